"""The truth of the library in SQLite: documents, passages, vectors and the word index, one transaction a change.

Every thread reads through a connection of its own; writing is the library's business, under its lock.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant.errors import ModelFailed
from assistant.passage import Document, Kind, Passage
from assistant.report import Role

SCHEMA = 2
_SEPARATOR = "\x1f"
_COLUMNS = ("id", "name", "kind", "genre", "title", "type", "period", "passages", "bundled", "added")

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, genre TEXT NOT NULL, title TEXT NOT NULL,
  type TEXT NOT NULL, period TEXT NOT NULL, bundled INTEGER NOT NULL, weak INTEGER NOT NULL,
  added TEXT NOT NULL, first INTEGER NOT NULL, passages INTEGER NOT NULL,
  text TEXT NOT NULL, source BLOB  -- long ones last: whatever stands behind them is slow to reach
);
CREATE TABLE passages (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  place TEXT NOT NULL, role TEXT NOT NULL, topics TEXT NOT NULL, level TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE INDEX passages_document ON passages (document);
CREATE INDEX passages_role ON passages (role);
CREATE TABLE vectors (
  document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  model TEXT NOT NULL, dimensions INTEGER NOT NULL, data BLOB NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5 (body, place, facets, content='', tokenize='ascii');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, 'row');
"""


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


def condition(where: Filter) -> tuple[str, list[Any]]:
    """Return the filter as an SQL condition over passages ``p`` and documents ``d``, with its values."""
    named = {"d.kind": where.kind, "d.type": where.type, "d.genre": where.genre, "p.role": where.role}
    parts = {f"{column} = ?": [value] for column, value in named.items() if value}
    if where.topic:
        parts["instr(? || p.topics || ?, ?)"] = [_SEPARATOR, _SEPARATOR, f"{_SEPARATOR}{where.topic}{_SEPARATOR}"]
    if where.documents:
        parts[f"d.id IN ({', '.join('?' * len(where.documents))})"] = sorted(where.documents)
    return " AND ".join(parts) or "1", [value for values in parts.values() for value in values]


class Catalogue:
    """The SQLite file of the library."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._threads = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._guard = threading.Lock()

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        known: sqlite3.Connection | None = getattr(self._threads, "connection", None)
        if known is None:
            known = self._threads.connection = self._open()
        return known

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False, timeout=10)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")  # what is acknowledged survives a power cut
        connection.execute("PRAGMA foreign_keys = ON")
        with self._guard:
            self._all.append(connection)
        return connection

    def create(self) -> None:
        """Make the tables of a new library; call under the writer's lock."""
        with self.change() as connection:
            if not self._tables():
                for statement in filter(str.strip, _TABLES.split(";")):
                    connection.execute(statement)
                self.set("schema", str(SCHEMA))
                self.set("version", "0")

    def _tables(self) -> bool:
        found = self.connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'meta'").fetchone()
        return bool(found[0])

    def ready(self) -> bool:
        """Whether the tables are there; raises ModelFailed for a library of another schema."""
        if not self._tables():
            return False
        found = self.get("schema")
        if found != str(SCHEMA):
            raise ModelFailed(
                f"资料库是另一个版本的程序建立的（{found}）",
                where=str(self.path),
                cure="请用对应版本打开，或另设 REPORT_ASSISTANT_HOME",
            )
        return True

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Do what happens inside in one transaction; an exception undoes all of it."""
        connection = self.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    def get(self, key: str) -> str | None:
        """Return a remembered value, or None."""
        found = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return found[0] if found else None

    def set(self, key: str, value: str) -> None:
        """Remember a value; call inside ``change``."""
        self.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def touch(self) -> None:
        """Count one change; call inside ``change``."""
        self.connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'version'")

    def documents(self, kind: str | None = None, genre: str | None = None) -> tuple[Document, ...]:
        """Return the documents, bundled ones first, then by name."""
        rows = self.connection.execute(
            f"SELECT {', '.join(_COLUMNS)} FROM documents"
            " WHERE (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR genre = ?2) ORDER BY bundled DESC, name, id",
            (kind, genre),
        )
        return tuple(_document(row) for row in rows)

    def real(self, where: Filter | None) -> Filter:
        """Return the filter without a genre that all documents have: what limits nothing should cost nothing."""
        if where and where.genre and all(item.genre == where.genre for item in self.documents()):
            return replace(where, genre=None)
        return where or Filter()

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
        """Return one column of a document (text, source, weak, bundled), or None where there is no such document."""
        row = self.connection.execute(f"SELECT {column} FROM documents WHERE id = ?", (document,)).fetchone()
        return row[0] if row else None

    def add(self, document: Document, text: str, source: bytes | None, weak: bool, passages: Sequence[Passage]) -> int:
        """Insert a document and its passages; returns the row of its first passage. Call inside ``change``."""
        connection = self.connection
        first = int(self.get("rows") or 0) + 1  # never one that was used before: indexes go by it
        self.set("rows", str(first + len(passages) - 1))
        connection.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(document.id, document.name, document.kind, document.genre, document.title),
                *(document.type, document.period, document.bundled, weak, document.added),
                *(first, len(passages), text, source),
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
        """Return the passages in these rows of the file (at most some 30,000) by row."""
        marks = ", ".join("?" * len(rows))
        found = self.connection.execute(f"SELECT row, id FROM passages WHERE row IN ({marks}) ORDER BY row", list(rows))
        ids = dict(found.fetchall())
        by_id = {item.id: item for item in self.passages(ids.values())}
        return {row: by_id[name] for row, name in ids.items() if name in by_id}

    def _read(self, where: str, values: Sequence[Any], *, text: bool = True) -> list[Passage]:
        stretch = 'substr(d.text, p.start + 1, p."end" - p.start)' if text else "''"
        rows = self.connection.execute(
            "SELECT p.id, p.document, d.name, d.kind, p.place, p.role, p.topics, p.level,"
            f' {stretch}, p.start, p."end", d.type, d.period, d.genre'
            f" FROM passages p JOIN documents d ON d.id = p.document WHERE {where}",
            values,
        )
        return [_passage(*row) for row in rows]

    def count(self) -> int:
        """Return how many passages there are."""
        return int(self.connection.execute("SELECT coalesce(sum(passages), 0) FROM documents").fetchone()[0])

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._guard:
            for connection in self._all:
                connection.close()
            self._all.clear()
        self._threads = threading.local()


def _document(row: Sequence[Any]) -> Document:
    fields = dict(zip(_COLUMNS, row, strict=True))
    return Document(**{**fields, "bundled": bool(fields["bundled"])})


def _places(item: Passage) -> tuple[Any, ...]:
    return item.place, item.role, _SEPARATOR.join(item.topics), item.level, item.start, item.end


def _passage(*row: Any) -> Passage:
    fields = list(row)
    fields[6] = tuple(fields[6].split(_SEPARATOR)) if fields[6] else ()
    return Passage(*fields)
