"""The house's own people and units under one name with two numbers: 现有网格员118名, and 发挥126名网格员作用.

One of the two must be told as all there are, and the other must be more than that or told as all of them too; fewer
are some of them. The name must be the very same: 专职网评员 are not all 网评员.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.counting.quantities import sentence_at
from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.sentences import clause_after, clause_before, sentence_before
from assistant.structure.word_bounds import tagged

_N = r"(?<![\d.第—至到～~-])(?P<value>\d{1,5})(?P<unit>名|人|个|家|所)(?![次以])"
_BEHIND = re.compile(rf"{_N}(?P<made>(?:组成)?的)?(?P<words>[一-鿿]{{2,16}})")
_BEFORE = re.compile(rf"(?P<words>[一-鿿]{{2,20}}?)(?:共计?|有)?{_N}(?=[，。；、（）\n])")
_PERSONS = re.compile("(?:员|师|长|者|警|官|[导辅责任持领]人|工|生|干部|骨干|书记|主任|顾问|专家|教授|乡贤|模范|能手)$")
_UNITS = re.compile(
    "(?:公司|企业|单位|部门|站所|科室|门店|学校|园|班级|群|项目部|庭室|支部|中队|大队|车间|网点|支行|分局|馆|中心|站|厂|院"
    "|所|店|队|处室|片区|社区|网格|商会|协会|基地|机构|景区)$"
)
# What anybody may be called, and what another check counts: two numbers of these are seldom of one group.
_ANYBODY = re.compile(
    "^(?:(?:在职|在校|机关|全体)?(?:党员|干部|学生|教?职工|人员|工作人员|教师|居民|青年|师生|群众|代表|负责人)|(?:先进|优秀|最美)[一-鿿]+)$"
)
_NO_NAME = ("u", "r", "d", "p", "y", "e", "m", "q", "c", "x", "w")  # kinds of words that no name holds
_JOINS = re.compile("[和及与]|以及|、")
_OF_A_UNIT = re.compile("(?:党组织|党委|党总支|党支部|支部|主要负责|负责人|负责同志|书记)")

_HOUSE = "[市县区镇乡校局院馆厂街道社系统公司集团体处站所部中心机关医]"
_ALL_THERE_ARE = (
    rf"(?:全{_HOUSE}{{1,3}}(?:共有|共|现有|现共有|有|的)?|下辖|所辖|管辖|辖区?有?|下设|内设|下属(?:共?有)?|所属(?:共?有)?"
    rf"|直属(?:共?有)?|设有|建有|拥有|现共?有|现设|共有|[镇乡局院校部处站团司心关]里?有|街道有|选聘|聘任|聘请|选配|配备|配有|组建|招募|组织起)(?:了)?"
)
_CALLED_BEFORE = re.compile(rf"^[一-鿿]{{0,10}}{_ALL_THERE_ARE}(?P<name>[一-鿿]{{2,10}})$")
_ALL_BEFORE = re.compile(rf"{_ALL_THERE_ARE}(?:由)?$|[组建成支由]$")
_ALL_BEHIND = re.compile(
    "^(?:党组织|党委|党总支|党支部|支部)?(?:主要)?(?:负责人|负责同志|书记)?(?:均|都|全部|逐一|分别|全覆盖|层层|各|签订|签署)"
)
_MADE_OF = re.compile("^(?:组成|构成)的?")
_STRANGERS = re.compile(
    "联合|协同|会同|共同|邀请|友邻|兄弟|周边|外[省市县区地来聘]|[省市区县]直|民营|走访|慰问|参观|考察|共建|其中|其余|新|再|另"
    "|上年|去年|上级|至少|不少于|近|约|余|超|表彰|评出|评选|表扬|命名|推荐|培训"
)
_PART_OF = re.compile(r"\d[名人个家所][一-鿿]{2,10}?[中里]，?[一-鿿]{0,3}有$")
_WIDER = re.compile("全[国省市县区]")
_IN_PLANS = re.compile("(?:发挥|依托|依靠|用好|调动|发动|带动|组织|指导|[对把将为给与让由请])[一-鿿]{0,4}$")
_GROWS = re.compile(
    r"(?:新增|新开|新设|新建|新聘|新招|增[加设聘配至到]?|补充|补聘|再[招选聘配]|扩[充大展][到至为]|达到|减少|撤并|合并|离职|退休|注销|解散|关停|转出|调[离走出入]|划[入出])[^，。；\n]{0,6}\d"
    r"|年初|年中|上年|去年|原有|原来|调整"
)
_FAR = 0.36  # of the smaller number: what is further away is rather another group
_LEAST = 5
_LEADERS = re.compile("班子|党组成员|党委委员|支委|领导")


@dataclass(frozen=True, slots=True)
class _Member:
    value: int
    name: str
    start: int
    end: int
    all: bool


def check_own_members(desk: Desk) -> list[Finding]:
    """Find people and units of the house that are told with two numbers under one name."""
    groups: dict[str, list[_Member]] = {}
    for one in sorted((*_behind(desk), *_before(desk)), key=lambda one: one.start):
        groups.setdefault(one.name, []).append(one)
    return [finding for name, group in groups.items() for finding in _clash(desk, name, group)]


def _behind(desk: Desk) -> Iterator[_Member]:
    """发挥126名网格员作用, 由26名老党员组成, 与7家子公司签订."""
    for match in _BEHIND.finditer(desk.text):
        name = _name(match["words"], persons=match["unit"] in "名人")
        if not name:
            continue
        at, end = match.start("value"), match.start("words") + len(name)
        clause, after = clause_before(desk.text, at, 24), clause_after(desk.text, end, 12)
        planned = desk.role_at(at) == "plans"
        if (
            _PART_OF.search(clause)
            or _WIDER.search(clause)
            or _STRANGERS.search(clause)
            or (planned and clause and not _IN_PLANS.search(clause))
        ):
            continue
        made = bool(match["made"]) or _MADE_OF.match(after) is not None
        if made and not re.match("组成|构成|队|团|的队", after):
            continue
        every = made or bool(_ALL_BEFORE.search(clause)) or bool(_ALL_BEHIND.match(after))
        yield _Member(int(match["value"]), name, at, end, every and not planned)


def _before(desk: Desk) -> Iterator[_Member]:
    """现有网格员118名."""
    for match in _BEFORE.finditer(desk.text):
        clause = clause_before(desk.text, match.start("value"), 24).removesuffix("共计").rstrip("共有")
        called = _CALLED_BEFORE.match(clause)
        if called is None or desk.role_at(match.start("value")) == "plans" or _STRANGERS.search(clause):
            continue
        name = _name(called["name"], persons=match["unit"] in "名人")
        if name == called["name"]:
            start = match.start("value") - len(name)
            yield _Member(int(match["value"]), name, max(0, start), match.end("unit"), all=True)


@lru_cache(maxsize=4096)
def _name(words: str, *, persons: bool) -> str:
    """The longest name of persons or units that words begin with; none where others are named along with them."""
    head = _PERSONS if persons else _UNITS
    name = whole = ""
    for word, kind in tagged(words):
        if kind.startswith(_NO_NAME):
            break
        whole += word
        if head.search(whole) and len(whole) > 1:
            name = whole
    rest = words[len(name) :]
    if not name or _ANYBODY.match(name) or _JOINS.match(rest):
        return ""
    others = re.match("[一-鿿]{0,2}(?:群众|家属|代表|志愿者|居民|职工)", rest)
    return "" if others and not _OF_A_UNIT.match(rest) else name


def _clash(desk: Desk, name: str, group: list[_Member]) -> Iterator[Finding]:
    wholes = [one for one in group if one.all]
    if not wholes or len({one.value for one in group}) == 1:
        return
    if _changes(desk.text, name):
        return
    whole = wholes[0]
    for one in group:
        fewer, more = sorted((one.value, whole.value))
        if one.value == whole.value or (one.value < whole.value and not one.all):
            continue
        if more - fewer == 1 and _LEADERS.search(name):
            continue  # the one who speaks, or writes, is not among those spoken to
        if fewer < _LEAST or more - fewer > max(1.0, _FAR * fewer) or _added_up(desk, whole, one):
            continue
        first, last = sorted((whole, one), key=lambda member: member.start)
        said, earlier = desk.text[last.start : last.end], desk.text[first.start : first.end]
        message = f"这里是“{said}”，前面写的是“{earlier}”"
        suggestion = "核对后统一；口径或时段不同的，写明口径"
        yield desk.remark(TWO_VALUES, "warning", last.start, last.end, message, suggestion)
        return


def _changes(text: str, name: str) -> bool:
    """Whether a sentence that names them says that there have become more or fewer: 新增3名, 调整后."""
    tail = name[-3:]
    return any(tail in sentence and _GROWS.search(sentence) for sentence in re.split("[。\n]", text))


def _added_up(desk: Desk, one: _Member, other: _Member) -> bool:
    """Whether the one number and another of its sentence make up the other: 全资公司6家、控股公司2家, and 8家公司."""
    _, counts = sentence_at(desk, one.start)
    apart, unit = abs(one.value - other.value), re.search(r"\d([名人个家所])", desk.text[one.start : one.end])
    kind = unit[1].replace("人", "名") if unit else ""
    before = sentence_before(desk.text, other.start, 60)
    beside = {count.value for count in counts if count.kind == kind}
    return apart in beside or re.search(rf"(?<!\d){apart}[{kind}人]", before) is not None
