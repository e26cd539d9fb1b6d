"""What the writing guide itself says to a question no part, topic or rule answers, by the words they share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.genre import Slot, Topic
from assistant.writers.answer.material import Material
from assistant.writers.answer.offices import names_of_kind, offices_alike
from assistant.writers.answer.words import bullets, titles

_OFFICES = ("学校", "医院", "街道", "机关", "企业", "乡镇", "社区", "村")
_LEAST = 2  # words of the question a line must hold
_SHARE = 0.6  # and the share of them
_GENERAL = frozenset(("报告", "材料", "文章", "公文", "写法", "工作", "情况", "部分", "内容", "时间"))


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A line of advice (or of what goes wrong) on a part or topic."""

    of: str
    text: str
    mistake: bool = False


def find_advice(material: Material) -> list[GuideLine]:
    """Return the lines of the guide that hold most of the question's words, best first; empty where none does.

    One word is enough where a line is about it (小标题用……); two kinds of office, where a line tells offices apart.
    """
    asked, subject = material.asked, material.pack.subject
    named = dict.fromkeys((*asked.terms, *asked.units))
    words = [word for word in named if len(word) > 1 and word not in _GENERAL and word not in subject]
    if asked.intent == "difference" and asked.units:
        return [line for line in _lines(material) if sum(unit in line.text for unit in _OFFICES) >= _LEAST + 1][:1]
    if len(words) == 1:
        return [line for line in _lines(material) if words[0] in line.text[: len(words[0]) + 2]][:2]
    if len(words) < _LEAST:
        return []
    scored = [(sum(_holds(line.text, word) for word in words), line) for line in _lines(material)]
    fitting = [pair for pair in scored if pair[0] >= max(_LEAST, _SHARE * len(words))]
    return [line for _, line in sorted(fitting, key=lambda pair: -pair[0])][:2]


def find_fact(material: Material) -> tuple[Topic, Slot] | None:
    """Return the fact that samples usually state which the question names (办结率), with its topic."""
    question = material.asked.question
    topics = [topic for topic in material.pack.topics if topic.name in material.asked.topics] or material.pack.topics
    for topic in topics:
        for slot in topic.slots:
            if slot.role == "done" and any(word in slot.name and len(word) > 2 for word in material.asked.terms):
                return topic, slot
            if slot.role == "done" and slot.name in question:
                return topic, slot
    return None


def write_fact(material: Material, topic: Topic, slot: Slot) -> Iterator[str]:
    """Yield whether samples state a fact, in how many of those that write its topic, and what it should tell."""
    samples = material.samples
    held = samples.statistics.topics.get(("done", topic.name))
    stated, total = (len(held.slots.get(slot.name, ())), held.n_with) if held else (0, 0)
    if not total:
        yield f"“{slot.name}”是写“{topic.name}”时通常要交代的事实；{slot.ask}"
        return
    often = "多数写明" if 2 * stated > total else "有的写明，有的不写" if stated else "都没有写明"
    yield (
        f"写“{topic.name}”的 {total} 篇{samples.label}里，{stated} 篇写明了“{slot.name}”，{often}。"
        f"有台账就写，没有就空着，不估、不抄。{samples.basis}"
    )
    if slot.ask:
        yield f"写的话要说清：{slot.ask}（写作指引）"


def _holds(line: str, word: str) -> bool:
    return word in line or (len(word) > 2 and word[-2:] in line and word[:2] in line)


def _lines(material: Material) -> Iterator[GuideLine]:
    for guide in material.pack.roles:
        for line in guide.advice:
            yield GuideLine(guide.name, line)
        for line in guide.mistakes:
            yield GuideLine(guide.name, line, mistake=True)
    for topic in material.pack.topics:
        for line in topic.moves:
            yield GuideLine(topic.name, line)


def write_advice(material: Material, lines: list[GuideLine]) -> Iterator[str]:
    """Yield the lines, told apart by whether they advise or warn, and samples of the offices the question names."""
    first = lines[0]
    if first.mistake:
        yield f"这是写“{first.of}”时要避开的毛病：{material.advised(first.text)}"
    else:
        yield f"写“{first.of}”时：{material.advised(first.text)}"
    if lines[1:]:
        rest = ((line, "，要避开" if line.mistake else "") for line in lines[1:])
        yield bullets(f"{material.advised(line.text)}（{line.of}{warned}）" for line, warned in rest)
    units = material.asked.units
    each = {unit: held for unit in units if (held := names_of_kind(material, (unit,)))}
    if len(each) > 1:
        yield bullets(f"资料库里{unit}的范文：{titles(names[:4])}" for unit, names in each.items())
    elif same := offices_alike(material):
        yield f"资料库里同类单位的范文：{same}。"
