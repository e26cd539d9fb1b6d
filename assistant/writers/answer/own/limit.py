"""How far something went over its limit: the own rule that sets it, beside what an own report says was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.report import Report, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.clauses import Clause
from assistant.writers.answer.words import LOCAL, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown
from assistant.writers.relevance import grams

_OVER = re.compile(r"超(?:时|期|限|标|过|出|了)|[晚迟慢]了|(?:拖|误)了")
_LIMIT = re.compile(
    r"(?:规定|要求|标准|办法|制度|时限|限)(?:里|上)?(?:的)?(?:时[限间])?(?:是|要|应当?|该|写)?(?:的)?(?:几|多少|多久|多长|啥时|什么时)"
    r"|(?:超|晚|迟)(?:时|期|限|标|过|出)?了?(?:规定|时限)?(?:多少|多久|几)|哪条规定|(?:按|照)(?:什么|啥|哪条?)规定"
)
_SPAN = re.compile(r"(?P<n>\d+(?:\.\d+)?)\s*(?P<unit>个?小时|分钟|个?工作日|天|日(?!前))")
_PLAIN = re.compile(
    r"规定|要求|标准|办法|制度|时限|超时|超期|超过|多少|多久|几个|小时|分钟|工作日|那事|那个|事情|时间|我们|单位|报告|哪条|什么"
)
_SHARED = 2  # pairs of characters that a report's sentence must share with a question


def write_limit(material: Material, extras: Extras) -> Written | None:
    """Tell the limit that a rule sets and what a report says of the matter; None where no rule sets one on it."""
    asked = material.asked
    said = asked.said or asked.question
    if asked.documents or not (_OVER.search(said) and _LIMIT.search(said)):
        return None
    pieces = [one for one in grams(_PLAIN.sub("，", said)) if "，" not in one]
    over = _OVER.search(said)
    thing = re.sub(r"[了的]|用时|时间", "", said[: over.start()])[-2:] if over else ""
    clause = _limiting(extras, thing, said)
    if not clause:
        return None
    done = _done(material, extras, pieces, thing)
    return Written("requirement", True, _blocks(material, clause, done), own=True, told=(clause.quote,))


def _limiting(extras: Extras, thing: str, said: str) -> Clause | None:
    """Return the one clause of a rule that sets a length of time on the ``thing`` that went over it: 回应超时."""
    clauses = extras.clauses() if extras.clauses else None
    held = [one for one in clauses.all if not one.asks and _SPAN.search(one.text)] if clauses else []
    if "小时" in said:
        held = [one for one in held if "小时" in one.text]
    best = [one for one in held if len(thing) > 1 and thing in one.text]
    return best[0] if len(best) == 1 else None


def _done(
    material: Material, extras: Extras, pieces: Sequence[str], thing: str
) -> tuple[Document, Report, Span] | None:
    """Return the sentence of an own report that tells how long it took: on the matter and on what the rule limits."""
    best: tuple[int, tuple[Document, Report, Span]] | None = None
    for document, report in extras.own_samples(material):
        for span in split_sentences(report.text):
            text = span.of(report.text)
            shared = sum(piece in text for piece in pieces)
            if thing not in text or not (_SPAN.search(text) or "超" in text):
                continue
            if shared >= _SHARED and (best is None or shared > best[0]):
                best = shared, (document, report, span)
    return best[1] if best else None


def _blocks(material: Material, clause: Clause, done: tuple[Document, Report, Span] | None) -> Iterator[str]:
    if done:
        document, report, span = done
        if beyond := _beyond(clause.text, span.of(report.text)):
            yield f"**{beyond}**（按两处的数算出来的）"
        quote = span_quote(document, report, span, "")
        yield f"报告里写的：{quoted(material, quote, 300)}（{titles([document.name])}）"
    name = titles([clause.notice.document.name])
    yield f"规定是**{shown(clause.text, 60)}**：{quoted(material, clause.quote, 300)}（{name}，{LOCAL}）"


def _beyond(limit: str, told: str) -> str:
    """Return by how much the time told is over the limit, where both give one of the same unit; else nothing."""
    allowed = list(_SPAN.finditer(limit))
    taken = [one for one in _SPAN.finditer(told) if allowed and one["unit"] == allowed[0]["unit"]]
    if len(allowed) != 1 or len(taken) != 1:
        return ""
    over = float(taken[0]["n"]) - float(allowed[0]["n"])
    return f"超了{over:g}{allowed[0]['unit']}" if over > 0 else ""
