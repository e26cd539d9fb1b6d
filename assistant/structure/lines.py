"""The lines of a text that hold anything, each with its span and the numbering marker that opens it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.structure.numbering import Number, number_at


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it; ``blank_before``: an empty line stands above it."""

    start: int
    end: int
    number: Number | None
    blank_before: bool = False

    def of(self, text: str) -> str:
        """Return the line's text."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start


def read_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank, in order."""
    found: list[Line] = []
    at, blank = 0, False
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = at + len(raw) - len(raw.lstrip())
            end = start + len(bare)
            found.append(Line(start, end, number_at(text, start, end), blank))
        blank = not bare
        at += len(raw) + 1
    return found
