"""Numbered lines to a tree of sections, items and points with their spans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.report import Item
from assistant.structure.headings import LONGEST, Heading, read_heading
from assistant.structure.lines import Line
from assistant.structure.points import find_points

_DEEPEST = 8  # levels of nesting; a text that has more is no report


@dataclass(slots=True)
class Node:
    """A part being built: its marker, heading and rank, and the parts below it."""

    number: str | None
    heading: Heading
    rank: float
    start: int
    parts: list[Node] = field(default_factory=list)

    def body_end(self, end: int) -> int:
        """Return where its own text ends: at its first part, or at ``end``."""
        return self.parts[0].start if self.parts else end


def grow(text: str, lines: list[Line], plain: Mapping[int, int]) -> list[Node]:
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
    return text[node.heading.start : node.heading.end].replace("\n", "")


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
        node.heading.run_in,
        level,
        find_points(text, node.heading.body, node.body_end(stop)),
        items_of(text, node, stop, level + 1),
    )


def _ranks(lines: list[Line], plain: Mapping[int, int]) -> dict[int, float]:
    """Return index → rank of the lines that open a part; a list 一、二、 inside a section ranks below it."""
    ranks: dict[int, float] = {}
    for i, line in enumerate(lines):
        if line.start in plain:
            ranks[i] = plain[line.start]
        elif line.number is not None:
            ranks[i] = line.number.rank
    top = min(ranks.values(), default=0)
    counted = [i for i in ranks if ranks[i] == top and lines[i].number]
    for i in _nested([line.number.value for j in counted if (line := lines[j]).number]):
        ranks[counted[i]] = top + 0.5
    return ranks


def _nested(values: list[int]) -> list[int]:
    """Return the places of counts that begin anew inside another which then goes on (一 二 [一 二 三] 三 四)."""
    found: list[int] = []
    last, i = 0, 0
    while i < len(values):
        if values[i] == 1 and last >= 1:
            stop = i + 1
            while stop < len(values) and values[stop] == values[stop - 1] + 1:
                stop += 1
            if stop < len(values) and values[stop] == last + 1 and values[stop] > 1:
                found += range(i, stop)
                i = stop
                continue
        last = values[i]
        i += 1
    return found


def _node(text: str, lines: list[Line], i: int, rank: float) -> Node:
    line, after = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    if line.number is None:
        return Node(None, read_heading(text, line.start, line.end), rank, line.start)
    unnumbered = after is not None and after.number is None
    if line.number.end >= line.end and after is not None and unnumbered and len(after) <= LONGEST:
        heading = read_heading(text, after.start, after.end)
        return Node(line.number.text, heading, rank, line.start)
    followed = unnumbered or (after is not None and after.number is not None and after.number.rank > rank)
    return Node(line.number.text, read_heading(text, line.number.end, line.end, followed=followed), rank, line.start)
