"""What would make a passage fuller that only the user knows, and what of it the passage tells already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.writers.draft.plan import DraftPlan, PlannedItem

_USUAL: dict[str, str] = {
    "problems": "具体表现在哪类人、哪个环节、有几次，原因是什么",
    "plans": "谁来做、什么时候做完、做到什么程度",
    "causes": "为什么会这样、是谁的责任",
}
_OF_WORK = "时间、次数、人数、怎么做的、有什么效果"
_LEAST = 4  # characters of a fact that can be told to stand there
_MOST = 4  # questions of one item


def wanted_for(items: Sequence[tuple[Role, PlannedItem]]) -> str:
    """Return which facts would make ``items`` fuller: what is open in them, else what their part usually tells."""
    return "；".join(
        f"“{item.heading}”缺{'、'.join(_slots(item)) or _USUAL.get(role, _OF_WORK)}" for role, item in items
    )


def _slots(item: PlannedItem) -> list[str]:
    return list(dict.fromkeys(re.sub(r"（.*）", "", gap.slot) for gap in item.gaps))[:_MOST]


def told_already(fact: Fact, plan: DraftPlan, text: str) -> str:
    """Return the heading of the item that tells ``fact`` already, be it in other words than the user's; "" for none.

    ``text`` is the draft, which must show it: a fact of the plan may have lost a clause on its way.
    """
    said = {one.strip(" ，,；;。") for one in (fact.said, fact.written)}
    if any(len(one) < _LEAST for one in said) or not any(one in text for one in said):
        return ""
    for item in plan.items():
        held = [*_told(item), item.heading]
        if any(one in other for one in said for other in held):
            return item.heading
    return ""


def _told(item: PlannedItem) -> Iterator[str]:
    for _, fact in item.facts:
        yield from (fact.said, fact.written)
