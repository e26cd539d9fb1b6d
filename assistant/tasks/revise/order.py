"""Revising what stands where: parts and items moved or swapped, headings and title changed."""

from __future__ import annotations

from dataclasses import replace

from assistant.errors import BadInput
from assistant.structure.numbering import number_at
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.places import Place, Places
from assistant.tasks.revise.targets import Target
from assistant.writers.draft.plan import numeral


def _unnumbered(heading: str) -> str:
    """Return a heading without the number it is given with, as the draft numbers its parts itself."""
    number = number_at(heading, 0, len(heading))
    return heading[number.end :].strip() if number else heading


class Order(Places):
    """Edits of order and headings; each returns what it did, in words."""

    def _move(self, edit: Edit) -> str:
        if edit.target.part and not edit.target.item:
            return self._move_part(edit)
        s, i = self._place(edit.target)
        items = list(self.plan.sections[s].items)
        moved = items.pop(i)
        if edit.other.named:
            anchor = self._item(self._place(replace(edit.other, role=edit.other.role or self.plan.sections[s].role)))
            if anchor not in items:
                raise BadInput("只能在同一部分里调整次序", cure=f"现有：{self._listed()}")
            at = items.index(anchor) + (edit.value == "after")
        else:
            at = 0 if edit.value == "before" else len(items)
        items.insert(at, moved)
        self._set_items(s, items)
        return f"已把“{moved.heading}”移到第{numeral(at + 1)}条"

    def _move_part(self, edit: Edit) -> str:
        sections = list(self.plan.sections)
        if not 0 < edit.target.part <= len(sections):
            raise BadInput("稿子里没有这一部分", cure=f"现有：{self._listed()}")
        moved = sections.pop(edit.target.part - 1)
        at = (edit.other.part - 1 + (edit.value == "after")) if edit.other.part else 0 if edit.value == "before" else 99
        sections.insert(min(at, len(sections)), moved)
        self._renumber(sections)
        return f"已把“{moved.heading}”换到新的位置"

    def _swap(self, edit: Edit) -> str:
        if not (edit.target.item or edit.target.topic or edit.other.item or edit.other.topic):
            return self._swap_parts(edit)
        (s, i), (t, j) = self._place(edit.target), self._place(edit.other)
        if s != t:
            raise BadInput("只能在同一部分里对调", cure=f"现有：{self._listed()}")
        items = list(self.plan.sections[s].items)
        items[i], items[j] = items[j], items[i]
        self._set_items(s, items)
        return f"已对调“{items[j].heading}”和“{items[i].heading}”"

    def _swap_parts(self, edit: Edit) -> str:
        places = [self._part_meant(target) for target in (edit.target, edit.other)]
        sections = list(self.plan.sections)
        a, b = places
        sections[a], sections[b] = sections[b], sections[a]
        self._renumber(sections)
        return f"已对调“{sections[b].heading}”和“{sections[a].heading}”两部分"

    def _part_meant(self, target: Target) -> int:
        for n, section in enumerate(self.plan.sections):
            if target.part == n + 1 or (target.role and section.role == target.role):
                return n
        raise BadInput("稿子里没有这一部分", cure=f"现有：{self._listed()}")

    def _heading(self, edit: Edit) -> str:
        if edit.target.part and not edit.target.item:
            return self._part_heading(edit)
        if edit.target.words == "标题" and self.plan.title and self.plan.title in self.draft.text:
            raise BadInput("总标题按单位、期间和文种的规矩写，我没有别的写法可换", cure="想好了可以说：标题改成“……”")
        place = self._place(edit.target)
        if self._item(place).heading not in self.draft.text:
            raise BadInput("这一条没有标题，没有可换的", cure="要单列成条、加上标题，可以说“把第一点拆成两点”")
        new = _unnumbered(edit.value) or self._other_heading(place)
        self._retitle(place, new)
        return f"第{numeral(place[1] + 1)}条的标题已换成“{new}”"

    def _part_heading(self, edit: Edit) -> str:
        s = edit.target.part - 1
        if not 0 <= s < len(self.plan.sections):
            raise BadInput("稿子里没有这一部分", cure=f"现有：{self._listed()}")
        section = self.plan.sections[s]
        pool = [text for text in self.pack.phrases.headings.get(section.role, ()) if text != section.heading]
        new = _unnumbered(edit.value) or (pool[self.plan.seed % len(pool)] if pool else section.heading)
        self._set_items(s, list(section.items), heading=new)
        self.plan = replace(self.plan, seed=self.plan.seed + 1)
        return f"第{numeral(s + 1)}部分的标题已换成“{new}”"

    def _other_heading(self, place: Place) -> str:
        section, item = self.plan.sections[place[0]], self._item(place)
        if section.role in ("problems", "causes"):
            raise BadInput("问题的标题是对事实的评价，我不替您另下结论", cure="可以说“第二点标题改成“……””")
        self.plan = replace(self.plan, seed=self.plan.seed + 1)
        facts = [fact for _, fact in item.facts]
        return self._headings(place[0], [(item.topic, facts)], [one.heading for one in section.items])[0]

    def _title(self, edit: Edit) -> str:
        if not self.plan.whole:
            return self._title_of_part(edit)
        if old := edit.target.words:
            if old not in self.plan.title:
                raise BadInput(f"标题里没有“{old}”", cure=f"现在的标题是“{self.plan.title}”")
            edit = replace(edit, value=self.plan.title.replace(old, edit.value))
        self.plan, self.request = replace(self.plan, title=edit.value), replace(self.request, title=edit.value)
        return f"标题已改为“{edit.value}”"

    def _title_of_part(self, edit: Edit) -> str:
        """Give a draft that is one part the heading meant by its title; a passage without a heading has none."""
        plan = self.plan
        if len(plan.sections) != 1:
            raise BadInput(
                "这一稿是几个部分，没有总标题，稿子没有变", cure="改哪一部分的标题，例如“第二部分标题改成……”"
            )
        section = plan.sections[0]
        alone = plan.bare_item and section.form == "items" and len(section.items) == 1
        shown = section.items[0].heading if alone else section.heading
        if plan.bare_item and not alone:
            raise BadInput(
                "这一稿只是一段，没有标题，稿子没有变", cure="要有标题，可以说“写整篇报告”，或直接在稿子里写上"
            )
        old = edit.target.words
        if old and old not in shown:
            raise BadInput(f"标题里没有“{old}”，稿子没有变", cure=f"现在的标题是“{shown}”")
        new = shown.replace(old, edit.value) if old else _unnumbered(edit.value)
        if new == shown:
            raise BadInput(f"标题本来就是“{shown}”，稿子没有变", cure="想好了别的，可以说：标题改成“……”")
        if alone:
            self._retitle((0, 0), new)
        else:
            self._set_items(0, list(section.items), heading=new)
        return f"标题“{shown}”已改为“{new}”"
