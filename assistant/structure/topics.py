"""Which of the genre's topics a piece of text is about, by the genre's vocabulary."""

from __future__ import annotations

import math
from functools import lru_cache

from assistant.genre import GenrePack

_HEADING_WEIGHT = 3.0
_SATURATION = 6.0  # weighted hits at which a topic scores about .63
# Chosen on 201 hand-labelled parts: below, words of a topic are only mentioned in passing.
_LEAST = 0.25
_BESIDE_BEST = 0.55  # of the best score


def label_topics(pack: GenrePack, text: str, heading: str = "") -> tuple[tuple[str, float], ...]:
    """Return the topics of ``text`` with scores in 0..1, best first; empty when no word of any speaks.

    Words in ``heading`` count several times; long texts are measured by density.
    """
    length = max(1.0, len(text) / 150)
    scored: list[tuple[str, float]] = []
    for name, words in _vocabulary(pack):
        found = [(word, weight) for word, weight in words if word in text or word in heading]
        if not found:
            continue
        hits = sum(weight * math.log1p(text.count(word)) for word, weight in found)
        named = sum(weight for word, weight in found if word in heading)
        weight = hits / math.sqrt(length) + _HEADING_WEIGHT * named
        scored.append((name, 1 - math.exp(-weight / _SATURATION)))
    scored.sort(key=lambda pair: -pair[1])
    best = scored[0][1] if scored else 0.0
    return tuple((n, round(s, 3)) for n, s in scored if s >= _LEAST and s >= _BESIDE_BEST * best)


def _vocabulary(pack: GenrePack) -> tuple[tuple[str, tuple[tuple[str, float], ...]], ...]:
    """Return each topic's words with their weights; "词^2" weighs 2, names and synonyms of a topic count too."""
    return _read_vocabulary(tuple((t.name, t.synonyms, t.words) for t in pack.topics))


@lru_cache(maxsize=16)
def _read_vocabulary(
    topics: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...],
) -> tuple[tuple[str, tuple[tuple[str, float], ...]], ...]:
    read = []
    for name, synonyms, words in topics:
        weights: dict[str, float] = {word: 1.0 for word in (name, *synonyms) if len(word) >= 2}
        for word in words:
            bare, _, weight = word.partition("^")
            weights[bare] = float(weight or 1)
        read.append((name, tuple(weights.items())))
    return tuple(read)
