"""A notice (通知) or a rule as a checklist: what a report must contain, how long, for whom, by when, in what form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from assistant.genre import GenrePack
from assistant.structure.frame import read_head
from assistant.structure.kind import asks_for_report, has_articles, title_above
from assistant.structure.lines import read_lines
from assistant.structure.notice import Requirement, RequirementKind, read_notice
from assistant.structure.numbering import numeral
from assistant.structure.tail import read_tail

_DAY = re.compile(
    r"(?P<year>[0-9]{4}|[〇○零一二三四五六七八九]{4})\s?[年.\-/]\s?(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s?[月.\-/]"
    r"(?:\s?(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3}))?"
)
_HANDS_DOWN = re.compile(r"印发|转发|批转")
_STANDING = re.compile(r"(?:细则|办法|规定|规则|制度|条例|准则|规程)(?:（[^（）]{1,12}）)?$")  # holds at all times
_SHORT = 1000  # characters of a message that needs no 请 to ask


@dataclass(frozen=True, slots=True)
class Checklist:
    """What a text asks of a report, in reading order; every entry's span is in the text it was read from.

    ``asks``: the text is a notice that asks for a report; otherwise it is a rule that says what must hold at all times.
    """

    entries: tuple[Requirement, ...] = ()
    asks: bool = False
    title: str = ""
    issuer: str = ""  # who signed it
    dated: str = ""  # the notice's own date, YYYY-MM-DD, else its first deadline with a year, else ""

    def of(self, *kinds: RequirementKind) -> tuple[Requirement, ...]:
        """Return the entries of these kinds, in reading order."""
        return tuple(entry for entry in self.entries if entry.kind in kinds)

    @property
    def parts(self) -> tuple[Requirement, ...]:
        """The parts asked for, in the order in which the report must have them."""
        return self.of("part")


def read_checklist(text: str, pack: GenrePack) -> Checklist:
    """Return what ``text`` asks of a report; the checklist of a text that asks for nothing has no entries."""
    entries = read_notice(text, pack)
    title = title_above(text)
    asks = may_ask(text) and _asks(text, title, entries)
    tail = read_tail(text, read_lines(text))
    issuer = "".join(tail.signature.of(text).split()) if tail.signature else ""
    date = tail.date.of(text) if tail.date else ""
    return Checklist(entries, asks, title or _plain_title(text), issuer, _dated(date, entries))


def may_ask(text: str) -> bool:
    """Whether a text can be a notice that asks for a report; quick, as a library may hold thousands of rules."""
    return not has_articles(text) and (len(text) <= _SHORT or "通知" in title_above(text) or asks_for_report(text))


def checklist_json(checklist: Checklist) -> dict[str, Any]:
    """Return a checklist as JSON-ready data; offsets are code points of the text."""
    return {
        "title": checklist.title or None,
        "dated": checklist.dated or None,
        "entries": [
            {
                "kind": entry.kind,
                "value": entry.value,
                "role": entry.role,
                "states": entry.states,
                "topics": list(entry.topics),
                "start": entry.start,
                "end": entry.end,
            }
            for entry in checklist.entries
        ],
    }


def _asks(text: str, title: str, entries: tuple[Requirement, ...]) -> bool:
    """Tell a notice that asks for a report from one that hands down a rule, and from any other text."""
    kinds = {entry.kind for entry in entries}
    if _STANDING.search(title):
        return False
    if not kinds & {"part", "deadline", "length"} or (_HANDS_DOWN.search(title) and "part" not in kinds):
        return False
    short = len(text) <= _SHORT and ("part" in kinds or {"deadline", "addressee"} <= kinds)
    return short or "通知" in title or asks_for_report(text)


def _plain_title(text: str) -> str:
    title = read_head(text, read_lines(text)[:8]).title
    return "".join(title.of(text).split("\n")) if title else ""


def _dated(date: str, entries: tuple[Requirement, ...]) -> str:
    places = [date, *(entry.value for entry in entries if entry.kind == "deadline")]
    return next((day for day in map(_iso, places) if day), "")


def _iso(words: str) -> str:
    match = _DAY.search(words)
    if match is None:
        return ""
    year, month, day = (numeral(part or "1") or 0 for part in match.group("year", "month", "day"))
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""
