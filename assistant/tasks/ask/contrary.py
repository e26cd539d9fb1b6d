"""What a question says is not so (没有盖章的落款, 不加印章时), and whether a sentence speaks of the very opposite."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_NOT = r"(?:没有?|未|不(?!同|管|论|仅|但|只|能|得|会|该|应|可)|无(?!论))"
# What does not hold is a condition: it stands before the thing asked of, not in what is asked (不盖章行不行).
_CONDITION = re.compile(
    rf"{_NOT}(?:加?盖|加|带|打|用|设|有|需|必|再|去)?(?:了|过)?(?P<thing>[一-鿿]{{2,6}}?)(?:[，,]|的(?![吗么？?]|$)|时候?|情况|要?(?:怎么|如何|怎样))"
)
_ASKS_WHETHER = re.compile(r"[吗么][？?]?$|(.)不\1|能否|可否|是否|可以|行|后果|追责")
_NEAR = 6  # characters that may stand between 不 and what is not


def denied(question: str) -> str:
    """Return the thing a question says is not there or not done; empty where it only asks whether it must be."""
    found = _CONDITION.search(question)
    return "" if not found or _ASKS_WHETHER.search(question) else found["thing"]


def is_contrary(thing: str, sentences: Sequence[str], alike: Callable[[str, str], bool]) -> bool:
    """Whether ``sentences`` speak of ``thing`` and of it alone as there; ``alike`` tells whether a text has it."""
    told = "".join(sentences)
    if not alike(thing, told):
        return False
    denials = (told[found.start() : found.end() + len(thing) + _NEAR] for found in re.finditer(_NOT, told))
    return not any(alike(thing, one) for one in denials)
