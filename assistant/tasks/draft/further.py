"""A part written further to a draft: planned with what the draft told before it, which keeps its wording."""

from __future__ import annotations

from dataclasses import replace

from assistant.report import ROLES, Role
from assistant.structure.notes.fact import Fact
from assistant.tasks.draft.sentence import as_paragraph
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection, numeral

_ELSEWHERE = "已写在别的部分，本次只写这一部分"


def further(before: DraftPlan, both: DraftPlan, role: Role) -> DraftPlan:
    """Return the plan of a draft with the part ``role`` of ``both``, planned from the same notes and more."""
    facts = list(before.notes.facts)
    at = {(fact.start, fact.end): n for n, fact in enumerate(facts)}

    def noted(pair: tuple[int, Fact]) -> tuple[int, Fact]:
        fact = pair[1]
        if (fact.start, fact.end) not in at:
            at[fact.start, fact.end] = len(facts)
            facts.append(fact)
        return at[fact.start, fact.end], fact

    def moved(section: PlannedSection) -> PlannedSection:
        items = tuple(replace(item, facts=tuple(map(noted, item.facts))) for item in section.items)
        return replace(section, items=items, causes=tuple(map(noted, section.causes)))

    new = [moved(section) for section in both.sections if section.role == role]
    told = {n for section in new for item in section.items for n, _ in item.facts}
    sections = sorted([*before.sections, *new], key=lambda section: ROLES.index(section.role))
    numbered = tuple(replace(section, number=f"{numeral(n)}、") for n, section in enumerate(sections, 1))
    in_one = before.bare_item and all(section.form != "items" for section in before.sections)
    plan = replace(
        before,
        sections=numbered,
        bare_item=False,
        notes=replace(both.notes, facts=tuple(facts)),
        unused={n: why for n, why in before.unused.items() if n not in told},
    )
    return as_paragraph(plan) if in_one else plan


def by_itself(both: DraftPlan, role: Role, number: str = "") -> DraftPlan:
    """Return the plan of one of several parts alone, planned beside the others."""
    kept = tuple(replace(one, number=number or one.number) for one in both.sections if one.role == role)
    told = {n for section in kept for item in section.items for n, _ in item.facts}
    others = {n: _ELSEWHERE for n in _indexes(both.sections) if n not in told}
    return replace(both, sections=kept, unused={**both.unused, **others})


def _indexes(sections: tuple[PlannedSection, ...]) -> set[int]:
    def of(item: PlannedItem) -> set[int]:
        return {n for n, _ in item.facts}

    return {n for section in sections for item in section.items for n in of(item)}
