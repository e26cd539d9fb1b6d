"""Whether what one year's report planned is told as done in the next: both sentences, or that the next says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.aliases import called_otherwise, with_same_names
from assistant.writers.answer.own.asked import content_words, has_word, of_duties
from assistant.writers.answer.own.points import names_only, plan_points
from assistant.writers.answer.own.reports import by_unit_and_year, sentences_outside, years_in
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote

_DONE = r"(?:落实|做到|完成|兑现|实现|办成|办到|办了|做成|做了|增?配|到位|搞成)"
_ASKS = re.compile(rf"{_DONE}(?:了|得|到位)*(?:没有?|吗|怎么样|咋样|情况)|(?:有没有|是否|是不是){_DONE}")
_PLANNED = re.compile(r"打算|计划|安排|说(?:是)?要|说过|目标|提出|报告[^，。？?]{0,4}(?:说|提|写)(?:到|过)?的")
_EMPTY = re.compile(
    rf"{_ASKS.pattern}|{_PLANNED.pattern}|(?:19|20)?\d\d年|[去今前明]年|[上下]半年|年[底初]|提(?:的|出的?|到的?)?(?=[几那]|$|，)|[几那]?[条件项]|[去今]年|事情?|定[的下了]|那些|都|写的?|那[条个项块]|里的?|报告|我们?|咱们?|后来|最后|几[名个次人]?|[了的没有吗]"
)
_COMMON = frozenset("年内 全部 全覆盖 全面 年度 每年 每季度 每学期 至少 工作".split())  # noqa: SIM905 (a list of words)
_BY = re.compile(r"，?由[^，；。]{2,16}(?:负责|牵头|组织|承办|落实).*$")
_NAME = re.compile(r"[“‘\"](?P<name>[^“”‘’\"]{2,16})[”’\"]")
_HELD, _SAME = 0.6, 0.6  # share of a plan's words that a sentence must hold to be of it, of the question's likewise


def write_fulfilled(material: Material, extras: Extras) -> Written | None:
    """Set the plan of one year beside what the next year's report tells; None where that is not asked."""
    said = material.asked.said or material.asked.question
    if not (_ASKS.search(said) and _PLANNED.search(f"{said}{extras.earlier}")) or material.asked.notice:
        return None
    whole = said if extras.earlier in said else f"{extras.earlier}，{said}"
    pair = _pair(material, extras, whole)
    words = [word for word, weight in content_words(_EMPTY.sub("，", whole)) if weight >= 0.4]
    if not pair:
        return None
    plans = plan_points(*pair[0])
    if words:
        names = with_same_names({}, material.common.same_names)
        shared = [sum(word in one.text or called_otherwise(word, one.text, names) for word in words) for one in plans]
        held = max(shared, default=0)
        plans = [one for one, of in zip(plans, shared, strict=True) if held and of == held]
        if not plans or held < _HELD * len(words):
            return None
    elif not re.search(r"都|哪些|情况|打算", whole):
        return None
    reports = tuple(document.id for document, _ in pair)
    return Written("other", True, _blocks(material, pair, plans), exact=True, reports=reports)


def _pair(material: Material, extras: Extras, said: str) -> list[tuple[Document, Report]]:
    """Return the reports of the year that planned and of the one after it, of the one unit that has both."""
    years = years_in(said)
    by_unit = by_unit_and_year(pair for pair in extras.own_samples(material) if not of_duties(pair[0]))
    held = [of for of in by_unit if len(of) > 1]
    if len(held) != 1:
        return []
    had = sorted(held[0])
    first = next((year for year in sorted(years) if year in had and str(int(year) + 1) in had), had[-2])
    after = str(int(first) + 1)
    return [held[0][first], held[0][after]] if after in held[0] else []


def _told(document: Document, report: Report, plan: Quote) -> tuple[str, Quote] | None:
    """Return what a later report says of a plan, led by what it is: what was done, else what it lacks, else plans."""
    text = _BY.sub("", plan.text)
    words = [word for word, weight in content_words(text) if weight == 1.0 and len(word) > 1]
    words = [word for word in words if word not in _COMMON]
    names = [one["name"] for one in _NAME.finditer(text)]
    for leaves_out in (("plans", "problems", "causes"), ("plans",)):
        spans = (span for span in sentences_outside(report, *leaves_out) if not names_only(span.of(report.text)))
        held = [(_share(span.of(report.text), words, names), -span.start, span) for span in spans]
        if held and max(held)[0] >= _SAME:
            return "写的是", span_quote(document, report, max(held)[2], "")
    again = [(_share(one.text, words, names), -one.start, one) for one in plan_points(document, report)]
    if again and max(again)[0] >= _SAME:
        return "的报告没有写做成了没有，接着的打算是", max(again)[2]
    return None


def _share(text: str, words: Sequence[str], names: Sequence[str]) -> float:
    """Return how many of the words of a plan a text has; all of them where it has the name in quotes."""
    if any(name in text for name in names):
        return 1.0
    return sum(has_word(text, word) for word in words) / len(words) if words else 0.0


def _blocks(material: Material, pair: Sequence[tuple[Document, Report]], plans: Sequence[Quote]) -> Iterator[str]:
    (first, _), (second, report) = pair
    year = second.period if "半年" in second.period else f"{second.period[:4]}年"
    done = [_told(second, report, one) for one in plans]
    yield f"{first.period[:4]}年的打算和{year}的报告对着看（{titles([first.name, second.name])}）："
    lines = []
    for plan, told in zip(plans, done, strict=True):
        beside = f"{year}{told[0]}{quoted(material, told[1], 300)}" if told else f"{year}的报告里没有找到写这件事的话"
        lines.append(f"- 打算{quoted(material, plan, 200)}：{beside}")
    yield "\n".join(lines)
    yield "只是把两份报告里的话放在一起；算不算落实到位，请按台账核对。"
