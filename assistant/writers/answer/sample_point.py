"""One of the samples just listed, told more fully: the part or topic it was listed for, as it stands there."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.report import Report, Span
from assistant.results import Answer
from assistant.structure.statistics import covered_topics
from assistant.writers.answer.excerpt import opening
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.words import bullets, quoted, titles
from assistant.writers.cite import shown

_LONG, _MOST = 600, 2  # characters of a stretch shown, and stretches of a topic that is told in several places


def write_sample_point(material: Material, last: Answer) -> Iterator[str]:
    """Yield what the sample asked of says of the part or topic it was listed for; its parts where it says nothing."""
    asked, items = material.asked, material.samples.items
    if not items:
        yield "上一个回答列出的这一篇，现在资料库里查不到了。"
        return
    document, report = items[0]
    name = (
        asked.topics[0]
        if asked.topics
        else next((one.name for one in material.pack.roles if one.role in asked.roles), "")
    )
    cited = [one.start for one in last.citations if one.document == document.id]
    spans = sorted(_spans(material, report), key=lambda one: not any(one.start <= at < one.end for at in cited))[:_MOST]
    if not spans and name:  # it tells it in a paragraph: from the sentence that was shown on
        told = next((one for one in last.citations if one.document == document.id), None)
        part = told and next((one for one in report.sections if one.start <= told.start < one.end), None)
        spans = [Span(told.start, part.end)] if told and part and told.start > part.start else []
    yield f"**第 {asked.ordinal} 篇是{titles([document.name])}**{f'，“{name}”这样写（原文）：' if spans else '。'}"
    for span in spans:
        quote = span_quote(document, report, opening(report.text, span, _LONG), name)
        yield f"> {shown(quote.text, 2 * _LONG)}{material.cite(quote)}"
    if not spans:
        if name:
            yield f"这一篇没有单列“{name}”，各部分是："
        heads = [section for section in report.sections if section.heading]
        yield bullets(
            quoted(material, span_quote(document, report, opening(report.text, one, 80), "")) for one in heads
        )
    yield "范文只供学写法：里面的数字、活动和人名是别人的，不能带进自己的稿子。"


def _spans(material: Material, report: Report) -> Iterator[Span]:
    asked = material.asked
    if asked.topics:
        yield from (node for _, of, node, _ in covered_topics(report, material.pack) if of == asked.topics[0])
        return
    parts = [section for section in report.sections if section.role in asked.roles]
    parts = parts or [one for one in report.sections if "causes" in asked.roles and one.causes]
    yield from parts
