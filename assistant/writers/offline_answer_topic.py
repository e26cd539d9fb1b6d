"""How one topic is written: moves, usual facts with how many samples state them, headings, a passage, the rules."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.genre import Slot, Topic
from assistant.passage import Document
from assistant.report import Item, Report, Role
from assistant.structure.statistics import TopicStatistics
from assistant.writers.answer_material import Material, span_quote
from assistant.writers.cite import shown
from assistant.writers.offline_answer_example import opening
from assistant.writers.offline_answer_headings import nodes, sample_headings
from assistant.writers.offline_answer_part import some_frames
from assistant.writers.offline_answer_rule import rule_lines
from assistant.writers.offline_answer_words import GUIDE, LIBRARY, LOCAL, block, joined, quoted, spread, titles


def write_topic(material: Material, name: str) -> Iterator[str]:
    """Yield how the topic ``name`` is written, in the part the question names or else the main one."""
    topic = material.pack.topic(name)
    role: Role = next((role for role in material.asked.roles if role != "opening"), "done")
    statistics = material.samples.statistics.topics.get((role, topic.name))
    yield _summary(material, topic, role, statistics)
    if material.asked.length:
        return
    if role == "done":
        yield block(f"写法步骤{GUIDE}", topic.moves, ordered=True)
        yield _facts(material, topic, statistics)
    else:
        guide = material.pack.guide(role)
        yield block(f"怎么写{GUIDE}", (guide.advice if guide else ())[:4], ordered=True)
    headings = sample_headings(material, (role,), (topic.name,), 4)
    yield block("标题和起首句可以借鉴（范文原文）", [quoted(material, quote) for quote in headings])
    yield _example(material, role, topic.name)
    yield block(f"可套用的句式{LIBRARY}", some_frames(material, role, (topic.name,)))
    if rules := rule_lines(material, material.policies):
        yield block(f"政策怎么说（{LOCAL}）", rules)
    if guide := material.pack.guide(role):
        own = [mistake for mistake in guide.mistakes if material.target_words and material.on_target(mistake)]
        yield block(f"容易出的毛病{GUIDE}", (own or list(guide.mistakes[:1]))[:2])


def _summary(material: Material, topic: Topic, role: Role, statistics: TopicStatistics | None) -> str:
    samples, guide = material.samples, material.pack.guide(role)
    part = guide.name if guide else role
    head = f"**{topic.name}（{part}部分）**："
    if material.asked.inferred:
        head = f"“{shown(material.asked.inferred)}”在范文里归在“{topic.name}”这个主题里写。\n\n{head}"
    if not samples.n:
        return f"{head}资料库里还没有可统计的范文，下面按写作指引说。"
    if not statistics:
        elsewhere = [
            f"{found.name}部分 {held.n_with} 篇"
            for (of, name), held in samples.statistics.topics.items()
            if name == topic.name and (found := material.pack.guide(of))
        ]
        also = f"（在{joined(elsewhere)}）" if elsewhere else ""
        return f"{head}{samples.n} 篇{samples.label}都没有在这一部分单独用一条来写{also}。{samples.note}{samples.basis}"
    own = samples.own.statistics.topics.get((role, topic.name)) if samples.own else None
    lines = f"**本单位**的 {samples.own.n} 篇中 {own.n_with} 篇写了；" if samples.own and own else ""
    lines += f"{samples.n} 篇{samples.label}中 {statistics.n_with} 篇用专门的条目来写，每篇合计"
    lines += f"{spread(statistics.chars, '字')}。{samples.note}{samples.basis}"
    return f"{head}{lines}"


def _facts(material: Material, topic: Topic, statistics: TopicStatistics | None) -> str:
    """List the facts samples state, the commonest first, with how many of those that write the topic do."""
    if not topic.slots:
        return ""
    held = statistics.slots if statistics else {}
    total = statistics.n_with if statistics else 0
    slots = sorted(
        (slot for slot in topic.slots if slot.role == "done"), key=lambda slot: -len(held.get(slot.name, ()))
    )
    lines = [_fact(slot, len(held.get(slot.name, ()))) for slot in slots]
    basis = f"（写了这一主题的 {total} 篇里几篇写明）" if total else GUIDE
    return block(f"通常要交代的事实{basis}", lines[:5])


def _fact(slot: Slot, stated: int) -> str:
    count = f"（{stated} 篇）" if stated else ""
    return f"{slot.name}{count}" + (f"：{slot.ask}" if slot.ask else "")


def _example(material: Material, role: Role, topic: str) -> str:
    """Show the beginning of a sample's part on the topic, one of middling length, for its way of writing."""
    found = [
        (node.end - node.start, document, report, node, place)
        for document, report, section in material.samples.sections(role)
        for node, place in nodes(section)
        if isinstance(node, Item) and _on_topic(material, document, report, node, topic)
    ]
    if not found:
        return ""
    found.sort(key=lambda one: one[0])
    _, document, report, node, place = found[len(found) // 2]
    span = opening(report.text, node, 170)
    quote = span_quote(document, report, span, f"{place} › {node.number}{node.heading}")
    return f"**范文这样写**（学写法，不抄数字）：{quoted(material, quote)}（{titles([document.name])}）"


def _on_topic(material: Material, document: Document, report: Report, node: Item, topic: str) -> bool:
    under = material.samples.topics(material.pack, document, report, node)
    return under[:1] == (topic,) and material.samples.headed(material.pack, node.heading)[:1] == (topic,)
