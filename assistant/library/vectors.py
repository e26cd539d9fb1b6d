"""The stored vectors and exact search over them: the answer whenever the vector index is not to be trusted."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.library.catalogue import Catalogue, Filter, condition

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_REMEMBERED = 30  # filters
_STORED = "<f2"  # half precision: the order of neighbours is the same, at half the disk


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


class StoredVectors:
    """Vectors in SQLite, one blob a document, in the order of its passages."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._loaded: _Loaded | None = None
        self._excluded: dict[tuple[Filter, int], NDArray[np.bool_]] = {}
        self._guard = threading.Lock()

    def add(self, document: str, model: str, vectors: NDArray[np.float32]) -> None:
        """Store a document's vectors, shape (passages, dimensions); call inside ``change``."""
        self._catalogue.connection.execute(
            "INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?)",
            (document, model, vectors.shape[1], vectors.astype(_STORED).tobytes()),
        )

    def of(self, document: str, model: str) -> NDArray[np.float32] | None:
        """Return a document's vectors of that model, or None."""
        row = self._catalogue.connection.execute(
            "SELECT dimensions, data FROM vectors WHERE document = ? AND model = ?", (document, model)
        ).fetchone()
        return _array(*row) if row else None

    def at_rows(self, rows: Sequence[int], model: str) -> dict[int, NDArray[np.float32]]:
        """Return the vectors of that model for these rows of the file, by row."""
        marks = ", ".join("?" * len(rows))
        owners = self._catalogue.connection.execute(
            f"SELECT DISTINCT p.document, d.first FROM passages p JOIN documents d ON d.id = p.document"
            f" WHERE p.row IN ({marks})",
            list(rows),
        ).fetchall()
        wanted, found = set(rows), {}
        for document, first in owners:
            vectors = self.of(document, model)
            for n, vector in enumerate(vectors if vectors is not None else ()):
                if first + n in wanted:
                    found[first + n] = vector
        return found

    def others(self, model: str) -> list[str]:
        """Return the documents that have no vectors of this model."""
        rows = self._catalogue.connection.execute(
            "SELECT id FROM documents d WHERE NOT EXISTS"
            " (SELECT 1 FROM vectors v WHERE v.document = d.id AND v.model = ?) ORDER BY first",
            (model,),
        )
        return [row[0] for row in rows]

    def search(self, vector: Sequence[float], model: str, k: int, where: Filter) -> list[tuple[str, float]]:
        """Return the ``k`` nearest passages as (passage id, cosine), nearest first."""
        import numpy as np

        loaded = self._load(model)
        if not loaded.used:
            return []
        scores = loaded.matrix[: loaded.used] @ np.asarray(vector, np.float32)
        scores[~loaded.alive] = -np.inf
        if not where.open:
            scores[self._outside(where, loaded)] = -np.inf
        best = np.argpartition(-scores, min(k, len(scores) - 1))[:k] if len(scores) else np.array([], int)
        best = best[np.lexsort((loaded.rows[best], -scores[best]))]
        return self._named([(int(loaded.rows[n]), float(scores[n])) for n in best if np.isfinite(scores[n])])

    def cosines(self, vector: Sequence[float], model: str, ids: Sequence[str]) -> dict[str, float]:
        """Return the cosine of each of these passages to ``vector``; those without a vector are left out."""
        import numpy as np

        loaded = self._load(model)
        marks = ", ".join("?" * len(ids))
        rows = self._catalogue.connection.execute(
            f"SELECT p.id, p.document, p.row - d.first FROM passages p JOIN documents d ON d.id = p.document"
            f" WHERE p.id IN ({marks})",
            list(ids),
        )
        places = {name: loaded.documents[owner][0] + n for name, owner, n in rows if owner in loaded.documents}
        if not places:
            return {}
        scores = loaded.matrix[list(places.values())] @ np.asarray(vector, np.float32)
        return dict(zip(places, map(float, scores), strict=True))

    def _named(self, scored: list[tuple[int, float]]) -> list[tuple[str, float]]:
        marks = ", ".join("?" * len(scored))
        found = self._catalogue.connection.execute(
            f"SELECT row, id FROM passages WHERE row IN ({marks})", [row for row, _ in scored]
        )
        names: dict[int, str] = dict(found.fetchall())
        return [(names[row], score) for row, score in scored if row in names]

    def _outside(self, where: Filter, loaded: _Loaded) -> NDArray[np.bool_]:
        """Return which of the loaded vectors the filter excludes; remembered, as filters come again."""
        import numpy as np

        key = (where, loaded.version)
        if key not in self._excluded:
            clause, values = condition(where)
            found = self._catalogue.connection.execute(
                f"SELECT p.row FROM passages p JOIN documents d ON d.id = p.document WHERE {clause}", values
            )
            if len(self._excluded) > _REMEMBERED:
                self._excluded.clear()
            allowed = np.array([row[0] for row in found], np.int64)
            self._excluded[key] = ~np.isin(loaded.rows, allowed)
        return self._excluded[key]

    def _load(self, model: str) -> _Loaded:
        """Return the vectors in memory in step with the file: what was added since is read, the rest stays."""
        with self._guard:
            version = int(self._catalogue.get("version") or 0)
            known = self._loaded
            if known is None or known.model != model:
                known = _nothing(model)
            if known.version != version:
                known = self._in_step(known, version)
            self._loaded = known
            return known

    def _in_step(self, known: _Loaded, version: int) -> _Loaded:
        import numpy as np

        current: dict[str, int] = dict(
            self._catalogue.connection.execute(
                "SELECT d.id, d.first FROM documents d"
                " JOIN vectors v ON v.document = d.id AND v.model = ? ORDER BY d.first",
                (known.model,),
            ).fetchall()
        )
        gone = known.documents.keys() - current.keys()
        if sum(known.documents[name][1] for name in gone) > known.used // 4:
            known, gone = _nothing(known.model), set()
        new = {name: self.of(name, known.model) for name in current if name not in known.documents}
        blocks = {name: block for name, block in new.items() if block is not None and len(block)}
        size = known.used + sum(len(block) for block in blocks.values())
        matrix, rows = _room(known, size, next(iter(blocks.values())).shape[1] if blocks else known.matrix.shape[1])
        alive = np.concatenate([known.alive, np.ones(size - known.used, bool)])
        documents = {name: place for name, place in known.documents.items() if name not in gone}
        for name in gone:
            place, length = known.documents[name]
            alive[place : place + length] = False
        used = known.used
        for name, block in blocks.items():
            matrix[used : used + len(block)] = block
            rows[used : used + len(block)] = np.arange(current[name], current[name] + len(block))
            documents[name] = (used, len(block))
            used += len(block)
        return _Loaded(matrix, rows[:used], alive, used, documents, version, known.model)


def _nothing(model: str) -> _Loaded:
    import numpy as np

    return _Loaded(np.zeros((0, 1), np.float32), np.zeros(0, np.int64), np.zeros(0, bool), 0, {}, -1, model)


def _room(known: _Loaded, size: int, dimensions: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return arrays that hold what is known and have room for ``size`` vectors; half as much again is kept free."""
    import numpy as np

    if size <= len(known.matrix):
        rows = np.concatenate([known.rows, np.zeros(size - known.used, np.int64)])
        return known.matrix, rows
    matrix = np.zeros((size + size // 2 if known.used else size, dimensions), np.float32)
    if known.used:
        matrix[: known.used] = known.matrix[: known.used]
    return matrix, np.concatenate([known.rows, np.zeros(size - known.used, np.int64)])


def _array(dimensions: int, data: Any) -> NDArray[np.float32]:
    import numpy as np

    return np.frombuffer(data, _STORED).reshape(-1, dimensions).astype(np.float32)
