"""What a message asks next of the sentence that was just told: 办讲座要提前几天报，报给谁."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.reports import names_other_period
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.value_kinds import content, values_asked
from assistant.writers.answer.words import OWN_TEXT, bullets, quoted, titles, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_BODY = re.compile(
    r"(?:[报送交由经向](?!告|表))(?:请|送)?((?:(?![报送交由经向])[一-鿿]){2,18}?(?:部门|党委|党组|[部科室办局委组]|中心|领导|书记|主任|院长|校长))"
    r"(?=审|批|备案|同意|负责|牵头|召集|主持|[，。；]|登记|统一|汇总|核)"
)
_HOW = re.compile(r"^[^，。？?]{0,6}(?:怎么|如何|怎样|咋)写(?:才好|呢|啊|合适)?[？?]?$")


def write_next(material: Material, extras: Extras) -> Written | None:
    """Answer a question that names no matter of its own from what was just told; None where that does not tell it."""
    if not extras.told:
        return None
    said = material.asked.said or material.asked.question
    words = matter_words(content(said), said)
    if _HOW.search(said) and _of_entry(material, extras, words):
        name = titles([extras.told[0].name])
        lines = bullets(quoted(material, one, 300) for one in extras.told)
        return Written("requirement", True, iter([f"{name}这一项写的是：\n\n{lines}"]), own=True, told=extras.told)
    quote = extras.told[0]
    if names_other_period(said, extras.earlier):
        return None  # of another year, or a half of it, another sentence tells
    if words and not (extras.earlier and all(word in quote.text for word in words)):
        return None
    values = values_asked(said)
    found = [_telling(quote, value.holds) for value in values]
    if not values or not all(found) or any(value.kind in ("consequence", "length") for value in values):
        return None
    best = found[0]
    if not best:
        return None
    return Written("requirement", True, _blocks(material, best, values[0].kind), own=True, told=(quote,))


def _of_entry(material: Material, extras: Extras, words: Sequence[str]) -> bool:
    """Whether what was told is an entry of the notice that every word of the question is of."""
    told = "".join(one.text for one in extras.told)
    return all(one.document in material.notices for one in extras.told) and all(word in told for word in words)


def _telling(quote: Quote, holds: re.Pattern[str]) -> Quote | None:
    """Return the sentence of a quote that holds the value asked for."""
    for span in split_sentences(quote.text):
        if holds.search(span.of(quote.text)):
            start, end = quote.start + span.start, quote.start + span.end
            return replace(quote, text=span.of(quote.text), start=start, end=end)
    return None


def _blocks(material: Material, quote: Quote, kind: str) -> Iterator[str]:
    body = _BODY.search(quote.text) if kind in ("body", "person") else None
    head = f"**{shown(body[1], 40)}**：" if body else ""
    yield f"{head}{told_from(material, quote, 400)}"
    yield OWN_TEXT
