"""Set formulations and dated events: their exact wording, order and time, from the common knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre import DatedEvent, SetPhrase
from assistant.writers.answer_material import Material
from assistant.writers.cite import shown
from assistant.writers.offline_answer_rule import rule_lines
from assistant.writers.offline_answer_words import LOCAL, block, joined


def named_phrases(material: Material) -> list[SetPhrase]:
    """Return the set formulations the question names."""
    return [phrase for phrase in material.common.set_phrases if phrase.name in material.asked.question]


_EVENT = re.compile(r"学习教育|主题教育|全会|代表大会|会议|大事|活动")


def named_events(material: Material) -> list[DatedEvent]:
    """Return the dated events the question names, the longest names first."""
    held = [
        (name, event)
        for event in material.common.events
        for name in (event.name, *event.names)
        if name and name in material.asked.question
    ]
    held.sort(key=lambda pair: -len(pair[0]))
    return list({event.name: event for _, event in held}.values())[:2]


def events_of_year(material: Material) -> list[DatedEvent]:
    """Return the dated events of the year a question names, those of the kind it names (学习教育, 全会); else none."""
    question = material.asked.question
    year, kind = re.search(r"20\d\d(?=年)", question), _EVENT.search(question)
    if not year or not kind:
        return []
    fitting = [one for one in material.common.events if one.start[:4] <= year[0] <= (one.end or one.start)[:4]]
    return [one for one in fitting if kind[0] in ("会议", "大事", "活动") or kind[0] in one.name]


def write_phrases(material: Material, phrases: list[SetPhrase]) -> Iterator[str]:
    """Yield what each formulation consists of and how it is used."""
    for phrase in phrases[:3]:
        yield _phrase(phrase)
    if rules := rule_lines(material, material.policies):
        yield block(f"政策资料里的说法（{LOCAL}）", rules)


def _phrase(phrase: SetPhrase) -> str:
    said = _together(phrase.components) or phrase.note
    lines = [f"**{shown(phrase.name)}**：{said.rstrip('。')}（固定提法，次序不变）。"]
    if phrase.components and phrase.note:
        lines.append(f"说明：{phrase.note}")
    if phrase.verbs:
        lines.append(f"搭配：前面用“{'”“'.join(phrase.verbs)}”。")
    if phrase.since or phrase.until:
        lines.append(f"时间：{phrase.since or '…'} 起{f'，至 {phrase.until}' if phrase.until else ''}。")
    if phrase.wrong:
        lines.append(f"不要写成：{joined(phrase.wrong)}。")
    return "\n\n".join(lines) + (
        f"\n\n（提法表，来源：{_source(phrase.source)}）" if _source(phrase.source) else "\n\n（提法表）"
    )


def write_events(events: list[DatedEvent]) -> Iterator[str]:
    """Yield when the events took place."""
    for event in events:
        time = event.start + (f" 至 {event.end}" if event.end and event.end != event.start else "")
        source = f"，来源：{_source(event.source)}" if _source(event.source) else ""
        yield f"**{event.name}**：{time}（大事年表{source}）。写哪一年的报告，就用那一年已经有的会议和提法。"


def _together(parts: tuple[str, ...]) -> str:
    return ("；" if any("、" in part for part in parts) else "、").join(parts)


def _source(source: str) -> str:
    """Return a source without addresses, which nobody can click here."""
    kept = [part for part in re.split(r"[；;]", source) if part.strip() and not re.search(r"[a-z]\.[a-z]", part)]
    return "；".join(kept) or re.sub(r"[（(]?[\w.\-/]*[a-z]\.[a-z][\w.\-/]*[）)]?", "", source).strip("（）() ")
