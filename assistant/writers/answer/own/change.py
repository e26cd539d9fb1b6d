"""By how much one own report says that a number changed: 由37个压减至25个 is 12 fewer, where that is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.asked import content_words, has_word
from assistant.writers.answer.own.of_unit import bare_of, dated_reports, of_one_unit
from assistant.writers.answer.own.reports import CHECK, anchored_years, sentences_outside
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written

_ACTS = r"压减|压缩|压|缩减|缩|减少|精简|减|增加|增|提高|提升|扩大|扩|降低|下降|降|上升|升|涨|并"
_ASKS = re.compile(rf"(?:{_ACTS})(?:掉|少|下来|下去)?了?(?:几|多少)(?:个百分点|人次|[一-鿿])?")
_YEAR = re.compile(r"(?:19|20)?\d\d年度?")
_TO_WRITE = re.compile(r"怎么写|如何写|要求|规定|应该|必须|通知|标准|比(?!例|重|率)")
_FROM_TO = re.compile(
    rf"[由从](?P<first>\d+(?:\.\d+)?)(?P<unit>[%％]|人次|[一-鿿])?[^，。；\d]{{0,3}}(?:{_ACTS}|调整|整合)[^，。；\d]{{0,3}}"
    r"[到至为成](?P<last>\d+(?:\.\d+)?)(?P<of>[%％]|人次|[一-鿿])"
)


def write_change(material: Material, extras: Extras) -> Written | None:
    """Tell by how much the number asked of changed within one report; None where none tells it from what to what."""
    said = material.asked.said or material.asked.question
    asks = _ASKS.search(said)
    if not asks or material.asked.notice or _TO_WRITE.search(said):
        return None
    pairs = dated_reports(material, extras)
    if not of_one_unit(pairs):
        return None
    years = set(anchored_years(said, [document for document, _ in pairs]))
    pairs = [pair for pair in pairs if pair[0].period[:4] in years] if years else pairs
    bare = bare_of(_YEAR, said.replace(asks[0], "，"), pairs)
    words = [word for word, weight in content_words(bare) if weight == 1.0]
    for pair in pairs[:1] if years else pairs:
        if words and (blocks := next(_changed(material, pair, words), None)):
            return Written("other", True, iter(blocks), exact=True, reports=(pair[0].id,))
    return None


def _changed(material: Material, pair: tuple[Document, Report], words: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield what is told, of the clauses that have every thing a question names and one change."""
    document, report = pair
    for span in sentences_outside(report, "plans"):
        for clause in re.findall(r"[^，；。：\n]+", span.of(report.text)):
            found = list(_FROM_TO.finditer(clause))
            if len(found) != 1 or not all(has_word(clause, word) for word in words):
                continue
            one = found[0]
            if one["unit"] and one["unit"] != one["of"]:
                continue
            change, unit = float(one["last"]) - float(one["first"]), one["of"]
            so_many = f"{abs(change):.6g}{'个百分点' if unit in '%％' else unit}"
            verdict = f"增加{so_many}" if change > 0 else f"减少{so_many}" if change < 0 else "没有变"
            quote = span_quote(document, report, span, "")
            told = f"**{verdict}**（{one['first']}{unit}到{one['last']}{unit}，按这一句的两个数算）："
            yield f"{told}{quoted(material, quote, 300)}（{titles([document.name])}）", CHECK
