"""Markdown headings without a number of their own, ranked by their # among the numbered ones."""

from __future__ import annotations

from dataclasses import replace

from assistant.structure.lines import Line
from assistant.structure.numbering import Number

_STEP = 0.1  # between depths: finer than between the ranks of numbers


def number_marked(text: str, lines: list[Line]) -> list[Line]:
    """Return ``lines`` with an empty number for each unnumbered Markdown heading; one on top is the title."""
    depths = [line.depth for line in lines if line.depth]
    title = bool(depths) and lines[0].depth == min(depths) and depths.count(lines[0].depth) == 1
    bare = [i for i, line in enumerate(lines) if line.depth and line.number is None and not (title and i == 0)]
    if not bare:
        return lines
    known: dict[int, float] = {}
    for line in lines:
        if line.depth and line.number:
            known[line.depth] = min(line.number.rank, known.get(line.depth, line.number.rank))
    marked = list(lines)
    counts: dict[int, int] = {}
    for i in bare:
        line = lines[i]
        counts = {depth: n for depth, n in counts.items() if depth <= line.depth}
        counts[line.depth] = counts.get(line.depth, 0) + 1
        number = Number(_rank(line.depth, known), counts[line.depth], "", line.start, line.start)
        marked[i] = replace(line, number=number)
    return marked


def _rank(depth: int, known: dict[int, float]) -> float:
    """Return the rank of a depth: that of numbered headings there, else just below shallower or above deeper ones."""
    if depth in known:
        return known[depth]
    above = max((other for other in known if other < depth), default=None)
    if above is not None:
        return known[above] + _STEP * (depth - above)
    below = min((other for other in known if other > depth), default=None)
    return known[below] - _STEP * (below - depth) if below is not None else _STEP * depth
