"""The lines of a text that hold anything, each with its span and the numbering marker that opens it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.structure.numbering import Number, number_at

CANNOT_OPEN = "》，。；、：！？）”’"  # a line that begins so goes on with the line above
CANNOT_CLOSE = "《（“‘、"
_MARKDOWN = re.compile(r"#{1,6}\s{1,4}(?=\S)")
_LONG = 10  # only a longer line can hold several numbered parts
_INLINE = re.compile(
    r"(?<=[。；：！？;:])\s{0,4}(?=[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、]|[①-⑳])"
    r"|(?<=[\u4e00-\u9fff])(?<![条款项第])(?=[（(]一[）)])"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it; ``blank_before``: an empty line stands above it."""

    start: int
    end: int
    number: Number | None
    blank_before: bool = False
    depth: int = 0  # of a Markdown heading: its number of #
    runs_on: bool = False  # the next part follows on the same line of the text

    def of(self, text: str) -> str:
        """Return the line's text."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start


def read_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank, in order.

    A line broken within a title in 《》 or before a comma is one line. A line that runs several numbered parts
    together (…。（一）…。（二）…) gives a line for each.
    """
    lines = _joined(text, _raw_lines(text))
    opened = {(line.number.rank, line.number.value) for line in lines if line.number}
    return [part for line in lines for part in _parted(text, line, opened)]


def _raw_lines(text: str) -> list[Line]:
    found: list[Line] = []
    at, blank = 0, False
    for raw in text.split("\n"):
        bare = raw.strip()
        marked = _MARKDOWN.match(bare)
        if marked:
            bare = bare[marked.end() :]
        if bare:
            start = at + len(raw.rstrip()) - len(bare)
            end = start + len(bare)
            depth = marked[0].count("#") if marked else 0
            found.append(Line(start, end, number_at(text, start, end), blank, depth))
        blank = not bare
        at += len(raw) + 1
    return found


def _joined(text: str, lines: list[Line]) -> list[Line]:
    joined: list[Line] = []
    for line in lines:
        broken = (
            bool(joined)
            and not line.blank_before
            and line.number is None
            and (text[line.start] in CANNOT_OPEN or text[joined[-1].end - 1] in CANNOT_CLOSE)
        )
        if broken:
            last = joined[-1]
            joined[-1] = replace(last, end=line.end)
        else:
            joined.append(line)
    return joined


def _parted(text: str, line: Line, opened: set[tuple[float, int]]) -> list[Line]:
    """Cut a line at the numbers inside it that count on from 1 or from the line's own number."""
    if len(line) < _LONG:
        return [line]
    inner = [number_at(text, match.end(), line.end) for match in _INLINE.finditer(text, line.start, line.end)]
    cuts = _counting(line, [number for number in inner if number], opened)
    starts = [line.start, *(number.start for number in cuts)]
    ends = [*starts[1:], line.end]
    numbers = [line.number, *cuts]
    return [
        Line(
            start,
            start + len(text[start:end].rstrip()),
            number,
            line.blank_before and start == line.start,
            line.depth if start == line.start else 0,
            end < line.end,
        )
        for start, end, number in zip(starts, ends, numbers, strict=True)
    ]


def _counting(line: Line, numbers: list[Number], opened: set[tuple[float, int]]) -> list[Number]:
    """Keep, rank by rank, the numbers that count 1, 2, 3 … with at least two of them."""
    kept: list[Number] = []
    for rank in {number.rank for number in numbers}:
        own = line.number.value if line.number and line.number.rank == rank else 0
        if rank == 1 and not own and (1, 1) in opened:
            continue  # 一、 stands at the start of lines here; one inside a line announces or lists
        runs: list[list[Number]] = [[]]
        for number in (one for one in numbers if one.rank == rank):
            if number.value == own + len(runs[-1]) + 1:
                runs[-1].append(number)
            elif number.value == 1:
                runs.append([number])
                own = 0
        first = line.number.value if line.number and line.number.rank == rank else 0
        kept += [one for i, run in enumerate(runs) if len(run) + (i == 0 and first > 0) >= 2 for one in run]
    return sorted(kept, key=lambda number: number.start)
