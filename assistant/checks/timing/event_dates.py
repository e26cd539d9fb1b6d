"""A date said of a meeting, a campaign or a document that is not its own, or that comes before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.checks.desk import Check, Desk
from assistant.genre import DatedEvent
from assistant.results import Finding
from assistant.structure.sentences import sentence_before

DATED = Check("event-dated", "事件日期写错", "dates", "大事年表")

_HELD_IN = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:(?P<month>\d{1,2})月(?:份|\d{1,2}日)?)?，?(?:(?:胜利|隆重|顺利"
    r"|成功)?(?:召开|举行|开幕|闭幕)的|(?=[“《]?$))[“《]?$"
)
_THEN_HELD_ALSO = re.compile(r"^[”》]?(?:的?(?:胜利|隆重|顺利|成功)?(?:召开|举行|开幕|闭幕))")
_THEN_HELD = re.compile(r"^[”》]?(?:的?(?:胜利|隆重|顺利|成功)?(?:召开(?!以来|后|之后|前)|举行(?!以来|后)|开幕|闭幕))")
_HELD_ON = re.compile(
    r"^[”》]?于(?P<year>(?:19|20)\d\d)年(?:(?P<month>\d{1,2})月(?:份"
    r"|\d{1,2}日)?)?(?:在[^，。]{1,6})?(?:胜利|隆重)?(?:召开|举行|开幕)"
)
_ON_A_DAY = re.compile(r"(?<![\d年])(?P<month>\d{1,2})月(?:份|(?P<day>\d{1,2})日)?，?$")
_IN_BRACKETS = re.compile(
    r"^[”》]?[（(](?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?:份|(?P<day>\d{1,2})日)?(?:在?[一-鿿]{0,4}召开|举行)?[）)]"
)
_SENTENCE_DATE = re.compile(
    r"(?:(?P<year>20\d\d)年)?(?<![\d.])(?P<month>1[0-2]|[1-9])月(?:份|初|上旬|中旬|下旬|底|(?P<day>\d{1,2})日)?"
)
_STUDIED = re.compile(r"学习|传达|贯彻|宣讲|研讨|领会|落实|召开")
_FORWARD = re.compile(r"将|拟|准备|迎接|即将|筹备|前夕|召开前|征求意见")


def day_of(text: str) -> date | None:
    """Return the day that ``YYYY-MM-DD`` names, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def wrongly_dated(desk: Desk, event: DatedEvent, start: int, end: int) -> Iterator[Finding]:
    """A year or month said of the event itself that is not its own: 2021年10月召开的党的二十大."""
    after = desk.text[end : end + 24]
    if (off := _on_a_day(desk, event, start, end)) is not None:
        yield off
        return
    said = _HELD_ON.match(after)
    base, ends = (end, end + said.end()) if said else (max(0, start - 24), end)
    if said is None:
        said = _HELD_IN.search(desk.text, base, start)
        if said is None or not (said[0].rstrip("“《").endswith("的") or _THEN_HELD.match(after)):
            return
    first, last = day_of(event.start), day_of(event.end or event.start)
    if first is None or last is None:
        return
    year, month = int(said["year"]), int(said["month"] or 0)
    if first.year <= year <= last.year and (not month or first.month <= month <= last.month or first.year < last.year):
        return
    message = f"{event.name}的时间是 {said_day(first)}，与文中写的不符"
    begin = min(start, said.start() if ends == end else start)
    proof = tuple(filter(None, (f"{event.name}：{event.start}—{event.end or ''}".rstrip("—"), event.source)))
    yield desk.remark(DATED, "error", begin, ends, message, "核对后改正日期", evidence=proof)


def _on_a_day(desk: Desk, event: DatedEvent, start: int, end: int) -> Finding | None:
    """A month or day without a year right beside the event: 10月8日党的二十大召开, 四中全会（9月召开）."""
    first, last = day_of(event.start), day_of(event.end or event.start)
    base = max(0, start - 12)
    before = _ON_A_DAY.search(desk.text[base:start]) if _THEN_HELD_ALSO.match(desk.text[end : end + 8]) else None
    bracket = _IN_BRACKETS.match(desk.text[end : end + 24])
    said = bracket or before
    if said is None or first is None or last is None or (last - first).days > 30:
        return None
    year = int(bracket["year"] or first.year) if bracket else first.year
    month, day = int(said["month"]), int(said["day"] or 0)
    if not day and year == first.year and first.month <= month <= last.month:
        return None
    if day and day_of(f"{year:04}-{month:02}-{day:02}") and first <= date(year, month, day) <= last:
        return None
    message = f"{event.name}的时间是 {said_day(first)}，与文中写的不符"
    span = (start, end + bracket.end()) if bracket else (base + said.start(), end)
    proof = tuple(filter(None, (f"{event.name}：{event.start}—{event.end or ''}".rstrip("—"), event.source)))
    return desk.remark(DATED, "error", *span, message, "核对后改正日期", evidence=proof)


def too_soon(desk: Desk, name: str, since: str, start: int, end: int, dates: tuple[date, date]) -> Iterator[Finding]:
    """2025年9月，……学习党的二十届四中全会精神: what the sentence dates is before the meeting it speaks of."""
    began = day_of(since)
    head = sentence_before(desk.text, start, 60)
    found = list(_SENTENCE_DATE.finditer(head))
    if began is None or not found or desk.role_at(start) == "plans":
        return
    said = found[-1]
    between = head[said.end() :]
    if len(between) > 36 or _FORWARD.search(between):
        return
    if not _STUDIED.search(between) and not _studied_after(between, desk.text[end : end + 24]):
        return
    year, month = int(said["year"] or dates[0].year), int(said["month"])
    early = (year, month) < (began.year, began.month)
    if said["day"] and (year, month) == (began.year, began.month):
        early = int(said["day"]) < began.day
    if early and year == began.year:
        message = f"{name}是 {said_day(began)}才有的，这句话写的是 {said[0]}"
        base = start - len(head) + said.start()
        yield desk.remark(
            DATED, "error", base, end, message, "核对日期和会议、文件名称", evidence=(f"{name}：{since}",)
        )


def _studied_after(between: str, after: str) -> bool:
    """9月围绕党的二十届四中全会精神专题学习2次: a date by itself, and what was done upon the event after it."""
    doing = re.split("[，。；]", after)[0]
    leads = re.fullmatch(
        "，?(?:我[们局委院校镇]?|[一-鿿]{2,8})?，?(?:围绕|就|以|针对|聚焦|对照|结合)(?:学习|贯彻)?[“《]?", between
    )
    return bool(leads and _STUDIED.search(doing) and not _FORWARD.search(doing))


def said_day(day: date) -> str:
    """Return a day as a reader reads it."""
    return f"{day.year} 年 {day.month} 月 {day.day} 日"
