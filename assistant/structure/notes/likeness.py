"""How like a note is to the examples of each kind: by the characters, pairs and triples they share."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant.genre import GenrePack

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LONGEST = 3  # characters of a stretch
_NEAREST = 0.2  # weight of the one most like example beside that of all of a kind
OTHER = ""  # the kind of what is of no kind


class Likeness:
    """Tells how like a text is to each kind's examples: the cosine to their middle, and to the nearest one.

    Stretches of up to three characters, each weighed by how few examples hold it; any number counts as one.
    """

    def __init__(self, examples: Iterable[tuple[str, str]]) -> None:
        """Take examples as (kind, text); nothing is counted before the first is asked for."""
        self._examples = list(examples)
        self.kinds = tuple(dict.fromkeys(kind for kind, _ in self._examples))
        self.of = lru_cache(4096)(self._of)

    def _of(self, text: str) -> Mapping[str, float]:
        """Return each kind's score, 0 to 1.2; none where there are no examples."""
        if not self._examples:
            return {}
        import numpy as np

        like = np.zeros(len(self._examples))
        weights = {
            piece: self._rare[piece] * (1 + math.log(n)) for piece, n in _pieces(text).items() if piece in self._rare
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        for piece, weight in weights.items():
            at, held = self._held[piece]
            like[at] += held * (weight / length)
        whole = np.bincount(self._kind_of, like, len(self.kinds)) / self._lengths
        best = np.zeros(len(self.kinds))
        np.maximum.at(best, self._kind_of, like)
        return dict(zip(self.kinds, (whole + _NEAREST * best).tolist(), strict=True))

    @cached_property
    def _counts(self) -> Sequence[Counter[str]]:
        return [_pieces(text) for _, text in self._examples]

    @cached_property
    def _rare(self) -> Mapping[str, float]:
        """The weight of each stretch: the fewer examples hold it, the more."""
        held = Counter(piece for counts in self._counts for piece in counts)
        whole = 1 + len(self._examples)
        return {piece: 1 + math.log(whole / (1 + n)) for piece, n in held.items()}

    @cached_property
    def _vectors(self) -> Sequence[Mapping[str, float]]:
        """Each example as the weights of its stretches, of length one."""
        vectors = []
        for counts in self._counts:
            weights = {piece: self._rare[piece] * (1 + math.log(n)) for piece, n in counts.items()}
            length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1
            vectors.append({piece: weight / length for piece, weight in weights.items()})
        return vectors

    @cached_property
    def _held(self) -> Mapping[str, tuple[NDArray[np.int64], NDArray[np.float64]]]:
        """Which examples hold a stretch, and with what weight."""
        import numpy as np

        at: dict[str, tuple[list[int], list[float]]] = {}
        for n, vector in enumerate(self._vectors):
            for piece, weight in vector.items():
                places, weights = at.setdefault(piece, ([], []))
                places.append(n)
                weights.append(weight)
        return {piece: (np.array(places), np.array(weights)) for piece, (places, weights) in at.items()}

    @cached_property
    def _kind_of(self) -> NDArray[np.int64]:
        import numpy as np

        number = {kind: n for n, kind in enumerate(self.kinds)}
        return np.array([number[kind] for kind, _ in self._examples])

    @cached_property
    def _lengths(self) -> NDArray[np.float64]:
        """How long each kind's sum of examples is: what a sum of likenesses is divided by for a cosine."""
        import numpy as np

        sums: dict[str, Counter[str]] = {kind: Counter() for kind in self.kinds}
        for (kind, _), vector in zip(self._examples, self._vectors, strict=True):
            sums[kind].update(vector)
        return np.array([math.sqrt(sum(w * w for w in sums[kind].values())) for kind in self.kinds])


def _pieces(text: str) -> Counter[str]:
    said = re.sub(r"\d[\d.,%％]*", "0", text.lower())
    return Counter(said[at : at + size] for size in range(1, _LONGEST + 1) for at in range(len(said) - size + 1))


class Kindred:
    """The examples of one genre, as what its deeds, its shortfalls and the parts of a report are told by."""

    def __init__(self, pack: GenrePack) -> None:
        """Take the pack; a pack without examples knows nothing."""
        held = pack.examples
        done = [(name, text) for name, texts in held.deeds.items() for text in texts]
        planned = [(name, text) for name, texts in held.plans.items() for text in texts]
        short = [(name, text) for name, texts in held.judgements.items() for text in texts]
        others, left = [(OTHER, text) for text in held.others], [(OTHER, text) for text in held.shortfalls]
        self.deeds = Likeness([*done, *planned, *others])
        self.shortfalls = Likeness([*short, *left])
        parts = (("done", [*done, *others]), ("plans", planned), ("problems", [*short, *left]))
        self._parts = Likeness((part, text) for part, pairs in parts for _, text in pairs)

    def is_shortfall(self, said: str) -> float:
        """Return how much more like a shortfall than like a deed ``said`` reads; 0 where nothing is known."""
        parts, deeds, short = self._parts.of(said), self.deeds.of(said), self.shortfalls.of(said)
        if not short:
            return 0.0
        return max(short.values()) - max(deeds.values()) + parts["problems"] - parts["done"]


def kindred(pack: GenrePack) -> Kindred:
    """Return what a pack's examples tell kinds by, made once for a pack."""
    known = _known.get(id(pack))
    if known is None or known[0] is not pack:
        known = pack, Kindred(pack)
        _known[id(pack)] = known
    return known[1]


_known: dict[int, tuple[GenrePack, Kindred]] = {}  # by identity: a pack is dear to hash
