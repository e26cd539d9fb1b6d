"""The truth of the library: documents and passages in SQLite, one transaction a change.

Writing is the library's business, under its lock; indexes follow by the rows of passages, which are never used again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.library.database import Database
from assistant.passage import Document, Kind, Passage
from assistant.report import Role

_SEPARATOR = "\x1f"
_STORED = (
    *("id", "name", "kind", "genre", "title", "type", "period", "bundled", "weak", "added"),
    *("first", "passages", "path", "text"),
)
_COLUMNS = ("id", "name", "kind", "genre", "title", "type", "period", "passages", "bundled", "added")


@dataclass(frozen=True, slots=True)
class Filter:
    """What a search is limited to; None (or an empty set of documents) is no limit."""

    kind: Kind | None = None
    role: Role | None = None
    topic: str | None = None
    type: str | None = None
    documents: frozenset[str] | None = None
    genre: str | None = None

    @property
    def open(self) -> bool:
        """Whether nothing is excluded."""
        return self == Filter() or self == Filter(documents=frozenset())


def _of_documents(where: Filter) -> tuple[str, list[Any]]:
    """Return what the filter asks of documents ``d`` as an SQL condition, with its values."""
    named = {"d.kind": where.kind, "d.type": where.type, "d.genre": where.genre}
    parts = {f"{column} = ?": [value] for column, value in named.items() if value}
    if where.documents:
        parts["d.id IN (SELECT value FROM json_each(?))"] = [json.dumps(sorted(where.documents))]
    return " AND ".join(parts) or "1", [value for values in parts.values() for value in values]


def _of_passages(where: Filter) -> tuple[str, list[Any]]:
    """Return what the filter asks of passages ``p`` as an SQL condition, with its values."""
    parts: dict[str, list[Any]] = {"p.role = ?": [where.role]} if where.role else {}
    if where.topic:
        parts["instr(? || p.topics || ?, ?)"] = [_SEPARATOR, _SEPARATOR, f"{_SEPARATOR}{where.topic}{_SEPARATOR}"]
    return " AND ".join(parts) or "1", [value for values in parts.values() for value in values]


class Catalogue(Database):
    """Documents and their passages."""

    _counted = (-1, 0)  # (version, number of passages)

    def documents(self, kind: str | None = None, genre: str | None = None) -> tuple[Document, ...]:
        """Return the documents, bundled ones first, then by name."""
        rows = self.connection.execute(
            f"SELECT {', '.join(_COLUMNS)} FROM documents"
            " WHERE (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR genre = ?2) ORDER BY bundled DESC, name, id",
            (kind, genre),
        )
        return tuple(_document(row) for row in rows)

    def claim(self, document: str) -> None:
        """Make a bundled document the user's own; within a change."""
        self.connection.execute("UPDATE documents SET bundled = 0 WHERE id = ?", (document,))
        self.touch()

    def document(self, name: str) -> Document | None:
        """Return the document of that id, or None."""
        rows = self.connection.execute(f"SELECT {', '.join(_COLUMNS)} FROM documents WHERE id = ?", (name,))
        return next((_document(row) for row in rows), None)

    def weak(self) -> frozenset[str]:
        """Return the ids of the documents that show what to avoid."""
        return frozenset(row[0] for row in self.connection.execute("SELECT id FROM documents WHERE weak"))

    def value(self, document: str, column: str) -> Any:
        """Return one column of a document (text, path, weak, bundled, first), or None without such a document."""
        row = self.connection.execute(f"SELECT {column} FROM documents WHERE id = ?", (document,)).fetchone()
        return row[0] if row else None

    def add(self, document: Document, text: str, path: str, weak: bool, passages: Sequence[Passage]) -> int:
        """Insert a document and its passages; returns the row of its first passage. Call inside ``change``."""
        connection = self.connection
        first = int(self.get("rows") or 0) + 1  # never one that was used before: indexes go by it
        self.set("rows", str(first + len(passages) - 1))
        connection.execute(
            f"INSERT INTO documents ({', '.join(_STORED)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(document.id, document.name, document.kind, document.genre, document.title),
                *(document.type, document.period, document.bundled, weak, document.added),
                *(first, len(passages), path, text),
            ),
        )
        connection.executemany(
            "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((first + n, item.id, document.id, *_places(item)) for n, item in enumerate(passages)),
        )
        return first

    def delete(self, document: str) -> None:
        """Delete a document with its passages and vectors; its words are the word index's business."""
        self.connection.execute("DELETE FROM documents WHERE id = ?", (document,))

    def passages(self, ids: Iterable[str], *, text: bool = True) -> list[Passage]:
        """Return the passages of these ids in the same order, ids that are gone left out; text is dear in long ones."""
        wanted = list(ids)
        found: dict[str, Passage] = {}
        for start in range(0, len(wanted), 500):
            some = wanted[start : start + 500]
            marks = ", ".join("?" * len(some))
            found |= {item.id: item for item in self._read(f"p.id IN ({marks})", some, text=text)}
        return [found[name] for name in wanted if name in found]

    def passages_of(self, document: str) -> list[Passage]:
        """Return a document's passages in the order they were cut."""
        return self._read("p.document = ? ORDER BY p.row", [document])

    def at_rows(self, rows: Sequence[int]) -> dict[int, Passage]:
        """Return the passages in these rows by row, rising."""
        found = self.connection.execute(
            "SELECT row, id FROM passages WHERE row IN (SELECT value FROM json_each(?)) ORDER BY row",
            (json.dumps(list(rows)),),
        )
        ids = dict(found.fetchall())
        by_id = {item.id: item for item in self.passages(ids.values())}
        return {row: by_id[name] for row, name in ids.items() if name in by_id}

    def rows(self, ids: Iterable[str]) -> dict[str, int]:
        """Return the row of each of these passages; ids that are gone are left out."""
        found = self.connection.execute(
            "SELECT id, row FROM passages WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
        )
        return dict(found.fetchall())

    def ids_within(self, rows: Iterable[int], where: Filter) -> dict[int, str]:
        """Return the id of each of these rows that is there and passes the filter."""
        (of_documents, first), (of_passages, second) = _of_documents(where), _of_passages(where)
        found = self.connection.execute(
            "SELECT p.row, p.id FROM passages p JOIN documents d ON d.id = p.document"
            f" WHERE p.row IN (SELECT value FROM json_each(?)) AND {of_documents} AND {of_passages}",
            [json.dumps(list(rows)), *first, *second],
        )
        return dict(found.fetchall())

    def stretches(self, where: Filter) -> list[tuple[int, int]]:
        """Return (row of the first passage, number of passages) of the documents that pass the filter, rising."""
        clause, values = _of_documents(where)
        found = self.connection.execute(
            f"SELECT first, passages FROM documents d WHERE {clause} ORDER BY first", values
        )
        return found.fetchall()

    def rows_of(self, where: Filter) -> list[int]:
        """Return the rows of the passages with the filter's role and topic, rising."""
        clause, values = _of_passages(where)
        found = self.connection.execute(f"SELECT row FROM passages p WHERE {clause} ORDER BY row", values)
        return [row for (row,) in found.fetchall()]

    def rows_after(self, row: int, most: int = -1) -> list[int]:
        """Return the rows greater than ``row``, rising, ``most`` at most."""
        found = self.connection.execute("SELECT row FROM passages WHERE row > ? ORDER BY row LIMIT ?", (row, most))
        return [row for (row,) in found.fetchall()]

    def with_vectors(self, model: str) -> list[tuple[str, int, int]]:
        """Return (document, row of its first passage, number of passages) of those with vectors of that model."""
        found = self.connection.execute(
            "SELECT d.id, d.first, d.passages FROM documents d"
            " JOIN vectors v ON v.document = d.id AND v.model = ? ORDER BY d.first",
            (model,),
        )
        return found.fetchall()

    def named(self, document: Document, path: str) -> list[tuple[str, str]]:
        """Return (id, path) of the user's own documents of that kind and of that name or path."""
        found = self.connection.execute(
            "SELECT id, path FROM documents WHERE NOT bundled AND kind = ? AND (name = ? OR path = ? AND path != '')",
            (document.kind, document.name, path),
        )
        return found.fetchall()

    def _read(self, where: str, values: Sequence[Any], *, text: bool = True) -> list[Passage]:
        rows = self.connection.execute(
            "SELECT p.id, p.document, d.name, d.kind, p.place, p.role, p.topics, p.level,"
            " "
            " '', p.start, p.\"end\", d.type, d.period, d.genre"
            f" FROM passages p JOIN documents d ON d.id = p.document WHERE {where}",
            values,
        ).fetchall()
        # Cut here: SQLite would read a long text anew for each of its passages.
        texts = {name: self.value(name, "text") or "" for name in {row[1] for row in rows}} if text else {}
        return [_passage(row, texts.get(row[1], "")) for row in rows]

    def count(self) -> int:
        """Return how many passages there are; remembered until the next change."""
        version = self.version
        if self._counted[0] != version:
            found = self.connection.execute("SELECT coalesce(sum(passages), 0) FROM documents").fetchone()
            self._counted = version, int(found[0])
        return self._counted[1]


def _document(row: Sequence[Any]) -> Document:
    fields = dict(zip(_COLUMNS, row, strict=True))
    return Document(**{**fields, "bundled": bool(fields["bundled"])})


def _places(item: Passage) -> tuple[Any, ...]:
    return item.place, item.role, _SEPARATOR.join(item.topics), item.level, item.start, item.end


def _passage(row: Sequence[Any], text: str) -> Passage:
    fields = list(row)
    fields[6] = tuple(fields[6].split(_SEPARATOR)) if fields[6] else ()
    fields[8] = text[fields[9] : fields[10]]
    return Passage(*fields)
