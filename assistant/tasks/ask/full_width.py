"""Own texts typed with half-width marks between Chinese, read as if they had the full-width ones and quoted as typed.

The marks change one for one, so that every place in the text stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from assistant.passage import Citation, Passage
from assistant.report import Report

_FULL = str.maketrans(",;:()?!", "，；：（）？！")
_CHINESE = r"[一-鿿”“’‘》《、。，；：（）]"
_HALF = re.compile(rf"(?<={_CHINESE})[,;:()?!]|[,;:()?!](?={_CHINESE})|(?<=[%％A-Za-z\"])[,;](?=[\d一-鿿])")
_AROUND = 4  # characters on both sides by which a mark is found again in an answer


def full_width(text: str) -> str:
    """Return a text with the marks between Chinese full-width: 11次,其中 as 11次，其中; 12,345 stays."""
    put = _HALF.sub(lambda found: found[0].translate(_FULL), text)
    return (
        _HALF.sub(lambda found: found[0].translate(_FULL), put) if put != text else text
    )  # 2),( is known by its first


def full_report(report: Report) -> Report:
    """Return a report with its text so read."""
    text = full_width(report.text)
    return report if text == report.text else replace(report, text=text)


def full_passages(passages: Iterable[Passage]) -> list[Passage]:
    """Return passages with their texts so read."""
    return [one if (text := full_width(one.text)) == one.text else replace(one, text=text) for one in passages]


def as_typed(
    text: str, citations: tuple[Citation, ...], original: Callable[[str], str]
) -> tuple[str, tuple[Citation, ...]]:
    """Return an answer and what it stands on with every mark as the quoted document has it."""
    typed = []
    for one in citations:
        held = original(one.document)[one.start : one.end] if _marks(one.quote) else one.quote
        if held != one.quote and full_width(held).translate(_FULL) == one.quote.translate(_FULL):
            text = _with_marks(text, one.quote, held)
            one = replace(one, quote=held)
        typed.append(one)
    return text, tuple(typed)


def _marks(text: str) -> bool:
    return any(mark in text for mark in "，；：（）？！")


def _with_marks(text: str, read: str, typed: str) -> str:
    """Return an answer with the marks of a quote as typed, wherever what stands around them is quoted."""
    for at, (mark, half) in enumerate(zip(read, typed, strict=True)):
        if mark == half:
            continue
        start, end = max(0, at - _AROUND), at + _AROUND + 1
        for first, last in ((start, end), (at, end), (start, at + 1)):
            piece = read[first:last]
            if len(piece) > 2 and piece in text:
                text = text.replace(piece, typed[first:last])
                break
    return text
