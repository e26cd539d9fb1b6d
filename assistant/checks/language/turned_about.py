"""Characters of a word that stand the wrong way round, and one that is lost out of a set word: 及涉, 心体会."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.checks.desk import Desk
from assistant.genre.language import ORDER, Language, key_of, look_up

if TYPE_CHECKING:
    from assistant.genre.language import Ids, Numbers

_UNLIKELY = -17.0  # log probability of the five stretches about a pair from which it is looked at
_QUICK = 3.0  # gain over the neighbours alone, below which nothing more is computed
_GAIN = 8.0  # nats by which the other way round must be likelier; on reports never seen, nothing right is named
_LOST_GAIN = 5.0  # the same for a lost character, where the word with it is a set one
_BUILT = "半多余来几促"  # 一亩半, 两年多, 以进促稳
_HAN = re.compile(r"[一-鿿]+")


def turned_about(desk: Desk) -> Iterator[tuple[int, str, str]]:
    """Yield place, what is written and the word it is the other way round."""
    language, text = desk.common.language, desk.text
    if not language:
        return
    words, usual, pairs = language.words, language.pairs_of_words, language.pairs
    ids, places = _read(language, text)
    known = _known(language, ids)
    sums = known[:-4] + known[1:-3] + known[2:-2] + known[3:-1] + known[4:]
    for at in (sums < _UNLIKELY).nonzero()[0].tolist():
        if not ORDER <= at < len(ids) - ORDER - 1 or places[at + 1] != places[at] + 1:
            continue
        start = places[at]
        written, right = text[start : start + 2], text[start + 1] + text[start]
        if right not in usual or written in words or written[1] in _BUILT or _in_a_word(text, start, words):
            continue
        before, one, two, after = (int(ids[at + shift]) for shift in (-1, 0, 1, 2))
        new = (before, two), (two, one), (one, after)
        old = (before, one), (one, two), (two, after)
        if sum(float(pairs[pair]) for pair in new) - sum(float(pairs[pair]) for pair in old) < _QUICK:
            continue
        turned = ids[at - ORDER + 1 : at + 5].copy()
        turned[ORDER - 1], turned[ORDER] = turned[ORDER], turned[ORDER - 1]
        if float(_known(language, turned)[ORDER - 1 :].sum() - sums[at]) > _GAIN:
            yield start, written, right


def _read(language: Language, text: str) -> tuple[Ids, list[int]]:
    import numpy as np

    own, places = language.numbers(text)
    edge = np.zeros(ORDER, dtype=np.int64)
    return np.concatenate([edge, own, edge]), [-1] * ORDER + places + [-1] * ORDER


def _known(language: Language, ids: Ids) -> Numbers:
    import numpy as np

    known = np.zeros(len(ids))
    known[ORDER - 1 :] = look_up(language.tables, key_of(ids[:-3], ids[1:-2], ids[2:-1], ids[3:]), ORDER)
    return known


def _in_a_word(text: str, start: int, words: dict[str, float]) -> bool:
    """Whether the pair is part of a longer word that is known."""
    return any(
        text[first : first + length] in words
        for length in (3, 4, 5)
        for first in range(start + 2 - length, start + 1)
        if first >= 0
    )


@lru_cache(maxsize=4)
def _gapped(words: tuple[str, ...]) -> tuple[dict[str, str], frozenset[str]]:
    """Set words of four characters and more with one from their middle left out; and the words themselves."""
    found = {word[:at] + word[at + 1 :]: word for word in words if len(word) > 3 for at in range(1, len(word) - 1)}
    return {gap: word for gap, word in found.items() if gap not in words}, frozenset(words)


def _likelier(desk: Desk, start: int, written: str, word: str) -> bool:
    """Whether the text goes on much more usually with the whole word: 层层落实 does not with 层层抓落实."""
    if not desk.common.language:
        return True
    before = desk.text[max(0, start - 6) : start]
    after = desk.text[start + len(written) : start + len(written) + 6]
    sums = []
    for middle in (written, word):
        ids, _ = _read(desk.common.language, before + middle + after)
        sums.append(float(_known(desk.common.language, ids).sum()))
    return sums[1] - sums[0] > _LOST_GAIN


def lost_characters(desk: Desk) -> Iterator[tuple[int, str, str]]:
    """Yield place, what is written and the set word that lost a character there."""
    gaps, words = _gapped(desk.common.spelling.fixed)
    lengths = sorted({len(gap) for gap in gaps}, reverse=True)
    known = desk.common.language.words
    for run in _HAN.finditer(desk.text):
        at = 0
        while at < len(run[0]):
            hit = next((run[0][at : at + n] for n in lengths if run[0][at : at + n] in gaps), "")
            if hit and hit not in known and not any(hit in word for word in words):
                start = run.start() + at
                if _likelier(desk, start, hit, gaps[hit]):
                    yield start, hit, gaps[hit]
            at += len(hit) or 1
