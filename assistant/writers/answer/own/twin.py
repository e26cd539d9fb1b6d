"""The clause of another year's report that counts the very thing a sentence just told counts: 学习9次 of 学习11次."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import span_quote
from assistant.writers.answer.own.reports import sentences_outside
from assistant.writers.answer.written import Extras
from assistant.writers.cite import Quote, quote_again

_NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>人次|场次|个百分点|万元|[%％一-鿿])")
_PIECE = re.compile(r"[^，,；;。：:、\n]+")
_BOLD = re.compile(r"\*\*(?:[^*：]{2,10}：)?(?P<value>[^*]+)\*\*：")
_IDLE = re.compile(r"全年|共计?|一?共|累计|总计|今年|已|截至[^，]{0,6}")
_ALIKE, _APART = 0.55, 0.1  # how like two clauses must be, and how much more so than the next


@dataclass(frozen=True, slots=True)
class Counting:
    """A clause with one number, and the sentence it stands in."""

    quote: Quote
    clause: str
    number: float
    unit: str


def told_before(extras: Extras) -> list[Counting]:
    """Return the numbers with their clauses that were just told, in this message or by the last answer."""
    if extras.prior:
        found = [one for quote in extras.told for one in counting(quote)]
        in_unit = [one for one in found if re.search(rf"(?:几|多少){re.escape(one.unit)}", extras.earlier)]
        return in_unit if in_unit or "多少人次" in extras.earlier else found  # 会议2次 is no number of persons
    if not (extras.answers and extras.last):
        return []
    told = [found["value"] for found in _BOLD.finditer(extras.answers[-1].text)]
    found = [one for cited in extras.last for one in counting(quote_again(cited))]
    return [one for one in found if any(f"{one.number:g}{one.unit}" in value for value in told)] if told else []


def counting(quote: Quote) -> Iterator[Counting]:
    """Yield the pieces of a sentence that hold one number."""
    for piece in _PIECE.findall(quote.text):
        numbers = list(_NUMBER.finditer(piece))
        if len(numbers) == 1:
            yield Counting(quote, piece, float(numbers[0]["number"]), numbers[0]["unit"])


def twin_of(told: Sequence[Counting], document: Document, report: Report) -> Counting | None:
    """Return the clause of a report that counts what was told, in that year; None where none or two may be it."""
    found = [
        (max(alike(one.clause, other.clause) for other in told if other.unit == one.unit), one)
        for span in sentences_outside(report, "plans")
        for one in counting(span_quote(document, report, span, ""))
        if any(other.unit == one.unit for other in told)
    ]
    found.sort(key=lambda one: -one[0])
    if not found or found[0][0] < _ALIKE:
        return None
    if len(found) > 1 and found[1][0] > found[0][0] - _APART and found[1][1].number != found[0][1].number:
        return None
    return found[0][1]


def alike(one: str, other: str) -> float:
    """Return how far two clauses say the same of two numbers."""
    first, second = (_pieces(text) for text in (one, other))
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def _pieces(text: str) -> set[str]:
    bare = _IDLE.sub("", _NUMBER.sub(lambda found: f"#{found['unit']}", text)).strip("“”‘’（）() ")
    return {bare[n : n + 2] for n in range(len(bare) - 1)}
