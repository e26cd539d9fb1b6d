"""How the number just told differs from that of another year, where nothing else is named: 比去年多了几次."""

from __future__ import annotations

import re

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.counted import Counted
from assistant.writers.answer.own.difference import difference_blocks
from assistant.writers.answer.own.reports import anchored_years, by_unit_and_year
from assistant.writers.answer.own.twin import Counting, told_before, twin_of
from assistant.writers.answer.written import Extras, Written

_CHANGED = r"(?:增加|减少|增长|下降|上升|提高|降低|[多少增减涨升降跌高低])"
_BARE = re.compile(
    r"(?:那么?|这|它|都|是|数|又|一共|到底|究竟|同|跟|和|与|比|较|相比|比起来"
    r"|[去前今]年|上一?年度?|头一?年|前一年|(?:20)?\d\d年度?|[的，, ])*"
    rf"(?:{_CHANGED}(?:了|出)?(?:几|多少)[一-鿿]{{0,2}}|{_CHANGED}了?(?:没有?|吗|么|不)|{_CHANGED}了?还是{_CHANGED}了?|相?差了?(?:几|多少)[一-鿿]{{0,2}})"
    r"(?:呢|啊)?"
)


def write_beside_told(material: Material, extras: Extras) -> Written | None:
    """Set the number just told beside that of another year; None where that is not asked or not told in both."""
    said = material.asked.said or material.asked.question
    rest = extras.besides(said)
    if not _BARE.fullmatch(rest):
        return None
    told = told_before(extras)
    own = extras.dated_samples(material)
    held = {document.id: document for document, _ in own}
    told = [one for one in told if one.quote.document in held]
    if not told:
        return None
    document = held[told[-1].quote.document]
    told = [one for one in told if one.quote.document == document.id]
    other = _other(extras, rest, own, document)
    second = twin_of(told, *other) if other else None
    first = next((one for one in told if second and one.unit == second.unit), None)
    if not (other and first and second):
        return None
    two = sorted(((document, first), (other[0], second)), key=lambda one: one[0].period)
    earlier, later = (_counted(*one) for one in two)
    reports = (later.document.id, earlier.document.id)
    blocks = difference_blocks(material, earlier, later, False)
    return Written("other", True, blocks, exact=True, reports=reports, told=(later.quote, earlier.quote))


def _other(
    extras: Extras, rest: str, own: list[tuple[Document, Report]], document: Document
) -> tuple[Document, Report] | None:
    """Return the report of the year to compare with: the one named, that of the answer before, the year before."""
    by_year = next(of for of in by_unit_and_year(own) if any(pair[0].id == document.id for pair in of.values()))
    year = document.period[:4]
    named = anchored_years(rest, [one for one, _ in own])
    if named and named[0] != year:
        return by_year.get(named[0])
    before = {one.document for answer in extras.answers[-2:-1] for one in answer.citations}
    asked = [held for held, pair in by_year.items() if pair[0].id in before and held != year]
    around = [str(int(year) + 1)] if named else [str(int(year) - 1), str(int(year) + 1)]
    return next((by_year[one] for one in (*asked, *around) if one in by_year), None)


def _counted(document: Document, one: Counting) -> Counted:
    return Counted(document, one.number, one.unit, one.quote, one.clause)
