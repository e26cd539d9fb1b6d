"""Which of the genre's topics a piece of text is about, by the genre's vocabulary."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import add

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
    for name, found in _spoken(_vocabulary(pack), text, heading):
        hits = sum(weight * math.log1p(text.count(word)) for word, weight in found)
        named = sum(weight for word, weight in found if word in heading)
        weight = hits / math.sqrt(length) + _HEADING_WEIGHT * named
        scored.append((name, 1 - math.exp(-weight / _SATURATION)))
    scored.sort(key=lambda pair: -pair[1])
    best = scored[0][1] if scored else 0.0
    return tuple((n, round(s, 3)) for n, s in scored if s >= _LEAST and s >= _BESIDE_BEST * best)


# Each topic's name, and by the first two characters of a word: (place in the vocabulary, topic, word, weight).
_Entry = tuple[int, int, str, float]
_Vocabulary = tuple[tuple[str, ...], Mapping[str, tuple[_Entry, ...]]]


def _spoken(vocabulary: _Vocabulary, text: str, heading: str) -> Iterator[tuple[str, list[tuple[str, float]]]]:
    """Yield the topics with their words that stand in text or heading, both in the vocabulary's order.

    Only words whose first two characters stand there are looked for: most texts hold few of them.
    """
    names, starts = vocabulary
    both = f"{text}\n{heading}"
    near = starts.keys() & set(map(add, both, both[1:])) | starts.keys() & set(both)
    found: dict[int, list[tuple[str, float]]] = {}
    for _, topic, word, weight in sorted(entry for start in near for entry in starts[start]):
        if word in text or word in heading:
            found.setdefault(topic, []).append((word, weight))
    for topic in sorted(found):
        yield names[topic], found[topic]


def _vocabulary(pack: GenrePack) -> _Vocabulary:
    """Return each topic's words with their weights; "词^2" weighs 2, names and synonyms of a topic count too."""
    known = _vocabularies.get(id(pack))
    if known is None or known[0] is not pack:
        known = pack, _read_vocabulary(tuple((t.name, t.synonyms, t.words) for t in pack.topics))
        _vocabularies[id(pack)] = known
    return known[1]


_vocabularies: dict[int, tuple[GenrePack, _Vocabulary]] = {}  # by identity: a pack is dear to hash


@lru_cache(maxsize=16)
def _read_vocabulary(topics: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]) -> _Vocabulary:
    starts: dict[str, list[_Entry]] = {}
    for number, (name, synonyms, words) in enumerate(topics):
        weights: dict[str, float] = {word: 1.0 for word in (name, *synonyms) if len(word) >= 2}
        for word in words:
            bare, _, weight = word.partition("^")
            weights[bare] = float(weight or 1)
        for place, (word, counts) in enumerate(weights.items()):
            starts.setdefault(word[:2], []).append((place, number, word, counts))
    return tuple(name for name, _, _ in topics), {start: tuple(entries) for start, entries in starts.items()}
