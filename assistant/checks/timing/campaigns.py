"""Campaigns and five-year plans told as this year's when they are over: what an older report leaves behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.checks.desk import Check, Desk
from assistant.checks.timing.event_dates import day_of
from assistant.genre import DatedEvent
from assistant.results import Finding
from assistant.structure.sentences import clause_after, clause_before

EVENT = Check("event-date", "事件与报告期不符", "dates", "大事年表")

_TURN = re.compile(r"^[”》]?[^，。；、“]{0,8}?(?:(?P<open>开局|起步)|(?P<close>收官))")
_CARRIED = re.compile(
    r"(?:开展|推进|参加|抓好|组织|以|结合|围绕|按照|通过|根据)[^，。]{0,8}$"
    r"|开展|推进|参加|抓好|以|结合|契机|载体|抓手|启动|部署|紧扣|聚焦|实施|动员"
)
_KEPT_UP = re.compile("常态化|长效|成果|巩固|深化|经验|制度化|期间|以来|中央|曾|整改|问题")
_AIMED = re.compile("[”》]?(?:规划)?(?:的)?(?:目标|任务|规划)")
_AIM = re.compile("围绕|聚焦|紧扣|锚定|确保|做好|推进|冲刺|决战|决胜|全力|奋战|今年|助力|服务|奋力|抓好")
_LOOKED_BACK = re.compile("回顾|总结|成就|基础上|以来|评估|经验|展示|之后|去年|上年|已经|历程")
_PUSHED = re.compile("(?:决胜|决战|冲刺|奋战)[“《]?$")

_WHICH = "核对是哪一个五年规划，是否沿用了往年的稿子"


def carried_on(desk: Desk, event: DatedEvent, start: int, end: int, dates: tuple[date, date]) -> Iterator[Finding]:
    """A campaign of an earlier year, told as this year's."""
    began = day_of(event.start)
    clause = clause_before(desk.text, start, 16) + clause_after(desk.text, end, 10)
    if began is None or desk.role_at(start) == "plans" or not _CARRIED.search(clause) or _KEPT_UP.search(clause):
        return
    if not (_long_over(event, began, dates) or _followed(desk, event, began, dates)):
        return
    message = f"{event.name}是 {began.year} 年部署的，报告期是{desk.period}，不宜写成当年的安排"
    suggestion = "核对是否沿用了往年的稿子；确要写的，写“巩固深化……成果”或“常态化”"
    yield desk.remark(EVENT, "warning", start, end, message, suggestion)


def _long_over(event: DatedEvent, began: date, dates: tuple[date, date]) -> bool:
    over = day_of(event.end)
    return (dates[0] - (over or began)).days > (180 if over else 700)


def _followed(desk: Desk, event: DatedEvent, began: date, dates: tuple[date, date]) -> bool:
    """Whether the campaign was over before the period and the next one of its kind has begun by the period's end.

    One with no known end is taken to last to the end of the year it began in.
    """
    over = day_of(event.end) or date(began.year, 12, 31)
    later = (day_of(other.start) for other in desk.common.events if other.carried)
    return over < dates[0] and any(day is not None and over < day <= dates[1] for day in later)


def five_years(desk: Desk, event: DatedEvent, start: int, end: int, dates: tuple[date, date]) -> Iterator[Finding]:
    """“十四五”开局 in 2026, 收官 in 2023: the first and the last year of a plan are fixed."""
    first, last = day_of(event.start), day_of(event.end)
    if first is None or last is None:
        return
    clause = desk.text[_start_of_clause(desk.text, end) : end]
    if last.year < dates[0].year:
        aimed = _AIMED.match(desk.text[end : end + 12]) and re.search("实现|完成|推进|编制|落实|确保", clause)
        if (aimed and not _LOOKED_BACK.search(clause)) or _PUSHED.search(desk.text[max(0, start - 4) : start]):
            message = f"{event.name}到 {last.year} 年为止，报告期是{desk.period}"
            yield desk.remark(EVENT, "warning", start, end, message, _WHICH)
    said = _TURN.match(desk.text[end : end + 24])
    if said is None:
        return
    right = first.year if said["open"] else last.year
    off = dates[1].year - right
    if off == 0 or (abs(off) == 1 and not (_own_year(desk, said, end) or (off == 1 and _aimed_at(desk, said, end)))):
        return  # the year itself, the plans of the year before, a look back
    message = f"{event.name}{said['open'] or said['close']}是 {right} 年，报告期是{desk.period}"
    begin = start - (desk.text[start - 1 : start] == "“")
    yield desk.remark(EVENT, "warning", begin, end + said.end(), message, _WHICH)


def _own_year(desk: Desk, said: re.Match[str], end: int) -> bool:
    """今年是……收官之年."""
    return desk.text.startswith("之年", end + said.end()) and desk.role_at(end) != "plans"


def _aimed_at(desk: Desk, said: re.Match[str], end: int) -> bool:
    """Whether the last year of a plan is worked for still: 围绕“十四五”规划收官组织学习, in the year after it."""
    begun = _start_of_clause(desk.text, end)
    clause = re.split("[，。；\n]", desk.text[begun : end + said.end() + 16])[0]
    return bool(said["close"] and _AIM.search(clause) and not _LOOKED_BACK.search(clause))


def _start_of_clause(text: str, at: int) -> int:
    return max(text.rfind(mark, max(0, at - 40), at) for mark in "，。；\n") + 1
