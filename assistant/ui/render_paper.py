"""A report as on paper: its lines as title, headings and paragraphs, with stretches marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.export.title import title_pieces
from assistant.report import Item, Report, Section
from assistant.ui.render_text import escape, tag


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text to be shown in a class of its own; ``title`` appears when pointed at."""

    start: int
    end: int
    classes: str
    title: str = ""


def paper(text: str, marks: list[Mark], outline: Report | None = None, left: int = 0, right: int | None = None) -> str:
    """Show ``text[left:right]`` line by line with its marks; lines that are headings of ``outline`` look like it."""
    kinds = _line_kinds(outline) if outline else {}
    shown, start = [], left
    for line in text[left:right].split("\n"):
        end = start + len(line)
        if line.strip():
            kind = next((kinds[at] for at in range(start, min(end, start + 4)) if at in kinds), "para")
            body = _title(text, start, end, marks) if kind == "title" else marked(text, start, end, marks)
            shown.append(tag("p", body.strip(), kind))
        start = end + 1
    return "".join(shown)


def _title(text: str, start: int, end: int, marks: list[Mark]) -> str:
    """Show a line of the title in phrases, between which alone it breaks."""
    shown = ""
    for piece in title_pieces(text[start:end]):
        shown += tag("span", marked(text, start, start + len(piece), marks), "phrase")
        start += len(piece)
    return shown


def marked(text: str, start: int, end: int, marks: list[Mark]) -> str:
    """Return ``text[start:end]`` with every mark that touches it; marks may overlap."""
    near = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = {max(start, min(end, edge)) for mark in near for edge in (mark.start, mark.end)}
    pieces = []
    for left, right in pairwise(sorted({start, end, *edges})):
        over = [mark for mark in near if mark.start <= left and mark.end >= right]
        piece = escape(text[left:right])
        if over:
            title = "；".join(mark.title for mark in over if mark.title)
            named = {"title": title} if title else {}
            piece = tag("span", piece, " ".join(mark.classes for mark in over), **named)
        pieces.append(piece)
    return "".join(pieces)


def _line_kinds(outline: Report) -> dict[int, str]:
    """Say which lines are headings on their own, by the offset where they start."""
    kinds = {node.start: kind for node, kind, alone in _headed(outline) if alone}
    if outline.title:
        kinds[outline.title.start] = "title"
    return kinds


def headings(outline: Report) -> Iterator[Mark]:
    """Mark the headings whose text goes on in the same line."""
    for node, _, alone in _headed(outline):
        at = outline.text.find(node.heading or "", node.start, node.end)
        if not alone and at >= 0:
            yield Mark(node.start, at + len(node.heading or ""), "lead")


def _headed(outline: Report) -> Iterator[tuple[Section | Item, str, bool]]:
    """Yield every section and item with a heading, its kind of line, and whether that stands alone."""
    for section in outline.sections:
        nodes: tuple[Section | Item, ...] = (section, *section.items)
        for node in nodes:
            if node.heading:
                line = outline.text[node.start : node.end].strip().partition("\n")[0].strip()
                alone = len(line) <= len(f"{node.number or ''}{node.heading}") + 2
                yield node, "first" if node is section else "second", alone
