"""Learns files one after the other, each stored for good before the next, and tells what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from assistant.errors import Busy, DamagedLibrary, ReportAssistantError
from assistant.library.library import Learnt, Library
from assistant.passage import Document, Kind
from assistant.results import Ingested, Progress
from assistant.sources import Source
from assistant.structure.kind import guess_kind

_HOPELESS = (Busy, DamagedLibrary)  # what the next file would meet, too


def ingest(
    library: Library, files: Sequence[Path], read: Callable[[Path], Source], kind: Kind | None, genre: str
) -> Iterator[Progress | Ingested]:
    """Learn ``files``; one bad file does not stop the rest. The last event is Ingested.

    Without ``kind`` a text is taken for a policy where it reads like one. Stopped half-way, what was learnt by then
    stays, and the same call goes on from there: what is known is not learnt again.
    """
    added: list[Document] = []
    unchanged: list[Document] = []
    failed: list[tuple[str, str]] = []
    replaced: list[tuple[Document, Document]] = []
    for done, path in enumerate(files):
        yield Progress(f"正在学习 {path.name}（{done + 1}/{len(files)}）", done / len(files))
        try:
            learnt = _learn(library, path, read(path), kind, genre)
        except _HOPELESS as error:
            failed += [(str(left), str(error)) for left in files[done:]]
            break
        except ReportAssistantError as error:
            failed.append((str(path), str(error)))
            continue
        (added if learnt.status == "added" else unchanged).append(learnt.document)
        if learnt.replaced:
            replaced.append((learnt.document, learnt.replaced))
    yield Ingested(tuple(added), tuple(unchanged), tuple(failed), tuple(replaced))


def _learn(library: Library, path: Path, source: Source, kind: Kind | None, genre: str) -> Learnt:
    return library.learn(
        path.name,
        source.text,
        kind=kind or guess_kind(source.text, path.name),
        genre=genre,
        source=path.read_bytes(),
        path=str(path.absolute()),
    )
