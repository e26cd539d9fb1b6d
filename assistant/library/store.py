"""What one document leaves in the library: its original, its rows, its words and its vectors, written together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assistant.errors import BadInput, DamagedLibrary
from assistant.genre import GenrePack
from assistant.library.catalogue import Catalogue
from assistant.library.database import FILE
from assistant.library.embedder import Embedder
from assistant.library.originals import Original, Originals
from assistant.library.reading import Cut, read_again
from assistant.library.vectors import StoredVectors
from assistant.library.versions import earlier_version
from assistant.library.words import WordIndex
from assistant.passage import Document, content_id

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Learnt:
    """What learning did: ``unchanged`` means that this very text was there already."""

    status: Literal["added", "unchanged"]
    document: Document
    replaced: Document | None = None  # the earlier version, which is no longer searched; its original is kept


class Store:
    """The files of a library and what may be done to them; callers hold the writer's lock."""

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        self.catalogue = Catalogue(folder / FILE)
        self.words = WordIndex(self.catalogue)
        self.vectors = StoredVectors(self.catalogue)
        self.originals = Originals(folder / "originals")
        self._embedder = embedder
        self._swept = False

    def learn(self, cuts: Sequence[tuple[Cut, NDArray[np.float32]]]) -> list[Learnt]:
        """Store documents for good in one transaction, each with its vectors; what is there already stays as it is."""
        self._sweep()
        done: list[Learnt] = []
        kept = self._prepare([cut for cut, _ in cuts if cut.given])
        with self._settled(), self.catalogue.change():
            self.catalogue.make_indexes()
            for cut, vectors in cuts:
                known = self.catalogue.document(cut.document.id)
                done.append(self._again(known, cut) if known else self._new(cut, vectors))
        replaced = {one.replaced.id for one in done if one.replaced}
        for name in kept - replaced:
            self.originals.confirm(name)
        return done

    def _new(self, cut: Cut, vectors: NDArray[np.float32]) -> Learnt:
        older = self._earlier(cut) if cut.given else None
        if older:  # before it is stored: whatever is put aside and still known is put back by the next sweep
            self.originals.put_aside(older.id)
            self.forget(older)
        self.insert(cut, vectors)
        return Learnt("added", cut.document, older)

    def _again(self, known: Document, cut: Cut) -> Learnt:
        """Learn what is known: a bundled document the user gives becomes the user's, and no update takes it away."""
        if known.bundled and cut.given:
            self.catalogue.claim(known.id)
            known = replace(known, bundled=False)
        return Learnt("unchanged", known)

    def remove(self, documents: Sequence[Document]) -> None:
        """Delete documents with all that belongs to them, all or none; raises BadInput for a writing guide."""
        if any(document.kind == "guide" for document in documents):
            raise BadInput("写作指引随程序提供，不能移除", cure="要改写法，请编辑文种包的 genre.yaml")
        self._sweep()
        for document in documents:
            self.originals.doom(document.id)
        with self._settled(), self.catalogue.change():
            for document in documents:
                self.forget(document)
        for document in documents:
            self.originals.drop(document.id)

    def insert(self, cut: Cut, vectors: NDArray[np.float32]) -> None:
        """Insert rows, words and vectors; call inside ``change``."""
        first = self.catalogue.add(cut.document, cut.text, cut.path, cut.weak, cut.passages)
        self.words.add(first, cut.document, cut.passages)
        self.vectors.add(cut.document.id, self._embedder.model, vectors)
        self.catalogue.touch()

    def forget(self, document: Document) -> None:
        """Delete rows, words and vectors; call inside ``change``."""
        first = self.catalogue.value(document.id, "first")
        self.words.forget(first, document, self.catalogue.passages_of(document.id))
        self.catalogue.delete(document.id)
        self.catalogue.touch()

    def recut(self, document: Document, pack: GenrePack) -> None:
        """Cut a document as the program does it now; its words are forgotten already. Call inside ``change``.

        Raises DamagedLibrary where its text is no longer the one that was learnt.
        """
        catalogue, text = self.catalogue, self.catalogue.value(document.id, "text")
        if content_id(document.kind, text) != document.id:
            raise DamagedLibrary("资料库里的文字已损坏", where=document.name, cure="运行 report-assistant rebuild")
        path, weak = catalogue.value(document.id, "path"), bool(catalogue.value(document.id, "weak"))
        again = read_again(document, text, pack, path, weak)
        before = catalogue.passages_of(document.id)
        vectors = self.vectors.of(document.id, self._embedder.model)
        same = [(item.id, item.place) for item in before] == [(item.id, item.place) for item in again.passages]
        if not same or vectors is None or len(vectors) != len(before):
            vectors = self._embedder.documents(again.passages)
        elif tuple(before) == again.passages and document == again.document:
            self.words.add(catalogue.value(document.id, "first"), document, before)
            return
        catalogue.delete(document.id)
        self.insert(again, vectors)

    def index_words(self) -> None:
        """Index all words anew; call inside ``change``."""
        self.words.clear()
        for document in self.catalogue.documents():
            first = self.catalogue.value(document.id, "first")
            self.words.add(first, document, self.catalogue.passages_of(document.id))

    def _prepare(self, cuts: Sequence[Cut]) -> set[str]:
        """Write the originals of what is not the user's yet; returns the ids of those."""
        new = [cut for cut in cuts if self.catalogue.value(cut.document.id, "NOT bundled") != 1]
        self.originals.prepare(
            Original(cut.document.id, cut.document.name, cut.document.kind, cut.document.genre, *_of(cut))
            for cut in new
        )
        return {cut.document.id for cut in new}

    def _earlier(self, cut: Cut) -> Document | None:
        known = self.catalogue.named(cut.document, cut.path)
        found = earlier_version(cut.path, cut.text, known, lambda name: str(self.catalogue.value(name, "text") or ""))
        return self.catalogue.document(found) if found else None

    @contextmanager
    def _settled(self) -> Iterator[None]:
        """Have the next change sweep first where this one fails."""
        self._swept = False
        yield
        self._swept = True

    def _sweep(self) -> None:
        """Once, settle what work that was broken off has left among the originals."""
        if not self._swept:
            self.originals.sweep(lambda name: bool(self.catalogue.value(name, "NOT bundled")))
            self._swept = True


def _of(cut: Cut) -> tuple[str, str, bytes | None]:
    return cut.path, cut.text, cut.source
