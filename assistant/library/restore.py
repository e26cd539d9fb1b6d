"""Puts a damaged library back together: the database is set aside, the originals are learnt again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from assistant.errors import ReportAssistantError, UnreadableFile
from assistant.library.database import FILE
from assistant.library.library import Callback, Library
from assistant.library.lock import WriterLock
from assistant.library.originals import Original, Originals, read_archive
from assistant.results import Progress


def set_aside(folder: Path) -> Path:
    """Move the database out of the way, for whoever may want to look into it; returns where it lies now.

    No process may have it open. Raises Busy where one writes.
    """
    with WriterLock(folder / "library.lock").held():
        aside = folder / f"damaged-{datetime.now():%Y%m%d-%H%M%S}"
        aside.mkdir()
        for path in folder.glob(f"{FILE}*"):
            path.replace(aside / path.name)
    return aside


def restore(folder: Path, opened: Callable[[], Library], report: Callback) -> tuple[str, ...]:
    """Set the database aside and learn every original again; returns what could not be learnt, a line each."""
    set_aside(folder)
    paths, failed = Originals(folder / "originals").paths(), []
    library = opened()
    try:
        for n, path in enumerate(paths):
            item = read_archive(path)
            report(Progress(f"按原件恢复：{item.name if item else path.name}", n / len(paths)))
            try:
                if item is None:
                    raise UnreadableFile("保存的原件打不开", where=str(path))
                _learn(library, item)
            except ReportAssistantError as error:
                failed.append(str(error))
    finally:
        library.close()
    return tuple(failed)


def _learn(library: Library, item: Original) -> None:
    library.learn(item.name, item.text, kind=item.kind, genre=item.genre, source=item.source, path=item.path)
