"""The plan of a draft while it is revised: which item an instruction means, and what is written anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.notes.fact import Fact
from assistant.tasks.revise.targets import Target
from assistant.writers.draft.clause import clause
from assistant.writers.draft.heads import Heads
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import DraftPlan, Gap, PlannedItem, PlannedSection, missing, numeral

ALIKE = 0.5  # share of the words named that a fact must hold to be the one meant
_VERB_AND_OBJECT = 2  # characters
POINT = re.compile(r"(?:(?<=。)|^)(?=[一二三四五六七八九十]是)")  # where a point 一是, 二是 begins
Place = tuple[int, int]  # of an item: index of its section, index in it


class Places:
    """The plan and the request of one draft, changed edit by edit."""

    def __init__(self, draft: Draft, pack: GenrePack) -> None:
        if draft.plan is None:
            raise BadInput("这份稿子没有提纲，改不了", cure="重新起草一次再改")
        self.draft, self.pack = draft, pack
        self.plan: DraftPlan = draft.plan
        self.request = draft.request

    def _place(self, target: Target) -> Place:
        """Return the item meant; without a part named, the first part that has such an item."""
        found = list(self._places(target))
        if not found and self._point(target):
            return self._point(target)[0][0]
        if not found:
            raise BadInput(f"稿子里没有这一{'条' if target.item else '处'}", cure=f"现有：{self._listed()}")
        return found[0]

    def _which(self, target: Target) -> None:
        """Raise BadInput where 第五点 may mean an item of several parts: what is to be lost there must be sure."""
        if not target.item or target.role or target.part or target.topic:
            return
        found = list(self._places(target))
        if len(found) > 1:
            named = "；".join(
                f"{self.plan.sections[s].number}{self.plan.sections[s].heading}的“{self._item((s, i)).heading}”"
                for s, i in found
            )
            many = f"第{numeral(target.item)}点" if target.item > 0 else "最后一点"
            part = self.plan.sections[found[0][0]].heading
            raise BadInput(
                f"有{len(found)}个部分都有{many}，是哪一个？{named}", cure=f"写明是哪一部分，例如“{part}的{many}……”"
            )

    def _places(self, target: Target) -> Iterator[Place]:
        for s, section in enumerate(self.plan.sections):
            if (target.role and section.role != target.role) or (target.part and s + 1 != target.part):
                continue
            n = len(section.items)
            numbers = range(n) if not target.item else [target.item - 1] if target.item > 0 else [n - 1]
            for i in numbers:
                if 0 <= i < n and (not target.topic or self._about(section.items[i], target.topic)):
                    yield s, i

    def _point(self, target: Target) -> list[tuple[Place, str]]:
        """Return the point 一是, 二是 meant inside an item, where no item itself has that number, with its words."""
        found = []
        for s, section in enumerate(self.plan.sections):
            if (target.role and section.role != target.role) or (target.part and s + 1 != target.part):
                continue
            for i, item in enumerate(section.items):
                numbered = [one for one in POINT.split(item.text) if re.match(r"[一二三四五六七八九十]是", one)]
                at = target.item - 1 if target.item > 0 else len(numbered) - 1
                if target.item and 0 <= at < len(numbered) > 1:
                    found.append(((s, i), numbered[at]))
        return found

    def _point_shown(self, target: Target) -> tuple[Place, str] | None:
        """Return the point 一是, 二是 meant in a part that shows no items of its own, as one paragraph holds it all."""
        for (s, i), words in self._point(target):
            section = self.plan.sections[s]
            named = target.role or target.part or len(self.plan.sections) == 1
            if named and (section.form != "items" or self.plan.bare_item) and len(section.items) == 1:
                return (s, i), words
        return None

    def _about(self, item: PlannedItem, topic: str) -> bool:
        return item.topic == topic or topic in item.heading

    def _fact_meant(self, words: str) -> tuple[Place, int]:
        """Return where the fact named by ``words`` stands, and its index; raises BadInput where there is none."""
        best: tuple[float, Place, int] = (0, (0, 0), 0)
        for s, section in enumerate(self.plan.sections):
            for i, item in enumerate(section.items):
                for index, fact in item.facts:
                    share = (
                        1.5
                        if words in fact.said
                        else 1.2
                        if parted(words, fact.said)
                        else self._share(words, fact.said)
                    )
                    best = max(best, (share, (s, i), index), key=lambda one: one[0])
        if best[0] < ALIKE:
            raise BadInput(f"稿子里没有找到“{words[:20]}”", cure="可以说“删掉第二点”，或写出那句话")
        return best[1], best[2]

    @staticmethod
    def _share(words: str, said: str) -> float:
        """Return which share of what ``words`` say stands in ``said``."""
        wanted = pairs_of(words)
        return len(wanted & pairs_of(said)) / max(1, len(wanted))

    def _listed(self) -> str:
        return "；".join(
            f"{section.number}{section.heading}：" + "、".join(item.heading for item in section.items)
            for section in self.plan.sections
        )

    def _item(self, place: Place) -> PlannedItem:
        return self.plan.sections[place[0]].items[place[1]]

    def _set_items(self, s: int, items: list[PlannedItem], **more: Any) -> None:
        sections = list(self.plan.sections)
        form = sections[s].form
        if form == "paragraph" and len(items) > 1:
            form = "points"  # an item that had points of its own is told anew, or 一是 would stand in 一是
            items = [one if one.framed or not POINT.search(one.text) else replace(one, text="") for one in items]
        sections[s] = replace(sections[s], items=tuple(_ending(items)), form=form, **more)
        self.plan = replace(self.plan, sections=tuple(sections))

    def _set_item(self, place: Place, **changed: Any) -> None:
        items = list(self.plan.sections[place[0]].items)
        items[place[1]] = replace(items[place[1]], **changed)
        self._set_items(place[0], items)

    def _retitle(self, place: Place, heading: str) -> None:
        """Give an item another heading, in the text it already has as well."""
        item, section = self._item(place), self.plan.sections[place[0]]
        text = item.text if section.form == "items" else item.text.replace(item.heading, heading, 1)
        self._set_item(place, heading=heading, text=text)

    def _headings(self, s: int, groups: Sequence[tuple[str, Sequence[Fact]]], taken: Sequence[str]) -> list[str]:
        """Return a heading for each group of facts, with its topic, fit to stand in section ``s`` beside ``taken``."""
        role = self.plan.sections[s].role
        names = {topic.name for topic in self.pack.topics}
        said = [[clause(fact.written, role) for fact in facts] for _, facts in groups]
        heads = Heads(self.pack, self.plan.seed, person=self.plan.voice.person == "first")
        return heads.items(role, [topic for topic, _ in groups], said, names, taken=taken)

    def _head_of(self, place: Place, item: PlannedItem, fact: Fact) -> str:
        """Return the heading of an item that tells another fact now: a new one where the old one told the old fact."""
        role, section = self.plan.sections[place[0]].role, self.plan.sections[place[0]]
        told = any(
            item.heading.rstrip("。") in (one.said, one.written, clause(one.written, role)) for _, one in item.facts
        )
        others = [one.heading for one in section.items if one is not item]
        return self._headings(place[0], [(fact.topic, [fact])], others)[0] if told else item.heading

    def _unsettle(self, places: set[Place] | None = None, *, frame: bool = True) -> None:
        """Have the items at ``places`` (all without) written anew; last year's frames keep their wording."""
        for s, section in enumerate(self.plan.sections):
            items = [
                replace(item, text="", silent="") if not item.framed and (places is None or (s, i) in places) else item
                for i, item in enumerate(section.items)
            ]
            kept = {"causes_text": section.causes_text, "tail": section.tail, "lead": section.lead}
            if places is None:
                kept = {"causes_text": "", "tail": self._typed(section.tail), "lead": self._typed(section.lead)}
            self._set_items(s, items, **kept)
        if places is None and frame:
            own = any(said.rstrip("。：:") in self.plan.opening_text for said in self.plan.typed if said)
            opening = self.plan.opening_text if own else ""
            self.plan = replace(self.plan, opening_text=opening, closing_text="")

    def _typed(self, words: str) -> str:
        """Return the sentences of a wording that are the user's own, which no wish writes anew."""
        return "".join(one for one in re.split(r"(?<=[。！？])", words) if one in self.plan.typed)

    def _chosen(self, target: Target) -> set[Place] | None:
        if not target.named:
            return None
        if target.item and not (target.role or target.part):
            return {self._place(target)}  # 第二点 alone means one item, not one in every part
        return set(self._places(target)) or {self._place(target)}

    def _renumber(self, sections: list[PlannedSection]) -> None:
        self.plan = replace(
            self.plan,
            sections=tuple(replace(one, number=f"{numeral(n)}、") for n, one in enumerate(sections, 1)),
        )


