"""The articles of the office's own rules that speak of a question, and whether each tells what is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.structure.sentences import split_sentences
from assistant.writers.answer.asked_thing import AskedThing
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import block, quoted
from assistant.writers.relevance import FACTS
from assistant.writers.statements import Ranked, Statement, Statements

_LACKS = 0.1  # what an exact number loses that lacks a thing the question names
_SPEAKS = (
    0.6  # share of the question's weight, the thing asked for left out, from which an article speaks of the matter
)
_LIKE = 0.5  # how far an article must speak of a thing to tell it
_LONGEST = 320  # characters of an article shown whole
_GENERAL = 0.45  # nearness from which the shipped rule on the same question is shown behind
# Who acts: of a rule that says nothing else of the question it is no answer.
_ACTOR = re.compile(
    r"^(?:各?(?:党组|党委|党工委|党委书记|党支部|支部|单位|部门|书记|班子|领导|我们|[县市区镇乡局委办院校]{1,2}))$|每年|每次"
)
# What any notice speaks of: when, and what is handed in.
_PLAIN = re.compile(rf"{_ACTOR.pattern}|^(?:全年|年度|年底|[上下]?半年|报告|材料|总结|小结|情况|报送|提前|[前内].)$")
_YEAR = re.compile(r"(?:19|20)\d\d年度?(?!\d)")
_HEAD = 80  # characters in which a notice says what report it asks for
_NAMED = re.compile(r"《([^《》]{2,20})》")
# What a text says of itself: why it was made, what it follows from.
_PREAMBLE = re.compile(r"^为(?:了)?[^。]{2,80}(?:制定|如下|现就)|^(?:现就|根据)[^。]{2,80}(?:制定|如下)|通知如下。?$")
# Facts as local rules put them, beside the usual ones.
_ALSO = {
    "year": re.compile(r"(?:19|20)\d{2}年\d{1,2}月"),
    "when": re.compile(r"\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)|工作日|小时|之日起"),
    "consequence": re.compile(r"取消|约谈|通报|扣|移交|诫勉|不得评|一票否决"),
    "number": re.compile(r"\d\s*(?:[%％]|分|小时|个工作日|万?元)|以上|以下|不[低少]于|不超过"),
}


@dataclass(frozen=True, slots=True)
class Article:
    """Sentences of an own rule that stand under one number, with how well they answer; ``tells``: what is asked."""

    best: Statement
    score: float
    words: frozenset[str]
    tells: bool

    @property
    def document(self) -> str:
        """The rule it stands in."""
        return self.best.quote.document

    def speaks_beyond(self, texts: Sequence[str], figure: re.Pattern[str] | None = None) -> bool:
        """Whether it speaks of a thing of the question that none of ``texts`` names, or none of their sentences that
        hold the ``figure`` asked for: 整改情况什么时候报送."""
        own = [word for word in self.words if word in self.best.own and not _PLAIN.search(word)]
        if figure and own and _has(figure, self.best.own):
            texts = [said for text in texts for said in (text[:_HEAD], *_telling(text, figure))]
        return any(not any(word in text for text in texts) for word in own)


def _has(figure: re.Pattern[str], text: str) -> bool:
    """Whether ``text`` holds a figure that is more than a year it names: 对照2025年检查."""
    return bool(figure.search(_YEAR.sub("", text)))


def _telling(text: str, figure: re.Pattern[str]) -> list[str]:
    return [said for span in split_sentences(text) if _has(figure, said := span.of(text))]


def own_rules(material: Material) -> frozenset[str]:
    """Return the ids of the policies the office has added."""
    return frozenset(one.id for one in material.documents if one.kind == "policy" and not one.bundled)


def general_block(material: Material) -> str:
    """Return what ships on the same question, to stand behind an own rule; empty where nothing is near enough."""
    own = own_rules(material)
    general = next((one for one in material.known.found if one.quote.document not in own), None)
    if not general or material.known.score < _GENERAL:
        return ""
    return block("一般的说法（与本单位的规定不一致时，按本单位的）", [quoted(material, general.quote)])


def find_articles(material: Material, thing: AskedThing) -> list[Article]:
    """Return the own articles that speak of the question, best first, each by its best sentence."""
    statements, ranked = _read(material)
    asked = (*_forms(material.asked.said, [one.statement.own for one in ranked]), *dict(material.wanted.words))
    facts = [thing.figure] if thing.figure else _facts(material)
    best: dict[tuple[str, str], Article] = {}
    for one in ranked:
        text = f"{one.statement.own}\n{one.statement.headings}"
        alike = _alike(statements, one.statement)
        named = thing.held_in(text, alike)
        tells = thing.counted_in(one.statement.own) and thing.named_in(text, alike)
        if (one.other or (material.wanted.strict and not one.fits)) and not (tells and named):
            continue
        score = material.relevance.of_own(one.covered, text, facts, one.statement.own)
        score -= _LACKS * (not one.whole and thing.masked is not None)
        words = frozenset((*named, *(word for word in asked if alike(word, text))))
        key = (one.statement.quote.document, _number(one.statement))
        if key not in best or (tells, score) > (best[key].tells, best[key].score):
            best[key] = Article(one.statement, score, words, tells)
    whole = [replace(one, best=_with_its_article(one.best, statements)) for one in best.values()]
    return sorted(whole, key=lambda one: -one.score)


def speaking(material: Material, thing: AskedThing) -> Statement | None:
    """Return the own sentence that speaks of the matter, though it does not tell what is asked of it."""
    _, ranked = _read(material, thing.words)
    held = [one for one in ranked if one.covered >= _SPEAKS and one.heaviest and one.named and not one.other]
    return max(held, key=lambda one: one.score).statement if held else None


def _read(material: Material, less: Sequence[str] = ()) -> tuple[Statements, list[Ranked]]:
    """Return the own statements that speak of the question, some words of it left out, and what they stand among."""
    own = own_rules(material)
    if material.asked.of_writing and material.asked.intent != "requirement":
        own -= material.notices  # what a notice asks of a report is told by its checklist
    statements = material.statements
    if own and statements.partial:
        statements = statements.within(hit.passage for hit in material.policies if hit.passage.document in own)
    forms = _forms(material.asked.said, [one.own for one in statements.all if one.quote.document in own])
    words = dict([*material.wanted.words, *((word, True) for word in forms)])
    wanted = replace(material.wanted, words=tuple((word, thing) for word, thing in words.items() if word not in less))
    if not own or not (wanted.measures or any(not _ACTOR.search(word) for word, _ in wanted.words)):
        return statements, []
    ranked = [one for one in statements.ranked(wanted) if one.statement.quote.document in own]
    return statements, [one for one in ranked if not _PREAMBLE.search(one.statement.own)]


def _forms(question: str, texts: Sequence[str]) -> list[str]:
    """Return the forms a question names by the end of their name, which a segmenter may not know: 月报, 申请单."""
    names = {name for text in texts for name in _NAMED.findall(text)}
    found = {next((name[-n:] for n in (4, 3, 2) if name[-n:] in question), "") for name in names}
    return sorted(found - {""})


def _alike(statements: Statements, statement: Statement) -> Callable[[str, str], bool]:
    return lambda word, _: statements.held(word, (statement,)) >= _LIKE


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
