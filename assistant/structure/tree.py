"""Numbered lines to a tree of sections, items and points with their spans."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.report import Item
from assistant.structure.headings import Heading, read_heading
from assistant.structure.lines import Line
from assistant.structure.points import find_points


@dataclass(slots=True)
class Node:
    """A part being built: its marker, heading and rank, and the parts below it."""

    number: str | None
    heading: Heading
    rank: int
    start: int
    parts: list[Node] = field(default_factory=list)

    def body_end(self, end: int) -> int:
        """Return where its own text ends: at its first part, or at ``end``."""
        return self.parts[0].start if self.parts else end


def grow(text: str, lines: list[Line], plain: set[int]) -> list[Node]:
    """Return the top parts of ``lines`` with all below; ``plain``: starts of unnumbered lines that head a section."""
    tops: list[Node] = []
    path: list[Node] = []
    for i, line in enumerate(lines):
        node = _node(text, line, lines[i + 1] if i + 1 < len(lines) else None, plain)
        if node is None:
            continue
        while path and path[-1].rank >= node.rank:
            path.pop()
        (path[-1].parts if path else tops).append(node)
        path.append(node)
    return tops


def items_of(text: str, node: Node, end: int, level: int = 2) -> tuple[Item, ...]:
    """Return the finished items below ``node``, which ends at ``end``."""
    ends = [part.start for part in node.parts[1:]] + [end]
    return tuple(_item(text, part, stop, level) for part, stop in zip(node.parts, ends, strict=False))


def _item(text: str, node: Node, end: int, level: int) -> Item:
    stop = trimmed(text, node.start, end)
    return Item(
        node.start,
        stop,
        node.number or "",
        text[node.heading.start : node.heading.end],
        node.heading.run_in,
        level,
        find_points(text, node.heading.body, node.body_end(stop)),
        items_of(text, node, stop, level + 1),
    )


def trimmed(text: str, start: int, end: int) -> int:
    """Return the end of ``text[start:end]`` without the white space behind it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _node(text: str, line: Line, after: Line | None, plain: set[int]) -> Node | None:
    if line.start in plain:
        return Node(None, read_heading(text, line.start, line.end), -1, line.start)
    if line.number is None:
        return None
    rank = line.number.rank
    followed = after is not None and (after.number is None or after.number.rank > rank)
    heading = read_heading(text, line.number.end, line.end, followed=followed)
    return Node(line.number.text, heading, rank, line.start)
