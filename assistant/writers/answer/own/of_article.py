"""A turn that asks something more of the article of an own rule just told: what to hand in, who, the case it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.genre import Common
from assistant.passage import Citation
from assistant.report import Span
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.own.asked import content_words, has_word
from assistant.writers.answer.own.case_told import branch_for
from assistant.writers.answer.own.text import WholeArticle, articles_of, shown_article, stands_in
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

# What asks for papers to be handed in, and what of a rule names them.
MATERIALS = (
    re.compile(
        r"(?:[交带备附报]|提交|准备|提供|需要?|填)(?:些|上|齐|好|的)*(?:什么|啥|哪[些几]个?|几[样种])(?:材料|东西|手续|资料|表|[？?]?$)|(?:什么|啥|哪[些几])(?:材料|东西|资料|表)"
    ),
    re.compile(r"(?:填写|填报|提交|提供|附上?|连同|携带|出具|随附)[^，。；报]{2,40}"),
)
_WHO = (
    re.compile(r"谁(?:来)?(?:批|审|签|定|同意|管|负责)|(?:找|报|问|经过?)谁"),
    re.compile(r"(?:由|报|经|须经)[^，。；]{2,24}(?:批准|审批|同意|审定|审签|审核|负责)"),
)
_SOON = (
    re.compile(r"(?:提前)?(?:几天|多久|多长时间|几个?(?:工作日|小时))"),
    re.compile(r"\d+\s*个?(?:工作日|小时|日|天|分钟)"),
)
_ASKS = (MATERIALS, _WHO, _SOON)
_LED = r"^(?:那么?|再|还有|要是|如果|对|那)*"
_CASE = re.compile(rf"{_LED}(?P<of>[^，。？?]{{2,12}}?)的?(?:呢|咋办|怎么办|的话呢?)$")
_EMPTY = re.compile(r"[要得须该都还需]|一起|时候|报|交|带|去|给")
_CLAUSE = re.compile(r"[^；。\n]+")
_SHORT = 14


@dataclass(frozen=True, slots=True)
class Told:
    """The article an answer told, and the clause of it that a turn asks for."""

    article: WholeArticle
    clause: str


def told_of_article(said: str, cited: Sequence[Citation], rules: Sequence[Notice], common: Common) -> Told | None:
    """Return the clause of the article just told that a short turn asks for; None for one that names another thing."""
    plain = said.strip("，,。.！!？?、 　")
    if len(plain) > _SHORT:
        return None
    article = next((one for quote in cited[:1] for one in _articles(rules) if _stands_in(quote, one)), None)
    if not article:
        return None
    clauses = [one[0].strip() for one in _CLAUSE.finditer(article.text)]
    if case := _CASE.match(plain):
        if branch := branch_for(case["of"], article.text, common):
            return Told(article, branch)
        words = [word for word, weight in content_words(case["of"]) if weight >= 0.3 and len(word) > 1]
        held = [one for one in clauses if words and all(has_word(one, word) for word in words)]
        # The first clause is what was asked of before; a case stands behind it.
        return Told(article, held[0]) if held and held[0] != clauses[0] else None
    for asks, holds in _ASKS:
        if asks.search(plain) and not content_words(_EMPTY.sub("，", asks.sub("，", plain))):
            held = [one for one in clauses if holds.search(one)]
            return Told(article, held[0]) if held else None
    return None


def write_of_article(material: Material, extras: Extras) -> Written | None:
    """Tell the clause of the article just told that the turn asks for."""
    told = told_of_article(material.asked.said, extras.last, extras.rules(), material.common)
    if not told:
        return None
    clause = re.sub(r"^\s*第[一二三四五六七八九十百\d]+条\s*", "", told.clause)
    blocks = [f"**{shown(clause, 80)}**：{shown_article(material, told.article)}", stands_in([told.article])]
    return Written("requirement", True, iter(blocks), own=True, told=(told.article.quote,))


def _articles(rules: Sequence[Notice]) -> list[WholeArticle]:
    return [one for rule in rules for one in articles_of(rule)]


def _stands_in(quote: Citation, one: WholeArticle) -> bool:
    span: Span = one.span
    return quote.document == one.rule.document.id and span.start <= quote.start < span.end
