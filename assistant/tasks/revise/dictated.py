"""A sentence that the user dictates for a place of the draft: 开头加一句：……, 第二点后面补一句：……, 最后加一句：……."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.tasks.revise import says
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.places import Place, Places
from assistant.tasks.revise.targets import Target, read_target
from assistant.writers.draft.plan import DraftPlan, PlannedItem

_TEXT = r"(?:全文|全篇|整篇|通篇|稿子?|文章|报告|正文|材料|这一?段|本段|段落)?的?"
_FRONT = r"(?:最?开头|最?前面|最前(?:头|边)?|开篇|[篇段文]首|最?开始|第一句(?:话)?(?:的)?(?:前面?|之前))"
_REAR = r"(?:最后面?|最?末尾|结尾处?|[文篇段]末|最末|收尾处?|末了|后面|后边|后头)"
_WRITE = r"(?:加|补|添|写|来|插|放|补充|增加|添加|插入)(?:上|入|进去?|个)?"
_SENTENCE = r"(?:(?:这么|这样|如下|这)?(?:一?[句段](?:话)?|话|内容))"
_BEFORE = r"^(?:(?:请|麻烦|帮我|给我|再|另外|还|就|把|将|在|要|得|往|给|，)*)"
_SAID = r"\s*(?:[：:，,]\s*|(?=“))“?(?P<said>[^”]{4,400}?)”?$"
_PLACED = re.compile(
    rf"{_BEFORE}(?P<where>[^，。：:“”]{{0,16}}?)(?:{_TEXT}(?:(?P<front>{_FRONT})|(?P<rear>{_REAR})))(?:那里|处|的地方|部分)?"
    rf"(?:再|也|还|给我|帮我|先|要|得|另外|直接)*(?P<write>{_WRITE})(?P<many>{_SENTENCE})?{_SAID}",
    re.DOTALL,
)
# 加一句放在最前面：……: the place behind the wish.
_BEHIND = re.compile(
    rf"{_BEFORE}{_WRITE}(?P<many>{_SENTENCE})[，,]?(?:要|就)?(?:放|写|加|搁|摆|摆放)?(?:在|到|进)?(?P<where>[^，。：:“”]{{0,16}}?)"
    rf"(?:{_TEXT}(?:(?P<front>{_FRONT})|(?P<rear>{_REAR})))(?:去|吧|那里)?{_SAID}",
    re.DOTALL,
)
_LOCATIVE = re.compile(r"末|结尾|收尾|[文篇段]|面|边|头")  # a place and not the last of several wishes: 最后补充：……
_WHOLE = re.compile(r"^(?:的|里|中|全文|全篇|整篇|通篇|稿子?|文章|报告|正文|材料|这一?段|这[篇份]|本段)*$")


def dictated(text: str, pack: GenrePack) -> Iterator[Edit]:
    """Read a sentence that is to stand at a place of the draft, with that place."""
    found = _PLACED.match(text) or _BEHIND.match(text)
    if not found:
        return
    place, said = found["where"], found["said"].strip()
    target = read_target(place, pack)
    whole = bool(_WHOLE.match(place))
    if not (whole or target.named) or says.NO_FACT.search(said):
        return
    sure = bool(found["many"]) or (
        bool(found["front"] or _LOCATIVE.search(found["rear"])) and bool(target.item or whole)
    )
    if not sure or (found["rear"] in ("后面", "后边", "后头") and whole):
        return
    if says.DESCRIBED.match(said):
        yield Edit("outside", Target(words="described"), value=said)
        return
    yield Edit(
        "dictate", Target() if whole else target, value=said, other=Target(words="front" if found["front"] else "")
    )


class Dictated(Places):
    """Edits that place a sentence as it was dictated; each returns what it did, in words."""

    def _dictate(self, edit: Edit) -> str:
        said = edit.value.strip("“” \n")
        said = said if said[-1] in "。！？：…" else f"{said}。"
        front = bool(edit.other.words)
        shown = f"“{said[:24]}{'……' if len(said) > 24 else ''}”"
        if any(said in one for one in (self.plan.opens, self.plan.closes)):
            raise BadInput(f"{shown}稿子里已经有了，没有重复加", cure="要换位置，先说“撤销”再加")
        self.plan = replace(self.plan, typed=(*self.plan.typed, said))
        target = edit.target
        if not target.named:
            return self._at_an_end(said, shown, front=front)
        if target.item or target.topic:
            places = sorted(self._places(target))
            if not places and (point := self._point(target)):
                return self._in_point(point[0], said, shown, front=front)
            if target.item:
                self._which(target)
            place = places[0] if places else self._place(target)
            item = self._item(place)
            changed = {"opens": said + item.opens} if front else {"closes": item.closes + said}
            self._set_item(place, **changed)
            return f"已照原话加在“{item.heading}”的{'开头' if front else '末尾'}：{shown}"
        s = next(
            (n for n, one in enumerate(self.plan.sections)
             if target.part == n + 1 or (not target.part and one.role == target.role)), -1,
        )  # fmt: skip
        if s < 0:
            raise BadInput("稿子里没有这一部分", cure=f"现有：{self._listed()}")
        section = self.plan.sections[s]
        if len(section.items) == 1:
            item = section.items[0]
            self._set_item((s, 0), **({"opens": said + item.opens} if front else {"closes": item.closes + said}))
        else:
            words = {"lead": said + section.lead} if front else {"tail": section.tail + said}
            self._set_items(s, list(section.items), **words)
        return f"已照原话加在“{section.heading}”的{'开头' if front else '末尾'}：{shown}"

    def _at_an_end(self, said: str, shown: str, *, front: bool) -> str:
        if front:
            self.plan = replace(self.plan, opens=said + self.plan.opens)
        else:
            self.plan = replace(self.plan, closes=self.plan.closes + said)
        return f"已照原话加在{'开头' if front else '结尾'}：{shown}"

    def _in_point(self, point: tuple[Place, str], said: str, shown: str, *, front: bool) -> str:
        """Put the sentence into a point 一是, 二是 of an item: behind its number, or behind its last word."""
        place, words = point
        item = self._item(place)
        number = re.match("[一二三四五六七八九十]是", words)
        head = number[0] if number else ""
        anew = f"{head}{said}{words[len(head) :]}" if front else f"{words}{said}"
        self._set_item(place, text=item.text.replace(words, anew, 1), framed=True)
        return f"已照原话加在{head}那一点的{'开头' if front else '末尾'}：{shown}"

    # ------------------------------------------------------------------ what was dictated, taken away or put right

    def _drop_dictated(self, words: str) -> str:
        """Take out the sentence dictated that holds ``words``, or the one dictated last; "" where there is none."""
        for field in ("opens", "closes"):
            if words and words in (held := getattr(self.plan, field)):
                left = "".join(one for one in re.split(r"(?<=[。！？])", held) if words not in one)
                self.plan = replace(self.plan, opens=left) if field == "opens" else replace(self.plan, closes=left)
                return f"已删去“{held.replace(left, '', 1)[:30] if left else held[:30]}”"
        for place in list(self._places(Target())):
            item = self._item(place)
            for field in ("opens", "closes"):
                if words and words in getattr(item, field):
                    self._set_item(place, **{field: ""})
                    return f"已删去“{getattr(item, field)[:30]}”"
        return ""

    def _dictated_last(self) -> str:
        """Return the sentence that the last change dictated; "" where that change was another."""
        before = self.draft.before.plan if self.draft.before else None
        if before is None:
            return ""
        new = [one for one in self.plan.typed if one not in before.typed]
        held = "".join(_held(self.plan))
        return new[-1] if new and new[-1] in held else ""

    def _exchange_dictated(self, old: str, new: str) -> bool:
        """Put ``new`` in the place of ``old`` in what was dictated; tell whether it stood there."""
        found = any(old in one for one in _held(self.plan))
        if found:
            for s, section in enumerate(self.plan.sections):
                items = [
                    replace(one, opens=one.opens.replace(old, new), closes=one.closes.replace(old, new))
                    for one in section.items
                ]
                self._set_items(s, items)
            opens, closes = self.plan.opens.replace(old, new), self.plan.closes.replace(old, new)
            typed = tuple(one.replace(old, new) for one in self.plan.typed)
            self.plan = replace(self.plan, opens=opens, closes=closes, typed=typed)
        return found


def _held(plan: DraftPlan) -> Iterator[str]:
    yield from (plan.opens, plan.closes)
    for item in plan.items():
        yield from (item.opens, item.closes)


def with_ends_of(item: PlannedItem, second: PlannedItem) -> PlannedItem:
    """Return an item that takes another in, with what was dictated for both."""
    return replace(item, opens=item.opens + second.opens, closes=item.closes + second.closes)
