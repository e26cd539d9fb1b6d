"""Counts stretches of up to four characters and makes probabilities of them (Kneser–Ney, interpolated)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.genre.language import ORDER, Language, Tables, look_up

Ids, Numbers = NDArray[np.int64], NDArray[np.float64]

_BITS = 13
_MARKS = "，。、；：“”《》（）"
_RARE = 4  # a character seen less often is not kept
_KEEP = (0, 2, 3, 5)  # how often a stretch of each length must be seen


def characters(texts: Sequence[tuple[str, int]]) -> str:
    """Return the characters to be known, the commonest first, after the two that stand for line ends and the rest."""
    seen: Counter[str] = Counter()
    for text, _ in texts:
        seen.update(text)
    kept = [c for c, times in seen.most_common() if times >= _RARE and (c in _MARKS or "一" <= c <= "鿿")]
    return "".join(["\n", "\0", "0", "A", *kept])


def count(language: Language, texts: Sequence[tuple[str, int]]) -> tuple[Tables, ...]:
    """Return the tables for texts, each with how many times it counts."""
    weights = sorted({times for _, times in texts})
    streams = []
    for weight in weights:
        rows = [np.zeros(ORDER - 1, dtype=np.int64)]
        for text, times in texts:
            if times == weight:
                rows += [language.numbers(text)[0], np.zeros(1, dtype=np.int64)]
        streams.append(np.concatenate(rows))
    grams = [_grams(streams, weights, order) for order in range(1, ORDER + 1)]
    return _smoothed(grams)


def _grams(streams: list[Ids], weights: list[int], order: int) -> tuple[Ids, Numbers]:
    keys, times = [], []
    for stream, weight in zip(streams, weights, strict=True):
        key = np.zeros(len(stream) - order + 1, dtype=np.int64)
        for at in range(order):
            key = (key << _BITS) | stream[at : len(stream) - order + 1 + at]
        unique, seen = np.unique(key, return_counts=True)
        keys.append(unique)
        times.append(seen * weight)
    unique, where = np.unique(np.concatenate(keys), return_inverse=True)
    return unique, np.bincount(where, np.concatenate(times))


def _smoothed(grams: list[tuple[Ids, Numbers]]) -> tuple[Tables, ...]:
    keys, seen = grams[0][0], _continued(grams, 1)
    tables = [Tables(keys, np.log((seen + 0.5) / (seen + 0.5).sum()), np.zeros(0))]
    for order in range(2, ORDER + 1):
        tables = _next(tables, grams, order)
    return tuple(tables)


def _continued(grams: list[tuple[Ids, Numbers]], order: int) -> Numbers:
    """How many different characters stand before each stretch; of the longest, how often it was seen."""
    keys, seen = grams[order - 1]
    if order == ORDER:
        return seen
    tails, times = np.unique(grams[order][0] & ((1 << (_BITS * order)) - 1), return_counts=True)
    found = np.full(len(keys), 1e-9)
    found[np.searchsorted(keys, tails)] = times
    return found


def _next(tables: list[Tables], grams: list[tuple[Ids, Numbers]], order: int) -> list[Tables]:
    keys, raw = grams[order - 1]
    seen = _continued(grams, order)
    heads, of = np.unique(keys >> _BITS, return_inverse=True)
    whole = np.bincount(of, seen)
    once, twice = int(((seen > 0.5) & (seen < 1.5)).sum()), int(((seen > 1.5) & (seen < 2.5)).sum())
    discount = once / (once + 2 * twice)
    keep = (raw >= _KEEP[order - 1]) & (seen > 0.5)
    if order > 2:
        keep &= np.isin(keys >> _BITS, tables[-1].keys)
    share = np.maximum(seen - discount, 0) / whole[of]
    left = np.maximum(1 - np.bincount(of, share * keep), 1e-4)
    shorter = look_up(tuple(tables), keys[keep] & ((1 << (_BITS * (order - 1))) - 1), order - 1)
    last = tables[-1]
    back = np.zeros(len(last.keys))
    at = np.minimum(np.searchsorted(last.keys, heads), len(last.keys) - 1)
    known = (last.keys[at] == heads) & (np.bincount(of, keep) > 0)
    back[at[known]] = np.log(left[known])
    probability = share[keep] + left[of[keep]] * np.exp(shorter)
    tables[-1] = Tables(last.keys, last.log_probability, back)
    return [*tables, Tables(keys[keep], np.log(probability), np.zeros(0))]
