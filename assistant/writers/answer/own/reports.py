"""Which of the office's own reports a fact is asked of: those of the unit, the year and the half-year it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.passage import Document
from assistant.report import Report, Role, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.span import span_named

_YEARS = re.compile(r"((?:19|20)\d\d)(?=年|$|[^\d])")
_SHORT_YEARS = re.compile(r"(?<![\d第满近约存期过限隔])([12]\d)年(?!以|之|内|前|后|限|期|来|左右|一次)")  # 24年
# Years named by how far off they are.
_OFF = tuple(
    (off, re.compile(pattern))
    for off, pattern in (
        (-2, r"前年"),
        (-1, r"去年|上一?年(?!度?报)"),
        (0, r"今年|本年度?"),
        (1, r"明年|来年|下一年"),
        (2, r"后年"),
    )
)
_OF_SAMPLES = re.compile(
    r"^(?:请问|资料库|库|范文|样本|里面?|中|的|有|哪?[几多]少?篇|哪些|是)*(?:[今去前]年|本年度?|上一?年)(?!比|相比|以来|底|初|计划|打算)"
)
OURS = re.compile(r"我们|咱们?|本单位|我[局委办校院镇乡村馆站所]")
_OWN = re.compile(rf"{OURS.pattern}|[去今]年|上年|上半年|下半年|[了过](?:几|多少)")
_HALF = re.compile(r"[上下]半年")
_PERIODS = re.compile(r"(?:19|20)?\d\d年(?!以)|[去今前]年|上一?年|[上下]半年")
_TO_COME = re.compile(r"打算|计划|准备(?!金)|拟|安排|明年|下一步|下半年要|目标")
_MUST = re.compile(
    r"(?<![需只主重])要(?!求|点|素)|应当?|必须|至少|最多|最少|不[少低]于|不超过|规定|要求|每[年季月]"
    r"|一年(?=[要得开讲研学])|多久(?!没|未)|[内前](?:上?报|打|告)"
)
_PAST = re.compile(
    r"(?<![要得须该])[了过](?:几|多少|哪|什么|谁|没|吗)|[了过][？?]?$|去年|前年|(?:19|20)\d\d年?|已经?|上半年[^，。]*[了过]"
)
# A unit as it is named: with what stands before it (去年, 我们) taken off.
_BODY = (
    "党工委|党委|党组|党支部|支部|委员会|街道|社区|中心|集团|公司|医院|学院|学校|[小中大]学|幼儿园"
    "|银行|大队|支队|[局委办院校镇乡村厂馆队所站园]"
)
_WE = r"(?:我们?|咱们?|本)[局委办院校镇乡村区县市所站馆]?"
_LED_BY = rf"(?:请问|{_WE}|[跟比]|那|这|隔壁的?|[去今前]年|[上下]半年|(?:19|20)\d\d年度?)*+"
_UNIT = re.compile(
    rf"(?:^|[，,的在和])\s*{_LED_BY}(?P<unit>[一-鿿]{{2,14}}?(?:{_BODY}))(?!长|[室里内会了过]|[一-鿿]?记)"
)
_NO_UNIT = re.compile(r"^(?:本|全|该|各|每|哪|几|多少|我们?|咱们?|们)|怎么|什么|多少|[了过几谁年]|以及|如何|资料|一共")
_PLACED = re.compile(r"第[一二三四五六七八九十]+|[一-鿿]{1,5}?[省市区县州镇乡](?=[一-鿿]{2})")
# The unit that the title of a report begins with.
UNIT_TITLED = re.compile(
    r"^(.{2,24}?)(?:关于|(?:19|20)\d\d|党组|党委|党?总支|党支部|支部|落实|履行|意识形态|年度|上半年|下半年)"
)
_NAMED = re.compile("[\u4e00-\u9fff]{2}")  # 001_ begins a file's name and is no unit
_SHORT_ENDS = re.compile(r"[局委办院校厅站所馆社队]$")
_KEPT = 10  # years back that a year of two digits may mean
_APART = 3  # characters that may stand between those of a short name: 教体局 for 教育体育局

CHECK = "这是那份报告里的话，写进新稿子之前请按今年的台账核对。"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The own reports a fact is asked of, and why there are none: ``unit`` or ``years`` that none is of."""

    documents: tuple[Document, ...] = ()
    named: bool = False  # whether the question names them
    unit: str = ""
    years: tuple[str, ...] = ()
    to_come: bool = False  # whether a plan is asked for, and not what was done


