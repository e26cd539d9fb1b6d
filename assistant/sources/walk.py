"""From files and folders to the files worth reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.sources.read import SUFFIXES


def files_in(paths: Sequence[Path]) -> Iterator[Path]:
    """Walk folders; within one, only files of a known kind count, hidden and Office lock files do not."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for inner in sorted(path.rglob("*")):
            if inner.is_file() and inner.suffix.lower() in SUFFIXES and not inner.name.startswith((".", "~$")):
                yield inner
