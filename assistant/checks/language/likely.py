"""Characters and words that fit where they stand much worse than another one that sounds or looks like them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.genre.common import Spelling
from assistant.genre.language import NEAR, ORDER, SHAPE, SOUND, Language, key_of, look_up

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.genre.language import Ids, Numbers

LEAST_GAIN = 3.5  # nats by which the other reading must be likelier to be looked at
_UNLIKELY = -17.0  # log probability of a place, its four stretches together, from which it is looked at
_QUICK = 0.3  # gain over the two neighbours alone, below which nothing more is computed
_WIDE = 7  # characters on either side in which words are found
_HAN = re.compile(r"[一-鿿]")
_SPLIT = re.compile(r"（[一-鿿]{1,2}）$")
_NO_WORD = -19.0  # log probability of a character that is no word


@dataclass(frozen=True, slots=True)
class Suspicion:
    """``written`` at ``start``, where ``likely`` is to be expected; ``traits``: what speaks for and against it."""

    start: int
    written: str
    likely: str
    traits: dict[str, float]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.written)


def confusions(lists: Spelling) -> frozenset[tuple[str, str]]:
    """Return the pairs of characters or words that are often written for one another, both ways round."""
    return _pairs(lists.confused)


@lru_cache(maxsize=4)
def _pairs(groups: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset((a, b) for group in map(str.split, groups) for a in group for b in group if a != b)


@lru_cache(maxsize=4)
def _trusted(*lists: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for words in lists for word in words)


def suspicions(language: Language, text: str, lists: Spelling) -> Iterator[Suspicion]:
    """Yield every place of ``text`` where a like character, or another word of the same sound, is likelier."""
    if not language:
        return
    trusted, confused = _trusted(lists.recent, lists.fixed, lists.usual), confusions(lists)
    read = _Reading(language, text)
    for at, number, kind, gain, before, beside in read.characters():
        start, likely = read.places[at], language.characters[number]
        if _stands_in(text, start, start + 1, trusted):
            continue
        traits = _traits(language, text, start, likely, kind, gain, before, beside)
        traits["confused"] = float(_is_confused(text, start, likely, confused))
        yield Suspicion(start, text[start], likely, traits)
    for at, word, gain, before in read.words():
        start = read.places[at]
        written = text[start : start + 2]
        if _stands_in(text, start, start + 2, trusted):
            continue
        traits = _word_traits(language, text, start, word, gain, before)
        traits["confused"] = float((written, word) in confused)
        yield Suspicion(start, written, word, traits)


def _stands_in(text: str, start: int, end: int, words: frozenset[str]) -> bool:
    """Whether a place is part of one of ``words``, or goes on with one that is split: 党（工）委."""
    if _SPLIT.search(text[max(0, start - 4) : start]):
        return True
    return any(
        text[first : first + length] in words
        for length in range(end - start, 7)
        for first in range(max(0, end - length), start + 1)
    )


def weigh(language: Language, suspicion: Suspicion) -> float:
    """Return how sure the suspicion is, as log odds above the least that is told of."""
    weights = language.weights
    if not weights:
        return -math.inf  # not calibrated
    sort = "word" if len(suspicion.written) > 1 else "character"
    return weights.get(f"{sort}:all", 0.0) + sum(
        weights.get(f"{sort}:{name}", 0.0) * value for name, value in suspicion.traits.items()
    )


class _Reading:
    """A text as numbers, with three empty places before and after, and how likely each place is."""

    def __init__(self, language: Language, text: str) -> None:
        import numpy as np

        self._language = language
        own, places = language.numbers(text)
        edge = np.zeros(ORDER, dtype=np.int64)
        self._ids = np.concatenate([edge, own, edge])
        self.places = [-1] * ORDER + places + [-1] * ORDER
        ids = self._ids
        known = np.zeros(len(ids))
        known[ORDER - 1 :] = language.log_probabilities(key_of(ids[:-3], ids[1:-2], ids[2:-1], ids[3:]))
        self._known = known

    def _beside(self, at: Ids, shift: int) -> Ids:
        return self._ids[at + shift]

    def characters(self) -> Iterator[tuple[int, int, int, float, float, tuple[float, ...]]]:
        """Yield place, number and kind of the likelier character, gain, log probability so far, the four pairs."""
        import numpy as np

        known, like = self._known, self._language.like
        sums = known[:-3] + known[1:-2] + known[2:-1] + known[3:]
        doubtful = [one for one in np.flatnonzero(sums < _UNLIKELY).tolist() if ORDER <= one < len(self._ids) - ORDER]
        found = [(one, *like[number]) for one in doubtful if (number := int(self._ids[one])) in like]
        if not found:
            return
        at = np.concatenate([np.full(len(others), one) for one, others, _ in found])
        new = np.concatenate([others for _, others, _ in found])
        kind = np.concatenate([kinds for _, _, kinds in found])
        pairs, ids, left, right = self._language.pairs, self._ids[at], self._beside(at, -1), self._beside(at, 1)
        quick = pairs[left, new].astype(np.float32) + pairs[new, right] - pairs[left, ids] - pairs[ids, right]
        keep = quick > _QUICK
        at, new, kind, ids, left, right = (row[keep] for row in (at, new, kind, ids, left, right))
        gain = self._after(at, (new,)) - sums[at]
        for n in np.flatnonzero(gain > LEAST_GAIN).tolist():
            a, b, c, d = left[n], ids[n], new[n], right[n]
            beside = tuple(float(one) for one in (pairs[a, b], pairs[b, d], pairs[a, c], pairs[c, d]))
            yield int(at[n]), int(new[n]), int(kind[n]), float(gain[n]), float(sums[at[n]]), beside

    def words(self) -> Iterator[tuple[int, str, float, float]]:
        """Yield place, likelier word of the same sound, gain and log probability so far."""
        import numpy as np

        language, known = self._language, self._known
        chars, numbers = language.characters, {char: n for n, char in enumerate(language.characters)}
        rows = []
        sums = known[:-4] + known[1:-3] + known[2:-2] + known[3:-1] + known[4:]
        for at in np.flatnonzero(sums < _UNLIKELY).tolist():
            if ORDER <= at < len(self._ids) - ORDER - 1:
                written = chars[self._ids[at]] + chars[self._ids[at + 1]]
                rows += [(at, word) for word in language.same_sound.get(written, ())]
        if not rows:
            return
        places = np.array([place for place, _ in rows], dtype=np.int64)
        first = np.array([numbers[word[0]] for _, word in rows], dtype=np.int64)
        second = np.array([numbers[word[1]] for _, word in rows], dtype=np.int64)
        gain = self._after(places, (first, second)) - sums[places]
        fits = self._seen(self._beside(places, -1), first, second) | self._seen(first, second, self._beside(places, 2))
        for n in np.flatnonzero((gain > LEAST_GAIN) & fits).tolist():
            yield rows[n][0], rows[n][1], float(gain[n]), float(sums[places[n]])

    def _seen(self, *numbers: Ids) -> NDArray[np.bool_]:
        """Whether three characters were ever seen in a row: a word that joins neither neighbour is not the one meant.

        掀起 is far more firmly one word than 限期, but nothing is 掀起 before a number of days.
        """
        import numpy as np

        keys, known = key_of(*numbers), self._language.tables[len(numbers) - 1].keys
        found: NDArray[np.bool_] = known[np.minimum(np.searchsorted(known, keys), len(known) - 1)] == keys
        return found

    def _after(self, at: Ids, new: tuple[Ids, ...]) -> Numbers:
        """Log probability of the stretches about ``at`` with ``new`` characters there."""
        import numpy as np

        width = len(new)
        around = [self._beside(at, shift) for shift in (-3, -2, -1)]
        around += [*new, *(self._beside(at, shift) for shift in range(width, width + 3))]
        total: Numbers = np.zeros(len(at))
        for first in range(width + 3):
            total = total + look_up(self._language.tables, key_of(*around[first : first + ORDER]), ORDER)
        return total


def _traits(
    language: Language,
    text: str,
    at: int,
    likely: str,
    kind: int,
    gain: float,
    before: float,
    beside: tuple[float, ...],
) -> dict[str, float]:
    start, end = run_about(text, at)
    run = text[start:end]
    changed = f"{run[: at - start]}{likely}{run[at - start + 1 :]}"
    old, old_length = cut_about(language, run, at - start)
    new, new_length = cut_about(language, changed, at - start)
    left, right = text[at - 1 : at + 1] if at > start else "", text[at : at + 2] if at + 1 < end else ""
    return {
        "gain": gain,
        "before": before,
        "words": new - old,
        "alone": float(old_length == 1),
        "long": float(old_length >= 3),
        "new alone": float(new_length == 1),
        "new long": float(new_length >= 3),
        "sound": float(kind == SOUND),
        "near": float(kind == NEAR),
        "shape": float(kind == SHAPE),
        "left again": float(min(2, text.count(left) - 1)) if left else 0.0,
        "right again": float(min(2, text.count(right) - 1)) if right else 0.0,
        "quoted": float("“" in text[max(0, at - 6) : at] and "”" in text[at + 1 : at + 7]),
        "old left": beside[0],
        "old right": beside[1],
        "new left": beside[2],
        "new right": beside[3],
        "begins": float(not left),
        "ends": float(not right),
    }


def _is_confused(text: str, at: int, likely: str, confused: frozenset[tuple[str, str]]) -> bool:
    before, written, after = text[at - 1 : at], text[at], text[at + 1 : at + 2]
    ways = ((written, likely), (before + written, before + likely), (written + after, likely + after))
    return any(way in confused for way in ways)


def _word_traits(language: Language, text: str, at: int, word: str, gain: float, before: float) -> dict[str, float]:
    written = text[at : at + 2]
    return {
        "gain": gain,
        "before": before,
        "usual": language.words[word],
        "rare": -language.words[written],
        "again": float(min(2, text.count(written) - 1)),
        "quoted": float("“" in text[max(0, at - 6) : at] and "”" in text[at + 2 : at + 8]),
    }


def run_about(text: str, at: int) -> tuple[int, int]:
    """Return the stretch of Chinese characters about ``at``, some way to either side."""
    start, end = at, at + 1
    while start and at - start < _WIDE and _HAN.match(text[start - 1]):
        start -= 1
    while end < len(text) and end - at <= _WIDE and _HAN.match(text[end]):
        end += 1
    return start, end


@lru_cache(maxsize=50_000)
def cut_about(language: Language, run: str, at: int) -> tuple[float, int]:
    """Return the log probability of the best way to cut ``run`` into words, and the length of the word at ``at``."""
    words = language.words
    best, lengths = [0.0], [0]
    for end in range(1, len(run) + 1):
        value, length = best[end - 1] + words.get(run[end - 1], _NO_WORD), 1
        for size in range(2, min(5, end) + 1):
            word = words.get(run[end - size : end])
            if word is not None and best[end - size] + word > value:
                value, length = best[end - size] + word, size
        best.append(value)
        lengths.append(length)
    end = len(run)
    while end - lengths[end] > at:
        end -= lengths[end]
    return best[-1], lengths[end]
