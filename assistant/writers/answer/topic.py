"""How one topic is written: what for, the moves, facts with how many samples state them, words to borrow, mistakes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.genre import Slot, Topic
from assistant.genre.writing import Plight
from assistant.report import Role
from assistant.structure.sentences import split_sentences
from assistant.structure.statistics import TopicStatistics, states_itself
from assistant.writers.answer.count_fact import tells
from assistant.writers.answer.headings import nodes, topic_headings
from assistant.writers.answer.inside import page_inside
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.occasion import office_lines
from assistant.writers.answer.part import frames_line
from assistant.writers.answer.passage import best_passage, habits
from assistant.writers.answer.told import (
    asks_to_write,
    only_new,
    plight_block,
    then_line,
    told_above,
    told_plights,
    told_rules,
)
from assistant.writers.answer.words import GUIDE, LIBRARY, advised, block, joined, numbered, quoted, titles
from assistant.writers.cite import Quote, shown
from assistant.writers.relevance import grams

_SHOWN = 400  # characters of an example
_COUNTED = 3  # facts of a sentence to fill in
_FACTS = 4  # facts to have at hand


def write_topic(material: Material, name: str) -> Iterator[str]:
    """Yield how the topic ``name`` is written, in the part the question names or else the main one.

    What it is for and how long comes first, then what follows from the case told of, then what to write. A word of
    the topic (第一议题 of 理论学习) is kept to.
    """
    topic = material.pack.topic(name)
    role: Role = next((role for role in material.asked.roles if role != "opening"), "done")
    statistics = material.samples.statistics.topics.get((role, topic.name))
    if material.asked.length and not asks_to_write(material.asked):
        yield f"{_head(material, topic, role)}\n\n" + "".join(habits(material, topic.name, role))
        return
    word, held = _word(material, topic), material.pack.writing.part(topic.name)
    guide = material.pack.guide(role)
    if role == "done" and (inside := page_inside(material, topic)):
        yield from inside
        return
    names = (topic.name, guide.name if guide else "")
    if role == "done" and topic.moves and told_above(material, topic.moves[0]):
        beware = advised(material, held.mistakes) if material.asked.mistakes else []
        yield block(f"要避开的毛病{GUIDE}", beware) or only_new(material, *names)
        return
    if material.asked.asks == "yesno" and not asks_to_write(material.asked) and told_plights(material, *names):
        yield plight_block(material, *names)
        yield told_rules(material, held.rules, word or topic.name)
        return
    yield plight_block(material, topic.name, guide.name if guide else "")  # the case told of is what is asked
    counted = bool(word or _inferred(material, topic))
    yield f"{_head(material, topic, role, word)}\n\n" + "".join(habits(material, topic.name, role, whole=counted))
    yield office_lines(material, topic)
    mistakes = held.mistakes[: 3 if material.asked.mistakes else 2] if role == "done" else _lacks(material, role)
    if material.asked.mistakes:
        yield block(f"要避开的毛病{GUIDE}", advised(material, mistakes))
        if not asks_to_write(material.asked):
            yield told_rules(material, held.rules if role == "done" else {}, word or topic.name)
            return
    steps = topic.moves if role == "done" else (guide.advice if guide else ())[:4]
    yield f"**照这个次序写{GUIDE}**\n\n{numbered(advised(material, steps))}"
    if role == "done":
        yield facts_line(material, topic, statistics)
    yield _example(material, role, topic.name, word, told_plights(material, topic.name))
    headings = topic_headings(material, (role,), topic.name, 3, word)
    yield f"**小标题可借**：{joined([quoted(material, quote) for quote in headings])}。" if headings else ""
    frames = frames_line(material, role, (topic.name,))
    avoid = any(one.avoid for one in told_plights(material, topic.name))
    counts = _counts(topic, statistics) if role == "done" and not avoid else ""
    yield f"**句式可套**{LIBRARY}：{joined([part for part in (frames, counts) if part])}。" if frames or counts else ""
    yield told_rules(material, held.rules if role == "done" else {}, word or topic.name)
    if not material.asked.mistakes:
        yield block(f"别这样写{GUIDE}", advised(material, mistakes))
    yield then_line(f"{topic.name}这一条" if role == "done" else f"{guide.name if guide else role}里的{topic.name}")


def write_alone(material: Material, name: str) -> Iterator[str]:
    """Yield whether the topic ``name`` is worth an item of its own: what the samples do, and where else it may go."""
    topic = material.pack.topic(name)
    statistics = material.samples.statistics.topics.get(("done", topic.name))
    alone, n = statistics.n_with if statistics else 0, material.samples.n
    beside = next((group for group in material.pack.related if topic.name in group), ())
    others = joined([f"“{other}”" for other in beside if other != topic.name][:2])
    usual = "单列的居多" if 2 * alone > n else "单列的不到一半"
    yield f"**{topic.name}**：两种都有，{usual}。" + "".join(habits(material, topic.name, "done"))
    short = f"，凑不够就并到{others}里写一两句" if others else ""
    least = f"写得出一百来字（范文单列的最短 {round(statistics.chars.low)} 字）" if statistics else "写得出一段"
    yield f"有数、有事、{least}就单列一条{short}；没做过的不写。"
    yield plight_block(material, topic.name)
    yield f"要看怎么写，接着问“{topic.name}怎么写”。"


def _head(material: Material, topic: Topic, role: Role, word: str = "") -> str:
    guide = material.pack.guide(role)
    part = guide.name if guide else role
    purpose = material.pack.writing.part(topic.name).purpose if role == "done" else ""
    why = f"：{material.advised(purpose)}" if purpose else ""
    if word := word or _inferred(material, topic):
        samples = material.samples
        told = sum(word in report.text for _, report in samples.items)
        counted = f"，{samples.n} 篇{samples.label}里用这几个字的 {told} 篇"
        return f"**“{shown(word)}”**在范文里归在“{topic.name}”这个主题里写（{part}部分）{counted}{why or '。'}"
    return f"**{topic.name}（{part}部分）**{why}"


def _inferred(material: Material, topic: Topic) -> str:
    """Return the word from which the topic was guessed, where that is no piece of its name."""
    return material.asked.inferred if material.asked.inferred not in topic.name else ""


def _word(material: Material, topic: Topic) -> str:
    """Return the word by which the question means the topic, where it is something smaller than the topic."""
    question = material.asked.question
    if any(piece in question for piece in (topic.name, *grams(topic.name)) if len(piece) > 1):
        return ""
    heavy = (word.partition("^")[0] for word in topic.words if "^" in word)
    named = [word for word in (*topic.synonyms, *heavy) if word in question and len(word) > 1]
    named = [word for word in named if not set(grams(word)) & set(grams(topic.name))]  # 业务工作 is 业务融合 itself
    word = max(named, key=len, default="")
    held = sum(word in report.text for _, report in material.samples.items) if word else 0
    return word if 0 < 2 * held < material.samples.n else ""


def _lacks(material: Material, role: Role) -> tuple[str, ...]:
    guide = material.pack.guide(role)
    return guide.mistakes[:2] if guide else ()


def _stated(topic: Topic, statistics: TopicStatistics | None) -> list[tuple[Slot, tuple[str, ...]]]:
    """Return the facts of a topic with the names of the samples that state them, the commonest first."""
    held = statistics.slots if statistics else {}
    slots = [(slot, held.get(slot.name, ())) for slot in topic.slots if slot.role == "done"]
    return sorted(slots, key=lambda pair: -len(pair[1]))


def facts_line(material: Material, topic: Topic, statistics: TopicStatistics | None) -> str:
    """List the facts samples state, the commonest first, with how many of those that write the topic do."""
    if not topic.slots:
        return ""
    total = statistics.n_with if statistics else 0
    found = [_fact(material, topic, slot, holders) for slot, holders in _stated(topic, statistics)[:_FACTS]]
    basis = f"（单列成条的 {total} 篇里几篇写明）" if total else GUIDE
    return f"**动笔前找齐**{basis}：{joined(found)}。"


def _fact(material: Material, topic: Topic, slot: Slot, holders: Sequence[str]) -> str:
    """Return a fact with how many samples state it, and the marker of one that does."""
    if not holders:
        return slot.name
    quote = next(_stating(material, topic, slot, holders), None)
    return f"{slot.name}（{len(holders)} 篇）{material.cite(quote) if quote else ''}"


def _stating(material: Material, topic: Topic, slot: Slot, holders: Sequence[str]) -> Iterator[Quote]:
    """Yield the sentences of samples that state a fact, those that withhold nothing first."""
    found = []
    for document, report, section in material.samples.sections("done"):
        if document.name not in holders:
            continue
        for node, place in nodes(section):
            if topic.name not in material.samples.topics(material.pack, document, report, node)[:1]:
                continue
            for span in split_sentences(report.text, node.start, node.end):
                if states_itself(slot, span.of(report.text)):
                    found.append(span_quote(document, report, span, place))
    yield from sorted(found, key=lambda quote: tells(slot, quote.text))


def _counts(topic: Topic, statistics: TopicStatistics | None) -> str:
    """Return a sentence of the facts most often stated, with blanks for them."""
    counted = [slot for slot, _ in _stated(topic, statistics) if slot.unit and slot.frame]
    return f"“{'，'.join(slot.frame.format('××') for slot in counted[:_COUNTED])}”" if counted else ""


def _example(material: Material, role: Role, topic: str, word: str, plights: list[Plight]) -> str:
    """Show a whole point or short item of a sample on the topic, for its way of writing."""
    quote = best_passage(material, role, topic, word, plights) if word else None
    quote = quote or best_passage(material, role, topic, plights=plights)
    if not quote:
        return ""
    text = quoted(material, quote, _SHOWN)
    return f"**范文这样写**（学写法，不抄数字）：{text}（{titles([quote.name])}）"
