"""What the office's own rules say: they go before the summaries that ship, and a refusal waits until they are read.

An article that speaks of the thing and does not tell what is asked of it is no answer: that is said first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.writers.answer.asked_thing import AskedThing, asked_thing
from assistant.writers.answer.known import in_full
from assistant.writers.answer.material import Material
from assistant.writers.answer.rule import rule_first
from assistant.writers.answer.words import LOCAL, block, quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown
from assistant.writers.relevance import FACTS, Found
from assistant.writers.statements import Ranked, Statement, Statements

_ENOUGH = 0.55  # score from which an article answers
_TO_THE_POINT = 0.33  # the same where it alone tells what is asked, and speaks of two words of the question
_AHEAD = 0.15  # by how much it must score better than the next that tells it
_LACKS = 0.1  # what an exact number loses that lacks a thing the question names
_BESIDE = 0.8  # share of the best score for a second article that says what the first does not
_GENERAL = 0.45  # nearness from which the shipped rule on the same question is shown behind
_SHIPPED = 0.6  # nearness from which the shipped rule answers what the own one does not say
_SPEAKS = (
    0.6  # share of the question's weight, the thing asked for left out, from which an article speaks of the matter
)
_LIKE = 0.5  # how far an article must speak of a thing to tell it
_LONGEST = 320  # characters of an article shown whole
# Who acts: of a rule that says nothing else of the question it is no answer.
_ACTOR = re.compile(
    r"^(?:各?(?:党组|党委|党工委|党委书记|党支部|支部|单位|部门|书记|班子|领导|我们|[县市区镇乡局委办院校]{1,2}))$|每年|每次"
)
# What a text says of itself: why it was made, what it follows from.
_PREAMBLE = re.compile(r"^为(?:了)?[^。]{2,80}(?:制定|如下|现就)|^(?:现就|根据)[^。]{2,80}(?:制定|如下)|通知如下。?$")
_DONE = re.compile(r"[一-鿿][了过]\s*(?:几|多少)|(?:19|20)\d\d年|去年|前年|今年[^，。]*[了过]")
_FOR_RULES = ("requirement", "unclear", "how_to")
# Facts as local rules put them, beside the usual ones.
_ALSO = {
    "year": re.compile(r"(?:19|20)\d{2}年\d{1,2}月"),
    "when": re.compile(r"\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)|工作日|小时|之日起"),
    "consequence": re.compile(r"取消|约谈|通报|扣|移交|诫勉|不得评|一票否决"),
    "number": re.compile(r"\d\s*(?:[%％]|分|小时|个工作日|万?元)|以上|以下|不[低少]于|不超过"),
}


@dataclass(frozen=True, slots=True)
class _Article:
    """Sentences of an own rule that stand under one number, with how well they answer; ``tells``: what is asked."""

    best: Statement
    score: float
    words: frozenset[str]
    tells: bool


def write_own_rule(material: Material) -> Written | None:
    """Answer by the office's own rules, the shipped one behind; None where none of them speaks of it."""
    asked = material.asked
    if asked.intent not in _FOR_RULES or asked.documents or asked.given or in_full(material):
        return None
    thing = asked_thing(asked.said.replace(material.pack.subject[:4], ""), asked.terms)
    if thing.masked and _DONE.search(asked.question):
        return None  # how many there were is no matter of a rule
    found = _articles(material, thing)
    telling = [one for one in found if one.tells]
    if telling and telling[0].score >= (_TO_THE_POINT if _is_only(telling, thing) else _ENOUGH):
        return Written("requirement", True, _blocks(material, telling), own=True)
    if asked.of_writing or material.known.score >= _SHIPPED or not (thing.figure or thing.words):
        return None
    near = _speaking(material, thing)
    return Written("requirement", False, _not_told(material, thing, near), exact=True) if near else None


def _is_only(telling: list[_Article], thing: AskedThing) -> bool:
    """Whether one article alone tells the very thing that is asked."""
    ahead = len(telling) == 1 or telling[0].score >= telling[1].score + _AHEAD
    return bool(thing.words) and ahead and len(telling[0].words) > 1


def _blocks(material: Material, found: list[_Article]) -> Iterator[str]:
    best = found[0]
    yield rule_first(material, Found(best.best.quote, 1.0, best.score, stated=True), "")
    more = [one.best.quote for one in found[1:3] if one.score >= _BESIDE * best.score and one.words - best.words]
    if more:
        yield block("同一规定里还有", [quoted(material, quote) for quote in more])
    general = [one for one in material.known.found if one.quote.document not in _own(material)]
    if general and material.known.score >= _GENERAL:
        yield block("一般的说法（与本单位的规定不一致时，按本单位的）", [quoted(material, general[0].quote)])
    yield f"出处是您加进资料库的文件，{LOCAL}。"


