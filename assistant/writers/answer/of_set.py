"""What each report of the set shown before says of a part, a topic or a word: 它们阵地那部分是怎么写的."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.passage import Document
from assistant.report import Report, Span
from assistant.structure.sentences import split_sentences
from assistant.structure.statistics import covered_topics
from assistant.writers.answer.excerpt import opening
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.words import TO_LEARN, joined, titles
from assistant.writers.cite import shown

_LONG, _MOST = 360, 6  # characters of a stretch shown, and reports told of


def write_of_set(material: Material) -> Iterator[str]:
    """Yield what each of the reports shown before says of what is asked, in their order; which of them say nothing."""
    asked = material.asked
    order = {name: n for n, name in enumerate(asked.documents)}
    held = sorted((one for one in material.samples.items if one[0].id in order), key=lambda one: order[one[0].id])
    name = name_asked(material)
    found = [(document, report, spans) for document, report in held if (spans := spans_asked(material, report))]
    without = [document for document, _ in held if document not in [one for one, _, _ in found]]
    if not found:
        yield f"上面列出的这 {len(held)} 篇都没有写“{name}”，查的是：{_named(without)}。"
        return
    yield f"**上面列出的 {len(held)} 篇里，{len(found)} 篇写了“{name}”**（原文）："
    for n, (document, report, spans) in enumerate(found[:_MOST], 1):
        span = opening(report.text, spans[0], _LONG)
        quote = span_quote(document, report, span, name)
        yield f"**{n}. {titles([document.name])}**\n\n> {shown(quote.text, 2 * _LONG)}{material.cite(quote)}"
    if more := [document for document, _, _ in found[_MOST:]]:
        yield f"还有 {len(more)} 篇也写了：{_named(more)}。"
    if without:
        yield f"没有写“{name}”的：{_named(without)}。"
    yield TO_LEARN


def write_beyond_set(material: Material) -> Iterator[str]:
    """Yield that fewer reports were shown than the number asked of, and which they are."""
    held = [document for document, _ in material.samples.items]
    yield f"上面只列出 {len(held)} 篇，没有第 {material.asked.ordinal} 篇：{_named(held)}。"


def _named(documents: list[Document]) -> str:
    return joined([titles([one.name]) for one in documents])


def name_asked(material: Material) -> str:
    """Return what is asked of the reports by its name: a topic, a part, a word of the question."""
    asked = material.asked
    if asked.topics:
        return asked.topics[0]
    frames = {"opening": "导语", "closing": "结尾", "transition": "过渡句"}
    if asked.target in frames:
        return frames[asked.target]
    guide = next((one for one in material.pack.roles if one.role in asked.roles), None)
    return guide.name if guide else asked.focus


def spans_asked(material: Material, report: Report) -> list[Span]:
    """Return where a report tells what is asked: under the topic, in the part, in the sentences with the word."""
    asked = material.asked
    if asked.topics:
        nodes: list[Span] = [node for _, of, node, _ in covered_topics(report, material.pack) if of == asked.topics[0]]
        return nodes or _speaking(report, asked.topics[0])
    frames = {
        "opening": report.preamble,
        "closing": report.closing,
        "transition": report.transition,
    }
    if asked.target in frames:
        span = frames[asked.target]
        return [span] if span and span.of(report.text).strip() else []
    if asked.roles:
        parts: list[Span] = [section for section in report.sections if section.role in asked.roles]
        return parts or [one for one in report.sections if "causes" in asked.roles and one.causes]
    return _speaking(report, asked.focus) if asked.focus else []


def _speaking(report: Report, word: str) -> list[Span]:
    """Return the sentences of a report with a word in them."""
    return [one for one in split_sentences(report.text, 0, len(report.text)) if word in one.of(report.text)]
