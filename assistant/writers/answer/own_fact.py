"""What the office's own reports say: a fact asked of them is found in them, sentence by sentence.

A sentence answers only where it holds the number asked for, of the thing it is asked of, or what withholds it; what
was planned is not told as done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from assistant.passage import Document
from assistant.structure.roles import role_of_heading
from assistant.writers.answer.asked_thing import AskedThing, asked_thing
from assistant.writers.answer.known import in_full
from assistant.writers.answer.material import Material
from assistant.writers.answer.own_reports import Chosen, choose, is_rule_asked, unit_named, years_in
from assistant.writers.answer.refusal import write_masked
from assistant.writers.answer.words import joined, quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import Quote, shown
from assistant.writers.relevance import FACTS, Found
from assistant.writers.statements import Statement, Statements

_ENOUGH, _UNNAMED = 0.5, 0.75  # score from which a sentence answers: of a report that is meant, of any of one's own
_FEW = 3  # own reports of the years meant, of which one need not be named
_BESIDE = 0.85  # share of the best score for a second sentence
_CLAUSE = 0.15  # what a sentence gains whose clause with the number speaks of the thing itself
_LIKE = 0.5  # how far a clause must speak of a thing to be of it
_BARE = 8  # characters of a clause with a number that is of what stands before it
_FIGURE = re.compile(r"\d|[一二两三四五六七八九十百]+[\u4e00-\u9fff]")
_NO_FACT = ("headings", "example", "difference", "about")
_COUNTS = ("number", "time", "when", "year", "count")
# What asks for a number of documents, or how something is written, is no question for one fact.
_OF_ALL = re.compile(
    r"[几哪多][一]?[少]?篇(?!稿|推|文)|例子|怎么写|如何写|怎样写|写法|标题|给我|来[几一]|参考|范文|别人|别的单位|其他单位"
    r"|(?:要|该|应该?)(?:突出|写|体现|反映|注意)|写(?:什么|些|哪)"
)
_OWN = re.compile(r"我们|咱们?|本单位|我[局委办校院镇乡村馆站所]|[去今]年|上年|上半年|下半年|[了过](?:几|多少)")
_WHICH = re.compile(r"哪[些几]|什么问题|有哪|列一下|几[条个]")
_CHECK = "这是那份报告里的话，写进新稿子之前请按今年的台账核对。"
_ASKS_FACT = re.compile(r"几|多少|多大|多久|谁|哪[些几个天年里]|什么|有没有|是不是|[吗么]$")
_PARTS = re.compile(r"[，,；;。：:]")
# A clause that says what is to be done.
_PLANNED = re.compile(r"(?:^|[，；：是年中])\s*(?:计划(?!书|表)|打算|拟|准备(?!金|会)|力争|将(?!.{0,3}纳入)|争取)")


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of a report with how well it answers; ``planned``: it says what is to be done."""

    found: Found
    planned: bool
    masked: bool = False


def write_own_fact(material: Material) -> Written | None:
    """Answer by sentences of the own reports, named ones or any; None where none of them tells it.

    A year or a unit is asked of the reports of it; where there are none, or only a plan speaks of it, that is said.
    """
    asked = material.asked
    if (
        asked.intent in _NO_FACT
        or asked.given
        or in_full(material)
        or _OF_ALL.search(asked.question)
        or not _ASKS_FACT.search(asked.question)
    ):
        return None
    own = {one.id: one for one in material.documents if one.kind == "sample" and not one.bundled}
    before = _asked_before(material, own)
    if before and not (unit_named(asked.question) or asked.documents):
        material = replace(material, asked=replace(asked, documents=tuple(before)))
        asked = material.asked
    if (
        not own
        or is_rule_asked(asked.question)
        or (asked.documents and not any(name in own for name in asked.documents))
    ):
        return None
    chosen = choose(material, list(own.values()))
    thing = asked_thing(asked.said.replace(material.pack.subject[:4], ""))
    if asked.roles and asked.asks not in _COUNTS and not (thing.masked and "写" not in asked.question):
        return _listed(material, list(chosen.documents))
    marked = chosen.named or bool(chosen.unit) or is_of_own(material)
    if (material.known.found or material.known.advice) and not marked:
        return None
    if not chosen.documents:
        return _no_such_year(chosen, own.values()) if marked and chosen.years and not chosen.unit else None
    told = _sentences(material, chosen, thing)
    near = chosen.named or (marked and len(chosen.documents) <= _FEW)
    told = [one for one in told if one.found.score >= (_ENOUGH if near else _UNNAMED)]
    done = [one for one in told if one.planned == chosen.to_come] or (told if chosen.to_come else [])
    if not done:
        return _only_planned(material, told[0]) if told else None
    if done[0].masked:
        return Written("other", False, write_masked(material, done[0].found), exact=True)
    return Written("other", True, _blocks(material, [one.found for one in done], chosen))


def is_of_own(material: Material) -> bool:
    """Whether a question asks what was done, rather than what must be: 我们去年学了几次."""
    return bool(_OWN.search(material.asked.question) or material.asked.outside or years_in(material.asked.question))


def _asked_before(material: Material, own: dict[str, Document]) -> list[str]:
    """Return the own reports the question before in the same message was answered from: …学了几次，参学率多少."""
    cited = [one.document for one in material.citer.citations]
    return list(dict.fromkeys(name for name in cited if name in own)) if all(name in own for name in cited) else []


