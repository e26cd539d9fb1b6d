"""Which one is left of those that own reports count: 剩余1个为…, where it is asked which is not put right yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.asked import content_words, has_word
from assistant.writers.answer.own.of_unit import bare_of, dated_reports, of_one_unit
from assistant.writers.answer.own.reports import CHECK, anchored_years, sentences_outside
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_ENDED = r"(?:整改|改|完成|办结|解决|落实|到位|办|销号|做|弄)(?:完成?|好|掉|到位|结)?"
_ONES = r"[\d一二两三四五六七八九十几]*[个项条件处](?:问题|事项|任务)?"
_ASKS = re.compile(
    rf"哪[一几些]?[个项条件处]?(?:问题|事项|任务)?(?:还|至今|尚|目前)?(?:没有?|未){_ENDED}"
    rf"|(?:没有?|未){_ENDED}的(?:那|这)?(?:{_ONES})?(?:问题|事项)?(?:是|为|叫)?(?:哪|什么|啥)"
    rf"|剩(?:下|余)?的?(?:那|这)?(?:{_ONES})?(?:问题|事项)?(?:是|为)?(?:哪|什么|啥)"
)
_TELLS = re.compile(
    r"(?:剩余|剩下|还剩|尚有|仍有|未(?:完成|整改|办结)(?:的)?)[\d一二两三四五六七八九十]+[个项条件处](?:问题|事项|任务)?(?:未(?:完成|整改|办结)的?)?"
    r"(?:为|是|系|：)(?P<what>[^，；。]{2,40})"
)
_COUNTED = re.compile(r"(?<!\d)(?P<number>\d{1,4})[个项条件处](?=问题|事项|任务)")
_NAMES = 0.4  # weight of a word that names a thing or an act
_YEAR = re.compile(r"(?:19|20)?\d\d年度?")
_PLAIN = re.compile(r"^(?:问题|事项|任务|整改|单位|情况|工作|意识形态|报告|还有|里面?)$")

_OURS = re.compile(r"^(?:[我咱本][们]?[局院校镇村站所县市区馆厂]|发现|还有)")


@dataclass(frozen=True, slots=True)
class _Left:
    what: str
    quote: Quote


def write_remaining(material: Material, extras: Extras) -> Written | None:
    """Tell which one is left by the own report that says so; None where that is not asked or no report does."""
    said = material.asked.said or material.asked.question
    if material.asked.notice or not (asks := _ASKS.search(said)):
        return None
    pairs = dated_reports(material, extras)
    if not of_one_unit(pairs):
        return None
    years = set(anchored_years(said, [document for document, _ in pairs]))
    pairs = [pair for pair in pairs if pair[0].period[:4] in years] if years else pairs
    bare = bare_of(_YEAR, said.replace(asks[0], "，"), pairs)
    counted = [one["number"] for one in _COUNTED.finditer(bare)]
    words = [word for word, weight in content_words(_COUNTED.sub("，", bare)) if weight >= _NAMES]
    words = [word for word in words if not _PLAIN.search(word) and not _OURS.search(word)]
    for document, report in pairs:
        if left := next(_left(document, report, words, counted), None):
            blocks = (
                f"**{shown(left.what, 40)}**：{quoted(material, left.quote, 300)}（{titles([document.name])}）",
                CHECK,
            )
            return Written("other", True, iter(blocks), exact=True, reports=(document.id,), told=(left.quote,))
    return None


def _left(document: Document, report: Report, words: list[str], counted: list[str]) -> Iterator[_Left]:
    """Yield what is told to be left, of sentences that have every thing and number a question names."""
    for span in sentences_outside(report, "plans"):
        text = span.of(report.text)
        found = _TELLS.search(text)
        if not found or not all(has_word(text, word) for word in words):
            continue
        if all(re.search(rf"(?<!\d){number}(?!\d)", text) for number in counted):
            yield _Left(found["what"], span_quote(document, report, span, ""))
