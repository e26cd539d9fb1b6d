"""The cause that the user gives for one point: 改第二点，把原因写上：……; it stands behind what the point says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.facts import stands_in
from assistant.tasks.revise.places import Place
from assistant.tasks.revise.put_right import PutRight
from assistant.tasks.revise.targets import NUM, read_target
from assistant.writers.draft.plan import missing, numeral

_POINT = rf"(?:第{NUM}个?(?:点|条|项|个?问题)|最后一(?:点|条|项|个问题))"
_CAUSE = r"(?:主要|具体|产生)?的?原因"
_PUT = r"(?:写|补|加|添|补充|说|交代)(?:上|进去?|一下|明|清楚)*"
_SAID = r"[：:，,]?(?:主要|就|也)*(?:是)?(?:因为|由于)?(?P<said>[^：:？?“”]{4,200})$"
_GIVEN = re.compile(
    rf"^(?:再|请|麻烦|帮我|把|将|给)*(?:修?改|调整|完善)?(?:一?下)?(?P<where>[^，。；：“”]{{0,8}}?{_POINT})(?:里|后面|中)?[，,：:]?"
    rf"(?:再|也|还|请|把|将|给|它|的)*(?:{_CAUSE}(?:也|要|再|都)*{_PUT}(?=[：:，,]|是)|{_PUT}{_CAUSE}(?=[：:，,]|是)|的?{_CAUSE}(?=是|：|:)){_SAID}",
    re.DOTALL,
)
_NO_CAUSE = re.compile(r"[吗呢么]$|怎么|如何|什么|待补|先?空着|不清楚|没想好|删|去掉|换")
_HELD = re.compile("原因")


def causes_given(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    """Read the cause of a point, with the point."""
    found = _GIVEN.match(text)
    if found and not _NO_CAUSE.search(found["said"]):
        yield Edit("cause", read_target(found["where"], pack), value=found["said"].strip(" 。；"))


class Causes(PutRight):
    """Edits that give a cause; each returns what it did, in words."""

    def _cause(self, edit: Edit) -> str:
        """Put a cause behind the fact of the point meant, in the place of the gap that asks for it."""
        place = self._problem(edit)
        item = self._item(place)
        if not item.facts or item.framed:
            raise BadInput("这一条是照去年的稿子或您手改的文字，没有动", cure="直接在稿子里补上原因")
        shown, role = self._point_shown(edit.target), self.plan.sections[place[0]].role
        mine = [pair for pair in item.facts if not shown or stands_in(pair[1], shown[1], role)]
        index, fact = (mine or item.facts)[-1]
        gaps = tuple(gap for gap in item.gaps if not _HELD.search(gap.slot))
        text = item.text
        for slot in [gap.slot for gap in item.gaps if _HELD.search(gap.slot)]:
            text = text.replace(missing(slot), edit.value)
        filled = text if text != item.text else ""
        said = f"{fact.said}，原因是{edit.value}"
        self._put_right(place, index, said)
        now = self._item(place)
        new = next(one for n, one in now.facts if one.said == said)
        told = replace(new, said=said, worded=f"{fact.written}，原因是{edit.value}", role=fact.role, topic=fact.topic)
        facts = tuple((n, told if one is new else one) for n, one in now.facts)
        self._set_item(
            place, facts=facts, gaps=gaps, text=filled or self._with_cause(item.text, fact.written, edit.value)
        )
        return f"第{numeral(edit.target.item if edit.target.item > 0 else place[1] + 1)}点已写上原因：{edit.value}"

    def _problem(self, edit: Edit) -> Place:
        """Return the point meant: without a part named, that of the shortfalls, which have causes."""
        target = edit.target
        if target.item and not (target.role or target.part):
            short = list(self._places(replace(target, role="problems")))
            return short[0] if short else self._place(target)
        return self._place(target)

    @staticmethod
    def _with_cause(text: str, told: str, cause: str) -> str:
        """Return a wording with the cause behind what was told; "" where that stands nowhere to the letter."""
        return text.replace(told, f"{told}，原因是{cause}", 1) if told in text else ""
