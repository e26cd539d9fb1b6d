"""Titles of well-known books that are nearly written: 《习近平总书记谈治国理政》, 《习近平谈治国理念》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Desk

_BOOK = re.compile(
    r"《(?P<name>[一-鿿]{4,40}?)(?P<volume>[（(]?第[一二三四五六七八九十\d]{1,2}卷[）)]?|[（(][^《》（）()\n]{1,12}[）)])?》"
)
_ADDRESS = re.compile("总书记|同志|主席")  # of the author, which no title has
_LEAST = 8  # characters of a title for which one wrong character is no accident


def slipped_books(desk: Desk) -> Iterator[tuple[int, int, str]]:
    """Yield where a title is that of a known book but for an address or a character, and that book's."""
    for match in _BOOK.finditer(desk.text):
        name, known = match["name"], desk.common.books
        if name in known:
            continue
        bare = _ADDRESS.sub("", name)
        right = (
            bare if bare in known else next((one for one in known if _one_off(name, one) or _one_off(bare, one)), "")
        )
        if right:
            yield match.start("name"), match.end("name"), right


_LONG = 10  # characters of a title for which two wrong ones, apart from each other, are no accident


def _two_off(name: str, right: str) -> bool:
    """Whether two characters are others that do not stand beside each other: those would be another word."""
    if len(name) != len(right) or len(right) < _LONG:
        return False
    wrong = [at for at, (a, b) in enumerate(zip(name, right, strict=True)) if a != b]
    return len(wrong) == 2 and wrong[1] - wrong[0] > 1


def _one_off(name: str, right: str) -> bool:
    """Whether one character is another, lost or too many, or two neighbours have changed places."""
    if _two_off(name, right):
        return True
    if len(right) < _LEAST or abs(len(name) - len(right)) > 1 or name == right:
        return False
    head = next((at for at, (a, b) in enumerate(zip(name, right, strict=False)) if a != b), min(len(name), len(right)))
    one, other = name[head:], right[head:]
    turned = one[1::-1] == other[:2] and one[2:] == other[2:] and len(one) > 1
    return turned or one[1:] == other[1:] or one[1:] == other or one == other[1:]
