"""How many villages, branches, teams or offices the unit has: said alike throughout, and no part larger than the whole.

Only what is plainly all of them is held against another number (14个村中有10个, 联系净水、化验、泵房4个班组);
a smaller number without such a word may well be some of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.counting.quantities import OF_ONE_SORT
from assistant.checks.counting.sums import SUM
from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.numbering import numeral
from assistant.structure.sentences import sentence_before

_GROUPS = (
    r"行政村|自然村|村(?:（社区）|\(社区\))|村(?!民|级|干|规|组|小|里|校|医|史|容)|社区(?!工作|居民|矫正|书记|民警)|(?:基层|下属|所属|直属)?(?:党总支|党支部|党小组)|支部(?!书记)|班组|车间|系（中心）|系(?!统|列|数)|科室"
    r"|股室|人民法庭|派出所|网格(?!员)|卫生院|卫生室|基层站所|镇办|教研室|教研组|年级(?!组)"
)
_NUMBER = r"(?<![\d.第—-])(?P<n>\d{1,4}|[一二两三四五六七八九十]{1,3})"
_COUNT = re.compile(rf"{_NUMBER}个(?P<group>{_GROUPS})")
_ALL_BEFORE = re.compile(
    r"(?:全[镇乡县区市校院局厂系街社公司体部]{1,2}(?:共有|共|现有|有|的)?|下辖|所辖|辖有?|下设|设有?|共有|现有|共辖|所属|下属|直属|全部|所有)$"
)
_LISTED = re.compile(r"[一-鿿]{1,6}(?:、[一-鿿]{1,6}){1,8}$")
_ALL_AFTER = re.compile(
    r"(?:党组织|党支部|支部|“?两委”?)?(?:书记|负责人|主任|班组长|组长|队长|所长)?(?:对|分别|逐一|全部|均|都|各自?(?:负|签|确定|明确|配)|一一|全覆盖)"
    r"|(?:党组织|党支部|支部)?书记(?:逐一|分别|全部)"
)
_WITHIN = re.compile(
    rf"{_NUMBER}个(?P<group>{_GROUPS})(?:中|里)[，,]?(?:就|仅|只|已|仍|还|尚|共)*有(?P<part>\d{{1,4}}|[一二两三四五六七八九十]{{1,3}})个"
)
_OTHERS = re.compile(
    "上年|去年|协同|会同|邀请|原[有来]|新增|新建|扩大到|增[加至]|撤并|合并|计划|力争|拟|全[省市县区国]|兄弟|周边|附近|邻近"
)

# A count of those that were chosen, looked at or made: 抽查的8个, 联系的4个, 所查6个; 下辖的14个 are all of them.
_CHOSEN = re.compile(
    r"(?<!下辖)(?<!所辖)(?<!管辖)(?<!所有)(?<!全部)(?<![现共拥]有)(?<!所属)(?<!下属)(?<!直属)(?<!下设)(?<!全[镇乡县区市校院局])的$"
    r"|(?:其中|部分|所[一-鿿]|抽[一-鿿]|被[一-鿿]{2}|受检)(?:的)?$|部分[一-鿿]{2,6}[里中]"
)


@dataclass(frozen=True, slots=True)
class _Count:
    start: int
    end: int
    value: int
    group: str
    all: bool
    called: bool = False  # by a word of its own: 全镇14个村, 下辖14个村


def check_group_counts(desk: Desk) -> list[Finding]:
    """Find two totals of one group that differ, a number of it larger than the total, a part larger than its whole."""
    return [*_parts(desk), *_totals(desk), *_doing_and_looked_at(desk), *_of_house(desk)]


_ROOM = "部门|部室|处室|科室|股室|支行|分理处|车间"
_OF_HOUSE = re.compile(rf"(?<![\d.第—-])(?P<n>\d{{1,3}})个(?P<room>{_ROOM})(?!联|协|间)")
_EVERY = re.compile("(?:主要)?(?:负责人|负责同志)?(?:逐一|逐个|分别|全部|层层|均|都)")
_STRANGERS = re.compile("联合|会同|协同|协调|邀请|牵头|跨|涉及|兄弟|上级|其他|[省市县区]直|成员单位|新增|上年|去年")


def _of_house(desk: Desk) -> Iterator[Finding]:
    """与13个部门负责人逐一谈话, and 对15个部门开展督查: more were looked at than there are."""
    every: dict[str, re.Match[str]] = {}
    for match in _OF_HOUSE.finditer(desk.text):
        clause = re.split("[，。；：\n]", desk.text[max(0, match.start() - 24) : match.start()])[-1]
        if _STRANGERS.search(clause) or _SOME_OF.search(clause) or desk.role_at(match.start()) != "done":
            continue
        if _EVERY.match(desk.text, match.end()):
            every.setdefault(match["room"], match)
    for match in _OF_HOUSE.finditer(desk.text):
        whole = every.get(match["room"])
        looked_at = desk.text[: match.start()].endswith("对") and _LOOKED_AT.match(desk.text, match.end())
        if whole and looked_at and desk.role_at(match.start()) == "done" and _more(int(match["n"]), int(whole["n"])):
            message = f"这里是“{match[0]}”，别处逐个写到的是“{whole[0]}”"
            yield desk.remark(TWO_VALUES, "warning", *match.span(), message, "核对个数；范围不同的，写明")


def _more(one: int, whole: int) -> bool:
    return whole < one and whole >= _ALIKE * one


_DOES = re.compile("(?:共|累计|全年|先后)*(?:开展|组织|集中|举办|召开)")
_LOOKED_AT = re.compile(
    "(?:逐一|分别|集中)?(?:开展|进行|实施)[一-鿿两]{0,6}(?:检查|督查|督导|考核|巡察|述职|评议|走访|调研)"
)
_ALIKE = 0.75  # of the larger number: a smaller one is of some of them
_SOME_OF = re.compile("其中|部分|重点|抽|选|另|试点|示范|个别|薄弱|有|余|其他")


def _doing_and_looked_at(desk: Desk) -> Iterator[Finding]:
    """对11个基层党支部开展检查, and 9个党支部开展集中学习: nearly as many, and told of nowhere else."""
    groups: dict[str, list[re.Match[str]]] = {}
    for match in _COUNT.finditer(desk.text):
        name = re.sub("^(?:基层|下属|所属)", "", match["group"])
        groups.setdefault(name, []).append(match)
    for found in groups.values():
        if len(found) != 2 or any(desk.role_at(one.start()) != "done" for one in found):
            continue
        low, high = sorted(_value(one["n"]) for one in found)
        ways = {_way(desk.text, one) for one in found}
        if low < high and low >= _ALIKE * high and ways == {"does", "looked-at"}:
            first, again = found
            message = f"这里是“{again[0]}”，前面写的是“{first[0]}”"
            yield desk.remark(TWO_VALUES, "hint", *again.span(), message, "核对个数；范围不同的，不必改")


def _way(text: str, count: re.Match[str]) -> str:
    before = re.split("[，。；：、\n]", text[max(0, count.start() - 16) : count.start()])[-1]
    after = text[count.end() : count.end() + 18]
    if _OTHERS.search(before) or _SOME_OF.search(before):
        return ""
    if before.endswith("对") and _LOOKED_AT.match(after):
        return "looked-at"
    return "does" if before in ("", "全年", "组织") and _DOES.match(after) else ""


def _value(number: str) -> int:
    return numeral(number) or 0


def _parts(desk: Desk) -> Iterator[Finding]:
    """14个村中有20个."""
    for match in _WITHIN.finditer(desk.text):
        if _value(match["part"]) > _value(match["n"]):
            message = f"{match['n']}个{match['group']}里，却有 {match['part']} 个"
            yield desk.remark(SUM, "error", *match.span(), message, "核对两个数字，改正其中一个")


_SIGNED = re.compile(  # 与12个社区签订责任书12份: with each of them
    r"(?:党组织|党支部|支部)?(?:书记|负责人)?(?:逐一|分别|全部)?签订(?:了|各类)?[一-鿿“”]{0,10}(?:责任书|承诺书|责任状)(?P<papers>\d{1,4})份"
)
_OF_THEM = re.compile("[中里](?:[，,]|[一-鿿])")
_SOME_TOLD = re.compile(r"(?:抽查|抽检|抽取|抽样|其中)[^。；，]{0,12}[中里]?，$|部分[一-鿿]{2,6}[里中]，$")

_Times = Counter[tuple[str, int]]  # how often each group stands there with each number


def _totals(desk: Desk) -> Iterator[Finding]:
    counts = list(_counts(desk))
    times = Counter((one.group, one.value) for one in counts)
    within = list(_WITHIN.finditer(desk.text))
    parts = {(match["group"], _value(match["part"])) for match in within}
    totals = _usual(counts, times)
    yield from _odd_totals(desk, counts, times, totals)
    for one in counts:
        whole = totals.get(one.group)
        if whole is None or one.value == whole.value:
            continue
        if one.all and not (one.value < whole.value and (one.group, one.value) in parts):
            few = one.value < _ALIKE * whole.value and _OF_THEM.match(desk.text, one.end)
            if not few:  # 8个党支部中，有3个: of far fewer than there are, so of some
                yield _told(desk, one, whole)
        elif any(match.start() < one.start < match.end() for match in within):
            continue  # 13个社区中有15个社区: told as a part
        elif not one.all and one.value > whole.value:
            yield _told(desk, one, whole)


def _usual(counts: list[_Count], times: _Times) -> dict[str, _Count]:
    """The total of each group: of several ones that which stands there most often, else the first."""
    totals: dict[str, _Count] = {}
    for one in counts:
        known = totals.get(one.group)
        if not one.all or (known is not None and known.called):
            continue
        if known is None or one.called or times[one.group, one.value] > times[one.group, known.value]:
            totals[one.group] = one
    return totals


_OFTEN = 3  # times that another number stands there, so that the total is the odd one out


def _odd_totals(desk: Desk, counts: list[_Count], times: _Times, totals: dict[str, _Count]) -> Iterator[Finding]:
    """与16个社区党组织书记逐一谈话, where 14个社区 stands three times: nearly as many, and said once."""
    for total in totals.values():
        others = [one for one in counts if one.group == total.group and one.value != total.value]
        usual = [one for one in others if times[one.group, one.value] >= _OFTEN and one.value < total.value]
        near = [one for one in usual if one.value >= _ALIKE * total.value]
        if near and times[total.group, total.value] == 1 and not total.called:
            yield _told(desk, total, near[0])


def _told(desk: Desk, one: _Count, first: _Count) -> Finding:
    where = "前面" if first.start < one.start else "后面"
    message = f"这里是 {one.value} 个{one.group}，{where}写的是“{desk.text[first.start : first.end]}”"
    return desk.remark(TWO_VALUES, "warning", one.start, one.end, message, "核对后统一；范围或时段不同的，写明")


def _counts(desk: Desk) -> Iterator[_Count]:
    for match in _COUNT.finditer(desk.text):
        clause = re.split("[，。；：\n]", desk.text[max(0, match.start() - 40) : match.start()])[-1]
        after = desk.text[match.end() : match.end() + 14]
        if not (value := _value(match["n"])) or _OTHERS.search(clause) or re.match("以上|[左右]", after):
            continue
        listed = _LISTED.search(clause)
        names = listed[0].count("、") + 1 if listed else 0
        called = bool(_ALL_BEFORE.search(clause))
        chosen = _CHOSEN.search(clause) and not called
        if OF_ONE_SORT.search(clause) or chosen or _SOME_TOLD.search(sentence_before(desk.text, match.start(), 40)):
            continue
        every = called or (listed is not None and names == value)
        every = every or bool(_WITHIN.match(desk.text, match.start()))
        signed = _SIGNED.match(desk.text, match.end())
        every = every or (signed is not None and int(signed["papers"]) == value)
        every = every or (bool(_ALL_AFTER.match(after)) and not re.search("其中|有|余|抽|选|走访|深入", clause[-6:]))
        yield _Count(*match.span(), value, match["group"], every, called)
