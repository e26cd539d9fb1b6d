"""Which part of a report each clause of a note is of, read in its line: learnt from lines that were told apart by hand.

The first layers are the encoder's own; those above them and the head are kept in ``zh/parts.safetensors``, which
``scripts/meaning/parts.py`` learns from ``knowledge/common/parts.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.meaning.encoder import BEGIN, END, FOLDER, LONGEST, PARTS, Encoder, encoder_of, through, weights_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float32]

SHARED = 3  # layers of the encoder below those of its own
MARK = "，"  # between the clauses of a line


class Parts:
    """Tells parts; knows nothing where its file is absent."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Take where what was learnt is kept; nothing is read before the first line."""
        self._path, self._encoder = folder / "parts.safetensors", encoder_of(folder)
        self.of = lru_cache(4096)(self._of)

    def _of(self, clauses: tuple[str, ...]) -> Array:
        """Return the likelihoods of PARTS for each clause of a line, shape (clauses, 4); all alike where unknown."""
        import numpy as np

        found = np.full((len(clauses), len(PARTS)), 1 / len(PARTS), np.float32)
        if self._weights:
            for first, new, last in _windows([len(self._encoder.pieces(clause)[0]) + 1 for clause in clauses]):
                found[new:last] = self._read(clauses[first:last])[new - first :]
        return found

    def _read(self, clauses: Sequence[str]) -> Array:
        import numpy as np

        ids, spans = read_pieces(self._encoder, clauses)
        with self._encoder.threads.limit(limits=1, user_api="blas"):  # so little is done sooner by one
            states = self._encoder.states(np.array([ids]), SHARED)
            for name in self._names:
                states = through(self._weights, name, states)
        rows = [states[0, first:end] if first < end else states[0] for first, end in spans]
        means = np.stack([row.mean(axis=0) for row in rows])
        scores = means @ self._weights["head.part"].T + self._weights["head.part.bias"]
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float32)

    @cached_property
    def _weights(self) -> dict[str, Array]:
        return weights_of(self._path) if self._path.exists() else {}

    @cached_property
    def _names(self) -> list[str]:
        return sorted(name.removesuffix(".query") for name in self._weights if name.endswith(".query"))


def read_pieces(encoder: Encoder, clauses: Sequence[str]) -> tuple[list[int], list[tuple[int, int]]]:
    """Return the pieces of a line of clauses, and from which to which each clause goes: (0, 0) where it is cut off."""
    ids, places = encoder.pieces(MARK.join(clauses))
    ids, places, spans, at = ids[:LONGEST], places[:LONGEST], [], 0
    for clause in clauses:
        held = [n for n, (start, end) in enumerate(places, 1) if start < at + len(clause) and end > at]
        spans.append((held[0], held[-1] + 1) if held else (0, 0))
        at += len(clause) + len(MARK)
    return [BEGIN, *ids, END], spans


def _windows(sizes: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield the clauses read at once, as the first, the first that is new, and the end: later windows open on one read.

    ``sizes`` are their numbers of pieces.
    """
    new = 0
    while new < len(sizes):
        first = new - 1 if new and sum(sizes[new - 1 : new + 1]) <= LONGEST else new
        last, held = new, sum(sizes[first:new])
        while last < len(sizes) and (last == new or held + sizes[last] <= LONGEST):
            held += sizes[last]
            last += 1
        yield first, new, last
        new = last


@lru_cache(maxsize=1)
def parts() -> Parts:
    """Return what ships, loaded once however many use it."""
    return Parts()
