"""Words that the user dictated for a place of the draft: shown there as they were given, whatever else is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection

# What ends a report by custom, behind which nothing stands.
_LAST = re.compile(r"^(?:特此(?:报告|汇报)|(?:以|如)上(?:报告|汇报|述职)|请(?:予)?(?:审|批评))")


class Shown(NamedTuple):
    """What stands below the heading of a part: a sentence before its items, these, and a sentence behind them."""

    lead: str
    texts: Sequence[str]
    tail: str


def closed(closing: str, said: str) -> str:
    """Return the closing with what was dictated for the end; what ends a report by custom stays last."""
    if not said:
        return closing
    return f"{said}\n{closing}" if _LAST.match(closing) else f"{closing}{said}"


def with_dictated(plan: DraftPlan, section: PlannedSection, shown: Shown) -> Shown:
    """Return a part as it is shown, with what was dictated for its items and, at either end of the draft, for that."""
    texts = [around(item, text) for item, text in zip(section.items, shown.texts, strict=True)]
    opens = plan.opens if not plan.opening and _is(section, plan.sections[0]) else ""
    closes = plan.closes if not plan.closing and _is(section, plan.sections[-1]) else ""
    lead, tail = shown.lead, shown.tail
    if opens and len(texts) == 1 and not lead:
        texts = [_before(section.items[0], texts[0], opens)]
    else:
        lead = opens + lead
    if closes and len(texts) == 1 and not tail:
        texts = [texts[0] + closes]
    else:
        tail = tail + closes
    return Shown(lead, texts, tail)


def around(item: PlannedItem, text: str) -> str:
    """Return an item's wording between what was dictated for its two ends."""
    return _before(item, text, item.opens) + item.closes


def folded(plan: DraftPlan) -> DraftPlan:
    """Return the plan with what was dictated made part of its wording, as where the user takes the text in hand."""
    sections = []
    for section in plan.sections:
        shown = with_dictated(plan, section, Shown(section.lead, [item.text for item in section.items], section.tail))
        items = tuple(
            item if text == item.text else replace(item, text=text, opens="", closes="", framed=True)
            for item, text in zip(section.items, shown.texts, strict=True)
        )
        sections.append(replace(section, items=items, lead=shown.lead, tail=shown.tail))
    opening = plan.opens + plan.opening_text if plan.opening else plan.opening_text
    closing = closed(plan.closing_text, plan.closes) if plan.closing else plan.closing_text
    return replace(plan, sections=tuple(sections), opening_text=opening, closing_text=closing, opens="", closes="")


def _is(section: PlannedSection, other: PlannedSection) -> bool:
    return (section.number, section.role, section.heading) == (other.number, other.role, other.heading)


def _before(item: PlannedItem, text: str, said: str) -> str:
    """Put words before a wording, behind the heading with which it opens."""
    headed = f"{item.heading}。"
    return f"{headed}{said}{text.removeprefix(headed)}" if said and text.startswith(headed) else f"{said}{text}"
