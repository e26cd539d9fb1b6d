"""Counts spoken of again: 17个微信工作群 twice and 19个 once; 专职宣传员由4名增至8名 where there were 6."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.counting.quantities import OF_ONE_SORT, Quantity, owned, sentences
from assistant.checks.counting.values import TOOK_PART, TWO_VALUES
from assistant.checks.desk import Desk
from assistant.results import Finding

_UNIT = "次|个|人|名|家|所|支|项|篇|件|处|条|户|份|场|场次|人次|部|期"
_SAID_FIRST = re.compile(
    rf"(?<![\d.第—至到])(?P<value>\d{{1,7}})(?P<unit>{_UNIT})(?P<thing>[一-鿿]{{2,8}}?)(?=[，。；、）（\n]|中|里|均|都|全|逐|层层|分别|清理|各|的|开展|进行|实施|组织|签订|参加|没有|未|还|仍|存在|轮训|每|一对一|普遍|统一)"
)
_SAID_LAST = re.compile(
    rf"(?P<thing>[一-鿿“”]{{2,10}})(?:共|有|达|仅|只有)?(?P<value>(?<![\d.])\d{{1,7}})(?P<unit>{_UNIT})"
)
_TEAM = re.compile(  # 组建22人的网评员队伍: as many as there are
    r"(?<![\d.第—至到])(?P<value>\d{1,5})(?P<unit>人|名)(?:组成)?的(?:专兼职)?(?P<thing>[一-鿿]{2,8}?)(?:队伍|团队)(?=[，。；、）\n])"
)
_ALL = re.compile("^(?:[中里]|全部|全覆盖|均|都|逐一|全员|[一-鿿]{0,4}(?:全部|全覆盖))")
_SOME = re.compile(
    r"其中|其余|剩余|余下|剩下|尚有|另|新增|新建|增加|减少|选|抽|部分|示范|试点|重点|培育|打造|表彰|至少|不少于|以上|每|平均|上年|去年|同期|由|从|到|至|推荐|命名|首批|约谈|慰问|帮扶|联系|薄弱"
)
_PART_OF = re.compile(r"\d个[一-鿿]{1,8}[中里]，?[一-鿿]{0,3}有$")
_NEAR = 0.75  # of the usual number: smaller ones are some of them
_MOST = 60  # counts of one thing; a text with more is a table
_NAMED = 4  # characters of a name that is no other thing's
_GROWS = re.compile(
    rf"(?P<thing>[一-鿿]{{3,10}})由(?P<a>\d{{1,6}})(?P<unit>{_UNIT})?(?:增加|增|扩大|扩充|提高|充实|发展|壮大)(?:到|至|为)(?P<b>\d{{1,6}})(?P<unit2>{_UNIT})"
)
_YEAR = re.compile("^年|年底前|年内|将|把|使|力争")


@dataclass(frozen=True, slots=True)
class _Said:
    value: int
    thing: str
    unit: str
    start: int
    end: int
    some: bool
    all: bool
    listed: bool  # in a list of parts: 其中股室6个、司法所9个


def check_recounted(desk: Desk) -> list[Finding]:
    """Find the one place where a thing has another number than everywhere else, or grows from what it never had."""
    return [*_odd_ones(desk), *_opened_with(desk), *_grown(desk), *_both_parts(desk), *_turned(desk)]


_THEN = re.compile("年初|年中|年末|调整后|原有")  # as many at one time, and as many at another
_DIGITS = 3  # of a number that is no other's with its digits turned about by chance


def _turned(desk: Desk) -> Iterator[Finding]:
    """178家台账场所 where 187家场所 are on the list: digits turned about, of things called alike."""
    groups: dict[tuple[str, str], list[Quantity]] = {}
    for _, counts in sentences(desk):
        for one in counts:
            if one.value >= 10 ** (_DIGITS - 1) and not one.rough:
                groups.setdefault((one.kind, "".join(sorted(f"{one.value:g}"))), []).append(one)
    for group in groups.values():
        times = Counter(one.value for one in group)
        for at, one in enumerate(group if len(times) > 1 else ()):
            first = next((o for o in group[:at] if o.value != one.value and _one_thing(o, one)), None)
            if first is not None and _THEN.search(first.before + one.before):
                continue
            if first is not None and times[one.value] == 1 and _sentence_apart(desk, first, one):
                said, earlier = desk.text[one.start : one.end], desk.text[first.start : first.end]
                message = f"这里是“{said}”，前面是“{earlier}”，像是数字写颠倒了"
                yield desk.remark(TWO_VALUES, "warning", one.start, one.end, message, "核对后统一；是两回事的，不必改")


def _one_thing(one: Quantity, other: Quantity) -> bool:
    """Whether two counts are of one thing by the same measure: people once and visits once are not."""
    if one.unit != other.unit and {one.unit, other.unit} & _TURNS:
        return False
    shared = _words(one) & _words(other)
    return bool(shared - _SOME_PEOPLE)


def _words(one: Quantity) -> set[str]:
    """Pairs of characters right beside a count."""
    near = (one.before[-8:], one.after[:8])
    return {words[i : i + 2] for words in near for i in range(len(words) - 1)} - _ANY_THING


def _sentence_apart(desk: Desk, first: Quantity, one: Quantity) -> bool:
    return bool(re.search("[。\n]", desk.text[first.end : one.start]))


_TURNS = {"人次", "场次", "家次", "户次"}
# Those who take part in anything: 骑手等群体210人 and 走访困难群体120人 are not the same people.
_SOME_PEOPLE = frozenset(
    ["群体", "群众", "人员", "职工", "干部", "党员", "居民", "村民", "代表", "学生", "志愿", "愿者", "青年"]
)
_ANY_THING = frozenset(["开展", "组织", "完成", "全年", "累计", "其中", "参加", "共有", "举办", "发布", "参与", "活动"])


def _said(desk: Desk) -> Iterator[_Said]:
    for pattern in (_SAID_FIRST, _SAID_LAST, _TEAM):
        for match in pattern.finditer(desk.text):
            clause = re.split("[，。；：！？\n]", desk.text[max(0, match.start("value") - 30) : match.start("value")])[
                -1
            ]
            after = desk.text[match.end() : match.end() + 8]
            own = re.sub("^其中", "", clause.split("、")[-1]) if pattern is _SAID_LAST else clause
            if pattern is _SAID_LAST and owned(desk.text, match.end()):
                continue  # 街道、社区17个宣传账号: so many accounts, and theirs
            some = bool(_SOME.search(own))
            unit = "名" if match["unit"] == "人" else match["unit"]
            some = some or (pattern is _TEAM and re.search("[各每均]|分别", clause) is not None)
            some = some or OF_ONE_SORT.search(clause) is not None or re.search("[类型]..", match["thing"]) is not None
            every, listed = bool(_ALL.match(after)) or pattern is _TEAM, "其中" in clause
            at = match.start("value")
            yield _Said(int(match["value"]), match["thing"], unit, at, match.end(), some, every, listed)


def _odd_ones(desk: Desk) -> Iterator[Finding]:
    """A number that stands once, of a thing that has another number twice or more."""
    groups: dict[tuple[str, str], list[_Said]] = {}
    for one in sorted(_said(desk), key=lambda one: one.start):
        groups.setdefault((one.unit, one.thing[-2:]), []).append(one)
    for group in groups.values():
        if len({one.value for one in group}) > 1 and len(group) <= _MOST:
            yield from _odd_one(desk, group)


def _odd_one(desk: Desk, group: list[_Said]) -> Iterator[Finding]:
    for one in group:
        if _PART_OF.search(desk.text, max(0, one.start - 16), one.start):
            continue  # 13个社区中有15个社区: a part, and told as one
        same = [other for other in group if other.start != one.start and _alike(one, other)]
        exact = [other for other in same if other.thing == one.thing]
        if one.all and len(exact) == 1 and _first_told(desk, exact[0], one):
            message = f"这里是 {one.value}{one.unit}，前面写的是 {exact[0].value}{one.unit}{exact[0].thing}"
            yield desk.remark(TWO_VALUES, "warning", one.start, one.end, message, "核对后统一；范围不同的，写明")
            continue
        whole = [other for other in same if other.value != one.value and not other.some]
        if any(other.value == one.value for other in same) or len(whole) < 2 or len(one.thing) < 2:
            continue
        usual, times = Counter(other.value for other in whole).most_common(1)[0]
        if times < 2 or len({other.value for other in whole}) > 1 or one.some or one.listed or usual < 3:
            continue
        turned = sorted(str(usual)) == sorted(str(one.value)) and usual > 9
        if one.value < usual and _told_as_part(desk.text, one):
            continue  # 13个村中有4个力量薄弱, and 对4个村逐一帮带
        if not (one.value > usual or turned or one.all or one.value >= _NEAR * usual):
            continue
        message = f"这里是 {one.value}{_written(desk.text, one)}，别处都写的是“{usual}{one.unit}{_short(whole)}”"
        suggestion = "核对后统一；口径或时段不同的，写明口径"
        yield desk.remark(TWO_VALUES, "warning", one.start, one.end, message, suggestion)


def _written(text: str, one: _Said) -> str:
    """The unit as it stands there: 人 is held for 名."""
    own = re.match(r"\d+([人名])", text[one.start : one.start + 9])
    return own[1] if own and one.unit == "名" else one.unit


def _told_as_part(text: str, one: _Said) -> bool:
    """Whether the number stands elsewhere as a part of the whole: 13个村中有4个."""
    unit = "[人名]" if one.unit == "名" else one.unit
    return re.search(rf"{one.thing[-2:]}[中里]，?[一-鿿]{{0,6}}(?:有|为|占){one.value}{unit}", text) is not None


def _opened_with(desk: Desk) -> Iterator[Finding]:
    """专题研讨3次 in the opening, 其中专题研讨2次 in the part on it, and nowhere else."""
    groups: dict[tuple[str, str], list[_Said]] = {}
    for one in sorted(_said(desk), key=lambda one: one.start):
        groups.setdefault((one.unit, one.thing[-_NAMED:]), []).append(one)
    for one in (one for group in groups.values() for one in group[:1]):
        if desk.role_at(one.start) != "opening" or len(one.thing) < _NAMED or one.some:
            continue
        group = groups[one.unit, one.thing[-_NAMED:]]
        same = [other for other in group if desk.role_at(other.start) == "done"]
        values = {other.value for other in same if not other.some}
        came = any(other.value < one.value and TOOK_PART.match(desk.text, other.end) for other in same)
        if len(same) == 1 and len(values) == 1 and one.value not in values and not came:
            message = f"这里是 {same[0].value}{one.unit}，导语里写的是 {one.value}{one.unit}"
            suggestion = "核对后统一；口径不同的，写明口径"
            yield desk.remark(TWO_VALUES, "warning", same[0].start, same[0].end, message, suggestion)


def _first_told(desk: Desk, first: _Said, one: _Said) -> bool:
    """Whether a plan takes all of what the problems have counted (9所民办幼儿园没有专人, 8所民办幼儿园全部明确).

    Or the digits of one number are the other's turned about: 86所学校, and 68所学校中.
    """
    if first.value == one.value or first.start > one.start or first.some or one.listed:
        return False
    roles = desk.role_at(first.start), desk.role_at(one.start)
    turned = one.value > 9 and sorted(str(first.value)) == sorted(str(one.value))
    return turned or (roles == ("problems", "plans") and len(one.thing) >= _NAMED)


def _alike(one: _Said, other: _Said) -> bool:
    """Whether two words are the same thing: one ends in the whole of the other."""
    a, b = one.thing, other.thing
    return (len(min(a, b, key=len)) > 2 and (a.endswith(b) or b.endswith(a))) or a == b


def _short(said: list[_Said]) -> str:
    return min((one.thing for one in said), key=len)


def _grown(desk: Desk) -> Iterator[Finding]:
    """由4名增至8名 in the plans, where the report counts that thing with another number, and never 4."""
    for match in _GROWS.finditer(desk.text):
        if desk.role_at(match.start()) != "plans":
            continue
        thing = _YEAR.sub("", match["thing"])
        first, last = thing[:2], thing[-2:]
        rest = desk.text[: match.start()]
        counts: list[str] = []
        for sentence in re.findall(r"[^。！？\n]+", rest):
            if first in sentence and last in sentence:
                counts += re.findall(rf"(?<![\d.])(\d{{1,6}})(?={match['unit2']})", sentence)
        near = [one for one in counts if int(one) < int(match["b"])]
        if near and match["a"] not in counts:
            told = "、".join(dict.fromkeys(counts))
            message = f"前面没有说{thing}有 {match['a']}{match['unit2']}，写到的是 {told}{match['unit2']}"
            yield desk.remark(TWO_VALUES, "warning", *match.span(), message, "核对现有数")


_HEADS = re.compile(
    r"(?<![\d.])(?P<n>\d{1,4})[名位](?P<of>司法所|派出所|党支部|支部|社区|行政村|村|科室|股室|所|校|学校)(?:党组织)?(?P<who>所长|书记|主任|负责人|科长|校长)(?!助理)"
)


_SOME_BEFORE = re.compile(
    "[中里][^，。；\n]{0,6}$|(?:其中|其余|余下|其他|另|还|仍|尚|仅|只|对|到|在|为|从|由|选|抽|有|约|近)[^，。；、\n]{0,3}$"
)
_ALL_TOLD = re.compile("(?:下设|下辖|设|辖|现|共|所属|下属)有?[一-鿿]{0,2}$")


def _some_of(text: str, count: re.Match[str]) -> bool:
    """Whether a number of branches is of some alone: 6个临床支部中有2个支部, 对3个支部."""
    before = text[max(0, count.start() - 10) : count.start()]
    if count["sort"].removesuffix("党") not in ("", "基层", "直属", "下属", "所属"):
        return True  # 临床支部: those of one sort
    return bool(_SOME_BEFORE.search(before)) and not _ALL_TOLD.search(before)


def _both_parts(desk: Desk) -> Iterator[Finding]:
    """13名司法所所长 where there are 12个司法所: each has one at most."""
    for match in _HEADS.finditer(desk.text):
        told = re.finditer(rf"(?<![\d.])(?P<n>\d{{1,4}})[个所家](?P<sort>[一-鿿]{{0,2}}){match['of']}", desk.text)
        wholes = [int(one["n"]) for one in told if not _some_of(desk.text, one)]
        if wholes and int(match["n"]) > max(wholes):
            message = f"{match['of']}共 {max(wholes)} 个，{match['who']}却有 {match['n']} 名"
            yield desk.remark(TWO_VALUES, "warning", *match.span(), message, "核对个数和人数；有副职的，写明")
