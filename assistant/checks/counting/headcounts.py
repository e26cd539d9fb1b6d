"""How many there are of the report's own (86所学校、28名党员): the same all through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from assistant.checks.counting.quantities import owned
from assistant.checks.counting.values import TOOK_PART, TWO_VALUES
from assistant.checks.desk import Desk
from assistant.results import Finding, FindingLevel

_N = r"(?P<value>(?<![\d.至到—-])\d{1,6})"
_UNIT = "所|个|家|名|人|支|座|处"
_OWN = (
    "教职工|教职员工|工作人员|干警|民警|医护人员|医务人员|会员|委员|商户|党支部|党总支|党员|学校|幼儿园"
    "|社区|行政村|村|乡镇|街道|科室|股室|支行|职工|干部|教师|学生|班子成员|单位|企业|网格"
)
_BEFORE = re.compile(rf"(?P<thing>{_OWN})(?:共|总数)?{_N}(?P<unit>{_UNIT})(?!次)")
_AFTER = re.compile(rf"{_N}(?P<unit>{_UNIT})(?P<sort>在职|在册|在编|在岗|基层|正式|中共|专任|任课)?(?P<thing>{_OWN})")
_WHOLE_BEFORE = re.compile(
    r"(?:全[区县市局校院镇乡馆]|全系统|全公司|全街道|下辖|辖区?内?|现有|共有|所属|下设|共(?!产|青))[一-鿿“”]{0,4}$"
)
_WHOLE_AFTER = re.compile(r"^[一-鿿]{0,4}(?:（[^）\n]{1,6}）)?(?:全部|全员|均|都|全覆盖|实现全|无一)")
_PART = re.compile(
    r"其中|另|新|发展|转入|转正|培训|走访|慰问|检查|抽|约谈|联系|对|为|向|给|从|到|在|由|选|派|评|表彰|表扬|推荐|处理|处分|余|多|近|约"
    r"|不少于|每|重点|困难|违规|优秀|先进|退休|入党|预备|增|减|流动|个别|部分|未|没|先后|组织|示范|试点|帮|增设|成立|组建"
)
_NEAR = 0.12  # of the larger value: nearer ones are rather one number written wrong than a part of the whole
_LEAST = 8  # smaller numbers are parts more often than not


@dataclass(frozen=True, slots=True)
class _Count:
    key: str
    value: int
    whole: bool
    start: int
    end: int
    came: bool = False  # those of them who came or took part


def check_headcounts(desk: Desk) -> list[Finding]:
    """Find the same members of the house counted twice with different results."""
    counts: dict[str, list[_Count]] = {}
    for count in sorted(_counts(desk), key=lambda count: count.start):
        counts.setdefault(count.key, []).append(count)
    return [
        *(finding for same in counts.values() for finding in _clashes(desk, same)),
        *_meant(desk),
        *_turned(desk),
        *_referred(desk),
    ]


def _counts(desk: Desk) -> Iterator[_Count]:
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(desk.text):
            if pattern is _BEFORE and owned(desk.text, match.end()):
                continue
            clause = re.split("[，。；：！？、\n]", desk.text[max(0, match.start() - 20) : match.start()])[-1]
            whole = bool(_WHOLE_BEFORE.search(clause) or _WHOLE_AFTER.match(desk.text[match.end() : match.end() + 16]))
            if whole or not _PART.search(clause):
                came = pattern is _AFTER and not whole and bool(TOOK_PART.match(desk.text, match.end()))
                unit = "名" if match["unit"] in "名人" else match["unit"]
                sort = match["sort"] or "" if pattern is _AFTER else ""
                yield _Count(sort + match["thing"] + unit, int(match["value"]), whole, *match.span(), came)


def _clashes(desk: Desk, same: list[_Count]) -> Iterator[Finding]:
    first = next((count for count in same if count.whole), None) or max(same, key=lambda count: not count.came)
    for count in same:
        if count is first or count.value == first.value or min(count.value, first.value) < _LEAST:
            continue
        between = desk.text[min(count.end, first.end) : max(count.start, first.start)]
        if re.fullmatch("、[一-鿿]{1,8}", between):
            continue  # 教职工党员41名、学生党员38名: two sorts beside each other
        if _with_the_head(desk, count, first) or (count.came and count.value < first.value):
            continue
        near = abs(count.value - first.value) <= _NEAR * max(count.value, first.value)
        if not near and not (count.whole and first.whole):
            continue
        level: FindingLevel = "warning" if near and (count.whole or first.whole) else "hint"
        message = f"这里是“{desk.text[count.start : count.end]}”，别处写的是“{desk.text[first.start : first.end]}”"
        suggestion = "核对后统一；口径或时段不同的，写明口径"
        yield desk.remark(TWO_VALUES, level, count.start, count.end, message, suggestion)


def _with_the_head(desk: Desk, one: _Count, other: _Count) -> bool:
    """Whether two counts of a board differ by its head alone: 其他8名班子成员, and 9名班子成员 in all."""
    fewer = min(one, other, key=lambda count: count.value)
    before = desk.text[max(0, fewer.start - 3) : fewer.start]
    return abs(one.value - other.value) == 1 and bool(re.search("其他|其余|另外|[与同和对]$", before))


_MEANT = re.compile(
    r"(?P<first>(?<![\d.])\d{1,4})(?:名|人)(?![次员])(?P<between>[^。；\n\d]{2,50}?[，；])(?P<again>\d{1,4})(?:名|人)(?P<who>同志|党员|干部|教师)?(?:均|都|全部)"
)


def _meant(desk: Desk) -> Iterator[Finding]:
    """对2名……进行谈话提醒，3人均……: all of them are as many as were named."""
    for match in _MEANT.finditer(desk.text):
        named = match["who"] in (None, "同志") or match["between"].startswith(match["who"])
        if match["first"] != match["again"] and named:
            start, end = match.span("again")
            message = f"前面说的是 {match['first']} 人，这里“{match['again']}人均”对不上"
            yield desk.remark(TWO_VALUES, "warning", start, end, message, "核对人数后统一")


_OF_A_PART = re.compile("(?:[高初中]部|校区|学段|年级|片区)$")  # 高中部24个班级, of 42 in all
_SAID = re.compile(r"(?<![\d.第])(?P<value>\d{2,4})(?P<unit>场|项|件|篇|个|次|期|条|份)(?P<thing>[一-鿿]{2})")
_SAID_BEFORE = re.compile(
    r"(?P<thing>[一-鿿]{2})(?:共|达)?(?P<value>(?<![\d.])\d{2,4})(?P<unit>场|项|件|篇|个|次|期|条|份)"
)


def _turned(desk: Desk) -> Iterator[Finding]:
    """146场活动 and 164场活动: the same thing in numbers that are each other's digits turned about."""
    first: dict[tuple[str, str], tuple[str, int, int]] = {}
    said = [*_SAID.finditer(desk.text), *_SAID_BEFORE.finditer(desk.text)]
    for match in sorted(said, key=lambda match: match.start("value")):
        key = match["unit"] + match["thing"], "".join(sorted(match["value"]))
        value, start, end = first.setdefault(key, (match["value"], *match.span()))
        part = _OF_A_PART.search(desk.text[max(0, match.start() - 4) : match.start("value")])
        if value != match["value"] and not part:
            message = f"这里是“{match['value']}{match['unit']}”，别处是“{desk.text[start:end]}”，像是数字写颠倒了"
            yield desk.remark(TWO_VALUES, "warning", *match.span(), message, "核对后统一")


