"""The points of one item: each led by what it tells of, those of one kind in one, what rules them all before them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from assistant.report import Role
from assistant.writers.draft.body import Told
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import Gap
from assistant.writers.draft.polarity import falls_short, is_fine
from assistant.writers.draft.put import put_all
from assistant.writers.draft.sentences import linked

MOST_POINTS = 6
POINT = 8  # characters of a fact that can be a point of its own
LEANS = re.compile(r"只|仅|且|但|导致|还|也|以致|致使|使|而|甚至|其中|与|和")
_POINTED = 3  # facts from which an item has points though they have no leads
# What came of the deed before it, or is a part of it: 图书检查一遍。查出有问题的9本; 中心组学习9次。意识形态专题2次.
CAME_OF_IT = re.compile(
    r"(?:共)?(?:查出|清出|筛出|找出|查到|发现问题|其中|退回|剔除|均已?|全部)(?!开展|组织|召开)"
    r"|(?:意识形态)?(?:专题|专门)\d+次"
)
_FEW_LEADS = 2  # leads from more than which one fact more may stand behind them
# Who does the work stands first; those it is done for or with do not: 困难学生12人, 外籍教师2人.
_WHO = re.compile(
    r"(?![^，。\d]*(?:外籍|外教|外聘|外来|流动|学生|信教|宗教|教职人员|困难|重点|困境|留守|独居|特殊|矫正|戒毒))"
    r"(?:(?:共有|现有)[^，。]{0,8}\d+[名人个户]。|[^，。\d]{0,12}(?:现有|共有|有(?=专职|兼职))[^，。\d]{0,10}\d+[名人](?:，|。))"
)
_LINKED = re.compile(r"同时|此外|另外|其中|并|还|也|针对")
# A plan, a system, who leads: it is what the deeds below stand on, and no tail of theirs.
_RULES = re.compile(
    r"[^，。]{0,6}(?:制定|制订|出台|印发|建立|健全|完善|修订|明确|成立)[^，。]{0,20}"
    r"(?:计划|制度|方案|办法|机制|要点|规划|清单|细则|意见|分工|安排|小组|规定)(?!落实|执行|检查|\d+次)"
    r"|[^，。]{0,10}(?:书记|[局院校厂站所馆]长|主任|主要负责人|主要领导|班子)[^，。]{0,6}(?:抓总|总抓|负总责|总负责|任组长|牵头|主抓|全面负责)"
)
_ASKS = re.compile(  # of which nothing is known yet: 汇报了几次来着，问问小陈
    r"[?？]|[几哪多什][^，。]{0,8}来着|[吗么]。?$|是不是|有没有|(?:问问|核对一下|确认一下)"
)
_COUNTED = re.compile(r"(?:约|共|近)?\d")
# Things by which notes name what they tell of: what is said of one belongs together.
_THINGS = [
    re.compile(one)
    for one in (
        "(?<!人)(?<!社)群(?!众|体|团)",
        "屏",
        "宣传栏|橱窗",
        "公众号|视频号|账号|抖音号",
        "书屋|图书",
        "广播|喇叭",
    )
]
_WIDE = {"工作", "学习", "管理", "宣传", "责任", "活动", "教育", "网络", "阵地", "建设", "开展", "落实"}


class Leads:
    """Leads the points of one item: by the thing a fact names, else by the kind of deed it tells."""

    def __init__(self, topic: str, heading: str, bearing: Bearing, named: Callable[[str, str], str]) -> None:
        """Take the item's topic and heading; ``named``: the lead by the thing that a fact on a topic names."""
        self._topic, self.heading, self._bearing, self._named = topic, heading, bearing, named

    def of(self, one: Told, taken: Collection[str]) -> str:
        """Return a lead, another where two are of a kind or the heading or the fact itself says it.

        "" where none is borne by what is told, and for what is lacking, asked or did not happen.
        """
        first = one.text.split("，")[0]
        if falls_short(one.text) or is_fine(first) or _ASKS.search(one.text):
            return ""
        own = [lead for lead in one.kind.lead if not self._bearing.unborne(lead, one.text)] if one.kind else []
        named = self._named(self._topic, one.text)
        named = "" if self._bearing.unborne(named, one.text) else named
        leads = [named, *own] if named else own
        leads = [lead for lead in leads if not named and not pairs_of(lead) & pairs_of(self.heading)] or leads
        leads = [lead for lead in leads if lead not in self.heading] or leads
        leads = [lead for lead in leads if lead[2:] not in first] or leads
        return next((lead for lead in leads if lead not in taken), leads[0] if leads else "")


