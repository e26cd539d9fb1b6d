"""What an own text lays down for all, before an exception that was found and that the question is not of.

我们站10个人，台账多久交 is no question of 常住人员不足4人的: the sentence before that one comes first.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quote_in
from assistant.writers.answer.own.branch import branch_told, branches_of
from assistant.writers.answer.own.named_case import named_cases
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.relevance import grams

_EXCEPTION = re.compile(
    r"^(?:\s*第[一二三四五六七八九十百\d]+条\s*)?"
    r"(?P<case>[^，；。\n]{2,20}(?:、[^，；。\n]{2,20})?的(?:[一-鿿]{1,4})?)，"
)
_OF_CASE = re.compile(r"空缺|不足|不满|未满|涉及|地处|除外|特殊|紧急|没有|未|遇")


def with_general(material: Material, extras: Extras, written: Written) -> Written:
    """Return an answer with what holds for all before the exception it leads with, where that is not asked of."""
    said = material.asked.said or material.asked.question
    if not written.answered or written.exact or material.asked.turn or "写" in said:
        return written
    blocks = list(written.blocks)
    texts = {one.document.id: one for one in (*extras.rules(), *extras.notices)}
    marker = re.search(r"\[(\d+)\]", blocks[0]) if blocks else None
    cited = material.citer.citations[int(marker[1]) - 1] if marker else None
    text = texts.get(cited.document) if cited else None
    general = _general(material, text, cited.start) if text and cited else None
    if not (text and general):
        return replace(written, blocks=iter(blocks))
    line = told_from(material, quote_in(text, general), 300)
    return replace(written, blocks=iter([f"一般的：{line}", f"例外的：{blocks[0]}", *blocks[1:]]))


def _general(material: Material, text: Notice, start: int) -> Span | None:
    """Return the sentence before the exception at a place of a text; None for no exception, or one that is asked of."""
    spans = list(split_sentences(text.text))
    at = next((n for n, one in enumerate(spans) if one.start <= start < one.end), 0)
    found = _EXCEPTION.match(spans[at].of(text.text)) if at else None
    said = material.asked.said or material.asked.question
    if (
        not found
        or not _OF_CASE.search(found["case"])
        or "\n" in text.text[spans[at - 1].start : spans[at].start].strip()
    ):
        return None
    named = any(one.search(found["case"]) for one in named_cases(said, material.common)[0])
    told = branch_told(said, branches_of(spans[at].of(text.text)), material.common.own_rules.cases)
    if named or told or any(piece in said for piece in grams(found["case"][:-1])):
        return None
    return spans[at - 1]
