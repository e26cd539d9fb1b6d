"""Brings a library that an earlier version of the program made up to the present tables; nothing learnt is lost.

The old file is copied beside the new one first, and the change is one transaction.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable
from pathlib import Path

from assistant.library.database import DOCUMENTS, SCHEMA, Database
from assistant.library.originals import Original, Originals

OLDEST = 2
_KEPT = "id, name, kind, genre, title, type, period, bundled, weak, added, first, passages"


def make_tables(database: Database, originals: Originals, say: Callable[[str], None] | None) -> None:
    """Make the tables of a new library, or bring those of an earlier version up to date, with a word.

    Call under the writer's lock: another process may have done it meanwhile.
    """
    found = database.schema()
    if not found:
        database.create()
    elif found < SCHEMA:
        if say:
            say("资料库是旧版程序建立的，正在升级，旧文件会留一份……")
        migrate(database, originals)


def migrate(database: Database, originals: Originals) -> Path:
    """Migrate from schema 2; returns the copy of the old file."""
    copy = database.path.with_name(f"{database.path.name}.schema-{OLDEST}")
    with sqlite3.connect(copy) as target:
        database.connection.backup(target)
    target.close()
    _keep_originals(database, originals)
    database.connection.execute("PRAGMA foreign_keys = OFF")  # the table that others refer to is made anew
    try:
        with database.change() as connection:
            connection.execute(DOCUMENTS.replace("TABLE documents", "TABLE documents_new"))
            connection.execute(
                f"INSERT INTO documents_new ({_KEPT}, path, text) SELECT {_KEPT}, '', text FROM documents"
            )
            connection.execute("DROP TABLE documents")
            connection.execute("ALTER TABLE documents_new RENAME TO documents")
            database.set("library", uuid.uuid4().hex)
            database.set("schema", str(SCHEMA))
            database.touch()
    finally:
        database.connection.execute("PRAGMA foreign_keys = ON")
    return copy


def _keep_originals(database: Database, originals: Originals) -> None:
    """Take the files as they were given out of the database."""
    found = database.connection.execute("SELECT id FROM documents WHERE NOT bundled").fetchall()
    for (name,) in found:
        row = database.connection.execute(
            "SELECT id, name, kind, genre, '', text, source FROM documents WHERE id = ?", (name,)
        ).fetchone()
        originals.prepare([Original(*row)])
        originals.confirm(name)
