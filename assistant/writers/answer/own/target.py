"""A number that one year's report planned beside the one the next year's report tells: both, and how far apart."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.aliases import Aliases, aliases_in, called_otherwise, with_same_names
from assistant.writers.answer.own.asked import content_words, has_word
from assistant.writers.answer.own.counted import UNITS, Counted, counted_of
from assistant.writers.answer.own.of_unit import bare_of, dated_reports, of_one_name
from assistant.writers.answer.own.points import plan_points
from assistant.writers.answer.own.reports import anchored_years, by_unit_and_year
from assistant.writers.answer.words import bullets, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

Pair = tuple[Document, Report]

_AIM = r"当初|原来|原先|原定|计划(?!书|表|生育)|打算|目标|预期|预计|(?:说|定)(?:好|过|了)?(?:是|要)"
_DONE = r"达标|达到|达成|完成|兑现|实现|做到|落实"
_WHETHER = rf"(?:{_DONE})(?:了|得|计划|目标)*(?:没有?|吗|么)|[到够完达](?:成|到)?没(?:有)?[到够完达](?:成|到)?|够不够"
PLANNED, WHETHER = re.compile(_AIM), re.compile(_WHETHER)
_SHORT_OF = re.compile(
    r"(?<![相偏误])还?差(?:着)?(?:几|多少)(?![^，。？?]{0,2}[分天])[^，。？?]{0,3}[？?]?$"
)  # how far from what was planned
_SO_MANY = re.compile(r"几|多少|人数|次数|数量")
_NO_FACT = re.compile(r"怎么写|如何写|咋写|写法|范文|模板|通知|规定|细则|办法|要求")
_ONLY_PLAN = re.compile(rf"(?:{_AIM})[^，。？?]*?(?:几|多少)|(?<!需)要[^，。？?]{{0,4}}(?:几|多少)")
_FRAME = re.compile(
    rf"{_WHETHER}|{_AIM}|{_DONE}|实际|后来|最后|结果|到底|人数|次数|数量|报告里?|跟|和|比|相差|差|年初|(?:19|20)?\d\d年度?|[去今前明]年|上一?年|[几哪多]少?[一-鿿]?(?=$|[，。？?呢吗])|几[一-鿿]|多少|[做弄办搞写建发开]?[到成了]|[做弄搞](?=几|多)|呢|的|没"
)
_NUMBER = re.compile(rf"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>人次|[%％{UNITS}间所])(?![月])")
_PIECE = re.compile(r"[^，；。、\n]+")
_MORE_BY = re.compile(r"新增|增加(?![到至])|增配|净增|再(?!次)|[提升][高升](?![到至])|翻")  # by how much, not to what
_LESS = re.compile(r"降|减|控制|不超过|不多于|以内|压|缩|零")  # where less is better, what is reached is not judged
_AT_MOST = re.compile(r"以内|以下|之内|不超过|不多于|不高于|(?:减|降|压[减缩]?|控制)(?:少|低)?[到至在]")
_HELD = 0.5  # share of the words of a question that the clause of the plan must hold
_TAIL = "打算和结果是两份报告里各自写的，口径是否一致请核对。"


@dataclass(frozen=True, slots=True)
class _Plan:
    """A plan with a number, and the words of the question it holds."""

    document: Document
    quote: Quote
    clause: str
    number: float
    unit: str
    words: tuple[str, ...]


def write_target(material: Material, extras: Extras) -> Written | None:
    """Tell the number planned and the number told a year after; None where that is not asked or not planned so."""
    said = material.asked.said or material.asked.question
    if material.asked.notice or _NO_FACT.search(said):
        return None
    if not (
        WHETHER.search(said)
        or _SHORT_OF.search(said)
        or (PLANNED.search(said) and _SO_MANY.search(said))
        or _of_two_years(said)
    ):
        return None
    reports = dated_reports(material, extras)
    known = with_same_names(aliases_in(report.text for _, report in reports), material.common.same_names)
    words = _words(said, reports) or _words(extras.earlier, reports)
    words = of_one_name(words, f"{said}，{extras.earlier}", (report.text for _, report in reports))
    if not words:
        return None
    years = anchored_years(said if _years(said) else f"{extras.earlier}，{said}", [one for one, _ in reports])
    for held in by_unit_and_year(reports):
        for first in _planning(sorted(held), years, said):
            plan = _plan(held[first], words, known, said)
            if plan:
                return _told(material, plan, held.get(str(int(first) + 1)), said, known)
    return None


def _years(said: str) -> bool:
    return bool(re.search(r"(?:19|20)?\d\d年|[去前今]年", said))


def _of_two_years(said: str) -> bool:
    """Whether what one year's report says of the next is asked: 2024年报告里说2025年要做几个."""
    return bool(re.search(r"\d\d年(?:度)?的?报告[^，。？?]{0,6}\d\d年[^，。？?]*(?:几|多少)", said))


