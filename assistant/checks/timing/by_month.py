"""Months that are named against how often something is said to have been done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.wholes import LISTED
from assistant.checks.desk import Desk
from assistant.results import Finding, FindingLevel
from assistant.structure.numbering import numeral
from assistant.structure.sentences import clause_after

_MONTH = r"\d{1,2}月(?:份|底|初|末|[上中下]旬|\d{1,2}日)?"
_MONTHS = rf"(?P<months>(?:{_MONTH}[、和及与]){{1,11}}{_MONTH})"
_TIMES = r"(?P<count>\d{1,2}|[一两二三四五六七八九十]{1,2})(?P<unit>次|场|期|轮)"
_THEN_MONTHS = re.compile(
    rf"{_TIMES}[^。；\n\d]{{0,24}}[，（]分别(?:是|为|在|于|安排在)?(?:了)?{_MONTHS}(?![^。；，\n]{{0,12}}各)"
)
_IN_BRACKETS = re.compile(rf"{_TIMES}（{_MONTHS}）")  # 专题研究3次（1月、5月、8月、11月）
_MONTHS_FIRST = re.compile(
    rf"{_MONTHS}(?:，?(?:[一-鿿]{{1,10}}，?)?(?:先后|分别|分|共|累计|组织|召开|开展|举办|进行)|，?[一-鿿]{{2,10}})"
    rf"[^，。；\n\d各每均]{{0,14}}?{_TIMES}"
)
_MONTHS_THEN = re.compile(rf"{_MONTHS}，?(?:[一-鿿])?{_TIMES}")  # 1月、4月和6月两次专题研究
_EACH = re.compile("[各每均]|至少|不少于|以上|余|其中|第|批|分[两二三四五六七八九十]")


_ONE_BY_ONE = re.compile("先后|分别")
_SESSION = re.compile("召开|研究|听取|汇报|会议|研判|部署")
_NEAR = 2  # more times than that in the months named are a run of events, not one a month


def check_months(desk: Desk) -> list[Finding]:
    """Find sittings told with as many months as they were not, and things done one by one in months that do not fit."""
    told: set[int] = set()
    found: list[Finding] = []
    for pattern in (_THEN_MONTHS, _IN_BRACKETS, _MONTHS_FIRST, _MONTHS_THEN):
        for match in pattern.finditer(desk.text):
            if match.start("months") not in told and not _EACH.search(match[0]):
                told.add(match.start("months"))
                found += _held(desk, match)
    return [*found, *_sittings(desk)]


_SITTINGS = re.compile(
    rf"{_MONTHS}[，]?[^。；\n\d]{{0,16}}?(?:召开|听取|研究|审议|组织)(?P<rest>[^。；\n\d]{{0,30}})(?=[。；，\n])"
)
_STUDIED = re.compile(
    r"专题(?:研究|听取|研判|审议)(?P<what>[^，。；、\n\d]{0,10}?)(?:工作|议题|情况)?(?P<count>\d{1,2})次"
)
_MATTER = re.compile("意识形态|专题")


def _sittings(desk: Desk) -> Iterator[Finding]:
    """2月11日、5月20日召开会议，专题听取意识形态工作汇报, where the opening says 专题研究意识形态工作3次."""
    told = {int(match["count"]) for match in _STUDIED.finditer(desk.text) if not _EACH.search(match[0])}
    for match in _SITTINGS.finditer(desk.text):
        months = len(re.findall(_MONTH, match["months"]))
        words = re.split("[。；\n]", desk.text[match.start() : match.end() + 24])[0]
        counted = re.search(r"\d+次|[一两二三四五六]次", words)
        if len(told) != 1 or months in told or counted or _EACH.search(match["rest"]) or not _MATTER.search(match[0]):
            continue
        if desk.role_at(match.start()) == "done" and abs(months - min(told)) <= _NEAR:
            message = f"别处写的是专题研究 {min(told)} 次，这里列出了 {months} 个日期"
            suggestion = "核对次数和日期；另有一次没有列出的，写明"
            yield desk.remark(LISTED, "hint", *match.span("months"), message, suggestion)


def _held(desk: Desk, match: re.Match[str]) -> Iterator[Finding]:
    months = len(re.findall(_MONTH, match["months"]))
    said = match["count"]
    count = numeral(said) or 0
    if not count or count == months or abs(count - months) > _NEAR:
        return
    one_by_one = match.re is _IN_BRACKETS or bool(_ONE_BY_ONE.search(match[0]))
    if count == 1 and one_by_one:
        return  # 7月和12月分别报告一次: one each
    after = clause_after(desk.text, match.end(), 16)
    sitting = match["unit"] == "次" and bool(_SESSION.search(match[0] + after))
    if not (one_by_one or sitting or count < months):
        return
    level: FindingLevel = "warning" if one_by_one or count < months else "hint"
    message = f"说是 {said} {match['unit']}，列出了 {months} 个月份"
    suggestion = "核对次数和月份；一个月里有几次的，写明"
    yield desk.remark(LISTED, level, *match.span(), message, suggestion)
