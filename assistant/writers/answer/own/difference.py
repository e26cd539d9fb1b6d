"""How a number of the office's own reports stands in two years: both sentences, and the difference or the sum."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from assistant.genre.patterns import compiled
from assistant.passage import Document
from assistant.report import Report
from assistant.results import Answer
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.aliases import aliases_in, with_same_names
from assistant.writers.answer.own.asked import content_words
from assistant.writers.answer.own.counted import UNITS, Counted, counted_of, differ
from assistant.writers.answer.own.of_unit import of_one_name
from assistant.writers.answer.own.reports import (
    anchored_years,
    by_unit_and_year,
    unit_of,
    without_units,
)
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.very_number import is_contrary
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written

_ASKS = re.compile(
    r"(?:多|少|增加|增|减少|减|升|降|增长|下降|缩减)了?(?:几|多少)|相差|差了?(?:几|多少)|(?:快|慢|高|低|缩短|提前|压缩|延长)了(?:几|多少)|(?:快|慢|高|低)(?:几|多少)|[多少]了(?:没|吗)|[多增升涨][加多高]?了?(?:还是|或者?是?)[少减降跌][少低]?了?|(?:增加|减少|增多|变多|变少)了?(?:没|吗|多少)"
    r"|(?:多|(?<!多)少)(?!少)[一-鿿]{1,2}了(?:几|多少)|比[^，。？?]*?(?:多|少)(?!少)[一-鿿](?:几|多少)|[涨跌]了?(?:几|多少)"
)
# Whether it went up, which is of two years only where a question compares them.
_WHETHER = re.compile(r"(?:涨|升|降|跌|提高|上升|下降|快|慢)了?(?:没有?|吗|么)[？?]?(?=$|，)")
_TWO_YEARS = re.compile(r"比|(?:19|20)?\d\d年[^。？?]*?(?:19|20)?\d\d年|去年|前年|(?:19|20)\d\d年")
_HALF = r"(?:全年|[上下]半年)?[和与跟、加]"
_TWO = (
    rf"(?:这|前)?两年|[今去前]年{_HALF}[今去前]年|\d\d年?{_HALF}\s*(?:20)?\d\d年?"
    rf"|(?:[今去前]年|\d\d年)[^，。？?]{{0,14}}(?:加上?|[和与跟])(?:[今去前]年|(?:20)?\d\d年)?(?:[上下]半年|全年|的)"
)
_TOTAL = re.compile(
    rf"(?:{_TWO})[^，。？?]*?(?:一共|总共|共计?|合计|加起来|加一块儿?|合起来|累计)|(?:一共|总共|加起来)[^，。？?]*(?:{_TWO})"
)
_COMPARED = re.compile(
    rf"(?:{_TWO})[^。？?]*?(?:对比|比较|比一比|比一下|变化|数[各都分](?:别)?(?:是|有|为)?(?:几|多少)|哪一?年(?:更|最|比较)?[多少高低])|哪一?年(?:更|最)?[多少高低]"
)
_APART = re.compile(r"各(?!项|类|个)|分别|每年")
_SO_MANY = r"几|多少"
_TIME = re.compile(r"时间|用时|时长|时限|[快慢](?:了|几|多少)|缩短|压缩")
_FASTER = re.compile(r"[快慢]了?(?:没有?|吗|么|不)[？?]?$")
_SHARE, _SHARES = re.compile(r"[一-鿿]率|占比|比例|比重"), "[%％]"
_TIMES = r"(?:个?小时|分钟|个?工作日|天)"
_PUT = ((_TIMES, ("快", "慢")), (r"[%％]", ("低", "高")))  # how it is put that a number is less, and more
_UNIT = re.compile(rf"(?:{_SO_MANY})(?P<unit>人次|[{UNITS}])|(?P<of>[次人条件场起份篇个])数")
_LAST = re.compile(r"比(?:上一?年|前一年|上年度)")
_LESS = re.compile(
    rf"{_TWO}|[一总]共|共计|合计|加起来|加一块儿?|合起来|累计|对比|比较|一下|变化|情况|[上下]半年|加上?|快了?|慢了?|[高低](?=，|$)|缩短了?|压缩了?|提前了?|延长了?|哪一?年|数量?(?![据字])|处置起|更|最|比|较|多|少|增加|减少|增长|下降|上一?年|去年|前年|今年|全年|两年|(?:19|20)\d\d年?|各"
)
_PUNCTUATED = re.compile(r"[，。？?！!、的了呢吗么啊那它它们]|前一年")
_BARE = 2  # characters that name nothing
_SLIGHT = 0.2  # what a word weighs that says nothing


def write_difference(material: Material, extras: Extras) -> Written | None:
    """Tell by how much the number asked of differs between two years; None where that is not asked."""
    asked = material.asked
    said = asked.said or asked.question
    total = bool(_TOTAL.search(said)) and not _APART.search(said)
    if (
        not (total or _ASKS.search(said) or _COMPARED.search(said) or _is_whether(said))
        or asked.notice
        or (asked.given and not asked.documents)
    ):
        return None
    pair = _pair(material, extras, said)
    if not pair:
        return None
    whole = f"{extras.earlier}，{said}，{asked.question}"
    units = [found["unit"] or found["of"] for found in _UNIT.finditer(whole)]
    if not units and _TIME.search(whole):
        units = [_TIMES]
    if not units and _SHARE.search(whole):
        units = [_SHARES]
    names = {unit_of(document) for document, _ in pair}
    going_on = _going_on(extras, said)
    words = _words(material, said, names) or _words(material, extras.earlier, names)
    if units in ([_TIMES], [_SHARES]):  # 平均回应时间 says which of the times is meant
        asks_of = content_words(_bare(said, names)) or content_words(_bare(extras.earlier, names))
        words = tuple(word for word, weight in asks_of if weight > _SLIGHT)
    if going_on and not words:  # 比上一年多了几起, of what was told just before
        asks_of = content_words(_bare(going_on.question, names))
        words = tuple(word for word, weight in asks_of if weight > _SLIGHT)
    if not words:
        words = tuple(word for word in asked.terms if len(word) > 1 and word not in asked.writing)
    words = of_one_name(words, whole, (report.text for _, report in pair))
    if not words:
        return None
    if total and len(dict.fromkeys(units)) > 1:
        return _sums(material, pair, words, list(dict.fromkeys(units)))
    known = with_same_names(aliases_in(report.text for _, report in pair), material.common.same_names)
    kinds = [compiled(one) for one in material.common.own_rules.kinds]

    def other(clause: str) -> bool:
        return differ(said, clause, kinds) or is_contrary(whole, clause, material.common.own_rules.undone)

    told = [counted_of(document, report, words, units[-1] if units else "", known, other) for document, report in pair]
    if not any(told) and units[-1:] == ["个"]:  # 网评员多了几个 is told as 名
        told = [counted_of(document, report, words, "名", known, other) for document, report in pair]
    if not any(told) or any(one and math.isnan(one.number) for one in told):
        return None  # a report that has two such numbers has not none
    if not all(told):
        return Written("other", False, _missing(material, pair, told), exact=True)
    first, second = (one for one in told if one)
    reports = tuple(document.id for document, _ in pair)
    if going_on and not re.search(rf"(?<![\d.]){second.number:g}(?![\d.])", going_on.text):
        return None  # another number than the one just told
    if first.unit != second.unit and not units:
        return None  # numbers of two kinds
    if differ(first.clause, second.clause, kinds):
        return Written("other", False, _of_two_kinds(material, first, second, kinds), exact=True, reports=reports)
    blocks = list(difference_blocks(material, first, second, total))
    if _FASTER.search(said) and units[-1] != _TIMES:  # 各多少件，快了没 asks of two numbers
        times = [counted_of(document, report, words, _TIMES, known, other) for document, report in pair]
        blocks.insert(-1, _faster(material, times))
    return Written("other", True, iter(blocks), exact=True, reports=reports, told=(second.quote, first.quote))


def _faster(material: Material, times: Sequence[Counted | None]) -> str:
    """Return how the time it took differs, told with the number that was asked of first; or that it is not told."""
    first, second = times
    if not (first and second) or math.isnan(first.number + second.number) or first.unit != second.unit:
        return "快慢怎么样，两份报告里没有找到能比的时间，我不猜。"
    return "\n".join(list(difference_blocks(material, first, second, False))[:2])


def _going_on(extras: Extras, said: str) -> Answer | None:
    """Return the answer before, where a question names nothing of its own but the year to compare with."""
    bare = _LESS.sub("", _LAST.sub("", _ASKS.sub("", _UNIT.sub("", _WHETHER.sub("", said)))))
    return extras.answers[-1] if extras.answers and extras.last and len(_PUNCTUATED.sub("", bare)) < _BARE else None


def _is_whether(said: str) -> bool:
    return bool(_WHETHER.search(said) and _TWO_YEARS.search(said))


def _sums(
    material: Material, pair: Sequence[tuple[Document, Report]], words: Sequence[str], units: Sequence[str]
) -> Written | None:
    """Tell the sum of each of several numbers of one thing (几期、多少人次); None where a report lacks one of them."""
    known = with_same_names(aliases_in(report.text for _, report in pair), material.common.same_names)
    every = [[counted_of(document, report, words, unit, known) for document, report in pair] for unit in units]
    sums: list[tuple[Counted, Counted]] = []
    for first, second in every:
        if not first or not second or math.isnan(first.number + second.number) or first.unit != second.unit:
            return None
        sums.append((first, second))
    lines = [next(difference_blocks(material, first, second, True)) for first, second in sums]
    quotes = dict.fromkeys(one.quote for two in sums for one in reversed(two))
    named = {document.id: document.name for document, _ in pair}
    lines.append("\n".join(f"- {titles([named[one.document]])}：{quoted(material, one, 300)}" for one in quotes))
    lines.append("两个数是两份报告里各自写的，口径是否一致请核对。")
    reports = tuple(document.id for document, _ in pair)
    return Written("other", True, iter(lines), exact=True, reports=reports, told=tuple(quotes))


def _pair(material: Material, extras: Extras, said: str) -> list[tuple[Document, Report]]:
    """Return the reports of the two years of one unit that are compared, the earlier first; nothing for not two."""
    own = extras.dated_samples(material)
    units = {unit_of(document) for document, _ in own if document.id in material.asked.documents}
    if len(units) > 1:
        return []
    years = set(re.findall(r"(?:19|20)\d\d", said) or anchored_years(said, [document for document, _ in own]))
    if _LAST.search(said) and not years and extras.last:
        years = {one.period[:4] for one, _ in own if one.id == extras.last[-1].document}
    if (_LAST.search(said) or _WHETHER.search(said)) and len(years) == 1:
        years |= {str(int(year) - 1) for year in years}
    by_unit = by_unit_and_year(pair for pair in own if not units or unit_of(pair[0]) in units)
    held = [of for of in by_unit if len(of) > 1 and (len(years) != 2 or years <= of.keys())]
    if len(held) != 1:
        return []
    chosen = sorted(years) if len(years) == 2 else sorted(held[0])[-2:]
    if len(years) == 1 and not years <= set(chosen):
        return []
    return [held[0][year] for year in chosen]


def _bare(said: str, units: set[str]) -> str:
    asking = _ASKS.sub("，", _UNIT.sub("，", _WHETHER.sub("，", said)))
    return _LESS.sub("，", without_units(asking, units, "，"))


def _words(material: Material, said: str, units: set[str]) -> tuple[str, ...]:
    text = _bare(said, units)
    return tuple(word for word in matter_words(content(text), said) if word not in material.asked.writing)


def difference_blocks(material: Material, first: Counted, second: Counted, total: bool) -> Iterator[str]:
    """Yield by how much the numbers of two years differ, or their sum, with both sentences."""
    change = second.number - first.number
    so_many = f"{abs(change):.6g}{second.unit}"
    years = [_of_period(one) for one in (first, second)]
    less, more = next((put for kind, put in _PUT if re.fullmatch(kind, second.unit)), ("少", "多"))
    so_many = so_many.replace("%", "个百分点").replace("％", "个百分点")
    verdict = f"{more}{so_many}" if change > 0 else f"{less}{so_many}" if change < 0 else "一样"
    sums = f"{years[0]}{first.number:g}{first.unit}，{years[1]}{second.number:g}{second.unit}"
    if total:
        both = "加起来" if any("半年" in year for year in years) else "两年"
        yield f"**{both}一共{first.number + second.number:.6g}{second.unit}**（加出来的数）：{sums}。"
    else:
        yield f"**{years[1]}{'比' if change else '和'}{years[0]}{verdict}**：{sums}。"
    yield _both(material, first, second)
    if not total and len({"半年" in year for year in years}) > 1 and second.unit in UNITS:
        yield "一份写到半年，一份写全年，能不能直接比请先看口径。"
    yield "两个数是两份报告里各自写的，口径是否一致请核对。"


def _of_two_kinds(
    material: Material, first: Counted, second: Counted, kinds: Sequence[re.Pattern[str]]
) -> Iterator[str]:
    """Yield that the two numbers count two kinds: 专职 in one year, 兼职 in the other."""
    apart = next((a[0], b[0]) for one in kinds if (a := one.search(first.clause)) and (b := one.search(second.clause)))
    put = "，".join(
        f"{_of_period(one)}写的是{kind}的{one.number:g}{one.unit}"
        for one, kind in zip((first, second), apart, strict=True)
    )
    yield f"**两份报告数的不是同一种**：{put}，不能直接比，也不能相加，我不猜。"
    yield _both(material, first, second)


def _both(material: Material, first: Counted, second: Counted) -> str:
    """Return the two sentences as a list, the later first."""
    return "\n".join(f"- {titles([one.document.name])}：{quoted(material, one.quote, 300)}" for one in (second, first))


def _of_period(told: Counted) -> str:
    """Return what a number is of: 2025年, 2026年上半年."""
    period = told.document.period
    return period if "半年" in period else f"{period[:4]}年"


def _missing(
    material: Material, pair: Sequence[tuple[Document, Report]], told: Sequence[Counted | None]
) -> Iterator[str]:
    for (document, _), one in zip(pair, told, strict=True):
        name = titles([document.name])
        yield f"{name}写的是：{quoted(material, one.quote, 300)}" if one else f"{name}没有写这个数，没法比，我不猜。"
