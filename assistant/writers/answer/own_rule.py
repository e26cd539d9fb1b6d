"""What the office's own rules say: they go before the summaries that ship, and a refusal waits until they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.writers.answer.known import in_full
from assistant.writers.answer.material import Material
from assistant.writers.answer.rule import rule_first
from assistant.writers.answer.words import LOCAL, block, quoted
from assistant.writers.answer.written import Written
from assistant.writers.relevance import FACTS, Found
from assistant.writers.statements import Statement, Statements

_ENOUGH = 0.55  # score from which an article answers
_LACKS = 0.1  # what an exact number loses that lacks a thing the question names
_BESIDE = 0.8  # share of the best score for a second article that says what the first does not
_GENERAL = 0.45  # nearness from which the shipped rule on the same question is shown behind
_LONGEST = 320  # characters of an article shown whole
# Who acts: of a rule that says nothing else of the question it is no answer.
_ACTOR = re.compile(
    r"^(?:各?(?:党组|党委|党支部|支部|单位|部门|书记|班子|领导|我们|[县市区镇乡局委办院校]{1,2}))$|每年|每次"
)
_UNIT = re.compile(r"(?:几|多少)个?(天|小时|分(?!管|析|类)|次|人|名|个月|篇|份|字|条)")
_SAME_UNIT = {"天": "天|日|个?工作日|小时", "人": "人|名|%|％", "名": "人|名|%|％", "次": "次|回", "小时": "小时|分钟"}
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
    """Sentences of an own rule that stand under one number, with how well they answer."""

    best: Statement
    score: float
    words: frozenset[str]


def write_own_rule(material: Material) -> Written | None:
    """Answer by the office's own rules, the shipped one behind; None where none of them says it."""
    asked = material.asked
    if asked.intent not in _FOR_RULES or asked.documents or asked.given or in_full(material):
        return None
    found = _articles(material)
    if not found or found[0].score < _ENOUGH:
        return None
    return Written("requirement", True, _blocks(material, found))


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


def _own(material: Material) -> frozenset[str]:
    return frozenset(one.id for one in material.documents if one.kind == "policy" and not one.bundled)


def _articles(material: Material) -> list[_Article]:
    """Return the own articles that speak of the question, best first, each by its best sentence."""
    own = _own(material)
    content = [word for word, _ in material.wanted.words if not _ACTOR.search(word)]
    if not own or not (content or material.wanted.measures):
        return []
    statements = material.statements
    if statements.partial:
        statements = statements.within(hit.passage for hit in material.policies if hit.passage.document in own)
    told = _facts(material)
    best: dict[tuple[str, str], _Article] = {}
    for one in statements.ranked(material.wanted):
        quote = one.statement.quote
        if quote.document not in own or one.other or (material.wanted.strict and not one.fits):
            continue
        text = f"{one.statement.own}\n{one.statement.headings}"
        score = material.relevance.of_own(one.covered, text, told, one.statement.own)
        score -= _LACKS * (not one.whole and _UNIT.search(material.asked.question) is not None)
        words = frozenset(word for word, _ in material.wanted.words if word in text)
        key = (quote.document, _number(one.statement))
        if key not in best or score > best[key].score:
            best[key] = _Article(one.statement, score, words)
    whole = [replace(one, best=_with_its_article(one.best, statements)) for one in best.values()]
    return sorted(whole, key=lambda one: -one.score)


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
    if unit := _UNIT.search(material.asked.question):
        return [re.compile(rf"\d[\d.]*\s*(?:{_SAME_UNIT.get(unit[1], unit[1])})")]
    kinds = {"time": ("time", "when", "number"), "when": ("when", "time"), "year": ("year", "when")}.get(asks, (asks,))
    return [pattern for kind in kinds for table in (FACTS, _ALSO) if kind and (pattern := table.get(kind))]


def _number(statement: Statement) -> str:
    """Return the article a sentence stands in, else the sentence itself."""
    place = f"{statement.quote.place} {statement.quote.text}"
    found = re.search(r"第[一二三四五六七八九十百\d]+条", place)
    return found[0] if found else statement.quote.text
