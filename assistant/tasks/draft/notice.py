"""A notice's checklist shapes the plan: its parts in its order, what it wants said, how long, for whom, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Literal

from assistant.genre import GenrePack
from assistant.structure.checklist import Checklist
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.headings import heading_topic
from assistant.structure.notice import Requirement
from assistant.structure.notice_length import length_asked
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection, missing, numeral

Form = Literal["items", "points", "paragraph"]
_LONGEST_HEADING = 32
_LEAST = 160  # characters of a part with facts of its own
_WIDE = re.compile(r"总体|基本情况|责任制|主要[做工举]|工作开展|工作情况|履[职责行]")
_SPOKEN = re.compile(r"[。；：]|了哪|怎么|什么|哪|有没有|[吗呢啥咋]|咱|做了|抓了")
_TOLD = {"deadline": "时限", "form": "形式", "attachment": "附件", "period": "报告期间"}


def shaped(plan: DraftPlan, asked: Checklist, pack: GenrePack) -> DraftPlan:
    """Return the plan of a whole report as the notice asks for it; what the notes lack is left open and asked for."""
    told = [
        f"按通知{f'《{asked.title}》' if asked.title else ''}的要求安排了提纲。" if asked.parts else "",
        *_told(asked),
    ]
    sections, open_ = _in_order(plan, asked, pack) if plan.whole else (list(plan.sections), [])
    told += [f"通知要求写“{name}”，要点里没有，请补充（文中已留{missing(name)}）。" for name in open_]
    low, high = next(
        (found for one in asked.of("length") if not one.states and (found := length_asked(one.value))), (0, 0)
    )
    limit = int(high) if 0 < high < float("inf") else 0
    wanted = plan.length or int(low)
    return replace(
        plan,
        sections=tuple(replace(one, number=f"{numeral(n)}、") for n, one in enumerate(sections, 1))
        if plan.whole
        else plan.sections,
        addressee=next((entry.value for entry in asked.of("addressee")), ""),
        limit=limit,
        length=wanted,
        rich=plan.rich or bool(wanted),
        told=(*plan.told, *filter(None, told)),
    )


def _told(asked: Checklist) -> Iterator[str]:
    """Say what the notice asks beside the parts."""
    for entry in asked.of("length"):
        yield f"通知要求篇幅：{entry.value}。"
    for entry in asked.of("addressee"):
        yield f"通知要求报送：{entry.value}（导出 Word 时用作主送机关）。"
    for kind, name in _TOLD.items():
        values = list(dict.fromkeys(entry.value for entry in asked.entries if entry.kind == kind))
        if values:
            yield f"通知要求{name}：{'；'.join(values)}。"
    for part in asked.parts:
        if part.states and len(part.states) <= 120:
            yield f"通知要求“{part.value}”写明：{part.states}"


def _in_order(plan: DraftPlan, asked: Checklist, pack: GenrePack) -> tuple[list[PlannedSection], list[str]]:
    """Return the sections in the notice's order, and the names of what it asks for and the notes do not hold."""
    left = {section.role: section for section in plan.sections}
    named = {_heading(part, pack): part for part in reversed(asked.parts) if part.role in ("done", "other")}
    told = list(reversed(named.values()))  # 今年做了哪些、有什么成效 are one part
    shares = _shared_out(left.pop("done", None), told, pack) if told else {}
    ordered: list[PlannedSection] = []
    open_: list[str] = []
    for part in asked.parts:
        if part in shares:
            ordered.append(shares[part])
            open_ += [part.value] if not any(item.facts for item in shares[part].items) else []
        elif part.role and part.role not in ("done", "other", "opening", "closing"):
            if any(one.role == part.role for one in ordered):
                continue
            found = left.pop(part.role, None) or PlannedSection(part.role, "", _plain_name(part, pack), ())
            ordered.append(replace(found, heading=part.value) if _is_heading(part.value) else found)
    return [*ordered, *left.values()], open_


def _shared_out(
    done: PlannedSection | None, parts: Sequence[Requirement], pack: GenrePack
) -> dict[Requirement, PlannedSection]:
    """Give each part that tells what was done its facts; one without any is left open."""
    made = done or PlannedSection("done", "", "", ())
    if len(parts) == 1:
        return {parts[0]: replace(made, heading=_heading(parts[0], pack))}
    held: dict[Requirement, list[PlannedItem]] = {part: [] for part in parts}
    for item in made.items:
        for part, facts in _apart(item, parts, pack):
            gaps = item.gaps if len(facts) == len(item.facts) else ()
            held[part].append(replace(item, topic=facts[0][1].topic or item.topic, facts=facts, gaps=gaps))
    whole = max(1, sum(len(item.facts) for item in made.items))
    found = {}
    for part, items in held.items():
        many = sum(len(item.facts) for item in items)
        items = items or [PlannedItem(_topic(part, pack), part.value, (), (), f"{missing(part.value)}。")]
        form: Form = "items" if len(items) > 1 else "points" if many > 1 else "paragraph"
        target = max(_LEAST, made.target * many // whole)
        found[part] = replace(made, heading=_heading(part, pack), items=tuple(items), form=form, target=target)
    return found


def _apart(
    item: PlannedItem, parts: Sequence[Requirement], pack: GenrePack
) -> Iterator[tuple[Requirement, tuple[tuple[int, Fact], ...]]]:
    """Yield the facts of an item by the part that each belongs to."""
    found: dict[Requirement, list[tuple[int, Fact]]] = {}
    for index, fact in item.facts:
        found.setdefault(_part_of(fact.topic or item.topic, parts, pack), []).append((index, fact))
    for part, facts in found.items():
        yield part, tuple(facts)


def _part_of(topic: str, parts: Sequence[Requirement], pack: GenrePack) -> Requirement:
    """Return the part a topic is told in: one named for it, one that speaks of it, one near it, else the widest."""
    near = {name for group in pack.related if topic in group for name in group}
    return next(
        chain(
            (part for part in parts if topic and heading_topic(part.value, pack) == topic),
            (part for part in parts if topic in part.topics),
            (part for part in parts if _WIDE.search(part.value)),
            (part for part in parts if near & {heading_topic(part.value, pack), *part.topics}),
            parts,
        )
    )


def _topic(part: Requirement, pack: GenrePack) -> str:
    named = heading_topic(part.value, pack)
    return named or (part.topics[0] if part.topics else "")


def _heading(part: Requirement, pack: GenrePack) -> str:
    return part.value if _is_heading(part.value) else _plain_name(part, pack)


def _plain_name(part: Requirement, pack: GenrePack) -> str:
    """Return how the genre calls a part that the notice asks for in spoken words: 还差在哪."""
    guide = pack.guide(part.role or "done")
    return guide.name if guide and part.role != "other" else part.value


def _is_heading(words: str) -> bool:
    return 2 <= len(words) <= _LONGEST_HEADING and not _SPOKEN.search(words)
