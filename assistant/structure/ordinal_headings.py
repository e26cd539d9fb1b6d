"""Headings that count with 第一， or a bare 一 on lines of their own, given the rank their place asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.structure.lines import Line
from assistant.structure.numbering import Number, numeral

_LONGEST = 40
_ORDINAL = re.compile(
    r"(?:第([一二三四五六七八九十]{1,3})|最后)[，、,：:]\s{0,4}(?=\S)"
    r"|([一二三四五六七八九十]{1,3})[ \t\u3000]{1,4}(?=\S)"
)
_ENDS = "。；，：！？;,:!?、…"
_HALF = 0.5
_LAST = 99  # the value of 最后


def number_ordinals(text: str, lines: list[Line]) -> list[Line]:
    """Return ``lines`` with a number for each 第一，… that heads what follows; those of running text stay points.

    Headings are short, without end mark, and count 1, 2, 3 …; they stand above the numbers that begin anew
    between them, else below the number that stands before them.
    """
    marked = list(lines)
    for run in _runs([(i, found) for i, line in enumerate(lines) if (found := _ordinal(text, lines, i, line))]):
        rank = _rank(lines, run[0][0], run[-1][0])
        for i, number in run:
            marked[i] = replace(lines[i], number=replace(number, rank=rank))
    return marked


def _ordinal(text: str, lines: list[Line], i: int, line: Line) -> Number | None:
    match = _ORDINAL.match(text, line.start, line.end) if line.number is None else None
    if match is None or len(line) > _LONGEST or text[line.end - 1] in _ENDS or i + 1 == len(lines):
        return None
    named = match[1] or match[2]
    return Number(1, numeral(named) or 0 if named else _LAST, match[0].rstrip(), line.start, match.end())


def _runs(found: list[tuple[int, Number]]) -> Iterator[list[tuple[int, Number]]]:
    """Yield the stretches of two or more that count up from 1; 最后 may end one."""
    run: list[tuple[int, Number]] = []
    for i, number in found:
        if number.value == _LAST and len(run) > 1:
            yield [*run, (i, number)]
            run = []
            continue
        if number.value != len(run) + 1:
            if len(run) > 1:
                yield run
            run = []
        if number.value == len(run) + 1:
            run.append((i, number))
    if len(run) > 1:
        yield run


def _rank(lines: list[Line], first: int, last: int) -> float:
    between = [line.number.rank for line in lines[first:last] if line.number and line.number.value == 1]
    if between:
        return min(between) - _HALF
    before = next((line.number.rank for line in reversed(lines[:first]) if line.number), None)
    return 1 if before is None else before + _HALF
