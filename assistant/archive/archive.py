"""Conversations kept in a database: SQLite in the home folder, or whatever SQLAlchemy reaches by an address.

Everything is asked for in an owner's name, so that the users of one server do not read each other's. Owners are
stored as digests: who reads the file cannot pass for one of them.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from assistant.archive.turns import Turns
from assistant.errors import BadInput, UnknownName

MOST_LISTED = 200
_TITLE = 80  # characters
_FILE = "conversations.sqlite3"
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # NUL, which PostgreSQL refuses, and halves of a character

_metadata = sa.MetaData()
_conversations = sa.Table(
    "conversations",
    _metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("owner", sa.String(64), nullable=False, index=True),
    sa.Column("title", sa.String(_TITLE), nullable=False),
    sa.Column("changed", sa.Float, nullable=False),
)
_entries = sa.Table(
    "entries",
    _metadata,
    sa.Column("n", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column(
        "conversation",
        sa.String(32),
        sa.ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("at", sa.Float, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("data", sa.Text, nullable=False),
    sqlite_autoincrement=True,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A conversation in the list; ``changed`` in seconds since 1970."""

    id: str
    title: str
    changed: float


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing said: ``kind`` names it, ``text`` is what a reader sees, ``data`` the result as JSON or ""."""

    n: int
    kind: str
    text: str
    data: str = ""
    at: float = 0.0


class Archive:
    """The conversations of all owners; safe to use from many threads. What is written is there for good."""

    def __init__(self, url: str) -> None:
        """Open the database; raises BadInput where its address cannot be used."""
        try:
            self._engine = _engine(url)
            self._turns = Turns(self._engine)
            _metadata.create_all(self._engine)
        except (sa.exc.SQLAlchemyError, ImportError, OSError) as error:
            cause = str(getattr(error, "orig", None) or error).splitlines()[0]
            cure = "检查 REPORT_ASSISTANT_CONVERSATIONS；PostgreSQL 还要装驱动，例如 pip install 'psycopg[binary]'"
            raise BadInput(f"打不开存放对话的数据库（{cause}）", where=_shown(url), cure=cure) from None

    def begin(self, owner: str, title: str, kind: str = "", text: str = "", data: str = "") -> str:
        """Open a conversation, with its first entry where a ``kind`` is given, and return its id."""
        name, now = secrets.token_urlsafe(16), time.time()
        text, data = _storable(text), _storable(data)

        def write(connection: Connection) -> None:
            connection.execute(
                _conversations.insert().values(id=name, owner=_digest(owner), title=_title(title), changed=now)
            )
            if kind:
                connection.execute(_entries.insert().values(conversation=name, kind=kind, at=now, text=text, data=data))

        self._turns.write(write)
        return name

    def add(self, owner: str, conversation: str, kind: str, text: str, data: str = "") -> int:
        """Append an entry and return its number; raises UnknownName for a conversation that is not the owner's."""
        text, data = _storable(text), _storable(data)

        def write(connection: Connection) -> int:
            _check(connection, owner, conversation)
            now = time.time()
            self._set(connection, conversation, changed=now)
            entry = {"conversation": conversation, "kind": kind, "at": now, "text": text, "data": data}
            key = connection.execute(_entries.insert().values(**entry)).inserted_primary_key
            assert key is not None
            return int(key[0])

        return self._turns.write(write)

    def replace(self, owner: str, conversation: str, n: int, text: str, data: str) -> None:
        """Put an edited text in an entry's place; raises UnknownName."""
        text, data = _storable(text), _storable(data)

        def write(connection: Connection) -> None:
            _check(connection, owner, conversation)
            here = (_entries.c.n == n) & (_entries.c.conversation == conversation)
            connection.execute(_entries.update().where(here).values(text=text, data=data))
            self._set(connection, conversation, changed=time.time())

        self._turns.write(write)

    def entries(self, owner: str, conversation: str) -> list[Entry]:
        """Return what was said, in order; raises UnknownName."""
        columns = (_entries.c.n, _entries.c.kind, _entries.c.text, _entries.c.data, _entries.c.at)
        with self._engine.connect() as connection:
            _check(connection, owner, conversation)
            found = connection.execute(
                sa.select(*columns).where(_entries.c.conversation == conversation).order_by(_entries.c.n)
            )
            return [Entry(*row) for row in found]

    def conversations(self, owner: str, looked_for: str = "", most: int = MOST_LISTED) -> list[Kept]:
        """Return an owner's conversations, last changed first; ``looked_for`` stands in the title or the text."""
        table = _conversations
        query = sa.select(table.c.id, table.c.title, table.c.changed).where(table.c.owner == _digest(owner))
        if wanted := _storable(looked_for.strip()):
            said = sa.exists().where(
                _entries.c.conversation == table.c.id, _entries.c.text.icontains(wanted, autoescape=True)
            )
            query = query.where(table.c.title.icontains(wanted, autoescape=True) | said)
        with self._engine.connect() as connection:
            return [Kept(*row) for row in connection.execute(query.order_by(table.c.changed.desc()).limit(most))]

    def title(self, owner: str, conversation: str) -> str:
        """Return a conversation's title; raises UnknownName."""
        with self._engine.connect() as connection:
            _check(connection, owner, conversation)
            here = _conversations.c.id == conversation
            return str(connection.execute(sa.select(_conversations.c.title).where(here)).scalar_one())

    def rename(self, owner: str, conversation: str, title: str) -> None:
        """Give a conversation another title; an empty one changes nothing. Raises UnknownName."""

        def write(connection: Connection) -> None:
            _check(connection, owner, conversation)
            if title.strip():
                self._set(connection, conversation, title=_title(title))

        self._turns.write(write)

    def delete(self, owner: str, conversation: str) -> None:
        """Delete a conversation with all that was said, for good; raises UnknownName."""

        def write(connection: Connection) -> None:
            _check(connection, owner, conversation)
            connection.execute(_entries.delete().where(_entries.c.conversation == conversation))
            connection.execute(_conversations.delete().where(_conversations.c.id == conversation))

        self._turns.write(write)
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect() as connection:  # or it would stay readable in the log for a while
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @staticmethod
    def _set(connection: Connection, conversation: str, **values: Any) -> None:
        connection.execute(_conversations.update().where(_conversations.c.id == conversation).values(**values))


