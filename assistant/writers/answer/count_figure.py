"""Figures counted over the samples: which of them state a number for a thing, which name it without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.passage import Document
from assistant.report import Report, Section, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.count_held import as_worded, counted
from assistant.writers.answer.count_told import Held, listed, named
from assistant.writers.answer.literal import called_also
from assistant.writers.answer.material import Material, span_quote, strong_words
from assistant.writers.answer.places import place_in, place_of
from assistant.writers.cite import Quote, shown

_SAMPLES = re.compile(
    r"(?:(?:[几多]少?|哪[几些]?)[篇份](?:范文|报告|材料|样[本例稿])?|哪些(?:范文|报告|样[本例稿]|单位)|有多少(?:范文|报告))"
)
_SAYS = r"(?:写|提|讲|说|列|报|标|带|给|有|交代|摆|用)"
ANY_FIGURE = re.compile(
    rf"(?:具体|详细|准确|确切|明确)?的?(?:数字|数据|数目|数值|数量)|具体的?(?:是)?多少|量化|{_SAYS}(?:明|清|出|了|上|有|着|到|过)*(?:具体|准确)?的?数(?=[的了儿，。？?]|$)"
)
# The measure asked for: 研判次数, 培训了多少人; what of a time or a share is none.
_MEASURED = re.compile(
    r"(?P<of>[次件人场条篇期份户处名轮])(?:次)?数|(?P<times>人次|场次|频次)|(?:几|多少)个?(?P<many>人次|[次件起人场条期份户处名轮])(?!学|要|点|分)"
)
_ALIKE = {
    "人次": "人次",
    "人": "(?:人次|人(?!均|次)|名)",
    "名": "(?:人次|人(?!均|次)|名)",
    "件": "[件起条]",
    "起": "[件起条]",
}
_UNITS = "[次场期轮件起条篇份户处名人个项家支批块台种页%％]"
_WITHIN = 24  # characters between a thing and its figure
_FIGURE = r"(?<![\d年月第])\d[\d.,]*\s*[多余万亿]*"
_DATE = re.compile(r"\d+\s*[年月日号时点]|第\d+")


@dataclass(frozen=True, slots=True)
class FigureAsked:
    """What a figure is asked of: its words, the topic where it is a whole one, and the measure by its characters."""

    subject: str
    words: tuple[str, ...]
    topic: str
    measure: str
    lacked: bool


def asks_figure(said: str) -> bool:
    """Whether a question counts samples and names a figure beside: 舆情处置的具体件数有几篇写出来了."""
    rest = _SAMPLES.sub("", said)
    return bool(_SAMPLES.search(said) and (_MEASURED.search(rest) or ANY_FIGURE.search(rest)))


def figure_counted(material: Material) -> FigureAsked | None:
    """Return what a question counts the samples by that state a figure for it: 写了具体数字的舆情处置; else None."""
    asked = material.asked
    said = asked.said or asked.question
    if asked.intent != "coverage" or asked.documents or asked.roles or not asks_figure(said):
        return None
    rest = _SAMPLES.sub("", said)
    measured = _MEASURED.search(rest)
    measure = (measured["of"] or measured["times"] or measured["many"] or "") if measured else ""
    measure = {"场次": "场", "频次": "次"}.get(measure, measure)
    thing = _thing(material, _MEASURED.sub("", ANY_FIGURE.sub("", rest)))
    if not thing:
        return None
    topic = thing if thing in asked.topics else ""
    of = material.pack.topic(topic) if topic else None
    words = tuple(strong_words(of)) if of else called_also(material, thing)
    lacked = bool(re.search(r"(?:没有?|未)(?:写|提|讲|说|列|报|标|带|给|有|交代)", said))
    return FigureAsked(thing, words, topic, measure, lacked)


def _thing(material: Material, rest: str) -> str:
    """Return what is named beside the figure: a word that stands in some sample, or the topic; empty for neither."""
    asked = material.asked
    texts = [report.text for _, report in material.samples.items]
    topics = list(map(material.pack.topic, asked.topics))
    for topic in topics:
        if topic.name in rest:
            return topic.name
    words = [term for term in asked.terms if term in rest and term not in asked.writing and len(term) > 1]
    longer = ["".join(pair) for pair in pairwise(words) if "".join(pair) in rest]
    for word in (*longer, *sorted(words, key=len, reverse=True)):
        of = next((topic for topic in topics if word in topic.synonyms or word in topic.name), None)
        if of and word in of.name:
            return of.name
        if any(name in text for name in called_also(material, word) for text in texts):
            return word
        if of:
            return of.name
    return ""


def write_figures(material: Material, of: FigureAsked) -> Iterator[str]:
    """Yield how many samples state a figure for a thing, how many name it without one, and the words of each."""
    samples = material.samples
    found = {document.id: _stated(material, document, report, of) for document, report in samples.items}
    stating = [Held(document, quote, True) for document, _ in samples.items if (quote := found[document.id])]
    written = _writing(material, of)
    bare = [document.name for document, _ in samples.items if document.id in written and not found[document.id]]
    what = _measure_name(of.measure)
    subject = shown(of.subject)
    none = samples.n - len(stating) - len(bare)
    yield (
        f"**{samples.n} 篇{samples.label}中，{len(stating)} 篇给“{subject}”写了{what}**，"
        f"{len(bare)} 篇写到了但没有给{what}{f'，{none} 篇没有写到' if none else ''}。{samples.note}"
    )
    if of.lacked:
        yield named(f"写到了但没有给{what}的", bare) or f"没有一篇写到“{subject}”而不给{what}。"
    else:
        yield listed(material, f"写了{what}的", stating)
    yield f"只数同一句话里既说到“{subject}”又有{what}的；隔了几句才报数的不在内，要看原文。"
    if weak := len(material.weak):
        yield f"另有 {weak} 篇是标明的反例，不计在内。"


def _measure_name(measure: str) -> str:
    names = {"次": "次数", "人": "人数", "名": "人数", "人次": "人次", "件": "件数", "起": "件数", "轮": "次数"}
    return names.get(measure, f"{measure}数" if measure else "具体数字")


def _writing(material: Material, of: FigureAsked) -> set[str]:
    """Return the samples that write the thing at all, as every other count has it."""
    if not of.topic:
        return {document.id for document, report in material.samples.items if any(w in report.text for w in of.words)}
    alone = replace(
        material.asked, topics=(of.topic,), terms=(of.topic,), open=(), negated=False, target="topic",
        question=f"几篇写了{of.topic}", said=f"几篇写了{of.topic}",
    )  # fmt: skip
    return {one.document.id for one in counted(as_worded(replace(material, asked=alone))).having}


def _stated(material: Material, document: Document, report: Report, of: FigureAsked) -> Quote | None:
    """Return the sentence of a sample that states a figure for the thing, the plainest first; None where none does."""
    found: list[tuple[int, int, Quote]] = []
    for span, place in _spans(material, document, report, of):
        text = span.of(report.text)
        if said := _figure(text, of):
            quote = span_quote(document, report, _clauses(report.text, span, *said), place)
            found.append(("*" in quote.text, span.start, quote))
    return min(found, key=lambda one: one[:2])[2] if found else None


def _spans(material: Material, document: Document, report: Report, of: FigureAsked) -> Iterator[tuple[Span, str]]:
    """Yield the sentences that may tell: of a topic those under it, of a thing all of the part on what was done."""
    for section in report.sections:
        if section.role != "done":
            continue
        if not of.topic:
            for span in split_sentences(report.text, section.start, section.end):
                yield span, place_of(report, span.start)
            continue
        for node in section.nodes():
            if isinstance(node, Section) and node.items:
                continue
            under = material.samples.topics(material.pack, document, report, node)
            if under[:1] == (of.topic,):
                for span in split_sentences(report.text, node.start, node.end):
                    yield span, place_in(section, node)


def _figure(text: str, of: FigureAsked) -> tuple[int, int] | None:
    """Return where in a sentence a figure of the measure stands within reach of the thing; None where none does."""
    times = "[次场期轮回]" if of.measure in tuple("次场期轮") else of.measure
    units = _ALIKE.get(of.measure, times) or f"(?:{_UNITS})"
    name = "|".join(map(re.escape, sorted(of.words, key=len, reverse=True)))
    gap = rf"[^；。]{{0,{_WITHIN}}}?"
    blank = _DATE.sub(lambda found: "□" * len(found[0]), text)
    ahead = re.search(rf"(?:{name}){gap}{_FIGURE}(?:{units})", blank)
    behind = re.search(rf"{_FIGURE}(?:{units})[^，；。]{{0,{_WITHIN // 2}}}?(?:{name})", blank)
    return min((found.span() for found in (ahead, behind) if found), key=lambda one: one[1] - one[0], default=None)


def _clauses(text: str, span: Span, start: int, end: int) -> Span:
    """Return the clauses of a sentence that hold the thing and its figure; the whole of a short one."""
    said = span.of(text)
    if len(said) <= 60:
        return span
    first = max(said.rfind(mark, 0, start) for mark in "，；：") + 1
    ends = [at for mark in "，；。" if (at := said.find(mark, end)) >= 0]
    return Span(span.start + first, span.start + (min(ends) if ends else len(said)))
