"""The piece of a notice's sentence around a place in it, from stop to stop, so that a value keeps its thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.report import Span
from assistant.structure.sentences import split_sentences

_STOPS = "；;。\n"
_LONG = 120  # characters of a piece quoted whole
_NUMBER = re.compile(r"\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、](?!\d))\s*")
_BEFORE = re.compile(r"^\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、])")


def piece_around(text: str, sentence: Span, at: int) -> Span:
    """Return the stretch of ``sentence`` between two stops that holds ``at``, the number before it left out."""
    start = max((text.rfind(stop, sentence.start, at) for stop in _STOPS), default=-1) + 1
    start = max(start, sentence.start)
    ends = [end for stop in _STOPS if (end := text.find(stop, at, sentence.end)) >= 0]
    end = min(ends, default=sentence.end)
    number = _NUMBER.match(text, start, end)
    return Span(number.end() if number else start, end)


def without_number(clause: str) -> str:
    """Return a clause without the number before it."""
    return _BEFORE.sub("", clause).strip()


def clause_around(text: str, sentence: Span, start: int, end: int) -> Span:
    """Return the stretch of ``sentence`` between two commas or stops that holds ``start`` to ``end``."""
    piece = piece_around(text, sentence, start)
    first = max(piece.start, text.rfind("，", piece.start, start) + 1)
    last = text.find("，", end, piece.end)
    return Span(first, last if last >= 0 else piece.end)


def each_with_its_thing(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return for bare values (12月10日前, 3000字以内) the pieces they stand in, each once, in reading order."""
    sentences = split_sentences(text)
    found: dict[tuple[int, int], Span] = {}
    for span in sorted(spans, key=lambda one: one.start):
        sentence = next((one for one in sentences if one.start <= span.start < one.end), None)
        piece = piece_around(text, sentence, span.start) if sentence else span
        if sentence and piece.end - piece.start > _LONG:
            piece = clause_around(text, sentence, span.start, span.end)
        found.setdefault((piece.start, piece.end), piece)
    return list(found.values())
