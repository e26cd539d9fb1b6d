"""What an own text of a later day says of a thing a report tells as not done yet: minutes of September after July."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.passage import Document
from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.notice.fit import quote_in
from assistant.writers.answer.own.asked import has_word
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras
from assistant.writers.cite import Quote

_DATE = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日")
_HEAD, _TAIL = 240, 60  # characters at either end of a text where its day stands
_RULED = re.compile(r"应当|不得|必须|请于|有下列情形|(?:报告|办法)[^，。；]{0,4}(?:包括|规定)")
_DONE = re.compile(
    r"已(?:于|经|在|完成|印发|召开|开展|整改|到位|出台|全部)|(?<=\d日)(?:印发|召开|举[办行]|开展|完成|出台)|[一-鿿]了(?![解得])"
)
_CLAUSE = re.compile(r"[^，；。：\n]+")


@dataclass(frozen=True, slots=True)
class Later:
    """A sentence of a later own text, its day, and whether it tells of the thing as done."""

    quote: Quote
    day: str
    done: bool

    @property
    def line(self) -> str:
        """What text of what day it is from."""
        return f"后来的{titles([self.quote.name])}（{self.day}）"


def later_said(material: Material, extras: Extras, report: Document, words: Sequence[str]) -> Later | None:
    """Return the sentence of the last own text after a report which has all the words; None where there is none."""
    if not words:
        return None
    held = {one.id: text for one, text in ((pair[0], pair[1].text) for pair in extras.own_samples(material))}
    after = _day(held.get(report.id, "")) or _end_of(report.period)
    found = []
    for day, texts in _texts(material, extras, report):
        if not after or day <= after:
            continue
        for quote in texts:
            if all(has_word(quote.text, word) for word in words) and not _RULED.search(quote.text):
                found.append((day, _is_done(quote.text, words), quote))
    if not found:
        return None
    day, done, quote = max(found, key=lambda one: (one[0], one[1]))
    return Later(quote, f"{day[0]}年{day[1]}月{day[2]}日", done)


def tell_later(material: Material, later: Later) -> str:
    """Return what the later text says, with the text and its day."""
    return f"{later.line}写的是：{quoted(material, later.quote, 300)}"


def _texts(
    material: Material, extras: Extras, report: Document
) -> Iterator[tuple[tuple[int, int, int], Iterator[Quote]]]:
    """Yield the day and the sentences of every own text that has a day, but for the report itself."""
    for document, read in extras.own_samples(material):
        if document.id != report.id and not document.period and (day := _day(read.text)):
            skip = read.title.end if read.title else 0
            spans = [span for span in split_sentences(read.text) if span.start >= skip]
            yield day, (span_quote(document, read, _bare(read.text, span), "") for span in spans)
    for notice in (*extras.rules(), *extras.notices):
        if day := _day(notice.text):
            yield day, (quote_in(notice, _bare(notice.text, span)) for span in split_sentences(notice.text))


def _bare(text: str, span: Span) -> Span:
    """Return a sentence without the number before it."""
    lead = re.match(r"\s*[（(][一二三四五六七八九十\d]{1,2}[）)]", span.of(text))
    return Span(span.start + (lead.end() if lead else 0), span.end)


def _day(text: str) -> tuple[int, int, int] | None:
    """Return the last day named at either end of a text."""
    ends = f"{text[:_HEAD]}\n{text[-_TAIL:]}" if len(text) > _HEAD + _TAIL else text
    days = [(int(one[0]), int(one[1]), int(one[2])) for one in _DATE.findall(ends)]
    return max(days, default=None)


def _end_of(period: str) -> tuple[int, int, int] | None:
    """Return the last day that a report covers."""
    if not period[:4].isdigit():
        return None
    return (int(period[:4]), 6, 30) if "上半年" in period else (int(period[:4]), 12, 31)


def _is_done(text: str, words: Sequence[str]) -> bool:
    """Whether a clause that names the things tells of them as done."""
    return any(_DONE.search(one) and all(has_word(one, word) for word in words) for one in _CLAUSE.findall(text))
