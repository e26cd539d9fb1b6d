"""How much of the words of each topic stands in a fact, by pairs of characters: a last resort."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from assistant.genre import GenrePack
from assistant.genre.per_pack import PerPack


def _words_by_pair(pack: GenrePack) -> tuple[list[tuple[str, float, int]], dict[str, list[int]]]:
    """Return topic, weight and pairs of every word, and the numbers of the words in which a pair stands."""
    words: list[tuple[str, float, int]] = []
    where: dict[str, list[int]] = {}
    for topic in pack.topics:
        for word in (topic.name, *topic.synonyms, *topic.words):
            bare, _, weight = word.partition("^")
            mine = [bare[at : at + 2] for at in range(len(bare) - 1)]
            for pair in mine:
                where.setdefault(pair, []).append(len(words))
            if mine:
                words.append((topic.name, float(weight or 1), len(mine)))
    return words, where


_WORDS = PerPack(_words_by_pair)


def shared(pairs: Collection[str], pack: GenrePack) -> dict[str, float]:
    """Return how much of each topic's words stands in ``pairs``: a short word whole counts 1, part of one less."""
    words, where = _WORDS(pack)
    hits = Counter(number for pair in pairs for number in where.get(pair, ()))
    found = dict.fromkeys((topic.name for topic in pack.topics), 0.0)
    for number in sorted(hits):
        name, weight, size = words[number]
        found[name] += weight * hits[number] / size
    return found
