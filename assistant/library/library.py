"""The library: what the office has given to learn from, kept safely and found again.

SQLite holds the truth; acknowledged means committed. A callback that raises cancels the work and leaves
the library as it was before the document at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assistant.errors import UnknownName
from assistant.genre import BundledText, GenrePack
from assistant.library.bundled import out_of_date
from assistant.library.catalogue import Catalogue, Filter
from assistant.library.embedder import Embedder
from assistant.library.index import VectorIndex
from assistant.library.lock import WAIT, WriterLock
from assistant.library.reading import Cut, read_again, read_document, refuse_unstorable
from assistant.library.readings import Checklists, Readings
from assistant.library.vectors import StoredVectors
from assistant.library.words import TOKENS, WordIndex
from assistant.passage import Document, Kind, Passage, content_id
from assistant.report import Report
from assistant.results import Progress

if TYPE_CHECKING:
    import numpy as np
    from langchain_core.embeddings import Embeddings
    from numpy.typing import NDArray

Callback = Callable[[Progress], None]
_FINISH = 20.0  # seconds a close after changes spends on the vector index at most


@dataclass(frozen=True, slots=True)
class Learnt:
    """What learning did: ``unchanged`` means that this very text was there already."""

    status: Literal["added", "unchanged"]
    document: Document


class Library:
    """The documents in ``folder``; opening it loads neither the embedding nor the vector index."""

    def __init__(
        self,
        folder: Path,
        packs: Mapping[str, GenrePack],
        embeddings: Callable[[], Embeddings],
        *,
        wait: float = WAIT,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.packs = folder, packs
        self._lock = WriterLock(folder / "library.lock", wait)
        self._catalogue = Catalogue(folder / "library.sqlite3")
        self._words = WordIndex(self._catalogue)
        self._vectors = StoredVectors(self._catalogue)
        self._embedder = Embedder(embeddings)
        self.index = VectorIndex(folder / "chroma", self._catalogue, self._vectors, self._embedder)
        self._readings = Readings(self.text, self._pack)
        self._listed: tuple[int, tuple[Document, ...]] = (-1, ())
        self._changed = False
        if not self._catalogue.ready():
            with self._lock.held():
                self._catalogue.create()
        if self._catalogue.get("tokens") != TOKENS:
            self._index_words()

    # ------------------------------------------------------------------ reading

    @property
    def version(self) -> int:
        """A number that grows with every change, in whichever process; for caches."""
        return int(self._catalogue.get("version") or 0)

    def documents(self, kind: Kind | None = None, genre: str | None = None) -> tuple[Document, ...]:
        """Return the documents, bundled ones first, then by name."""
        version = self.version
        if self._listed[0] != version:
            self._listed = version, self._catalogue.documents()
        return tuple(item for item in self._listed[1] if kind in (None, item.kind) and genre in (None, item.genre))

    def document(self, name: str) -> Document:
        """Return the document of that id; raises UnknownName."""
        found = self._catalogue.document(name)
        if found is None:
            known = (item.id for item in self.documents())
            raise UnknownName.among("资料", name, known, look="用 report-assistant library 看编号")
        return found

    def text(self, document: str) -> str:
        """Return a document's text; raises UnknownName."""
        found: str | None = self._catalogue.value(document, "text")
        return found if found is not None else self.document(document).name

    def source(self, document: str) -> bytes | None:
        """Return the file as it was given, or None where only text was; raises UnknownName."""
        self.document(document)
        found: bytes | None = self._catalogue.value(document, "source")
        return found

    def report(self, document: str) -> Report:
        """Return a document parsed; raises UnknownName."""
        return self._readings.known(document) or self._readings.report(self.document(document))

    def checklists(self, genre: str | None = None) -> Checklists:
        """Return each policy that asks something of a report, newest first; the spans are of ``text(document.id)``."""
        found = self._readings.checklists(self.documents("policy"))
        return tuple(pair for pair in found if genre in (None, pair[0].genre))

    def notices(self, genre: str | None = None) -> Checklists:
        """Return those of ``checklists`` that are notices asking for a report now, rather than standing rules."""
        return tuple(pair for pair in self.checklists(genre) if pair[1].asks)

    def is_weak(self, document: str) -> bool:
        """Whether a document was written badly on purpose, to show what to avoid; raises UnknownName."""
        self.document(document)
        return bool(self._catalogue.value(document, "weak"))

    def weak(self) -> frozenset[str]:
        """Return the ids of all documents that show what to avoid."""
        return self._catalogue.weak()

    def passages(self, ids: Iterable[str], *, text: bool = True) -> list[Passage]:
        """Return the passages of these ids in the same order; ids that are gone are left out.

        Without ``text``, which is costly for parts of long documents, that field is empty.
        """
        return self._catalogue.passages(ids, text=text)

    def passages_of(self, document: str) -> list[Passage]:
        """Return a document's passages in the order they were cut."""
        return self._catalogue.passages_of(document)

    def count(self) -> int:
        """Return how many passages there are."""
        return self._catalogue.count()

    # ------------------------------------------------------------------ searching

    def lexical(self, terms: Iterable[str], k: int, where: Filter | None = None) -> list[tuple[str, float]]:
        """Return up to ``k`` (passage id, BM25 score > 0) for tokens (``tokens.query_tokens``), best first."""
        return self._words.search(terms, k, self._catalogue.real(where))

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """Return in how many passages each token stands."""
        return self._words.frequencies(terms)

    def dense(self, text: str, k: int, where: Filter | None = None) -> list[tuple[str, float]]:
        """Return the ``k`` passages nearest in meaning to ``text`` as (passage id, cosine), nearest first."""
        self.prepare()
        vector, limits = self._embedder.query(text), self._catalogue.real(where)
        self.index.wake()
        found = self.index.search(vector, k, self.version, limits)
        return self._vectors.search(vector, self._embedder.model, k, limits) if found is None else found

    def cosines(self, text: str, ids: Sequence[str]) -> dict[str, float]:
        """Return the cosine to ``text`` of each of these passages."""
        self.prepare()
        return self._vectors.cosines(self._embedder.query(text), self._embedder.model, ids)

    def select(self, where: Filter, k: int) -> list[str]:
        """Return up to ``k`` passage ids that pass the filter: wide before narrow ones, later before earlier."""
        return self._words.select(self._catalogue.real(where), k)

    # ------------------------------------------------------------------ changing

    def learn(
        self,
        name: str,
        text: str,
        *,
        kind: Kind,
        genre: str,
        source: bytes | None = None,
        bundled: BundledText | None = None,
    ) -> Learnt:
        """Learn a document; when this returns, it is stored for good and can be found.

        The same kind and text twice is one document. Raises UnknownName for a genre that is not there,
        BadInput for a text without content, Busy while another process writes for long.
        """
        refuse_unstorable(name, text)
        if known := self._catalogue.document(content_id(kind, text)):
            return Learnt("unchanged", self._claimed(known) if bundled is None else known)
        cut = read_document(name, text, kind, self._pack(genre), source, bundled)
        vectors = self._embedder.documents(cut.passages)
        with self._lock.held(), self._catalogue.change():
            known = self._catalogue.document(cut.document.id)
            if known is None:
                self._store(cut, vectors)
        self._changes(known is None)
        return Learnt("unchanged", known) if known else Learnt("added", cut.document)

    def remove(self, ids: Iterable[str]) -> tuple[Document, ...]:
        """Remove documents, all or none; returns them. Raises UnknownName for an id that is not there."""
        with self._lock.held(), self._catalogue.change():
            gone = tuple(self.document(name) for name in dict.fromkeys(ids))
            for document in gone:
                self._forget(document)
        self._changes(bool(gone))
        return gone

    def sync_bundled(self, report: Callback | None = None) -> None:
        """Make the bundled documents those of the packs: learn new ones, drop those that are gone or changed."""
        wanted = {content_id(item.kind, item.text): item for pack in self.packs.values() for item in pack.texts}
        stale, new = out_of_date({item.id: item for item in self.documents()}, wanted, self.weak())
        if stale:
            self.remove(stale)
        for n, item in enumerate(new):
            if report:
                report(Progress(f"学习内置资料：{item.title}", n / len(new)))
            self.learn(item.title or item.stem, item.text, kind=item.kind, genre=item.genre, bundled=item)

    def rebuild(self, report: Callback | None = None) -> None:
        """Cut every document anew and index it again, in one transaction: all or nothing."""
        with self._lock.held(), self._catalogue.change():
            self._words.clear()
            documents = self.documents()
            for n, document in enumerate(documents):
                if report:
                    report(Progress(f"重建：{document.name}", n / len(documents)))
                self._recut(document)
        self._readings.clear()
        self._changes(True)

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
        self._changes(bool(stale))

    def close(self) -> None:
        """Close the library; what was acknowledged is stored already, the vector index may be finished first."""
        self.index.close(_FINISH if self._changed else 0)
        self._catalogue.close()

    def _changes(self, changed: bool) -> None:
        """Have the vector index follow a change."""
        if changed:
            self._changed = True
            self.index.wake()

    def _pack(self, genre: str) -> GenrePack:
        if genre not in self.packs:
            raise UnknownName.among("文种", genre, self.packs)
        return self.packs[genre]

    def _store(self, cut: Cut, vectors: NDArray[np.float32]) -> None:
        first = self._catalogue.add(cut.document, cut.text, cut.source, cut.weak, cut.passages)
        self._words.add(first, cut.document, cut.passages)
        self._vectors.add(cut.document.id, self._embedder.model, vectors)
        self._catalogue.touch()

    def _forget(self, document: Document) -> None:
        first = self._catalogue.value(document.id, "first")
        self._words.forget(first, document, self._catalogue.passages_of(document.id))
        self._catalogue.delete(document.id)
        self._catalogue.touch()
        self._readings.forget(document.id)

    def _recut(self, document: Document) -> None:
        """Store a document again as the program cuts it now; its words are already forgotten."""
        text, source = self.text(document.id), self._catalogue.value(document.id, "source")
        again = read_again(document, text, self._pack(document.genre), source, self.is_weak(document.id))
        self._catalogue.delete(document.id)
        self._store(again, self._embedder.documents(again.passages))

    def _claimed(self, document: Document) -> Document:
        """Make a bundled document the user's own once the user has given it, so that no update takes it away."""
        if not document.bundled:
            return document
        with self._lock.held(), self._catalogue.change():
            self._catalogue.claim(document.id)
        return replace(document, bundled=False)

    def _index_words(self) -> None:
        """Index all words anew, after a change of the tokens."""
        with self._lock.held(), self._catalogue.change():
            self._words.clear()
            for document in self.documents():
                first = self._catalogue.value(document.id, "first")
                self._words.add(first, document, self.passages_of(document.id))
