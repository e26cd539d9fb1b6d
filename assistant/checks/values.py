"""The same counted thing given with two values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.desk import Check, Desk, shorten
from assistant.results import Finding

TWO_VALUES = Check("two-values", "同一数据前后不一", "figures", "通行校对规则：同一数据全文一致")
CHECKS = (TWO_VALUES,)

_UNITS = (
    "人次|场次|人|名|次|场|期|篇|条|个|件|份|项|户|家|本|册|块|处|支|幅|台|套|轮|批|起|例|节|堂|封|辆|座|间|张|小时|学时|课时"
    "|万元|亿元|元|公里|亩|吨|[%％]"
)
_COUNT = re.compile(
    r"(?P<before>[一-鿿“”《》]{3,24})(?P<value>(?<![\d.—-])\d{1,7}(?:\.\d{1,3})?)(?:余|多)?"
    rf"(?P<unit>{_UNITS})(?![一-鿿]{{0,2}}[—至到]\d)"
)
_FILLER = re.compile(
    r"(?:仅有?|只有?|仅仅|共计?|累计|合计|总计|已|先后|分别|达到?|为|约|近|超过?|了|全年|今年|年内|本年度?|上半年|下半年|(?:[一二三四]|第[一二三四])季度|一年来|以来|各类|各种|我局|我校|我院|本人"
    r"|有|配备|建立|设立|聘任|选聘|选派|招募|培育|确定|登记|摸排|排查出?|现有|共有|开展|组织|举办|召开|进行|完成|集中|全局|全区|全县|全市|全校|全院|全系统|机关|年度)"
)
_ELSE_WHEN = re.compile(
    r"上年|去年|同期|同比|上半年|下半年|季度|每[年月周季]|[至从由]|计划|拟|将|力争|目标|不少于|至少|平均|\d月"
)
_NOTHING = re.compile(
    r"[对在向为从把由将]|(?:提高|增加|下降|增长|上升|减少|降低|缩减|提升|扩大)(?:到|至|为|了)?$"
)  # no thing
_PART = re.compile(r"其中|以上|以下|另|还|又|再|分别|平均|每|人均|新增|增加|减少|增长|下降|比")


@dataclass(frozen=True, slots=True)
class _Count:
    thing: str
    unit: str
    value: str
    start: int
    end: int
    when: frozenset[str]


def check_values(desk: Desk) -> list[Finding]:
    """Find a thing that is counted twice with different results, in parts that tell what was done."""
    counts: dict[tuple[str, str], list[_Count]] = {}
    for count in _counts(desk):
        counts.setdefault((count.thing, count.unit), []).append(count)
    return [finding for same in counts.values() for finding in _clashes(desk, same)]


def _counts(desk: Desk) -> Iterator[_Count]:
    for match in _COUNT.finditer(desk.text):
        if desk.role_at(match.start()) == "plans":
            continue
        clause = desk.text[_clause_start(desk.text, match.start("value")) : match.start("value")]
        thing = _FILLER.sub("", match["before"][-18:])[-10:]
        if len(thing) < 3 or _NOTHING.match(thing) or _PART.search(clause):
            continue
        when = frozenset(_ELSE_WHEN.findall(clause))
        yield _Count(thing, match["unit"], match["value"], match.start("value"), match.end("unit"), when)


def _clause_start(text: str, at: int) -> int:
    return max(text.rfind(mark, max(0, at - 60), at) for mark in "，。；：、\n！？") + 1


def _clashes(desk: Desk, same: list[_Count]) -> Iterator[Finding]:
    first = same[0]
    for count in same[1:]:
        if count.value == first.value or count.when != first.when:
            continue
        earlier = desk.text[_clause_start(desk.text, first.start) : first.end]
        message = f"这里是 {count.value}{count.unit}，前面写的是“{shorten(earlier, 30)}”"
        yield desk.remark(
            TWO_VALUES, "warning", count.start, count.end, message, "核对后统一；口径或时段不同的，写明口径"
        )