def own_reports(material: Material) -> dict[str, Document]:
    """Return the samples the office has added, by id; the likeliest of them where there are many."""
    return {one.id: one for one in material.own}


def choose(material: Material, own: Sequence[Document]) -> Chosen:
    """Return the own reports a question is about, by the unit, the year and the half-year it names."""
    question = material.asked.question
    named = [one for one in own if one.id in material.asked.documents]
    unit = unit_named(question)
    held = [one for one in named if not _is_other(unit, one)] if named else _of_unit(material, unit, own)
    to_come, years = bool(_TO_COME.search(question)), years_in(question)
    if not held:
        return Chosen(unit=unit, years=tuple(years), to_come=to_come)
    dated = [one for one in held if one.period] or held
    fitting = [one for one in dated if not years or not one.period or _of_years(one, years, to_come)]
    if half := _HALF.search(question):
        other = {"上半年": "下半年", "下半年": "上半年"}.get(half[0], half[0])
        of_half = [one for one in fitting if half[0] in one.period]
        fitting = of_half or [one for one in fitting if other not in one.period]
    fitting.sort(key=lambda one: one.period, reverse=True)
    return Chosen(tuple(fitting), bool(named or unit), "", tuple(years), to_come)


def planned_before(own: Sequence[Document], chosen: Chosen) -> Chosen:
    """Return the reports of the year before, which may have planned what is asked of the one after."""
    before = [str(int(year) - 1) for year in chosen.years]
    held = tuple(one for one in own if any(one.period.startswith(year) for year in before))
    return replace(chosen, documents=held)


def is_rule_asked(question: str) -> bool:
    """Whether a question asks what must be (我们一年要研究几次), and neither what was done nor what is planned."""
    return bool(_MUST.search(question)) and not (_PAST.search(question) or _TO_COME.search(question))


def is_of_own(material: Material) -> bool:
    """Whether a question asks what was done, rather than what must be: 我们去年学了几次."""
    return bool(_OWN.search(material.asked.question) or material.asked.outside or years_in(material.asked.question))


def years_in(question: str) -> list[str]:
    """Return the years a question names, 去年 and 今年 as the years they are."""
    this = date.today().year
    off = [str(this + years) for years, named in _OFF if named.search(question)]
    short = [f"20{year}" for year in _SHORT_YEARS.findall(question) if 0 <= this - 2000 - int(year) < _KEPT]
    return list(dict.fromkeys([*_YEARS.findall(question), *short, *off]))


def year_counted(question: str, named: str | None = None) -> str | None:
    """Return the years of the samples a count is over: several, the one ``named``, or one told by how far off it is.

    None for a year that samples write of, and where the office's own are meant.
    """
    if period := span_named(question) or named:
        return period
    found = None if OURS.search(question) else _OF_SAMPLES.search(question)
    return f"{years_in(found[0])[0]}年" if found else None


def names_other_period(question: str, before: str) -> bool:
    """Whether a question names a year or a half of it that the one before it does not name."""
    return any(one not in before for one in _PERIODS.findall(question))


def anchored_years(question: str, documents: Sequence[Document]) -> list[str]:
    """Return the years a question names; those named by how far off they are (去年) as of the last report held, where
    no report is of them as of today."""
    years = years_in(question)
    held = {one.period[:4] for one in documents if one.period[:4].isdigit()}
    if not held or held & set(years) or _YEARS.search(question) or _SHORT_YEARS.search(question):
        return years
    apart = int(max(held)) + 1 - date.today().year
    if apart > 0:  # a report of this very year is held, so that 前年 is the year before the last
        return years
    off = {str(date.today().year + n) for n in (-2, -1)}
    return [str(int(year) + apart) if year in off else year for year in years]


