"""What came of a thing that an earlier own report planned: what the later report says of it first, then the plan.

A later report need not use the words of the plan (扩充到25名, 还差3名没有配齐): it is asked by the name of the thing.
Where no later report speaks of that, nothing is told here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from assistant.passage import Document
from assistant.report import Report, Role, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.asked import of_duties
from assistant.writers.answer.own.later import later_said, tell_later
from assistant.writers.answer.own.of_unit import bare_of
from assistant.writers.answer.own.points import plan_points, with_body, without_lead
from assistant.writers.answer.own.reports import anchored_years, period_order, unit_of
from assistant.writers.answer.own.shared import rare_pieces, shared_pieces, speaks_of_piece
from assistant.writers.answer.words import bullets, quoted, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote

_NOW = r"现在|目前|如今|眼下|后来|最后|结果|到底|至今|这会儿"
_HOW_FAR = r"怎么样|咋样?|如何|什么样|啥样|哪一?步|什么程度|进展|进度|[一-鿿]了(?:没有?|吗|么)"
_WHETHER = r"(?:没有?|吗|么|怎么样|咋样|如何)"
_DONE = (
    r"(?:达标|达到|达成|落实|做到|完成|兑现|实现|到位|建成|办成|办到|[一-鿿][好完成齐够全]|[一-鿿](?=了))"
    rf"(?:了|得|到位)*{_WHETHER}"
)
_ASKS = re.compile(
    rf"(?:{_NOW})[^，。？?]*?(?:{_HOW_FAR})|{_DONE}[？?]?$"
    r"|(?:有没有|是否|是不是)(?:落实|做到|完成|兑现|实现|到位|建成)"
    r"|(?P<did>[到够完齐])(?:成|到)?没(?P=did)|达没达到|够不够|实没实现"
    r"|(?:进展|进度)(?:怎么样|咋样|如何|到哪)|到(?:了)?哪一?步"
)
_PLANNED = re.compile(r"打算|计划(?!书|表)|说(?:是|过|好)?要|原定|(?:去年|上年|年初)[^，。？?]{0,4}(?:说|定|提出?)")
_COUNTED = re.compile(rf"(?:{_NOW}|今年|上半年)[^，。？?]*?(?:几|多少)")
_NO_FACT = re.compile(r"怎么写|如何写|咋写|写法|范文|样[稿本例]|模板|要不要写|通知|规定|细则|办法")
_FRAME = re.compile(
    rf"{_NOW}|达标|{_HOW_FAR}|{_PLANNED.pattern}|到没到|[达完]没[达完][到成]|目标|(?:19|20)\d\d年?度?|(?<!\d)\d\d年度?|[去今前明]年|年初|年底|上一?年|[上下]半年|我们|咱们?|本单位|单位|报告|里面?|有没有|是不是|是否"
    r"|(?:落实|做到|完成|实现|到位|兑现)|那[个件项条]|这[个件项条]|每[半一]?(?:年|个?季度|个?月|周|天|日|学期)"
    r"|[\d一两]+(?:个|名|期|次|处|项|条|家|位|人|场|遍)|[几哪多]少?[个名期次处项条家位人场]?|什么|[啥都的了吗么没呢啊吧得把也还又要]|说好?|过|到"
)
_COVERED, _OF_PLAN, _NAMED = 0.5, 0.34, 4  # share of the question, of its weight; characters of a name that is enough
_LINE = 200  # characters of a problem told whole
_SAME = 0.2  # what a sentence gains for a piece it has of the plan
_TAIL = "只是把两份报告里的话放在一起；算不算落实到位，请按台账核对。"


@dataclass(frozen=True, slots=True)
class _Planned:
    """A plan of one report, and the pieces of the question that name the thing it is on."""

    document: Document
    quote: Quote
    thing: str
    score: float


@dataclass(frozen=True, slots=True)
class _Later:
    """A sentence of a later report on the thing, the part it stands in, and how far it is on it."""

    quote: Quote
    role: Role | None
    score: float


def write_outcome(material: Material, extras: Extras) -> Written | None:
    """Tell what a later report says of what an earlier one planned; None where that is not asked or not told."""
    said = material.asked.said or material.asked.question
    if material.asked.notice or _NO_FACT.search(said):
        return None
    planned = bool(_PLANNED.search(said))
    if not (_ASKS.search(said) or (planned and _COUNTED.search(said))):
        return None
    for reports in _by_unit(extras.own_samples(material)):
        if told := _of_unit(material, extras, reports, said):
            return told
    return None


def _by_unit(pairs: Sequence[tuple[Document, Report]]) -> list[list[tuple[Document, Report]]]:
    """Return the dated reports of each unit that has two or more, the earliest first."""
    found: dict[str, list[tuple[Document, Report]]] = {}
    for pair in sorted(pairs, key=lambda pair: period_order(pair[0].period)):
        if pair[0].period[:4].isdigit() and not of_duties(pair[0]):
            found.setdefault(unit_of(pair[0]), []).append(pair)
    return [held for held in found.values() if len(held) > 1]


def _of_unit(
    material: Material, extras: Extras, reports: Sequence[tuple[Document, Report]], said: str
) -> Written | None:
    sentences = [span.of(report.text) for _, report in reports for span in split_sentences(report.text)]
    bare = bare_of(_FRAME, said, reports)
    pieces, covered = shared_pieces(bare, sentences)
    if not pieces or covered < _COVERED:
        return None
    years = anchored_years(said, [document for document, _ in reports])
    plan = _plan(reports[:-1], pieces, rare_pieces(pieces, sentences), years)
    if not plan:
        return None
    after = [pair for pair in reports if period_order(pair[0].period) > period_order(plan.document.period)]
    named = [pair for pair in after if pair[0].period[:4] in years]
    for document, report in reversed(named or after):
        if later := _later(document, report, plan, pieces):
            told = tuple(one.quote for one in later)
            since = later_said(material, extras, document, [plan.thing])
            first = [f"{tell_later(material, since)}。更早的是："] if since and since.done else []
            blocks = chain(first, _blocks(material, document, later, plan))
            names = (document.id, plan.document.id)
            return Written("other", True, blocks, exact=True, reports=names, told=told)
    return None


def _plan(
    reports: Sequence[tuple[Document, Report]], pieces: dict[str, float], rare: Sequence[str], years: Sequence[str]
) -> _Planned | None:
    """Return the plan on the rarest thing named, of the year named, or else of the last report that has one."""
    total = sum(pieces.values())
    found = []
    for n, (document, report) in enumerate(reports):
        for quote in plan_points(document, report):
            held = [piece for piece in pieces if piece in quote.text]
            things = [piece for piece in held if piece in rare]
            score = sum(pieces[piece] for piece in held) / total
            if things and score >= _OF_PLAN:
                thing = max(things, key=lambda piece: pieces[piece])
                of_year = document.period[:4] in years
                found.append(((of_year, n, score), _Planned(document, quote, thing, score)))
    return max(found, key=lambda one: one[0])[1] if found else None


def _later(document: Document, report: Report, plan: _Planned, pieces: dict[str, float]) -> list[_Later]:
    """Return what a report says of the thing planned, the best first, and last what it plans of it again."""
    roles = [(section.start, section.end, section.role) for section in report.sections]
    said: list[tuple[Quote, Role | None]] = [(one, "plans") for one in plan_points(document, report)]
    titled = report.title.end if report.title else 0
    for span in split_sentences(report.text):
        if span.start < titled:
            continue  # what a report is called tells nothing that was done
        role = next((role for start, end, role in roles if start <= span.start < end), None)
        if role != "plans":
            end = _end_of_entry(report, span) if role == "problems" else with_body(report, span)
            said.append((span_quote(document, report, without_lead(report, span.start, end), ""), role))
    found = []
    for quote, role in said:
        if not speaks_of_piece(quote.text, plan.thing):
            continue
        rest = quote.text.replace(plan.thing, "，")
        also = sum(weight for piece, weight in pieces.items() if piece in rest)
        same, _ = shared_pieces(rest, [plan.quote.text.replace(plan.thing, "，")])
        if len(plan.thing) >= _NAMED or also or same or role in ("plans", "problems"):
            found.append(_Later(quote, role, pieces[plan.thing] + also + _SAME * len(same)))
    best: dict[Role | None, _Later] = {}
    for one in sorted(found, key=lambda one: -one.score):
        best.setdefault(one.role, one)
    told = [best[role] for role in best if role not in ("plans", "problems")][:1]
    return [*told, *(best[role] for role in ("problems", "plans") if role in best)]


def _end_of_entry(report: Report, span: Span) -> int:
    """Return where the line ends that a sentence begins: 网评队伍实战能力不足 is told with what follows it."""
    end = report.text.find("\n", span.end)
    end = len(report.text) if end < 0 else end
    begins = report.text[report.text.rfind("\n", 0, span.start) + 1 : span.start].strip() == ""
    return end if begins and end - span.start <= _LINE else span.end


def _blocks(material: Material, document: Document, later: Sequence[_Later], plan: _Planned) -> Iterator[str]:
    told = [one for one in later if one.role != "plans"]
    again = [one for one in later if one.role == "plans"]
    if told:
        yield f"**{document.period}的报告写的是**：\n\n{bullets(told_from(material, one.quote, 300) for one in told)}"
    else:
        yield f"**{document.period}的报告没有写做成了没有，只写了接着的打算**："
    lines = [f"{document.period}的报告接着的打算：{quoted(material, one.quote, 300)}" for one in again]
    lines.append(f"{plan.document.period}的报告里原来的打算：{told_from(material, plan.quote, 300)}")
    yield bullets(lines)
    yield _TAIL
