"""A rate asked of own reports that write none: worked out from the two counts of one sentence, or that none is written.

A count is never told for a rate: 退回14篇 of 286 is a lower rate than 12 of 171.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.of_unit import dated_reports, of_one_unit
from assistant.writers.answer.own.reports import anchored_years, period_order, sentences_outside
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_RATE = re.compile(
    r"(?P<of>退[回稿件]|驳回|办结|整改|回复|通过|合格|到课|参学|参会|出勤|到场|覆盖)"
    r"(?:率|(?:修改)?了?的?(?:稿[子件]?|信息|篇数)?的?(?:占比|比例|比重|占(?=多少|百分之)))"
)
_ASKS = re.compile(r"多少|几|哪一?年|哪个|[高低]|比|多大")
_NO_FACT = re.compile(r"写|要求|规定|应该?|必须|通知|标准|不低于|不高于|范文|样[稿本例]")
_COUNT = r"(?P<number>\d+)\s*(?P<unit>[篇件条起处个项人场份])(?!百分)"


@dataclass(frozen=True, slots=True)
class _Counted:
    """Two counts of one sentence, of which one is a part of the other."""

    document: Document
    part: int
    whole: int
    quote: Quote

    @property
    def share(self) -> float:
        """The part of the whole in percent."""
        return 100 * self.part / self.whole


def write_rate(material: Material, extras: Extras) -> Written | None:
    """Tell the rate that two counts of own reports make; None where none is asked or one is written."""
    said = material.asked.said or material.asked.question
    found = _RATE.search(said)
    if not found or not _ASKS.search(said) or _NO_FACT.search(said) or material.asked.notice:
        return None
    pairs = dated_reports(material, extras)
    pairs.sort(key=lambda pair: period_order(pair[0].period))
    if not of_one_unit(pairs) or any(found[0] in report.text for _, report in pairs):
        return None
    years = set(anchored_years(said, [document for document, _ in pairs]))
    compared = bool(re.search(r"比|哪", said))
    meant = [pair for pair in pairs if pair[0].period[:4] in years] if years else []
    meant = (meant if len(meant) > 1 else pairs[-2:]) if compared else meant or pairs[-1:]
    told = [one for one in (_counted(*pair, found["of"]) for pair in meant) if one]
    if not told:
        return None
    reports = tuple(one.document.id for one in told)
    return Written("other", True, _blocks(material, found[0], meant, told), exact=True, reports=reports)


def _counted(document: Document, report: Report, act: str) -> _Counted | None:
    """Return the count of what was done to a part, with the whole that stands before it in the same unit."""
    of_act = re.compile(rf"{act}(?:了|稿件|稿)?[^，；。\d]{{0,4}}{_COUNT}")
    for span in sentences_outside(report, "plans", "problems"):
        text = span.of(report.text)
        part = of_act.search(text)
        if not part:
            continue
        before = [one for one in re.finditer(_COUNT, text[: part.start()]) if one["unit"] == part["unit"]]
        if before and int(before[-1]["number"]) >= int(part["number"]) > 0:
            quote = span_quote(document, report, span, "")
            return _Counted(document, int(part["number"]), int(before[-1]["number"]), quote)
    return None


def _blocks(
    material: Material, name: str, meant: Sequence[tuple[Document, Report]], told: Sequence[_Counted]
) -> Iterator[str]:
    yield f"报告里没有写“{shown(name)}”，下面是按同一句里的两个数算出来的："
    lines = []
    for one in told:
        worked = f"**{one.document.period} {one.part}÷{one.whole}≈{one.share:.1f}%**"
        lines.append(f"{worked}：{told_from(material, one.quote, 300)}")
    yield "\n".join(f"- {line}" for line in lines)
    missing = [document.period for document, _ in meant if document.id not in {one.document.id for one in told}]
    if missing:
        yield f"{'、'.join(missing)}的报告里没有能算它的两个数，不猜。"
    if len(told) > 1:
        high = max(told, key=lambda one: one.share)
        same = len({f"{one.share:.1f}" for one in told}) == 1
        yield "两份算出来一样。" if same else f"算出来{high.document.period}高。"
    yield "口径（分母算不算退回的）报告里没有写明，用之前请核对。"
