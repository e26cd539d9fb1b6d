"""How a number of the office's own reports stands in two years: both sentences, and the difference or the sum."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.passage import Document
from assistant.report import Report
from assistant.results import Answer
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.aliases import Aliases, aliases_in, called_otherwise
from assistant.writers.answer.own.asked import content_words, has_word
from assistant.writers.answer.own.record import CHANGES, STANDING
from assistant.writers.answer.own.reports import (
    anchored_years,
    by_unit_and_year,
    sentences_outside,
    unit_of,
    without_units,
)
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote

_ASKS = re.compile(
    r"(?:多|少|增加|增|减少|减|升|降|增长|下降|缩减)了?(?:几|多少)|相差|差了?(?:几|多少)|(?:快|慢|高|低|缩短|提前|压缩|延长)了(?:几|多少)|(?:快|慢|高|低)(?:几|多少)|[多少]了(?:没|吗)|(?:增加|减少|增多|变多|变少)了?(?:没|吗|多少)"
    r"|(?:多|(?<!多)少)(?!少)[一-鿿]{1,2}了(?:几|多少)|[涨跌]了?(?:几|多少)"
)
# Whether it went up, which is of two years only where a question compares them.
_WHETHER = re.compile(r"(?:涨|升|降|跌|提高|上升|下降)了?(?:没有?|吗|么)[？?]?(?=$|，)")
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
    rf"(?:{_TWO})[^。？?]*?(?:对比|比较|比一比|比一下|变化|哪一?年(?:更|最|比较)?[多少高低])|哪一?年(?:更|最)?[多少高低]"
)
_APART = re.compile(r"各(?!项|类|个)|分别|每年")
_SO_MANY = r"几|多少"
_TIME = re.compile(r"时间|用时|时长|时限|[快慢](?:了|几|多少)|缩短|压缩")
_SHARE, _SHARES = re.compile(r"[一-鿿]率|占比|比例|比重"), "[%％]"
_TIMES = r"(?:个?小时|分钟|个?工作日|天)"
_PUT = ((_TIMES, ("快", "慢")), (r"[%％]", ("低", "高")))  # how it is put that a number is less, and more
_UNITS = "次场期轮起件例条篇则人名位份个家本册张项处节堂种块门"
_UNIT = re.compile(rf"(?:{_SO_MANY})(?P<unit>人次|[{_UNITS}])|(?P<of>[次人条件场起份篇个])数")
_GROUPS = ("起件例", "次场期轮", "人名位", "条篇则", "个家处")
_LAST = re.compile(r"比(?:上一?年|前一年|上年度)")
_LESS = re.compile(
    rf"{_TWO}|[一总]共|共计|合计|加起来|加一块儿?|合起来|累计|对比|比较|一下|变化|情况|[上下]半年|加上?|快了?|慢了?|[高低](?=，|$)|缩短了?|压缩了?|提前了?|延长了?|哪一?年|数量?(?![据字])|处置起|更|最|比|较|多|少|增加|减少|增长|下降|上一?年|去年|前年|今年|全年|两年|(?:19|20)\d\d年?|各"
)
_PUNCTUATED = re.compile(r"[，。？?！!、的了呢吗么啊那它它们]|前一年")
_BARE = 2  # characters that name nothing
_SLIGHT = 0.2  # what a word weighs that says nothing
_NUMBER = r"(?P<number>\d+(?:\.\d+)?)"
_CAME_TO = re.compile(r"由[\d.]+\D{0,3}(?:增|扩|提高|上升|降|减|缩|压|调整)[^\d]{0,3}[\d.]+")
_CLAUSE, _ITEM = re.compile(r"[^，；。：\n]+"), re.compile(r"[^，；。：、\n]+")


@dataclass(frozen=True, slots=True)
class _Told:
    """A number of one report, and the sentence it stands in."""

    document: Document
    number: float
    unit: str
    quote: Quote


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
        words = tuple(word for word, weight in content_words(_bare(said, names)) if weight > _SLIGHT)
    if going_on and not words:  # 比上一年多了几起, of what was told just before
        asks_of = content_words(_bare(going_on.question, names))
        words = tuple(word for word, weight in asks_of if weight > _SLIGHT)
    if not words:
        words = tuple(word for word in asked.terms if len(word) > 1 and word not in asked.writing)
    if not words:
        return None
    if total and len(dict.fromkeys(units)) > 1:
        return _sums(material, pair, words, list(dict.fromkeys(units)))
    known = aliases_in(report.text for _, report in pair)
    told = [_told(document, report, words, units[-1] if units else "", known) for document, report in pair]
    if not any(told) and units[-1:] == ["个"]:  # 网评员多了几个 is told as 名
        told = [_told(document, report, words, "名", known) for document, report in pair]
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
    blocks = _blocks(material, first, second, total)
    return Written("other", True, blocks, exact=True, reports=reports, told=(second.quote, first.quote))


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
    known = aliases_in(report.text for _, report in pair)
    every = [[_told(document, report, words, unit, known) for document, report in pair] for unit in units]
    sums: list[tuple[_Told, _Told]] = []
    for first, second in every:
        if not first or not second or math.isnan(first.number + second.number) or first.unit != second.unit:
            return None
        sums.append((first, second))
    lines = [next(_blocks(material, first, second, True)) for first, second in sums]
    quotes = dict.fromkeys(one.quote for two in sums for one in reversed(two))
    named = {document.id: document.name for document, _ in pair}
    lines.append("\n".join(f"- {titles([named[one.document]])}：{quoted(material, one, 300)}" for one in quotes))
    lines.append("两个数是两份报告里各自写的，口径是否一致请核对。")
    reports = tuple(document.id for document, _ in pair)
    return Written("other", True, iter(lines), exact=True, reports=reports, told=tuple(quotes))


def _pair(material: Material, extras: Extras, said: str) -> list[tuple[Document, Report]]:
    """Return the reports of the two years of one unit that are compared, the earlier first; nothing for not two."""
    own = [pair for pair in extras.own_samples(material) if pair[0].period[:4].isdigit()]
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


def _told(document: Document, report: Report, words: Sequence[str], unit: str, known: Aliases) -> _Told | None:
    """Return the one number with the unit that stands with most of the words; no number where two say it otherwise."""
    group = next((group for group in _GROUPS if unit in group), unit)
    any_unit = f"人次|[{_UNITS}]" if not unit else unit if len(unit) > 1 else f"[{group}]"
    number = re.compile(rf"{_NUMBER}\s*[多余]?(?P<unit>{any_unit})(?![月次])")
    found: list[tuple[int, _Told]] = []
    came: list[_Told] = []
    part: list[_Told] = []  # 其中征地舆情1起 is one of those that were counted before
    changed: list[_Told] = []  # 清理工作群5个 is not how many there are
    for span in sentences_outside(report, "plans"):
        before = ""
        for clause in _counting(span.of(report.text), number):
            numbers = list(number.finditer(clause[0]))
            held = sum(has_word(clause[0], word) or called_otherwise(word, clause[0], known) for word in words)
            if not held and len(clause[0]) <= 9 and not number.search(before):
                held = sum(has_word(before, word) for word in words)  # 开展集中学习，全年14次
            before = clause[0]
            if len(numbers) == 2 and _CAME_TO.search(clause[0]):
                numbers = numbers[1:]  # 由9名增加到12名
            if len(numbers) == 1 and held:
                quote = span_quote(document, report, span, "")
                told = _Told(document, float(numbers[0]["number"]), numbers[0]["unit"], quote)
                found.append((held, told))
                part += [told] if clause[0].strip().startswith("其中") else []
                came += [told] if _CAME_TO.search(clause[0]) else []
                change = CHANGES.search(clause[0])
                if change and not (STANDING.search(clause[0]) or change[0] in words or _CAME_TO.search(clause[0])):
                    changed.append(told)
    if came:  # 由8人增加到13人 counts all, 40岁以下只有4人 some of them
        found = [one for one in found if one[1] in came]
    if any(told not in part for _, told in found):
        found = [one for one in found if one[1] not in part]
    if any(told not in changed for _, told in found):
        found = [one for one in found if one[1] not in changed]
    if not found and unit:
        found = list(_in_one_breath(document, report, words, number))
    most = max((held for held, _ in found), default=0)
    best = [one for held, one in found if held == most]
    if len({one.number for one in best}) > 1:
        return replace(best[0], number=math.nan)
    return best[0] if best else None


def _counting(text: str, number: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the clauses of a sentence, and of one that counts several things each of those: 网站1个、工作群17个."""
    for clause in _CLAUSE.finditer(text):
        if len(number.findall(clause[0])) > 1 and not _CAME_TO.search(clause[0]):
            yield from _ITEM.finditer(text, clause.start(), clause.end())
        else:
            yield clause


