"""Conversations in a real database: kept over a restart, each owner's own, deleted for good."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.archive import Archive
from assistant.errors import BadInput, UnknownName


@pytest.fixture
def archive(url: str) -> Iterator[Archive]:
    made = Archive(url)
    yield made
    made.close()


def test_what_was_said_is_there_after_a_restart(archive: Archive, url: str) -> None:
    name = archive.begin("甲", "  理论学习\n怎么写 ")
    first = archive.add("甲", name, "said", "怎么写？")
    archive.add("甲", name, "answer", "这样写", '{"a":1}')
    archive.replace("甲", name, first, "改过的问题", "")
    archive.close()
    again = Archive(url)
    assert [(one.kind, one.text, one.data) for one in again.entries("甲", name)] == [
        ("said", "改过的问题", ""),
        ("answer", "这样写", '{"a":1}'),
    ]
    assert [one.title for one in again.conversations("甲")] == ["理论学习 怎么写"]
    again.close()


def test_nobody_reads_or_changes_what_is_not_theirs(archive: Archive) -> None:
    name = archive.begin("甲", "甲的对话")
    archive.add("甲", name, "said", "秘密")
    assert archive.conversations("乙") == []
    assert archive.conversations("乙", "秘密") == []
    for act in (
        lambda: archive.entries("乙", name),
        lambda: archive.add("乙", name, "said", "x"),
        lambda: archive.replace("乙", name, 1, "x", ""),
        lambda: archive.rename("乙", name, "x"),
        lambda: archive.title("乙", name),
        lambda: archive.delete("乙", name),
    ):
        with pytest.raises(UnknownName):
            act()
    assert [one.text for one in archive.entries("甲", name)] == ["秘密"]


def test_the_last_changed_comes_first_and_search_reads_titles_and_texts(archive: Archive) -> None:
    names = [archive.begin("甲", title) for title in ("一、100%_的事", "二", "三")]
    archive.add("甲", names[0], "said", "讲党课5次")
    assert [one.id for one in archive.conversations("甲")] == [names[0], names[2], names[1]]
    assert [one.title for one in archive.conversations("甲", "党课")] == ["一、100%_的事"]
    assert [one.title for one in archive.conversations("甲", "100%_")] == ["一、100%_的事"]
    assert archive.conversations("甲", "%") == archive.conversations("甲", "100%")
    assert len(archive.conversations("甲", most=2)) == 2


def test_renaming_keeps_a_title_and_deleting_leaves_nothing_in_the_file(archive: Archive, url: str) -> None:
    name = archive.begin("甲", "旧名")
    archive.add("甲", name, "said", "独一无二的一句话")
    archive.rename("甲", name, "新名")
    archive.rename("甲", name, "   ")
    assert archive.title("甲", name) == "新名"
    archive.delete("甲", name)
    assert archive.conversations("甲") == []
    if not url.startswith("sqlite"):
        return
    folder = Path(url.removeprefix("sqlite:///")).parent
    left = b"".join(path.read_bytes() for path in folder.iterdir())
    assert "独一无二的一句话".encode() not in left
    assert "甲".encode() not in left


def test_many_threads_write_at_once_and_nothing_is_lost(archive: Archive) -> None:
    names = [archive.begin("甲", str(n)) for n in range(4)]

    def write(name: str) -> None:
        for n in range(10):
            archive.add("甲", name, "said", str(n))

    threads = [threading.Thread(target=write, args=(name,)) for name in names * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(archive.entries("甲", name)) for name in names] == [20] * 4


def test_the_file_is_for_its_user_only(archive: Archive, url: str) -> None:
    if not url.startswith("sqlite"):
        pytest.skip("a server sees to this itself")
    assert Path(url.removeprefix("sqlite:///")).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("given", ["不是地址", "nosuch://host/x", "sqlite:////proc/none/x.sqlite3"])
def test_an_address_that_cannot_be_used_is_said_in_one_line(given: str) -> None:
    with pytest.raises(BadInput) as told:
        Archive(given)
    assert "\n" not in str(told.value)


def test_the_error_does_not_show_the_password() -> None:
    with pytest.raises(BadInput) as told:
        Archive("nosuch://someone:geheim@127.0.0.1/x")
    assert "geheim" not in str(told.value)


@pytest.mark.parametrize("text", ["a\x00b", "半个字\ud83d"])
def test_what_no_database_can_hold_is_kept_but_for_that(archive: Archive, text: str) -> None:
    name = archive.begin("甲", text, "said", text)
    archive.add("甲", name, "answer", text, '{"a":1}')
    assert [len(one.text) for one in archive.entries("甲", name)] == [len(text)] * 2
    assert archive.conversations("甲", text[0])[0].id == name
