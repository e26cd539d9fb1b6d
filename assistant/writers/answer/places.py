"""Where in a sample something stands: the heading it is under, the first sentence that holds a word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.passage import Document
from assistant.report import Item, Point, Report, Section, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.count_told import Held
from assistant.writers.answer.material import span_quote

_AHEAD = 60  # characters of a sentence that may stand before the word it is shown for


def heading_span(report: Report, node: Section | Item | Point, heading: str) -> Span:
    """Return where the heading of a node stands, or its first sentence where it has none."""
    start = report.text.find(heading, node.start, node.end) if heading else -1
    if start < 0:
        first = split_sentences(report.text, node.start, node.end)
        return first[0] if first else Span(node.start, node.end)
    return Span(start, start + len(heading))


def place_in(section: Section, node: Section | Item | Point) -> str:
    """Return the headings over a node, and its own."""
    place = f"{section.number or ''}{section.heading or ''}"
    if isinstance(node, Item):
        return f"{place} › {node.number}{node.heading}"
    return f"{place} › {node.marker}{node.lead}" if isinstance(node, Point) else place


def mention(document: Document, report: Report, words: Sequence[str], roles: tuple[str, ...]) -> Held:
    """Return the first sentence that holds one of ``words``."""
    whole: list[Span] = [Span(0, len(report.text))]
    return mentioned_in(
        document, report, words, [one for one in report.sections if one.role in roles] if roles else whole
    )


def mentioned_in(document: Document, report: Report, words: Sequence[str], spans: Sequence[Span]) -> Held:
    """Return the first sentence within ``spans`` that holds one of ``words``."""
    for stretch in spans:
        found = [place for word in words if (place := report.text.find(word, stretch.start, stretch.end)) >= 0]
        if not found:
            continue
        at = min(found)
        for span in split_sentences(report.text, stretch.start, stretch.end):
            if span.start <= at < span.end:
                return Held(
                    document, span_quote(document, report, _near(report, span, at), place_of(report, at)), False
                )
    return Held(document, None, False)


def _near(report: Report, span: Span, at: int) -> Span:
    """Return a sentence from the clause on that holds a place far behind its start, where what is shown would end."""
    if at - span.start < _AHEAD:
        return span
    stops = [found.end() for found in re.finditer("[，；：]", report.text[span.start : at])]
    return Span(span.start + stops[-1], span.end) if stops else span


def place_of(report: Report, at: int) -> str:
    """Return the headings over a place of a report."""
    for section in report.sections:
        if section.start <= at < section.end:
            inner = next((item for item in section.items if item.start <= at < item.end), None)
            return place_in(section, inner or section)
    return "导语" if report.preamble and report.preamble.start <= at < report.preamble.end else ""
