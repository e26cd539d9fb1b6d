"""The sentence of the office's own rules and notices that means most what a question asks, beside a general answer.

Words differ (专家 for 人员, 没走三审 for 未经三审), so that a search by words may pass over a rule; meaning finds it.
It is shown as what comes nearest and left to the reader to judge, never told as the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.meaning.known import meanings
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quote_in, sentences_of
from assistant.writers.answer.own.general import with_general
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote
from assistant.writers.relevance import grams

_LEAST, _AHEAD = 0.5, 0.1  # likeness of the sentence, and how far it must be ahead of the next
_SURE = 0.6  # likeness from which the next may be as like
_REFUSED_AHEAD = 0.15  # how far it must be ahead to stand below a refusal
_SHORT = 12  # characters below which a line only heads or signs
# What frames a text: that it follows, who explains it, from when it holds.
_FRAME = re.compile(r"如下[。：]?$|负责解释|制定本|起施行|起执行|^[^，。；]*(?:通知|办法|细则|规定)$")
# Sentences read for their meaning, those that share most with the question first: each not read yet takes some 8 ms.
_READ, _OF_MANY = 100, 20
_MANY = 600  # sentences of which fewer are read: those of a large library are others for each question
_KINDS = ("requirement", "how_to", "other", "unclear")
_FIRST, _FIRST_AHEAD = 0.7, 0.15  # likeness from which it stands before the general answer
_GENERAL = "**您加进来的文件里，意思最近的一句是**（以它为准；是不是说的这件事，请看原文）："
_BELOW = "您加进来的文件里，意思最近的一句是（不一定是答案）："


def with_likest(material: Material, extras: Extras, written: Written) -> Written:
    """Return a general answer or a refusal with the likest own sentence, first where it is surely meant."""
    written = with_general(material, extras, written)
    asked = material.asked
    if written.own or written.reports or written.intent not in _KINDS:
        return written
    if (
        asked.asks == "name"
        or asked.turn
        or asked.documents
        or asked.is_order
        or asked.intent in ("coverage", "headings", "example", "about")
    ):
        return written
    texts = [*extras.notices, *extras.rules()]
    found = _likest(asked.said or asked.question, texts, written.answered)
    if found is None:
        return written
    quote, first = found
    blocks = list(written.blocks)
    own = {notice.document.id for notice in texts}
    if any(one.document in own for one in material.citer.citations):  # it is answered by what the office holds
        return replace(written, blocks=iter(blocks))
    line = told_from(material, quote, 300)
    if written.answered and first:
        return replace(written, blocks=iter([f"{_GENERAL}{line}", *blocks]))
    return replace(written, blocks=iter([*blocks, f"{_BELOW}{line}"]))


def _likest(question: str, texts: Sequence[Notice], answered: bool) -> tuple[Quote, bool] | None:
    """Return the one sentence that is likest and whether it is surely meant; None where several are as like."""
    every = dict.fromkeys(quote_in(notice, span) for notice in texts for span in sentences_of(notice))
    sentences = [one for one in every if len(one.text) >= _SHORT and not _FRAME.search(one.text)]
    if not sentences:
        return None
    if len(sentences) > _READ:
        wanted = set(grams(question))
        most = _READ if len(sentences) <= _MANY else _OF_MANY
        sentences = sorted(sentences, key=lambda one: -sum(piece in one.text.lower() for piece in wanted))[:most]
    rows = meanings().of([question, *(one.text for one in sentences)], "question")
    likeness = rows[1:] @ rows[0]
    order = sorted(range(len(sentences)), key=lambda n: -likeness[n])
    best = float(likeness[order[0]])
    next_best = next((float(likeness[n]) for n in order[1:] if sentences[n].text != sentences[order[0]].text), 0.0)
    ahead = best - next_best
    if answered:
        surely = best >= _SURE or (best >= _LEAST and ahead >= _AHEAD)
    else:
        surely = best >= _LEAST and ahead >= _REFUSED_AHEAD
    return (sentences[order[0]], best >= _FIRST and ahead >= _FIRST_AHEAD) if surely else None
