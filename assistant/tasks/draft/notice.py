"""A notice's checklist shapes the plan: its parts in its order, what it wants said, how long, for whom, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.checklist import Checklist
from assistant.structure.notice import Requirement
from assistant.structure.notice_length import length_asked
from assistant.tasks.draft.addressee import addressee_by
from assistant.tasks.draft.belonging import Belonging
from assistant.tasks.draft.parts import Indexed, Shares, heading_of, left_open, of_its_own, plain_name
from assistant.writers.draft.plan import AS_LAST_YEAR, DraftPlan, PlannedItem, PlannedSection, missing, numeral

_OPEN = re.compile(r"【待补：[^】]*】。?$")
_TOLD = {"deadline": "时限", "form": "形式", "attachment": "附件", "period": "报告期间"}
_CLAIMING: tuple[Role, ...] = ("done", "other")  # the parts that share out what was done
_MOST_STRAYS = 3  # facts asked about that no part of the notice asks for
# 存在问题、原因和明年打算: one part of the notice that takes two of a report.
_BOTH = re.compile(
    r"(?P<short>[^，]*?(?:问题|不足|短板|差距|困难)[^，]*?)(?:、|以及|及|和|与|并)+(?P<plan>(?:下一?步|明年|来年|今后|20\d\d年|改进|整改|对策|工作)[^，、和]*)"
)


def shaped(plan: DraftPlan, asked: Checklist, text: str, pack: GenrePack, *, addressee: str = "") -> DraftPlan:
    """Return the plan of a whole report as the notice (its ``text``) asks for it; what the notes lack is left open.

    ``addressee`` is whom the user named, who knows better than the notice.
    """
    sections, told, dropped = _in_order(plan, asked, pack) if plan.whole else ([*plan.sections], [], [])
    low, high = next(
        (found for one in asked.of("length") if not one.states and (found := length_asked(one.value))), (0, 0)
    )
    wanted = plan.length or int(low)
    by_notice = addressee_by(asked)
    if dropped:
        told = [
            *told,
            f"去年写的{'、'.join(f'“{name}”' for name in dropped)}，通知没有要求，要点里也没有，今年没有写。",
        ]
    heard = [f"按通知{f'《{asked.title}》' if asked.title else ''}的要求安排了提纲。"] if asked.parts else []
    if addressee and by_notice and addressee != by_notice:
        heard.append(f"主送写的是您说的{addressee}，通知要求报{by_notice}，请核对。")
    return replace(
        plan,
        sections=tuple(replace(one, number=f"{numeral(n)}、") for n, one in enumerate(sections, 1))
        if plan.whole
        else plan.sections,
        addressee=addressee or by_notice or plan.addressee,
        limit=int(high) if 0 < high < float("inf") else 0,
        length=wanted,
        rich=plan.rich or bool(wanted),
        told=(*plan.told, *told),
        heard=(*(one for one in plan.heard if not by_notice or AS_LAST_YEAR not in one), *heard, *_heard(asked)),
        notice=text,
        changes=tuple(one for one in plan.changes if not any(f"› {name}" in one.place for name in dropped)),
    )


def _heard(asked: Checklist) -> Iterator[str]:
    """Say what the notice asks beside the parts."""
    for entry in asked.of("length"):
        yield f"通知要求篇幅：{entry.value}。"
    for kind, name in _TOLD.items():
        values = list(dict.fromkeys(entry.value for entry in asked.entries if entry.kind == kind))
        if values:
            yield f"通知要求{name}：{'；'.join(values)}。"


def _in_order(plan: DraftPlan, asked: Checklist, pack: GenrePack) -> tuple[list[PlannedSection], list[str], list[str]]:
    """Return the sections in the notice's order, what is told of what it asks, and what of last year's is left out."""
    belonging = Belonging(asked.parts, pack)
    moved = _moved(plan, belonging)
    left = _besides(plan, {index for facts in moved.values() for index, _ in facts})
    named = {heading_of(part, pack): part for part in reversed(asked.parts) if part.role in _CLAIMING}
    parts = list(reversed(named.values()))  # 今年做了哪些、有什么成效 are one part
    shares = Shares(plan, parts, belonging, pack)
    ordered: list[PlannedSection] = []
    told: list[str] = []
    for part in asked.parts:
        own = [*moved.get(part, []), *shares.claimed(part)]
        if part in parts:
            ordered.append(shares.section(part, own))
            if not any(item.facts or item.framed for item in ordered[-1].items):
                told.append(_lacking(part))
        elif own:
            ordered.append(of_its_own(part, own, pack))
        elif part.role and part.role not in (*_CLAIMING, "opening", "closing"):
            held = left.pop(part.role, None) if part is _main(asked, part.role) else None
            held = held or PlannedSection(
                part.role, "", plain_name(part, pack), (left_open(part, pack),), form="paragraph"
            )
            if held.items and not any(item.facts or not _OPEN.match(item.text) for item in held.items):
                told.append(_lacking(part))
            ordered += _headed(held, part, left, asked, pack)
    if shares.strays:
        names = "、".join(f"“{fact.said[:20]}”" for fact in shares.strays[:_MOST_STRAYS])
        told.append(f"通知没有专门要求写{names}这方面，暂放在意思相近的部分，请核实或删去。")
    rest = [*left.values()]
    if not parts:
        rest = [one for one in plan.sections if one.role in _CLAIMING] + rest
    return [*ordered, *rest], told, shares.dropped if parts else []


def _lacking(part: Requirement) -> str:
    return f"通知要求写“{part.value}”，要点里没有，请补充（文中已留{missing(part.value)}）。"


def _headed(
    held: PlannedSection, part: Requirement, left: dict[Role, PlannedSection], asked: Checklist, pack: GenrePack
) -> Iterator[PlannedSection]:
    """Yield a part under the notice's heading; one that asks for shortfalls and plans alike is two."""
    both = _BOTH.fullmatch(part.value)
    plans_apart = any(one.role == "plans" for one in asked.parts)
    if held.role == "problems" and both and not plans_apart and "plans" in left:
        yield replace(held, heading=both["short"])
        yield replace(left.pop("plans"), heading=both["plan"])
        return
    own = heading_of(part, pack)
    yield held if own == plain_name(part, pack) else replace(held, heading=own)