def period_order(period: str) -> tuple[str, bool]:
    """Return what orders reports by what they cover: the half of a year before the whole of it."""
    return period[:4], "上半年" not in period


def unit_of(document: Document) -> str:
    """Return the unit a report's title begins with."""
    found = UNIT_TITLED.match(document.title) or UNIT_TITLED.match(document.name)
    return found[1] if found and _NAMED.search(found[1]) else document.title[:12]


def without_units(said: str, units: Iterable[str], instead: str) -> str:
    """Return what is said with the names of units, in full or by their ends, taken out."""
    for unit in units:
        for n in range(len(unit) - 1):
            said = said.replace(unit[n:], instead)
    return said


def short_names(said: str, unit: str) -> list[str]:
    """Return the short names by which a text calls a unit: 交通局, 教体局 for 石桥县交通运输局, 教育体育局."""
    core = _PLACED.sub("", unit, count=1) if _PLACED.match(unit) else unit
    if not _SHORT_ENDS.search(core):
        return []
    found = re.finditer(rf"{core[0]}[一-鿿]{{1,3}}?{core[-1]}", said)
    gap = f"[一-鿿]{{0,{_APART + 1}}}"
    return [one[0] for one in found if one[0] != core and re.fullmatch(gap.join(one[0]), core)]


def by_unit_and_year(pairs: Iterable[tuple[Document, Report]]) -> list[dict[str, tuple[Document, Report]]]:
    """Return the dated reports of each unit by their year."""
    found: dict[str, dict[str, tuple[Document, Report]]] = {}
    for pair in pairs:
        if (year := pair[0].period[:4]).isdigit():
            found.setdefault(unit_of(pair[0]), {})[year] = pair
    return list(found.values())


def sentences_outside(report: Report, *roles: Role) -> Iterator[Span]:
    """Yield the sentences of a report that stand in none of those parts."""
    left_out = [section for section in report.sections if section.role in roles]
    for span in split_sentences(report.text):
        if not any(section.start <= span.start < section.end for section in left_out):
            yield span


def unit_named(question: str) -> str:
    """Return the unit whose report is asked of, as the question names it; empty where it names none."""
    found = _UNIT.search(question)
    if not found or _NO_UNIT.search(found["unit"]) or not _ends_a_word(question, found.end("unit")):
        return ""
    return found["unit"]


def _ends_a_word(text: str, at: int) -> bool:
    """Whether a word ends at ``at``: not 留言办 of 留言办结率."""
    import rjieba

    end = 0
    for word in rjieba.cut(text):
        end += len(word)
        if end >= at:
            return end == at
    return False


def _is_other(unit: str, document: Document) -> bool:
    """Whether a unit is another than the one a report is of, by its number or its place: 第二水文中心."""
    apart = _PLACED.match(unit)
    return apart is not None and apart[0] not in f"{document.title}{document.name}"


def _of_unit(material: Material, unit: str, own: Sequence[Document]) -> list[Document]:
    """Return the reports of a unit, by its name or a short one (二院, 教体局); all where one only speaks of it."""
    if not unit:
        return list(own)
    pattern = re.compile(rf"[一-鿿]{{0,{_APART}}}".join(map(re.escape, unit)))
    titled = [one for one in own if pattern.search(f"{one.title}\n{one.name}")]
    told = (one.own for document in own for one in material.told((document.id,)).all)
    return titled or (list(own) if any(pattern.search(text) for text in told) else [])


def _of_years(document: Document, years: Sequence[str], to_come: bool) -> bool:
    """Whether a report is of one of the years; what was planned for a year stands in the report before it."""
    before = [str(int(year) - 1) for year in years] if to_come else []
    return any(document.period.startswith(year) for year in (*years, *before))
