"""What own reports plan for a time to come, asked as a whole: the entries of that part, word for word.

Nobody knows what will be; what was planned stands in the last report, under 下半年打算 or 2026年打算.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.passage import Document
from assistant.report import Report, Section
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.entries import entries_of
from assistant.writers.answer.own.of_unit import dated_reports
from assistant.writers.answer.own.points import plan_points, without_lead
from assistant.writers.answer.own.reports import period_order, unit_of, without_units, years_in
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_PLAN = r"打算|计划|安排|准备|想(?=[干做办搞])|要(?=[干做办搞])"
_WHAT = r"什么|啥|哪些|哪几[条项件个]|几[条项件]"
_ASKS = re.compile(
    rf"(?:{_PLAN})[^，。？?]{{0,6}}(?:{_WHAT})|(?:{_WHAT})[^，。？?]{{0,4}}(?:{_PLAN})|(?:{_PLAN})[^。？?]{{0,6}}列"
)
_NOT_OURS = re.compile(r"写|上级|通知|别人|别的|范文|样[稿本例]|规定|办法|合适|一般|通常|标题|怎么|如何")
# What a question for the whole part may hold besides the units; a word more asks of one thing of it.
_FRAME = re.compile(
    rf"{_PLAN}|{_WHAT}|下半年|(?:19|20)\d\d年?度?|[去今明来]年|年底|我们|咱们?|本单位|单位|报告|里面?|列一下|列(?:出来|一?列|给我|清楚)?|一条一条|逐条|全部|完整|给我|发我|看看|请问|帮我|麻烦"
    r"|接下来|工作|意识形态|[干做办搞定提抓]|事情?|方面|[都有是的了个些出来呢吧啊吗再还一]"
)
_CHECK = "这是那份报告里的打算，后来做成了没有要看台账；写进新稿子之前请按实际情况核对。"


def write_ahead(material: Material, extras: Extras) -> Written | None:
    """List what an own report plans for the time asked of; None where that is not asked or none has such a part."""
    said = material.asked.said or material.asked.question
    if not _ASKS.search(said) or _NOT_OURS.search(said) or material.asked.notice or material.asked.documents:
        return None
    pairs = dated_reports(material, extras)
    if re.search(r"\w", _FRAME.sub("", without_units(said, {unit_of(one) for one, _ in pairs}, ""))):
        return None
    found = _of_half(pairs, said) if "下半年" in said else _of_year(pairs, said)
    if len({unit_of(document) for document, _, _ in found}) != 1:
        return None
    document, report, section = found[-1]
    quotes = list(_quotes(document, report, section))
    if not quotes:
        return None
    return Written("other", True, _blocks(material, section, quotes), exact=True, reports=(document.id,))


def _plans(pairs: Sequence[tuple[Document, Report]]) -> Iterator[tuple[Document, Report, Section]]:
    for document, report in sorted(pairs, key=lambda pair: period_order(pair[0].period)):
        for section in report.sections:
            if section.role == "plans":
                yield document, report, section


def _of_half(pairs: Sequence[tuple[Document, Report]], said: str) -> list[tuple[Document, Report, Section]]:
    """Return the parts on plans of the reports of first halves, of the year named, or of the last year held."""
    last = max((document.period[:4] for document, _ in pairs), default="")
    years = years_in(said) or [last]
    return [one for one in _plans(pairs) if "上半年" in one[0].period and one[0].period[:4] in years]


def _of_year(pairs: Sequence[tuple[Document, Report]], said: str) -> list[tuple[Document, Report, Section]]:
    """Return the parts on plans whose heading names the year named: 2026年打算."""
    next_year = str(date.today().year + 1)
    years = re.findall(r"(?:19|20)\d\d(?=年)", said) or ([next_year] if re.search("明年|来年", said) else [])
    return [one for one in _plans(pairs) if any(f"{year}年" in (one[2].heading or "") for year in years)]


def _quotes(document: Document, report: Report, section: Section) -> Iterator[Quote]:
    entries = [one for one in entries_of(document, report, "plans") if section.start <= one.whole.start < section.end]
    if not entries:
        yield from (one for one in plan_points(document, report) if section.start <= one.start < section.end)
    for one in entries:
        yield span_quote(document, report, without_lead(report, one.whole.start, one.whole.end), section.heading or "")


def _blocks(material: Material, section: Section, quotes: Sequence[Quote]) -> Iterator[str]:
    name = titles([quotes[0].name])
    lines = "\n".join(f"{n}. {quoted(material, one, 500)}" for n, one in enumerate(quotes, 1))
    yield f"**{name}的“{shown(section.heading or '打算')}”写了{len(quotes)}条**：\n\n{lines}"
    yield _CHECK
