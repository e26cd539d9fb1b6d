"""Originals, replaced versions, damage to the database, and waiting for another writer."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from assistant.build import Assistant
from assistant.errors import BadInput, Busy, DamagedLibrary
from assistant.library import Library
from assistant.library.tokens import query_tokens
from assistant.results import Ingested
from assistant.settings import Settings
from tests.library.conftest import GENRE, report_of

Opener = Callable[..., Library]
FARM = report_of("甲县农机站", "农技宣讲", 4)
SCHOOL = report_of("乙市第二中学", "课堂管理", 7)


def names(library: Library) -> list[str]:
    return [item.name for item in library.documents() if not item.bundled]


def archives(home: Path) -> dict[str, str]:
    folder = home / "originals"
    return {path.stem: path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    return Assistant(Settings(home=tmp_path / "home", _env_file=None))  # type: ignore[call-arg]


def ingest(assistant: Assistant, *paths: Path) -> Ingested:
    *_, done = assistant.ingest(paths)
    assert isinstance(done, Ingested)
    return done


def test_a_changed_file_takes_the_place_of_its_earlier_version(assistant: Assistant, tmp_path: Path) -> None:
    path = tmp_path / "农机站.txt"
    path.write_text(FARM.replace("农技宣讲", "棉桃宣讲"), "utf-8")
    first = ingest(assistant, path).added[0]
    path.write_text(FARM.replace("农技宣讲", "夜校宣讲"), "utf-8")
    done = ingest(assistant, path)
    assert [(new.id, old.id) for new, old in done.replaced] == [(done.added[0].id, first.id)]
    library = assistant.library
    assert names(library) == ["农机站.txt"]
    assert library.lexical(query_tokens("夜校"), 3)
    assert library.frequencies(["棉桃"]) == {"棉桃": 0}
    assert archives(tmp_path / "home") == {
        done.added[0].id: f"{done.added[0].id}.zip",
        first.id: f"replaced/{first.id}.zip",  # the original is kept
    }
    assert ingest(assistant, path).unchanged == done.added
    assistant.close()


def test_another_report_of_the_same_name_stays_beside_the_first(open_library: Opener) -> None:
    library = open_library()
    library.learn("报告.txt", FARM, kind="sample", genre=GENRE, path="/a/报告.txt")
    other = "乙校情况报告\n\n一、主要做法\n（一）抓课堂。听课九十次。\n二、存在的问题\n一是评课不深。\n"
    assert library.learn("报告.txt", other, kind="sample", genre=GENRE, path="/b/报告.txt").replaced is None
    again = library.learn("报告.txt", FARM.replace("98%", "99%"), kind="sample", genre=GENRE)  # uploaded: no path
    assert again.replaced is not None
    assert names(library) == ["报告.txt"] * 2


def test_originals_come_and_go_with_their_documents(open_library: Opener, tmp_path: Path) -> None:
    library = open_library()
    farm = library.learn("甲.txt", FARM, kind="sample", genre=GENRE, source=b"as given").document
    school = library.learn("乙.txt", SCHOOL, kind="sample", genre=GENRE).document
    assert (library.source(farm.id), library.source(school.id)) == (b"as given", None)
    library.remove([farm.id])
    assert archives(tmp_path / "home") == {school.id: f"{school.id}.zip"}


def test_what_a_kill_leaves_among_the_originals_is_settled(open_library: Opener, tmp_path: Path) -> None:
    library = open_library()
    farm = library.learn("甲.txt", FARM, kind="sample", genre=GENRE, source=b"as given").document
    folder = tmp_path / "home" / "originals"
    whole = (folder / f"{farm.id}.zip").read_bytes()
    (folder / f"{farm.id}.zip").rename(folder / f"{farm.id}.gone")  # killed before the removal was stored
    (folder / "0123456789abcdef.new").write_bytes(whole)  # and another while a document was being learnt
    library.close()
    again = open_library()
    assert again.source(farm.id) == b"as given"
    school = again.learn("乙.txt", SCHOOL, kind="sample", genre=GENRE).document
    assert sorted(archives(tmp_path / "home").values()) == sorted([f"{farm.id}.zip", f"{school.id}.zip"])


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])


def _overwrite(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 6] = b"\xa5" * 4096 * 5
    path.write_bytes(data)


def _no_database(path: Path) -> None:
    path.write_bytes(b"not a database " * 400)


@pytest.mark.parametrize("damage", [_truncate, _overwrite, _no_database])
def test_a_damaged_database_is_told_and_restored(
    assistant: Assistant, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    for name, text in (("甲.txt", FARM), ("乙.txt", SCHOOL)):
        (tmp_path / name).write_text(text, "utf-8")
    before = ingest(assistant, tmp_path / "甲.txt", tmp_path / "乙.txt").added
    bundled = sum(item.bundled for item in assistant.library.documents())
    assistant.close()
    database = tmp_path / "home" / "library.sqlite3"
    damage(database)
    damaged = database.read_bytes()
    with pytest.raises(DamagedLibrary, match=r"已损坏.*rebuild"):
        assistant.library.rebuild()
    assistant.close()
    assert assistant.rebuild(lambda _: None) == ()
    assert sorted(names(assistant.library)) == ["乙.txt", "甲.txt"]
    assert {item.id for item in assistant.library.documents()} >= {item.id for item in before}
    assert sum(item.bundled for item in assistant.library.documents()) == bundled
    assert assistant.library.source(before[0].id) is not None
    assert assistant.search("农技宣讲的办法")
    assert next((tmp_path / "home").glob("damaged-*/library.sqlite3")).read_bytes()[:100] == damaged[:100]
    assistant.close()


def test_a_text_that_was_changed_in_the_database_is_noticed(open_library: Opener, tmp_path: Path) -> None:
    library = open_library()
    library.learn("甲.txt", FARM, kind="sample", genre=GENRE)
    library.close()
    with sqlite3.connect(tmp_path / "home" / "library.sqlite3") as connection:
        connection.execute("UPDATE documents SET text = replace(text, '农技', '机技')")
    with pytest.raises(DamagedLibrary):
        open_library().rebuild()


def test_a_second_writer_waits_with_a_word_and_then_says_so(open_library: Opener, tmp_path: Path) -> None:
    said: list[str] = []
    library = open_library(wait=1.5, say=said.append)
    with FileLock(tmp_path / "home" / "library.lock"), pytest.raises(Busy, match="另一个进程"):
        library.learn("甲.txt", FARM, kind="sample", genre=GENRE)
    assert len(said) == 1
    lock = FileLock(tmp_path / "home" / "library.lock", thread_local=False)
    lock.acquire()
    threading.Timer(0.5, lock.release).start()
    assert library.learn("甲.txt", FARM, kind="sample", genre=GENRE).status == "added"


def test_a_full_disk_is_told_and_changes_nothing(open_library: Opener) -> None:
    library = open_library()
    library.learn("甲.txt", FARM, kind="sample", genre=GENRE)
    pages = library._catalogue.connection.execute("PRAGMA page_count").fetchone()[0]
    library._catalogue.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(BadInput, match="磁盘满了"):
        library.learn("乙.txt", SCHOOL * 40, kind="sample", genre=GENRE)
    assert names(library) == ["甲.txt"]
    library._catalogue.connection.execute("PRAGMA max_page_count = 100000")
    assert library.learn("乙.txt", SCHOOL, kind="sample", genre=GENRE).status == "added"


def test_a_rebuild_without_need_leaves_vectors_and_index_alone(open_library: Opener) -> None:
    library = open_library()
    document = library.learn("甲.txt", FARM, kind="sample", genre=GENRE).document
    before = library._catalogue.rows(item.id for item in library.passages_of(document.id))
    library._embedder.documents = None  # type: ignore[assignment, method-assign]  # is not needed
    library.rebuild()
    assert library._catalogue.rows(before) == before
    assert library.lexical(query_tokens("农技宣讲"), 3)


SCHEMA_2 = """
CREATE TABLE old (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, genre TEXT NOT NULL, title TEXT NOT NULL,
  type TEXT NOT NULL, period TEXT NOT NULL, bundled INTEGER NOT NULL, weak INTEGER NOT NULL,
  added TEXT NOT NULL, first INTEGER NOT NULL, passages INTEGER NOT NULL,
  text TEXT NOT NULL, source BLOB
)
"""


def _as_schema_2(home: Path) -> None:
    """Turn a library of today into one of schema 2: originals in the database, other tokens, no name of its own."""
    with sqlite3.connect(home / "library.sqlite3") as connection:
        connection.execute(SCHEMA_2)
        columns = "id, name, kind, genre, title, type, period, bundled, weak, added, first, passages, text"
        connection.execute(f"INSERT INTO old ({columns}) SELECT {columns} FROM documents")
        connection.execute("DROP TABLE documents")
        connection.execute("ALTER TABLE old RENAME TO documents")
        connection.execute("DELETE FROM meta WHERE key = 'library'")
        connection.execute("UPDATE meta SET value = '2' WHERE key = 'schema'")
        connection.execute("UPDATE meta SET value = 'old' WHERE key = 'tokens'")
        connection.execute("UPDATE documents SET source = ?", (b"as given",))
    connection.close()
    shutil.rmtree(home / "originals")


def test_a_library_of_schema_2_is_brought_up_to_date(open_library: Opener, tmp_path: Path) -> None:
    library, home = open_library(), tmp_path / "home"
    document = library.learn("甲.txt", FARM, kind="sample", genre=GENRE).document
    found = library.lexical(query_tokens("农技宣讲"), 5), library.dense("农技宣讲", 5)
    library.close()
    _as_schema_2(home)
    old = sqlite3.connect(home / "library.sqlite3").execute("SELECT sql FROM sqlite_master").fetchall()
    said: list[str] = []
    again = open_library(say=said.append)
    assert len(said) == 1
    assert again.documents() == (document,)
    assert again.source(document.id) == b"as given"
    assert (again.lexical(query_tokens("农技宣讲"), 5), again.dense("农技宣讲", 5)) == found
    assert again._catalogue.library
    copy = sqlite3.connect(home / "library.sqlite3.schema-2")
    assert copy.execute("SELECT sql FROM sqlite_master").fetchall() == old
    assert again.learn("甲.txt", FARM.replace("98%", "99%"), kind="sample", genre=GENRE).replaced == document
    again.remove([item.id for item in again.documents()])
    assert again._catalogue.connection.execute("SELECT count(*) FROM passages").fetchone() == (0,)  # keys hold
    again.close()
    assert open_library(say=said.append).documents() == ()
    assert len(said) == 1
