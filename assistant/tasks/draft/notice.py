"""A notice's checklist shapes the plan: its parts in its order, what it wants said, how long, for whom, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.checklist import Checklist
from assistant.structure.notes.headings import heading_topic
from assistant.structure.notice import Requirement
from assistant.structure.topics import label_topics
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection, missing, numeral

_LONGEST_HEADING = 16
_LIMIT = re.compile(r"(不超过|不得超过|以内|之内|以下|控制在)")
_TOLD = {"deadline": "时限", "form": "形式", "attachment": "附件", "period": "报告期间"}


def shaped(plan: DraftPlan, asked: Checklist, pack: GenrePack) -> DraftPlan:
    """Return the plan of a whole report as the notice asks for it; what the notes lack is left open and asked for."""
    told = [
        f"按通知{f'《{asked.title}》' if asked.title else ''}的要求安排了提纲。" if asked.parts else "",
        *_told(asked),
    ]
    sections, open_ = _in_order(plan, asked, pack) if plan.whole else (list(plan.sections), [])
    told += [f"通知要求写“{name}”，要点里没有，请补充（文中已留{missing(name)}）。" for name in open_]
    length = next((entry.value for entry in asked.of("length")), "")
    digits = [int(number) for number in re.findall(r"\d{3,5}", length)]
    limit = max(digits, default=0) if not length or _LIMIT.search(length) or len(digits) > 1 else 0
    wanted = digits[0] if digits and not limit and not plan.length else plan.length
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
    left = list(plan.sections)
    ordered: list[PlannedSection] = []
    open_: list[str] = []
    wanted = [(part, _role(part, pack)) for part in asked.parts]
    topics = [(part, _topic(part, pack)) for part, role in wanted if role is None]
    for part, role in wanted:
        if role is None or role in ("opening", "closing") or any(one.role == role for one in ordered):
            continue
        found = next((one for one in left if one.role == role), None)
        if found:
            left.remove(found)
        made = found or PlannedSection(role, "", part.value, ())
        ordered.append(replace(made, heading=part.value if _is_heading(part.value) else made.heading))
    done = next((n for n, one in enumerate([*ordered, *left]) if one.role == "done"), None)
    sections = [*ordered, *left]
    sections.sort(key=lambda one: 0 if one in ordered else 1)
    if done is not None and topics:
        items, open_ = _items_in_order(sections[done], topics)
        sections[done] = replace(sections[done], items=tuple(items), form="items")
    return sections, open_


def _role(part: Requirement, pack: GenrePack) -> Role | None:
    """Return the role a part names; one that names a topic, such as 保密工作情况, is an item of what was done."""
    if part.role == "other" or (part.role == "done" and heading_topic(part.value, pack)):
        return None
    return part.role


def _topic(part: Requirement, pack: GenrePack) -> str:
    named = heading_topic(part.value, pack)
    labels = label_topics(pack, f"{part.value}{part.states}", part.value)
    return named or (labels[0][0] if labels else "")


def _items_in_order(
    section: PlannedSection, topics: list[tuple[Requirement, str]]
) -> tuple[list[PlannedItem], list[str]]:
    left = list(section.items)
    items: list[PlannedItem] = []
    open_: list[str] = []
    for part, topic in topics:
        found = next((item for item in left if topic and item.topic == topic), None)
        if found:
            left.remove(found)
            items.append(found)
        elif topic and _is_heading(part.value) and not any(item.topic == topic for item in items if topic):
            items.append(PlannedItem(topic, part.value, (), (), f"{missing(part.value)}。"))
            open_.append(part.value)
    return [*items, *left], open_


def _is_heading(words: str) -> bool:
    return 2 <= len(words) <= _LONGEST_HEADING and not re.search(r"[，。；：\d]", words)
