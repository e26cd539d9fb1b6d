"""A number of another year: the very thing just told counted in it, or what the next report says it was before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.passage import Document
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import RecordAsked, has_word
from assistant.writers.answer.own.found import Recorded
from assistant.writers.answer.own.record import Records
from assistant.writers.answer.own.reports import CHECK, unit_of
from assistant.writers.answer.own.sure import is_sure
from assistant.writers.answer.own.twin import told_before, twin_of
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

_WAS = re.compile(r"由(?P<was>[\d.]+\s*[一-鿿%％]{1,2}?)(?:增|扩|提|上升|降|减|缩|压|调)")


def of_same(
    extras: Extras, asked: RecordAsked, documents: Sequence[Document], records: Records, every: Sequence[Recorded]
) -> list[Recorded]:
    """Return the sentence of another year that counts the very thing just told, and nothing for another.

    去年呢, after 中心组集体学习11次, is of the 中心组 and of nobody else that learns.
    """
    told = [one for one in told_before(extras) if one.quote.document in records.held]
    if asked.kind != "count" or len(documents) != 1 or not told:
        return []
    before, document = records.held[told[-1].quote.document][0], documents[0]
    if before.id == document.id or unit_of(before) != unit_of(document):
        return []
    things = [word for word, weight in asked.words if weight == 1.0]
    if not all(has_word(told[-1].quote.text, word) for word in things):
        return []
    twin = twin_of(told, *records.held[document.id])
    same = [one for one in every if twin and one.quote.start <= twin.quote.start < one.quote.end]
    return [replace(one, value=f"{twin.number:g}{twin.unit}", masked=False) for one in same] if twin else []


def before_change(
    material: Material, asked: RecordAsked, records: Records, documents: Sequence[Document]
) -> Written | None:
    """Tell what the next report says it was before (由7人增加到9人), of a year whose own report has no such number."""
    years = {one.period[:4] for one in documents}
    if len(years) != 1 or not (year := years.pop()).isdigit():
        return None
    after = [one for one, _ in records.held.values() if one.period[:4] == str(int(year) + 1)]
    for one in records.found(asked, after):
        if is_sure(one, asked, records) and not one.planned and (was := _WAS.match(one.value)):
            says = (
                f"{documents[0].period[:4]}年的报告没有单写这个数，{one.period}年的报告写的是**{shown(one.value, 40)}**"
            )
            line = f"{says}，也就是原来{was['was']}：{told_from(material, one.quote, 300)}"
            told = (one.quote,)
            return Written("other", True, iter([line, CHECK]), exact=True, reports=(one.document.id,), told=told)
    return None
