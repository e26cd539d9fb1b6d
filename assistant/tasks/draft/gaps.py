"""What samples of a topic usually state and the notes lack: a placeholder each, where it fits the facts beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, zip_longest

from assistant.genre import GenrePack, Slot, compiled
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.words import fact_topic, plainly_on
from assistant.structure.topics import label_topics
from assistant.tasks.draft.hinted import is_bare, topics_hinted
from assistant.tasks.draft.judge import counts_it
from assistant.tasks.draft.style import Style
from assistant.writers.draft.clause import clause
from assistant.writers.draft.kinds import Kinds
from assistant.writers.draft.naming import things_named
from assistant.writers.draft.plan import Gap

_COUNTED = re.compile(r"\d|[两二三四五六七八九十多]+[件起次场期]|每|经常")
_ENOUGH = 3  # samples on a topic below which nothing can be called usual
_USUAL = 1 / 3  # share of a topic's samples from which a fact counts as usually stated
_USUAL_ALONE = 0.3  # the same where the topic is all that is written
_ITEM, _ALONE, _SECTION = 1, 2, 4  # placeholders of an item, of one that is all that is written, of a part
_FORMS = 2  # things that the facts name, from which they have told in what forms it was done
_MOSTLY = 2 / 3  # share of the samples from which a topic counts as usually written on
_ASKED = 2  # questions of a part that leave no placeholder
_NAMED = 3  # topics that a question names as left out


class Gaps:
    """Finds the gaps of a part; ``alone``: its one item is all that is written; ``plain``: only what is counted."""

    def __init__(
        self,
        pack: GenrePack,
        style: Style,
        notes: Sequence[Fact],
        *,
        alone: bool,
        plain: bool = False,
        person: bool = False,
    ) -> None:
        """Take all the ``notes``: what one of them tells is asked of none; ``person``: one person reports."""
        self._person = person
        self._pack, self._style, self._alone, self._plain = pack, style, alone, plain
        self._notes = [fact.said for fact in notes if not fact.reason]
        self._topics = {topic.name: topic for topic in pack.topics}

    def of(self, role: Role, items: Sequence[tuple[str, Sequence[Fact]]]) -> list[tuple[Gap, ...]]:
        """Return the gaps of each item, given its topic and facts: every item's first before any item's second."""
        found = [self._usual(role, topic, facts) for topic, facts in items]
        left = self._dealt(
            [[gap for gap in gaps if not gap.ask_only] for gaps in found], items, _ALONE if self._alone else _SECTION
        )
        asked = self._dealt([[gap for gap in gaps if gap.ask_only] for gaps in found], items, _ASKED)
        return [(*mine, *more) for mine, more in zip(left, asked, strict=True)]

    def _dealt(
        self, found: list[list[Gap]], items: Sequence[tuple[str, Sequence[Fact]]], most: int
    ) -> list[tuple[Gap, ...]]:
        """Share out at most ``most`` gaps, none by the same name twice."""
        held: list[list[Gap]] = [[] for _ in items]
        named = set[str]()
        for turn in range(_ITEM + self._alone):
            for gaps, mine, (_, facts) in zip(found, held, items, strict=True):
                room = len(named) < most and len(mine) < sum(1 + fact.said.count("，") for fact in facts)
                gap = next((one for one in gaps[turn:] if one.slot not in named), None)
                if gap and room:
                    mine.append(gap)
                    named.add(gap.slot)
        return [tuple(mine) for mine in held]

    def _usual(self, role: Role, topic: str, facts: Sequence[Fact]) -> list[Gap]:
        """Return what is usual on a topic and not told, the most usual first, counts and manners by turns."""
        n, stated = self._style.usual.get((role, topic), (0, {}))
        own = self._topics.get(topic)
        if (
            own is None
            or n < _ENOUGH
            or role == "plans"  # what is usual of a topic is not of each plan on it
            or not any(fact.headed or plainly_on(self._pack, topic, fact.said) for fact in facts)
        ):
            return []
        said = "。".join(fact.said for fact in facts)
        bare = "。".join(fact.said for fact in facts if is_bare(fact.said))
        told = [*(fact.said + "。" + clause(fact.written, role) for fact in facts), *self._notes]
        forms = things_named(self._pack, topic, said)
        least = (_USUAL_ALONE if self._alone else _USUAL) * n
        both: list[list[Gap]] = []
        for counted, slots in ((True, own.slots), (False, () if self._plain else own.details)):
            gaps = []
            for slot in slots:
                k = stated.get(slot.name, 0)
                fits = not (self._person and slot.of_body) and bool(slot.beside and compiled(slot.beside).search(bare))
                fits = fits and (slot.unit != "%" or bool(_COUNTED.search(said)))  # one dispute has no rate
                fits = fits and not (slot.name.endswith("形式") and len(forms) >= _FORMS)  # the forms are listed
                if slot.role == role and k >= least and fits and not _given(slot, told, counted=counted):
                    gaps.append(Gap(slot.name, slot.ask, slot.unit, k, n, slot.frame, slot.beside, slot.ask_only))
            both.append(sorted(gaps, key=lambda gap: -gap.k))
        return [gap for gap in chain.from_iterable(zip_longest(*both)) if gap]


def _given(slot: Slot, told: Sequence[str], *, counted: bool) -> bool:
    """Whether one of the facts tells what a slot is about, as samples put it or as notes do."""
    patterns = [pattern for pattern in (slot.pattern, slot.answered) if pattern]
    found = any(compiled(pattern).search(fact) for pattern in patterns for fact in told)
    return found or (counted and counts_it(slot.name, told))


def uncovered(pack: GenrePack, style: Style, facts: Sequence[Fact], kinds: Kinds) -> str:
    """Ask about topics that most samples write on and no note speaks of; "" where none is left out."""
    seen = [one for fact in facts if not fact.reason and (one := kinds.seen_in(fact)) and one.topic_lead > 0]
    told = {fact.topic for fact in facts} | {name for fact in facts for name, _ in label_topics(pack, fact.said)}
    told |= {fact_topic(fact.said, pack, fact.role) for fact in facts}  # what may be meant is not asked for
    told |= {name for fact in facts for name in topics_hinted(fact.said, pack)}
    told |= {one.kind.home or one.kind.otherwise for one in seen} | {kinds.named(fact.said) for fact in facts}
    counts = {topic: n for (role, topic), (n, _) in style.usual.items() if role == "done"}
    usual = [topic for topic, n in counts.items() if n >= _MOSTLY * style.samples and topic not in told]
    if not usual:
        return ""
    usual.sort(key=lambda topic: -counts[topic])
    shown = "、".join(f"{topic}（{counts[topic]}篇）" for topic in usual[:_NAMED])
    return f"{style.samples}篇范文的做法部分多写到：{shown}，要点里没有，有没有可以补充的？"
