"""Slogans: a plan nobody can hold the writer to, a paragraph that would stand as well in any unit's report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.desk import Check, Desk
from assistant.report import Item, Point, Section, Span
from assistant.results import Finding
from assistant.structure.statistics import gives_facts

SLOGANS = Check("slogans", "口号话", "coverage", "通行写法：做法写得出事，打算查得了账")
CHECKS = (SLOGANS,)

# Share of the characters left when stock words are out, up to which nothing is told; what opens an item may well say
# where the matter stands before it comes to what was done.
_LEFT = {"plans": 0.25, "done": 0.15}
_LEAST = {"plans": 14, "done": 40}  # Chinese characters of a part that should have told of something
_TOLD = 4  # remarks in one report
_EMPTY_CHARS = frozenset("的地得和与及了着过把将对在以为从向到于是要使让并更再上下中等也都这各新")
_HAN = re.compile("[一-鿿]")
_NUMBER = re.compile(r"^[ 　]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)")
_MESSAGES = {
    "plans": (
        "这一条打算说的是决心，没有写做什么、由谁做、什么时候做完",
        "写成能对账的：办法、负责的人或部门、次数、时限",
    ),
    "done": ("这一段全是口号，放在哪个单位都能用", "换成做了什么：会议、制度、活动、人数、结果；没有的，删去这一段"),
}


@lru_cache(maxsize=4)
def _stock(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def check_slogans(desk: Desk) -> list[Finding]:
    """Find plans and paragraphs of what was done that hold stock words only."""
    if not desk.common.slogans:
        return []
    return [*_told(desk, "plans", _plans(desk)), *_told(desk, "done", _paragraphs(desk))]


def is_slogan(desk: Desk, text: str, role: str) -> bool:
    """Whether a text of some length names no fact and nothing but stock words."""
    size = len(_HAN.findall(text))
    if size < _LEAST[role] or gives_facts(text) or "“" in text:
        return False
    left = _HAN.findall(_stock(desk.common.slogans).sub("", text))
    return sum(char not in _EMPTY_CHARS for char in left) <= _LEFT[role] * size


def _told(desk: Desk, role: str, spans: Iterator[Span]) -> list[Finding]:
    message, suggestion = _MESSAGES[role]
    empty = (span for span in spans if is_slogan(desk, desk.text[span.start : span.end], role))
    return [desk.remark(SLOGANS, "hint", span.start, span.end, message, suggestion) for span in empty][:_TOLD]


def _plans(desk: Desk) -> Iterator[Span]:
    """What stands under each heading of the plans, the heading itself left out."""
    for section in desk.sections_of("plans"):
        parts: tuple[Section | Item | Point, ...] = section.items or section.points or (section,)
        for part in parts:
            heading = part.lead if isinstance(part, Point) else part.heading or ""
            at = desk.text.find(heading, part.start, part.end) if heading else -1
            start = part.start if at < 0 else at + len(heading)
            body = desk.text[start : part.end]
            if not _HAN.search(body):
                continue  # a plan of one clause, or a heading alone, which is told already
            start += len(body) - len(body.lstrip("。，：；、 　\n"))
            yield Span(start, start + len(desk.text[start : part.end].rstrip()))


def _paragraphs(desk: Desk) -> Iterator[Span]:
    for start, line in desk.body_lines:
        if desk.role_at(start) == "done" and line.rstrip()[-1:] in "。！；":
            number = _NUMBER.match(line)
            yield Span(start + (number.end() if number else 0), start + len(line.rstrip()))
