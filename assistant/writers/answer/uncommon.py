"""Headings that are not the usual ones (怎么起才不老套): of samples, well built, in words that few others use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.report import Role
from assistant.writers.answer.headings import fresh, headings_of, is_even
from assistant.writers.answer.material import Material
from assistant.writers.answer.offices import is_of_office
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import GUIDE, advised, block, joined, quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import Quote

_HEADINGS = "小标题"  # under which the guide names what makes headings bad
_FRESH = re.compile(
    r"(?:不|别|避免|少)(?:那么|要|能|太|再|会)*(?:老套|俗(?!称)|落俗套?|落入?俗套|雷同|千篇一律|一个样|跟别人一样|套路|陈旧|死板|平淡)"
    r"|有(?:点|些|一点)?(?:新意|特色|亮点|创意|个性)|新颖|新鲜|别致|别具一格|与众不同|出彩|亮眼|脱俗|出新|跳出(?:老)?套路|眼前一亮"
)
_OF_HEADINGS = re.compile(r"[大小分]标题|标题|题目")
_OF_TITLE = re.compile(r"(?:报告|材料|全文|总|述职|文章)的?(?:大)?(?:标题|题目)")
_ODD = re.compile(r"[0-9×*“”‘’]")
_USUAL = 0.25  # share of the samples that may have a word which is still uncommon
_LENGTH = (8, 24)  # characters of a heading
_EVEN = 4  # characters by which its clauses may differ
_SHOWN, _OF_ONE = 6, 2  # headings shown, and how many of one sample


def compose_uncommon(material: Material) -> Written | None:
    """Answer how headings are made fresh, by uncommon ones of the samples; None where nothing of that is asked."""
    asked = material.asked
    said = asked.said or asked.question
    if not (_FRESH.search(said) and _OF_HEADINGS.search(said)) or asked.documents or asked.foreign or asked.turn:
        return None
    roles: tuple[Role, ...] = tuple(role for role in asked.roles if role not in ("opening", "closing")) or ("done",)
    quotes = _uncommon(material, roles)[: asked.count if asked.count and "大标题" not in said else _SHOWN]
    if not quotes:
        return None
    return Written("headings", True, _told(material, quotes, said))


def _told(material: Material, quotes: Sequence[Quote], said: str) -> Iterator[str]:
    if "大标题" in said or (_OF_TITLE.search(said) and "小标题" not in said):
        which = "报告的标题" if _OF_TITLE.search(said) else "各部分的大标题"
        yield f"**{which}照通行的写，新意放在小标题上：写本单位自己的事和物。**"
    else:
        yield "**写本单位自己的事和物，换一个单位就用不上的，才不老套。**"
    yield block("范文里少见、又写得工整的", [f"{quoted(material, one)}（{titles([one.name])}）" for one in quotes])
    guide = material.pack.writing.part(_HEADINGS)
    yield block(f"容易写成老套的{GUIDE}", advised(material, guide.mistakes))
    units = joined([f"“{unit}”" for unit in material.asked.units])
    yield f"这些是别的单位的，学它怎么把行当里的词放进去，换成{units or '自己单位'}的再用。"


def _uncommon(material: Material, roles: Sequence[Role]) -> list[Quote]:
    """Return well built headings, those first whose nouns few samples have at all; two of a sample at most."""
    quotes = list(fresh(material, headings_of(material, roles, material.asked.topics)))
    texts = [report.text for _, report in material.samples.items]
    held: Counter[str] = Counter()
    slogans = [word for word in material.common.slogans if len(word) > 1]  # 党的领导 has 领导 in it
    nouns = {
        quote.text: [word for word in _nouns(quote.text) if not any(one in word for one in slogans)] for quote in quotes
    }
    for word in {word for found in nouns.values() for word in found}:
        held[word] = sum(word in text for text in texts)

    def own(quote: Quote) -> float:
        telling = [word for word in nouns[quote.text] if held[word] <= _USUAL * len(texts)]
        return sum(len(word) / held[word] for word in telling) / len(quote.text)

    units = material.asked.units
    fitting = [
        quote
        for quote in quotes
        if _LENGTH[0] <= len(quote.text) <= _LENGTH[1]
        and not _ODD.search(quote.text)
        and (is_even(quote.text, _EVEN) or "problems" in roles or "causes" in roles)
    ]
    fitting.sort(key=lambda one: (not (units and is_of_office(material, one.document, one.name, units)), -own(one)))
    kept: list[Quote] = []
    for quote in fitting:
        if sum(one.document == quote.document for one in kept) < _OF_ONE and is_sound(material, quote.text):
            kept.append(quote)
        if len(kept) == _SHOWN:
            break
    return kept


def _nouns(text: str) -> list[str]:
    import rjieba

    return [word for word, kind in rjieba.tag(text) if kind[0] in "nls" and len(word) > 1]
