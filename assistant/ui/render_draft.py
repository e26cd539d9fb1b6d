"""A draft as HTML: the text as on paper with gaps and figures marked, and what the user must know about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.messages import Language, say
from assistant.report import Item, Report, Section
from assistant.results import Draft
from assistant.ui.render_answer import foot, sources
from assistant.ui.render_text import escape, tag


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text to be shown in a class of its own; ``title`` appears when pointed at."""

    start: int
    end: int
    classes: str
    title: str = ""


def draft(result: Draft, number: int, language: Language, links: str = "", name: str = "") -> str:
    """Show a draft; ``number`` is the message's, ``links`` its downloads as HTML, ``name`` the one it is changed by."""
    marks = [*_headings(result.outline), *_placeholders(result), *_figures(result, language)]
    body = tag("div", paper(result.text, marks, result.outline), "paper copyable")
    parts = [
        tag("div", _counts(result, language) + tag("div", links, "links"), "head-row"),
        body,
        _questions(result, language),
        _unused(result, language),
        _origins(result, language),
        sources(result.citations, f"s{number}", language),
        foot(result.receipt, result.elapsed_ms, language, links),
    ]
    return tag("div", "".join(parts), "reply result draft", id=f"w-{name}")


def paper(text: str, marks: list[Mark], outline: Report | None = None, left: int = 0, right: int | None = None) -> str:
    """Show ``text[left:right]`` line by line with its marks; lines that are headings of ``outline`` look like it."""
    kinds = _line_kinds(outline) if outline else {}
    shown, start = [], left
    for line in text[left:right].split("\n"):
        end = start + len(line)
        if line.strip():
            kind = next((kinds[at] for at in range(start, min(end, start + 4)) if at in kinds), "para")
            shown.append(tag("p", marked(text, start, end, marks).strip(), kind))
        start = end + 1
    return "".join(shown)


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


def _headings(outline: Report) -> Iterator[Mark]:
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


def _placeholders(result: Draft) -> Iterator[Mark]:
    return (Mark(gap.start, gap.end, "gap") for gap in result.placeholders)


def _figures(result: Draft, language: Language) -> Iterator[Mark]:
    for figure in result.figures:
        kind = _origin_kind(figure.origin)
        title = f"{say('origin', language)}：{say('origin_' + kind, language)}"
        yield Mark(figure.start, figure.end, f"figure {kind}", title)


def _origin_kind(origin: str) -> str:
    return origin if origin in ("notes", "policy", "untraced") else "sample"


def _counts(result: Draft, language: Language) -> str:
    good = sum(figure.origin in ("notes", "policy") for figure in result.figures)
    used = sum(note.used for note in result.notes)
    chips = [(say("chars", language, n=sum(not char.isspace() for char in result.text)), "")]
    if result.notes:
        chips.append((say("notes_used", language, used=used, all=len(result.notes)), _good(used == len(result.notes))))
    if result.figures:
        all_good = _good(good == len(result.figures))
        chips.append((say("traced", language, good=good, all=len(result.figures)), all_good))
    if result.placeholders:
        chips.append((say("to_fill", language, n=len(result.placeholders)), "gap"))
    return tag("div", "".join(tag("span", escape(text), f"chip {kind}".strip()) for text, kind in chips), "chips")


def _good(good: bool) -> str:
    return "good" if good else "poor"


def _questions(result: Draft, language: Language) -> str:
    if not result.questions:
        return ""
    items = "".join(tag("li", escape(question)) for question in result.questions)
    return tag("section", tag("h3", say("questions", language)) + tag("ul", items), "ask-you")


def _unused(result: Draft, language: Language) -> str:
    left = [note for note in result.notes if not note.used]
    if not left:
        return ""
    items = "".join(
        tag("li", escape(note.text) + (tag("span", escape(note.reason), "note") if note.reason else ""))
        for note in left
    )
    return tag("section", tag("h3", say("unused_notes", language)) + tag("ul", items), "ask-you")


def _origins(result: Draft, language: Language) -> str:
    if not result.figures:
        return ""
    rows = [tag("tr", "".join(tag("th", say(key, language), scope="col") for key in ("figure", "origin")))]
    for figure in result.figures:
        kind = _origin_kind(figure.origin)
        origin = tag("span", say(f"origin_{kind}", language), f"origin {kind}")
        rows.append(tag("tr", tag("td", escape(figure.text)) + tag("td", origin)))
    table = tag("div", tag("table", "".join(rows)), "wide", tabindex=0)
    count = tag("span", str(len(result.figures)), "count")
    return tag("details", tag("summary", say("figures", language) + count) + table, "sources")
