"""Which group of questions written down beforehand is nearest to the one asked: by characters, meaning and words held.

It compares wordings; what a question is answered with, and whether the two differ in a name, others say.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.library.tokens import query_tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.models.array import ArrayEmbeddings

_LONE = 0.5  # what a single character weighs against a pair or a number
# Shares of the score: likeness of characters and of meaning to the nearest question of a group, and the share of
# the question asked that stands in any question of the group or in what answers it.
_SPELT, _MEANT, _HELD = 0.3, 0.3, 0.4
_IDLE = frozenset("吗呢吧啊呀的了是要不能可以用写怎么什几多少哪些个一有没在和跟还应该得会也都就被把给到从对再下上里")


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are one in other words, and the text that answers them, if any."""

    questions: tuple[str, ...]
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Near:
    """A group by its place among them, the nearest of its questions, and how near: 1 is the same words."""

    place: int
    question: str
    score: float


class AskedBefore:
    """Groups of questions in the words documents use, to be compared with one in the same words."""

    def __init__(self, groups: Sequence[Group], embeddings: ArrayEmbeddings) -> None:
        import numpy as np

        self._embeddings = embeddings
        self._questions = [question for group in groups for question in group.questions]
        self._of = np.array([place for place, group in enumerate(groups) for _ in group.questions], np.int64)
        self._spelt = _Tokens(self._questions)
        self._held = _Tokens([" ".join((*group.questions, group.answer)) for group in groups], idle=_IDLE)
        self._vectors = embeddings.embed_array(self._questions)

    def near(self, question: str, most: int = 8) -> list[Near]:
        """Return the nearest groups, best first."""
        import numpy as np

        if not self._questions:
            return []
        spelt = self._spelt.cosines(question)
        meant = self._vectors @ self._embeddings.embed_array([question])[0]
        likeness = _SPELT * spelt + _MEANT * meant
        scores = likeness + _HELD * self._held.shares(question)[self._of]
        found: dict[int, Near] = {}
        for n in np.argsort(-scores):
            place = int(self._of[n])
            if place not in found:
                found[place] = Near(place, self._questions[n], float(scores[n]))
                if len(found) == most:
                    break
        return list(found.values())


class _Tokens:
    """The tokens of some texts and how rare each is among them; ``idle`` ones count nothing."""

    def __init__(self, texts: Sequence[str], idle: frozenset[str] = frozenset()) -> None:
        import numpy as np

        self._texts, self._idle = len(texts), idle
        where: dict[str, list[int]] = {}
        for place, text in enumerate(texts):
            for token in query_tokens(text):
                where.setdefault(token, []).append(place)
        self._where = {token: np.array(places, np.int64) for token, places in where.items()}
        squares = np.zeros(len(texts), np.float32)
        for token, places in self._where.items():
            squares[places] += self._weight(token) ** 2
        self._lengths = np.sqrt(np.maximum(squares, 1e-6))

    def cosines(self, text: str) -> NDArray[np.float32]:
        """Return the cosine of ``text`` with each of the texts."""
        import numpy as np

        held, length = self._sums(query_tokens(text), 2)
        return np.asarray(held / (self._lengths * math.sqrt(length)), np.float32)

    def shares(self, text: str) -> NDArray[np.float32]:
        """Return the share of the weight of ``text`` that each of the texts holds."""
        held, total = self._sums(query_tokens(text), 1)
        return held / total

    def _sums(self, tokens: Iterable[str], power: int) -> tuple[NDArray[np.float32], float]:
        import numpy as np

        sums, total = np.zeros(self._texts, np.float32), 0.0
        for token in tokens:
            weight = self._weight(token) ** power
            total += weight
            if token in self._where:
                sums[self._where[token]] += weight
        return sums, total or 1.0

    def _weight(self, token: str) -> float:
        if token in self._idle:
            return 0.0
        held = len(self._where.get(token, ()))
        return math.log((self._texts + 1) / (held + 0.5)) * (_LONE if len(token) == 1 else 1.0)
