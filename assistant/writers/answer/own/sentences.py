"""The sentences of own reports that tell a fact: whether one holds the number asked for, of the very thing, and whether
it tells what was done or what is planned."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.structure.roles import role_of_heading
from assistant.writers.answer.asked_thing import AskedThing
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.reports import Chosen, own_reports, unit_named
from assistant.writers.cite import Quote
from assistant.writers.posts import post_asked, tells_post
from assistant.writers.relevance import FACTS, Found
from assistant.writers.statements import Ranked, Statement, Statements

COUNTS = ("number", "time", "when", "year", "count")  # kinds of fact that a number tells
_CLAUSE = 0.15  # what a sentence gains whose clause with the number speaks of the thing itself
_LIKE = 0.5  # how far a clause must speak of a thing to be of it
_BARE = 8  # characters of a clause with a number that is of what stands before it
_FIGURE = re.compile(r"\d|[一二两三四五六七八九十百]+[\u4e00-\u9fff]")
_PARTS = re.compile(r"[，,；;。：:]")
# A clause that says what is to be done.
_PLANNED = re.compile(
    r"(?:^|[，；：是年中])\s*(?:计划(?!书|表)|打算|拟|准备(?!金|会)|力争|将(?![^，。；]{1,16}(?:纳入|列入|写入|写进|作为|融入|贯穿|摆|放|与|同))|争取)"
)
# What was done so often: 劝停了几场, 换了多少人.
_ACT = re.compile(
    r"(?:年度?|月|我们|咱们|街道|单位|总?共)?(?P<act>[一-鿿]{1,2})[了过](?:几|多少)|(?P<of>[一-鿿]{2})的[一-鿿]{2,6}?(?:有|是|共)?(?:几|多少)"
    r"|被(?P<by>[一-鿿]{2})"
)
_WHAT_IS = re.compile(r"(?:都|具体|到底|现在)?(?:是|为)(?:什么|啥|哪)")
_OURS = re.compile(r"^(?:我们?|咱们?|本|你们?|他们?)")
# Words of a question that say when and whose, which the choice of the report answers.
_NOT_SAID = r"(?:19|20)\d\d年?|[去今本前]年|[上下]半年|全年|一共|总共|一年|单位|我们|全[局院校县市区]"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a report with how well it answers; ``planned``: it says what is to be done."""

    found: Found
    planned: bool
    counted: str = ""  # "told" or "masked", where a number is asked for


def told_in(material: Material, chosen: Chosen, thing: AskedThing) -> list[Told]:
    """Return the sentences of the reports that tell what is asked, best first."""
    statements = _of(material, chosen)
    periods = {one.id: one.period[:4] for one in chosen.documents}
    asks = material.asked.asks
    facts = [_FIGURE] if asks in COUNTS else [FACTS[asks]] if asks in FACTS else []
    found = []
    head = _head_of(material)
    post = post_asked(material.asked.question)
    for one in _ranked(material, statements):
        statement = one.statement
        counted = _counted(statements, statement, thing)
        if post:
            counted = "told" if tells_post(statement.own, post) else None
        if statement.quote.document not in periods or counted is None:
            continue
        if head and not (head in statement.own or _alike(statements, statement, head, statement.own)):
            continue
        if material.wanted.strict and not one.fits and not any(fact.search(statement.own) for fact in facts):
            continue
        text = f"{statement.own}\n{statement.headings}\n{statement.title}"
        score = material.relevance.of_own(one.covered, text, facts, statement.own) + _CLAUSE * bool(counted)
        planned = is_planned(material, statement, periods[statement.quote.document])
        found.append(Told(Found(statement.quote, score, one.covered, stated=True), planned, counted))
    return sorted(found, key=lambda one: -one.found.score)


def act_missing(material: Material, chosen: Chosen) -> str:
    """Return what was done (劝停 of 劝停了几场), where other own reports tell of it and these do not; else nothing."""
    found = _ACT.search(material.asked.said)
    if not found:
        return ""
    act = found["act"] or found["of"] or found["by"]
    said = {one.id for one in chosen.documents}
    held = {one.quote.document for one in material.told(tuple(sorted(own_reports(material)))).all if act in one.own}
    return act if held - said and not held & said else ""


def naming(material: Material, chosen: Chosen, thing: AskedThing) -> Quote | None:
    """Return the sentence of the reports that speaks most of what is asked and of its thing, with a number or none."""
    for one in _ranked(material, _of(material, chosen)):
        if thing.words and all(word in one.statement.own for word in thing.words):
            return one.statement.quote
    return None


def _of(material: Material, chosen: Chosen) -> Statements:
    return material.told(tuple(sorted(one.id for one in chosen.documents)))


def _ranked(material: Material, statements: Statements) -> list[Ranked]:
    """Return the sentences by the words of the question, less those that say when and whose."""
    unit = unit_named(material.asked.question)
    held = tuple(pair for pair in material.wanted.words if not re.fullmatch(_NOT_SAID, pair[0]) and pair[0] not in unit)
    wanted = replace(material.wanted, words=held or material.wanted.words)
    return statements.ranked(wanted) if wanted.words or wanted.measures else []


def _head_of(material: Material) -> str:
    """Return the thing asked what it is, which what tells it names (等次 of 考核等次是什么); else nothing."""
    import rjieba

    found = _WHAT_IS.search(material.asked.said)
    words = rjieba.tag(material.asked.said[: found.start()]) if found else []
    return words[-1][0] if words and len(words[-1][0]) > 1 and words[-1][1][0] in "nvjq" else ""


def _alike(statements: Statements, statement: Statement, word: str, text: str) -> bool:
    """Whether ``text`` has another word for ``word``."""
    return statements.held(word, (replace(statement, own=text, headings="", title=""),)) >= _LIKE


def _counted(statements: Statements, statement: Statement, thing: AskedThing) -> str | None:
    """Tell how a sentence counts the thing asked of: "told", "masked", "" where no number is asked, None for not."""

    def alike(word: str, text: str) -> bool:
        return _alike(statements, statement, word, text)

    if not thing.figure:  # one is asked for, of a thing the sentence must name: 谁是第一责任人
        named = [word for word in thing.words if not _OURS.search(word)]
        return "" if not named or any(word in statement.own or alike(word, statement.own) for word in named) else None

    if not thing.masked:  # a time
        return "told" if thing.counted_in(statement.own) and thing.named_in(statement.own, alike) else None
    clauses = _PARTS.split(statement.own)
    for says, pattern in (("told", thing.figure), ("masked", thing.masked)):
        for before, clause in zip(["", *clauses], clauses, strict=False):
            bare = len(clause) <= _BARE and not (thing.figure.search(before) or thing.masked.search(before))
            of = f"{before}{clause}" if bare else clause  # 开展集中学习，全年14次
            if thing.right_by(clause, pattern) and thing.named_in(of, alike):
                return says
    return None


def is_planned(material: Material, statement: Statement, year: str) -> bool:
    """Whether a sentence says what is to be done: by the part it stands in, its wording, or a later year."""
    part = statement.quote.place.partition(" › ")[0]
    if role_of_heading(material.pack, part).role == "plans" or _PLANNED.search(statement.own):
        return True
    later = [found for found in re.findall(r"(20\d\d)年", statement.own) if year.isdigit() and found > year]
    return bool(later)
