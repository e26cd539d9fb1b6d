"""Which of the ranked passages to show: no part beside its whole, no copy beside its like, several documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from assistant.passage import Hit, Passage

_ALIKE = 0.85  # share of common character pairs from which two passages count as copies
_AGAIN = 0.95  # each further passage of a document counts this much less


def fold(ranked: Iterable[Hit], k: int, *, copies: bool = False, spread: bool = True) -> list[Hit]:
    """Return up to ``k`` hits of ``ranked`` (best first), of overlapping and alike ones the better.

    ``copies`` leaves overlapping and alike ones in; with ``spread``, documents already shown count less.
    """
    kept: list[Hit] = []
    pairs: list[frozenset[str]] = []
    enough = 2 * k if spread else k  # some more, for diversity to choose from
    for hit in ranked:
        if len(kept) >= enough:
            break
        if copies:
            kept.append(hit)
            continue
        if any(_overlap(hit.passage, other.passage) for other in kept):
            continue
        mine = _pairs(hit.passage.text)
        if any(_alike(mine, theirs) for theirs in pairs):
            continue
        kept.append(hit)
        pairs.append(mine)
    return _spread(kept, k) if spread else kept[:k]


def _overlap(one: Passage, other: Passage) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(text)))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    if not one or not other or min(len(one), len(other)) < _ALIKE * max(len(one), len(other)):
        return False
    return len(one & other) >= _ALIKE * len(one | other)


def _spread(hits: list[Hit], k: int) -> list[Hit]:
    """Return ``k`` hits, each counting less the more of its document stand before it."""
    seen: Counter[str] = Counter()
    left = []
    for hit in hits:
        left.append(Hit(hit.passage, hit.score * _AGAIN ** seen[hit.passage.document]))
        seen[hit.passage.document] += 1
    return sorted(left, key=lambda hit: -hit.score)[:k]
