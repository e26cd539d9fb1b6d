"""A report's text to a Report: outline, roles, figures, masks, who speaks and about when."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from assistant.genre import GenrePack
from assistant.report import Report, Role, Section, Span
from assistant.structure.figures import find_figures, find_masks
from assistant.structure.frame import Head, find_transition, read_head
from assistant.structure.lines import Line, read_lines
from assistant.structure.marked_headings import number_marked
from assistant.structure.ordinal_headings import number_ordinals
from assistant.structure.plain_headings import plain_headings
from assistant.structure.points import find_points
from assistant.structure.roles import RoleFound, opener_role, role_of_heading, role_of_wording, settle_roles
from assistant.structure.surface import surface
from assistant.structure.tail import read_tail
from assistant.structure.tree import Node, grow, heading_text, items_of, trimmed
from assistant.structure.voice import find_period, find_person, find_speaker, find_type

Detail = Literal["outline", "voice", "all"]


def parse_report(text: str, pack: GenrePack, detail: Detail = "all") -> Report:
    """Return the structure of ``text``; the pack gives the words by which roles and types are known.

    Every text parses; one without headings gives sections by wording where that is clear, or none. ``detail``
    "outline" leaves out who speaks, about when and in which type of report; that and "voice", figures and masks.
    """
    seen = surface(text)
    lines = number_ordinals(seen, number_marked(seen, read_lines(seen)))
    report = _outlined(seen, lines, pack)
    if detail != "outline":
        report = _voiced(report, pack)
    if detail == "all":
        report = replace(report, figures=find_figures(seen), masks=find_masks(seen))
    return replace(report, text=text)


def _outlined(text: str, lines: list[Line], pack: GenrePack) -> Report:
    tail = read_tail(text, lines)
    tops = grow(text, tail.body, plain_headings(text, tail.body, pack))
    above = [line for line in tail.body if not tops or line.start < tops[0].start]
    head = read_head(text, above)
    if tops:
        sections = _sections(text, tops, tail.end, pack)
    else:
        head, sections = _unheaded(text, above, head, tail.end)
    return Report(
        text,
        head.title,
        head.addressee,
        head.preamble,
        head.transition,
        sections,
        tail.closing,
        tail.signature or head.signature,
        tail.date or head.date,
        tail.attachments,
    )


def _voiced(report: Report, pack: GenrePack) -> Report:
    text, title = report.text, report.title.of(report.text) if report.title else ""
    opening = report.preamble.of(text) if report.preamble else text[:400]
    person = find_person(text, title, opening)
    speaker = find_speaker(text, opening, title, person)
    person = person or ("unit" if speaker else "")
    period = find_period(title, opening, text)
    kind = find_type(pack, text, title, person, speaker)
    return replace(report, speaker=speaker, person=person, period=period, type=kind)


def _sections(text: str, tops: list[Node], end: int, pack: GenrePack) -> tuple[Section, ...]:
    ends = [node.start for node in tops[1:]] + [end]
    headings = [heading_text(text, node) for node in tops]
    roles = [role_of_heading(pack, heading) for heading in headings]
    bodies = [text[node.heading.body : stop] for node, stop in zip(tops, ends, strict=True)]
    settled = settle_roles(roles, headings, bodies)
    return tuple(_section(text, *parts) for parts in zip(tops, ends, settled, strict=True))


def _section(text: str, node: Node, end: int, found: RoleFound) -> Section:
    stop = trimmed(text, node.start, end)
    return Section(
        node.start,
        end,
        node.number,
        heading_text(text, node) or None,
        found.role,
        items_of(text, node, stop),
        find_points(text, node.heading.body, node.body_end(stop)),
        found.causes,
    )


def _unheaded(text: str, lines: list[Line], head: Head, end: int) -> tuple[Head, tuple[Section, ...]]:
    """Make sections of paragraphs that say by their wording what they are for."""
    first = head.preamble.start if head.preamble else end
    paragraphs = [line for line in lines if line.start >= first]
    if len(paragraphs) < 2:
        return head, ()
    groups: list[tuple[int, Role | None]] = [(paragraphs[1].start, opener_role(paragraphs[1].of(text)))]
    for line in paragraphs[2:]:
        role = opener_role(line.of(text))
        if role and role != groups[-1][1]:
            groups.append((line.start, role))
    ends = [start for start, _ in groups[1:]] + [end]
    turns = len(groups) > 1
    sections = tuple(
        _plain_section(text, start, stop, role or ("done" if turns and i == 0 else role_of_wording(text[start:stop])))
        for i, ((start, role), stop) in enumerate(zip(groups, ends, strict=True))
    )
    preamble = Span(paragraphs[0].start, paragraphs[0].end)
    return replace(head, preamble=preamble, transition=find_transition(text, preamble)), sections


def _plain_section(text: str, start: int, end: int, role: Role) -> Section:
    return Section(start, end, None, None, role, (), find_points(text, start, trimmed(text, start, end)))
