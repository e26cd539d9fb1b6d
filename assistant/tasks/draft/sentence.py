"""Facts told in no more than a sentence: one passage without heading, without stock phrases and without gaps."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.structure.notes.fact import Fact
from assistant.writers.draft.clause import clause
from assistant.writers.draft.plan import DraftPlan, PlannedItem
from assistant.writers.draft.sentences import tell

_MONTHS = re.compile(
    r"(?P<told>\d+[次场期轮])，(?:(?:分别)?(?:是|在)?)(?P<months>\d{1,2}月(?:(?:、|和|，|及|与)\d{1,2}月)+)(?:份)?(?=$|[，。；])"
)


def as_sentence(plan: DraftPlan) -> DraftPlan:
    """Return a plan that tells all its facts in one passage."""
    pairs = tuple(sorted(((n, dated(fact)) for item in plan.items() for n, fact in item.facts), key=lambda one: one[0]))
    if not pairs:
        return plan
    first = plan.sections[0]
    told = "".join(tell([fact for _, fact in pairs], "done"))
    item = PlannedItem(pairs[0][1].topic, first.heading, pairs, text=told)
    section = replace(first, items=(item,), form="paragraph", pointed=False, lead="", tail="", causes=())
    return replace(
        plan,
        sections=(section,),
        bare_item=True,
        plain=True,
        whole=False,
        opening=False,
        closing=False,
        uncovered="",
        told=(),
    )


def dated(fact: Fact) -> Fact:
    """Say that so many times were in those months: 开会2次，3月和8月 is 分别在3月和8月 where the numbers agree."""
    told = clause(fact.written, "done")
    found = _MONTHS.search(told)
    if not found:
        return fact
    months = re.findall(r"\d{1,2}月", found["months"])
    if int(re.match(r"\d+", found["told"])[0]) != len(months):  # type: ignore[index]
        return fact
    said = f"{found['told']}，分别在{'、'.join(months[:-1])}和{months[-1]}"
    return replace(fact, worded=told[: found.start()] + said + told[found.end() :])