def _in_one_breath(
    document: Document, report: Report, words: Sequence[str], number: re.Pattern[str]
) -> Iterator[tuple[int, _Told]]:
    """Yield the one number with the unit that is told in one breath with the thing: 讲坛开讲8期，听讲640人次."""
    for span in sentences_outside(report, "plans"):
        for breath in re.findall(r"[^；。\n]+", span.of(report.text)):
            numbers = list(number.finditer(breath))
            if len(numbers) == 1 and all(has_word(breath, word) for word in words):
                quote = span_quote(document, report, span, "")
                yield len(words), _Told(document, float(numbers[0]["number"]), numbers[0]["unit"], quote)


def _blocks(material: Material, first: _Told, second: _Told, total: bool) -> Iterator[str]:
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
        yield f"**{years[1]}比{years[0]}{verdict}**：{sums}。"
    yield "\n".join(f"- {titles([one.document.name])}：{quoted(material, one.quote, 300)}" for one in (second, first))
    if not total and len({"半年" in year for year in years}) > 1 and second.unit in _UNITS:
        yield "一份写到半年，一份写全年，能不能直接比请先看口径。"
    yield "两个数是两份报告里各自写的，口径是否一致请核对。"


def _of_period(told: _Told) -> str:
    """Return what a number is of: 2025年, 2026年上半年."""
    period = told.document.period
    return period if "半年" in period else f"{period[:4]}年"


def _missing(
    material: Material, pair: Sequence[tuple[Document, Report]], told: Sequence[_Told | None]
) -> Iterator[str]:
    for (document, _), one in zip(pair, told, strict=True):
        name = titles([document.name])
        yield f"{name}写的是：{quoted(material, one.quote, 300)}" if one else f"{name}没有写这个数，没法比，我不猜。"
