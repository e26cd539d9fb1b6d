"""How one topic is written: moves, usual facts with how many samples state them, headings, a passage, the rules."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.genre import Slot, Topic
from assistant.report import Role
from assistant.structure.statistics import TopicStatistics
from assistant.writers.answer.headings import sample_headings
from assistant.writers.answer.material import Material
from assistant.writers.answer.part import some_frames
from assistant.writers.answer.passage import best_passage, habits
from assistant.writers.answer.rule import rules_block
from assistant.writers.answer.words import GUIDE, LIBRARY, advised, block, numbered, quoted, titles
from assistant.writers.cite import shown

_SHOWN = 340  # characters of an example


def write_topic(material: Material, name: str) -> Iterator[str]:
    """Yield how the topic ``name`` is written, in the part the question names or else the main one.

    What to write comes first, how often the samples do so last. A word of the topic (第一议题 of 理论学习) is kept to.
    """
    topic = material.pack.topic(name)
    role: Role = next((role for role in material.asked.roles if role != "opening"), "done")
    statistics = material.samples.statistics.topics.get((role, topic.name))
    if material.asked.length:
        yield f"{_head(material, topic, role)}\n\n" + "".join(habits(material, topic.name, role))
        return
    word = _word(material, topic)
    guide = material.pack.guide(role)
    steps = topic.moves if role == "done" else (guide.advice if guide else ())[:4]
    yield f"{_head(material, topic, role, word)}\n\n{numbered(advised(material, steps))}"
    if role == "done":
        yield _facts(material, topic, statistics)
    yield _example(material, role, topic.name, word)
    headings = sample_headings(material, (role,), (topic.name,), 4)
    yield block("标题和起首句可以借鉴（范文原文）", [quoted(material, quote) for quote in headings])
    yield rules_block(material, word or topic.name)
    yield block(f"可套用的句式{LIBRARY}", some_frames(material, role, (topic.name,)))
    if guide:
        own = [mistake for mistake in guide.mistakes if material.target_words and material.on_target(mistake)]
        yield block(f"容易出的毛病{GUIDE}", advised(material, own[:2]))
    yield block("范文里的篇幅和写法", list(habits(material, topic.name, role)))


def _head(material: Material, topic: Topic, role: Role, word: str = "") -> str:
    guide = material.pack.guide(role)
    part = guide.name if guide else role
    if word := word or material.asked.inferred:
        return f"**“{shown(word)}”**在范文里归在“{topic.name}”这个主题里写（{part}部分），照这几步写"
    return f"**{topic.name}（{part}部分）**照这几步写"


def _word(material: Material, topic: Topic) -> str:
    """Return the word by which the question means the topic, where it is something smaller than the topic."""
    question = material.asked.question
    if topic.name in question:
        return ""
    heavy = (word.partition("^")[0] for word in topic.words if "^" in word)
    named = [word for word in (*topic.synonyms, *heavy) if word in question and len(word) > 1]
    word = max(named, key=len, default="")
    held = sum(word in report.text for _, report in material.samples.items) if word else 0
    return word if 0 < 2 * held < material.samples.n else ""


def _facts(material: Material, topic: Topic, statistics: TopicStatistics | None) -> str:
    """List the facts samples state, the commonest first, with how many of those that write the topic do."""
    if not topic.slots:
        return ""
    held = statistics.slots if statistics else {}
    total = statistics.n_with if statistics else 0
    slots = sorted(
        (slot for slot in topic.slots if slot.role == "done"), key=lambda slot: -len(held.get(slot.name, ()))
    )
    lines = [_fact(material, slot, len(held.get(slot.name, ()))) for slot in slots]
    basis = f"（单列成条的 {total} 篇里几篇写明）" if total else GUIDE
    return block(f"要写出的数和事{basis}", lines[:5])


def _fact(material: Material, slot: Slot, stated: int) -> str:
    count = f"（{stated} 篇）" if stated else ""
    if not slot.ask:
        return f"{slot.name}{count}"
    return material.advised(f"{slot.name}：{slot.ask}").replace("：", f"{count}：", 1)


def _example(material: Material, role: Role, topic: str, word: str) -> str:
    """Show a whole point or short item of a sample on the topic, for its way of writing."""
    quote = best_passage(material, role, topic, word) or (best_passage(material, role, topic) if word else None)
    if not quote:
        return ""
    text = quoted(material, quote, _SHOWN)
    return f"**范文这样写**（学写法，不抄数字）：{text}（{titles([quote.name])}）"
