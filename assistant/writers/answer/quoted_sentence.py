"""One quoted phrase wanted as a sentence (“第一责任人”这句怎么表述): the samples' sentences that hold it, and where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.report import Report, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.literal import USUAL
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.phrase import named_phrases
from assistant.writers.answer.places import place_of
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import block, joined, quoted, titles
from assistant.writers.cite import Quote, shown

_WANTED = re.compile(
    r"[“\"‘「](?P<of>[一-鿿]{3,16})[”\"’」]的?[这那]一?(?:句(?:话|子)?|个?说法|个?提法)(?:[^，。？?]{0,6}?)(?:怎么|咋|如何|怎样)(?:个|来|去)?[^，。？?]{0,2}(?:表述|写|说|措辞)"
)
_OTHERWISE = re.compile(r"换|替|改|别的说法|正式|书面")
_LEADING, _SHORTEST = 2, 3  # characters that go at a time from the front of a phrase no sample has; that must be left
_BEFORE, _WHOLE = 45, 110  # characters shown before the phrase in a long sentence; length of one that is shown whole
_SHOWN = 4


def phrase_wanted(said: str) -> str:
    """Return the quoted phrase that is wanted as a sentence; empty where none is, or other words for it are."""
    found = _WANTED.search(said)
    return found["of"] if found and not _OTHERWISE.search(said) else ""


def write_quoted_sentence(material: Material) -> Iterator[str] | None:
    """Return the sentences that hold the quoted phrase; None where none is wanted so, or no sample has it."""
    asked = material.asked
    phrase = phrase_wanted(asked.said)
    if not phrase or asked.documents or asked.foreign or asked.phrases or asked.notice:
        return None
    if any(phrase.components for phrase in named_phrases(material)):
        return None  # its fixed wording is told
    if held := _holding(material, phrase):
        return _write(material, phrase, phrase, held)
    for start in range(_LEADING, len(phrase) // 2 + 1, _LEADING):  # 主体责任 of 严格落实主体责任
        rest = phrase[start:]
        usual = rest in material.pack.subject or len(rest) < _SHORTEST
        held = [] if usual else _holding(material, rest)
        if held and len({document.id for document, _, _ in held}) < USUAL * material.samples.n:
            return _write(material, phrase, rest, held)
    return None


def _holding(material: Material, phrase: str) -> list[tuple[Document, Report, Span]]:
    """Return where the samples have the phrase in a sentence that is no heading."""
    return [
        (document, report, span)
        for document, report in material.samples.items
        for span in split_sentences(report.text, 0, len(report.text))
        if phrase in (text := span.of(report.text).strip()) and text.endswith(("。", "；", "：")) and "\n" not in text
    ]


def _write(
    material: Material, phrase: str, held_as: str, held: Sequence[tuple[Document, Report, Span]]
) -> Iterator[str]:
    quotes = _best(material, held_as, held)
    documents = {document.id for document, _, _ in held}
    places = Counter(part for part, _ in {(_part(material, report, span), one.id) for one, report, span in held})
    where = joined([f"“{part}”部分 {count} 篇" for part, count in places.most_common() if part])
    if held_as != phrase:
        yield f"“{shown(phrase)}”这几个字范文里没有连着出现，下面是写到“{shown(held_as)}”的。"
    yield block(
        "可以这样写（范文原句，换成自己的事实）",
        [f"{quoted(material, quote, 130)}（{titles([quote.name])}）" for quote in quotes],
    )
    samples = material.samples
    yield (
        f"**写在哪里**：{samples.n} 篇{samples.label}里 {len(documents)} 篇有写到“{shown(held_as)}”的整句"
        f"{f'：{where}' if where else ''}。{samples.note}{samples.basis}"
    )
    if material.known.advice and phrase in f"{material.known.question}{material.known.advice}":
        yield f"**要留意**：{material.advised(material.known.advice)}"


def _best(material: Material, phrase: str, held: Sequence[tuple[Document, Report, Span]]) -> list[Quote]:
    """Return one sentence of each sample, those with few figures and nothing withheld first, the fullest of these."""
    ranked = []
    for document, report, span in held:
        cut = _cut(report.text, span, phrase)
        text = cut.of(report.text)
        worth = (text.count("*") > 0, len(re.findall(r"\d+", text)) > 1, -min(len(text), _WHOLE))
        ranked.append((worth, span_quote(document, report, cut, place_of(report, cut.start))))
    ranked.sort(key=lambda one: one[0])
    kept: dict[str, Quote] = {}
    for _, quote in ranked:
        if quote.document not in kept and is_sound(material, quote.text):
            kept[quote.document] = quote
    return list(kept.values())[:_SHOWN]


def _cut(text: str, span: Span, phrase: str) -> Span:
    """Return a sentence, of a long one the clauses from a little before the phrase to the end of the one after it."""
    said = span.of(text)
    at = said.find(phrase)
    if len(said) <= _WHOLE:
        return span
    stops = [one.end() for one in re.finditer("[，；：]", said)]
    start = next((stop for stop in (0, *stops) if at - stop <= _BEFORE), 0)
    after = [stop - 1 for stop in stops if stop > at + len(phrase)]
    end = after[1] if len(after) > 1 else len(said)
    return Span(span.start + start, span.start + end)


def _part(material: Material, report: Report, span: Span) -> str:
    """Return the name of the part of its report a sentence stands in."""
    inside = next((one.role for one in report.sections if one.start <= span.start < one.end), None)
    opening = bool(report.preamble and report.preamble.start <= span.start < report.preamble.end)
    guide = material.pack.guide(inside or "opening") if inside or opening else None
    return guide.name if guide else ""
