"""Meetings, plans and papers that have not been: the table of events tells which numbered ones there are, the calendar
which years. What they say nobody knows, and no report can speak of them as done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from assistant.genre import DatedEvent
from assistant.structure.numbering import numeral
from assistant.writers.answer.known import as_known
from assistant.writers.answer.material import Material
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown

_N = "[一二三四五六七八九十]"
_KINDS = (  # numbered events, each kind with the number that grows; of sessions within a term
    re.compile(rf"(?:党的|中共)?(?<!第)(?P<n>[一二三四五]?十{_N}?)大(?![类块项条部章点个步举要任行工重标亮小型])"),
    re.compile(rf"(?:党的|中共)?(?P<term>[一二三四五]?十{_N}?)届(?P<n>{_N})中全会"),
    re.compile(rf"“?十(?P<n>{_N})五”?(?=规划|时期|期间|开局|收官|纲要|[的是从]|[，,。？?]|$)"),
)
_TERM = re.compile(rf"(?P<term>[一二三四五]?十{_N}?)届")
# The next of a kind of meeting, where its day is asked for: 下届全会哪天开. One of the office's own has no such name.
_MEETING = r"下一?[次届回][^，。？?要提第]{2,16}?(?:会议|全会|大会|党代会|两会)|下一?[次届回](?:全会|党代会|两会)"
_DAY = r"(?:哪一?[天日年]|什么时候|啥时候?|何时|几[月号]|哪个月|多会儿)"
_NEXT = re.compile(rf"(?P<next>{_MEETING})[^，。？?写]{{0,6}}{_DAY}|{_DAY}[^，。？?写]{{0,4}}(?P<then>{_MEETING})")
_WHEN = re.compile(_DAY)
_TO_BE = re.compile(r"下一?[次届回轮批]|明年|后年")  # what is asked of is not what has been
_HANDED_IN = re.compile(r"报(?!道)|交|材料|述职")
# What only those above say in a year to come; one's own plans for it are another matter.
_YEAR = re.compile(r"(?P<year>20\d\d)年?|(?P<next>明年|来年|后年)")
_OF_YEAR = re.compile(
    r"[^，。？?年]{0,14}?(?:会议|大会|全会|两会|动员会|一号文件|工作要点|要点|通知|文件|部署|新要求|新规定|新提法|新政策|要求(?=是|有|吗|什么|哪|会))"
)
_OWN_PLAN = re.compile(r"打算|计划|安排|下一步|拟|准备(?!金)|我们|咱们|本单位|我[局校院]|报告怎么写|合适")
_ASKS = re.compile(r"什么|哪|怎么|如何|多少|几|吗|谁|有没有|啥")
_TO_WRITE = re.compile(r"写|引用|体现|提(?!出)|表述|迎接|学习贯彻|落实")
_WHETHER = re.compile(
    r"能不能|能否|可不可以|可以[^，。？?]*吗|能[^，。？?]{1,16}吗|合适吗|行不行|行吗|对吗|要不要|该不该|还是"
)
NOT_YET = "会议还没有召开，报告里能写学习贯彻会议精神吗"  # what to write of such a thing comes to


def to_come(question: str, events: Iterable[DatedEvent]) -> str:
    """Return what a question names that has not been yet: 二十一大, “十六五”规划, 2030年中央一号文件; else nothing."""
    if found := _NEXT.search(question):
        return found["next"] or found["then"]
    names = [name for event in events for name in (event.name, *event.names)]
    terms = [_number(found["term"]) for name in names for found in [_TERM.search(name)] if found]
    for kind in _KINDS:
        for found in kind.finditer(question):
            if _is_later(kind, found, names, max(terms, default=0)):
                return found[0].strip("“”")
    return _of_year(question)


def _is_later(kind: re.Pattern[str], found: re.Match[str], names: list[str], last: int) -> bool:
    """Whether a numbered event comes after all of its kind in the table; of past terms not all sessions are in it."""
    if "term" in kind.groupindex and _number(found["term"]) != last:
        return _number(found["term"]) > last > 0
    held = [
        _number(one["n"])
        for name in names
        for one in kind.finditer(name)
        if "term" not in kind.groupindex or one["term"] == found["term"]
    ]
    return bool(held) and _number(found["n"]) > max(held)


def _of_year(question: str) -> str:
    """Return what is asked that those above will say or hold in a year to come; a plan of one's own is none."""
    found = _YEAR.search(question)
    if not found or _OWN_PLAN.search(question) or not _ASKS.search(question):
        return ""
    if found["year"] and int(found["year"]) <= date.today().year:
        return ""
    of = _OF_YEAR.match(question, found.end())
    return question[found.start() : of.end()] if of else ""


def is_next(question: str) -> bool:
    """Whether a question asks when the next of its kind is, so that one that has been is no answer.

    Of a report that is due there are rules.
    """
    return bool(_TO_BE.search(question) and _WHEN.search(question)) and not _HANDED_IN.search(question)


def asks_to_write_of(question: str) -> bool:
    """Whether a question asks how or whether to write of what has not been yet."""
    return bool(_TO_WRITE.search(question))


def write_to_come(material: Material) -> Written | None:
    """Say that what is asked of has not been, and what may be written of it; None where nothing such is named."""
    asked = material.asked
    if asked.given or asked.is_order or asked.intent in ("about", "coverage"):
        return None
    name = to_come(asked.question, material.common.events)
    if not name:
        return None
    to_write = asks_to_write_of(asked.question)
    told = as_known(material) if to_write else None
    may = bool(told and _WHETHER.search(asked.question))
    return Written("requirement", may, _blocks(name, told), exact=True)


def _blocks(name: str, told: Written | None) -> Iterator[str]:
    today = date.today()
    day = f"{today.year}年{today.month}月{today.day}日"
    if _YEAR.match(name) or name.startswith("下"):
        why = f"今天是{day}，“{shown(name)}”是还没有到的事，资料库里没有"
    else:
        why = f"大事年表里没有“{shown(name)}”，到今天（{day}）没有它已经召开或公布的记录"
    asked = "哪天开" if name.startswith("下") else "讲什么、怎么提"
    yield f"**{why}**，{asked}我不知道，也不猜。以正式公布的为准；把文件加进资料库（政策类）后，我能按它回答。"
    if told:
        yield from told.blocks


def _number(text: str) -> int:
    return numeral(text) or 0