def as_points(told: Sequence[Told], role: Role, leads: Leads, gaps: Sequence[Gap]) -> list[Told]:
    """Number sentences 一是, 二是, each with its lead; what rules them all stands before, what no lead fits behind.

    Where that is most of them, or the heading has said what one would be led by, none is led.
    """
    who = [one for one in told if _WHO.match(one.text)]
    rest = [one for one in told if not _WHO.match(one.text)]
    led = _led(rest, leads, as_one=True)
    if sum(map(bool, led)) < 2:  # all are of one kind: each has a lead of its own
        led = _led(rest, leads, as_one=False)
    loose = led.pop("", [])
    for one in [one for one in loose if _carrying(led, one)]:
        led[_carrying(led, one)].append(one)  # what is told of one thing stands in one place
        loose.remove(one)
    put_all(gaps, told)
    rules = [one for one in loose if role == "done" and _RULES.match(one.text)]
    loose = [one for one in loose if one not in rules]
    echoes = any(lead in leads.heading for lead in led)
    fits = len(loose) <= len(led) + (len(led) > _FEW_LEADS)
    if not echoes and len(led) > 1 and fits and role == "done":
        for n, one in enumerate(loose):
            one.text = one.text if n or _LINKED.match(one.text) else f"此外，{one.text}"
        for one in rules:
            one.rules = True
        return [*who, *rules, *(_one(group, lead, n) for n, (lead, group) in enumerate(led.items(), 1)), *loose]
    rest = [*rules, *(one for one in rest if one not in rules)]
    groups = _shared_out(rest, MOST_POINTS)
    if len(groups) < _POINTED:
        for one, text in zip(rest, linked([one.text for one in rest], role), strict=True):
            one.text = text
        return [*who, *rest]
    return [*who, *(_one(group, "", number) for number, group in enumerate(groups, 1))]


def _carrying(led: Mapping[str, Sequence[Told]], one: Told) -> str:
    """Return the lead of the point that tells of the very thing, a group, a screen, a reading room, that one does."""
    mine = [thing for thing in _THINGS if thing.search(one.text.split("，")[0])]
    of_it = (lead for lead, group in led.items() for thing in mine if any(thing.search(told.text) for told in group))
    return next(of_it, "")


def in_order(told: Sequence[Told], gaps: Sequence[Gap]) -> list[Told]:
    """Number sentences in the order they stand in, none led, as that is the order the user gave them."""
    put_all(gaps, told)
    return [_one(group, "", number) for number, group in enumerate(_shared_out([*told], MOST_POINTS), 1)]


def _led(told: Sequence[Told], leads: Leads, *, as_one: bool) -> dict[str, list[Told]]:
    """Return the sentences by their leads; ``as_one``: facts of one kind, or of one thing, share a lead."""
    led: dict[str, list[Told]] = {}
    before = ""
    for one in told:
        lead = leads.of(one, led) or (before if CAME_OF_IT.match(one.text) else "")
        alike = (
            held for held in led if lead and (held[2:] == lead[2:] or (as_one and _alike(held, led[held], lead, one)))
        )
        before = next(alike, lead)
        led.setdefault(before, []).append(one)  # 抓好集中学习 and 抓实集中学习 are one
    return led


def _alike(held: str, group: Sequence[Told], lead: str, one: Told) -> bool:
    """Whether a fact is of the kind that a lead stands for, or its own lead names the same thing."""
    if not held:
        return False
    of_kind = one.kind is not None and any(one.kind.name == other.kind.name for other in group if other.kind)
    return of_kind or bool((pairs_of(held[2:]) & pairs_of(lead[2:])) - _WIDE)


def _one(group: Sequence[Told], lead: str, number: int) -> Told:
    """Return several sentences as one point; what the first is labelled with is not said again behind a lead of it."""
    first = group[0]
    label, _, rest = first.text.partition("，")
    if label in lead and len(rest) > POINT and not LEANS.match(rest):
        first.text = rest
    thing = lead[2:]
    if thing and first.text.startswith(thing) and _COUNTED.match(first.text[len(thing) :]):
        first.text, lead = f"{lead[:2]}{first.text}", ""  # 开展谈心谈话。谈心谈话160人次 says it twice
    return Told("".join(one.text for one in group), lead, number, kind=group[-1].kind)


def _shared_out(told: list[Told], most: int) -> list[list[Told]]:
    size = -(-len(told) // most)
    return [told[i : i + size] for i in range(0, len(told), size or 1)]