def _check(connection: Connection, owner: str, conversation: str) -> None:
    here = (_conversations.c.id == conversation) & (_conversations.c.owner == _digest(owner))
    if connection.execute(sa.select(_conversations.c.id).where(here)).first() is None:
        raise UnknownName("这段对话不在了", cure="它可能已被删除；可以开始一段新对话")


def address(given: str, home: Path) -> str:
    """Return the database's address: the one that was set, or a file in ``home``."""
    return given or f"sqlite:///{(home / _FILE).absolute().as_posix()}"


def _engine(url: str) -> Engine:
    parsed = sa.make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return sa.create_engine(parsed, pool_pre_ping=True)
    if parsed.database and parsed.database != ":memory:":
        path = Path(parsed.database)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)  # nobody else on this machine reads it
    engine = sa.create_engine(parsed, connect_args={"timeout": 15})
    sa.event.listen(engine, "connect", _careful)
    return engine


def _careful(connection: Any, _: Any) -> None:
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _digest(owner: str) -> str:
    return hashlib.sha256(owner.encode("utf-8", "surrogatepass")).hexdigest()


def _title(text: str) -> str:
    return " ".join(_storable(text).split())[:_TITLE]


def _storable(text: str) -> str:
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _shown(url: str) -> str:
    """Return the address without its password."""
    try:
        return sa.make_url(url).render_as_string(hide_password=True)
    except sa.exc.ArgumentError:
        return "REPORT_ASSISTANT_CONVERSATIONS"
