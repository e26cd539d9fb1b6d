"""How like a text is to the examples of each kind: by the characters they share, and by what they mean."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant.meaning import Head, meanings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LONGEST = 3  # characters of a stretch
_NEAREST = 0.2  # weight of the one most like example beside that of all of a kind
# What meaning weighs beside characters. Kinds of deeds told right, the encoder not knowing them: .79 by either alone,
# .85 with this, and .64 of them told at .96 instead of .33.
_MEANT = 0.3
OTHER = ""  # the kind of what is of no kind


def holds_in_order(text: str, characters: str) -> bool:
    """Whether ``text`` holds the ``characters`` one behind the other: 住房和城乡建设局 those of 住建局."""
    rest = iter(text)
    return all(character in rest for character in characters)


def shares_pair(words: str, text: str) -> bool:
    """Whether ``text`` holds two neighbouring characters of ``words``: 各班班会 one of 主题班会."""
    return any(words[at : at + 2] in text for at in range(len(words) - 1))


class Examples:
    """Texts as the weights of their stretches of up to three characters, each text of length one.

    A stretch weighs the more, the fewer texts hold it; any number counts as one. Nothing is counted before the first
    text is compared.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.like = lru_cache(1024)(self._like)
        self.meant = lru_cache(1024)(self._meant)
        self.meanings = lru_cache(2)(self._meanings)

    def _like(self, text: str) -> NDArray[np.float64]:
        """Return the cosine of ``text`` to each example, shape (examples,)."""
        import numpy as np

        like = np.zeros(len(self.texts))
        weights = {
            number: float(self._rare[number]) * (1 + math.log(n))
            for piece, n in _pieces(text).items()
            if (number := self._numbers.get(piece)) is not None
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        for number, weight in weights.items():
            held = slice(*self._bounds[number : number + 2])
            like[self.rows[held]] += self.weights[held] * (weight / length)
        return like

    def _meant(self, text: str, head: Head) -> NDArray[np.float64]:
        """Return the cosine of what ``text`` means to what each example does, shape (examples,)."""
        import numpy as np

        return np.asarray(self.meanings(head) @ meanings().of([text], head)[0].astype(np.float64))

    def _meanings(self, head: Head) -> NDArray[np.float64]:
        """Return what each example means, shape (examples, 128)."""
        import numpy as np

        return meanings().of(self.texts, head).astype(np.float64)

    @cached_property
    def _counted(self) -> tuple[dict[str, int], NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
        """Every stretch's number; then, stretch by stretch, which text holds it and how often."""
        import numpy as np

        numbers: dict[str, int] = {}
        cells = [
            (numbers.setdefault(piece, len(numbers)), row, n)
            for row, text in enumerate(self.texts)
            for piece, n in _pieces(text).items()
        ]
        table = np.array(cells, dtype=np.int64).reshape(-1, 3)
        table = table[np.argsort(table[:, 0], kind="stable")]
        return numbers, table[:, 0], table[:, 1], table[:, 2].astype(np.float64)

    @property
    def _numbers(self) -> Mapping[str, int]:
        return self._counted[0]

    @property
    def columns(self) -> NDArray[np.int64]:
        """The stretch of each cell."""
        return self._counted[1]

    @property
    def rows(self) -> NDArray[np.int64]:
        """The text of each cell."""
        return self._counted[2]

    @cached_property
    def _bounds(self) -> NDArray[np.int64]:
        import numpy as np

        return np.searchsorted(self.columns, np.arange(len(self._numbers) + 1))

    @cached_property
    def _rare(self) -> NDArray[np.float64]:
        import numpy as np

        return 1 + np.log((1 + len(self.texts)) / (1 + np.bincount(self.columns)))

    @cached_property
    def weights(self) -> NDArray[np.float64]:
        """The weight of each cell."""
        import numpy as np

        weights = self._rare[self.columns] * (1 + np.log(self._counted[3]))
        lengths = np.sqrt(np.bincount(self.rows, weights * weights, len(self.texts)))
        return np.asarray(weights / lengths[self.rows])


class Likeness:
    """Tells how like a text is to each kind's examples: the cosine to their middle, and to the nearest one."""

    def __init__(self, examples: Examples, kinds: Sequence[str | None], head: Head | None = None) -> None:
        """Take the kind of each example, None for those that count for no kind, and as what their meaning counts."""
        self._examples, self._of_each, self._head = examples, kinds, head
        self.kinds = tuple(dict.fromkeys(kind for kind in kinds if kind is not None))
        self.of = lru_cache(4096)(self._of)

    def _of(self, text: str) -> Mapping[str, float]:
        """Return each kind's score, 0 to 1.2, or to 1.56 with meaning; none where there are no examples."""
        if not self.kinds:
            return {}
        scores = self._scored(self._examples.like(text), self._sorted[2])
        if self._head:
            scores = scores + _MEANT * self._scored(self._examples.meant(text, self._head), self._lengths_of_meaning)
        return dict(zip(self.kinds, scores.tolist(), strict=True))

    def _scored(self, like: NDArray[np.float64], lengths: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return each kind's score by the cosines to all examples, and the lengths of the kinds' sums."""
        import numpy as np

        rows, kind_of, _ = self._sorted
        like = like[rows]
        best = np.full(len(self.kinds), -1.0)
        np.maximum.at(best, kind_of, like)
        return np.bincount(kind_of, like, len(self.kinds)) / lengths + _NEAREST * best

    @cached_property
    def _lengths_of_meaning(self) -> NDArray[np.float64]:
        """How long each kind's sum of what its examples mean is."""
        import numpy as np

        assert self._head
        rows, kind_of, _ = self._sorted
        every = self._examples.meanings(self._head)[rows]
        sums = np.zeros((len(self.kinds), every.shape[1]))
        np.add.at(sums, kind_of, every)
        return np.asarray(np.linalg.norm(sums, axis=1))

    @cached_property
    def _sorted(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
        """The examples that count, the kind of each, and how long each kind's sum of examples is."""
        import numpy as np

        number = {kind: n for n, kind in enumerate(self.kinds)}
        all_kinds = np.array([-1 if kind is None else number[kind] for kind in self._of_each])
        rows = np.flatnonzero(all_kinds >= 0)
        cells = all_kinds[self._examples.rows] >= 0
        size = int(self._examples.columns.max(initial=0)) + 1
        keys = all_kinds[self._examples.rows[cells]] * size + self._examples.columns[cells]
        found, at = np.unique(keys, return_inverse=True)
        sums = np.bincount(at, self._examples.weights[cells])
        lengths = np.sqrt(np.bincount(found // size, sums * sums, len(self.kinds)))
        return rows, all_kinds[rows], lengths


def _pieces(text: str) -> Counter[str]:
    said = re.sub(r"\d[\d.,%％]*", "0", text.lower())
    return Counter(said[at : at + size] for size in range(1, _LONGEST + 1) for at in range(len(said) - size + 1))
