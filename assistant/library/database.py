"""The library's SQLite file: connections, transactions, tables, and its errors in words an office understands."""

from __future__ import annotations

import sqlite3
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from assistant.errors import BadInput, Busy, DamagedLibrary, ModelFailed, ReportAssistantError

FILE, SCHEMA = "library.sqlite3", 3
_BUSY, _IO_ERROR, _CORRUPT, _FULL, _NOT_A_DATABASE = 5, 10, 11, 13, 26  # SQLite's result codes
_CANNOT_OPEN, _READ_ONLY = 14, 8

DOCUMENTS = """
CREATE TABLE documents (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, genre TEXT NOT NULL, title TEXT NOT NULL,
  type TEXT NOT NULL, period TEXT NOT NULL, bundled INTEGER NOT NULL, weak INTEGER NOT NULL,
  added TEXT NOT NULL, first INTEGER NOT NULL, passages INTEGER NOT NULL, path TEXT NOT NULL,
  text TEXT NOT NULL  -- last, as it is long: whatever stands behind it is slow to reach
)
"""
_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
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
# Made before documents are learnt, as libraries of earlier versions lack them.
_INDEXES = (
    "CREATE INDEX IF NOT EXISTS documents_name ON documents (name)",
    "CREATE INDEX IF NOT EXISTS documents_path ON documents (path)",
)

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # what is acknowledged survives a power cut
    "foreign_keys = ON",
    "wal_autocheckpoint = 4000",  # pages: a document with its vectors takes some 100
    "cache_size = -8000",  # KiB
)
# The keys of passages lie anywhere in their index: with less, a large library reads a page from disk for each.
_WRITERS_CACHE = "PRAGMA cache_size = -65536"
_Result = TypeVar("_Result")


class _Cursor(sqlite3.Cursor):
    """A cursor whose errors are the product's own."""

    def execute(self, *given: Any) -> _Cursor:
        return _told(self.connection, lambda: super(_Cursor, self).execute(*given))

    def executemany(self, *given: Any) -> _Cursor:
        return _told(self.connection, lambda: super(_Cursor, self).executemany(*given))

    def fetchone(self) -> Any:
        return _told(self.connection, lambda: super(_Cursor, self).fetchone())

    def fetchall(self) -> list[Any]:
        return _told(self.connection, lambda: super(_Cursor, self).fetchall())

    def __next__(self) -> Any:
        return _told(self.connection, lambda: super(_Cursor, self).__next__())


class _Connection(sqlite3.Connection):
    path = Path()

    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)

    def execute(self, *given: Any) -> Any:
        return self.cursor().execute(*given)

    def executemany(self, *given: Any) -> Any:
        return self.cursor().executemany(*given)


def _told(connection: sqlite3.Connection, call: Callable[[], _Result]) -> _Result:
    try:
        return call()
    except sqlite3.DatabaseError as error:
        raise _in_words(error, getattr(connection, "path", Path())) or error from error


def _in_words(error: sqlite3.DatabaseError, path: Path) -> ReportAssistantError | None:
    """Return the product's error for one of SQLite's, or None for a fault of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (_CORRUPT, _NOT_A_DATABASE):
        return DamagedLibrary(
            "资料库文件已损坏", where=str(path), cure="运行 report-assistant rebuild，按保存的原件重建；原件不受影响"
        )
    if code == _BUSY:
        return Busy("资料库正由另一个进程写入", where=str(path), cure="请等它写完再试")
    if code == _FULL:
        return BadInput("磁盘满了，这次没有写入", where=str(path), cure="腾出空间再试；以前的资料不受影响")
    if code in (_CANNOT_OPEN, _READ_ONLY):
        return BadInput("资料库文件打不开或不能写", where=str(path), cure="检查这个文件夹的权限，或另设 --home")
    if code == _IO_ERROR:
        return ModelFailed("磁盘读写出错", where=str(path), cure="检查磁盘；必要时运行 report-assistant rebuild")
    return None


class Database:
    """One SQLite file in WAL mode; every thread reads through a connection of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._threads = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._still, self._seen = 0, 0  # how many hold the version still, and at which one

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        known: sqlite3.Connection | None = getattr(self._threads, "connection", None)
        if known is None:
            known = self._threads.connection = self._open()
        return known

    def _open(self) -> sqlite3.Connection:
        try:
            connection = sqlite3.connect(
                self.path, isolation_level=None, check_same_thread=False, timeout=10, factory=_Connection
            )
        except sqlite3.DatabaseError as error:
            raise _in_words(error, self.path) or error from error
        connection.path = self.path
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        with self._guard:
            self._all.append(connection)
        return connection

    def create(self) -> None:
        """Make the tables of a new library; call under the writer's lock."""
        with self.change() as connection:
            if not self._tables():
                for statement in (DOCUMENTS, *filter(str.strip, _TABLES.split(";"))):
                    connection.execute(statement)
                self.set("schema", str(SCHEMA))
                self.set("version", "0")
                self.set("library", uuid.uuid4().hex)  # an index of another library is not this one's

    def make_indexes(self) -> None:
        """Make the indexes that finding an earlier version of a document goes by; call inside ``change``."""
        for statement in _INDEXES:
            self.connection.execute(statement)

    def _tables(self) -> bool:
        found = self.connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'meta'").fetchone()
        return bool(found[0])

    def schema(self) -> int:
        """Return the schema of the tables, 0 where there are none; raises BadInput for a newer one than ours."""
        if not self._tables():
            return 0
        found = int(self.get("schema") or 0)
        if found > SCHEMA:
            raise BadInput(
                f"资料库是更新版本的程序建立的（{found}）",
                where=str(self.path),
                cure="请升级程序，或另设 REPORT_ASSISTANT_HOME",
            )
        return found

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Do what happens inside in one transaction; an exception undoes all of it."""
        connection = self.connection
        connection.execute(_WRITERS_CACHE)
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
            self._seen = self._real_version()
        except BaseException:
            if connection.in_transaction:  # SQLite itself has undone what no disk could hold
                connection.execute("ROLLBACK")
            raise

    def get(self, key: str) -> str | None:
        """Return a remembered value, or None."""
        found = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return found[0] if found else None

    def set(self, key: str, value: str) -> None:
        """Remember a value; call inside ``change``."""
        self.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    @property
    def version(self) -> int:
        """A number that grows with every change, in whichever process; see ``still``."""
        return self._seen if self._still else self._real_version()

    def _real_version(self) -> int:
        return int(self.get("version") or 0)

    @contextmanager
    def still(self) -> Iterator[None]:
        """Take no notice inside of what other processes change; with a change of this one's, all is noticed.

        For the time in which another process learns many documents: whatever is kept for a version of the library
        would be made anew for each of them.
        """
        seen = self._real_version()
        with self._guard:
            self._still, self._seen = self._still + 1, self._seen if self._still else seen
        try:
            yield
        finally:
            with self._guard:
                self._still -= 1

    @property
    def library(self) -> str:
        """What tells this library from every other."""
        return self.get("library") or ""

    def touch(self) -> None:
        """Count one change; call inside ``change``."""
        self.connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'version'")

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._guard:
            for connection in self._all:
                connection.close()
            self._all.clear()
        self._threads = threading.local()
