"""A notice's checklist shapes the plan: its parts in its order, what it wants said, how long, for whom, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Literal

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.checklist import Checklist
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.headings import heading_topic
from assistant.structure.notice import Requirement
from assistant.structure.notice_length import length_asked
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection, missing, numeral

Form = Literal["items", "points", "paragraph"]
_LONGEST_HEADING = 32
_LEAST = 160  # characters of a part with facts of its own
_MAIN = re.compile(r"主要[做工举]|工作开展|责任制|履[职责行]|做了|抓了")
_OPEN = re.compile(r"【待补：[^】]*】。?$")
_HIGHLIGHT = "亮点|特色"
_CLAIMS = (
    (_HIGHLIGHT, r"^[\s\d.、（）()]{0,4}(?:特色|亮点)"),
    ("建议", r"^(?:建议|希望|恳请|盼)"),
    (r"^基本情况|概况", r"^[^，]{0,10}(?:在校生|教职工|党员|职工|干部|人口|户籍)[^，]{0,4}\d|^(?:现有|共有|下设|辖)"),
)
_WIDE = re.compile(r"总体|基本情况|工作情况")
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
        addressee=next((entry.value for entry in asked.of("addressee")), plan.addressee),
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
    claimed = _claimed(plan, asked.parts)
    gone = {index for facts in claimed.values() for index, _ in facts}
    left = {section.role: _without(section, gone) for section in plan.sections}
    lost = {item.heading for section in plan.sections for item in section.items if section.role == "problems"}
    lost -= {item.heading for item in left["problems"].items} if "problems" in left else set()
    if lost and "plans" in left:  # what only answered a shortfall that was none
        kept = [item for item in left["plans"].items if item.facts or not any(name in item.text for name in lost)]
        left["plans"] = replace(left["plans"], items=tuple(kept))
    named = {_heading(part, pack): part for part in reversed(asked.parts) if part.role in ("done", "other")}
    told = list(reversed(named.values()))  # 今年做了哪些、有什么成效 are one part
    shares = _shared_out(left.pop("done", None), told, pack) if told else {}
    ordered: list[PlannedSection] = []
    open_: list[str] = []
    for part in asked.parts:
        if part in claimed:
            held = shares.get(part) or left.get(part.role or "done") or PlannedSection(part.role or "done", "", "", ())
            ordered.append(_of_its_own(held, part, claimed[part], pack, _facts_of(shares.get(part))))
        elif part in shares:
            ordered.append(shares[part])
            open_ += [part.value] if not any(item.facts for item in shares[part].items) else []
        elif part.role and part.role not in ("done", "other", "opening", "closing"):
            found = left.pop(part.role, None) if part is _main(asked.of("part"), part.role) else None
            found = found or PlannedSection(
                part.role, "", _plain_name(part, pack), (_left_open(part, pack),), form="paragraph"
            )
            open_ += [part.value] if not any(item.facts or not _OPEN.match(item.text) for item in found.items) else []
            ordered.append(replace(found, heading=part.value) if _is_heading(part.value) else found)
    return [*ordered, *left.values()], open_


def _claimed(plan: DraftPlan, parts: Sequence[Requirement]) -> dict[Requirement, list[tuple[int, Fact]]]:
    """Return the facts that say themselves which part they are for: 亮点：…, 建议…, how many there are of whom."""
    found: dict[Requirement, list[tuple[int, Fact]]] = {}
    if len(parts) < 3:
        return found
    for item in plan.items():
        for index, fact in item.facts:
            label = plan.notes.text[: fact.start].rpartition("\n")[2] + fact.text[:6]
            for part in parts:
                for named, says in _CLAIMS:
                    if re.search(named, part.value) and re.search(says, label if named == _HIGHLIGHT else fact.said):
                        found.setdefault(part, []).append((index, fact))
                        break
                else:
                    continue
                break
    return found


def _without(section: PlannedSection, gone: set[int]) -> PlannedSection:
    """Return a section without some facts; an item that told nothing else goes with them."""
    items = []
    for item in section.items:
        facts = tuple(pair for pair in item.facts if pair[0] not in gone)
        if facts or not item.facts:
            items.append(item if len(facts) == len(item.facts) else replace(item, facts=facts, text=""))
    return replace(section, items=tuple(items))


def _facts_of(section: PlannedSection | None) -> list[tuple[int, Fact]]:
    return [pair for item in section.items for pair in item.facts] if section else []


def _of_its_own(
    held: PlannedSection,
    part: Requirement,
    facts: list[tuple[int, Fact]],
    pack: GenrePack,
    more: list[tuple[int, Fact]],
) -> PlannedSection:
    """Return the part with the facts that claim it, before those that came to it by their topic."""
    own = tuple(dict.fromkeys((*facts, *more)))
    item = PlannedItem("", _heading(part, pack), own)
    form: Form = "points" if len(own) > 1 else "paragraph"
    return replace(held, heading=_heading(part, pack), items=(item,), form=form, lead="", target=_LEAST)


def _main(parts: Sequence[Requirement], role: Role) -> Requirement:
    """Return the part of a role that takes what there is of it: what is planned rather than what is advised."""
    mine = [part for part in parts if part.role == role]
    return next((part for part in mine if not re.search("建议|意见", part.value)), mine[0])


def _left_open(part: Requirement, pack: GenrePack) -> PlannedItem:
    return PlannedItem(_topic(part, pack), part.value, (), (), f"{missing(part.value)}。")


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
        items = items or [_left_open(part, pack)]
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
            (part for part in parts if _MAIN.search(part.value)),
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
