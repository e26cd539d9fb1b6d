"""Text broken at a fixed width: which line ends are the paragraph's own, and which only the width made."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

JOINT = "\u2060"  # stands where a line end only broke a paragraph; as long as the line end itself

_STOPS = "。！？；：!?;:…"
_NARROWEST, _WIDEST = 36, 130  # columns; a Chinese character takes two
_SLACK = 6  # columns by which line-breaking rules, or a word, may shorten a full line
_RAGGED = 0.72  # of the widest line: shorter lines were not broken by a width
_FEWEST = 4  # full lines
_OPENS = re.compile(
    r"[ \t]{0,4}(?:[一二三四五六七八九十]{1,3}[、．.]"
    r"|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[．、.](?![0-9])"
    r"|第[一二三四五六七八九十]{1,3}(?:部分|章|条)|[①-⑳⑴-⒇㈠-㈩Ⅰ-Ⅻ]|#{1,6} |附件|附：)"
)
_INDENTED = re.compile(r"\u3000|[ ]{2}|\t")
_TITLE = re.compile(r"^[^，。；：]*(?:报告|汇报|总结|述职|通知|方案|意见|计划)(?:（[^（）]{1,20}）)?$")


@dataclass(frozen=True, slots=True)
class _Measure:
    """How wide full lines are, by columns or by characters: ``ragged`` is less where breaks vary."""

    size: Callable[[str], int]
    strict: int
    ragged: int


def unwrapped(text: str) -> str:
    """Return ``text`` with ``JOINT`` for each line end that only a fixed width made; most texts have none."""
    lines = text.split("\n")
    bare = [line.rstrip() for line in lines if line.strip()]
    if len(bare) < _FEWEST or max(map(len, bare)) > _WIDEST:
        return text
    measures = [one for one in (_measure(bare, _columns, 1), _measure(bare, len, 2)) if one]
    if not measures:
        return text
    indented = sum(bool(_INDENTED.match(line)) for line in lines) * 5 >= sum(bool(_OPENS.match(line)) for line in lines)
    parts = [lines[0]]
    for before, line in pairwise(lines):
        parts += [JOINT if _goes_on(before, line, measures, indented=indented) else "\n", line]
    return "".join(parts)


def _columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in line)


def _measure(bare: list[str], size: Callable[[str], int], unit: int) -> _Measure | None:
    """Return the width at which the lines are broken, or None where they are not; ``unit``: columns to one of it."""
    widths = [size(line) for line in bare]
    widest = sorted(widths)[-1 - len(widths) // 50]
    if not _NARROWEST <= widest * unit <= _WIDEST:
        return None
    running = [
        width
        for line, width in zip(bare, widths, strict=True)
        if line[-1] not in _STOPS and not _TITLE.match(line) and not (_OPENS.match(line) and "。" not in line)
    ]
    strict = widest - _SLACK // unit
    full = sum(width >= strict for width in running)
    nearly = sum(width >= widest * _RAGGED for width in running)
    if nearly < _FEWEST or nearly * 10 < len(running) * 7 or nearly * 4 < len(bare):
        return None
    return _Measure(size, strict, strict if full * 10 >= nearly * 8 else round(widest * _RAGGED))


def _goes_on(before: str, line: str, measures: list[_Measure], *, indented: bool) -> bool:
    """Tell whether the paragraph of ``before`` goes on in ``line``."""
    above = before.rstrip()
    if not above or not line.strip() or _OPENS.match(line) or _INDENTED.match(line) or _TITLE.match(above):
        return False
    stopped = above[-1] in _STOPS
    if stopped or (_OPENS.match(above) and "。" not in above):
        full = any(one.size(above) >= one.strict for one in measures)
        return full and (not stopped or indented or above[-1] != "：")
    return any(one.size(above) >= one.ragged for one in measures)
