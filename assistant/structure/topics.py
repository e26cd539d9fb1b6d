"""Which of the genre's topics a piece of text is about, by the genre's vocabulary."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import add

from assistant.genre import GenrePack
from assistant.genre.per_pack import PerPack

_HEADING_WEIGHT = 3.0
_SATURATION = 6.0  # weighted hits at which a topic scores about .63
# Chosen on 201 hand-labelled parts: below, words of a topic are only mentioned in passing.
_LEAST = 0.25
_BESIDE_BEST = 0.55  # of the best score


def label_topics(pack: GenrePack, text: str, heading: str = "") -> tuple[tuple[str, float], ...]:
    """Return the topics of ``text`` with scores in 0..1, best first; empty when no word of any speaks.

    Words in ``heading`` count several times; long texts are measured by density.
    """
    return TopicWords(pack, text).of(0, len(text), heading)


# Each topic's name, and by the first two characters of a word: (place in the vocabulary, topic, word, weight).
_Entry = tuple[int, int, str, float]
_Vocabulary = tuple[tuple[str, ...], Mapping[str, tuple[_Entry, ...]]]


class TopicWords:
    """Where words of the genre's topics stand in one text, looked up once for all its parts."""

    def __init__(self, pack: GenrePack, text: str) -> None:
        self._text = text
        self._names, self._starts = _vocabulary(pack)
        at = sorted((place, entry) for entry in _possible(self._starts, text) for place in _places(text, entry[2]))
        self._places, self._entries = [place for place, _ in at], [entry for _, entry in at]

    def of(self, start: int, end: int, heading: str = "") -> tuple[tuple[str, float], ...]:
        """Return the topics of ``text[start:end]`` as ``label_topics`` does."""
        counts: dict[_Entry, int] = {}
        for n in range(bisect_left(self._places, start), bisect_left(self._places, end)):
            entry = self._entries[n]
            if self._places[n] + len(entry[2]) <= end:
                counts[entry] = counts.get(entry, 0) + 1
        named = {entry for entry in counts if entry[2] in heading} if heading else set()
        if heading and self._text.find(heading, start, end) < 0:
            named |= {entry for entry in _possible(self._starts, heading) if entry[2] in heading}
        length = max(1.0, (end - start) / 150)
        hits: dict[int, float] = {}
        for entry in sorted({*counts, *named}):
            said = entry[3] * math.log1p(counts.get(entry, 0)) / math.sqrt(length)
            hits[entry[1]] = hits.get(entry[1], 0.0) + said + _HEADING_WEIGHT * entry[3] * (entry in named)
        scored = [(self._names[topic], 1 - math.exp(-hits[topic] / _SATURATION)) for topic in sorted(hits)]
        scored.sort(key=lambda pair: -pair[1])
        best = scored[0][1] if scored else 0.0
        return tuple((n, round(s, 3)) for n, s in scored if s >= _LEAST and s >= _BESIDE_BEST * best)


def _possible(starts: Mapping[str, tuple[_Entry, ...]], text: str) -> Iterator[_Entry]:
    """Yield the words whose first two characters stand in the text: most texts hold few of them."""
    near = starts.keys() & set(map(add, text, text[1:])) | starts.keys() & set(text)
    return (entry for start in near for entry in starts[start])


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        if not (word.isdigit() and _in_number(text, at, at + len(word))):
            yield at
        at = text.find(word, at + len(word))


def _in_number(text: str, start: int, end: int) -> bool:
    """Whether digits are part of a longer number: 12345 in 123456 is no hotline."""
    return text[max(0, start - 1) : start].isdigit() or text[end : end + 1].isdigit()


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


# Each topic's words with their weights; "词^2" weighs 2, names and synonyms of a topic count too.
_vocabulary = PerPack[GenrePack, _Vocabulary](
    lambda pack: _read_vocabulary(tuple((t.name, t.synonyms, t.words) for t in pack.topics))
)