def _words(said: str, reports: Sequence[Pair]) -> tuple[str, ...]:
    bare = bare_of(_FRAME, said, reports)
    return tuple(dict.fromkeys(word for word, weight in content_words(bare) if weight >= 0.4 and len(word) > 1))


def _planning(had: Sequence[str], years: Sequence[str], said: str) -> list[str]:
    """Return the years whose reports may have planned what is asked, the likeliest first."""
    if not years:
        return list(reversed([year for year in had if str(int(year) + 1) in had]))
    named = [year for year in had if year in years and re.search(rf"{year[2:]}年度?的?报告", said)]
    before = [str(int(year) - 1) for year in sorted(years) if str(int(year) - 1) in had]
    # 2024年打算做几个, of the first year there is a report of, is what that one planned.
    told = list(dict.fromkeys([*named, *before])) or [year for year in had if year in years]
    if not told and had and re.search("今年|本年度?|明年", said) and max(years) > had[-1]:
        return [had[-1]]  # what was planned last, whatever year is written now
    return told


def _plan(pair: Pair, words: Sequence[str], known: Aliases, said: str) -> _Plan | None:
    """Return the clause of the part on plans that holds most of the words, and one number; None for none or two.

    A number that the question gives tells which of two is meant: 计划4次.
    """
    found: list[tuple[int, _Plan]] = []
    for quote in plan_points(*pair):
        for clause in _PIECE.findall(quote.text):
            held = tuple(word for word in words if has_word(clause, word) or called_otherwise(word, clause, known))
            numbers = list(_NUMBER.finditer(clause))
            if len(held) >= _HELD * len(words) and len(numbers) == 1:
                one = numbers[0]
                found.append((len(held), _Plan(pair[0], quote, clause, float(one["number"]), one["unit"], held)))
    most = max((held for held, _ in found), default=0)
    best = [plan for held, plan in found if held == most]
    if len(best) > 1 and (given := [one for one in best if re.search(rf"(?<![\d.]){one.number:g}{one.unit}", said)]):
        best = given
    return best[0] if len(best) == 1 else None


def _told(material: Material, plan: _Plan, after: Pair | None, said: str, known: Aliases) -> Written | None:
    done = counted_of(*after, plan.words, plan.unit, known) if after else None
    done = None if done and (math.isnan(done.number) or done.unit != plan.unit) else done
    if not done and not _ONLY_PLAN.search(said):
        return None  # what is said of it without that number is told by the sentences themselves
    names = tuple(one.id for one in (*([after[0]] if after else []), plan.document))
    quotes = (*([done.quote] if done else []), plan.quote)
    blocks = _blocks(material, plan, after, done)
    return Written("other", True, blocks, exact=True, reports=names, told=quotes)


def _blocks(material: Material, plan: _Plan, after: Pair | None, done: Counted | None) -> Iterator[str]:
    first = f"{plan.document.period[:4]}年的报告打算{plan.number:g}{plan.unit}"
    lines = [f"{plan.document.period[:4]}年的报告里的打算：{told_from(material, plan.quote, 300)}"]
    if done and after:
        year = f"{after[0].period[:4]}年"
        yield f"**{shown(first)}，{year}的报告写的是{done.number:g}{done.unit}**{_verdict(plan, done)}。"
        lines.insert(0, f"{year}的报告写的是：{told_from(material, done.quote, 300)}")
    else:
        yield f"**{shown(first)}**。" + (f"{after[0].period[:4]}年的报告里没有查到做成多少。" if after else "")
    yield bullets(lines)
    yield _TAIL if done else "这是打算，做成了没有请查台账。"


def _verdict(plan: _Plan, done: Counted) -> str:
    """Return how far apart the two are; no verdict where the plan says by how much, or less without a bound."""
    if _MORE_BY.search(plan.clause):
        return "（打算写的是增加多少，和总数不能直接比）"
    apart = f"{abs(done.number - plan.number):.6g}{plan.unit}"
    if _AT_MOST.search(plan.clause):
        over = done.number > plan.number
        return f"，还多{apart}，没有达到" if over else "，达到了"
    if _LESS.search(plan.clause):
        return f"，相差{apart}" if done.number != plan.number else "，两个数一样"
    if done.number == plan.number:
        return "，正好达到"
    return f"，多{apart}，达到了" if done.number > plan.number else f"，还差{apart}，没有达到"
