"""A parsed document cut into passages: preamble, whole sections, items and points, each with place, role and topics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre import GenrePack
from assistant.passage import Kind, Level, Passage, content_id
from assistant.report import Item, Point, Report, Role, Section, Span
from assistant.structure.lines import read_lines
from assistant.structure.roles import role_of_heading
from assistant.structure.topics import TopicWords
from assistant.structure.tree import trimmed

_SHORTEST = 6  # characters without which a paragraph says nothing
_FIELD = re.compile(r"[\u4e00-\u9fff]{2,6}[ \u3000]*[：:][ \u3000]*\S")  # 主持：周敏, before minutes begin
_LONG = 600  # characters from which a preamble is also cut into its paragraphs


def cut_passages(report: Report, *, document: str, name: str, kind: Kind, pack: GenrePack) -> tuple[Passage, ...]:
    """Return the passages of a document in reading order, whole parts before their pieces.

    A part whose own words speak of no topic is about what the item around it is most about. Text that stands in no
    item or point of a section comes as paragraphs, so that every part of the text is in some passage. Spans are
    offsets into ``report.text``; ids come from document and span.
    """
    found: dict[tuple[int, int], Passage] = {}
    words = TopicWords(pack, report.text)
    about: dict[str, tuple[str, ...]] = {}  # the topics of items by place
    for span, level, role, place, heading in _pieces(report, pack):
        text = span.of(report.text)
        if not text.strip() or (span.start, span.end) in found:
            continue
        topics = tuple(topic for topic, _ in words.of(span.start, span.end, heading))
        topics = topics or about.get(place.rpartition(" › ")[0], ())[:1]
        if level == "item":
            about[place] = topics
        found[span.start, span.end] = Passage(
            content_id(document, str(span.start), str(span.end)),
            document, name, kind, place, role, topics, level, text,
            span.start, span.end, report.type, report.period, pack.id,
        )  # fmt: skip
    return tuple(found.values())


Piece = tuple[Span, Level, Role, str, str]  # span, level, role, place, heading


def _pieces(report: Report, pack: GenrePack) -> Iterator[Piece]:
    yield from _fields(report)
    if report.preamble:
        whole = Span(report.preamble.start, report.preamble.end)
        yield whole, "preamble", "opening", "导语", ""
        if len(whole.of(report.text)) > _LONG:
            yield from _paragraphs(report.text, whole.start, whole.end, (), "opening", "导语", headed=False)
    for section in report.sections:
        yield from _section_pieces(report.text, section, pack)
    if report.closing:
        yield report.closing, "paragraph", "closing", "结尾", ""


def _fields(report: Report) -> Iterator[Piece]:
    """Yield the lines between title and text that name a matter and what it is: 时间：…, 主持：…, 请假：…."""
    body = report.preamble or next(iter(report.sections), None)
    start = report.title.end if report.title else 0
    lines = read_lines(report.text[start : body.start]) if body else []
    told = [line for line in lines if _FIELD.match(line.of(report.text[start:]))]
    if len(told) > 1:
        yield Span(start + told[0].start, start + told[-1].end), "paragraph", "opening", "文首", ""


def _section_pieces(text: str, section: Section, pack: GenrePack) -> Iterator[Piece]:
    place = f"{section.number or ''}{section.heading or ''}"
    whole = Span(section.start, trimmed(text, section.start, section.end))
    yield whole, "section", section.role, place, section.heading or ""
    first = section.items[0].start if section.items else whole.end
    yield from _paragraphs(
        text, whole.start, first, section.points, section.role, place, headed=section.heading is not None
    )
    yield from _point_pieces(section.points, section.role, place)
    for item in section.items:
        yield from _item_pieces(text, item, section.role, place, pack)


def _item_pieces(text: str, item: Item, role: Role, above: str, pack: GenrePack) -> Iterator[Piece]:
    place = " › ".join(part for part in (above, f"{item.number}{item.heading}") if part)
    own = role_of_heading(pack, item.heading)
    role = own.role if own.sureness == 2 else role  # （二）下一步打算 within 存在问题及下一步打算
    yield Span(item.start, item.end), "item", role, place, item.heading
    yield from _point_pieces(item.points, role, place)
    for inner in item.items:
        yield from _item_pieces(text, inner, role, place, pack)


def _point_pieces(points: tuple[Point, ...], role: Role, above: str) -> Iterator[Piece]:
    for point in points:
        place = " › ".join(part for part in (above, f"{point.marker}{point.lead}") if part)
        yield Span(point.start, point.end), "point", role, place, point.lead


def _paragraphs(
    text: str, start: int, end: int, points: tuple[Point, ...], role: Role, place: str, *, headed: bool
) -> Iterator[Piece]:
    """Yield the paragraphs of a part's own text, its heading line and its points left out."""
    own = text[start:end]
    if headed and len(own.strip()) < len(place) + _SHORTEST:
        return  # the heading alone, as in most sections with items
    lines = read_lines(own)
    for line in lines[1:] if headed else lines:
        span = Span(start + line.start, start + line.end)
        held = any(point.start < span.end and span.start < point.end for point in points)
        if not held and span.end - span.start >= _SHORTEST:
            yield span, "paragraph", role, place, ""
