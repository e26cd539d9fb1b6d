"""How often, how long and how many in all: 每季度1次 over a year makes four."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.sums import SUM
from assistant.checks.desk import Desk
from assistant.checks.timing.events import period_dates
from assistant.results import Finding
from assistant.structure.numbering import numeral
from assistant.structure.sentences import clause_before

_MONTHS = {"季度": 3, "月": 1, "个月": 1, "两个月": 2, "半年": 6, "学期": 6}
_EVERY = r"每(?:个)?(?P<{0}unit>季度|两个月|月|半年|学期)(?!底|末|初)"
_TIMES = r"(?P<{0}times>\d{{1,2}}|[一二两三四])[次场期回]"
_IN_ALL = (
    r"(?:(?P<{0}span>全年|上半年|一年|年内|今年以来|今年|1月?(?:至|到|—)(?P<{0}to>[2-9]|1[0-2])月份?)(?:已|共计?|累计)*|(?:共计?|累计|总共)(?:已)?)"
    r"(?P<{0}deed>[^，。；、\d]{{0,10}})(?P<{0}all>\d{{1,3}})[次场期回]"
)
_FIRST = re.compile(
    rf"{_EVERY.format('a')}[^，。；\n\d]{{0,24}}?{_TIMES.format('a')}[^，。；、\n\d]{{0,8}}[，、（]{_IN_ALL.format('a')}"
)
_LAST = re.compile(
    rf"(?<![\d.])(?P<ball>\d{{1,3}})[次场期回]，(?:平均|基本|做到|坚持)?{_EVERY.format('b')}(?:召开|开展|组织)?{_TIMES.format('b')}(?=[，。；、])"
)
_BRIEFLY = re.compile(  # 实行月研判，全年研判10次
    r"(?P<unit>月|季度|季|周)(?P<what>研判|调度|通报|分析|例会|督查|检查|点评|会商)(?:制度|机制)?，[^。；，\n\d]{0,6}(?P<span>全年|上半年)?"
    r"(?:已|共|累计)*(?P=what)[会]?(?:了)?(?P<all>\d{1,3})[次场期]"
)
_LOOSE = re.compile("至少|不少于|原则上|一般|左右|以上|另|临时|专题另|加开|不低于|余|多次")


def check_frequency(desk: Desk) -> list[Finding]:
    """Find counts that are not what so many each quarter, month or half-year make in the report's period."""
    dates = period_dates(desk.period)
    if dates is None:
        return []
    months = dates[1].month - dates[0].month + 1
    return [*_wrong(desk, months), *_briefly(desk, months)]


def _briefly(desk: Desk, months: int) -> Iterator[Finding]:
    """Find 月研判 that was held ten times in a year."""
    for match in _BRIEFLY.finditer(desk.text):
        length = {"全年": 12, "上半年": 6}.get(match["span"], months)
        right = {"月": length, "季度": length // 3, "季": length // 3, "周": length * 52 // 12}[match["unit"]]
        told = int(match["all"])
        if desk.role_at(match.start()) == "done" and told < right and match["unit"] != "周":
            message = f"说的是{match['unit']}{match['what']}，{length} 个月应是 {right} 次，文中写的是 {told} 次"
            yield desk.remark(SUM, "warning", *match.span(), message, "核对次数；有少开的，写明")


def _wrong(desk: Desk, months: int) -> Iterator[Finding]:
    for match in (*_FIRST.finditer(desk.text), *_LAST.finditer(desk.text)):
        key = "a" if match.re is _FIRST else "b"
        before = clause_before(desk.text, match.start(), 16)
        if desk.role_at(match.start()) != "done" or _LOOSE.search(before + match[0]):
            continue
        if key == "a" and not _one_deed(match[0][: match.start("adeed") - match.start()], match["adeed"]):
            continue
        span = match["aspan"] if key == "a" else ""
        to = int(match["ato"] or 0) if key == "a" else 0
        length = to or (12 if span in ("全年", "一年") else 6 if span == "上半年" else months)
        each, unit, told = _times(match[f"{key}times"]), _MONTHS[match[f"{key}unit"]], int(match[f"{key}all"])
        if length % unit or _may_be(told, each, unit, length, exact=bool(to)):
            continue
        message = (
            f"每{match[f'{key}unit']} {each} 次，{length} 个月应是 {each * length // unit} 次，文中写的是 {told} 次"
        )
        yield desk.remark(SUM, "warning", *match.span(), message, "核对次数；有加开、少开的，写明")


# Verbs that say of any deed that it was done, and what a deed's name may leave off at its end.
_ANY_DEED = re.compile("共计?|累计|已|总共|先后|开展|组织|召开|举办|举行|进行|完成|集中|专题|专门|书面|定期|相关|了")
_ENDING = re.compile("(?:会议|会|活动|工作|制度)$")


def _one_deed(every: str, counted: str) -> bool:
    """Whether what is counted is what was done each time: 每季度研判一次，全年向县委报告2次 tells of two deeds."""
    named = _ANY_DEED.sub("", counted)
    deed = _ENDING.sub("", named)
    if len(deed) < _WORD:
        return named in every
    first, last = deed[:_WORD], deed[-_WORD:]
    return last in every or (deed[0] not in "向对给为与到在" and first in every)


_WORD = 2  # characters of a word


def _times(number: str) -> int:
    return numeral(number) or 0


def _may_be(told: int, each: int, unit: int, length: int, *, exact: bool = False) -> bool:
    """Whether so many is right: all of them, of monthly ones all until a little before the year is over, many each."""
    right = each * length // unit
    early = 2 * each if unit == 1 and not exact else 0  # a year's report is written in November or December
    return right - early <= told <= right or told > 2 * right
