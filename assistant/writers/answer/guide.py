"""What the writing guide itself says to a question no part, topic or rule answers, by the words they share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.genre import Slot, Topic
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.words import bullets, joined, quoted, titles

_OFFICES = ("学校", "医院", "街道", "机关", "企业", "乡镇", "社区", "村")
# What the names of such offices have in them.
_SCHOOL, _FIRM = ("小学", "中学", "大学", "学院", "学校", "幼儿园"), ("公司", "集团", "项目部", "厂")
_KINDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("学校", "高校", "中职", "小学", "中学", "大学", "学院", "校"), _SCHOOL),
    **dict.fromkeys(("企业", "国企", "央企", "公司", "集团", "工厂", "厂"), _FIRM),
    **dict.fromkeys(("乡镇", "镇", "乡"), ("镇", "乡")),
    "医院": ("医院", "卫生"),
    "院": ("医院", "学院"),
    "机关": ("局", "办公室", "委员会"),
}
_WIDE = ("学校", "高校", "校", "企业", "国企", "央企", "厂", "院", "机关", "乡镇")
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
    each = {unit: held for unit in units if (held := _named_so(material, (unit,)))}
    if len(each) > 1:
        yield bullets(f"资料库里{unit}的范文：{titles(names[:4])}" for unit, names in each.items())
    elif same := offices_alike(material):
        yield f"资料库里同类单位的范文：{same}。"


def offices_alike(material: Material) -> str:
    """Return the titles of samples whose name has a kind of office the question names, or nothing."""
    return titles(_named_so(material, material.asked.units)[:4])


def _named_so(material: Material, units: Sequence[str]) -> list[str]:
    return [document.name for document, _ in material.samples.items if of_office(document.name, units)]


def write_offices(material: Material) -> Iterator[str]:
    """Yield the samples of the kind of office a question names, the beginning of the first few with them."""
    units = material.asked.units
    named = [pair for pair in material.samples.items if any(unit in pair[0].name for unit in units)]
    of_kind = [pair for pair in material.samples.items if of_office(pair[0].name, units)]
    held = (named if named and not _is_wide(units) else of_kind) or named
    held.sort(key=lambda pair: pair[0].bundled)
    yield f"**“{'”“'.join(units)}”的范文有 {len(held)} 篇**："
    for document, report in held[:6]:
        facts = joined([part for part in (document.type, document.period) if part])
        line = f"- {titles([document.name])}（{facts}）"
        if report.preamble:
            first = split_sentences(report.text, report.preamble.start, report.preamble.end)
            line += f"，开头：{quoted(material, span_quote(document, report, first[0], '导语'), 120)}" if first else ""
        yield line
    if len(held) > 6:
        yield f"还有：{titles([document.name for document, _ in held[6:]])}。"
    yield "要看其中哪一部分，接着问，例如“这篇的问题部分怎么写的”。"


def _is_wide(units: Sequence[str]) -> bool:
    """Whether a word for all offices of a sort is meant, and no kind of its own: 学校, and not 小学."""
    return any(unit in _WIDE for unit in units)


def of_office(name: str, units: Sequence[str]) -> bool:
    """Whether a document's name is of a kind of office among ``units``: 小学党支部 is of 学校."""
    for unit in (unit.removesuffix("里") for unit in units):
        kind = unit if unit in _KINDS else next((one for one in _KINDS if len(one) > 1 and one in unit), unit)
        apart = kind == "机关" and any(word in name for word in (*_SCHOOL, *_FIRM, "医院"))
        if not apart and any(word in name for word in _KINDS.get(kind, (kind,)) if word):
            return True
    return False
