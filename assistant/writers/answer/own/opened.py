"""Whether a thing was opened, where an own report counts it among what there is: 视频号开通了吗, of 视频号1个."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.asked import content_words, of_duties
from assistant.writers.answer.own.of_unit import of_one_unit
from assistant.writers.answer.own.points import plan_points
from assistant.writers.answer.own.reports import CHECK, anchored_years, sentences_outside
from assistant.writers.answer.words import titles, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_OPENS = r"(?:开通|开设|上线|注册|启用|设立|建立|建成|建好|开办|开|建|办)"
_ASKS = re.compile(
    rf"(?:有没有|是否|是不是)(?:已经?)?{_OPENS}(?:了|好|成|上|起来)?[？?]?$"
    rf"|{_OPENS}(?:好|成|上|起来)?了?(?:没有?|吗|么)[？?]?$|{_OPENS}起来(?:没有?|吗)[？?]?$"
)
_NO_FACT = re.compile(r"怎么写|写法|范文|规定|办法|细则|通知|能不能|可以|[要得须该]不?要?[开建办]|想|准备|批|审")
_FRAME = re.compile(
    rf"{_ASKS.pattern}|[去今前]年|(?:19|20)?\d\d年|说(?:是|过|好|要)*|打算|计划|{_OPENS}|要|我们?|现在|后来|[，,了的把]"
)


def write_opened(material: Material, extras: Extras) -> Written | None:
    """Tell the number there is of the thing asked of, beside the plan to open it; None where no report counts it."""
    asked = material.asked
    said = (asked.said or asked.question).strip()
    if asked.notice or not _ASKS.search(said) or _NO_FACT.search(said):
        return None
    things = [word for word, weight in content_words(_FRAME.sub("，", said)) if weight == 1.0 and len(word) > 1]
    own = [pair for pair in extras.dated_samples(material) if not of_duties(pair[0])]
    if not things or not of_one_unit(own):
        return None
    years = anchored_years(re.split("[，,]", said)[-1], [document for document, _ in own])
    latest = max(pair[0].period[:4] for pair in own)
    of_year = [pair for pair in own if pair[0].period[:4] == (max(years) if years else latest)]
    thing = "".join(things)
    for document, report in of_year:
        if told := _counted(document, report, thing):
            plan = _planned(own, document, thing)
            return Written(
                "other",
                True,
                _blocks(material, *told, plan),
                exact=True,
                reports=(document.id,),
                told=(told[0],),
            )
    return None


def _counted(document: Document, report: Report, thing: str) -> tuple[Quote, str] | None:
    """Return the sentence that counts the thing among what there is, and so many; None for none."""
    for span in sentences_outside(report, "plans", "problems"):
        found = re.search(rf"{re.escape(thing)}\s*(?P<many>[1-9]\d*\s*[个家块处])", span.of(report.text))
        if found:
            return span_quote(document, report, span, ""), f"{thing}{found['many']}"
    return None


def _planned(own: list[tuple[Document, Report]], document: Document, thing: str) -> Quote | None:
    """Return the plan of the year before to open it."""
    before = str(int(document.period[:4]) - 1)
    quotes = (quote for pair in own if pair[0].period[:4] == before for quote in plan_points(*pair))
    return next((quote for quote in quotes if thing in quote.text and re.search(_OPENS, quote.text)), None)


def _blocks(material: Material, quote: Quote, many: str, plan: Quote | None) -> Iterator[str]:
    yield f"**报告写到已有{shown(many)}**：{told_from(material, quote, 300)}"
    if plan:
        yield f"原来的打算（{titles([plan.name])}）：{told_from(material, plan, 200)}"
    yield CHECK
