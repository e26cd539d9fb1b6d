"""The same counted thing given with two values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.counting.quantities import owned
from assistant.checks.desk import INNER, Check, Desk, shorten
from assistant.results import Finding, FindingLevel
from assistant.structure.likeness import holds_in_order

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
_COUNT_FIRST = re.compile(
    rf"(?P<before>[一-鿿]{{0,12}})(?P<value>(?<![\d.—第-])\d{{1,7}}(?:\.\d{{1,3}})?)(?:余|多)?(?P<unit>{_UNITS})"
    r"(?P<thing>[一-鿿]{3,9})(?=[，。；、（\n])"
)
_FILLER = re.compile(
    r"(?:主持|虽然?|仅有?|只有?|仅仅|共计?|累计|合计|总计|已|先后|分别|达到?|为|约|近|超过?|了|全年|今年|年内|本年度?|上半年|下半年|(?:[一二三四]|第[一二三四])季度|一年来|以来|各类|各种|我局|我校|我院|本人"
    r"|有|配备|建立|设立|聘任|选聘|选派|招募|培育|确定|登记|摸排|排查出?|现有|共有|开展|组织|举办|召开|进行|完成|集中|全局|全区|全县|全市|全校|全院|全系统|机关|年度)"
)
_ELSE_WHEN = re.compile(
    r"上年|去年|同期|同比|上半年|下半年|季度|每[年月周季]|[至从由]|计划|拟|将|力争|目标|不少于|至少|平均|\d月"
)
_NOTHING = re.compile(
    r"[对在向为从把由将]|第[一二三四五六]批$|(?:提高|增加|下降|增长|上升|减少|降低|缩减|提升|扩大)(?:到|至|为|了)?$"
)  # no thing
_PART = re.compile(r"其中|以上|以下|另|还|又|再|分别|平均|每|人均|新增|新建|新设|增加|减少|增长|下降|比")


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
    found = sorted([*_counts(desk), *_counted_first(desk)], key=lambda count: count.start)
    for count in found:
        counts.setdefault((count.thing, _kind(count.unit)), []).append(count)
    clashes = [finding for same in counts.values() for finding in _clashes(desk, same)]
    told = {finding.start for finding in clashes}
    return [*clashes, *_numbered(desk), *(finding for finding in _loosely(desk, found) if finding.start not in told)]


def _kind(unit: str) -> str:
    """The unit under one name for those that count the same: 宣讲15场 and 宣讲18场次."""
    return {"场次": "场", "人": "名"}.get(unit, unit)


def _counts(desk: Desk) -> Iterator[_Count]:
    for match in _COUNT.finditer(desk.text):
        if desk.role_at(match.start()) == "plans" or owned(desk.text, match.end()):
            continue
        clause = desk.text[_clause_start(desk.text, match.start("value")) : match.start("value")]
        thing = _FILLER.sub("", _GROUP.sub("中心组", match["before"])[-18:])[-10:]
        if len(thing) < 3 or _NOTHING.match(thing) or _PART.search(clause):
            continue
        when = frozenset([*_when(desk, clause), *_WITH.findall(clause)[:1]])
        yield _Count(thing, match["unit"], match["value"], match.start("value"), match.end("unit"), when)


def _counted_first(desk: Desk) -> Iterator[_Count]:
    """组织12次专题学习: the number before what is counted."""
    for match in _COUNT_FIRST.finditer(desk.text):
        clause = desk.text[_clause_start(desk.text, match.start("value")) : match.start("value")]
        if desk.role_at(match.start()) == "plans" or _PART.search(clause) or _NO_THING.search(match["thing"]):
            continue
        some = match["unit"] in ("名", "人") and TOOK_PART.match(desk.text, match.end())
        if match["unit"].endswith("元") or _WITH.search(clause) or some:
            continue
        when = frozenset(_when(desk, clause))
        yield _Count(
            _GROUP.sub("中心组", match["thing"]),
            match["unit"],
            match["value"],
            match.start("value"),
            match.end("unit"),
            when,
        )


# 124名教职工（另4名因公外出）签到: those who came are some of them, as many as they were.
TOOK_PART = re.compile(
    r"(?:（[^（）\n]{1,40}）)?(?:均?已|按时|全程|线上|现场|到场|集中|分批|先后|自愿|主动|如期)*"
    r"(?:参训|参加|参与|参会|参学|参观|参考|签到|签名|签订|到会|到场|到课|到岗|出席|列席|听讲|听课|报名|受训|完成|撰写|提交|通过|获评?|结业|观看|注册|接受)"
)
_WITH = re.compile("[与同对向为给]")  # 与科室负责人谈话15次: of these alone
_NO_THING = re.compile("[的了在对为把被向从由已均都全]|(?:问题|意见|建议|情况|任务|措施|事项|工作|活动|人员|群众)$")
_GROUP = re.compile(r"(?:(?:[^，。；\d]{0,2}(?:党组|党委|党工委|党总支))?理论学习)中心组")  # also called just 中心组
_OWN_HALF = "上半年"
_SAME_LETTERS = 4  # of the shorter name


def _when(desk: Desk, clause: str) -> list[str]:
    """The times named that are not the report's own: 上半年 says nothing where the half-year is what is told of."""
    return [time for time in _ELSE_WHEN.findall(clause) if not (time == _OWN_HALF and _OWN_HALF in desk.period)]


