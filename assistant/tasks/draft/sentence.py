"""Facts told in no more than a sentence: one passage without heading, without stock phrases and without gaps."""

from __future__ import annotations

from dataclasses import replace

from assistant.writers.draft.plan import DraftPlan, PlannedItem
from assistant.writers.draft.sentences import tell


def as_sentence(plan: DraftPlan) -> DraftPlan:
    """Return a plan that tells all its facts in one passage."""
    pairs = tuple(sorted(((n, fact) for item in plan.items() for n, fact in item.facts), key=lambda one: one[0]))
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