def _not_told(material: Material, thing: AskedThing, near: Statement) -> Iterator[str]:
    """Yield that the own rule does not tell what is asked, and what it does say of the matter."""
    yield f"{titles([near.quote.name])}没有写“{shown(thing.said)}”，这一条我不知道，也不猜。"
    yield block("它在这件事上写的是（不是答案）", [quoted(material, near.quote)])
    yield "要定这一条，请问制定文件的部门；另有文件写到的，加进资料库后我能查到。"


def _own(material: Material) -> frozenset[str]:
    return frozenset(one.id for one in material.documents if one.kind == "policy" and not one.bundled)


def _read(material: Material, wanted_less: tuple[str, ...] = ()) -> tuple[Statements, list[Ranked]]:
    """Return the own statements that speak of the question, some words of it left out, with what they stand among."""
    own = _own(material)
    if material.asked.of_writing and material.asked.intent != "requirement":
        own -= material.notices  # what a notice asks of a report is told by its checklist
    wanted = replace(material.wanted, words=tuple(pair for pair in material.wanted.words if pair[0] not in wanted_less))
    content = [word for word, _ in wanted.words if not _ACTOR.search(word)]
    statements = material.statements
    if not own or not (content or wanted.measures):
        return statements, []
    if statements.partial:
        statements = statements.within(hit.passage for hit in material.policies if hit.passage.document in own)
    ranked = [one for one in statements.ranked(wanted) if one.statement.quote.document in own]
    return statements, [one for one in ranked if not (one.other or _PREAMBLE.search(one.statement.own))]


def _articles(material: Material, thing: AskedThing) -> list[_Article]:
    """Return the own articles that speak of the question, best first, each by its best sentence."""
    statements, ranked = _read(material)
    told = [thing.figure] if thing.figure else _facts(material)
    best: dict[tuple[str, str], _Article] = {}
    for one in ranked:
        if material.wanted.strict and not one.fits:
            continue
        quote, text = one.statement.quote, f"{one.statement.own}\n{one.statement.headings}"
        score = material.relevance.of_own(one.covered, text, told, one.statement.own)
        score -= _LACKS * (not one.whole and thing.masked is not None)
        words = frozenset(word for word, _ in material.wanted.words if statements.held(word, (one.statement,)) >= _LIKE)
        key = (quote.document, _number(one.statement))
        tells = _tells(statements, thing, one.statement)
        if key not in best or (tells, score) > (best[key].tells, best[key].score):
            best[key] = _Article(one.statement, score, words, tells)
    whole = [replace(one, best=_with_its_article(one.best, statements)) for one in best.values()]
    return sorted(whole, key=lambda one: -one.score)


def _tells(statements: Statements, thing: AskedThing, statement: Statement) -> bool:
    """Whether a sentence holds the number, the one or the thing that is asked for."""

    def alike(word: str, text: str) -> bool:
        return statements.held(word, (statement,)) >= _LIKE

    return thing.counted_in(statement.own) and thing.named_in(f"{statement.own}\n{statement.headings}", alike)


def _speaking(material: Material, thing: AskedThing) -> Statement | None:
    """Return the own sentence that speaks of the matter, though it does not tell what is asked of it."""
    _, ranked = _read(material, thing.words)
    held = [one for one in ranked if one.covered >= _SPEAKS and one.heaviest and one.named]
    return max(held, key=lambda one: one.score).statement if held else None


def _with_its_article(part: Statement, statements: Statements) -> Statement:
    """Return the statement that holds an item of a list with what it is listed under: 有下列情形之一的，…（三）…."""
    inside = part.quote
    around = [
        one
        for one in statements.all
        if one.quote.document == inside.document
        and one.quote.start <= inside.start
        and inside.end <= one.quote.end
        and len(one.own) <= _LONGEST
    ]
    return max(around, key=lambda one: len(one.own), default=part)


def _facts(material: Material) -> list[re.Pattern[str]]:
    """Return what a sentence must hold one of, by the kind of fact that is asked for."""
    asks = material.asked.asks
    kinds = {"time": ("time", "when", "number"), "when": ("when", "time"), "year": ("year", "when")}.get(asks, (asks,))
    return [pattern for kind in kinds for table in (FACTS, _ALSO) if kind and (pattern := table.get(kind))]


def _number(statement: Statement) -> str:
    """Return the article a sentence stands in, else the sentence itself."""
    place = f"{statement.quote.place} {statement.quote.text}"
    found = re.search(r"第[一二三四五六七八九十百\d]+条", place)
    return found[0] if found else statement.quote.text
