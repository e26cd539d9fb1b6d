"""Facts told in no more than a sentence, and parts told in no more than a paragraph: neither has headings."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.report import Report, Section
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection
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


def as_paragraph(plan: DraftPlan) -> DraftPlan:
    """Return a plan each part of which is one paragraph, its items 一是, 二是, without headings of parts and items."""
    return replace(plan, sections=tuple(map(_in_one, plan.sections)), bare_item=True)


def with_parts(report: Report, plan: DraftPlan) -> Report:
    """Return the outline of a draft with its parts where they are paragraphs without headings, by its plan."""
    lines = [found.span() for found in re.finditer(r"[^\n]*\S[^\n]*", report.text)]
    alone = plan.sections and all(map(plan.in_one, plan.sections)) and not (plan.opening or plan.closing)
    if report.sections or not alone or len(lines) != len(plan.sections):
        return report
    parts = (
        Section(start, end, None, None, section.role)
        for (start, end), section in zip(lines, plan.sections, strict=True)
    )
    return replace(report, sections=tuple(parts))


def _in_one(section: PlannedSection) -> PlannedSection:
    several = len(section.items) > 1 or any(len(item.facts) > 1 for item in section.items)
    return replace(section, form="points" if several else "paragraph", pointed=False)