def _no_such_year(chosen: Chosen, own: Iterable[Document]) -> Written:
    held = sorted({one.period[:5] for one in own if one.period})
    years = "、".join(f"{year}年" for year in chosen.years)
    said = f"资料库里没有您单位{years}的报告，这个数我不知道，也不猜。现有的是{'、'.join(held)}的。"
    return Written("other", False, iter([said]), exact=True)


def _only_planned(material: Material, told: _Told) -> Written:
    quote = told.found.quote
    said = f"资料库里没有写做成了没有：{titles([quote.name])}只写了打算，{quoted(material, quote)}。"
    return Written("other", False, iter([said, "后来做到哪一步，请查台账，或把后来的报告加进资料库。"]), exact=True)


def _listed(material: Material, documents: list[Document]) -> Written | None:
    """List what one report has in a part: 去年写了哪些问题."""
    if len(documents) != 1 or not _WHICH.search(material.asked.question) or not is_of_own(material):
        return None
    role, seen = material.asked.roles[0], dict[str, Quote]()
    for one in material.told((documents[0].id,)).all:
        part, _, item = one.quote.place.partition(" › ")
        if item and role_of_heading(material.pack, part).role == role:
            seen.setdefault(item.split(" › ")[0], one.quote)
    lines = [f"- {shown(name)}{material.cite(quote)}" for name, quote in list(seen.items())[:9]]
    if not lines:
        return None
    blocks = (f"{titles([documents[0].name])}写了{len(lines)}条：", "\n".join(lines), _CHECK)
    return Written("other", True, iter(blocks))


def _blocks(material: Material, found: list[Found], chosen: Chosen) -> Iterator[str]:
    """Yield the best sentence of each report that tells it; of one report, a second that tells it as well."""
    first = {one.quote.document: one for one in reversed(found)}
    close = [one for one in first.values() if len(chosen.years) > 1 or one.score >= _BESIDE * found[0].score]
    order = {one.id: n for n, one in enumerate(chosen.documents)}  # the newest first
    told = sorted(close, key=lambda one: order[one.quote.document])[: max(2, len(chosen.years))]
    if len(told) == 1:
        told = [one for one in found[:2] if one.score >= _BESIDE * found[0].score]
    for name in dict.fromkeys(one.quote.name for one in told):
        lines = [quoted(material, one.quote) for one in told if one.quote.name == name]
        yield f"{titles([name])}写的是：{'；'.join(lines)}"
    names = {one.quote.document for one in told}
    if len(names) > 1 and len(chosen.years) < 2:
        periods = joined([one.period for one in chosen.documents if one.id in names and one.period])
        yield f"上面是{len(names)}份报告各自的说法{f'（{periods}）' if periods else ''}，用哪一份的，以要写的那个年度为准。"
    yield _CHECK


def _sentences(material: Material, chosen: Chosen, thing: AskedThing) -> list[_Told]:
    """Return the sentences of the reports that tell what is asked, best first."""
    documents = tuple(sorted(one.id for one in chosen.documents))
    periods = {one.id: one.period[:4] for one in chosen.documents}
    statements = material.told(documents)
    unit = unit_named(material.asked.question)
    held = tuple(pair for pair in material.wanted.words if not re.fullmatch(_NOT_SAID, pair[0]) and pair[0] not in unit)
    wanted = replace(material.wanted, words=held or material.wanted.words)
    if not (wanted.words or wanted.measures):
        return []
    asks = material.asked.asks
    facts = [_FIGURE] if asks in _COUNTS else [FACTS[asks]] if asks in FACTS else []
    found = []
    for one in statements.ranked(wanted):
        statement = one.statement
        counted = _counted(statements, statement, thing)
        if statement.quote.document not in periods or counted is None:
            continue
        if wanted.strict and not one.fits and not any(fact.search(statement.own) for fact in facts):
            continue
        text = f"{statement.own}\n{statement.headings}\n{statement.title}"
        score = material.relevance.of_own(one.covered, text, facts, statement.own) + _CLAUSE * bool(counted)
        planned = _is_planned(material, statement, periods[statement.quote.document])
        found.append(_Told(Found(statement.quote, score, one.covered, stated=True), planned, counted == "masked"))
    return sorted(found, key=lambda one: -one.found.score)


_NOT_SAID = r"(?:19|20)\d\d年?|[去今本前]年|[上下]半年|全年|一共|总共|一年|单位|我们|全[局院校县市区]"


def _counted(statements: Statements, statement: Statement, thing: AskedThing) -> str | None:
    """Tell how a sentence counts the thing asked of: "told", "masked", "" where no number is asked, None for not."""
    if not thing.masked or not thing.figure:
        return ""

    def alike(word: str, text: str) -> bool:
        return statements.held(word, (replace(statement, own=text, headings="", title=""),)) >= _LIKE

    clauses = _PARTS.split(statement.own)
    for says, pattern in (("told", thing.figure), ("masked", thing.masked)):
        for before, clause in zip(["", *clauses], clauses, strict=False):
            bare = len(clause) <= _BARE and not (thing.figure.search(before) or thing.masked.search(before))
            of = f"{before}{clause}" if bare else clause  # 开展集中学习，全年14次
            if thing.right_by(clause, pattern) and thing.named_in(of, alike):
                return says
    return None


def _is_planned(material: Material, statement: Statement, year: str) -> bool:
    """Whether a sentence says what is to be done: by the part it stands in, its wording, or a later year."""
    part = statement.quote.place.partition(" › ")[0]
    if role_of_heading(material.pack, part).role == "plans" or _PLANNED.search(statement.own):
        return True
    later = [found for found in re.findall(r"(20\d\d)年", statement.own) if year.isdigit() and found > year]
    return bool(later)
