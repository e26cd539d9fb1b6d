"""The part of the year that is reported on: named alike in title and hand-over, and over before what is planned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.checks.desk import Desk
from assistant.checks.timing.events import is_first_half, period_dates
from assistant.checks.timing.period import PERIOD
from assistant.checks.timing.report_calendar import MONTH, PLANNED, signing_day
from assistant.report import Section
from assistant.results import Finding, FindingLevel

_WHOLE = re.compile("全年(?:度)?|(?<![近过一第])一年(?:以?来|间)")
_HALF = re.compile("上半年")
_LATE = 11  # the month from which a report on the year may be written
_VERBS = (
    "举办|开展|推行|组织|实施|推出|启动|建成|建立|力争|选派|安排|计划|新增|培训|完成|开设|打造|编写|编印|实现|召开|推动|探索|制定|轮训"
    "|每[月季周半年]|再|全面|争取|上线|建好|打磨|整改"
)
_YEAR_AHEAD = re.compile(
    r"(?<![\d〔\[（(—])(?P<year>20\d\d)年(?P<part>起|内|(?:第?[一二三四]季度|[上下]半年|1[0-2]月|[1-9]月)(?:底|末|初|份)?前?)?"
    r"(?![年度以来底末—至到])"
)
# What leads up to a time in a plan; anything else before it makes the year a part of something looked back on.
_LEADS_UP = re.compile(r"^[“\d.（）一二三四五六七八九十、是]*(?:力争|争取|计划|拟|将|确保|到|于|至|我们?|要)*$")
_MONTH_AHEAD = re.compile(
    r"(?<![\d年月.〔（(至到—-])(?P<said>(?P<month>1[0-2]|[1-9])月(?:份|初|底|末|[上中下]旬)?(?:以?前)?)(?P<rest>[^。；，\n]{0,24})"
)
_HALF_AHEAD = re.compile(
    r"(?<![一-鿿])(?P<said>上半年)(?:，)?(?:计划|力争|拟|将|再|确保|争取)?"
    r"(?P<rest>(?:推出|举办|组织|开展|完成|建成|实现|召开|安排|制作|培训|新增|启动)[^。；，\n]{0,24})"
)
_NEXT_YEAR = re.compile("明年|来年|次年|下一年|翌年|下年度|新的一年")
_BACK = re.compile(
    "查摆|发现|反馈|存在|遗留|未完成|未整改|已|比|较|同期|以来|总结|经验|基础上|每年|会议|印发|截至|问题|纪念日|节"
)

_DONE = re.compile(f"(?:{_VERBS})[的了过]")  # 上半年组织的培训: looked back on


def check_part_of_year(desk: Desk) -> list[Finding]:
    """Find a half-year handed over as a year or a year as half of it, and plans for a time that is over."""
    dates = period_dates(desk.period)
    if dates is None:
        return []
    half = is_first_half(dates)
    found = [*_handed_over(desk, half), *_headed(desk, half), *_data_as_of(desk, dates)]
    for section in desk.sections_of("plans"):
        found += _half_over(desk, section, dates) if half else _year_over(desk, section, dates)
    return found


def _titled(desk: Desk) -> str:
    return desk.report.title.of(desk.text) if desk.report.title else ""


def _handed_over(desk: Desk, half: bool) -> Iterator[Finding]:
    """现将全年工作情况报告如下 below a title that says 上半年; and the other way round, where the year is over."""
    span, title = desk.report.transition, _titled(desk)
    if span is None or not title:
        return
    words = re.split("[。，；]", span.of(desk.text))
    hand_over = next((clause for clause in reversed(words) if "现" in clause or "如下" in clause), "")
    whole, part = _WHOLE.search(hand_over), _HALF.search(hand_over)
    at = span.start + span.of(desk.text).find(hand_over)
    if half and "上半年" in title and whole and not part:
        message = f"标题写的是上半年，“现将”一句写的是“{whole[0]}”"
        yield desk.remark(PERIOD, "error", at + whole.start(), at + whole.end(), message, "核对报告期，改为一致")
    elif not half and part and not re.search("半年|季度", title) and year_is_over(desk):
        message = "标题写的是全年，“现将”一句写的是“上半年”"
        suggestion = "核对报告期；是全年的，改为“全年”或删去“上半年”"
        yield desk.remark(PERIOD, "warning", at + part.start(), at + part.end(), message, suggestion)


_AS_OF = re.compile(
    r"截[至止]到?(?P<when>(?:(?P<year>20\d\d)年)?(?P<month>1[0-2]|[1-9])月(?:\d{1,2}日|份|[底末初]|[上中下]旬)?)"
)


def _data_as_of(desk: Desk, dates: tuple[date, date]) -> Iterator[Finding]:
    """截至8月20日 in the report on a half-year: the month after it is the last in which one is written."""
    day = signing_day(desk)
    for match in _AS_OF.finditer(desk.text) if dates[1].month < 12 else ():
        year, month = int(match["year"] or dates[1].year), int(match["month"])
        told = desk.role_at(match.start()) in ("done", "opening", "problems")
        if not told or year != dates[1].year or month <= dates[1].month + 1:
            continue
        message = f"报告期是{desk.period}，数据截至 {month} 月，在报告期以外"
        suggestion = f"核对月份；确要用报告期以后的数据，写明“截至{month}月”的缘由"
        level: FindingLevel = "hint" if day and (day.year, day.month) >= (year, month) else "warning"
        yield desk.remark(MONTH, level, *match.span("when"), message, suggestion)


def _headed(desk: Desk, half: bool) -> Iterator[Finding]:
    """三、上半年工作打算 in the report on that half-year; 下半年打算 in one on a whole year."""
    for section in desk.sections_of("plans"):
        heading = section.heading or ""
        wrong = "上半年" if half else "下半年"
        if wrong not in heading or re.search(r"20\d\d", heading) or _NEXT_YEAR.search(heading):
            continue
        if half or (year_is_over(desk) and "上半年" not in desk.text):
            start = desk.text.find(wrong, section.start)
            message = f"报告期是{desk.period}，打算的标题写的是“{wrong}”"
            right = "下半年" if half else "下一年"
            yield desk.remark(PLANNED, "warning", start, start + len(wrong), message, f"核对；应为“{right}”的，改过来")


def year_is_over(desk: Desk) -> bool:
    """Return whether the report is signed when its year is over, or nearly; unsigned, whether all of it is told of."""
    day, year = signing_day(desk), desk.period[:4]
    if day is None:
        return any("全年" in part for part in _told(desk)) and not _told_in_spring(desk)
    return year.isdigit() and (day.year > int(year) or day.month >= _LATE)


def _told(desk: Desk) -> list[str]:
    return [desk.text[part.start : part.end] for part in desk.sections_of("done")]


def _told_in_spring(desk: Desk) -> bool:
    """Whether the year named is the one that begins: what was done is told of the year before (过去一年)."""
    year = int(desk.period[:4]) if desk.period[:4].isdigit() else 0
    return any("过去一年" in part or f"{year - 1}年" in part for part in _told(desk))


def _half_over(desk: Desk, section: Section, dates: tuple[date, date]) -> Iterator[Finding]:
    """5月底前举办, 上半年推出20期: planned in the report on the half-year that is over."""
    day = signing_day(desk)
    for pattern in (_MONTH_AHEAD, _HALF_AHEAD):
        for match in pattern.finditer(desk.text, section.start, section.end):
            month = int(match["month"]) if pattern is _MONTH_AHEAD else dates[1].month - 1
            if month > dates[1].month:
                continue
            sentence = re.split("[。；\n]", desk.text[max(section.start, match.start() - 80) : match.start()])[-1]
            doing = match["rest"] or desk.text[match.end() : match.end() + 16]
            if (
                _NEXT_YEAR.search(sentence)
                or re.search(r"20\d\d年", sentence)
                or _BACK.search(doing)
                or _DONE.search(doing)
            ):
                continue
            if not re.search(_VERBS, doing) or (day and (day.year, day.month) <= (dates[1].year, month)):
                continue
            message = f"报告期是{desk.period}，打算里写的是“{match['said']}”，已经过去"
            suggestion = "打算写报告期以后的事，核对月份；指下一年的，写“明年”或写明年份"
            yield desk.remark(PLANNED, "warning", *match.span("said"), message, suggestion)


def _year_over(desk: Desk, section: Section, dates: tuple[date, date]) -> Iterator[Finding]:
    """2025年举办培训班3期 in the plans of the report on 2025, signed in its last weeks or later."""
    day, over = signing_day(desk), year_is_over(desk)
    if dates[1].month != 12 or dates[0].month != 1:
        return
    for match in _YEAR_AHEAD.finditer(desk.text, section.start, section.end):
        part = match["part"] or ""
        month = re.match("1[0-2]|[1-9]", part)
        ahead = month and int(month[0]) >= (day.month if day else _LATE)
        first_half = part.startswith(("上半年", "一季度", "第一季度", "二季度", "第二季度"))
        early = first_half and day is None and not _told_in_spring(desk)
        if int(match["year"]) != dates[1].year or ahead or not (over or early):
            continue
        if part.lstrip("第").startswith(("四季度", "下半年")) or not _is_planned(desk, section, match):
            continue
        said = f"{match['year']}年"
        message = f"报告期是 {desk.period}，打算里写的是 {match['year']} 年"
        suggestion = f"打算写报告期以后的事，核对是否应为 {dates[1].year + 1} 年"
        start = match.start("year")
        yield desk.remark(PLANNED, "warning", start, start + len(said), message, suggestion)


def _is_planned(desk: Desk, section: Section, match: re.Match[str]) -> bool:
    """Whether a time opens its clause and what follows is still to be done, not looked back on."""
    before = re.split("[。；，：\n]", desk.text[max(section.start, match.start() - 12) : match.start()])[-1]
    clauses = re.split("(?<=[。；，\n])", desk.text[match.end() : match.end() + 60].lstrip("，"))
    told = clauses[0] + (clauses[1] if len(clauses[0]) < _SHORT and len(clauses) > 1 else "")
    return bool(_LEADS_UP.match(before)) and not _LOOKED_BACK.search(told) and len(told) >= _SHORT


_SHORT = 6  # characters of a clause that is hardly more than a time
_LOOKED_BACK = re.compile(
    "^[的了过]|以来|查摆|发现|反馈|经验|基础|取得|虽|进展|成绩|已|结束|不足|差距|存在|问题|回顾|总结|未|遗留|会议|印发|结果|打算|工作(?:中|情况)"
)
