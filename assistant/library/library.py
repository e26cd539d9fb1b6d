"""The library: what the office has given to learn from, kept safely and found again.

SQLite holds the truth; acknowledged means committed. A callback that raises cancels the work and leaves
the library as it was before the document at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import UnknownName
from assistant.genre import BundledText, GenrePack
from assistant.genre.guide import writing_guide
from assistant.library.bundled import out_of_date
from assistant.library.catalogue import Filter
from assistant.library.database import SCHEMA
from assistant.library.embedder import Embedder
from assistant.library.exact import ExactSearch
from assistant.library.index import VectorIndex
from assistant.library.lock import WAIT, WriterLock
from assistant.library.migrate import make_tables
from assistant.library.reading import Cut, read_document, refuse_unstorable
from assistant.library.readings import Checklists, Readings
from assistant.library.store import Learnt, Store
from assistant.library.words import TOKENS
from assistant.passage import Document, Kind, Passage, content_id
from assistant.report import Report
from assistant.results import Progress

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

Callback = Callable[[Progress], None]
_TOGETHER = 25  # bundled documents stored in one transaction


class Library:
    """The documents in ``folder``; opening it loads neither the embedding nor the vector index."""

    def __init__(
        self,
        folder: Path,
        packs: Mapping[str, GenrePack],
        embeddings: Callable[[], Embeddings],
        *,
        wait: float = WAIT,
        say: Callable[[str], None] | None = None,
        server: str = "",
    ) -> None:
        """``say`` is told when a change has to wait for another; ``server`` is the address of a Chroma server."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.packs = folder, packs
        self.guides = {guide.document.id: guide for guide in map(writing_guide, packs.values())}
        self._lock = WriterLock(folder / "library.lock", wait, say)
        self._embedder = Embedder(embeddings)
        self._store = Store(folder, self._embedder)
        self._catalogue, self._words, self._vectors = self._store.catalogue, self._store.words, self._store.vectors
        self.still = self._catalogue.still
        self._exact = ExactSearch(self._catalogue, self._vectors)
        self.index = VectorIndex(folder / "chroma", self._catalogue, self._vectors, self._exact, self._embedder, server)
        self._readings = Readings(self.text, self._pack)
        self._listed: tuple[int, tuple[Document, ...], frozenset[str]] = (-1, (), frozenset())
        if self._catalogue.schema() < SCHEMA:
            with self._lock.held():
                make_tables(self._catalogue, self._store.originals, say)
        if self._catalogue.get("tokens") != TOKENS:
            with self._lock.held(), self._catalogue.change():
                self._store.index_words()

    # ------------------------------------------------------------------ reading

    @property
    def version(self) -> int:
        """A number that grows with every change, in whichever process; for caches."""
        return self._catalogue.version

    def documents(self, kind: Kind | None = None, genre: str | None = None) -> tuple[Document, ...]:
        """Return the documents, bundled ones first, then by name."""
        known = self._known()[1]
        if kind is None and genre is None:
            return known
        return tuple(item for item in known if kind in (None, item.kind) and genre in (None, item.genre))

    def _known(self) -> tuple[int, tuple[Document, ...], frozenset[str]]:
        """Return the version, all documents and the ids of weak ones; read again after a change."""
        version = self.version
        if self._listed[0] != version:
            self._listed = version, self._catalogue.documents(), self._catalogue.weak()
        return self._listed

    def document(self, name: str) -> Document:
        """Return the document of that id; raises UnknownName."""
        found = self.guides[name].document if name in self.guides else self._catalogue.document(name)
        if found is None:
            raise UnknownName.among(
                "资料", name, (one.id for one in self.documents()), look="见 report-assistant library"
            )
        return found

    def text(self, document: str) -> str:
        """Return a document's text; raises UnknownName."""
        known = self.guides.get(document)
        found: str | None = known.text if known else self._catalogue.value(document, "text")
        return found if found is not None else self.document(document).name

    def source(self, document: str) -> bytes | None:
        """Return the file as it was given, or None where only text was; raises UnknownName."""
        self.document(document)
        return self._store.originals.source(document)

    def report(self, document: str) -> Report:
        """Return a document parsed; raises UnknownName."""
        return self._readings.known(document) or self._readings.report(self.document(document))

    def notices(self, genre: str | None = None) -> Checklists:
        """Return each notice that asks for a report, newest first; the spans are of ``text(document.id)``."""
        found = self._readings.notices(self.documents("policy"))
        return tuple(pair for pair in found if genre in (None, pair[0].genre))

    def is_weak(self, document: str) -> bool:
        """Whether a document was written badly on purpose, to show what to avoid; raises UnknownName."""
        self.document(document)
        return bool(self._catalogue.value(document, "weak"))

    def weak(self) -> frozenset[str]:
        """Return the ids of all documents that show what to avoid."""
        return self._known()[2]

    def passages(self, ids: Iterable[str], *, text: bool = True) -> list[Passage]:
        """Return the passages of these ids in order, less those gone; without ``text`` (costly) it is empty."""
        return self._catalogue.passages(ids, text=text)

    def passages_of(self, document: str) -> list[Passage]:
        """Return a document's passages in the order they were cut."""
        return self._catalogue.passages_of(document)

    def count(self) -> int:
        """Return how many passages there are."""
        return sum(item.passages for item in self._known()[1])

    # ------------------------------------------------------------------ searching

    def lexical(
        self, terms: Iterable[str], k: int, where: Filter | None = None, *, place: bool = True
    ) -> list[tuple[str, float]]:
        """Return up to ``k`` (passage id, BM25 score > 0) for tokens, best first; not ``place``: by the text alone."""
        return self._words.search(terms, k, self._real(where), place=place)

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """Return in how many passages each token stands."""
        return self._words.frequencies(terms)

    def dense(self, text: str, k: int, where: Filter | None = None) -> list[tuple[str, float]]:
        """Return the ``k`` passages nearest in meaning to ``text`` as (passage id, cosine), nearest first."""
        self.prepare()
        vector, limits = self._embedder.query(text), self._real(where)
        self.index.wake()
        found = self.index.search(vector, k, limits, self._exact.share(limits))
        if found is None:
            found = self._exact.search(vector, self._embedder.model, k, limits)
        names = self._catalogue.ids_within([row for row, _ in found], Filter())
        return [(names[row], cosine) for row, cosine in found if row in names]

    def cosines(self, text: str, ids: Sequence[str]) -> dict[str, float]:
        """Return the cosine to ``text`` of each of these passages."""
        self.prepare()
        return self._vectors.cosines(self._embedder.query(text), self._embedder.model, ids)

    def select(self, where: Filter, k: int) -> list[str]:
        """Return up to ``k`` passage ids that pass the filter: wide before narrow ones, later before earlier."""
        return self._words.select(self._real(where), k)

    def _real(self, where: Filter | None) -> Filter:
        """Return the filter without a genre that all documents have: what limits nothing should cost nothing."""
        if where and where.genre and all(item.genre == where.genre for item in self._known()[1]):
            return replace(where, genre=None)
        return where or Filter()

    # ------------------------------------------------------------------ changing

    def learn(
        self,
        name: str,
        text: str,
        *,
        kind: Kind,
        genre: str,
        source: bytes | None = None,
        path: str = "",
        bundled: BundledText | None = None,
    ) -> Learnt:
        """Learn a document; when this returns, it is stored for good and can be found.

        The same kind and text twice is one document; a later version of one (see ``versions``) takes its place.
        ``source`` is the file as given, ``path`` where it lay. Raises UnknownName for a genre that is not there,
        BadInput for a text without content, Busy while another process writes for long.
        """
        cut = self.cut(name, text, kind=kind, genre=genre, source=source, path=path, bundled=bundled)
        return self.store([cut])[0]

    def cut(
        self,
        name: str,
        text: str,
        *,
        kind: Kind,
        genre: str,
        source: bytes | None = None,
        path: str = "",
        bundled: BundledText | None = None,
    ) -> Cut:
        """Read a document into what ``store`` takes; raises as ``learn``. What is known already is not read again."""
        refuse_unstorable(f"{name}{path}", text)
        known, pack = self._catalogue.document(content_id(kind, text)), self._pack(genre)
        cut = Cut(known, text, False, ()) if known else read_document(name, text, kind, pack, bundled)
        return replace(cut, source=source, path=path, given=bundled is None)

    def store(self, cuts: Sequence[Cut]) -> list[Learnt]:
        """Store documents in one transaction, all or none; many at once are quicker by far than one by one."""
        vectors = self._embedder.each([cut.passages for cut in cuts])
        with self._lock.held():
            done = self._store.learn(list(zip(cuts, vectors, strict=True)))
        for one in done:
            if one.replaced:
                self._readings.forget(one.replaced.id)
        if any(one.status == "added" for one in done):
            self.index.wake()
        return done

    def remove(self, ids: Iterable[str]) -> tuple[Document, ...]:
        """Remove documents, all or none; returns them. Raises UnknownName for an id that is not there."""
        with self._lock.held():
            gone = tuple(self.document(name) for name in dict.fromkeys(ids))
            self._store.remove(gone)
        for document in gone:
            self._readings.forget(document.id)
        self.index.wake()
        return gone

    def sync_bundled(self, report: Callback | None = None) -> None:
        """Make the bundled documents those of the packs: learn new ones, drop those that are gone or changed."""
        wanted = {content_id(item.kind, item.text): item for pack in self.packs.values() for item in pack.texts}
        stale, new = out_of_date({item.id: item for item in self.documents()}, wanted, self.weak())
        if stale:
            self.remove(stale)
        for start in range(0, len(new), _TOGETHER):
            cuts = []
            for n, item in enumerate(new[start : start + _TOGETHER], start):
                if report:
                    report(Progress(f"学习内置资料：{item.title}", n / len(new)))
                name = item.title or item.stem
                cuts.append(self.cut(name, item.text, kind=item.kind, genre=item.genre, bundled=item))
            self.store(cuts)

    def rebuild(self, report: Callback | None = None) -> None:
        """Cut every document anew and index it again, in one transaction: all or nothing.

        Raises DamagedLibrary where a text is no longer as it was learnt; see ``restore``.
        """
        with self._lock.held(), self._catalogue.change():
            self._words.clear()
            documents = self._catalogue.documents()
            for n, document in enumerate(documents):
                if report:
                    report(Progress(f"重建：{document.name}", n / len(documents)))
                self._store.recut(document, self._pack(document.genre))
            self._catalogue.touch()
        self._readings.clear()
        self.index.wake()

    def prepare(self, report: Callback | None = None) -> None:
        """Load the embedding, and embed again whatever another embedding had embedded."""
        if self._embedder.checked_at == self.version:
            return
        version = self.version
        stale = self._vectors.others(self._embedder.model)
        for n, name in enumerate(stale):
            if report:
                report(Progress("换了向量模型，正在重新计算", n / len(stale)))
            vectors = self._embedder.documents(self.passages_of(name))
            with self._lock.held(), self._catalogue.change():
                if self._catalogue.document(name):
                    self._vectors.add(name, self._embedder.model, vectors)
                    self._catalogue.touch()
        self._embedder.checked_at = self.version if stale else version
        if stale:
            self.index.wake()

    def close(self) -> None:
        """Close the library; what was acknowledged is stored already, and Chroma is finished when next open."""
        self.index.close()
        self._catalogue.close()

    def _pack(self, genre: str) -> GenrePack:
        if genre not in self.packs:
            raise UnknownName.among("文种", genre, self.packs)
        return self.packs[genre]
