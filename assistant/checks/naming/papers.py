"""Documents by their years and numbers: 《2026年工作要点》（〔2025〕3号）; attachments that skip a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from assistant.checks.desk import Check, Desk
from assistant.checks.timing.event_dates import day_of
from assistant.checks.timing.events import period_dates
from assistant.checks.timing.period import YEAR_OFF
from assistant.checks.timing.report_calendar import SIGNED
from assistant.results import Finding, FindingLevel
from assistant.structure.sentences import sentence_before

NUMBER_YEAR = Check(
    "document-year", "文号年份与文件不符", "dates", "《党政机关公文处理工作条例》：发文字号由代字、年份、序号组成"
)
ATTACHMENTS = Check("attachment-number", "附件序号不连续", "numbering", "GB/T 9704—2012 7.3.4：附件按顺序编号")
CHECKS = (NUMBER_YEAR, ATTACHMENTS)

_NUMBERED = re.compile(
    r"《(?P<title>[^《》\n]{4,60})》(?:的?通知)?[（(](?P<issuer>[一-鿿]{2,10})[〔\[（(](?P<year>20\d\d)[〕\]）)]\d{1,4}号[）)]"
)
_TITLE_YEAR = re.compile(r"(?<!\d)(?P<year>20\d\d)年")
_PLAN = re.compile(r"(?:要点|计划|方案|安排|清单|分解表?|任务书|责任书|配档表|台账|学习安排)(?:（[^）]*）)?$")
_MADE = re.compile(
    r"(?:制定|制订|印发|出台|下发|编制|研究通过|审议通过|形成|建立|修订)了?(?:《|[^，。；《]{0,8}《)(?P<title>[^《》\n]{0,40}?(?P<year>20\d\d)年[^《》\n]{0,40})》"
)
_LAST_YEAR = re.compile("上年|去年|前年|上一年|对照|根据|按照|落实|完成|延续|沿用|结转|回顾|总结")
_UNTIL = re.compile(r"截至(?:目前，)?(?:(?P<year>20\d\d)年)?(?P<month>1[0-2]|[1-9])月(?P<day>[12]\d|3[01]|[1-9])日")
_SIGNED = re.compile(r"(20\d\d)年(0?[1-9]|1[0-2])月([12]\d|3[01]|0?[1-9])日")
_ATTACHED = re.compile(r"^[ 　]*(?:附件[：:])?[ 　]*(?P<n>\d{1,2})[.．、](?!\d{1,2}[日月.])", re.MULTILINE)


def check_papers(desk: Desk) -> list[Finding]:
    """Find years of documents that contradict their own numbers or the period, and what attachments lack."""
    return [*_numbers(desk), *_last_years(desk), *_until(desk), *_attachments(desk)]


def _numbers(desk: Desk) -> Iterator[Finding]:
    """A plan of a year under a number of another: of a year before only a plan made in the December before it."""
    for match in _NUMBERED.finditer(desk.text):
        years = [int(one["year"]) for one in _TITLE_YEAR.finditer(match["title"])]
        if len(years) != 1 or not _PLAN.search(match["title"]):
            continue
        year, number = years[0], int(match["year"])
        before = sentence_before(desk.text, match.start(), 24)
        december = number == year - 1 and re.search(r"1[012]月|年底|岁末|去年|上年", before)
        if number == year or december:
            continue
        message = f"文件是 {year} 年的，文号的年份是 {number}"
        level: FindingLevel = "hint" if number == year - 1 and not re.search(r"\d月|年初", before) else "warning"
        yield desk.remark(NUMBER_YEAR, level, *match.span("year"), message, "核对文号和文件名里的年份")


def _last_years(desk: Desk) -> Iterator[Finding]:
    """制定《……2024年工作计划》, told as a doing of 2025."""
    dates = period_dates(desk.period)
    if dates is None:
        return
    for match in _MADE.finditer(desk.text):
        clause = sentence_before(desk.text, match.start(), 30)
        late = int(match["year"]) >= dates[0].year or not _PLAN.search(match["title"])
        if late or desk.role_at(match.start()) not in ("done", "opening") or _LAST_YEAR.search(clause):
            continue
        message = f"报告期是{desk.period}，制定的却是 {match['year']} 年的文件"
        start = match.start("year")
        yield desk.remark(YEAR_OFF, "warning", start, start + 5, message, "核对文件名里的年份")


def _until(desk: Desk) -> Iterator[Finding]:
    """截至12月15日 in a report that is signed on the 12th."""
    dates, signed = period_dates(desk.period), _signing(desk)
    if dates is None or signed is None:
        return
    for match in _UNTIL.finditer(desk.text):
        year = int(match["year"] or dates[1].year)
        day = day_of(f"{year:04}-{int(match['month']):02}-{int(match['day']):02}")
        if day and day > signed[0] and signed[0].year >= year:
            message = f"正文的数据截至 {match['month']}月{match['day']}日，成文日期却是 {signed[1][0]}"
            yield desk.remark(SIGNED, "warning", *signed[1].span(), message, "核对成文日期和数据截止日期")
            return


def _signing(desk: Desk) -> tuple[date, re.Match[str]] | None:
    if desk.report.date is None:
        return None
    match = _SIGNED.search(desk.text, desk.report.date.start, desk.report.date.end)
    day = day_of(f"{int(match[1]):04}-{int(match[2]):02}-{int(match[3]):02}") if match else None
    return (day, match) if day and match else None


def _attachments(desk: Desk) -> Iterator[Finding]:
    """Find an attachment 3 behind attachment 1."""
    spans = desk.report.attachments
    if not spans:
        return
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    found = list(_ATTACHED.finditer(desk.text, start, end))
    for one, other in pairwise(found):
        right = int(one["n"]) + 1
        if int(other["n"]) not in (right, 1):
            message = f"附件 {one['n']} 后面是附件 {other['n']}"
            yield desk.remark(ATTACHMENTS, "warning", *other.span("n"), message, f"核对是否漏了附件 {right}")
            return
