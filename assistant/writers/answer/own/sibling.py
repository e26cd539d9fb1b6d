"""What the sentence just told of an own rule or notice says of another thing it names beside: 那科室呢, 书面的呢."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import quote_in
from assistant.writers.answer.words import OWN_TEXT, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_TURN = re.compile(
    r"^(?:那么?|还有)?(?:要是|如果)?(?P<thing>[一-鿿A-Za-z\d]{2,8}?)(?:的|方面|这块|那边)?[，,]?呢[？?]?$"
)
_CLAUSE = re.compile(r"[^，；。：\n]+")
_VALUE = re.compile(r"\d|[一二两三四五六七八九十]+[个份次天日名条]|由|负责|不得|应当|须|除外|不受|免")
_NUMBER = re.compile(r"^\s*(?:第[一二三四五六七八九十百\d]+条|[（(][一二三四五六七八九十\d]{1,2}[）)])\s*")


def write_sibling(material: Material, extras: Extras) -> Written | None:
    """Tell the clause on the thing a turn names alone, of the sentence told before; None where none is of it alone."""
    found = _TURN.match(material.asked.said or material.asked.question)
    if not found or extras.earlier or material.asked.documents:
        return None
    quote = next((one for one in _told_last(extras) if found["thing"] in one.text), None)
    if not quote:
        return None
    clauses = [one for one in _CLAUSE.finditer(quote.text) if found["thing"] in one[0]]
    if len(clauses) != 1:
        return None
    clause = _NUMBER.sub("", clauses[0][0]).strip()
    if not _VALUE.search(clause) or len(clause) >= len(_NUMBER.sub("", quote.text).rstrip("。；")):
        return None  # it is all that was told, or tells nothing of the thing
    blocks = (f"**{shown(clause, 80)}**：{told_from(material, quote, 400)}", OWN_TEXT)
    return Written("requirement", True, iter(blocks), own=True, told=(quote,))


def _told_last(extras: Extras) -> Iterator[Quote]:
    """Yield the sentences of own rules and notices that the answer before cited."""
    texts = {one.document.id: one for one in (*extras.notices, *extras.rules())}
    for cited in extras.last:
        notice = texts.get(cited.document)
        for span in split_sentences(notice.text) if notice else ():
            if notice and cited.start < span.end and span.start < cited.end:
                yield quote_in(notice, Span(span.start, span.end))
