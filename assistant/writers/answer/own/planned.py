"""What the last own reports planned for the year after them, of which there is no report yet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.passage import Document
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import RecordAsked
from assistant.writers.answer.own.record import Records
from assistant.writers.answer.own.recorded import ASKS, TO_WRITE, record_question
from assistant.writers.answer.own.reports import own_reports
from assistant.writers.answer.own.sure import SURE
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

_TO_COME = re.compile(r"(?<![需只主重])要|打算|计划|准备|拟|目标|将")


def write_planned(material: Material, extras: Extras) -> Written | None:
    """Tell what was planned for the year asked of; None where it is not the one after the last report."""
    said = material.asked.said or material.asked.question
    ahead = planned_year(material, said)
    read = record_question(material, extras, said) if ahead else None
    return tell_plan(material, *read, ahead) if read else None


def planned_year(material: Material, said: str) -> list[Document]:
    """Return the last own reports, where a question is of the year after them, of which they tell only plans."""
    own = [one for one in own_reports(material).values() if one.period[:4].isdigit()]
    years = re.findall(r"(?:19|20)\d\d(?=年)", said)
    if not (own and years) or material.asked.notice or TO_WRITE.search(said) or not ASKS.search(said):
        return []
    latest = max(one.period[:4] for one in own)
    if any(int(year) != int(latest) + 1 for year in years):
        return []
    return [one for one in own if one.period[:4] == latest]


def tell_plan(
    material: Material, records: Records, asked: RecordAsked, documents: Sequence[Document]
) -> Written | None:
    """Tell what was planned for a year of which there is no report, and that nothing tells whether it was done."""
    plans = [
        one
        for one in records.found(asked, documents)
        if one.planned
        and one.share >= SURE
        and any(word in one.quote.text for word, kind in asked.words if kind == 1.0)
    ]
    if not plans:
        return None
    best = plans[0]
    told = told_from(material, best.quote, 300)
    planned = bool(_TO_COME.search(asked.said))
    head = f"**{shown(best.value, 40)}**（打算）" if best.value and not asked.several and planned else "写的打算是"
    rest = "这是打算。做成了没有，加进来的报告里没有写，请查台账。"
    return Written("other", planned, iter([f"{head}：{told}", rest]), exact=True, reports=(best.quote.document,))
