"""How a thing inside a topic (讲座论坛 of 阵地管理) is written: what rules, the guide and samples say of it alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.genre import Topic
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.count_fact import FactAsked, holders_of
from assistant.writers.answer.headings import fresh, headings_of, nodes
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.occasion import fitness
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.thing import Thing, thing_inside, told_in
from assistant.writers.answer.told import plight_block, told_plights
from assistant.writers.answer.words import GUIDE, LIBRARY, LOCAL, advised, block, frame, joined, quoted, titles
from assistant.writers.cite import Quote
from assistant.writers.relevance import grams

_UNDER, _RULED = 3.0, 1.0  # what a sentence gains under the topic itself, and by a pair of characters of the rules
_LENGTH = (18, 150)  # characters of a sentence that is shown
_ABOUT = 0.4  # share of the ways to ask for an answer of the guide that name what it is about
_SHOWN, _RULES, _LINES, _HEADS = 4, 3, 3, 3
_ENOUGH = 2  # sentences of different samples, without which there is nothing to write a page from
_OF_ITSELF = re.compile(r"印发|施行|公布|修订|没有公布|本篇|这里|待核|适用于|是另一份文件")


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of a thing: lines of the guide, what goes wrong, rules, sentences of samples."""

    lines: list[str]
    mistakes: list[str]
    rules: list[Quote]
    examples: list[Quote]


def page_inside(material: Material, topic: Topic) -> list[str] | None:
    """Return the page on the thing inside a topic a question is about; None where too little is said of it."""
    thing = thing_inside(material, topic)
    if not thing or material.asked.mistakes or not material.samples.n:
        return None
    lines, mistakes = _guide_lines(material, topic, thing)
    rules = _rules(material, thing)
    examples = _examples(material, topic, thing, [*lines, *(quote.text for quote in rules)])
    said = _Said(lines, mistakes, rules, examples)
    enough = len(examples) >= _ENOUGH + (not (lines or rules))
    return list(_write(material, topic, thing, said)) if enough else None


def _write(material: Material, topic: Topic, thing: Thing, said: _Said) -> Iterator[str]:
    samples = material.samples
    told = told_in(material, thing)
    yield plight_block(material, topic.name)  # the case told of is what is asked
    by = "" if thing.words == (thing.name,) else f"“{'”或“'.join(thing.words)}”"
    yield (
        f"**{thing.name}写在“{topic.name}”这一条之内**，下面只收规定、写作指引和范文里说到它的话。"
        f"{samples.n} 篇{samples.label}里 {told} 篇写到{by or '它'}。{samples.note}{samples.basis}"
    )
    yield block(f"要写清的{GUIDE}", advised(material, said.lines))
    yield block(f"规定（{LOCAL}）", _from(material, said.rules))
    yield block("范文里写了这些（学写法，不抄数字）", _from(material, said.examples))
    yield _figures(material, topic, thing)
    heads = _headings(material, thing)
    yield f"**小标题可借**：{joined([quoted(material, quote) for quote in heads])}。" if heads else ""
    frames = _frames(material, topic, thing)
    yield f"**句式可套**{LIBRARY}：{joined(frames)}。" if frames else ""
    yield block(f"别这样写{GUIDE}", advised(material, said.mistakes))
    whole = f"整条怎么排，问“{topic.name}怎么写”"
    yield f"**接下来**：{whole}；要成稿，发“起草{topic.name}这一条：”，下面贴上找到的数和事。"


def _guide_lines(material: Material, topic: Topic, thing: Thing) -> tuple[list[str], list[str]]:
    """Return the lines of the guide that speak of the thing, and those on what goes wrong with it."""
    lines = [line for line in topic.moves if thing.stands_in(line)]
    lines += [
        one.says
        for one in material.pack.answers.all()
        if thing.stands_in(one.says) and sum(thing.stands_in(asked) for asked in one.asked) >= _ABOUT * len(one.asked)
    ]
    told = {line for plight in told_plights(material, topic.name) for line in plight.says}
    mistakes = [line for line in material.pack.writing.part(topic.name).mistakes if thing.stands_in(line)]
    return [line for line in dict.fromkeys(lines) if line not in told][:_LINES], mistakes[:2]


def _rules(material: Material, thing: Thing) -> list[Quote]:
    """Return what the rules say of the thing: those the pack lists under its name, then sentences that hold it."""
    quotes = [one.quote for word in dict.fromkeys((thing.name, *thing.words)) for one in material.rules(word)]
    for quote in material.rule_sentences():
        fits = _LENGTH[0] <= len(quote.text) <= _LENGTH[1] and not _OF_ITSELF.search(quote.text)
        if fits and thing.stands_in(quote.text):
            quotes.append(quote)
    kept: list[Quote] = []
    for quote in quotes:
        same = (set(grams(one.text)) & set(grams(quote.text)) for one in kept)
        if thing.stands_in(quote.text) and all(len(pieces) < len(grams(quote.text)) / 2 for pieces in same):
            kept.append(quote)
    return kept[:_RULES]


