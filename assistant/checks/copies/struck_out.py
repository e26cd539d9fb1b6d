"""Paragraphs that stand twice: which copy is to go, and whether the numbers are right once it is gone.

One cause, one repair: a pasted copy breaks the numbers about it, and to mend those as well would spoil the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.checks.desk import Desk
from assistant.checks.form.numbering import check_numbering
from assistant.report import Span
from assistant.results import Finding
from assistant.structure.parse import parse_report

_LEAST = 30  # characters of a paragraph that does not come twice by chance
_TO_FILL = re.compile(r"[（(【\[](?:此处|待补|待填|补充|请补|请填)[^（）()【】\n]{0,60}[）)】\]]")


@dataclass(frozen=True, slots=True)
class Twice:
    """A paragraph that is to go, and the copy of it that stays."""

    strike: Span
    stays: Span


def key_of(text: str) -> str:
    """Return what a paragraph or sentence says, without its number, marks and what is still to be filled in."""
    text = _TO_FILL.sub("", text)  # no part of what the writer says
    return re.sub(r"[^一-鿿A-Za-z0-9]", "", re.sub(r"^[ 　（(]*[一二三四五六七八九十\d]{1,3}[、.）)是]+", "", text))


def twice(desk: Desk) -> tuple[Twice, ...]:
    """Return the paragraphs that stand twice; the copy that is out of place goes, else the later one."""
    return desk.once(_twice)


def _twice(desk: Desk) -> tuple[Twice, ...]:
    found: list[Twice] = []
    first: dict[str, Span] = {}
    for start, line in desk.lines:
        key, own = key_of(line), Span(start, start + len(line.rstrip()))
        if len(key) < _LEAST:
            continue
        if key not in first:
            first[key] = own
            continue
        earlier = first[key]
        if len(_without(desk, [earlier])) < len(_without(desk, [own])):
            found.append(Twice(earlier, own))
        else:
            found.append(Twice(own, earlier))
    return tuple(found)


def check_numbering_left(desk: Desk) -> list[Finding]:
    """Find what is wrong with the numbers once the paragraphs that stand twice have gone."""
    gone = [one.strike for one in twice(desk)]
    return _without(desk, gone) if gone else check_numbering(desk)


def _without(desk: Desk, gone: list[Span]) -> list[Finding]:
    text = desk.text
    for one in gone:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    if desk.pack is None:
        return check_numbering(desk)
    return check_numbering(replace(desk, report=parse_report(text, desk.pack, "outline")))