def _moved(plan: DraftPlan, belonging: Belonging) -> dict[Requirement, list[Indexed]]:
    """Return what stands among shortfalls and plans and says itself which other part it is for: 亮点：…, 建议…."""
    found: dict[Requirement, list[Indexed]] = {}
    for section in plan.sections:
        for index, fact in (pair for item in section.items for pair in item.facts if section.role not in _CLAIMING):
            part = belonging.claimed(plan.notes.text, fact)
            if part and (part.role != section.role or re.search("建议|意见", part.value)):
                found.setdefault(part, []).append((index, fact))
    return found


def _besides(plan: DraftPlan, gone: set[int]) -> dict[Role, PlannedSection]:
    """Return the sections that do not tell what was done, by role, less what is told elsewhere."""
    left = {one.role: _without(one, gone) for one in plan.sections if one.role not in _CLAIMING}
    lost = {item.heading for section in plan.sections for item in section.items if section.role == "problems"}
    lost -= {item.heading for item in left["problems"].items} if "problems" in left else set()
    if lost and "plans" in left:  # what only answered a shortfall that was none
        kept = [item for item in left["plans"].items if item.facts or not any(name in item.text for name in lost)]
        left["plans"] = replace(left["plans"], items=tuple(kept))
    return left


def _without(section: PlannedSection, gone: set[int]) -> PlannedSection:
    """Return a section without some facts; an item that told nothing else goes with them."""
    items = list[PlannedItem]()
    for item in section.items:
        facts = tuple(pair for pair in item.facts if pair[0] not in gone)
        if facts or not item.facts:
            items.append(item if len(facts) == len(item.facts) else replace(item, facts=facts, text=""))
    return replace(section, items=tuple(items))


def _main(asked: Checklist, role: Role) -> Requirement:
    """Return the part of a role that takes what there is of it: what is planned rather than what is advised."""
    mine = [part for part in asked.parts if part.role == role]
    return next((part for part in mine if not re.search("建议|意见", part.value)), mine[0])
