"""Shortfalls of a whole report and the plans that answer them: where notes hold none, a direction is proposed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.writers.draft.heads import Heads
from assistant.writers.draft.judgement import judged
from assistant.writers.draft.plan import PlannedItem, PlannedSection, missing, numeral

_MEASURES = "研究改进办法、抓好落实"


def unanswered(sections: Sequence[PlannedSection]) -> list[tuple[int, PlannedItem]]:
    """Return the shortfalls, numbered as they stand, whose topic no plan takes up, nor the thing they name."""
    plans = [item for section in sections if section.role == "plans" for item in section.items]
    told = "".join(fact.said for item in plans for _, fact in item.facts)
    planned = {fact.topic for item in plans for _, fact in item.facts}
    short = [item for section in sections if section.role == "problems" for item in section.items]
    return [(n, item) for n, item in enumerate(short, 1) if item.topic not in planned - {""} and not _named(item, told)]


def _named(item: PlannedItem, told: str) -> bool:
    said = re.sub(r"意识形态|工作|网络", "，", "".join(fact.said for _, fact in item.facts))
    return any(said[at : at + 3] in told for at in range(len(said) - 2) if "，" not in said[at : at + 3])


def answered(
    sections: Sequence[PlannedSection], pack: GenrePack, heads: Heads
) -> tuple[list[PlannedSection], tuple[str, ...]]:
    """Return the parts with a plan proposed for each shortfall that has none, and what the user is told of them."""
    at = next((n for n, section in enumerate(sections) if section.role == "plans"), None)
    left = unanswered(sections)
    if at is None or not left:
        return [*sections], ()
    proposed: dict[str, list[tuple[int, PlannedItem, str]]] = {}
    items = sections[at].items
    for number, item in left:
        heading, remedy = _answer(item, pack, heads, [one.heading for one in items])
        proposed.setdefault(heading, []).append((number, item, remedy))
    new = tuple(_proposal(heading, group) for heading, group in proposed.items())
    section = replace(sections[at], items=(*items, *new), form="items" if items or len(new) > 1 else sections[at].form)
    told = tuple(_told(len(items) + n, heading, group) for n, (heading, group) in enumerate(proposed.items(), 1))
    return [*sections[:at], section, *sections[at + 1 :]], told


def _answer(item: PlannedItem, pack: GenrePack, heads: Heads, taken: Sequence[str]) -> tuple[str, str]:
    """Return the heading and the direction of a plan that answers a shortfall."""
    said = "，".join(fact.said for _, fact in item.facts)
    kind = judged(pack.phrases.judgements, item.topic, said, item.heading)
    heading = next((one for one in (kind.answer if kind else ()) if one not in taken), "")
    if not heading:
        names = {topic.name for topic in pack.topics}
        heading = heads.items("plans", [item.topic if item.topic in names else ""], [[said]], names)[0]
    return heading, kind.remedy[0] if kind and kind.remedy else _MEASURES


def _proposal(heading: str, group: Sequence[tuple[int, PlannedItem, str]]) -> PlannedItem:
    named = "、".join(item.heading for _, item, _ in group)
    slots = "、".join(numeral(number) for number, _, _ in group)
    text = f"针对{named}的问题，拟{group[0][2]}，具体措施为{missing(f'问题{slots}的改进措施')}。"
    return PlannedItem(group[0][1].topic, heading, (), proposed=text)


def _told(place: int, heading: str, group: Sequence[tuple[int, PlannedItem, str]]) -> str:
    numbers = "、".join(f"（{numeral(number)}）" for number, _, _ in group)
    return (
        f"打算（{numeral(place)}）“{heading}”是按问题{numbers}拟的方向，要点里没有对应的打算："
        "请补上具体措施和时限，不合适就删去。"
    )
