"""What of a passage is shown as an example: whole sentences of it, and marks where it says more."""

from __future__ import annotations

import re

from assistant.passage import Passage
from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.cite import Quote, quote_of

_BARE_HEADING = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}是|[（(]?[一二三四五六七八九十\d]{1,2}[)）、．.])[^，；：]{2,20}。?"
)
LENGTH = 200  # characters of one excerpt
_LEAST = 40  # characters before what is shown, below which they are a heading


def opening(text: str, span: Span, most: int = LENGTH, around: str = "") -> Span:
    """Return whole sentences of ``text`` from the start of ``span``, or from the one that holds ``around`` on.

    Up to ``most`` characters; a first sentence longer than that is cut at its last clause. A heading whose text would
    be cut away (三是管好行业风险。) does not end it.
    """
    spans = split_sentences(text, span.start, span.end)
    first = next((n for n, one in enumerate(spans) if around and around in one.of(text)), 0)
    start = spans[first].start if spans else span.start
    end = start
    for n, one in enumerate(spans[first:], first):
        if one.end - start > most and end > start:
            if n - first > 1 and _BARE_HEADING.fullmatch(spans[n - 1].of(text).strip()):
                end = spans[n - 2].end
            break
        end = one.end
    if end - start > most:
        clauses = [found.end() for found in re.finditer(r"[；，]", text[start : start + most])]
        end = start + (clauses[-1] if clauses else most)
    return Span(start, end)


def excerpt(passage: Passage, around: str = "") -> Quote:
    """Quote the beginning of a passage, or what it says from ``around`` on."""
    span = opening(passage.text, Span(0, len(passage.text)), around=around)
    return quote_of(passage, passage.start + span.start, passage.start + span.end)


def left_out(passage: Passage, quote: Quote) -> tuple[str, str]:
    """Return what marks that a passage says more before or after what is shown of it; a heading before it is none."""
    before = passage.text[: max(0, quote.start - passage.start)].strip()
    after = passage.text[quote.end - passage.start :].strip()
    return ("……" if len(before) > _LEAST else "", "……" if after else "")
