"""What samples usually state of the very kind of fact a note tells: gaps in its sentence, where the part is short."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.genre import Detail, GenrePack, compiled
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.tasks.draft.hinted import is_bare
from assistant.tasks.draft.style import Style
from assistant.writers.draft.clause import clause
from assistant.writers.draft.plan import Gap
from assistant.writers.draft.polarity import affirmed, falls_short

_SHORT = 430  # characters that a part written by itself should have
_ENOUGH = 3  # samples on a kind of fact below which nothing can be called usual
_USUAL, _USUAL_LONG = 1 / 3, 0.15  # share of them from which a detail is usual; where length was asked for
_EACH, _EACH_LONG = 1, 4  # gaps of one fact, of all as many as there are facts; where length was asked for
_NONE = re.compile(r"(?<![\d.])0[起件次个例条人]|零(?:起|件|事故|发生)|未(?:发现|发生)")  # of what there was none
_MOST_ALONE, _MOST, _MOST_LONG = 2, 4, 6  # gaps of a part on one topic, of another; where length was asked for
_MOST_OPEN = 2 / 3  # share of the shortfalls that leave a question open from which it is asked of all
_CLOSED = 3  # items from which a part may close with what came of it all
# What belongs to others, who know how it is run and what it shows: 沿街商户的LED屏153块.
_OF_OTHERS = re.compile(
    r"(?:商户|店[家主铺面]|门店|店里|企业|物业|业主|居民|村民|住户|家长|摊主|酒店|宾馆|网吧|影院|饭店|书店|寺|教堂|私人|个体户?|驻区单位|培训机构)(?!宣传|代表)[^，。；]{0,6}(?:的|自[办建有]|自己|LED|电子屏|大屏|显示屏|户外屏|宣传栏|公众号|账号|视频号|抖音号|微信群|群)"
)
# What was not let happen, or was taken away, has no audience and no contents; how it was examined may be asked.
_REFUSED = re.compile(
    r"(?:未|没有?|不予|不)(?:获?批准?|通过|同意|准|让开|让办)|否决|叫停|劝退|谢绝|婉拒|取消了?\d|退回|驳回|停办|暂缓"
    r"|清理(?:了)?\d|注销|关停|解散|停更|撤换|撤下|换下|下架|删除?|剔除|没收|收缴|移交|清退|不合适|不适宜|不当|违规|差错|错[别漏]|被(?:处理|处分|问责)"
)
_EXAMINED = re.compile("审|查|问题|处理|事由|研究|汇报")
# Several things counted side by side: what is usual of one would stand behind another.
_LISTED = re.compile(r"[^，。、；]{2,}、[^，。、；]{2,}、[^，。、；]{2,}\d|(?:[\u4e00-\u9fff]{2,6}\d+[个块处]?，){2}")
_LEANS = 6  # characters of a fact that leans on another: 不够用
_STOCK, _RULE = 40, 15  # characters of stock that an item takes where length was asked for, of a shortfall
_A_GAP, _A_FACT, _AN_ITEM, _A_PART = 22, 10, 16, 70  # characters, about: what a part has beside its facts


class Details:
    """Adds to the gaps of a part that stands by itself while it is short; ``length``: characters asked for, if any."""

    def __init__(
        self,
        pack: GenrePack,
        style: Style,
        notes: Sequence[Fact] = (),
        *,
        alone: bool = False,
        person: bool = False,
        length: int = 0,
    ) -> None:
        """Take all the ``notes``: what one of them tells need not be asked of another.

        ``alone``: the part is on one topic; ``person``: one person reports, who is not asked what a body does.
        """
        self._style, self._length = style, length
        self._most = _MOST_LONG if length else _MOST_ALONE if alone else _MOST
        told = "。".join(fact.said for fact in notes if not fact.reason)
        roles = {fact.role for fact in notes if not fact.reason}
        fitting = [
            one for one in pack.phrases.details if not (person and one.of_body) and one.told_by not in roles - {None}
        ]
        self._details = [one for one in fitting if not (one.elsewhere and compiled(one.elsewhere).search(told))]

    def added(
        self, role: Role, items: Sequence[tuple[str, Sequence[Fact]]], held: Sequence[tuple[Gap, ...]]
    ) -> list[tuple[Gap, ...]]:
        """Return the gaps of each item with those that its facts call for, every fact's first before any second."""
        gaps = [list(one) for one in held]
        left = self._most - sum(not gap.ask_only for one in held for gap in one)
        room = min(self._room(role, items, held), left)
        named = {gap.slot for one in held for gap in one}
        said: list[str] = []
        places = [(n, fact) for n, (_, told) in enumerate(items) for fact in told]
        facts = [(n, fact, self._usual(role, fact)) for n, fact in places]
        facts = self._of_most(role, facts)
        taken = [self._has(fact, gaps[n]) for n, fact, _ in facts]
        last = self._closing(role, [fact for _, told in items for fact in told], len(items))
        if items and last:
            gaps[-1].append(last)
        room = min(room, len(facts) * (_EACH_LONG if self._length else 1 if role == "done" else _EACH))
        for turn in range(_EACH_LONG if self._length else 1 if role == "causes" else _EACH):
            for at, (n, _, usual) in enumerate(facts):
                free = [gap for gap in usual if role != "done" or gap.slot not in named]
                free = [gap for gap in free if not any(_same(gap, one, role) for one in gaps[n])]
                if taken[at] > turn or not free or room < 1:
                    continue
                gaps[n].append(self._worded(free[0], said))
                named.add(free[0].slot)
                said.append(free[0].slot)
                taken[at] += 1
                room -= not free[0].ask_only
        return [tuple(one) for one in gaps]

    def _of_most(self, role: Role, facts: Sequence[tuple[int, Fact, list[Gap]]]) -> list[tuple[int, Fact, list[Gap]]]:
        """Return the facts with their gaps, less the question on all shortfalls that most of them answer."""
        if role != "problems":
            return [*facts]
        asked = [gap.slot for _, _, usual in facts for gap in usual if gap.ask_only]
        few = {slot for slot in asked if asked.count(slot) < _MOST_OPEN * len(facts)}
        return [(n, fact, [gap for gap in usual if gap.slot not in few]) for n, fact, usual in facts]

    def _room(self, role: Role, items: Sequence[tuple[str, Sequence[Fact]]], held: Sequence[tuple[Gap, ...]]) -> int:
        """Return how many gaps the part is short of."""
        facts = [fact for _, told in items for fact in told]
        size = sum(len(clause(fact.written, role)) + _A_FACT for fact in facts) + _AN_ITEM * len(items) + _A_PART
        size += _A_GAP * sum(not gap.ask_only for one in held for gap in one)
        size += (_STOCK if role in ("done", "plans") else _RULE) * len(items) if self._length else 0
        return -(-max(0, max(self._length, _SHORT) - size) // _A_GAP)

    def _worded(self, gap: Gap, said: Sequence[str]) -> Gap:
        """Return a gap in other words where its like was asked before."""
        others = next(one.others for one in self._details if one.name == gap.slot)
        frames = (gap.frame, *others)
        return replace(gap, frame=frames[said.count(gap.slot) % len(frames)])

    def _closing(self, role: Role, facts: Sequence[Fact], items: int) -> Gap | None:
        """Return the gap that closes a part: what came of it, who leads it; None where a fact tells it.

        Only a question where few samples say so, and in a short part: no sentence then waits there to be filled.
        """
        told = "。".join(fact.said for fact in facts)
        for detail in self._details:
            n, k = self._style.of_fact.get((role, detail.name), (0, 0))
            rare = k < _USUAL * max(n, self._style.samples)
            if not (detail.closing and detail.role == role and n and _calls_for(detail, told)):
                continue
            if detail.wanted or not rare:
                only = rare or detail.only_asked or not (self._length or items >= _CLOSED)
                return Gap(detail.name, detail.ask, "", k, n, detail.frame, of=detail.of, last=not only, ask_only=only)
        return None

    @staticmethod
    def _has(fact: Fact, gaps: Sequence[Gap]) -> int:
        """Return how many gaps on the topic find their place beside a fact."""
        return sum(not gap.ask_only and bool(gap.beside) and bool(re.search(gap.beside, fact.said)) for gap in gaps)

    def _usual(self, role: Role, fact: Fact) -> list[Gap]:
        """Return what is usual of a fact of its kind and not told: of deeds the most usual first."""
        worded = clause(fact.written, role).rstrip("。；，")
        told = f"{fact.said}。{worded}"
        if role in ("done", "plans") and not is_bare(fact.said):
            return []
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
            if k < least * n or detail.stated in stated or not _may_be_asked(detail, worded):
                continue
            stated.add(detail.stated)
            only = detail.only_asked or bool(_LISTED.search(worded))
            beside = re.escape(worded)
            found.append(Gap(detail.name, detail.ask, "", k, n, detail.frame, beside, ask_only=only, of=detail.of))
        usual = (lambda gap: -round(gap.k / gap.n, 1)) if role == "done" else (lambda gap: 0.0)  # else as they stand
        return sorted(found, key=usual)


def _may_be_asked(detail: Detail, worded: str) -> bool:
    """Whether a detail is known to who reports, and can be had of what took place."""
    others = detail.own and _OF_OTHERS.search(worded)
    return not (others or (_REFUSED.search(worded) and not _EXAMINED.search(detail.name)))


def _calls_for(detail: Detail, told: str) -> bool:
    stated = compiled(detail.stated).search(told) or (detail.told and compiled(detail.told).search(told))
    return bool(compiled(detail.beside).search(told)) and not stated


def _same(gap: Gap, other: Gap, role: Role) -> bool:
    """Whether two gaps of an item are one; causes of one item each have their own."""
    return gap.slot == other.slot and (role != "causes" or gap.beside == other.beside)
