"""Which document of the library a new one is a later version of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

_SENTENCE_END = re.compile(r"[。；！？\n]+")
_SHORTEST = 4  # characters of a sentence that says whose it is
_SAME = 0.5  # share of the shorter one's sentences that a text of the same name must have in common


def earlier_version(
    path: str, text: str, known: Iterable[tuple[str, str]], text_of: Callable[[str], str]
) -> str | None:
    """Return the id of the document that ``text`` replaces, or None; ``known`` are (id, path) of those with its name.

    What came from the same file is replaced. A file of the same name from elsewhere, or one uploaded, is a later
    version only where much of its wording is the same: every office has more than one 报告.docx.
    """
    same_name = []
    for name, place in known:
        if path and place == path:
            return name
        same_name.append(name)
    return next((name for name in same_name if _alike(text, text_of(name))), None)


def _alike(one: str, other: str) -> bool:
    first, second = _sentences(one), _sentences(other)
    fewer = min(len(first), len(second))
    return bool(fewer) and len(first & second) >= _SAME * fewer


def _sentences(text: str) -> frozenset[str]:
    parts = (part.strip() for part in _SENTENCE_END.split(text))
    return frozenset(part for part in parts if len(part) >= _SHORTEST)
