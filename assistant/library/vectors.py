"""The stored vectors in SQLite: one blob a document, in the order of its passages, with its model's fingerprint."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from assistant.library.catalogue import Catalogue

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_STORED = "<f2"  # half precision: the order of neighbours is the same, at half the disk
_BYTES = 2


class StoredVectors:
    """Vectors of the library's passages, kept and read by document or by row."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def add(self, document: str, model: str, vectors: NDArray[np.float32]) -> None:
        """Store a document's vectors, shape (passages, dimensions); call inside ``change``."""
        connection = self._catalogue.connection
        # Not INSERT OR REPLACE: before a statement of many writes, the word index writes out all it holds.
        connection.execute("DELETE FROM vectors WHERE document = ?", (document,))
        connection.execute(
            "INSERT INTO vectors VALUES (?, ?, ?, ?)",
            (document, model, vectors.shape[1], vectors.astype(_STORED).tobytes()),
        )

    def of(self, document: str, model: str) -> NDArray[np.float32] | None:
        """Return a document's vectors of that model, or None."""
        row = self._catalogue.connection.execute(
            "SELECT dimensions, data FROM vectors WHERE document = ? AND model = ?", (document, model)
        ).fetchone()
        return _array(*row) if row else None

    def all(self, model: str) -> Iterator[tuple[str, int, NDArray[np.float32]]]:
        """Yield (document, row of its first passage, vectors) of that model, rows rising."""
        found = self._catalogue.connection.execute(
            "SELECT d.id, d.first, v.dimensions, v.data FROM documents d"
            " JOIN vectors v ON v.document = d.id AND v.model = ? ORDER BY d.first",
            (model,),
        )
        for document, first, dimensions, data in found:
            yield document, first, _array(dimensions, data)

    def at_rows(self, rows: Iterable[int], model: str) -> tuple[list[int], NDArray[np.float32]]:
        """Return those of ``rows`` that have a vector of that model, rising, and the vectors one below the other."""
        import numpy as np

        connection = self._catalogue.connection
        places = connection.execute(
            "SELECT v.rowid, v.dimensions, p.row, p.row - d.first FROM passages p JOIN documents d ON d.id = p.document"
            " JOIN vectors v ON v.document = d.id AND v.model = ?"
            " WHERE p.row IN (SELECT value FROM json_each(?)) ORDER BY p.row",
            (model, json.dumps(list(map(int, rows)))),
        ).fetchall()
        found: list[int] = []
        parts: list[bytes] = []
        for blob, group in groupby(places, key=lambda place: int(place[0])):
            members = list(group)
            width = members[0][1] * _BYTES
            with connection.blobopen("vectors", "data", blob, readonly=True) as data:
                for _, _, row, n in members:
                    data.seek(n * width)
                    parts.append(data.read(width))
                    found.append(row)
        return found, _array(places[0][1], b"".join(parts)) if found else np.zeros((0, 1), np.float32)

    def cosines(self, vector: Sequence[float], model: str, ids: Sequence[str]) -> dict[str, float]:
        """Return the cosine of each of these passages to ``vector``; those without a vector are left out."""
        import numpy as np

        rows = self._catalogue.rows(ids)
        found, vectors = self.at_rows(rows.values(), model)
        if not found:
            return {}
        scores = dict(zip(found, (vectors @ np.asarray(vector, np.float32)).tolist(), strict=True))
        return {name: scores[row] for name, row in rows.items() if row in scores}

    def others(self, model: str) -> list[str]:
        """Return the documents that have no vectors of this model."""
        rows = self._catalogue.connection.execute(
            "SELECT id FROM documents d WHERE NOT EXISTS"
            " (SELECT 1 FROM vectors v WHERE v.document = d.id AND v.model = ?) ORDER BY first",
            (model,),
        )
        return [row[0] for row in rows]


def _array(dimensions: int, data: Any) -> NDArray[np.float32]:
    import numpy as np

    return np.frombuffer(data, _STORED).reshape(-1, dimensions).astype(np.float32)
