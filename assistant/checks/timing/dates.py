"""Dates that cannot be, and years written short."""

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
REVERSED = Check("reversed-range", "起止颠倒", "dates", "通行校对规则：起止时间先早后晚")
PADDED = Check("date-padded", "月日前多写了 0", "dates", "GB/T 9704—2012 7.3.5.4：月、日不编虚位")
CHECKS = (IMPOSSIBLE, YEAR_MARK, REVERSED, PADDED)

_D, _H = r"\d{1,3}", "[〇零一二三四五六七八九十]{1,4}"
_DATE = re.compile(
    rf"(?:(?P<year>(?<!\d)\d{{4}}|[〇零一二三四五六七八九]{{4}})年)?(?P<month>(?<!\d){_D}|(?<![一-鿿]){_H}|(?<=年){_H})月份?"
    rf"(?:(?P<day>{_D}|{_H})(?:日|号(?!文|令)))?"
)
_ISO = re.compile(r"(?<![\d.—-])(?P<year>(?:19|20)\d\d)[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?![\d.])")
_NO_DAY = re.compile(r"(?<=每月)(?P<day>3[2-9]|[4-9]\d)[日号]")
_HOUR = re.compile(r"(?<!\d)(?P<hour>\d{1,2})[:：时](?P<minute>\d{2})分?(?!\d)")
_NO_YEAR_MARK = re.compile(
    r"(?<![\d.〔\[（(*×X—-])(?P<year>(?:19|20)\d\d)(?=(?:上半年|下半年|全年|年度?|度|第?[一二三四]季度|\d{1,2}月|以来|以后|共[^和]|累计|落实|履行|意识形态))(?!年)"
)
_SHORT_YEAR = re.compile(r"(?<![\d.十])(?P<year>[012]\d)年(?=上半年|下半年|度|全年|第?[一二三四]季度|\d{1,2}月)")
_DAYS = re.compile(r"(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日?[—－–~～至到-](?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日")
_RANGE = re.compile(r"(?P<a>(?:19|20)\d\d)年?[—－–~至到-](?P<b>(?:19|20)\d\d)年")


_NO_HOUR = re.compile(r"(?<![\d.:：])(?:2[5-9]|[3-9]\d)时(?![间代候期刻段效常点长空机尚]|\d)")


def check_dates(desk: Desk) -> list[Finding]:
    """Find impossible dates, years without 年, reversed ranges, and months and days with a nought before them."""
    return [*_impossible(desk), *_hours(desk), *_no_hours(desk), *_year_marks(desk), *_reversed(desk), *_padded(desk)]


def dates_in(desk: Desk) -> list[re.Match[str]]:
    """Return every date with a day, whose day and month are held against the calendar."""
    return [match for pattern in (_DATE, _ISO) for match in pattern.finditer(desk.text) if match["day"]]


def _value(digits: str | None) -> int:
    return numeral(digits or "") or 0


def _impossible(desk: Desk) -> Iterator[Finding]:
    for match in _NO_DAY.finditer(desk.text):
        yield desk.remark(IMPOSSIBLE, "error", *match.span(), f"没有 {match['day']} 日", "核对后改正日期")
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


def _no_hours(desk: Desk) -> Iterator[Finding]:
    for match in _NO_HOUR.finditer(desk.text):
        yield desk.remark(IMPOSSIBLE, "error", *match.span(), "没有这个时刻", "核对后改正时间；指时长的，写“小时”")


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
    for match in _DAYS.finditer(desk.text):
        if (match["m2"] or match["m1"]) == match["m1"] and int(match["d1"]) > int(match["d2"]):
            yield desk.remark(REVERSED, "error", *match.span(), "起止日期颠倒", "核对日期，先写开始、后写结束")
    for match in _RANGE.finditer(desk.text):
        if int(match["a"]) > int(match["b"]):
            yield desk.remark(
                REVERSED, "error", *match.span(), "起止年份颠倒", f"改为 {match['b']}—{match['a']} 年，或核对年份"
            )
    for match in _MONTHS.finditer(desk.text):
        if _TURN > int(match["a"]) > int(match["b"]):
            message = f"由 {match['a']} 月到 {match['b']} 月，起止月份颠倒"
            yield desk.remark(REVERSED, "warning", *match.span(), message, "核对起止月份；跨年的，写明年份")


_MONTHS = re.compile(
    r"(?<![\d年月比较同])(?P<a>1[0-2]|[1-9])月份?[—－–~～至到-](?!次年|翌年|来年|今年|当年|\d{4}年)(?P<b>1[0-2]|[1-9])月(?!球)"
)
_TURN = 9  # the month from which a stretch may well run into the next year: 9月至1月
_PADDING = re.compile(r"(?:(?<=年)0(?=[1-9]月)|(?<=月)0(?=[1-9]日))")


def _padded(desk: Desk) -> Iterator[Finding]:
    """2026年09月08日."""
    for match in re.finditer(
        r"(?<!\d)(?:19|20)\d\d年(?:0[1-9]月(?:0?[1-9]|[12]\d|3[01])日|(?:1[0-2]|[1-9])月0[1-9]日)", desk.text
    ):
        right = _PADDING.sub("", match[0])
        message = "月、日前不补 0"
        yield desk.remark(PADDED, "warning", *match.span(), message, f"改为“{right}”", fix=right)
