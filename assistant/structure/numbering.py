"""Chinese document numbering: numerals, and the markers 第一部分, 一、, （一）, 1., （1）, ① that open a part."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_HANZI = "一二三四五六七八九十百"
_OPEN, _CLOSE = "（(〔", "）)〕"

# What follows 一、二 in 一、二季度 and the like: the numeral belongs to the sentence, not to a heading.
_JOINED = "季线等级期三四楼班号批审层类把产"

_RANKS = (
    (0, re.compile(rf"第[{_HANZI}]{{1,4}}(?:部分|编|篇|章)(?:[\s：:、]{{1,3}}|$)")),
    (2, re.compile(rf"第[{_HANZI}]{{1,6}}条\s{{1,4}}")),
    (1, re.compile(rf"([{_HANZI}]{{1,4}})\s?[、．.]\s{{0,4}}(?![{_HANZI}][{_JOINED}、，])")),
    (1, re.compile(r"([Ⅰ-Ⅻ]|[IVX]{1,4}(?=\s?[．.、]))\s?[．.、]?\s{0,4}(?=\S)")),
    (2, re.compile(rf"[{_OPEN}]\s?([{_HANZI}]{{1,4}})\s?[{_CLOSE}]\s{{0,2}}[、．.，]?\s{{0,4}}")),
    (2, re.compile(r"([㈠-㈩])\s{0,2}[、．.]?\s{0,4}")),
    (3, re.compile(r"([0-9０-９]{1,2})\s?[．、.](?![0-9](?![0-9]{3}年))\s{0,4}")),
    (3, re.compile(r"([⒈-⒛])\s{0,4}")),
    (4, re.compile(rf"[{_OPEN}]\s?([0-9０-９]{{1,2}})\s?[{_CLOSE}]\s{{0,2}}[、．.，]?\s{{0,4}}")),
    (4, re.compile(r"([⑴-⒇])\s{0,4}")),
    (5, re.compile(r"([①-⑳])\s{0,2}[、．.]?\s{0,4}")),
    (5, re.compile(rf"([0-9０-９]{{1,2}})[{_CLOSE}]\s{{0,4}}")),
)
_SIGNS = {
    chr(base + i): i + 1 for base, n in ((0x3220, 10), (0x2488, 20), (0x2474, 20), (0x2460, 20)) for i in range(n)
}
_ROMAN = {sign: i for i, sign in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"), 1)}
_ROMAN |= {chr(0x2160 + i): i + 1 for i in range(12)}


@dataclass(frozen=True, slots=True)
class Number:
    """A marker at ``start``: its rank (0 第一部分 … 5 ①), value, text, and where what it numbers begins.

    Half ranks are for 第一， on a line of its own, which stands wherever its writer puts it.
    """

    rank: float
    value: int
    text: str
    start: int
    end: int


def number_at(text: str, start: int, end: int) -> Number | None:
    """Return the marker that opens ``text[start:end]``, or None; ``start`` must be past any indentation."""
    for rank, pattern in _RANKS:
        match = pattern.match(text, start, end)
        if match:
            inner = match[1] if match.groups() else re.sub(rf"[^{_HANZI}]", "", match[0])
            return Number(rank, numeral(inner) or 0, match[0].rstrip(" \t\u3000：:"), start, match.end())
    return None


def numeral(text: str) -> int | None:
    """Return the value of a numeral in digits (half or full width), Chinese characters, or one sign such as ①.

    二十一 is 21, 二〇二二 is 2022, 一百零三 is 103; None where it is no numeral.
    """
    if text in _ROMAN:
        return _ROMAN[text]
    if text in _SIGNS:
        return _SIGNS[text]
    if text.isdecimal():
        return int(text)
    if not text or any(char not in _DIGITS and char not in _UNITS for char in text):
        return None
    if not any(char in _UNITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total, last = 0, 0
    for char in text:
        if char in _UNITS:
            total, last = total + (last or 1) * _UNITS[char], 0
        else:
            last = _DIGITS[char]
    return total + last
