"""Directories of the vector index and whether one may be trusted: sealed at a clean close, checked before use.

A sealed generation has the size and digest of each of its files in ``state.json``. While it is open, and after
a kill, it has no seal; without a whole seal it is thrown away, since a half-written index can crash its reader.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import uuid
from pathlib import Path

_STATE = "state.json"
_PREFIX = "generation-"


class Generations:
    """The generations of an index in ``folder``; only the one named in the state is of use."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def trusted(self, model: str) -> Path | None:
        """Return the sealed, undamaged generation of this model's vectors, or None."""
        try:
            state = json.loads((self.folder / _STATE).read_text("utf-8"))
            place = self.folder / state["generation"]
            whole = state["model"] == model and state["files"] == _files(place)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return place if whole else None

    def existed(self) -> bool:
        """Whether there is any trace of an earlier generation."""
        return (self.folder / _STATE).exists() or any(self.folder.glob(f"{_PREFIX}*"))

    def fresh(self) -> Path:
        """Throw away all generations and return the place of a new one."""
        self._write({})
        for old in self.folder.glob(f"{_PREFIX}*"):
            shutil.rmtree(old, ignore_errors=True)
        place = self.folder / f"{_PREFIX}{uuid.uuid4().hex[:8]}"
        place.mkdir()
        return place

    def unseal(self) -> None:
        """Take the seal off before the index is opened, so that a kill from here on is noticed."""
        self._write({})

    def seal(self, place: Path, model: str) -> None:
        """Record a closed generation as whole."""
        self._write({"generation": place.name, "model": model, "files": _files(place)})

    def _write(self, state: dict[str, object]) -> None:
        """Replace the state in one step that survives a power cut."""
        self.folder.mkdir(parents=True, exist_ok=True)
        new = self.folder / f"{_STATE}.new"
        with new.open("w", encoding="utf-8") as file:
            json.dump(state, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.folder / _STATE)


def _files(place: Path) -> dict[str, list[object]]:
    """Return size and digest of every file of a generation by its path in it."""
    found: dict[str, list[object]] = {}
    for path in sorted(place.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "blake2b").hexdigest()[:32]
            found[path.relative_to(place).as_posix()] = [path.stat().st_size, digest]
    return found
