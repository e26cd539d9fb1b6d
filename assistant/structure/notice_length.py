"""How long a notice wants a report, in characters: digits, 汉字 and pages; and which part of it that holds for."""

from __future__ import annotations

import re

from assistant.structure.numbering import numeral

PAGE = 22 * 28  # characters of a page by GB/T 9704-2012: 22 lines of 28
_AROUND = 0.1  # what 左右 leaves on either side
_FIGURE = re.compile(r"[0-9０-９]{1,5}|[一二两三四五六七八九]{1,2}[千百](?:[一二三四五六七八九]百|五)?")
_LEAST = re.compile("不(?:得|能|要|宜)?(?:少于|低于)|别少于|以上|至少")
_ABOUT = re.compile("左右|为宜|上下|来字|多字|余字")
_EACH = re.compile(r"每一?个?(部分|方面|段|项|条|块|问题|点)[^，。；\n]{0,6}$")
_OTHER = re.compile(
    r"(典型案例|案例|摘要|发言|经验材料|小结|复印件|照片|附表|台账|清单|笔记)[^。；\n]{0,12}$|(附件)(?:材料)?[^，。；\n]{0,4}$"
)


def length_asked(value: str) -> tuple[float, float] | None:
    """Return the fewest and the most characters that a wording allows (``inf`` for no most), or None."""
    figures = [figure for match in _FIGURE.finditer(value) for figure in _figures(match[0])]
    if not figures:
        return None
    if "页" in value:
        figures = [figure * PAGE for figure in figures]
    low, high = min(figures), max(figures)
    if low < high:
        return low, high
    if _LEAST.search(value):
        return low, float("inf")
    if _ABOUT.search(value):
        return low * (1 - _AROUND), low * (1 + _AROUND)
    return 0, low


def length_of_what(before: str) -> str:
    """Return what a length holds for by the words before it in its line; "" for the whole report."""
    each = _EACH.search(before)
    other = _OTHER.search(before)
    return f"每{each[1]}" if each else other[1] or other[2] if other else ""


def _figures(words: str) -> list[int]:
    """Return the number or, of 四五百, both."""
    if words[0].isdecimal():
        return [numeral(words) or 0]
    half = words.endswith("五") and "千" in words[:-1]  # 两千五
    bare = words[:-1] if half else words
    heads = [bare] if bare[1:2] in ("千", "百") else [bare[0] + bare[2:], bare[1:]]
    return [(numeral(head) or 0) + 500 * half for head in heads]
