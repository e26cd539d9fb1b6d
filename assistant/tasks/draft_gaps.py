"""What samples of a topic usually state and the notes lack: a placeholder each, where it fits the facts beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, zip_longest

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.notes import Fact
from assistant.structure.notes_words import plainly_on
from assistant.tasks.draft_judge import counts_it
from assistant.tasks.draft_style import Style
from assistant.writers.offline_draft_clause import clause
from assistant.writers.offline_draft_plan import Gap

_ENOUGH = 3  # samples on a topic below which nothing can be called usual
_USUAL = 1 / 3  # share of a topic's samples from which a fact counts as usually stated
_USUAL_ALONE = 0.3  # the same where the topic is all that is written
_ITEM, _SECTION = 2, 7  # placeholders of an item (one more where it is all that is written), of a part


class Gaps:
    """Finds the gaps of a part; ``alone``: its one item is all that is written; ``plain``: only what is counted."""

    def __init__(self, pack: GenrePack, style: Style, *, alone: bool, plain: bool = False) -> None:
        self._pack, self._style, self._alone, self._plain = pack, style, alone, plain
        self._topics = {topic.name: topic for topic in pack.topics}

    def of(self, role: Role, items: Sequence[tuple[str, Sequence[Fact]]]) -> list[tuple[Gap, ...]]:
        """Return the gaps of each item, given its topic and facts: every item's first before any item's second."""
        found = [self._usual(role, topic, facts)[: _ITEM + self._alone] for topic, facts in items]
        held: list[list[Gap]] = [[] for _ in items]
        named, left = set[str](), _SECTION
        for turn in range(_ITEM + self._alone):
            for gaps, mine, (_, facts) in zip(found, held, items, strict=True):
                room = left and len(mine) < sum(1 + fact.said.count("，") for fact in facts)
                if turn < len(gaps) and room and gaps[turn].slot not in named:
                    mine.append(gaps[turn])
                    named.add(gaps[turn].slot)
                    left -= 1
        return [tuple(gaps) for gaps in held]

    def _usual(self, role: Role, topic: str, facts: Sequence[Fact]) -> list[Gap]:
        """Return what is usual on a topic and not told, the most usual first, counts and manners by turns."""
        n, stated = self._style.usual.get((role, topic), (0, {}))
        own = self._topics.get(topic)
        if (
            own is None
            or n < _ENOUGH
            or not any(fact.headed or plainly_on(self._pack, topic, fact.said) for fact in facts)
        ):
            return []
        told = [fact.said + "。" + clause(fact.said, role) for fact in facts]
        known = "。".join(told)
        least = (_USUAL_ALONE if self._alone else _USUAL) * n
        both: list[list[Gap]] = []
        for counted, slots in ((True, own.slots), (False, () if self._plain else own.details)):
            gaps = []
            for slot in slots:
                k = stated.get(slot.name, 0)
                given = bool(slot.pattern) and re.search(slot.pattern, known) is not None
                given = given or (counted and counts_it(slot.name, told))
                fits = not slot.beside or re.search(slot.beside, known)
                if slot.role == role and k >= least and fits and not given:
                    gaps.append(Gap(slot.name, slot.ask, slot.unit, k, n, slot.frame))
            both.append(sorted(gaps, key=lambda gap: -gap.k))
        return [gap for gap in chain.from_iterable(zip_longest(*both)) if gap]
