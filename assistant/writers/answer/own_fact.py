"""What the office's own reports say: a fact asked of them is found in them, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from assistant.passage import Document
from assistant.structure.figures import find_masks
from assistant.structure.roles import role_of_heading
from assistant.writers.answer.known import in_full
from assistant.writers.answer.material import Material
from assistant.writers.answer.refusal import write_masked
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import Quote, shown
from assistant.writers.relevance import FACTS, Found
from assistant.writers.statements import Ranked

_ENOUGH, _UNNAMED = 0.55, 0.75  # score from which a sentence answers: of a report that is named, of any of one's own
_FEW = 3  # own reports of the years meant, of which one need not be named
_BESIDE = 0.85  # share of the best score for a second sentence
_FIGURE = re.compile(r"\d|[一二两三四五六七八九十百]+[\u4e00-\u9fff]")
_NO_FACT = ("headings", "example", "difference", "about")
_COUNTS = ("number", "time", "when", "year", "count")
# What asks for a number of documents, or how something is written, is no question for one fact.
_OF_ALL = re.compile(
    r"[几哪多][一]?[少]?篇|多少份|例子|怎么写|如何写|怎样写|写法|标题|给我|来[几一]|参考|范文|别人|别的单位|其他单位"
)
_OWN = re.compile(r"我们|咱们?|本单位|我[局委办校院镇乡村馆站所]|[去今]年|上年|上半年|下半年|[了过](?:几|多少)")
_YEARS = re.compile(r"((?:19|20)\d\d)(?=年|$|[^\d])")
_LAST = re.compile(r"去年|上一?年(?!度?报)")
_WHICH = re.compile(r"哪[些几]|什么问题|有哪|列一下|几[条个]")
_CHECK = "这是那份报告里的话，写进新稿子之前请按今年的台账核对。"
_ASKS_FACT = re.compile(r"几|多少|多大|多久|谁|哪[些几个天年里]|什么|有没有|是不是|[吗么]$")


def write_own_fact(material: Material) -> Written | None:
    """Answer by sentences of the own reports, named ones or any; None where none of them tells it.

    A year is asked of the reports of that year; where there are none of it, that is said.
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
    named = [own[name] for name in asked.documents if name in own]
    if not own or (asked.documents and not named):
        return None
    if asked.roles and asked.asks not in _COUNTS:
        return _listed(material, _of_years(asked.question, named or list(own.values())))
    marked = bool(named or is_of_own(material))
    if (material.known.found or material.known.advice) and not marked:
        return None
    chosen = _of_years(asked.question, named or list(own.values()))
    if not chosen:
        return _no_such_year(asked.question, own.values()) if marked else None
    found = _sentences(material, tuple(sorted(one.id for one in chosen)))
    near = named or (marked and len(chosen) <= _FEW)
    if not found or found[0].score < (_ENOUGH if near else _UNNAMED):
        return None
    best = found[0]
    if asked.asks in _COUNTS and any(mask.stands_for == "quantity" for mask in find_masks(best.quote.text)):
        return Written("other", False, write_masked(material, best), exact=True)
    return Written("other", True, _blocks(material, found, len(years_in(asked.question))))


def is_of_own(material: Material) -> bool:
    """Whether a question asks what was done, rather than what must be: 我们去年学了几次."""
    return bool(
        _OWN.search(material.asked.question) or material.asked.outside or _YEARS.search(material.asked.question)
    )


def years_in(question: str) -> list[str]:
    """Return the years a question names, 去年 as the year it is."""
    this = date.today().year
    years = [*_YEARS.findall(question), *([str(this - 1)] if _LAST.search(question) else [])]
    return list(dict.fromkeys(years))


def _of_years(question: str, documents: list[Document]) -> list[Document]:
    years = years_in(question)
    fitting = [one for one in documents if any(one.period.startswith(year) for year in years)]
    return fitting if years and any(one.period for one in documents) else documents


def _no_such_year(question: str, own: Iterable[Document]) -> Written:
    held = sorted({one.period[:5] for one in own if one.period})
    years = "、".join(f"{year}年" for year in years_in(question))
    said = f"资料库里没有您单位{years}的报告，这个数我不知道，也不猜。现有的是{'、'.join(held)}的。"
    return Written("other", False, iter([said]), exact=True)


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


def _blocks(material: Material, found: list[Found], years: int) -> Iterator[str]:
    told = [one for one in found[:2] if one.score >= _BESIDE * found[0].score]
    if years > 1:  # one sentence of each year's report
        first = {one.quote.document: one for one in reversed(found)}
        told = [one for one in found if first[one.quote.document] is one][:years]
    for name in dict.fromkeys(one.quote.name for one in told):
        lines = [quoted(material, one.quote) for one in told if one.quote.name == name]
        yield f"{titles([name])}写的是：{'；'.join(lines)}"
    yield _CHECK


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
    if material.wanted.strict and not one.fits and not any(fact.search(one.statement.own) for fact in facts):
        return 0.0
    return material.relevance.of_own(one.covered, text, facts, one.statement.own)
