"""A report's text to a Report: outline, roles, figures, masks, who speaks and about when."""

from __future__ import annotations

from dataclasses import replace

from assistant.genre import GenrePack
from assistant.report import Report, Section, Span
from assistant.structure.figures import find_figures, find_masks
from assistant.structure.frame import Head, Tail, read_head, read_tail
from assistant.structure.lines import Line, read_lines
from assistant.structure.points import find_points
from assistant.structure.roles import RoleFound, opener_role, role_of_heading, role_of_wording, settle_roles
from assistant.structure.tree import Node, grow, items_of, trimmed
from assistant.structure.voice import find_period, find_person, find_speaker, find_type

_PLAIN_LONGEST = 24
_ENDS = "。；，：！？;,:!?、"


def parse_report(text: str, pack: GenrePack) -> Report:
    """Return the structure of ``text``; the pack gives the words by which roles and types are known.

    Every text parses; one without headings gives sections by wording where that is clear, or none.
    """
    lines = read_lines(text)
    tail = read_tail(text, lines)
    plain = _plain_headings(text, tail.body, pack)
    tops = grow(text, tail.body, plain)
    above = [line for line in tail.body if not tops or line.start < tops[0].start]
    head = read_head(text, above)
    end = _body_end(text, tail)
    if tops:
        sections = _sections(text, tops, end, pack)
    else:
        head, sections = _unheaded(text, above, head, end)
    return _described(text, pack, head, tail, sections)


def _described(text: str, pack: GenrePack, head: Head, tail: Tail, sections: tuple[Section, ...]) -> Report:
    title = head.title.of(text) if head.title else ""
    opening = head.preamble.of(text) if head.preamble else text[:400]
    person = find_person(text)
    speaker = find_speaker(pack, text, person)
    return Report(
        text,
        head.title,
        head.addressee,
        head.preamble,
        head.transition,
        sections,
        tail.closing,
        tail.signature,
        tail.date,
        tail.attachments,
        find_figures(text),
        find_masks(text),
        speaker,
        person,
        find_period(title, opening, text),
        find_type(pack, title, opening, person, speaker),
    )


def _body_end(text: str, tail: Tail) -> int:
    starts = [span.start for span in (tail.closing, tail.signature, tail.date, *tail.attachments) if span]
    return min(starts, default=len(text))


def _plain_headings(text: str, lines: list[Line], pack: GenrePack) -> set[int]:
    """Return the starts of unnumbered lines that head a section by their words."""
    ranks = {line.number.rank for line in lines if line.number}
    numbered = bool(ranks) and min(ranks) <= 1
    found: set[int] = set()
    for i, line in enumerate(lines[:-1]):
        words = line.of(text)
        if line.number or not 2 <= len(words) <= _PLAIN_LONGEST or words[-1] in _ENDS:
            continue
        sureness = role_of_heading(pack, words).sureness
        alone = i == 0 or text[lines[i - 1].end - 1] in _ENDS
        if sureness == 2 or (sureness == 1 and not numbered and alone and i > 0):
            found.add(line.start)
    return found


def _sections(text: str, tops: list[Node], end: int, pack: GenrePack) -> tuple[Section, ...]:
    ends = [node.start for node in tops[1:]] + [end]
    roles = [role_of_heading(pack, text[node.heading.start : node.heading.end]) for node in tops]
    bodies = [text[node.heading.body : stop] for node, stop in zip(tops, ends, strict=True)]
    settled = settle_roles(roles, bodies)
    return tuple(_section(text, *parts) for parts in zip(tops, ends, settled, strict=True))


def _section(text: str, node: Node, end: int, found: RoleFound) -> Section:
    stop = trimmed(text, node.start, end)
    return Section(
        node.start,
        end,
        node.number,
        text[node.heading.start : node.heading.end] or None,
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
    groups: list[tuple[Line, str]] = []
    for line in paragraphs[1:]:
        role = opener_role(line.of(text)) or (groups[-1][1] if groups else role_of_wording(line.of(text)))
        if not groups or groups[-1][1] != role:
            groups.append((line, role))
    ends = [line.start for line, _ in groups[1:]] + [end]
    sections = tuple(
        Section(line.start, stop, None, None, role, (), find_points(text, line.start, trimmed(text, line.start, stop)))  # type: ignore[arg-type]
        for (line, role), stop in zip(groups, ends, strict=True)
    )
    preamble = Span(paragraphs[0].start, paragraphs[0].end)
    return replace(head, preamble=preamble), sections
