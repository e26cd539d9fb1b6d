"""The documents as they were given, one archive a document beside the database, so that no damage to it loses any.

An archive holds the file as given, its text as it was read where that is not the very file, and what the library knew
of it.
"""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from assistant.passage import Kind

_ABOUT, _TEXT, _GIVEN = "about.json", "text.txt", "original/"
_REPLACED = "replaced"
# What reading a damaged archive may raise.
_UNREADABLE = (OSError, ValueError, KeyError, TypeError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error)


@dataclass(frozen=True, slots=True)
class Original:
    """A document as it was given; ``source`` is None where only its text was."""

    id: str
    name: str
    kind: Kind
    genre: str
    path: str
    text: str
    source: bytes | None


class Originals:
    """The archives in ``folder``; those of documents that were replaced by a newer version lie in a folder below.

    No change of the library deletes an archive before it is committed: it is written as .new before and gets its
    name after, and one to be deleted is .gone in between. ``sweep`` settles what a kill has left; it deletes no .zip.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def prepare(self, items: Iterable[Original]) -> None:
        """Write archives that ``confirm`` gives their names; when this returns they survive a power cut."""
        self.folder.mkdir(parents=True, exist_ok=True)
        written = []
        for item in items:
            written.append(self._place(item.id, ".new"))
            _write(written[-1], item)
        for path in written:  # all are written before the first is waited for: the disk takes them together
            with path.open("rb+") as file:
                os.fsync(file.fileno())
        if written:
            _sync(self.folder)

    def confirm(self, document: str) -> None:
        """Give a prepared archive its name, once its document is stored."""
        self._place(document, ".new").replace(self._place(document))

    def source(self, document: str) -> bytes | None:
        """Return a document's file as it was given, or None where there is none."""
        for suffix in (".zip", ".new", ".gone"):
            if (found := read_archive(self._place(document, suffix))) is not None:
                return found.source
        return None

    def doom(self, document: str) -> None:
        """Mark the archive of a document that is about to be removed."""
        if self._place(document).exists():
            self._place(document).replace(self._place(document, ".gone"))

    def drop(self, document: str) -> None:
        """Delete the archive of a document that is removed."""
        self._place(document, ".gone").unlink(missing_ok=True)

    def put_aside(self, document: str) -> None:
        """Move the archive of a document that is about to be replaced to where those are kept."""
        aside = self.folder / _REPLACED / f"{document}.zip"
        aside.parent.mkdir(parents=True, exist_ok=True)
        if self._place(document).exists():
            self._place(document).replace(aside)

    def sweep(self, is_known: Callable[[str], bool]) -> None:
        """Finish or undo what was broken off, by whether the document is known."""
        left = [path for path in self.folder.glob("*.*") if path.suffix in (".new", ".gone")]
        for path in (*left, *(self.folder / _REPLACED).glob("*.zip")):
            if is_known(path.stem):
                path.replace(self._place(path.stem))
            elif path.parent == self.folder:
                path.unlink(missing_ok=True)

    def paths(self) -> list[Path]:
        """Return the archives of the documents that are in the library."""
        return sorted(self.folder.glob("*.zip"))

    def _place(self, document: str, suffix: str = ".zip") -> Path:
        return self.folder / f"{document}{suffix}"


def read_archive(path: Path) -> Original | None:
    """Return what an archive holds; None where it cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            about: dict[str, Any] = json.loads(archive.read(_ABOUT))
            names = archive.namelist()
            given = [name for name in names if name.startswith(_GIVEN)]
            source = archive.read(given[0]) if given else None
            text = source if source is not None and _TEXT not in names else archive.read(_TEXT)
            return Original(**about, text=text.decode("utf-8"), source=source)
    except _UNREADABLE:
        return None


def _write(path: Path, item: Original) -> None:
    about = {name: getattr(item, name) for name in ("id", "name", "kind", "genre", "path")}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(_ABOUT, json.dumps(about, ensure_ascii=False))
        if item.source != item.text.encode():
            archive.writestr(_TEXT, item.text)
        if item.source is not None:
            archive.writestr(_GIVEN + PurePath(item.name).name, item.source)


def _sync(folder: Path) -> None:
    """Have the names of a folder survive a power cut, where the system can (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
