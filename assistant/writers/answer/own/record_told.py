"""The sentences of own reports that tell what is asked, put as an answer: the value first, each year by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import RecordAsked
from assistant.writers.answer.own.found import Recorded
from assistant.writers.answer.own.reports import CHECK, anchored_years, own_reports, years_in
from assistant.writers.answer.refusal import write_masked
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown
from assistant.writers.relevance import Found

_BESIDE = 0.85  # share of the best for the sentence of another report
_SHOWN = 2
_DATED = re.compile(r"(?:(?:19|20)\d\d年)?\d{1,2}月")  # how a sentence begins that tells of one event
_NEXT_YEAR = re.compile(r"打算|[明来下]一?年|下一步|准备(?!金)|要(?=增|新|建|开|搞)")
_WHICH_ONES, _LISTS = re.compile(r"哪[几些]个?[^，。？?年]{0,6}(?=没|未|不|还)"), re.compile(r"[：、（]|分别|包括")
_EVERY = r"(?<!第)每(?:个|一)?(?:半年|季度?|[年月周旬])"
_APART = re.compile(r"[两几]年|历年|每一?年(?=[都各])|分别|各")


def tell(
    material: Material, asked: RecordAsked, documents: Sequence[Document], found: Sequence[Recorded]
) -> Written | None:
    """Tell the best of the sentences ``found``, which stand best first; None where it is only a plan."""
    best: dict[str, Recorded] = {}
    for one in found:
        best.setdefault(one.document.id, one)
    periods = sorted({one.period[:4] for one in documents if one.period}, reverse=True)
    of_year: dict[str, Recorded] = {}
    for one in best.values():
        of_year.setdefault(one.period, one)
    top = found[0]
    if (
        top.planned
        and asked.value
        and not _NEXT_YEAR.search(asked.said)
        and (done := [one for one in found if not one.planned])
    ):
        return tell(material, asked, documents, done)
    if top.masked:
        blocks = write_masked(material, Found(top.quote, top.share, top.share, stated=True))
        return Written("other", False, blocks, exact=True, reports=(top.quote.document,))
    if top.planned:
        return None  # what is only planned is told as that elsewhere
    if len(asked.years) > 1 or (_APART.search(asked.said) and len(periods) > 1):
        told = [of_year[year] for year in periods if year in of_year and not of_year[year].masked]
        missing = [year for year in periods if year not in of_year]
    elif len(periods) > 1 and not (asked.event and _DATED.match(top.quote.text)):
        told = [one for one in of_year.values() if one.rank >= _BESIDE * top.rank and not (one.masked or one.planned)]
        told, missing = sorted(told, key=lambda one: one.period, reverse=True)[:_SHOWN], []
    else:
        told, missing = _of_one(asked, list(best.values()), top), []
    told = told or [top]
    reports = tuple(dict.fromkeys(one.quote.document for one in told))
    quotes = tuple(one.quote for one in told)
    blocks = _blocks(material, asked, told, missing)
    return Written("other", True, blocks, exact=True, reports=reports, told=quotes)


def _of_one(asked: RecordAsked, best: Sequence[Recorded], top: Recorded) -> list[Recorded]:
    """Return the sentences of one year: the best, and for no number that of another report that tells as much."""
    if asked.value and asked.kind != "title":
        return [top]
    if asked.event:
        others = [one for one in best if one is not top and _of_event(asked, one, top)]
        return [top, *others[: _SHOWN - 1]]
    others = [one for one in best if one is not top and one.rank >= _BESIDE * top.rank and not one.planned]
    return [top, *others[: _SHOWN - 1]]


def _of_event(asked: RecordAsked, one: Recorded, top: Recorded) -> bool:
    """Whether another report tells of the same event: in the month asked for, or by a thing named in the question."""
    same = {word for word, weight in asked.words if weight == 1.0 and len(word) > 1} & set(one.held) & set(top.held)
    return not one.planned and one.period == top.period and bool(asked.month or same)


def _with_rate(one: Recorded) -> str:
    """Return the value with how often it is so: 每季度1次 is not once."""
    every = one.value and re.search(rf"(?P<every>{_EVERY})[^，。；、]{{0,14}}{re.escape(one.value)}", one.quote.text)
    return f"{every['every']}{one.value}" if every else one.value


def _blocks(material: Material, asked: RecordAsked, told: Sequence[Recorded], missing: Sequence[str]) -> Iterator[str]:
    years = years_in(asked.said)
    if years and set(years) != set(anchored_years(asked.said, list(own_reports(material).values()))):
        years = [year for year in years if year > told[0].period]
        named = "、".join(f"{year}年" for year in years)
        yield f"加进来的报告里没有{named}的报告，最近的是{told[0].period}年的，它写的是："
    for one in told:
        value = f"{one.period}年" if asked.kind == "year" else "" if asked.kind == "who" else _with_rate(one)
        head = value if value and not asked.several else ""
        if one.period and len({other.period for other in told}) > 1:
            of = one.document.period if "半年" in one.document.period else f"{one.period}年"
            head = f"{of}：{head}" if head and asked.kind != "year" else head or of
        head = f"**{shown(head, 60)}**：" if head else ""
        yield f"{head}{told_from(material, one.quote, 400)}"
    if _WHICH_ONES.search(asked.said) and told[0].value and not _LISTS.search(told[0].quote.text):
        yield "只写了数，没有写是哪几个，我不猜。"
    for year in missing:
        yield f"{year}年的报告里没有找到这个数，不猜。"
    if len({one.period for one in told}) > 1 and len(asked.years) < 2 and not _APART.search(asked.said):
        yield "上面是各年报告各自的说法，用哪一份的，以要写的那个年度为准。"
    yield CHECK
