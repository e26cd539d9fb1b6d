"""Exact nearest neighbours over the stored vectors: the answer whenever Chroma cannot give it.

The vectors are kept in memory, in single precision, up to a bound; past it they are read anew for each question.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.library.catalogue import Catalogue, Filter
from assistant.library.vectors import StoredVectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_REMEMBERED = 30  # filters
_MOST_BYTES = 512 * 2**20  # of vectors in memory: 130,000 passages of 1,024 dimensions, half a million of 256
_SMALL = 20_000
_GATHERED = 0.15  # of all vectors: copying more of them together takes longer than looking at all
_FEW = 1000  # passages whose vectors are read for one question rather than all taken into memory

Scored = list[tuple[int, float]]  # (row of the passage, cosine), nearest first


@dataclass(frozen=True, slots=True)
class _Loaded:
    """Vectors in memory: ``matrix[:used]``; ``rows`` are their passages' rows, ``alive`` those not removed."""

    matrix: NDArray[np.float32]
    rows: NDArray[np.int64]
    alive: NDArray[np.bool_]
    used: int
    documents: dict[str, tuple[int, int]]  # document → (position of its first vector, number of vectors)
    version: int
    model: str


class ExactSearch:
    """Cosine against every stored vector, or against every one that a filter lets through."""

    def __init__(self, catalogue: Catalogue, vectors: StoredVectors) -> None:
        self.most_bytes = _MOST_BYTES
        self._catalogue, self._vectors = catalogue, vectors
        self._loaded: _Loaded | None = None
        self._allowed: dict[tuple[Filter, int], NDArray[np.int64]] = {}
        self._guard = threading.Lock()

    @property
    def in_memory(self) -> bool:
        """Whether the vectors are in memory already."""
        return self._loaded is not None

    def share(self, where: Filter) -> float:
        """Return which part of the library passes the filter."""
        if where.open:
            return 1.0
        return len(self._rows_within(where, self._catalogue.version)) / max(1, self._catalogue.count())

    def search(self, vector: Sequence[float], model: str, k: int, where: Filter) -> Scored:
        """Return the ``k`` nearest passages that pass the filter."""
        import numpy as np

        asked = np.asarray(vector, np.float32)
        version = self._catalogue.version
        allowed = None if where.open else self._rows_within(where, version)
        if allowed is not None and len(allowed) <= _FEW and not self._is_small():
            return self.among(allowed.tolist(), vector, model, k)
        if self._catalogue.count() * len(asked) * 4 > self.most_bytes:
            self.release()
            return self._past_memory(asked, model, k, allowed)
        loaded = self._load(model, version)
        if not loaded.used:
            return []
        if allowed is None:
            return _best(loaded.rows, np.where(loaded.alive, loaded.matrix[: loaded.used] @ asked, -np.inf), k)
        places = _places(loaded, allowed)
        if len(places) < _GATHERED * loaded.used:
            scores = loaded.matrix[places] @ asked
        else:
            scores = (loaded.matrix[: loaded.used] @ asked)[places]
        return _best(loaded.rows[places], np.where(loaded.alive[places], scores, -np.inf), k)

    def among(self, rows: Iterable[int], vector: Sequence[float], model: str, k: int) -> Scored:
        """Return the ``k`` nearest of the passages in these rows."""
        import numpy as np

        found, vectors = self._vectors.at_rows(rows, model)
        if not found:
            return []
        return _best(np.asarray(found), vectors @ np.asarray(vector, np.float32), k)

    def release(self) -> None:
        """Let go of the vectors in memory; they are read again when they are needed."""
        with self._guard:
            self._loaded = None

    def _is_small(self) -> bool:
        """Whether the vectors are in memory and few: a look at all is quicker than reading some."""
        return self._loaded is not None and self._loaded.used <= _SMALL

    def _past_memory(self, asked: NDArray[np.float32], model: str, k: int, allowed: NDArray[np.int64] | None) -> Scored:
        """Search a library too large for memory, a document at a time."""
        import numpy as np

        best: Scored = []
        for _, first, vectors in self._vectors.all(model):
            rows = np.arange(first, first + len(vectors))
            if allowed is not None:
                inside = np.isin(rows, allowed, assume_unique=True)
                rows, vectors = rows[inside], vectors[inside]
            best += _best(rows, vectors @ asked, k)
            if len(best) > 100 * k:
                best = sorted(best, key=_nearest)[:k]
        return sorted(best, key=_nearest)[:k]

    def _rows_within(self, where: Filter, version: int) -> NDArray[np.int64]:
        """Return the rows that the filter lets through, rising; remembered, as filters come again."""
        import numpy as np

        key = (where, version)
        if key not in self._allowed:
            if len(self._allowed) > _REMEMBERED:
                self._allowed.clear()
            stretches = [np.arange(first, first + count) for first, count in self._catalogue.stretches(where)]
            rows = np.concatenate(stretches) if stretches else np.zeros(0, np.int64)
            if where.role or where.topic:
                rows = np.intersect1d(rows, np.asarray(self._catalogue.rows_of(where), np.int64), assume_unique=True)
            self._allowed[key] = rows
        return self._allowed[key]

    def _load(self, model: str, version: int) -> _Loaded:
        """Return the vectors in memory in step with the file: what was added since is read, the rest stays."""
        with self._guard:
            known = self._loaded
            if known is None or known.model != model:
                known = _nothing(model)
            if known.version != version:
                known = self._in_step(known, version)
            self._loaded = known
            return known

    def _in_step(self, known: _Loaded, version: int) -> _Loaded:
        import numpy as np

        current = {name: (first, count) for name, first, count in self._catalogue.with_vectors(known.model)}
        held = {name: int(known.rows[place]) for name, (place, _) in known.documents.items()}
        gone = {name for name, first in held.items() if current.get(name, (0, 0))[0] != first}
        new = [name for name in current if name not in held or name in gone]
        below = bool(new and known.used) and current[new[0]][0] < known.rows[-1]  # rows rise in the matrix
        if below or sum(known.documents[name][1] for name in gone) > known.used // 4:
            known, gone, new = _nothing(known.model), set(), list(current)
        size = known.used + sum(current[name][1] for name in new)
        alive = np.concatenate([known.alive, np.ones(size - known.used, bool)])
        documents = {name: place for name, place in known.documents.items() if name not in gone}
        for name in gone:
            place, length = known.documents[name]
            alive[place : place + length] = False
        matrix, rows, used = known.matrix, known.rows, known.used
        for name in new:
            block = self._vectors.of(name, known.model)
            if block is None:  # removed meanwhile; the next version says so
                continue
            if used == known.used:
                matrix, rows = _room(known, size, block.shape[1])
            matrix[used : used + len(block)] = block
            rows[used : used + len(block)] = np.arange(current[name][0], current[name][0] + len(block))
            documents[name] = (used, len(block))
            used += len(block)
        return _Loaded(matrix, rows[:used], alive[:used], used, documents, version, known.model)


