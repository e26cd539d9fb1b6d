"""Where a title may be broken into lines: before a word that may open one, in Word and on the page alike."""

from __future__ import annotations

import re
from itertools import pairwise

_OPENS = re.compile(r"关于|落实|履行|贯彻|(?:19|20)\d{2}年|情况|述职|【")


def title_pieces(title: str) -> list[str]:
    """Return a title in the pieces that stay whole."""
    edges = [0, *(place for place in _places(title) if place), len(title)]
    return [title[start:end] for start, end in pairwise(edges) if start < end]


def title_lines(title: str, widest: int) -> list[str]:
    """Cut a title that is wider than ``widest`` 汉字 into lines of like length."""
    if width(title) <= widest:
        return [title]
    parts = -(-int(width(title) + 0.5) // widest)
    ideal = len(title) / parts
    fitting = [place for place in _places(title) if place > 0 and width(title[:place]) <= widest]
    cut = min(fitting, key=lambda place: abs(place - ideal), default=min(round(ideal), widest))
    return [title[:cut], *title_lines(title[cut:], widest)]


def width(words: str) -> float:
    """Return how many 汉字 wide ``words`` are."""
    return sum(0.5 if letter.isascii() else 1 for letter in words)


def _places(title: str) -> list[int]:
    return [found.start() for found in _OPENS.finditer(title)]
