"""Revising what belongs together: items merged and split, a fact moved to another item, a fact put right."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from assistant.errors import BadInput
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.tasks.revise.dictated import with_ends_of
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.facts import clause_named
from assistant.tasks.revise.fragments import Fragments
from assistant.tasks.revise.left import bare_text, text_with, text_without
from assistant.tasks.revise.moved import going_together
from assistant.tasks.revise.places import Place
from assistant.tasks.revise.targets import NOWHERE, Target
from assistant.writers.draft.clause import clause
from assistant.writers.draft.heads import Heads
from assistant.writers.draft.plan import PlannedItem, missing, numeral


class Regroup(Fragments):
    """Edits of which fact stands with which; each returns what it did, in words."""

    def _merge(self, edit: Edit) -> str:
        (s, i), (t, j) = self._place(edit.target), self._place(edit.other)
        if s != t or i == j:
            raise BadInput("只能把同一部分里的两条合并", cure=f"现有：{self._listed()}")
        items = list(self.plan.sections[s].items)
        first, second = items[min(i, j)], items[max(i, j)]
        framed = first.framed or second.framed
        text = f"{first.text}{second.text}" if framed else ""
        gaps = (*first.gaps, *second.gaps)
        role, topics = self.plan.sections[s].role, [fact.topic for _, fact in second.facts if fact.topic != first.topic]
        told = [clause(fact.written, role) for _, fact in (*first.facts, *second.facts)]
        heads = Heads(self.pack, self.plan.seed, person=self.plan.voice.person == "first")
        heading = heads.both(role, first.heading, topics, told, [one.heading for one in items])
        both = replace(first, heading=heading, facts=(*first.facts, *second.facts), gaps=gaps, text=text, framed=framed)
        items[min(i, j)] = with_ends_of(both, second)
        del items[max(i, j)]
        self._set_items(s, items)
        return f"已把“{second.heading}”并到“{heading}”里；标题要换，可以说“第{min(i, j) + 1}点标题改成……”"

    def _split(self, edit: Edit) -> str:
        s, i = self._place(edit.target)
        section, item = self.plan.sections[s], self._item((s, i))
        many = edit.number or 2
        if item.framed or len(item.facts) < many:
            raise BadInput(
                f"“{item.heading}”只有{len(item.facts)}件事，拆不成{many}条", cure="先说“加一条：……”补上要点，再拆"
            )
        groups = _parted(item, many)
        names = [facts[0][1].topic or item.topic for facts in groups]
        taken = [one.heading for one in section.items if one is not item]
        told = [(name, [fact for _, fact in facts]) for name, facts in zip(names, groups, strict=True)]
        heads = self._headings(s, told, taken)
        made = [
            PlannedItem(name, head, facts, item.gaps if n == 0 else ())
            for n, (name, head, facts) in enumerate(zip(names, heads, groups, strict=True))
        ]
        items = [*section.items[:i], *made, *section.items[i + 1 :]]
        self._set_items(s, items)
        return f"已拆成{len(made)}条：{'、'.join(heads)}"

    def _rehome(self, edit: Edit) -> str:
        (place, index), home = self._fact_meant(edit.target.words), self._home_meant(edit.other)
        item = self._item(place)
        if place == home:
            raise BadInput("这件事本来就写在那一条里", cure="可以说“改第二点”换个写法")
        if item.framed:
            raise BadInput("这一条是照去年的稿子或您手改的文字，不能只挪一件事", cure="直接在稿子里剪切、粘贴")
        pair = next(pair for pair in item.facts if pair[0] == index)
        goal = self._item(home)
        text = f"{goal.text}{clause(pair[1].written, self.plan.sections[home[0]].role)}。" if goal.framed else ""
        self._set_item(home, facts=(*goal.facts, pair), text=text)
        if len(item.facts) > 1:
            self._set_item(place, facts=tuple(one for one in item.facts if one is not pair), text="")
        else:
            items = list(self.plan.sections[place[0]].items)
            del items[place[1]]
            self._set_items(place[0], items)
        return f"已把“{pair[1].said}”挪到“{goal.heading}”里"

    def _home_meant(self, target: Target) -> Place:
        """Return the item a fact is to go to: by its number or topic, else by words of its heading or its part's."""
        if target.named and (not target.words or any(self._places(target))):
            return self._place(target)
        for place in list(self._places(NOWHERE)):
            if target.words in self._item(place).heading:
                return place
        for s, section in enumerate(self.plan.sections):
            if target.words in section.heading and section.items:
                return s, len(section.items) - 1
        raise BadInput(f"稿子里没有“{target.words[:16]}”这一处", cure=f"现有：{self._listed()}")

    def _apart(self, edit: Edit) -> str:
        """Give a fact an item of its own, behind the one it stood in."""
        (s, i), index = self._fact_meant(edit.target.words)
        item, role = self._item((s, i)), self.plan.sections[s].role
        fact = next(fact for n, fact in item.facts if n == index)
        if not item.framed and (parts := clause_named(fact.said, edit.target.words)):
            self._put_right((s, i), index, parts[1])
            pair = self._noted(parts[0], role, item.topic)
            item = replace(self._item((s, i)), facts=(*self._item((s, i)).facts, pair))
            index = pair[0]
        return self._set_apart((s, i), item, index)

    def _set_apart(self, place: Place, item: PlannedItem, index: int) -> str:
        """Give a whole fact of an item one of its own; what the others say stays word for word."""
        (s, i), role = place, self.plan.sections[place[0]].role
        if item.framed or len(item.facts) < 2:
            raise BadInput(f"“{item.heading}”里只有这一件事", cure="要换标题，可以说“第二点标题改成……”")
        pair = next(one for one in item.facts if one[0] == index)
        taken = [one.heading for one in self.plan.sections[s].items]
        heading = self._headings(s, [(pair[1].topic, [pair[1]])], taken)[0]
        items = list(self.plan.sections[s].items)
        left = text_without(item, pair[1], role)
        gaps = tuple(gap for gap in item.gaps if gap.ask_only or not left or missing(gap.slot) in left)
        text = bare_text(item, pair[1], role, self.plan.typed)
        items[i] = replace(item, facts=tuple(one for one in item.facts if one is not pair), text=left, gaps=gaps)
        items.insert(i + 1, PlannedItem(pair[1].topic, heading, (pair,), text=text))
        self._set_items(s, items)
        return f"“{pair[1].said}”已单列一条：{heading}"

    def _text_with(self, item: PlannedItem, fact: Fact, role: Role) -> str:
        return text_with(item, fact, role, self.plan.typed)

    def _is_one_of_several(self, target: Target) -> bool:
        """Whether words name one fact of an item that tells several, and not the item: 电子屏那条."""
        words = target.words
        items = [self._item(place) for place in self._places(target)]
        if any(len(item.facts) > 1 and words in item.topic + item.heading for item in items):
            return False
        return any(len(item.facts) > 1 and any(words in fact.said for _, fact in item.facts) for item in items)

    def _lift(self, edit: Edit) -> str:
        """Put a thing that is named in its words before or behind all others of its part, or another one."""
        (s, i), index = self._fact_meant(edit.target.words)
        item = self._item((s, i))
        if len(item.facts) > 1 and not item.framed and len(self.plan.sections[s].items) == 1 and not edit.other.named:
            moved = next(pair for pair in item.facts if pair[0] == index)
            before = item.facts
            if parts := going_together(moved[1].said, edit.target.words):  # the clause named, not all beside it
                self._put_right((s, i), index, parts[1])
                moved = self._noted(parts[0], self.plan.sections[s].role, item.topic)
                item = self._item((s, i))
            rest = tuple(pair for pair in item.facts if pair is not moved)
            facts = (moved, *rest) if edit.value == "before" else (*rest, moved)
            if facts == before:
                raise BadInput(
                    f"稿子没有变：“{moved[1].said[:20]}”本来就在{'最前面' if edit.value == 'before' else '最后'}",
                    cure="要挪别的，说“把……那条放到最前面”",
                )
            self._set_item((s, i), facts=facts, text="", ordered=True)
            return f"已把“{moved[1].said}”挪到{'最前面' if edit.value == 'before' else '最后'}"
        said = next(fact.said for n, fact in item.facts if n == index)
        inside = len(item.facts) == 1 and len(self.plan.sections[s].items) == 1 and not edit.other.named
        if inside and (parts := going_together(said, edit.target.words)):
            self._put_right((s, i), index, "，".join(parts if edit.value == "before" else parts[::-1]))
            return f"已把“{parts[0]}”挪到{'最前面' if edit.value == 'before' else '最后'}"
        if not item.framed and len(item.facts) > 1:
            self._set_apart((s, i), item, index)  # a fact moves whole: who answers for it and by when goes with it
            i += 1
        items = list(self.plan.sections[s].items)
        anchor = (
            self._item(self._place(replace(edit.other, role=self.plan.sections[s].role))) if edit.other.named else None
        )
        moved_item = items.pop(i)
        if anchor is moved_item:
            raise BadInput("没有看出要放到哪一条的前面或后面", cure="例如“把第三点放到第一点前面”")
        at = 0 if edit.value == "before" else len(items)
        if anchor is not None:
            at = next(n for n, one in enumerate(items) if one is anchor) + (edit.value == "after")
        items.insert(at, moved_item)
        self._set_items(s, items)
        said = "；".join(fact.said for _, fact in moved_item.facts)
        return f"已把“{said}”移到第{numeral(at + 1)}条“{moved_item.heading}”"


def _parted(item: PlannedItem, many: int) -> list[tuple[tuple[int, Fact], ...]]:
    """Part an item's facts by topic where it has as many, else in order into groups of a size."""
    topics = list(dict.fromkeys(fact.topic for _, fact in item.facts))
    if len(topics) == many:
        return [tuple(pair for pair in item.facts if pair[1].topic == topic) for topic in topics]
    size, over = divmod(len(item.facts), many)
    ends = [size * n + min(n, over) for n in range(many + 1)]
    return [tuple(item.facts[a:b]) for a, b in pairwise(ends)]