def _nearest(pair: tuple[int, float]) -> tuple[float, int]:
    return -pair[1], pair[0]


def _best(rows: NDArray[np.int64], scores: NDArray[np.float32], k: int) -> Scored:
    """Return the ``k`` best of the scores that are finite; of equal ones the earlier row first."""
    import numpy as np

    some = np.argpartition(-scores, k)[:k] if k < len(scores) else np.arange(len(scores))
    some = some[np.lexsort((rows[some], -scores[some]))]
    return [(int(rows[n]), float(scores[n])) for n in some if np.isfinite(scores[n])]


def _places(loaded: _Loaded, allowed: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where in the matrix the vectors of these rows stand; rows rise there, as none is used twice."""
    import numpy as np

    places = np.searchsorted(loaded.rows, allowed)
    places, wanted = places[places < loaded.used], allowed[places < loaded.used]
    found: NDArray[np.int64] = places[loaded.rows[places] == wanted]
    return found


def _nothing(model: str) -> _Loaded:
    import numpy as np

    return _Loaded(np.zeros((0, 1), np.float32), np.zeros(0, np.int64), np.zeros(0, bool), 0, {}, -1, model)


def _room(known: _Loaded, size: int, dimensions: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return arrays that hold what is known and have room for ``size`` vectors; an eighth more is kept free."""
    import numpy as np

    if size <= len(known.matrix):
        return known.matrix, np.concatenate([known.rows, np.zeros(size - known.used, np.int64)])
    matrix = np.zeros((size + size // 8 + 1000, dimensions), np.float32)  # what is not used yet takes no memory
    if known.used:
        matrix[: known.used] = known.matrix[: known.used]
    return matrix, np.concatenate([known.rows, np.zeros(size - known.used, np.int64)])
