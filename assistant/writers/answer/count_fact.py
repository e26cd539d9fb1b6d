"""A fact of a topic counted over the samples: which of them state it, each with the words that do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.genre import Slot, Topic
from assistant.report import Report, Span
from assistant.structure.sentences import split_sentences
from assistant.structure.statistics import states_itself
from assistant.writers.answer.count_figure import ANY_FIGURE, asks_figure
from assistant.writers.answer.count_told import Held, listed, named
from assistant.writers.answer.headings import nodes
from assistant.writers.answer.literal import same_named
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.cite import Quote

_SAMPLES = r"(?:(?:[几多]少?|哪[几些]?)[篇份](?:范文|报告|材料|样[本例稿])?|哪些(?:范文|报告|样[本例稿]|单位))"
_STATES = r"(?:写|提|讲|说|列|报|标|交代|给出)"
_COUNTS = re.compile(
    rf"{_SAMPLES}[^，。？?]{{0,6}}?{_STATES}|(?<=[一-鿿]){_STATES}?[^，。？?]{{1,16}}的(?:一共|总共)?(?:有|是)?{_SAMPLES}"
)
# What a fact is measured in, after its own name: 网评队伍|人数.
_MEASURE = re.compile(r"(?:人数|人次|件数|次数|场次|场数|条数|篇数|期数|份数|户数|个数|处数|数量|数|率)$")
_MEASURED = re.compile(
    r"(?P<of>[人件次场条篇期份户个处名])(?:次)?数|(?:几|多少)(?:个)?(?P<many>[人件起次场条篇期份户处名])"
)
_HOW_MUCH = re.compile(r"(?:把|将|给|^)(?P<of>[一-鿿]{1,4}?)的?(?:数量|个数|具体数)")
_SAID = re.compile(rf"的?(?:都|也|有没有)?{_STATES}(?:了|明|清楚|清|出来|出|上)+")
_ALIKE = ("人名", "次场期", "件起条")
_TELLING, _NEAR = 4, 10  # characters of a fact's name that tell it by themselves, and between it and its figure
_LONGEST = 60  # characters of the words that state a fact


@dataclass(frozen=True, slots=True)
class FactAsked:
    """A fact, and the topic it is of."""

    topic: Topic
    slot: Slot


def fact_counted(material: Material) -> FactAsked | None:
    """Return the fact of which a question counts the samples that state it: 哪几篇写明了网评队伍人数; None for none."""
    said = material.asked.said or material.asked.question
    if (
        not (_COUNTS.search(said) or asks_figure(said))
        or material.asked.intent != "coverage"
        or material.asked.documents
    ):
        return None
    rest = re.sub(_SAMPLES, "", said)
    held = [FactAsked(topic, slot) for topic in material.pack.topics for slot in topic.slots if slot.role == "done"]
    bare = _SAID.sub("", rest)  # 党课写了题目的 is 党课题目
    fitting = [
        one
        for one in held
        if one.slot.name in rest
        or one.slot.name in bare
        or _measures(material, one.slot, rest)
        or _figured(one.slot, rest)
    ]
    return max(fitting, key=lambda one: (one.slot.name in rest, len(one.slot.name)), default=None)


def _figured(slot: Slot, text: str) -> bool:
    """Whether a text wants any figure of the very thing that a fact measures: 写了具体数字的舆情处置."""
    stem = _MEASURE.sub("", slot.name)
    of = _HOW_MUCH.search(text)
    named = (stem != slot.name and stem in text) or bool(of and of["of"] in slot.name)  # 群的数量 is 账号与群数
    return bool(slot.unit and named and ANY_FIGURE.search(text))


def facts_of(material: Material, names: tuple[str, ...]) -> Iterator[FactAsked]:
    """Yield the facts of which something goes by one of ``names``: 网评队伍人数 for 网评员."""
    for topic in material.pack.topics:
        for slot in topic.slots:
            if slot.role == "done" and slot.unit and set(_names(material, slot)) & set(names):
                yield FactAsked(topic, slot)


def _names(material: Material, slot: Slot) -> tuple[str, ...]:
    stem = _MEASURE.sub("", slot.name)
    turned = (f"{stem[2:]}{stem[:2]}",) if len(stem) == 4 else ()  # 处置舆情多少起 is of 舆情处置
    called = {stem, same_named(material, slot.ask)}  # 集中学习次数 asks how often the 中心组 has learnt
    lines = (one.split() for one in material.common.same_names)
    return (stem, *turned, *(name for names in lines if called & set(names) for name in names))


def _measures(material: Material, slot: Slot, text: str) -> bool:
    """Whether a text names what a fact is of, and asks for it in the measure of that fact."""
    found = _MEASURED.search(text)
    measure = found and (found["of"] or found["many"])
    if not measure or not slot.unit:
        return False
    alike = next((group for group in _ALIKE if measure in group), measure)
    named_in = any(name in text for name in _names(material, slot) if len(name) > 1)
    return named_in and (slot.unit[0] in alike or measure in slot.name)


def holders_of(material: Material, fact: FactAsked) -> tuple[str, ...]:
    """Return the names of the samples that state a fact, under its topic or by its own name elsewhere."""
    under = _under_topic(material, fact)
    beside = (
        document.name
        for document, report in material.samples.items
        if document.name not in under and any(_by_name(fact.slot, span.of(report.text)) for span in _sentences(report))
    )
    return (*under, *beside)


def _under_topic(material: Material, fact: FactAsked) -> tuple[str, ...]:
    statistics = material.samples.statistics.topics.get(("done", fact.topic.name))
    return statistics.slots.get(fact.slot.name, ()) if statistics else ()


def _sentences(report: Report) -> Iterator[Span]:
    for section in report.sections:
        if section.role == "done":
            yield from split_sentences(report.text, section.start, section.end)


def _by_name(slot: Slot, text: str) -> bool:
    """Whether a sentence of whatever topic states a fact by the fact's own name: 专题研究3次."""
    stem = _MEASURE.sub("", slot.name)
    named = slot.unit and stem != slot.name and len(stem) >= _TELLING and stem in text
    return bool(
        named
        and states_itself(slot, text)
        and re.search(rf"{re.escape(stem)}[^，。；、]{{0,{_NEAR}}}\d+[多余]?(?:{slot.unit})", text)
    )


