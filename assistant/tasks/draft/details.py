"""What samples usually state of the very kind of fact a note tells: gaps in its sentence, where the part is short."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.genre import Detail, GenrePack
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.tasks.draft.style import Style
from assistant.writers.draft.borrowed import subject, thing
from assistant.writers.draft.clause import clause
from assistant.writers.draft.plan import Gap, numeral
from assistant.writers.draft.polarity import affirmed, falls_short

_SHORT = 430  # characters that a part written by itself should have
_ENOUGH = 3  # samples on a kind of fact below which nothing can be called usual
_USUAL, _USUAL_LONG = 1 / 3, 0.15  # share of them from which a detail is usual; where length was asked for
_EACH, _EACH_LONG = 2, 4  # gaps of one fact, of all as many as there are facts; where length was asked for
_ONCE = ("具体事例", "典型表现")  # asked for one fact of a part
_HANGS = re.compile(
    r"[与和跟同给向对在把被由一的了各仅只就才共约达]$|每[天日周月季年]?$"
)  # cut there, a name would end on what leads on
_NONE = re.compile(r"(?<![\d.])0[起件次个例条人]|零(?:起|件|事故|发生)|未(?:发现|发生)")  # of what there was none
_GENERAL = 3  # gaps of a part that ask how it was done, where nothing else is usual of the fact
_MOST, _MOST_LONG = 6, 8  # gaps of a part: more make it a form to fill; where length was asked for
_CALLED = 12  # characters by which a gap calls a fact
# A fact of two clauses, or that quotes what it is about, has told how it was done; one that only counts more has not.
_TELLS_HOW = re.compile(
    r"[；：“]|，(?!(?:覆盖|参加|参训|共|共计|累计|其中|约|近|达|受众|听众|发放|收到|记|粉丝|播放)?了?[^，。]{0,8}\d+(?:\.\d+)?[^，。]{0,6}(?:，|$))"
)
# What belongs to others, who know how it is run and what it shows: 沿街商户的LED屏153块.
_OF_OTHERS = re.compile(
    r"(?:商户|店[家主铺面]|门店|店里|企业|物业|业主|居民|村民|住户|家长|摊主|酒店|宾馆|网吧|影院|饭店|书店|寺|教堂|私人|个体户?|驻区单位|培训机构)(?!宣传|代表)[^，。；]{0,6}(?:的|自[办建有]|自己|LED|电子屏|大屏|显示屏|户外屏|宣传栏|公众号|账号|视频号|抖音号|微信群|群)"
)
# What was not let happen has no audience and no contents; how it was examined may be asked.
_REFUSED = re.compile(
    r"(?:未|没有?|不予|不)(?:获?批准?|通过|同意|准|让开|让办)|否决|叫停|劝退|谢绝|婉拒|取消了?\d|退回了?\d|驳回|停办|暂缓"
)
_EXAMINED = re.compile("审|查|问题|处理|事由")
_LEANS = 6  # characters of a fact that leans on another: 不够用
_STOCK, _RULE = 40, 15  # characters of stock that an item takes where length was asked for, of a shortfall
_A_GAP, _A_FACT, _AN_ITEM, _A_PART = 22, 10, 16, 70  # characters, about: what a part has beside its facts


class Details:
    """Adds to the gaps of a part that stands by itself while it is short; ``length``: characters asked for, if any."""

    def __init__(self, pack: GenrePack, style: Style, *, person: bool = False, length: int = 0) -> None:
        """``person``: one person reports, who is not asked what a body does."""
        self._style, self._length = style, length
        self._details = [one for one in pack.phrases.details if not (person and one.of_body)]

    def added(
        self, role: Role, items: Sequence[tuple[str, Sequence[Fact]]], held: Sequence[tuple[Gap, ...]]
    ) -> list[tuple[Gap, ...]]:
        """Return the gaps of each item with those that its facts call for, every fact's first before any second."""
        gaps = [list(one) for one in held]
        room = min(self._room(role, items, held), self._most() - sum(not gap.ask_only for one in held for gap in one))
        named = {gap.slot for one in held for gap in one}
        said: list[str] = []
        places = [(n, at, fact) for n, (_, told) in enumerate(items) for at, fact in enumerate(told)]
        calls = {id(fact): _called(fact, role, n, at, len(items)) for n, at, fact in places}
        facts = [(n, fact, self._usual(role, fact, calls[id(fact)])) for n, _, fact in places]
        taken = [self._has(fact, gaps[n]) for n, fact, _ in facts]
        last = self._closing(role, [fact for _, told in items for fact in told])
        if items and last and (last.ask_only or room > 0):
            gaps[-1].append(last)
            room -= not last.ask_only
        room = min(room, len(facts) * (_EACH_LONG if self._length else 1 if role == "done" else _EACH))
        for turn in range(_EACH_LONG if self._length else 1 if role == "causes" else _EACH):
            for at, (n, _, usual) in enumerate(facts):
                free = [gap for gap in usual if role != "done" or gap.slot not in named]
                free = [gap for gap in free if not any(_same(gap, one, role) for one in gaps[n])]
                free = [gap for gap in free if not (gap.slot.startswith(_ONCE) and _among(gap, said))]
                if not self._length and (taken[at] or sum("（" in one for one in said) >= _GENERAL):
                    free = [gap for gap in free if "（" not in gap.slot]
                if taken[at] > turn or not free or room < 1:
                    continue
                gaps[n].append(self._worded(free[0], said))
                named.add(free[0].slot)
                said.append(free[0].slot)
                taken[at] += 1
                room -= 1
        return [tuple(one) for one in gaps]

    def _room(self, role: Role, items: Sequence[tuple[str, Sequence[Fact]]], held: Sequence[tuple[Gap, ...]]) -> int:
        """Return how many gaps the part is short of."""
        facts = [fact for _, told in items for fact in told]
        size = sum(len(clause(fact.written, role)) + _A_FACT for fact in facts) + _AN_ITEM * len(items) + _A_PART
        size += _A_GAP * sum(not gap.ask_only for one in held for gap in one)
        size += (_STOCK if role in ("done", "plans") else _RULE) * len(items) if self._length else 0
        return -(-max(0, max(self._length, _SHORT) - size) // _A_GAP)

    def _most(self) -> int:
        return _MOST_LONG if self._length else _MOST

    def _worded(self, gap: Gap, said: Sequence[str]) -> Gap:
        """Return a gap in other words where its like was asked before."""
        others = next(one.others for one in self._details if one.name == gap.slot.partition("（")[0])
        frames = (gap.frame, *others)
        asked = sum(one.partition("（")[0] == gap.slot.partition("（")[0] for one in said)
        return replace(gap, frame=frames[asked % len(frames)])

    def _closing(self, role: Role, facts: Sequence[Fact]) -> Gap | None:
        """Return the gap that closes a part: what came of it, who leads it; only a question where few samples say so.

        None where a fact tells it.
        """
        told = "。".join(fact.said for fact in facts)
        for detail in self._details:
            n, k = self._style.of_fact.get((role, detail.name), (0, 0))
            rare = k < _USUAL * max(n, self._style.samples)
            if (
                detail.closing
                and detail.role == role
                and n
                and _calls_for(detail, told)
                and (detail.wanted or not rare)
            ):
                return Gap(detail.name, detail.ask, "", k, n, detail.frame, of=detail.of, last=not rare, ask_only=rare)
        return None

    @staticmethod
    def _has(fact: Fact, gaps: Sequence[Gap]) -> int:
        """Return how many gaps on the topic find their place beside a fact."""
        return sum(not gap.ask_only and bool(gap.beside) and bool(re.search(gap.beside, fact.said)) for gap in gaps)

    def _usual(self, role: Role, fact: Fact, called: str) -> list[Gap]:
        """Return what is usual of a fact of its kind and not told: of deeds the most usual first, the general last."""
        worded = clause(fact.written, role).rstrip("。；，")
        told = f"{fact.said}。{worded}"
        if len(worded) < _LEANS or _NONE.search(worded) or (role in ("done", "plans") and falls_short(fact.said)):
            return []
        if role == "done" and not affirmed(fact.said):
            return []  # what is not there has nothing to be told of
        least = _USUAL_LONG if self._length else _USUAL
        found: list[Gap] = []
        stated = set[str]()  # one of those that the same words would answer is enough
        for detail in self._details:
            n, k = self._style.of_fact.get((role, detail.name), (0, 0))
            if detail.role != role or detail.closing or n < _ENOUGH or not _calls_for(detail, told):
                continue
            if k < least * n or detail.stated in stated or not self._may_be_asked(detail, worded):
                continue
            if detail.general and not self._length and not (role == "done" and detail.beside):
                continue
            stated.add(detail.stated)
            named = f"{detail.name}（{called}）" if detail.general else detail.name
            ask = detail.ask.replace("{fact}", called)
            found.append(Gap(named, ask, "", k, n, detail.frame, re.escape(worded), of=detail.of))
        usual = (lambda gap: -round(gap.k / gap.n, 1)) if role == "done" else (lambda gap: 0.0)  # else as they stand
        return sorted(found, key=lambda gap: ("（" in gap.slot, usual(gap)))

    @staticmethod
    def _may_be_asked(detail: Detail, worded: str) -> bool:
        """Whether a detail is known to who reports, and can be had of what took place."""
        others = detail.own and _OF_OTHERS.search(worded)
        refused = _REFUSED.search(worded) and not _EXAMINED.search(detail.name)
        done = detail.general and detail.name not in _ONCE and detail.role == "done" and _TELLS_HOW.search(worded)
        return not (others or refused or done)


def _calls_for(detail: Detail, told: str) -> bool:
    stated = re.search(detail.stated, told) or (detail.told and re.search(detail.told, told))
    return bool(re.search(detail.beside, told)) and not stated


def _called(fact: Fact, role: Role, item: int, at: int, items: int) -> str:
    """Return what a fact is called in a gap: by its first clause where that is short, its object, else its number."""
    worded = clause(fact.written, role).rstrip("。；，")
    first = re.split("[，；、：（）《》“”]", worded.strip("“《"))[0]
    counted = re.match(r"(\D{4,}?)[\d]+[次场期个块条件篇名人份]+$", first)
    name = counted[1] if counted else first
    if 4 <= len(name) <= _CALLED and first == worded[: len(first)] and not _HANGS.search(name):
        return name
    if object_ := thing(worded) or subject(worded):
        return object_
    return f"第{numeral(at + 1)}点" if items == 1 else f"第{numeral(item + 1)}条"


def _among(gap: Gap, said: Sequence[str]) -> bool:
    return any(one.startswith(gap.slot.partition("（")[0]) for one in said)


def _same(gap: Gap, other: Gap, role: Role) -> bool:
    """Whether two gaps of an item are one; causes of one item each have their own."""
    return gap.slot == other.slot and (role != "causes" or gap.beside == other.beside)
