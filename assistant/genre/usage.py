"""How words usually stand beside one another: two-character words, phrases of two words, pairs of characters seen."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

_PARTS = 3


class Usage:
    """The lists of ``usage.txt.gz``, read when first asked for; empty where the file is absent or damaged."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path

    @cached_property
    def _lists(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        try:
            text = gzip.decompress(self._path.read_bytes()).decode("utf-8") if self._path else ""
        except (OSError, EOFError, zlib.error, UnicodeDecodeError):
            text = ""
        parts = text.split("\n\n")
        if len(parts) != _PARTS:
            return frozenset(), frozenset(), frozenset()
        words, pairs, phrases = parts
        return (
            frozenset(words[at : at + 2] for at in range(0, len(words), 2)),
            frozenset(line[0] + char for line in pairs.split("\n") for char in line[1:]),
            frozenset(line[:2] + line[at : at + 2] for line in phrases.split("\n") for at in range(2, len(line), 2)),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Usage) and (self._path == other._path or self._lists == other._lists)

    def __hash__(self) -> int:
        return hash(Usage)

    @property
    def words(self) -> frozenset[str]:
        """Words of two characters."""
        return self._lists[0]

    @property
    def pairs(self) -> frozenset[str]:
        """Two characters that are no word and yet are often seen side by side."""
        return self._lists[1]

    @property
    def phrases(self) -> frozenset[str]:
        """Two words that are often seen side by side."""
        return self._lists[2]


def write_usage(path: Path, words: Iterable[str], pairs: Iterable[str], phrases: Iterable[str]) -> None:
    """Write the lists so that ``Usage`` reads them, the same bytes for the same lists."""
    text = "\n\n".join(("".join(sorted(words)), _grouped(pairs, 1), _grouped(phrases, 2)))
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def _grouped(strings: Iterable[str], head: int) -> str:
    groups: dict[str, list[str]] = {}
    for string in sorted(strings):
        groups.setdefault(string[:head], []).append(string[head:])
    return "\n".join(start + "".join(rest) for start, rest in groups.items())
