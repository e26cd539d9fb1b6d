"""What brackets in notes say beside the fact that they tell: that it is to be written."""

from __future__ import annotations

import re

_ORDER = re.compile(
    r"(?<=[\u4e00-\u9fff])[，,；; ]+(?:这[个条点块事些]?)?(?:必须|一定|可以|值得|都|也)*(?:要|得)?"
    r"写(?:上|进去|进来|一下)?(?=[）)])"
)
_FACT = re.compile(r"[（(](?P<told>[^（）()，,；; ]{4,20}(?:过|了))[，,；; ]+[^（）()]{2,12}[）)]")


def orders_in(words: str) -> list[tuple[int, int]]:
    """Return where a bracket that tells a fact also says that it is to be written: （教育局点过，这个要写）."""
    told = [hit.span() for hit in _FACT.finditer(words)]
    return [hit.span() for hit in _ORDER.finditer(words) if any(left < hit.start() < right for left, right in told)]


def speaks_for_facts(bracket: str) -> bool:
    """Whether a bracket tells a fact, so that it is no mere talk."""
    return bool(orders_in(bracket))


def without_asides(words: str) -> str:
    """Return words without what only says to write in a bracket that tells a fact."""
    for start, end in reversed(orders_in(words)):
        words = words[:start] + words[end:]
    return words