_COUNTED = "起|件|个|场|次|篇|条|项|份|期|所|家|名|户|支|处"
_REFERRED = re.compile(
    rf"(?<![\d.第至到])(?P<value>\d{{1,4}})(?P<unit>{_COUNTED})"
    r"(?:(?P<short>群|所|校|店|班|站|队)[中里](?=，?(?:还|仍|尚|只|仅)?有\d)"
    r"|(?P<within>[一-鿿]{2,8}?)[中里](?=[，、有仍还的，]|[一-鿿]到场)|(?P<alone>[一-鿿]{2,6})(?=[，。；、]))"
)
_DEFINITE = re.compile(
    r"(?:处置|收到|受理|开展|发生|排查|查出|发现|反映|抽查|上报|办理|组织|联系|负责|管理|登记|现有|全年|上半年|上述|这|[一-鿿]组)的?$"
)
_REPORTED = re.compile(rf"(?P<thing>[一-鿿]{{2,8}})(?:共|有|达)?(?P<value>(?<![\d.])\d{{1,4}})(?P<unit>{_COUNTED})")
_GENERAL = re.compile(
    "(?:问题|意见|建议|情况|措施|任务|事项|环节|方面|单位|地方|材料)$"
)  # there are several sorts of these
_ONE_UNIT = str.maketrans("起", "件")
_ASIDE = re.compile(
    "其中|每|另|至少|不少于|上年|去年|第|分别|下发|新|余|多|约|近|平均|优秀|先进|部分|个别|另外|整改|办结|试点|示范|重点|选|派|推|评"
)


