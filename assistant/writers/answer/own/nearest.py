"""What own reports hold nearest to a question nothing answers: the sentence with its rare words, never as an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.passage import Document
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import RecordAsked
from assistant.writers.answer.own.clause_told import write_clause_told
from assistant.writers.answer.own.found import Recorded
from assistant.writers.answer.own.record import Records
from assistant.writers.answer.own.recorded import documents_meant, is_record_question, record_question
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written

_LEAST = 0.45  # share of a question's weight from which a sentence is near it
_SHOWN_ALREADY = re.compile(r"不是答案|写的是|只写了打算|遮住了|相近的|最接近")
_COUNTED = ("count", "share", "change", "difference")  # what a rule fixes and a report tells
_RULES = "规定的要求是下面这样，不是实际做了多少："
_NO_MATTER = ("deed", "order", "foreign")


def with_nearest(material: Material, extras: Extras, written: Written) -> Written:
    """Return a refusal with the nearest sentence of the own reports behind it; any other answer as it is.

    A question of a year or person of ours that general teaching would answer is refused so, as it is not asked of that;
    and a number that a rule fixes is said to be the rule's where no report of the year tells one.
    """
    asked = material.asked
    said = asked.said or asked.question
    told = written.reports or (written.exact and written.answered and not written.own)
    if not written.answered and (by_words := write_clause_told(material, extras)):
        return by_words
    if told or asked.outside in _NO_MATTER or asked.turn or asked.asks == "name" or asked.foreign:
        return written
    if not is_record_question(material, said):
        return written
    if not (read := record_question(material, extras, said)):
        return written
    records, question = read
    if not question.words:
        return written
    documents = documents_meant(material, question)
    if written.answered and not (documents and (question.years or question.people)):
        return written
    if not documents and (question.years or question.people):
        return written  # another year's number is nothing near
    blocks = list(written.blocks)
    if written.answered and any(one.document in records.held for one in material.citer.citations):
        return replace(written, blocks=iter(blocks))
    if written.answered and question.kind in _COUNTED and blocks:
        years = "、".join(f"{year}年" for year in dict.fromkeys(one.period[:4] for one in documents))
        said_so = [
            f"加进来的{years}的报告里没有找到这个数，我不知道，也不猜。",
            f"{_RULES}\n\n{blocks[0]}",
            *blocks[1:],
        ]
        return Written("other", False, iter(said_so), exact=True)
    near = _nearest(records, question, documents)
    if not near or any(_SHOWN_ALREADY.search(block) for block in blocks) or (written.answered and extras.earlier):
        return replace(written, blocks=iter(blocks))
    line = f"{titles([near.document.name])}里最接近的一句是（不是答案）：{quoted(material, near.quote, 300)}"
    if written.answered:
        return Written("other", False, iter(["加进来的报告里没有直接写这一问，我不知道，也不猜。", line]), exact=True)
    return replace(written, blocks=iter([*blocks, line]))


def _nearest(records: Records, question: RecordAsked, documents: Sequence[Document]) -> Recorded | None:
    every = documents or [document for document, _ in records.held.values()]
    found = records.found(question.without_value(), every)
    return next(
        (one for one in found if one.share >= _LEAST and any(records.is_rare(word) for word in one.held)),
        None,
    )
