"""What the writing guide itself says to a question no part, topic or rule answers, by the words they share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.genre import Slot, Topic
from assistant.writers.answer.material import Material
from assistant.writers.answer.offices import names_of_kind, offices_alike
from assistant.writers.answer.words import bullets, titles
from assistant.writers.relevance import grams

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


# What asks for a number, and what asks whether or how far it is to be told.
_NUMBER = re.compile(r"次数|场次|人次|人数|件数|条数|篇数|个数|期数|[一-鿿]率|(?:多少|几)[次场件条篇人个期名处]")
_TO_TELL = re.compile(
    r"(?:还|也|都)?(?:要不要|该不该|用不用|需不需要|有没有必要|有必要|必须|需要|要|得|该|用)?(?:写|交代|提|列|体现|反映)(?:明|清楚?|进去?|上|到|出来)?"
    r"(?:进去|报告里?|材料里?|稿子里?)*[吗么呢不]?|多细|报告里|这个|意识形态|工作|[，,。？?]"
)
_ASKED = 0.5  # share of the pairs of characters asked of that a fact must have


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
    return _fact_asked(material, topics)


def _fact_asked(material: Material, topics: Sequence[Topic]) -> tuple[Topic, Slot] | None:
    """Return the fact whose question to the user holds most of a question for a number: 中心组学习次数要写吗."""
    rest, numbers = _NUMBER.subn("，", material.asked.question)
    rest = _TO_TELL.sub("，", rest)
    for topic in topics:
        rest = rest.replace(topic.name, "，")
    pieces = {piece for piece in grams(rest) if len(piece) > 1}
    facts = [(topic, slot) for topic in topics for slot in topic.slots if slot.role == "done" and slot.ask]
    if not numbers or not pieces or not facts:
        return None

    def held(fact: tuple[Topic, Slot]) -> float:
        text = f"{fact[1].name}{fact[1].ask}"
        return sum(piece in text for piece in pieces) / len(pieces) if _NUMBER.search(text) else 0.0

    best = max(facts, key=held)
    return best if held(best) >= _ASKED else None


def write_fact(material: Material, topic: Topic, slot: Slot) -> Iterator[str]:
    """Yield whether samples state a fact, in how many of those that write its topic, and what it should tell."""
    samples = material.samples
    held = samples.statistics.topics.get(("done", topic.name))
    stated, total = (len(held.slots.get(slot.name, ())), held.n_with) if held else (0, 0)
    if not total:
        yield f"“{slot.name}”是写“{topic.name}”时通常要交代的事实；{slot.ask}"
        return
    often = "多数写明" if 2 * stated > total else "有的写明，有的不写" if stated else "都没有写明"
    straight = "要写，这是动笔前要找齐的事实" if 2 * stated > total else "有数就写，这是动笔前要找齐的事实"
    yield (
        f"**{straight}。**写“{topic.name}”的 {total} 篇{samples.label}里，{stated} 篇写明了“{slot.name}”，{often}。"
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