def write_fact_count(material: Material, fact: FactAsked) -> Iterator[str]:
    """Yield how many samples state a fact, and the words of each that do."""
    samples, holders = material.samples, holders_of(material, fact)
    asks = f"（{fact.slot.ask.rstrip('？')}）" if fact.slot.ask else ""
    under = len(_under_topic(material, fact))
    stated = f"{len(holders)} 篇写明了“{fact.slot.name}”"
    where = f"“{fact.topic.name}”这一条里"
    placed = (
        f"（都写在{where}）"
        if under == len(holders)
        else f"（{under} 篇写在{where}，{len(holders) - under} 篇写在别的条里）"
    )
    rest = samples.n - len(holders)
    told = f"**{samples.n} 篇{samples.label}中，{stated}**{asks}{placed if holders else ''}"
    yield f"{told}，{rest} 篇没有。{samples.note}"
    lacking = [document.name for document, _ in samples.items if document.name not in holders]
    if material.asked.negated:
        yield named("没有写明的", lacking)
    else:
        yield listed(material, "写明的", list(_stating(material, fact, holders)))
    yield f"换了说法、没有报数的不在内；怎么写，问“{fact.topic.name}怎么写”。"


def _stating(material: Material, fact: FactAsked, holders: tuple[str, ...]) -> Iterator[Held]:
    for document, report in material.samples.items:
        if document.name not in holders:
            continue
        found: list[tuple[bool, Quote]] = []
        for section in report.sections:
            for node, place in nodes(section) if section.role == "done" else ():
                under = material.samples.topics(material.pack, document, report, node)[:1]
                for span in split_sentences(report.text, node.start, node.end):
                    if states_itself(fact.slot, said := span.of(report.text)):
                        quote = span_quote(document, report, stating(fact.slot, report.text, span), place)
                        found.append((fact.topic.name not in under and not _by_name(fact.slot, said), quote))
        best = min(found, key=lambda pair: (pair[0], tells(fact.slot, pair[1].text)), default=None)
        yield Held(document, best[1] if best else None, True)


def tells(slot: Slot, text: str) -> tuple[bool, bool, int]:
    """Return how plainly words state a fact, the plainest first: in its own unit, with nothing withheld, in few."""
    found = re.search(slot.itself or slot.pattern, text)
    unit = bool(slot.unit) and not (found and re.search(rf"\d\s*[多余]?(?:{slot.unit}|人)", found[0]))
    return unit, "*" in text, len(text)


def stating(slot: Slot, text: str, span: Span) -> Span:
    """Return the clauses of a sentence that state a fact; the whole of a short one."""
    said = span.of(text)
    found = re.search(slot.itself or slot.pattern, said)
    if not found or len(said) <= _LONGEST:
        return span
    start = max(said.rfind(mark, 0, found.start()) for mark in "，；：") + 1
    ends = [at for mark in "，；。" if (at := said.find(mark, found.end())) >= 0]
    return Span(span.start + start, span.start + (min(ends) if ends else len(said)))
