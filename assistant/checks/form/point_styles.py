"""Points of one list that are counted in two styles: 一是 …… 第二， …… 三是."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.structure.numbering import numeral

_HANZI = "[一二三四五六七八九十]{1,3}"
_POINT = re.compile(rf"(?<![一-鿿\d])(?P<n>{_HANZI})是(?!指(?![导挥引派标定明])|非|否|因(?![地材势人事时]))")
_OTHER = re.compile(
    rf"(?<![一-鿿\d])(?P<mark>(?:第(?P<n>{_HANZI})|其(?P<its>[二三四五]))[，、]|(?P<next>其次|再次|最后)[，、])"
)
_NEXT = {"其次": 2, "再次": 3}
_REACH = 1500  # characters from one point to the next


@dataclass(frozen=True, slots=True)
class Stray:
    """A number in another style than the points it goes on; ``end`` is behind its mark."""

    value: int
    start: int
    end: int


def strays(text: str, heads: list[int]) -> Iterator[Stray]:
    """Yield 第二， that goes on 一是 and does not go on 第一，; ``heads``: where headings begin, which end a list."""
    points = list(_POINT.finditer(text))
    others = list(_OTHER.finditer(text))
    for other in others:
        value = _value(other)
        begin = max([at for at in heads if at <= other.start()], default=0)
        before = [one for one in points if max(begin, other.start() - _REACH) <= one.start() < other.start()]
        own = [one for one in others if begin <= one.start() < other.start() and _value(one) == value - 1]
        if (
            before
            and not own
            and value > 1
            and numeral(before[-1]["n"]) == value - 1
            and _at_clause(text, other.start())
        ):
            yield Stray(value, *other.span("mark"))


def _value(match: re.Match[str]) -> int:
    return _NEXT.get(match["next"] or "", 0) or numeral(match["n"] or match["its"] or "") or 0


def _at_clause(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] in "。；\n 　"
