"""What own reports plan, each point by itself, and the bare name of an entry with what stands under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.passage import Document
from assistant.report import Report, Section, Span
from assistant.structure.roles import role_of_heading
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.cite import Quote
from assistant.writers.statements import Statement

_LEAD = re.compile(r"^(?:[一二三四五六七八九十]是|（[一二三四五六七八九十]+）|\d+[.．、])")
_NAME = 14  # characters of a sentence that is but the name of an entry
_LINE = 200  # characters of what stands under a name that are told whole
_LEAST = 4  # characters of a point
_DATED = re.compile(r"20\d\d年\d{1,2}月\d{1,2}日$")
_PIECE = re.compile(r"[^；。\n]+")
# A clause that says what is to be done.
_PLANNED = re.compile(
    r"(?:^|[，；：是年中])\s*(?:计划(?!书|表)|打算|拟|准备(?!金|会)|力争|将(?![^，。；]{1,16}(?:纳入|列入|写入|写进|作为|融入|贯穿|摆|放|与|同))|争取)"
)


def plan_points(document: Document, report: Report) -> list[Quote]:
    """Return what the part on plans has, each point by itself."""
    found: list[Quote] = []
    for section in report.sections:
        if section.role == "plans":
            found += _points(document, report, section)
    return found


def names_only(text: str) -> bool:
    """Whether a sentence only names what the next one tells, such as 患者群管理."""
    return len(text.strip()) <= _NAME and not re.search(r"\d|，", text)


def without_lead(report: Report, start: int, end: int) -> Span:
    """Return the span of a sentence or an entry without the number before it."""
    led = _LEAD.match(report.text[start:end])
    return Span(start + led.end() if led else start, end)


def with_body(report: Report, span: Span) -> int:
    """Return where a sentence ends; of one that but names an entry, where what stands under the name does."""
    if not names_only(without_lead(report, span.start, span.end).of(report.text)):
        return span.end
    line = _end_of_line(report, span.end)
    if report.text[span.end : line].strip():
        return line if line - span.start <= _LINE else span.end
    under = line + len(report.text[line:]) - len(report.text[line:].lstrip())
    end = _end_of_line(report, under)
    below = report.text[under:end]
    if not below or _LEAD.match(below) or _heads(report, under) or end - span.start > _LINE:
        return span.end
    return end


def _end_of_line(report: Report, at: int) -> int:
    end = report.text.find("\n", at)
    return len(report.text) if end < 0 else end


def _heads(report: Report, at: int) -> bool:
    """Whether a part or an item of a report begins there."""
    nodes = (node for section in report.sections for node in section.nodes())
    return any(node.start == at for node in nodes)


def _points(document: Document, report: Report, section: Section) -> Iterator[Quote]:
    start = report.text.find("\n", section.start, section.end) + 1 or section.start
    named = -1  # where the name of an entry begins that is told with what follows it
    for piece in _PIECE.finditer(report.text[start : section.end]):
        text = piece[0].strip()
        at = start + piece.start() + piece[0].index(text)
        end = at + len(text)
        led = _LEAD.match(text)
        if led:
            named = -1
        bare = at + led.end() if led else at
        if _DATED.search(text) or end - bare <= _LEAST:
            continue
        if led and names_only(report.text[bare:end]) and _followed(report, end, section.end):
            named = bare
            continue
        yield span_quote(document, report, Span(bare if named < 0 else named, end), section.heading or "")
        named = -1


def _followed(report: Report, at: int, end: int) -> bool:
    """Whether something stands under a name before the next entry."""
    after = report.text[at:end].lstrip("。；\n \u3000")
    first = after.split("\n", 1)[0]
    return bool(first) and not _LEAD.match(after) and bool(re.search(r"[。；，]", first))


def is_planned(material: Material, statement: Statement, year: str) -> bool:
    """Whether a sentence says what is to be done: by the part it stands in, its wording, or a later year."""
    part = statement.quote.place.partition(" › ")[0]
    if role_of_heading(material.pack, part).role == "plans" or _PLANNED.search(statement.own):
        return True
    later = [found for found in re.findall(r"(20\d\d)年", statement.own) if year.isdigit() and found > year]
    return bool(later)
