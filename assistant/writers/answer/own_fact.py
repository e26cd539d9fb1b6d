"""What the office's own reports say: a fact asked of them is found in them, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.figures import find_masks
from assistant.writers.answer.known import in_full
from assistant.writers.answer.material import Material
from assistant.writers.answer.refusal import write_masked
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.relevance import FACTS, Found
from assistant.writers.statements import Ranked

_ENOUGH, _UNNAMED = 0.55, 0.75  # score from which a sentence answers: of a report that is named, of any of one's own
_TOLD = 0.15  # what holding the kind of fact asked for brings, and what lacking it takes
_BESIDE = 0.85  # share of the best score for a second sentence
_FIGURE = re.compile(r"\d|[一二两三四五六七八九十百]+[\u4e00-\u9fff]")
_COUNTS = ("number", "time", "when", "year", "count")
# What asks for a number of documents, or how something is written, is no question for one fact.
_OF_ALL = re.compile(r"[几哪多][一]?[少]?篇|多少份|例子|怎么写|如何写|怎样写|写法|小标题|范文|别人|别的单位|其他单位")
_OWN = re.compile(r"我们|咱们?|本单位|我[局委办校院镇乡村馆站所]|[去今]年|上年|上半年|下半年|[了过](?:几|多少)")
_ASKS_FACT = re.compile(r"几|多少|多大|多久|谁|哪[些几个天年里]|什么|有没有|是不是|[吗么]$")


def write_own_fact(material: Material) -> Written | None:
    """Answer by a sentence of an own report, a named one or any; None where none of them tells it."""
    asked = material.asked
    if asked.given or in_full(material) or _OF_ALL.search(asked.question) or not _ASKS_FACT.search(asked.question):
        return None
    if asked.roles and asked.asks not in _COUNTS:
        return None  # how a part of it is written, rather than a fact it tells
    own = {one.id for one in material.documents if one.kind == "sample" and not one.bundled}
    named = tuple(name for name in asked.documents if name in own)
    if not own or (asked.documents and not named):
        return None
    ruled = material.known.found or material.known.advice
    if ruled and not (named or _OWN.search(asked.question) or asked.outside):
        return None
    found = _sentences(material, named or tuple(sorted(own)))
    if not found or found[0].score < (_ENOUGH if named else _UNNAMED):
        return None
    best = found[0]
    if asked.asks in _COUNTS and any(mask.stands_for == "quantity" for mask in find_masks(best.quote.text)):
        return Written("other", False, write_masked(material, best), exact=True)
    return Written("other", True, _blocks(material, found))


def _blocks(material: Material, found: list[Found]) -> Iterator[str]:
    shown = [one for one in found[:2] if one.score >= _BESIDE * found[0].score]
    for name in dict.fromkeys(one.quote.name for one in shown):
        lines = [quoted(material, one.quote) for one in shown if one.quote.name == name]
        yield f"{titles([name])}写的是：{'；'.join(lines)}"
    yield "这是那份报告里的话，写进新稿子之前请按今年的台账核对。"


def _sentences(material: Material, documents: tuple[str, ...]) -> list[Found]:
    """Return the sentences of the reports that speak of the question, best first."""
    if not material.wanted.words and not material.wanted.measures:
        return []
    asks = material.asked.asks
    facts = [_FIGURE] if asks in _COUNTS else [FACTS[asks]] if asks in FACTS else []
    found = []
    for one in material.told(documents).ranked(material.wanted):
        score = _score(material, one, facts)
        if one.statement.quote.document in documents and score > 0:
            found.append(Found(one.statement.quote, score, one.covered, stated=True))
    return sorted(found, key=lambda one: -one.score)


def _score(material: Material, one: Ranked, facts: list[re.Pattern[str]]) -> float:
    text = f"{one.statement.own}\n{one.statement.headings}\n{one.statement.title}"
    covered = (one.covered + material.relevance.coverage(text)) / 2
    fits = any(fact.search(one.statement.own) for fact in facts)
    if material.wanted.strict and not one.fits and not fits:
        return 0.0
    return covered + _TOLD * fits - (_TOLD if facts and not fits else 0.0)
