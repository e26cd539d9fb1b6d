"""One of the samples just listed, told more fully: the part or topic it was listed for, as it stands there."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.report import Span
from assistant.results import Answer
from assistant.structure.statistics import size
from assistant.writers.answer.excerpt import opening
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.of_set import name_asked, spans_asked, write_beyond_set, write_of_set
from assistant.writers.answer.words import TO_LEARN, bullets, quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown

_LONG, _MOST = 600, 2  # characters of a stretch shown, and stretches of a topic that is told in several places


def write_set_turn(material: Material) -> Written | None:
    """Answer a turn on the reports shown before: on all of them, on one, on one that was not shown; None for others."""
    turn = material.asked.turn
    if turn == "of_set":
        return Written("example", True, write_of_set(material), exact=True)
    if turn == "one_of_set":
        return Written("example", True, write_sample_point(material, None), exact=True)
    if turn == "sized":
        return Written("coverage", True, _write_sized(material), exact=True)
    if turn == "beyond_set":
        return Written("other", False, write_beyond_set(material), exact=True, telling=True)
    return None


def _write_sized(material: Material) -> Iterator[str]:
    """Yield how long each of the reports asked of is, whole and in the part or topic that is asked of."""
    asked, name = material.asked, name_asked(material) if material.asked.roles or material.asked.topics else ""
    held = {document.id: (document, report) for document, report in material.samples.items}
    lines = []
    for document, report in (held[one] for one in asked.documents if one in held):
        told = f"全文 {size(report.text)} 字"
        if name:
            spans = spans_asked(material, report)
            part = f"“{name}” {sum(size(one.of(report.text)) for one in spans)} 字" if spans else f"没有单列“{name}”"
            told = f"{part}（{told}）"
        lines.append(f"{titles([document.name])}：{told}")
    if asked.ordinal and lines:
        yield f"**第 {asked.ordinal} 篇{lines[0]}**（不计空白）。"
    else:
        yield f"**上面列出的 {len(lines)} 篇**（不计空白）："
        yield bullets(lines)


def write_sample_point(material: Material, last: Answer | None) -> Iterator[str]:
    """Yield what the sample asked of says of the part or topic it was listed for; its parts where it says nothing.

    ``last`` is the answer that listed it for what is asked; None where something else is asked of it.
    """
    asked, items = material.asked, material.samples.items
    if not items:
        yield "上一个回答列出的这一篇，现在资料库里查不到了。"
        return
    document, report = items[0]
    name = name_asked(material)
    cited = [one for one in (last.citations if last else ()) if one.document == document.id]
    told = spans_asked(material, report)
    spans = sorted(told, key=lambda one: not any(one.start <= at.start < one.end for at in cited))[:_MOST]
    if not spans and name:  # it tells it in a paragraph: from the sentence that was shown on
        at = cited[0] if cited else None
        part = at and next((one for one in report.sections if one.start <= at.start < one.end), None)
        spans = [Span(at.start, part.end)] if at and part and at.start > part.start else []
    yield f"**第 {asked.ordinal} 篇是{titles([document.name])}**{f'，“{name}”这样写（原文）：' if spans else '。'}"
    for span in spans:
        quote = span_quote(document, report, opening(report.text, span, _LONG), name)
        yield f"> {shown(quote.text, 2 * _LONG)}{material.cite(quote)}"
    if not spans:
        if name:
            yield f"这一篇没有{'写到' if asked.focus == name else '单列'}“{name}”，各部分是："
        heads = [section for section in report.sections if section.heading]
        yield bullets(
            quoted(material, span_quote(document, report, opening(report.text, one, 80), "")) for one in heads
        )
    yield TO_LEARN
