"""Dates that cannot be, and years that do not fit the period the report accounts for."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding
from assistant.structure.numbering import numeral

_CALENDAR = "公历"
IMPOSSIBLE = Check("impossible-date", "日期不存在", "dates", _CALENDAR)
YEAR_MARK = Check("year-mark", "年份缺“年”字", "dates", "通行校对规则：年份后写“年”，年份写全（GB/T 15835—2011）")
PERIOD = Check("period-mismatch", "报告期前后不一", "dates", "通行校对规则：标题、导语、正文的期间一致")
YEAR_OFF = Check("year-off", "年份与报告期不符", "dates", "通行校对规则：做法部分写报告期内的事")
REVERSED = Check("reversed-range", "起止颠倒", "dates", "通行校对规则：起止时间先早后晚")
CHECKS = (IMPOSSIBLE, YEAR_MARK, PERIOD, YEAR_OFF, REVERSED)

_D, _H = r"\d{1,3}", "[〇零一二三四五六七八九十]{1,4}"
_DATE = re.compile(
    rf"(?:(?P<year>(?<!\d)\d{{4}}|[〇零一二三四五六七八九]{{4}})年)?(?P<month>(?<!\d){_D}|(?<![一-鿿]){_H}|(?<=年){_H})月份?"
    rf"(?:(?P<day>{_D}|{_H})(?:日|号(?!文|令)))?"
)
_ISO = re.compile(r"(?<![\d.—-])(?P<year>(?:19|20)\d\d)[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?![\d.])")
_HOUR = re.compile(r"(?<!\d)(?P<hour>\d{1,2})[:：时](?P<minute>\d{2})分?(?!\d)")
_NO_YEAR_MARK = re.compile(
    r"(?<![\d.〔\[（(*×X—-])(?P<year>(?:19|20)\d\d)(?=(?:上半年|下半年|全年|年度?|度|第?[一二三四]季度|\d{1,2}月))(?!年)"
)
_SHORT_YEAR = re.compile(r"(?<![\d.十])(?P<year>[012]\d)年(?=上半年|下半年|度|全年|第?[一二三四]季度|\d{1,2}月)")
_YEAR = re.compile(
    r"(?<![\d〔\[（(])(?P<year>(?:19|20)\d\d)年(?P<mark>度|上半年|下半年|全年|共|累计|，|第?[一二三四]季度|\d{1,2}月)?"
)
_RANGE = re.compile(r"(?P<a>(?:19|20)\d\d)年?[—－–~至到-](?P<b>(?:19|20)\d\d)年")
_COMPARED = re.compile(
    r"比|较|同期|上年|去年|以来|印发|修订|发布|出台|制定|施行|实施|起|至|到|—|会议|大会|届|成立|建成|获|始于|开始|启动|创建|命名|评为"
    r"|任职|规划|计划|目标|力争|预计|连续|自|《|历史|建党|成立于|毕业"
)


def check_dates(desk: Desk) -> list[Finding]:
    """Find impossible dates, years without 年, reversed ranges, and years outside the report's period."""
    found = [*_impossible(desk), *_hours(desk), *_year_marks(desk), *_reversed(desk)]
    return [*found, *_periods(desk), *_half_year(desk), *_years_off(desk)]


def _value(digits: str | None) -> int:
    if not digits:
        return 0
    if digits.isdigit():
        return int(digits)
    if len(digits) == 4 and "十" not in digits:
        return int("".join(str("〇一二三四五六七八九".find(char.replace("零", "〇"))) for char in digits))
    return int(numeral(digits) or 0)


def _impossible(desk: Desk) -> Iterator[Finding]:
    for pattern in (_DATE, _ISO):
        for match in pattern.finditer(desk.text):
            year, month, day = (_value(match[name]) for name in ("year", "month", "day"))
            reason = _why_not(year, month, day, bool(match["day"]))
            if reason:
                yield desk.remark(IMPOSSIBLE, "error", *match.span(), reason, "核对后改正日期")


def _why_not(year: int, month: int, day: int, has_day: bool) -> str:
    if not 1 <= month <= 12:
        # 100 个月 is a duration; a month number is at most two digits and never 0 without a year
        return f"没有 {month} 月" if year or has_day or 12 < month < 20 else ""
    if not has_day:
        return ""
    leap = year or 2024
    last = calendar.monthrange(min(max(leap, 1), 9999), month)[1]
    if not 1 <= day <= last:
        return f"{month} 月没有 {day} 日" if not year else f"{year} 年 {month} 月没有 {day} 日"
    return ""


