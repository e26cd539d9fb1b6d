"""What samples usually state of the very kind of fact a note tells: gaps in its sentence, where the part is short."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.genre import Detail, GenrePack
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.tasks.draft.style import Style
from assistant.writers.draft.clause import clause
from assistant.writers.draft.plan import Gap
from assistant.writers.draft.polarity import falls_short

_SHORT = 430  # characters that a part written by itself should have
_ENOUGH = 3  # samples on a kind of fact below which nothing can be called usual
_USUAL, _USUAL_LONG = 1 / 3, 0.15  # share of them from which a detail is usual; where length was asked for
_EACH, _EACH_LONG = 2, 4  # gaps of one fact, of all as many as there are facts; where length was asked for
_NONE = re.compile(r"(?<![\d.])0[起件次个例条人]|零(?:起|件|事故|发生)|未(?:发现|发生)")  # of what there was none
_GENERAL = 2  # gaps of a part that ask how it was done, where nothing else is usual of the fact
_CALLED = 8  # characters by which a gap calls a fact
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
        room = self._room(role, items, held)
        named = {gap.slot for one in held for gap in one}
        said: list[str] = []
        facts = [(n, fact, self._usual(role, fact)) for n, (_, told) in enumerate(items) for fact in told]
        taken = [self._has(fact, gaps[n]) for n, fact, _ in facts]
        if room and role == "done" and len(items) == 1 and (last := self._closing(items[0][1])):
            gaps[0].append(last)
            room -= 1
        room = min(room, len(facts) * (_EACH_LONG if self._length else 1 if role == "done" else _EACH))
        for turn in range(_EACH_LONG if self._length else 1 if role == "causes" else _EACH):
            for at, (n, _, usual) in enumerate(facts):
                free = [gap for gap in usual if role != "done" or gap.slot not in named]
                free = [gap for gap in free if not any(_same(gap, one, role) for one in gaps[n])]
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

    def _worded(self, gap: Gap, said: Sequence[str]) -> Gap:
        """Return a gap in other words where its like was asked before."""
        others = next(one.others for one in self._details if one.name == gap.slot.partition("（")[0])
        frames = (gap.frame, *others)
        asked = sum(one.partition("（")[0] == gap.slot.partition("（")[0] for one in said)
        return replace(gap, frame=frames[asked % len(frames)])

    def _closing(self, facts: Sequence[Fact]) -> Gap | None:
        """Return the gap that closes an item: what came of it, where samples usually say so and no fact does."""
        told = "。".join(fact.said for fact in facts)
        for detail in self._details:
            n, k = self._style.of_fact.get(("done", detail.name), (0, 0))
            if detail.closing and k >= _USUAL * n > 0 and _calls_for(detail, told):
                return Gap(detail.name, detail.ask, "", k, n, detail.frame, of=detail.of, last=True)
        return None

    @staticmethod
    def _has(fact: Fact, gaps: Sequence[Gap]) -> int:
        """Return how many gaps on the topic find their place beside a fact."""
        return sum(not gap.ask_only and bool(gap.beside) and bool(re.search(gap.beside, fact.said)) for gap in gaps)

    def _usual(self, role: Role, fact: Fact) -> list[Gap]:
        """Return what is usual of a fact of its kind and not told: of deeds the most usual first, the general last."""
        worded = clause(fact.written, role).rstrip("。；，")
        told = f"{fact.said}。{worded}"
        if len(worded) < _LEANS or _NONE.search(worded) or (role in ("done", "plans") and falls_short(fact.said)):
            return []
        least = _USUAL_LONG if self._length else _USUAL
        found: list[Gap] = []
        stated = set[str]()  # one of those that the same words would answer is enough
        for detail in self._details:
            n, k = self._style.of_fact.get((role, detail.name), (0, 0))
            if detail.role != role or detail.closing or n < _ENOUGH or not _calls_for(detail, told):
                continue
            if (k < least * n and not detail.wanted) or detail.stated in stated:
                continue
            if detail.general and not self._length and not (role == "done" and detail.beside):
                continue
            stated.add(detail.stated)
            named = f"{detail.name}（{_short(worded)}）" if detail.general else detail.name
            ask = detail.ask.replace("{fact}", _short(worded))
            found.append(Gap(named, ask, "", k, n, detail.frame, re.escape(worded), of=detail.of))
        usual = (lambda gap: -round(gap.k / gap.n, 1)) if role == "done" else (lambda gap: 0.0)  # else as they stand
        return sorted(found, key=lambda gap: ("（" in gap.slot, usual(gap)))


def _calls_for(detail: Detail, told: str) -> bool:
    stated = re.search(detail.stated, told) or (detail.told and re.search(detail.told, told))
    return bool(re.search(detail.beside, told)) and not stated


def _short(worded: str) -> str:
    """Return what a fact is called in a gap: its first clause, cut where that is long."""
    first = re.split("[，；、：（）《》“”]", worded.strip("“《"))[0]
    return (re.split(r"\d", first)[0] if re.match(r"\D{3}", first) else first)[:_CALLED]


def _same(gap: Gap, other: Gap, role: Role) -> bool:
    """Whether two gaps of an item are one; causes of one item each have their own."""
    return gap.slot == other.slot and (role != "causes" or gap.beside == other.beside)
