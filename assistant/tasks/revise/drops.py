"""Revising by taking away: a part, an item, a point, a fact, or a sentence that states none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.errors import BadInput
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.structure.sentences import split_sentences
from assistant.tasks.revise import says
from assistant.tasks.revise.asked_for import AskedFor
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.facts import TAKEN, clause_named, stands_in, without_clauses
from assistant.tasks.revise.places import Place
from assistant.tasks.revise.targets import Target
from assistant.writers.draft.clause import clause
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import Gap, PlannedItem, missing
from assistant.writers.draft.sentences import tell

_PART_WORDS = re.compile(
    r"(?:这|那)?(?:一?[点条项句个件段])?的?(?:存在)?的?(?:主要)?(?:问题|打算|做法|措施|原因|部分|内容|事情?|话)(?:部分)?|^(?:把|将)|全部|都|整个|的$"
)
_TWO = 2  # characters of the shortest word that names a thing
_DROPPED = f"{TAKEN}删去了"


class Drops(AskedFor):
    """Edits that take something away; each returns what it did, in words."""

    def _drop(self, edit: Edit) -> str:
        target = edit.target
        if not target.named:
            return self._drop_named(target.words)
        if target.item and (shown := self._point_shown(target)):
            return self._drop_point(*shown)
        if target.topic and not target.item and (told := self._drop_of_topic(target)):
            return told
        if (target.item or target.topic) and (places := set(self._places(target))):
            place = min(places)
            heading = self._item(place).heading
            self._drop_item(place)
            return f"已删去“{heading}”，其中的事实列在“没有用上的要点”里"
        if target.item and (point := self._point(target)):
            return self._drop_point(*point[0])
        if target.item:
            self._place(target)  # says what there is
        if (target.role or target.part) and not self._names_a_fact(target.words):
            return self._drop_part(target)
        return self._drop_fact(target.words)

    def _drop_of_topic(self, target: Target) -> str:
        """Drop the fact that words name which are on a topic; "" where they name the item on it itself."""
        words = _PART_WORDS.sub("", target.words)
        places = list(self._places(target))
        called = any(words in self._item(place).topic + self._item(place).heading for place in places)
        if len(words) < _TWO or (called and all(len(self._item(place).facts) == 1 for place in places)):
            return ""
        told = any(words in fact.said for item in self.plan.items() for _, fact in item.facts)
        return "" if called and not told else self._drop_named(words)

    def _drop_named(self, words: str) -> str:
        """Drop what words name: the item with that heading, the fact that says it, or a sentence of the wording."""
        if says.LATEST.match(words):
            said = self._dictated_last()
            return (self._drop_dictated(said) if said else "") or self._drop_latest(words)
        if len(words) > 3 and (told := self._drop_dictated(words)):
            return told
        for place in list(self._places(Target())):
            if len(words) > 3 and words in self._item(place).heading:
                heading = self._item(place).heading
                self._drop_item(place)
                return f"已删去“{heading}”，其中的事实列在“没有用上的要点”里"
        try:
            return self._drop_fact(words)
        except BadInput:
            if told := self._drop_sentence(words):
                return told
            raise

    def _drop_latest(self, words: str) -> str:
        """Drop the fact that was added last and still stands."""
        first = self.draft
        while first.before is not None:
            first = first.before
        given = len(first.plan.notes.facts) if first.plan else 0
        standing = {index: fact for item in self.plan.items() for index, fact in item.facts if index >= given}
        if not standing:
            raise BadInput(f"没有看出“{words[:12]}”是哪一条", cure="写出那句话，例如“删掉知识测试那条”")
        index = max(standing)
        return self._drop_at(next(p for p in self._places(Target()) if index in dict(self._item(p).facts)), index)

    def _drop_sentence(self, words: str) -> str:
        """Take a sentence out that states no fact; "" where none holds the words."""
        ends = [
            end for end in re.split(r"…+|\.{3,}|—{2,}|【[^】]*】?", words.rstrip("。")) if len(end.strip("，。 ")) > 1
        ]
        for place in list(self._places(Target())) if ends else ():
            item, role = self._item(place), self.plan.sections[place[0]].role
            for span in split_sentences(item.text):
                said = span.of(item.text)
                if not all(end in said for end in ends):
                    continue
                told = [fact for _, fact in item.facts if stands_in(fact, said, role)]
                left = without_clauses(said, ends) if told else ""
                if not all(stands_in(fact, left, role) for fact in told):
                    continue  # what stands there is a fact, which is dropped by its own words
                text = item.text[: span.start] + left + item.text[span.end :]
                gaps = tuple(gap for gap in item.gaps if gap.ask_only or missing(gap.slot) in text)
                self._set_item(place, text=text, gaps=gaps, framed=True)
                return f"已删去“{_taken(said, left)[:40]}”"
        return ""

    def _names_a_fact(self, words: str) -> bool:
        """Whether words say more than which part is meant: 年轻干部不愿写这条问题."""
        bare = _PART_WORDS.sub("", words)
        return len(bare) > 3

    def _drop_point(self, place: Place, words: str) -> str:
        item = self._item(place)
        role = self.plan.sections[place[0]].role
        gone = tuple(pair for pair in item.facts if stands_in(pair[1], words, role))
        if not gone or len(gone) == len(item.facts) or item.framed:
            raise BadInput("这一点单独删不了", cure="写出要删的那句话，例如“删掉知识测试那条”")
        self._forget(gone)
        self._set_item(place, facts=tuple(pair for pair in item.facts if pair not in gone), text="")
        return f"已删去“{'；'.join(fact.said for _, fact in gone)}”"

    def _drop_part(self, target: Target) -> str:
        kept = [
            one for n, one in enumerate(self.plan.sections, 1)
            if not ((target.role and one.role == target.role) or (target.part and n == target.part))
        ]  # fmt: skip
        gone = [one for one in self.plan.sections if one not in kept]
        if not gone or not kept:
            raise BadInput("没有可以删的这一部分", cure=f"现有：{self._listed()}")
        for section in gone:
            for item in section.items:
                self._forget(item.facts)
            self._forget(section.causes)
        self._renumber(kept)
        return f"已删去“{'、'.join(section.heading for section in gone)}”"

    def _drop_item(self, place: Place) -> None:
        items = list(self.plan.sections[place[0]].items)
        gone = items.pop(place[1])
        if not items and len(self.plan.sections) == 1:
            raise BadInput("只有这一条，删了就没有内容了", cure="可以先加一条：……")
        self._forget(gone.facts)
        self._set_items(place[0], _with_its_end(items, gone))
        if self.plan.sections[place[0]].role == "problems":
            self._unanswer(gone)

    def _unanswer(self, gone: PlannedItem) -> None:
        """Take out the plans that were only drawn up to answer a shortfall that is gone."""
        for s, section in enumerate(self.plan.sections):
            kept = [one for one in section.items if one.facts or not (gone.heading and gone.heading in one.text)]
            if section.role == "plans" and len(kept) < len(section.items):
                self._set_items(s, kept)

    def _drop_fact(self, words: str) -> str:
        place, index = self._fact_meant(_PART_WORDS.sub("", words) or words)
        item = self._item(place)
        said = next(f.said for n, f in item.facts if n == index)
        parts = clause_named(said, words)  # what follows the first clause and counts nothing tells of that
        if parts and not (said.startswith(parts[0]) and not re.search(r"\d", parts[1])):
            return self._put_right(place, index, parts[1]) + self._reheaded(place, parts[0])
        return self._drop_at(place, index)

    def _drop_at(self, place: Place, index: int) -> str:
        item = self._item(place)
        gone = tuple(pair for pair in item.facts if pair[0] == index)
        if len(item.facts) == 1 and not item.framed:
            self._drop_item(place)
        else:
            self._forget(gone)
            left = tuple(pair for pair in item.facts if pair[0] != index)
            text = _without(item.text, gone[0][1], self.plan.sections[place[0]].role) if item.framed else ""
            gaps = _without_its_own(item, gone[0][1], left, self.plan.sections[place[0]].role)
            self._set_item(place, facts=left, text=text, gaps=gaps)
            return f"已删去“{gone[0][1].said}”" + self._reheaded(place, gone[0][1].said)
        return f"已删去“{gone[0][1].said}”"

    def _reheaded(self, place: Place, gone: str) -> str:
        """Give an item another heading where the one it has still names what was taken out of it; say so."""
        item, section = self._item(place), self.plan.sections[place[0]]
        facts = [fact for _, fact in item.facts]
        left = set().union(*(pairs_of(fact.said) for fact in facts))
        stale = (pairs_of(item.heading) & pairs_of(gone)) - left
        if not stale or not facts or item.framed or section.role in ("problems", "causes"):
            return ""
        topic = next((fact.topic for fact in facts if fact.topic), "")
        taken = [one.heading for one in section.items]
        heading = self._headings(place[0], [(topic, facts)], taken)[0]
        self._set_item(place, heading=heading, topic=topic, text="")
        return f"；标题随着换成了“{heading}”" if section.form == "items" else ""

    def _forget(self, facts: tuple[tuple[int, Fact], ...]) -> None:
        self.plan = replace(self.plan, unused={**self.plan.unused, **{index: _DROPPED for index, _ in facts}})


def _with_its_end(items: list[PlannedItem], gone: PlannedItem) -> list[PlannedItem]:
    """Return the items that stay with what was asked at the end of their section, where it stood in ``gone``."""
    ends = tuple(gap for gap in gone.gaps if gap.last)
    if not items or not ends or any(gap.last for gap in items[-1].gaps):
        return items
    last = items[-1]
    lines = [line for line in gone.text.split("\n")[1:] if any(missing(gap.slot) in line for gap in ends)]
    text = "\n".join([last.text, *lines]) if last.text else ""
    return [*items[:-1], replace(last, gaps=(*last.gaps, *ends), text=text)]


def _without_its_own(item: PlannedItem, gone: Fact, left: Sequence[tuple[int, Fact]], role: Role) -> tuple[Gap, ...]:
    """Return the gaps of an item without those that ask about a fact that goes."""
    told, others = clause(gone.written, role), [clause(fact.written, role) for _, fact in left]
    return tuple(
        gap
        for gap in item.gaps
        if not (gap.beside and re.search(gap.beside, told) and not any(re.search(gap.beside, one) for one in others))
    )


def _taken(sentence: str, left: str) -> str:
    """Return what was taken out of a sentence of which ``left`` stays."""
    gone = [one for one in re.split("[，；。]", sentence) if one and one not in left]
    return "，".join(gone) or sentence


def _without(text: str, fact: Fact, role: Role) -> str:
    for sentence in tell([fact], role):
        text = text.replace(sentence, "")
    return text
