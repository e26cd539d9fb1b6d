"""A hard-wrapped text on one line a paragraph, and remarks on it put back to where they stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.results import Asked, Finding, Overlap
from assistant.structure.wrapping import JOINT, unwrapped

_JOINED = re.compile(rf"[ \t\u3000]*{JOINT}[ \t\u3000]*")


@dataclass(frozen=True)
class Unwrapped:
    """``text`` without the line ends that only a fixed width made; ``original`` is the text as it was given."""

    original: str

    @cached_property
    def _joints(self) -> tuple[tuple[int, int], ...]:
        """Stretches of the original that are left out."""
        if JOINT in self.original:
            return ()
        return tuple(match.span() for match in _JOINED.finditer(unwrapped(self.original)))

    @cached_property
    def text(self) -> str:
        """The text to check."""
        kept, at = [], 0
        for start, end in self._joints:
            kept.append(self.original[at:start])
            at = end
        return "".join([*kept, self.original[at:]])

    def place(self, offset: int) -> int:
        """Return where the character at ``offset`` of ``text`` stands in the original."""
        for start, end in self._joints:
            if offset < start:
                break
            offset += end - start
        return offset

    def _span(self, start: int, end: int) -> tuple[int, int]:
        first = self.place(start)
        return first, self.place(end - 1) + 1 if end > start else first

    def findings(self, found: Iterable[Finding]) -> list[Finding]:
        """Return remarks on ``text`` as remarks on the original."""
        if not self._joints:
            return list(found)
        moved = []
        for finding in found:
            start, end = self._span(finding.start, finding.end)
            moved.append(replace(finding, start=start, end=end, quote=self.original[start:end]))
        return moved

    def overlap(self, overlap: Overlap) -> Overlap:
        """Return the overlap of ``text`` as that of the original."""
        runs = []
        for run in overlap.runs:
            start, end = self._span(run.start, run.end)
            runs.append(replace(run, start=start, end=end, quote=self.original[start:end]))
        return replace(overlap, runs=tuple(runs))

    def asked(self, rows: Iterable[Asked]) -> tuple[Asked, ...]:
        """Return a notice's points with their answers in the original."""
        found = []
        for row in rows:
            start, end = self._span(row.start, row.end)
            found.append(replace(row, start=start, end=end))
        return tuple(found)
