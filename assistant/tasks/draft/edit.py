"""A draft changed by hand: its text goes back into the plan, so that later revisions keep what was typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from assistant.checks.trace import facts_in
from assistant.report import Item, Report, Section
from assistant.results import Draft, Placeholder
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.targets import Target
from assistant.writers.draft.dictated import folded
from assistant.writers.draft.offline import OfflineDraft, Written
from assistant.writers.draft.plan import MISSING, DraftPlan, PlannedItem, PlannedSection

_HEAD = re.compile(r"^[（(][一二三四五六七八九十]+[)）]")


@dataclass(frozen=True, slots=True)
class ByHand:
    """What the user typed: the whole text as it stands now."""

    text: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What the user put into placeholders, by slot."""

    values: Mapping[str, str]

    @property
    def edits(self) -> list[Edit]:
        """The same as edits of the plan."""
        return [Edit("fill", Target(words=slot), value.strip()) for slot, value in self.values.items() if value.strip()]


def settled(plan: DraftPlan, report: Report) -> DraftPlan | None:
    """Return ``plan`` with the wording of ``report``, the edited text; None where its parts are not the plan's."""
    text, plan = report.text, folded(plan)
    if len(report.sections) != len(plan.sections):
        return None
    sections = []
    for planned, section in zip(plan.sections, report.sections, strict=True):
        found = _section(planned, section, text, bare=plan.bare_item)
        if found is None:
            return None
        sections.append(found)
    title = report.title_line if plan.whole and report.title else plan.title
    start = report.title.end if report.title else 0
    first = report.sections[0].start if report.sections else len(text)
    opening = text[start:first].strip() if plan.opening else ""
    tail = text[report.sections[-1].end :].strip() if report.sections else ""
    closing = plan.closing_text.strip()
    if tail:
        closing = tail
    elif closing and text.rstrip().endswith(closing):
        sections[-1] = _without(sections[-1], closing)
    else:  # the last item holds what was made of it
        closing = ""
    return replace(
        plan, title=title, sections=tuple(sections), opening_text=opening, closing_text=closing, closing=bool(closing)
    )


def _section(planned: PlannedSection, section: Section, text: str, *, bare: bool) -> PlannedSection | None:
    body = section.of(text).strip()
    heading = section.heading or planned.heading
    if planned.form != "items":
        known = "".join((*(item.text for item in planned.items), planned.causes_text))
        same = _squeezed(known) in _squeezed(body)
        if same:
            return replace(planned, heading=heading)
        if len(planned.items) != 1 or planned.causes_text:
            return None
        rest = body.partition("\n")[2] if section.heading else body
        return replace(
            planned,
            heading=heading,
            lead="",
            items=(_worded(planned.items[0], planned.items[0].heading, _joined(rest)),),
        )
    if not planned.items:
        return replace(planned, heading=heading, lead=_joined(body.partition("\n")[2]))
    if bare and not section.items and len(planned.items) == 1:
        alone = planned.items[0]
        kept = section.heading or alone.heading
        rest = _HEAD.sub("", body).lstrip().removeprefix(kept).lstrip("。 \n　")
        return replace(planned, items=(_worded(alone, kept, _joined(rest)),))
    if len(section.items) != len(planned.items):
        return None
    items = tuple(_item(one, item, text) for one, item in zip(planned.items, section.items, strict=True))
    lead = planned.lead
    if section.items:
        before = text[section.start : section.items[0].start].strip()
        lead = "" if bare else _joined(before.partition("\n")[2])
    tail = planned.tail
    if tail and items:
        last = items[-1].text
        items = (*items[:-1], replace(items[-1], text=last.removesuffix(tail).strip()))
        tail = tail if last.endswith(tail) else ""
    if planned.causes_text and items:
        if not items[-1].text.endswith(planned.causes_text):
            return None
        items = (*items[:-1], replace(items[-1], text=items[-1].text.removesuffix(planned.causes_text).strip()))
    return replace(planned, heading=heading, lead=lead, items=items, tail=tail)


def _item(planned: PlannedItem, item: Item, text: str) -> PlannedItem:
    body = _HEAD.sub("", item.of(text).strip()).lstrip()
    heading = item.heading or planned.heading
    body = body.removeprefix(heading).lstrip("。 \n　")
    return _worded(planned, heading, _joined(body))


def _worded(item: PlannedItem, heading: str, text: str) -> PlannedItem:
    """Return an item with its wording; what the user has typed is never written anew."""
    typed = _squeezed(text) != _squeezed(item.text)
    return replace(item, heading=heading, text=text, framed=item.framed or typed)


def _without(section: PlannedSection, closing: str) -> PlannedSection:
    if not section.items or not closing:
        return section
    last = section.items[-1]
    return replace(
        section,
        items=(*section.items[:-1], replace(last, text=last.text.removesuffix(closing.strip()).strip())),
    )


def _joined(text: str) -> str:
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def newly_typed(text: str, before: str) -> tuple[str, ...]:
    """Return the figures, dates and names of an edited text that stood nowhere in it before: the user's own."""
    return tuple(dict.fromkeys(words for span in facts_in(text) if (words := span.of(text)) not in before))


def rewritten(plan: DraftPlan, text: str, writer: OfflineDraft) -> Written | None:
    """Return what was written, with ``text`` as typed; None where the settled plan does not give that text again."""
    for _ in writer.pieces():
        pass
    if _squeezed(writer.written.text) != _squeezed(text):
        return None
    return replace(writer.written, text=text)


def edited(after: Draft, before: Draft, *, keeps_plan: bool) -> Draft:
    """Return the draft as it stands after an edit."""
    slots = {placeholder.slot for placeholder in after.placeholders}
    if keeps_plan:
        plan, questions, citations = after.plan, after.questions, after.citations
    else:
        plan, citations = None, before.citations
        questions = tuple(one for one in before.questions if slots.issuperset(MISSING.findall(one)))
    citations = citations or before.citations
    return replace(
        after,
        questions=questions,
        citations=citations,
        plan=plan,
        before=before,
        reply="已存下您改的内容",
        changes=before.changes,
    )


def untraced(draft: Draft, text: str, report: Report) -> Draft:
    """Return a draft that has no plan any more with another text: its facts cannot be traced again."""
    places = tuple(Placeholder(found[1], found.start(), found.end()) for found in MISSING.finditer(text))
    return replace(
        draft, text=text, outline=report, figures=(), placeholders=places, findings=(), before=draft,
        reply="已存下您改的内容",
    )  # fmt: skip


def _squeezed(text: str) -> str:
    return "".join(text.split())
