"""How like a question is to questions written down beforehand, and how much of it each group of them holds.

It compares wordings by characters, meaning and the words held; what a question is answered with, others say.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.library.tokens import query_tokens
from assistant.meaning import meanings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.models.array import ArrayEmbeddings

# What meaning weighs beside wording; and what their mean comes to on the scale of wording alone, on which thresholds
# are set: where as many questions pass that ask for another thing. Of questions an encoder had not seen .58 found their
# own instead of .37, at a likeness of 0.4 .55 instead of .31 and at 0.6 .33 instead of .14.
_MEANT = 3.0
_MIXED = (0.0, 0.4, 0.54, 0.61, 0.71, 0.745, 0.78, 0.82, 0.87, 0.94, 1.0)
_LIKENESS = (0.0, 0.15, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.8, 0.93, 1.0)
_LONE = 0.5  # what a single character weighs against a pair or a number
_IDLE = frozenset("吗呢吧啊呀的了是要不能可以用写怎么什几多少哪些个一有没在和跟还应该得会也都就被把给到从对再下上里")


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are one in other words, and the text that answers them; either may be empty."""

    questions: tuple[str, ...]
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """A question against all groups: one number a question written down, one a group."""

    likeness: NDArray[np.float32]  # of characters and meaning, to each question written down
    held: NDArray[np.float32]  # the share of the question's weight that stands in each group, its answer included


class AskedBefore:
    """Groups of questions in the words documents use, to be compared with one in the same words."""

    def __init__(self, groups: Sequence[Group], embeddings: ArrayEmbeddings) -> None:
        import numpy as np

        self.groups, self._embeddings = tuple(groups), embeddings
        self.questions = [question for group in groups for question in group.questions]
        self.of = np.array([place for place, group in enumerate(groups) for _ in group.questions], np.int64)
        self._spelt = Tokens(self.questions)
        self._held = Tokens([_whole(group.questions, group) for group in groups], idle=_IDLE)
        self._vectors = embeddings.embed_array(self.questions) if self.questions else None
        self._meant = meanings().of(self.questions, "question") if self.questions else None

    def alike(self, question: str, hidden: NDArray[np.bool_] | None = None) -> Alike:
        """Compare one question with all; ``hidden`` questions, for measuring, are as if they were not written down."""
        import numpy as np

        if self._vectors is None or self._meant is None:
            return Alike(np.zeros(0, np.float32), self._held.shares(question))
        worded = (self._spelt.cosines(question) + self._vectors @ self._embeddings.embed_array([question])[0]) / 2
        meant = self._meant @ meanings().of([question], "question")[0]
        mixed = (worded + _MEANT * meant) / (1 + _MEANT)
        likeness = np.interp(mixed, _MIXED, _LIKENESS).astype(np.float32)
        held = self._held.shares(question)
        if hidden is not None and hidden.any():
            likeness[hidden] = -1.0
            for place in set(self.of[hidden]):
                left = [self.questions[n] for n in np.nonzero((self.of == place) & ~hidden)[0]]
                held[place] = self._held.share_of(question, _whole(left, self.groups[place]))
        return Alike(likeness, held)


def _whole(questions: Iterable[str], group: Group) -> str:
    return " ".join((*questions, group.answer))


class Tokens:
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

    def share_of(self, text: str, other: str) -> float:
        """Return the share of the weight of ``text`` that one further text holds."""
        weights = {token: self._weight(token) for token in query_tokens(text)}
        held = set(query_tokens(other))
        return sum(weight for token, weight in weights.items() if token in held) / (sum(weights.values()) or 1.0)

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