def parted(words: str, said: str) -> bool:
    """Whether a verb and its object stand in a fact with no more than a count between: 讲课 in 讲了5次课."""
    if len(words) != _VERB_AND_OBJECT:
        return False
    return bool(re.search(f"{words[0]}[了过]?[\\d一二三四五六七八九十]*[余多几]?[次场堂期节个轮回]?{words[1]}", said))


def gaps_beside(item: PlannedItem, told: str, tells: str) -> tuple[Gap, ...]:
    """Return the gaps of an item that stand beside what was ``told`` beside what it tells now."""
    pairs = ((told, tells), (re.escape(told), re.escape(tells)))
    gaps = []
    for gap in item.gaps:
        found = next(((old, new) for old, new in pairs if old and old in gap.beside), None)
        gaps.append(replace(gap, beside=gap.beside.replace(*found)) if found else gap)
    return tuple(gaps)


def _ending(items: Sequence[PlannedItem]) -> list[PlannedItem]:
    """Return the items with what is asked at the end of a section behind the last one, whichever that is now."""
    moved = [(gap, item) for item in items[:-1] for gap in item.gaps if gap.last]
    if not moved:
        return list(items)
    kept = [
        replace(item, gaps=tuple(gap for gap in item.gaps if not gap.last), text=_without_ends(item)) for item in items
    ]
    gap, item = moved[0]
    said = f"{gap.frame.replace('{}', missing(gap.slot))}。"  # of an item that is not yet written
    line = next((line for line in item.text.split("\n") if missing(gap.slot) in line), said)
    last = items[-1]
    if any(one.last for one in last.gaps):
        return [*kept[:-1], last]
    text = f"{last.text}\n{line}" if last.text else ""
    return [*kept[:-1], replace(last, gaps=(*last.gaps, gap), text=text)]


def _without_ends(item: PlannedItem) -> str:
    ends = [missing(gap.slot) for gap in item.gaps if gap.last]
    lines = item.text.split("\n")
    return "\n".join(line for n, line in enumerate(lines) if n == 0 or not any(end in line for end in ends))