_WIDER = re.compile("全[国省市县区]$")  # 全区126名网格员中, of a town's report: not its own
_SOMEWHERE = re.compile("^(?:在(?!全年|上半年|今年)|面向|深入|走进|赴)[一-鿿]{1,10}的$")  # 在企业开展的52场宣讲: some
_OF_WHICH = re.compile("其中[^，。；：\n]*$")  # 其中股室6个、司法所9个: some of them


def _alike(one: str, other: str) -> bool:
    """Whether two words name one thing: the same ending, or the same last character and most of the others."""
    shared = len(set(one[-5:]) & set(other[-5:]))
    return one[-2:] == other[-2:] or (one[-1] == other[-1] and shared >= min(3, len(one), len(other)))


_WHOSE = re.compile("中心组|党支部|支部|党小组|班子|科室|社区|青年")
_ACCOUNT = re.compile("公众号|视频号|抖音|快手|微博|网站|专栏|直播|广播|热线|信箱|留言板|小程序|客户端")
_SORT = "负面|不实|虚假|有害|不良|违规|违法|违纪|敏感|权威|原创|正面|涉[一-鿿]|外[部来]|网络|群众|上级"
_PART_OF_YEAR = re.compile("上半年|下半年|季度|月")


def _anothers(one: str, other: str) -> bool:
    """Whether two countings are told of different bodies: 30次支部学习, 中心组学习12次."""
    whose, theirs = set(_WHOSE.findall(one)), set(_WHOSE.findall(other))
    if set(_ACCOUNT.findall(one)) - set(_ACCOUNT.findall(other)):
        return True  # 视频号38条信息 is no part of what was told of another matter
    return bool(whose and theirs and not whose & theirs)


def _sort(one: str, other: str) -> str:
    """The sort that ``one`` says the thing is of, before what both end in: 负面 of 负面信息 beside 信息."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one[::-1], other[::-1], strict=False)))
    named = re.search(f"(?:{_SORT})$", one[: len(one) - shared])
    return named[0] if named else ""


def _referred(desk: Desk) -> Iterator[Finding]:
    """29个微信工作群中: what was reported is spoken of again, in another number than it was reported with."""
    told = [
        match
        for match in _REPORTED.finditer(desk.text)
        if not _ASIDE.search(_clause_before(desk.text, match.start("value")))
        and not owned(desk.text, match.end())
        and not _OF_WHICH.search(desk.text[max(0, match.start() - 40) : match.start()])
        and desk.role_at(match.start()) in ("done", "opening")
    ]
    for match in _REFERRED.finditer(desk.text):
        before = _clause_before(desk.text, match.start())
        thing = match["short"] or match["within"] or match["alone"]
        definite = bool(match["within"] or match["short"]) or bool(_DEFINITE.search(before))
        if (
            _GENERAL.search(thing)
            or not definite
            or desk.role_at(match.start()) == "plans"
            or _SOMEWHERE.search(before)
            or _WIDER.search(before)
            or _ASIDE.search(before[-8:])
            or (_PART_OF_YEAR.search(before[-8:]) and "半年" not in desk.period)
        ):
            continue
        unit = match["unit"].translate(_ONE_UNIT)
        known = [
            one
            for one in told
            if one["unit"].translate(_ONE_UNIT) == unit
            and (one["thing"].endswith(thing) if match["short"] else _alike(one["thing"], thing))
        ]
        known = [one for one in known if not _anothers(before + thing, _clause_before(desk.text, one.end()))]
        known = [one for one in known if _sort(one["thing"], thing) == _sort(thing, one["thing"])]
        known = [one for one in known if not (one.start() < match.end() and match.start() < one.end())]
        if match["short"]:
            known = [one for one in known if not _LOOKED_AT.search(_clause_before(desk.text, one.start("value")))]
        values = {one["value"] for one in known}
        if match["short"] and not all(_close(int(match["value"]), int(value)) for value in values):
            continue  # a short word is not surely the same thing, and a number far off is another one's
        again = len(re.findall(rf"(?<![\d.]){match['value']}{match['unit']}", desk.text)) > 1
        if len(values) == 1 and match["value"] not in values and not again:
            earlier = _clause_before(desk.text, known[0].end())
            message = f"这里是“{match['value']}{match['unit']}{thing}”，别处写的是“{earlier}”"
            suggestion = "核对后统一；口径或时段不同的，写明口径"
            yield desk.remark(TWO_VALUES, "warning", match.start(), match.end("unit") + len(thing), message, suggestion)


_LOOKED_AT = re.compile("抽|查|清|走访|整治|解散|规范")  # of which there may be more


def _close(one: int, other: int) -> bool:
    return min(one, other) >= _LEAST and abs(one - other) <= _NEAR * max(one, other)


def _clause_before(text: str, end: int) -> str:
    return re.split("[，。；：、！？\n]", text[max(0, end - 24) : end])[-1]
