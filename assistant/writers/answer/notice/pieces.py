"""The piece of a notice's sentence around a place in it: what stands between two stops, so that a value keeps its thing."""

from __future__ import annotations

import re

from assistant.report import Span

_STOPS = "；;。\n"
_NUMBER = re.compile(r"\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、](?!\d))\s*")


def piece_around(text: str, sentence: Span, at: int) -> Span:
    """Return the stretch of ``sentence`` between two stops that holds ``at``, the number before it left out."""
    start = max((text.rfind(stop, sentence.start, at) for stop in _STOPS), default=-1) + 1
    start = max(start, sentence.start)
    ends = [end for stop in _STOPS if (end := text.find(stop, at, sentence.end)) >= 0]
    end = min(ends, default=sentence.end)
    number = _NUMBER.match(text, start, end)
    return Span(number.end() if number else start, end)


def clause_around(text: str, sentence: Span, start: int, end: int) -> Span:
    """Return the stretch of ``sentence`` between two commas or stops that holds ``start`` to ``end``."""
    piece = piece_around(text, sentence, start)
    first = max(piece.start, text.rfind("，", piece.start, start) + 1)
    last = text.find("，", end, piece.end)
    return Span(first, last if last >= 0 else piece.end)