def _hours(desk: Desk) -> Iterator[Finding]:
    for match in _HOUR.finditer(desk.text):
        if (int(match["hour"]) > 24 or int(match["minute"]) > 59) and ("时" in match[0] or int(match["hour"]) < 30):
            before = desk.text[max(0, match.start() - 4) : match.start()]
            if re.search(r"[日午晨晚至—]", before) or "时" in match[0]:
                yield desk.remark(IMPOSSIBLE, "error", *match.span(), "没有这个时刻", "核对后改正时间")


def _year_marks(desk: Desk) -> Iterator[Finding]:
    for match in _NO_YEAR_MARK.finditer(desk.text):
        message = f"“{match['year']}”后面缺“年”字"
        yield desk.remark(
            YEAR_MARK, "error", *match.span(), message, f"改为“{match['year']}年”", fix=f"{match['year']}年"
        )
    for match in _SHORT_YEAR.finditer(desk.text):
        message = "年份没有写全"
        fix = f"20{match['year']}年"
        yield desk.remark(YEAR_MARK, "warning", *match.span(), message, f"年份写四位，如“{fix}”", fix=fix)


def _reversed(desk: Desk) -> Iterator[Finding]:
    for match in _RANGE.finditer(desk.text):
        if int(match["a"]) > int(match["b"]):
            yield desk.remark(
                REVERSED, "error", *match.span(), "起止年份颠倒", f"改为 {match['b']}—{match['a']} 年，或核对年份"
            )


def _periods(desk: Desk) -> Iterator[Finding]:
    """The year in the title against the year in 现将……报告如下."""
    title, transition = desk.report.title, desk.report.transition
    if title is None or transition is None:
        return
    in_title = {match["year"] for match in _YEAR.finditer(title.of(desk.text))}
    told = list(_YEAR.finditer(desk.text, transition.start, transition.end))
    if len(in_title) != 1 or len({match["year"] for match in told}) != 1 or told[0]["year"] in in_title:
        return
    if desk.text.startswith("以来", told[0].end()):
        return
    message = f"标题写的是 {next(iter(in_title))} 年，这里写的是 {told[0]['year']} 年"
    start = told[0].start()
    yield desk.remark(PERIOD, "error", start, start + 5, message, "核对报告期，改为一致")


def _half_year(desk: Desk) -> Iterator[Finding]:
    """An opening that speaks of the whole year above a report of half of it."""
    opening, year = desk.report.preamble, desk.period[:4]
    if opening is None or not year.isdigit():
        return
    whole = re.search(rf"{year}年(?:以来|来)", opening.of(desk.text))
    body = desk.text[opening.end :]
    halves = re.findall(rf"{year}年?上半年", body)
    if whole and len(halves) >= 1 and not re.search(rf"{year}年(?!上半年|下半年|度?工作计划)|全年", body):
        start = opening.start + whole.start()
        message = f"导语写“{whole[0]}”，正文的数据是上半年的：期间写法不一"
        suggestion = f"导语改为“{year}年上半年”，或把正文数据更新到全年"
        yield desk.remark(PERIOD, "hint", start, start + len(whole[0]), message, suggestion)


def _years_off(desk: Desk) -> Iterator[Finding]:
    if not desk.period[:4].isdigit():
        return
    year = int(desk.period[:4])
    headed = {heading for section in desk.report.sections for heading in re.findall(r"\d{4}", section.heading or "")}
    for match in _YEAR.finditer(desk.text):
        other = int(match["year"])
        if other == year or match["year"] in headed or (other < year and not match["mark"]):
            continue
        if desk.role_at(match.start()) not in ("done", "opening", "problems") or _is_aside(desk.text, match):
            continue
        message = f"报告期是 {desk.period}，这里写的是 {other} 年"
        suggestion = "核对是否笔误或沿用了往年的稿子；确需提到别的年份的，写明缘由"
        yield desk.remark(YEAR_OFF, "warning", match.start(), match.start() + 5, message, suggestion)


def _is_aside(text: str, match: re.Match[str]) -> bool:
    """Whether the year only dates something else: a comparison, a document, a meeting, an aim."""
    after = re.split("[。；\n]", text[match.start() : match.start() + 40])[0]
    before = re.split("[。；，\n]", text[max(0, match.start() - 16) : match.start()])[-1]
    return bool(_COMPARED.search(before + after))
