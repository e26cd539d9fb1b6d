"""How many points a notice names (低于80分的, 扣0.5分): the clause that says it for what a question names."""

from __future__ import annotations

import re

from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quote_in
from assistant.writers.answer.notice.pieces import clause_around
from assistant.writers.answer.own.clauses import bounded
from assistant.writers.answer.value_kinds import content, values_asked
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Written
from assistant.writers.relevance import grams

# What a number of points is: a question for one kind is not told by another.
_KINDS = tuple(
    re.compile(one)
    for one in (r"低于|不足|不到|以下|未达|达不到|不及格", r"满分|总分|共计", r"扣|减", r"高于|以上|达到(?!了)|超过")
)
_SHARED = 3  # pairs of characters that a sentence must share with a question


def write_points(material: Material, notice: Notice, said: str) -> Written | None:
    """Tell the points asked for with their sentence; None where that is not asked or no sentence is of it."""
    value = next((one for one in values_asked(said) if one.kind == "points"), None)
    if not value:
        return None
    pieces = set(grams(content(said)))
    asked_for = [one for one in _KINDS if one.search(said)]
    best: tuple[int, int, Span, str] | None = None
    for sentence in split_sentences(notice.text):
        of_sentence = sum(piece in sentence.of(notice.text) for piece in pieces)
        for found in value.holds.finditer(notice.text, sentence.start, sentence.end):
            clause = clause_around(notice.text, sentence, found.start(), found.end()).of(notice.text)
            of_clause = sum(piece in clause for piece in pieces)
            told = bounded(notice.text, found)
            if asked_for and not any(one.search(clause) for one in asked_for):
                continue
            if (
                of_sentence >= _SHARED
                and (of_clause or asked_for)
                and (best is None or (of_sentence, of_clause) > best[:2])
            ):
                best = of_sentence, of_clause, sentence, told
    if best is None:
        return None
    quote = quote_in(notice, best[2])
    line = f"**{best[3]}**：{told_from(material, quote, 300)}"
    return Written("requirement", True, iter([line]), own=True, told=(quote,))
