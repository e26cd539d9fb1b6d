"""Where a text that was dictated without stops wants them: learnt from texts that have some.

The first layers are the encoder's own; the one above them and the head are kept in ``zh/stops.safetensors``, which
``scripts/meaning/stops.py`` learns from ``knowledge/common/dictated.yaml`` and the lines beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from assistant.meaning.encoder import BEGIN, END, FOLDER, LONGEST, encoder_of, through, weights_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float32]

BELOW = 3  # layers of the encoder below the one of its own
GAP = ("none", "pause", "end")  # in the order of the numbers of the head


class Gap(NamedTuple):
    """A place between two pieces of a text, and how likely a fact pauses there, or ends."""

    at: int
    pause: float
    end: float


class Stops:
    """Tells where stops are wanting; knows none where its file is absent."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Take where what was learnt is kept; nothing is read before the first text."""
        self._path, self._encoder = folder / "stops.safetensors", encoder_of(folder)
        self.of = lru_cache(1024)(self._of)

    def _of(self, text: str) -> tuple[Gap, ...]:
        """Return the places between the pieces of a text without stops."""
        ids, places = self._encoder.pieces(text)
        if not self._weights or len(ids) < 2:
            return ()
        likely = self._read(ids)
        gaps = zip(places[1:], likely, strict=True)
        return tuple(Gap(start, float(pause), float(end)) for (start, _), (_, pause, end) in gaps)

    def _read(self, ids: Sequence[int]) -> Array:
        """Return the likelihoods of GAP behind each piece but the last, each read where most stands on both sides."""
        import numpy as np

        firsts = windows(len(ids))
        read = np.array([[BEGIN, *ids[first : first + LONGEST], END] for first in firsts])
        with self._encoder.threads.limit(limits=1, user_api="blas"):  # so little is done sooner by one
            states = through(self._weights, str(BELOW), self._encoder.states(read, BELOW))
        sides = np.concatenate([states[:, 1:-2], states[:, 2:-1]], axis=-1)
        scores = sides @ self._weights["head.stop"].T + self._weights["head.stop.bias"]
        raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
        likely = raised / raised.sum(axis=-1, keepdims=True)
        middle = [first + likely.shape[1] / 2 for first in firsts]
        best = [min(range(len(firsts)), key=lambda n: abs(middle[n] - gap)) for gap in range(len(ids) - 1)]
        return np.stack([likely[n, gap - firsts[n]] for gap, n in enumerate(best)])

    @cached_property
    def _weights(self) -> dict[str, Array]:
        return weights_of(self._path) if self._path.exists() else {}


def windows(size: int) -> list[int]:
    """Return where the windows begin that a text of ``size`` pieces is read in: all of one length, half of it apart."""
    return [*range(0, max(size - LONGEST, 0), LONGEST // 2), max(size - LONGEST, 0)]


@lru_cache(maxsize=1)
def stops() -> Stops:
    """Return what ships, loaded once however many use it."""
    return Stops()