def _from(material: Material, quotes: Sequence[Quote]) -> list[str]:
    return [f"{quoted(material, quote)}（{titles([quote.name])}）" for quote in quotes]


def _examples(material: Material, topic: Topic, thing: Thing, says: Sequence[str]) -> list[Quote]:
    """Return sentences of different samples on the thing which together tell most of what samples write of it."""
    found: list[tuple[Quote, float]] = []
    ruled = {piece for text in says for piece in _around(text, thing)}
    for document, report, section in material.samples.sections("done"):
        for node, place in nodes(section):
            for span in split_sentences(report.text, node.start, node.end):
                text = span.of(report.text)
                if not text.rstrip().endswith("。") or "\n" in text.rstrip():
                    continue  # a heading shows nothing
                if thing.is_told_in(text) and _LENGTH[0] <= len(text) <= _LENGTH[1]:
                    on_topic = topic.name in material.samples.topics(material.pack, document, report, node)[:1]
                    worth = _UNDER * on_topic + fitness(material, document) - 0.3 * text.count("*")
                    worth += 2 * material.relevance.coverage(text)
                    worth += _RULED * min(len(_around(text, thing) & ruled), 4)
                    found.append((span_quote(document, report, span, place), worth))
    pieces = {quote: _around(quote.text, thing) for quote, _ in found}
    common = Counter(piece for held in pieces.values() for piece in held)
    told: set[str] = set()
    kept: list[Quote] = []
    while found and len(kept) < _SHOWN:
        if lacking := [word for word in thing.words if not any(word in quote.text for quote in kept)]:
            short = _SHOWN - len(kept) <= len(lacking)  # each thing named is to be shown, as far as there is room
            own = [one for one in found if any(word in one[0].text for word in lacking)]
            found = own if short and own else found
        found.sort(key=lambda one: -one[1] - _adds(pieces[one[0]] - told, common) / (30 + len(one[0].text)))
        quote, _ = found.pop(0)
        if is_sound(material, quote.text):
            kept.append(quote)
            told |= pieces[quote]
            found = [one for one in found if one[0].document != quote.document]
    return kept


def _around(text: str, thing: Thing) -> set[str]:
    """Return the pairs of characters of the clauses that hold the thing, its own left out."""
    clauses = [clause for clause in re.split("[。；]", text) if thing.stands_in(clause)]
    own = {piece for word in thing.words for piece in grams(word)}
    return {piece for clause in clauses for piece in grams(clause) if len(piece) > 1 and piece not in own}


def _adds(pieces: set[str], common: Counter[str]) -> float:
    return 10.0 * sum(min(common[piece], 5) for piece in pieces if common[piece] > 1)


def _figures(material: Material, topic: Topic, thing: Thing) -> str:
    """Return the facts on the thing that samples state, with how many do and one that does."""
    told = []
    for slot in topic.slots:
        if slot.role != "done" or not any(thing.stands_in(text) for text in (slot.name, slot.ask or "")):
            continue
        holders = holders_of(material, FactAsked(topic, slot))
        told.append(f"{slot.name}（{len(holders)} 篇写明）" if holders else slot.name)
    return f"**动笔前找齐**：{joined(told)}。" if told else ""


def _headings(material: Material, thing: Thing) -> list[Quote]:
    found = fresh(material, headings_of(material, ("done",), ()))
    fitting = [quote for quote in found if thing.is_told_in(quote.text) and "*" not in quote.text]
    kept: dict[str, Quote] = {}
    for quote in fitting:
        if is_sound(material, quote.text):
            kept.setdefault(quote.document, quote)
    return list(kept.values())[:_HEADS]


def _frames(material: Material, topic: Topic, thing: Thing) -> list[str]:
    phrases = material.pack.phrases
    held = [text for table in (phrases.leads, phrases.points) for text in table.get("done", {}).get(topic.name, ())]
    if frames := phrases.sentences.get("done", {}).get(topic.name):
        held += [*frames.stance, *frames.aim, *frames.link]
    held += [slot.frame.format("××") for slot in topic.slots if slot.unit and slot.frame]
    fitting = [text for text in held if thing.stands_in(text)]
    return [f"“{frame(material, text).rstrip('。')}”" for text in dict.fromkeys(fitting)][:3]
