"""What was done, shared out among the parts that a notice asks for: each fact and each old passage in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from assistant.genre import GenrePack
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.headings import heading_topic
from assistant.structure.notice import Requirement
from assistant.tasks.draft.belonging import Belonging
from assistant.tasks.draft.group import Group, together
from assistant.writers.draft.clause import clause
from assistant.writers.draft.heads import Heads
from assistant.writers.draft.kinds import Kinds
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection, missing
from assistant.writers.draft.sentences import tell

Indexed = tuple[int, Fact]
Form = Literal["items", "points", "paragraph"]
_LONGEST_HEADING = 38
_LONG = 24  # characters from which a heading goes without what the notice says in brackets
_LEAST = 160  # characters of a part with facts of its own
_FEW = 3  # facts up to which a part is one item
_BESIDE = 2  # facts that are told behind an old passage rather than in an item of their own
_SPOKEN = re.compile(r"[。；：]|了哪|怎么|什么|哪|有没有|[吗呢啥咋]|咱|做了|抓了")
_SLOT_LAST = re.compile(r"【待补：[^】]*】。$")


class Shares:
    """What each of the ``parts`` gets of a plan's facts and of last year's passages, none of them twice."""

    def __init__(self, plan: DraftPlan, parts: Sequence[Requirement], belonging: Belonging, pack: GenrePack) -> None:
        done = [section for section in plan.sections if section.role in ("done", "other")]
        self._made = next((one for one in done if one.role == "done"), PlannedSection("done", "", "", ()))
        self._pack, self._belonging, self._kinds = pack, belonging, Kinds(pack)
        self._items = [item for section in done for item in section.items]
        self._alone = len(parts) == 1
        self._heads, self._taken = Heads(pack, plan.seed, person=plan.voice.person == "first"), list[str]()
        self._topics = {topic.name for topic in pack.topics}
        self._target = sum(section.target for section in done)
        facts = sorted((pair for item in self._items for pair in item.facts), key=lambda pair: pair[0])
        self._shares = belonging.share(plan.notes.text, facts) if parts else {}
        self._decided = belonging.decided(plan.notes.text, facts) if parts else {}
        self._facts = dict(facts)
        self._told_of = {index for item in self._items if item.framed for index, _ in item.facts}
        self.strays = belonging.strays(plan.notes.text, facts) if parts else []
        self.dropped: list[str] = []  # headings of last year's passages that no part asks for and no note speaks of
        self._framed = list(self._passages(parts))

    def _passages(self, parts: Sequence[Requirement]) -> Iterator[tuple[Requirement, PlannedItem]]:
        """Yield every passage of last year's with its part: that of the facts in it, else by its words."""
        for item in self._items:
            if not item.framed:
                continue
            votes = [self._decided[index] for index, _ in item.facts if index in self._decided]
            old = re.sub(r"【待补：|（去年：|）?】", "，", item.text)
            part = max(votes, key=votes.count) if votes else self._belonging.of_text(item.heading, old)
            part = part or (self._shares[item.facts[0][0]] if item.facts else None)
            if part and part in parts:
                yield part, item
            elif item.facts and parts:
                yield parts[0], item
            elif item.heading:
                self.dropped.append(item.heading)

    def claimed(self, part: Requirement) -> list[Indexed]:
        """Return the facts of what was done that name this part, where it is none of those that tell what was done."""
        return [
            (i, self._facts[i])
            for i, mine in self._shares.items()
            if mine is part and part.role not in ("done", "other")
        ]

    def section(self, part: Requirement, more: Sequence[Indexed]) -> PlannedSection:
        """Return the section for a part; ``more`` are facts from elsewhere that name it."""
        heading = heading_of(part, self._pack)
        if self._alone and not more:
            return replace(self._made, heading=heading, items=tuple(self._items) or (left_open(part, self._pack),))
        own = [i for i, mine in self._shares.items() if mine is part and i not in self._told_of]
        facts = [*more, *((i, self._belonging.fitted(self._facts[i], part)) for i in sorted(own))]
        framed = [item for mine, item in self._framed if mine is part]
        if len(framed) == 1 and 0 < len(facts) <= _BESIDE:
            framed, facts = [_with(framed[0], facts)], []
        items = [*framed, *self._grouped(facts, part)] or [left_open(part, self._pack)]
        many = sum(len(item.facts) for item in items)
        form: Form = "items" if len(items) > 1 else "points" if many > 1 and not framed else "paragraph"
        share = max(_LEAST, self._target * many // max(1, len(self._facts)))
        return replace(self._made, heading=heading, items=tuple(items), form=form, target=share, lead="", tail="")

    def _grouped(self, facts: Sequence[Indexed], part: Requirement) -> list[PlannedItem]:
        """Make items of a part's facts: those the plan had where all their facts are here, new ones for the rest."""
        if not facts:
            return []
        groups: dict[str, list[Indexed]] = {}
        for index, fact in facts:
            groups.setdefault(fact.topic or fact.group, []).append((index, fact))
        held: list[Group] = list(groups.items())
        if len(facts) <= _FEW or len(held) == 1:
            held = [(held[0][0], list(facts))]
        else:
            held = together(_lone_ones_joined(held), self._pack.related)
        return [self._item(name, pairs, part, alone=len(held) == 1) for name, pairs in held]

    def _item(self, name: str, pairs: Sequence[Indexed], part: Requirement, *, alone: bool) -> PlannedItem:
        indexes = {index for index, _ in pairs}
        known = next((one for one in self._items if not one.framed and {i for i, _ in one.facts} == indexes), None)
        if known:
            self._taken.append(known.heading)
            return replace(known, facts=tuple(pairs))
        if alone:
            return PlannedItem(name or _topic(part, self._pack), heading_of(part, self._pack), tuple(pairs))
        said = [clause(fact.written, "done") for _, fact in pairs]
        deeds = self._kinds.among(fact for _, fact in pairs)
        heading = self._heads.items("done", [name], [said], self._topics, [deeds], self._taken)[0]
        self._taken.append(heading)
        return PlannedItem(name, heading, tuple(pairs))


def of_its_own(part: Requirement, facts: Sequence[Indexed], pack: GenrePack) -> PlannedSection:
    """Return a part that holds nothing but the facts that name it."""
    item = PlannedItem("", heading_of(part, pack), tuple(dict.fromkeys(facts)))
    form: Form = "points" if len(item.facts) > 1 else "paragraph"
    role = part.role or "done"
    return PlannedSection(role, "", heading_of(part, pack), (item,), form=form, target=_LEAST)


def left_open(part: Requirement, pack: GenrePack) -> PlannedItem:
    """Return an item that asks for all that a part should tell."""
    return PlannedItem(_topic(part, pack), part.value, (), (), f"{missing(part.value)}。")


def heading_of(part: Requirement, pack: GenrePack) -> str:
    """Return the heading of a part: the notice's words where they read like one, else what the genre calls it."""
    words = re.sub("（[^（）]*）", "", part.value) if len(part.value) > _LONG else part.value
    fits = 2 <= len(words) <= _LONGEST_HEADING and not _SPOKEN.search(words)
    return words if fits else plain_name(part, pack)


def plain_name(part: Requirement, pack: GenrePack) -> str:
    """Return how the genre calls a part that the notice asks for in spoken words: 还差在哪."""
    guide = pack.guide(part.role or "done")
    return guide.name if guide and part.role != "other" else part.value


def _topic(part: Requirement, pack: GenrePack) -> str:
    return heading_topic(part.value, pack) or (part.topics[0] if part.topics else "")


def _with(item: PlannedItem, facts: Sequence[Indexed]) -> PlannedItem:
    """Tell a few facts more in a passage of last year's, before the slot it ends with."""
    told = "".join(tell([fact for _, fact in facts], "done"))
    slot = _SLOT_LAST.search(item.text)
    at = slot.start() if slot else len(item.text)
    return replace(item, text=f"{item.text[:at]}{told}{item.text[at:]}", facts=(*item.facts, *facts))


def _lone_ones_joined(groups: list[Group]) -> list[Group]:
    """Let facts on no topic go with the group before them: an item for what is left over says nothing."""
    if len(groups) < 2:
        return groups
    loose = [pairs for name, pairs in groups if not name]
    named = [(name, list(pairs)) for name, pairs in groups if name]
    for pair in (pair for pairs in loose for pair in pairs):
        near = max(range(len(named)), key=lambda n: (-abs(named[n][1][-1][0] - pair[0]), n))
        named[near][1].append(pair)
    return [(name, sorted(pairs, key=lambda pair: pair[0])) for name, pairs in named]
