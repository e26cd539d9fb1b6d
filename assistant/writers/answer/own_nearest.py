"""What own reports hold nearest to a question nothing answers: the sentence with its rare words, never as an answer."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from assistant.writers.answer.material import Material
from assistant.writers.answer.own_record import Recorded
from assistant.writers.answer.own_recorded import documents_meant, is_record_question, record_question
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written

_LEAST = 0.45  # share of a question's weight from which a sentence is near it
_SHOWN_ALREADY = re.compile(r"不是答案|写的是|只写了打算|遮住了|相近的|最接近")
_NO_MATTER = ("deed", "order", "foreign")


def with_nearest(material: Material, extras: Extras, written: Written) -> Written:
    """Return a refusal with the nearest sentence of the own reports behind it; any other answer as it is.

    A question of a year or person of ours that general teaching would answer is refused so, as it is not asked of that.
    """
    asked = material.asked
    said = asked.said or asked.question
    teaching = written.answered and not (written.own or written.reports or written.exact) and not extras.earlier
    if (written.answered and not teaching) or asked.outside in _NO_MATTER or asked.turn or asked.asks == "name":
        return written
    if asked.foreign or not is_record_question(material, said):
        return written
    near = _nearest(material, extras, said, marked=teaching)
    if not near:
        return written
    line = f"{titles([near.document.name])}里最接近的一句是（不是答案）：{quoted(material, near.quote, 300)}"
    if teaching:
        return Written("other", False, iter(["加进来的报告里没有直接写这一问，我不知道，也不猜。", line]), exact=True)
    blocks = list(written.blocks)
    if any(_SHOWN_ALREADY.search(block) for block in blocks):
        return replace(written, blocks=iter(blocks))
    return replace(written, blocks=chain(blocks[:1], [line], blocks[1:]))


def _nearest(material: Material, extras: Extras, said: str, *, marked: bool) -> Recorded | None:
    records, question = record_question(material, extras, said)
    if not records or not question or not question.words:
        return None
    if marked and not (question.years or question.people):
        return None
    documents = documents_meant(material, question)
    if not documents and (question.years or question.people):
        return None  # another year's number is nothing near
    every = documents or [document for document, _ in records.held.values()]
    open_asked = replace(question, head="", value=None)
    found = [one for one in records.found(open_asked, every) if one.share >= _LEAST]
    rare = [one for one in found if any(records.is_rare(word) for word in one.held)]
    return rare[0] if rare else None
