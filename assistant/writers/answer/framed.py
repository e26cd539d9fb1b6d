"""Examples of a way of building sentences that is quoted: “一是二是三是”给几个例句, “既要…又要…”的句子有没有."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.passage import Document
from assistant.report import Report, Span
from assistant.structure.numbering import numeral
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import TO_LEARN, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import Quote, shown

_QUOTED = re.compile(r"[“\"]([^“”\"]{3,24})[”\"]")
_GAP = re.compile(r"…+|\.{3,}|——|～|[，、；]")
# The words that lead the members of a row or of a pair.
_LEAD = re.compile(
    r"[一二三四五六]是|[一二三四五六]要|第[一二三四五]|首先|其次|再次|最后|一方面|另一方面|既要?|又要?|也要|不是|而是|不仅|不但|而且|更要?|虽然|但是?|只有|才能?"
)
_EXAMPLES = re.compile(r"例句|例子|范例|示例|原句|句子|段落|写好的|现成的|范文里?的?(?:写|用)")
_COUNT = re.compile(r"([一两二三四五六])[个条句段]")
_ASKS_ELSE = re.compile(r"标点|逗号|顿号|冒号|行不行|能不能|可不可以|多少|几篇|换|改成|区别|[要用该]不[要用该]")
_APART, _LONG, _USUAL = 240, 420, 3  # characters between two leads and of a stretch shown; stretches shown


def compose_framed(material: Material) -> Written | None:
    """Answer what asks for examples of a quoted frame; None for every other question."""
    said = material.asked.said or material.asked.question
    rest = _QUOTED.sub("", said)
    parts = next((found for one in _QUOTED.findall(said) if (found := parts_of(one))), ())
    if not parts or not _EXAMPLES.search(rest) or _ASKS_ELSE.search(rest):
        return None
    count = _COUNT.search(rest)
    most = (numeral(count[1]) if count else None) or _USUAL
    quotes = _found(material, parts)
    return Written("example", bool(quotes), _told(material, "…".join(parts), quotes, most), exact=True)


def parts_of(quoted: str) -> tuple[str, ...]:
    """Return the leads that a frame is made of: 一是, 二是, 三是 of 一是二是三是; none for words that are no frame."""
    pieces = [one for one in _GAP.split(quoted) if one]
    if len(pieces) == 1:
        leads = _LEAD.findall(quoted)
        return tuple(leads) if len(leads) > 1 and "".join(leads) == quoted else ()
    short = all(len(one) < 5 for one in pieces) and bool(re.search(r"…|\.{3}", quoted))
    return tuple(pieces) if short or all(_LEAD.fullmatch(one) for one in pieces) else ()


def _found(material: Material, parts: tuple[str, ...]) -> list[Quote]:
    """Return one stretch of each sample in which the leads follow one another, the shortest first."""
    gap = rf".{{2,{_APART}}}?"
    pattern = re.compile(gap.join(map(re.escape, parts)), re.DOTALL)
    quotes: list[Quote] = []
    for document, report in material.samples.items:
        spans = list(_stretches(report, pattern))
        if spans:
            quotes.append(_quote(document, report, min(spans, key=lambda one: one.end - one.start)))
    sound = [one for one in quotes if is_sound(material, one.text)] or quotes
    return sorted(sound, key=lambda one: ("*" in one.text, len(one.text)))


def _quote(document: Document, report: Report, span: Span) -> Quote:
    part = next((one for one in report.sections if one.start <= span.start < one.end), None)
    return span_quote(document, report, span, (part.heading or "") if part else "")


def _stretches(report: Report, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Yield the whole sentences from the one with the first lead to the one with the last."""
    sentences = split_sentences(report.text, 0, len(report.text))
    for found in pattern.finditer(report.text):
        inside = [one for one in sentences if one.start < found.end() and one.end > found.start()]
        if inside and inside[-1].end - inside[0].start <= _LONG:
            yield Span(inside[0].start, inside[-1].end)


def _told(material: Material, name: str, found: list[Quote], most: int) -> Iterator[str]:
    samples = material.samples
    if not found:
        yield f"{samples.n} 篇{samples.label}里没有“{name}”这样的句子，不编例句。"
        return
    told = f"{samples.n} 篇{samples.label}里 {len(found)} 篇有“{name}”这样的写法"
    yield f"{told}，摘 {min(most, len(found))} 处（原文）："
    for n, quote in enumerate(found[:most], 1):
        yield f"**{n}. {titles([quote.name])}**\n\n> {shown(quote.text, 2 * _LONG)}{material.cite(quote)}"
    yield TO_LEARN
