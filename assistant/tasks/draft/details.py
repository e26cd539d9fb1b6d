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
_EACH, _EACH_LONG = 1, 3  # gaps of one fact; where length was asked for
_LEANS = 6  # characters of a fact that leans on another: 不够用
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
        for turn in range(_EACH_LONG if self._length else _EACH):
            for at, (n, _, usual) in enumerate(facts):
                free = [gap for gap in usual if role != "done" or gap.slot not in named]
                free = [gap for gap in free if gap.slot not in {one.slot for one in gaps[n]} or role == "causes"]
                free = [gap for gap in free if gap not in gaps[n]]
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
        return -(-max(0, max(self._length, _SHORT) - size) // _A_GAP)

    def _worded(self, gap: Gap, said: Sequence[str]) -> Gap:
        """Return a gap in other words where its like was asked before."""
        others = next(one.others for one in self._details if one.name == gap.slot)
        frames = (gap.frame, *others)
        return replace(gap, frame=frames[said.count(gap.slot) % len(frames)])

    @staticmethod
    def _has(fact: Fact, gaps: Sequence[Gap]) -> int:
        """Return how many gaps on the topic find their place beside a fact."""
        return sum(not gap.ask_only and bool(gap.beside) and bool(re.search(gap.beside, fact.said)) for gap in gaps)

    def _usual(self, role: Role, fact: Fact) -> list[Gap]:
        """Return what is usual of a fact of its kind and not told, the most usual first."""
        worded = clause(fact.written, role).rstrip("。；，")
        told = f"{fact.said}。{worded}"
        if len(worded) < _LEANS or (role in ("done", "plans") and falls_short(fact.said)):
            return []
        least = _USUAL_LONG if self._length else _USUAL
        found = []
        for detail in self._details:
            n, k = self._style.of_fact.get((role, detail.name), (0, 0))
            if detail.role != role or n < _ENOUGH or not _calls_for(detail, told):
                continue
            if k < least * n and not detail.wanted:
                continue
            found.append(Gap(detail.name, detail.ask, "", k, n, detail.frame, re.escape(worded), of=detail.of))
        return sorted(found, key=lambda gap: -gap.k / gap.n)


def _calls_for(detail: Detail, told: str) -> bool:
    stated = re.search(detail.stated, told) or (detail.told and re.search(detail.told, told))
    return bool(re.search(detail.beside, told)) and not stated