_QUOTED = re.compile("“[^”]{2,12}”")  # 牵头开展“法官讲堂”6期, and “法官讲堂”8期: one thing by its own name


def _loosely(desk: Desk, counts: list[_Count]) -> Iterator[Finding]:
    """专题学习12次 … 14次理论学习中心组专题学习: one name within the other, told far apart."""
    for at, count in enumerate(counts):
        for first in counts[:at]:
            if count.value == first.value or _kind(count.unit) != _kind(first.unit) or count.when or first.when:
                continue
            apart = first.thing != count.thing and _within(first.thing, count.thing) and _apart(desk, first, count)
            if apart and not _narrower(first, count):
                named = _QUOTED.findall(first.thing) == _QUOTED.findall(count.thing) != []
                yield _told(desk, first, count, "warning" if named else "hint")
                break


_NUMBERED = re.compile(
    r"“(?P<number>[一二两三四五六七八九十]{1,2})(?P<rest>(?:个|种|项|类|级|支|张|条|道|大|步)(?!一)[一-鿿]{2,6})”"
)


def _numbered(desk: Desk) -> Iterator[Finding]:
    """“五种方式” … “六种方式”: a saying that is named by a number, with another number."""
    first: dict[str, str] = {}
    for match in _NUMBERED.finditer(desk.text):
        number = first.setdefault(match["rest"], match["number"])
        if number != match["number"]:
            message = f"这里是{match[0]}，前面写的是“{number}{match['rest']}”"
            yield desk.remark(TWO_VALUES, "warning", *match.span(), message, "核对后统一")


def _within(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if re.findall("“[^”]*”?", short) != re.findall("“[^”]*”?", long):
        return False  # “合格”的 is not “基本合格”的
    if any((word in short) != (word in long) for word in ("未", "没", "不")):
        return False  # 3个支部未开设专栏, and 开设专栏2个
    return len(short) >= _SAME_LETTERS and short[-2:] == long[-2:] and holds_in_order(long, short)


def _narrower(one: _Count, other: _Count) -> bool:
    """Whether the longer name stands with far the smaller number: 跨学科集体备课3次 are some of 集体备课32次."""
    short, long = sorted((one, other), key=lambda count: len(count.thing))
    if long.thing.endswith(f"的{short.thing}") and float(long.value) < float(short.value):
        return True  # 联系业务的专题研讨2次
    return long.thing.endswith(short.thing) and float(long.value) * 2 < float(short.value)


def _apart(desk: Desk, first: _Count, count: _Count) -> bool:
    """Whether the two stand in different sentences; in one, the second is a part of the first."""
    return bool(re.search("[。；\n]", desk.text[first.end : count.start]))


def _clause_start(text: str, at: int) -> int:
    return max(text.rfind(mark, max(0, at - 60), at) for mark in "，。；：、\n！？") + 1


def _clashes(desk: Desk, same: list[_Count]) -> Iterator[Finding]:
    first = same[0]
    for count in same[1:]:
        if count.value == first.value or count.when != first.when:
            continue
        yield _told(desk, first, count, "warning")


def _told(desk: Desk, first: _Count, count: _Count, level: FindingLevel) -> Finding:
    earlier = desk.text[_clause_start(desk.text, first.start) : first.end]
    if earlier[-len(first.unit) - len(first.value) :] == earlier:
        earlier += first.thing
    message = f"这里是 {count.value}{count.unit}，前面写的是“{shorten(earlier, 30).translate(INNER)}”"
    return desk.remark(TWO_VALUES, level, count.start, count.end, message, "核对后统一；口径或时段不同的，写明口径")
