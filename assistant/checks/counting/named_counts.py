"""A thing with a name of its own (“潮头讲堂”) counted twice, once beside its name and once in what is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.sentences import clause_before

_NAME = re.compile(r"“(?P<name>[^”，。；\n]{3,10})”")
_COUNT = re.compile(
    r"(?P<what>[一-鿿]{2})(?:了|共|近|累计)?(?P<value>(?<![\d.])\d{1,6})(?:余|多)?(?P<unit>场次|人次|场|次|期|篇|条|个|件|份|堂|节|项)"
)
_PART = re.compile("其中|每|平均|上年|去年|同期|上半年|下半年|季度|月|计划|力争|不少于|新增|另|首期|第|面向|赴|走进")
_PLATFORM = re.compile("学习强国|平台|公众号|号$|APP|[日节周月]$")
_BESIDE = 8  # characters between a name and a count that belongs to it beyond doubt
_FAR = 160  # characters after which a paragraph tells of something else
_OVER = re.compile(r"\n|[。；](?=(?:[一二三四五六七八九十]是|（|同时|此外|另外))")


@dataclass(frozen=True, slots=True)
class _Told:
    what: str
    unit: str
    value: str
    start: int
    end: int
    beside: bool


def check_named_counts(desk: Desk) -> list[Finding]:
    """Find what a named lecture, column or brand did so many times here, and so many times there."""
    told: dict[str, list[_Told]] = {}
    common = {phrase.name for phrase in desk.common.set_phrases}
    for match in _NAME.finditer(desk.text):
        if match["name"] in common or _PLATFORM.search(match["name"]):
            continue  # of which several things are told
        part = _PART.search(clause_before(desk.text, match.start(), 8))
        if desk.role_at(match.start()) != "plans" and not part:
            told.setdefault(match["name"], []).extend(_after(desk.text, match.end()))
    return [finding for name, counts in told.items() for finding in _clashes(desk, name, counts)]


def _after(text: str, at: int) -> Iterator[_Told]:
    """The counts from a name on, until another name or another matter comes."""
    stop = _OVER.search(text, at, at + _FAR)
    end = stop.start() if stop else min(len(text), at + _FAR)
    another = text.find("“", at, end)
    for match in _COUNT.finditer(text, at, another if another >= 0 else end):
        clause = re.split("[，。；]", text[at : match.start("value")])[-1]
        if not _PART.search(clause):
            beside = match.start() - at <= _BESIDE and not re.search("[，。；、]", text[at : match.start()])
            yield _Told(match["what"], match["unit"], match["value"], match.start(), match.end("unit"), beside)


def _clashes(desk: Desk, name: str, counts: list[_Told]) -> Iterator[Finding]:
    for at, count in enumerate(counts):
        for first in counts[:at]:
            same = (first.what, first.unit) == (count.what, count.unit) and first.start != count.start
            if same and first.value != count.value and (first.beside or count.beside):
                message = (
                    f"“{name}”{count.what}：这里是 {count.value}{count.unit}，前面写的是 {first.value}{first.unit}"
                )
                suggestion = "核对后统一；口径或时段不同的，写明口径"
                yield desk.remark(TWO_VALUES, "warning", count.start, count.end, message, suggestion)
                return
