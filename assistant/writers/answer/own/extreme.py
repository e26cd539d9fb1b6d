"""Which of the numbers just told, answer after answer, is the least or the most: 三个里头谁最少."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.passage import Citation
from assistant.structure.numbering import numeral
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.reports import own_reports
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import quote_again

_ASKS = re.compile(
    r"^(?:那么?|这)*(?P<n>[两二三四五])(?:个数?|家|年|次|份)?(?:里头?|里面|当中|之中|中|比起来)?(?:是)?"
    r"(?:谁|哪一?[个家年份])(?:的)?最(?P<way>[多少高低快慢])[了呢啊]?[？?]?$"
)
_TOLD = re.compile(r"^\*\*(?P<number>\d+(?:\.\d+)?)(?P<unit>人次|[^\d*]{1,3})\*\*：")
_LEAST = "少低快"


@dataclass(frozen=True, slots=True)
class _Told:
    number: float
    unit: str
    cited: Citation


def asks_extreme(text: str) -> bool:
    """Whether a turn asks for nothing but the least or the most of what was just told."""
    return _ASKS.match(text) is not None


def write_extreme(material: Material, extras: Extras) -> Written | None:
    """Tell the least or the most of the last numbers told; None where they are not so many of one kind."""
    found = _ASKS.match(material.asked.said or material.asked.question)
    if not found:
        return None
    many = 2 if found["n"] in "两二" else numeral(found["n"]) or 0
    told = list(_last(material, extras, many))
    if len(told) != many or len({one.unit for one in told}) > 1 or len({one.cited.document for one in told}) < many:
        return None
    best = (min if found["way"] in _LEAST else max)(one.number for one in told)
    first = [one for one in told if one.number == best]
    names = titles([one.cited.name for one in first])
    tied = "，并列" if len(first) > 1 else ""
    head = f"**最{found['way']}的是{best:g}{told[0].unit}**{tied}：{names}。"
    lines = "\n".join(
        f"- {one.number:g}{one.unit}：{quoted(material, quote_again(one.cited), 300)}（{titles([one.cited.name])}）"
        for one in told
    )
    reports = tuple(one.cited.document for one in told)
    return Written("other", True, iter([head, lines, "各份报告的口径是否一致请核对。"]), exact=True, reports=reports)


def _last(material: Material, extras: Extras, many: int) -> Iterator[_Told]:
    """Yield the number of each of the last answers that led with one out of an own report."""
    own = own_reports(material)
    for answer in extras.answers[-many:]:
        found = _TOLD.match(answer.text)
        cited = [one for one in answer.citations if one.document in own]
        if found and len(answer.citations) == len(cited) == 1:
            yield _Told(float(found["number"]), found["unit"], cited[0])
