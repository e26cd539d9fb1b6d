"""Learns files, a few stored together, and tells what became of each."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from assistant.errors import Busy, DamagedLibrary, ReportAssistantError
from assistant.library.library import Library
from assistant.library.reading import Cut
from assistant.passage import Document, Kind
from assistant.results import Ingested, Progress
from assistant.sources import Source
from assistant.structure.kind import guess_kind

_HOPELESS = (Busy, DamagedLibrary)  # what the next file would meet, too
_MOST, _SECONDS = 32, 0.5  # of files, and of work, that are stored together


def ingest(
    library: Library,
    files: Sequence[Path],
    read: Callable[[Path], Source],
    kind: Kind | None,
    genre: str,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[Progress | Ingested]:
    """Learn ``files``; one bad file does not stop the rest. The last event is Ingested.

    Without ``kind`` a text is taken for a policy where it reads like one. Stopped half-way, what was stored by then
    stays, and the same call goes on from there: what is known is not learnt again. ``stopped`` is asked before each
    file; once it says so, what was read is stored and the rest is left.
    """
    learning = _Learning(library)
    for done, path in enumerate(files):
        if stopped():
            break
        yield Progress(f"正在学习 {path.name}（{done + 1}/{len(files)}）", done / len(files))
        try:
            source = read(path)
            learning.take(
                path,
                library.cut(
                    path.name,
                    source.text,
                    kind=kind or guess_kind(source.text, path.name),
                    genre=genre,
                    source=path.read_bytes(),
                    path=str(path.absolute()),
                ),
            )
        except ReportAssistantError as error:
            learning.failed.append((str(path), str(error)))
        if learning.hopeless:
            learning.failed += [(str(left), learning.hopeless) for left in files[done + 1 :]]
            break
    yield learning.finished()


class _Learning:
    """Gathers documents that are stored together, and what became of them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._waiting: list[tuple[Path, Cut]] = []
        self._since = 0.0
        self._added: list[Document] = []
        self._unchanged: list[Document] = []
        self._replaced: list[tuple[Document, Document]] = []
        self.failed: list[tuple[str, str]] = []
        self.hopeless = ""  # the error that the next files would meet, too

    def take(self, path: Path, cut: Cut) -> None:
        """Have a document stored soon; one that may be a later version of one that waits comes after it."""
        if any(other.name == path.name for other, _ in self._waiting):
            self._store()
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append((path, cut))
        if len(self._waiting) >= _MOST or time.monotonic() - self._since > _SECONDS:
            self._store()

    def finished(self) -> Ingested:
        """Store what waits and return what became of all."""
        self._store()
        return Ingested(tuple(self._added), tuple(self._unchanged), tuple(self.failed), tuple(self._replaced))

    def _store(self) -> None:
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        try:
            done = self._library.store([cut for _, cut in waiting])
        except ReportAssistantError as error:
            self.failed += [(str(path), str(error)) for path, _ in waiting]
            self.hopeless = str(error) if isinstance(error, _HOPELESS) else ""
            return
        for one in done:
            (self._added if one.status == "added" else self._unchanged).append(one.document)
            if one.replaced:
                self._replaced.append((one.document, one.replaced))
