"""Deadlines of the plans that are over before the report is written, and plans for another year than the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from assistant.checks.desk import Desk
from assistant.checks.timing.events import is_first_half, period_dates
from assistant.checks.timing.report_calendar import PLANNED, signing_day
from assistant.report import Section
from assistant.results import Finding
from assistant.structure.sentences import clause_after, clause_before, sentence_before

_TIME = (
    r"(?<![\d年—至到-])(?:(?P<year>20\d\d)年)?(?:(?P<month>1[0-2]|[1-9])月(?:份|底|末|初|[上中下]旬|\d{1,2}日)?"
    r"|(?P<part>第?[一二三四]季度[末底]?|上半年|年[底末]?))"
)
_DEADLINE = re.compile(rf"{_TIME}(?:以|之)?前(?![一-鿿]?[期后述者次往来身])")
_LIMIT = re.compile(
    rf"(?:完成|整改|办结|落实)?(?:时限|期限|完成时间)(?:为|是|：|:){_TIME}(?=[，。；、）\n]|$)", re.MULTILINE
)
_ENDS = {"一": 3, "二": 6, "三": 9, "四": 12, "上": 6, "年": 12}  # the month in which a part of the year is over
# What looks back on a day that is past, or names one of every year or of the next.
_BACK = re.compile(
    "此前|早在|曾|原定|原计划|原本|已|上年|去年|遗留|查摆|发现|反馈|未|截至|截止|以来|存在|结束|建成|形成|入职|出台|印发的"
)
_OTHER = re.compile("每年|每季|每月|历年|明年|来年|次年|下一年|翌年|下年度|新的一年|同比|比|较")
_NAMED = re.compile(r"(?<![\d—至到-])(?P<year>20\d\d)年?(?![—至到-]|年?及)")
_WORK = re.compile("打算|安排|计划|思路|重点|措施|方向|设想|谋划")


def check_deadlines(desk: Desk) -> list[Finding]:
    """Find deadlines that are past when they are set, and headings that plan for a year that is not the next."""
    dates = period_dates(desk.period)
    if dates is None:
        return []
    return [
        one
        for held in (_over, _headed, _last_year)
        for part in desk.sections_of("plans")
        for one in held(desk, part, dates)
    ]


def _written(desk: Desk, dates: tuple[date, date]) -> date:
    """The day the report is signed on, or else the last of its period; one signed too early tells nothing."""
    day = signing_day(desk)
    return day if day and day > dates[0] else dates[1]


_LAST_YEAR = re.compile(
    r"(?P<when>(?:去年|上年|前年|去岁|上年度)(?:年?[底末]|1?\d月(?:份|底|末|中旬)?|[上下]半年|[一二三四]季度)[之以]?前)(?P<rest>[^，。；\n]{0,40})"
)
_TO_DO = re.compile(
    "^[，]?(?:全面|全部|基本|分批|力争|确保)?(?:将|把|完成|建成|组建|建立|实现|出台|制定|修订|更新|举办|开展|增至|增加|新增|形成|印发|落实|达到|做到|整改)"
)


def _last_year(desk: Desk, section: Section, dates: tuple[date, date]) -> Iterator[Finding]:
    """去年底前将网评员增至25名: what is to be done is set for a year that is over."""
    for match in _LAST_YEAR.finditer(desk.text, section.start, section.end):
        clause = clause_before(desk.text, match.start(), 20)
        done = re.search("^[^将把]*的|已|曾|了(?!解)|过(?!程)", match["rest"])
        if _TO_DO.match(match["rest"]) and not done and not _BACK.search(clause) and not re.search("比|较", clause):
            message = f"打算里的期限写的是“{match['when']}”，已经过去"
            yield desk.remark(PLANNED, "warning", *match.span("when"), message, "核对期限；多半是“年底前”一类之误")


def _over(desk: Desk, section: Section, dates: tuple[date, date]) -> Iterator[Finding]:
    written, headed = _written(desk, dates), _headed_year(section)
    half = is_first_half(dates)
    found = (pattern.finditer(desk.text, section.start, section.end) for pattern in (_DEADLINE, _LIMIT))
    for match in chain.from_iterable(found):
        clause = clause_before(desk.text, match.start(), 20)
        after = clause_after(desk.text, match.end(), 16)
        before = sentence_before(desk.text, match.start(), 80)
        if _BACK.search(clause + after) or _OTHER.search(before):
            continue
        last = int(match["month"]) if match["month"] else _ENDS[match["part"].lstrip("第")[0]]
        said = int(match["year"] or 0)
        if not said:
            # 3月底前 is next year's in the report on a whole year; in a half-year's it is past, if no year is named.
            if not half or re.search(r"20\d\d年", before) or headed > dates[1].year:
                continue
            said = dates[1].year
        if (said, last) >= (written.year, written.month) or said < dates[0].year - 1:
            continue
        if match["year"] and said == dates[1].year and headed <= said and not _signed_later(desk, said, last):
            continue
        message = f"报告期是{desk.period}，打算里写的是“{match[0]}”，已经过去"
        right = f"{max(headed, dates[1].year + 1)}年" if match["year"] else "报告期以后的月份"
        suggestion = f"打算写报告期以后的事，核对；应为{right}的，改过来"
        yield desk.remark(PLANNED, "warning", *match.span(), message, suggestion)


def _signed_later(desk: Desk, year: int, month: int) -> bool:
    """Whether the report is signed after a month, so that it can be no more than looked back on."""
    day = signing_day(desk)
    return day is not None and (year, month) < (day.year, day.month)


def _headed_year(section: Section) -> int:
    """The year that a part's heading plans for, 0 where it names none or several."""
    years = {int(match["year"]) for match in _NAMED.finditer(section.heading or "")}
    return years.pop() if len(years) == 1 else 0


def _headed(desk: Desk, section: Section, dates: tuple[date, date]) -> Iterator[Finding]:
    """三、2027年工作安排 in the report on the first half of 2026, or on the whole of 2025."""
    heading, year = section.heading or "", _headed_year(section)
    half = is_first_half(dates)
    due = dates[1].year + (dates[1].month == 12)
    day = signing_day(desk)
    if day and day.year > due:
        return  # the date of signing does not go with the period, of which is told
    if year <= due or not _WORK.search(heading) or "下半年" in heading or not (half or dates[1].month == 12):
        return
    at = desk.text.find(str(year), section.start, section.end)
    right = f"{dates[1].year}年下半年" if half else f"{due}年"
    message = f"报告期是{desk.period}，打算的标题写的是 {year} 年"
    yield desk.remark(PLANNED, "warning", at, at + 5, message, f"核对；应为“{right}”的，改过来")
