"""Numbered lines to a tree of sections, items and points with their spans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.report import Item
from assistant.structure.headings import Heading, read_heading
from assistant.structure.lines import Line
from assistant.structure.points import find_points
from assistant.structure.surface import without_joints

_DEEPEST = 8  # levels of nesting; a text that has more is no report


@dataclass(slots=True)
class Node:
    """A part being built: its marker, heading and rank, and the parts below it."""

    number: str | None
    heading: Heading
    rank: float
    start: int
    runs_on: bool = False
    parts: list[Node] = field(default_factory=list)

    def body_end(self, end: int) -> int:
        """Return where its own text ends: at its first part, or at ``end``."""
        return self.parts[0].start if self.parts else end


def grow(text: str, lines: list[Line], plain: Mapping[int, float]) -> list[Node]:
    """Return the top parts of ``lines`` with all below; ``plain``: unnumbered lines that head one, start → rank."""
    ranks = _ranks(lines, plain)
    top = min(ranks.values(), default=0)
    tops: list[Node] = []
    path: list[Node] = []
    for i in ranks:
        if not tops and ranks[i] > top:
            continue  # a number of lower rank above the first section belongs to the preamble
        node = _node(text, lines, i, ranks[i])
        while path and path[-1].rank >= node.rank:
            path.pop()
        del path[_DEEPEST:]
        (path[-1].parts if path else tops).append(node)
        path.append(node)
    return tops


def items_of(text: str, node: Node, end: int, level: int = 2) -> tuple[Item, ...]:
    """Return the finished items below ``node``, which ends at ``end``."""
    ends = [part.start for part in node.parts[1:]] + [end]
    return tuple(_item(text, part, stop, level) for part, stop in zip(node.parts, ends, strict=False))


def heading_text(text: str, node: Node) -> str:
    """Return a node's heading without the line break it may have."""
    return without_joints(text[node.heading.start : node.heading.end])


def trimmed(text: str, start: int, end: int) -> int:
    """Return the end of ``text[start:end]`` without the white space behind it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _item(text: str, node: Node, end: int, level: int) -> Item:
    stop = trimmed(text, node.start, end)
    return Item(
        node.start,
        stop,
        node.number or "",
        heading_text(text, node),
        node.heading.run_in or node.runs_on,
        level,
        find_points(text, node.heading.body, node.body_end(stop)),
        items_of(text, node, stop, level + 1),
    )


def _ranks(lines: list[Line], plain: Mapping[int, float]) -> dict[int, float]:
    """Return index → rank of the lines that open a part; a list 一、二、 inside a section ranks below it."""
    ranks: dict[int, float] = {}
    for i, line in enumerate(lines):
        if line.start in plain:
            ranks[i] = plain[line.start]
        elif line.number is not None:
            ranks[i] = line.number.rank
    top = min(ranks.values(), default=0)
    counted = [i for i in ranks if ranks[i] == top and lines[i].number]
    for i, depth in _nested([line.number.value for j in counted if (line := lines[j]).number]).items():
        ranks[counted[i]] = top + depth / (depth + 1)
    return ranks


def _nested(values: list[int]) -> dict[int, int]:
    """Return place → depth of counts that begin anew inside another which then goes on (一 二 [一 二 三] 三 四)."""
    found: dict[int, int] = {}
    counts: list[list[int]] = []  # the places of each count that may still go on, outermost first
    for i, value in enumerate(values):
        going_on = next((d for d in reversed(range(len(counts))) if values[counts[d][-1]] == value - 1), None)
        if going_on is None:
            counts = [*counts[: _DEEPEST - 1], [i]] if value == 1 else [[i]]
            continue
        for depth in range(going_on + 1, len(counts)):
            found |= dict.fromkeys(counts[depth], depth)
        del counts[going_on + 1 :]
        counts[going_on].append(i)
    return found


def _node(text: str, lines: list[Line], i: int, rank: float) -> Node:
    line, after = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    if line.number is None:
        return Node(None, read_heading(text, line.start, line.end), rank, line.start)
    unnumbered = after is not None and after.number is None
    if line.number.text and line.number.end >= line.end and after is not None and unnumbered:
        heading = read_heading(text, after.start, after.end)
        return Node(line.number.text or None, heading, rank, line.start)
    followed = unnumbered or (after is not None and after.number is not None and after.number.rank > rank)
    heading = read_heading(text, line.number.end, line.end, followed=followed)
    return Node(line.number.text or None, heading, rank, line.start, line.runs_on)
