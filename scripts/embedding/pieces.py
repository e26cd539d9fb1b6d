"""The pieces texts are cut into (words, and characters for what is no known word), their weights, their first vectors.

A piece begins as spelling: random directions of its own, of its characters and of their pairs, so that words
with characters in common are near each other. Words of a group that say the same share one more direction.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer
from tokenizers.models import Unigram
from tokenizers.normalizers import NFKC, Lowercase
from tokenizers.normalizers import Sequence as Normalizers
from tokenizers.pre_tokenizers import Split

_HAN = re.compile("[\u4e00-\u9fff]+")
_UNKNOWN = "<unk>"
_RUNS = r"[\p{Han}]+|[a-z]+|[0-9]+"
_LONGEST = 6  # characters of a word that our own lists name; of other words 4
_NAMED = 300  # the least frequency a word of our own lists is taken to have
_SPELLING, _SAME = 0.7, 1.5  # weight of characters and pairs, and of a group's direction, beside a piece's own
_SINGLE = 0.7  # of the weight of a word: a single character tells less
_WORDS = 80  # of a usual passage: turns a frequency in texts at large into a share of passages


class Pieces:
    """A tokenizer of ``size`` pieces chosen for ``bodies``, and how much each piece tells (``weight``, mean 1)."""

    def __init__(self, bodies: Sequence[str], words: Mapping[str, int], named: Iterable[str], size: int) -> None:
        ours = sorted(word for word in set(named) if 2 <= len(word) <= _LONGEST and _HAN.fullmatch(word))
        known = {word: count for word, count in words.items() if 2 <= len(word) <= 4 and _HAN.fullmatch(word)}
        known |= {word: max(known.get(word, 0), _NAMED) for word in ours}
        total = sum(known.values())
        single = {char: _rarity(char, words, total) for char in _alphabet()}
        every = _tokenizer(single | {word: math.log((count + 1) / total) for word, count in known.items()})
        counts: Counter[str] = Counter()
        for encoding in every.encode_batch(list(bodies), add_special_tokens=False):
            counts.update(encoding.tokens)
        ranked = sorted(known.keys() - set(ours), key=lambda word: (-2.5 * counts[word] - known[word], word))
        chosen = [*ours, *ranked][: size - len(single) - 1]
        self.tokenizer = _tokenizer(single | {word: math.log((known[word] + 1) / total) for word in chosen})
        self.names = [self.tokenizer.id_to_token(n) for n in range(self.tokenizer.get_vocab_size())]
        self.weight = self._weights(bodies, words)

    def cut(self, texts: Sequence[str]) -> list[NDArray[np.int64]]:
        """Return the numbers of each text's pieces."""
        found = self.tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return [np.array(encoding.ids, np.int64) for encoding in found]

    def start(self, groups: Sequence[Sequence[str]], dimensions: int) -> NDArray[np.float32]:
        """Return first vectors, shape (pieces, dimensions); their lengths are the weights."""
        directions, random = {}, np.random.default_rng(0)  # type: ignore[var-annotated]

        def of(name: str) -> NDArray[np.float64]:
            if name not in directions:
                directions[name] = random.standard_normal(dimensions) / math.sqrt(dimensions)
            return directions[name]

        belongs: dict[str, list[str]] = {}
        for n, group in enumerate(groups):
            for word in group:
                belongs.setdefault(word, []).append(f"group {n}")
        vectors = np.zeros((len(self.names), dimensions))
        for n, piece in enumerate(self.names):
            vector = of(piece).copy()
            if len(piece) > 1 and _HAN.fullmatch(piece):
                pairs = [f"pair {piece[i : i + 2]}" for i in range(len(piece) - 1)]
                vector += _SPELLING * (_mean(map(of, piece)) + _mean(map(of, pairs)))
            vector /= np.linalg.norm(vector)
            if piece in belongs:
                vector += _SAME * _mean(map(of, belongs[piece]))
            vectors[n] = vector / np.linalg.norm(vector) * self.weight[n]
        vectors[0] = 0  # what is no piece at all
        return vectors.astype(np.float32)

    def _weights(self, bodies: Sequence[str], words: Mapping[str, int]) -> NDArray[np.float64]:
        """Return how much each piece tells: rare in these texts and in texts at large, it tells more."""
        held = np.ones(len(self.names))
        for ids in self.cut(bodies):
            held[np.unique(ids)] += 1
        at_large = np.array([words.get(name, 3) for name in self.names]) / sum(words.values())
        share = 0.5 * held / len(bodies) + 0.5 * (1 - np.exp(-at_large * _WORDS))
        weight = np.log(1 + 1 / (share + 1e-4))
        weight /= weight.mean()
        return np.asarray(weight * [1 if len(name) > 1 else _SINGLE for name in self.names])


def _mean(vectors: Iterable[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Return the sum of random directions, of about unit length."""
    every = list(vectors)
    return np.asarray(sum(every) / math.sqrt(len(every)))


def _rarity(piece: str, words: Mapping[str, int], total: int) -> float:
    """Return a score under which a piece stands behind every word it could be part of."""
    if len(piece) == 4:
        return -10.0  # a year
    return max(-14.0, math.log((words[piece] + 1) / total) - 1) if piece in words else -14.0


def _alphabet() -> list[str]:
    """Return what any text can be cut into: the characters of GB 2312, letters and their pairs, numbers, years."""
    codes = (bytes([first, second]) for first in range(0xB0, 0xF8) for second in range(0xA1, 0xFF))
    letters = "abcdefghijklmnopqrstuvwxyz"
    singles = [code.decode("gb2312", "ignore") for code in codes]
    pairs = [one + other for one in letters for other in letters]
    numbers = [*"0123456789", *(f"{n:02d}" for n in range(100)), *map(str, range(1900, 2031))]
    return [piece for piece in (*singles, *letters, *pairs, *numbers) if piece]


def _tokenizer(scores: Mapping[str, float]) -> Tokenizer:
    tokenizer = Tokenizer(Unigram([(_UNKNOWN, -25.0), *sorted(scores.items())], unk_id=0, byte_fallback=False))
    tokenizer.normalizer = Normalizers([NFKC(), Lowercase()])  # type: ignore[assignment]
    tokenizer.pre_tokenizer = Split(Regex(_RUNS), behavior="removed", invert=True)  # type: ignore[assignment]
    return tokenizer
