"""The Chroma index on disk: in step, and thrown away whenever it may not be trusted."""

from __future__ import annotations

import json
import random
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import BadInput
from assistant.library import Filter, Library
from assistant.library.generation import Generations
from assistant.models.hashed import HashedEmbeddings
from tests.library.conftest import GENRE, report_of

Opener = Callable[..., Library]
both = pytest.mark.parametrize("place", ["embedded", "server"], indirect=True)
QUESTIONS = ("理论学习次数", "课堂管理的办法不多", "公众号三审三校")


def fill(library: Library, count: int = 6) -> None:
    for n in range(count):
        text = report_of(f"第{n}局", ("课堂管理", "农技宣讲", "窗口服务")[n % 3], n + 2)
        library.learn(f"{n}.txt", text, kind="sample", genre=GENRE)


class Near(list[float]):
    """Scores that are the same but for rounding; which of two equal passages comes first is left open."""

    def __eq__(self, other: object) -> bool:
        return list(self) == pytest.approx(list(other), abs=1e-3)  # type: ignore[call-overload]


def answers(library: Library) -> Near:
    return Near(score for question in QUESTIONS for _, score in library.dense(question, 8))


def from_index(library: Library) -> Near:
    """Answers that Chroma itself has given."""
    assert library.index.wait(120), library.index.note
    asked = []
    search = library.index.search

    def watched(*args: object) -> object:
        asked.append(search(*args))  # type: ignore[arg-type]
        return asked[-1]

    library.index.search = watched  # type: ignore[method-assign, assignment]
    found = answers(library)
    assert all(asked)
    assert len(asked) == len(QUESTIONS)
    return found


def exact(library: Library) -> Near:
    library.index.search = lambda *_: None  # type: ignore[method-assign, assignment]
    found = answers(library)
    del library.index.search  # type: ignore[method-assign]
    return found


def files(home: Path) -> list[Path]:
    return sorted(path for path in (home / "chroma").glob("generation-*/**/*") if path.is_file())


@both
def test_index_agrees_with_exact_search_and_follows_changes(open_library: Opener) -> None:
    library = open_library()
    fill(library)
    assert from_index(library) == exact(library)
    documents = library.documents()
    library.remove([documents[0].id])
    library.learn("新.txt", report_of("新设分局", "课堂管理", 99), kind="sample", genre=GENRE)
    assert not library.index._is_in_step()
    assert answers(library) == from_index(library) == exact(library)  # at once, and once it has followed
    within = library.dense(QUESTIONS[0], 8, Filter(genre=GENRE))  # a genre that all have is no limit
    assert within == library.dense(QUESTIONS[0], 8)
    for where in (Filter(kind="sample"), Filter(role="plans"), Filter(topic="阵地管理"), Filter(kind="policy")):
        kept = Near(score for _, score in library.dense(QUESTIONS[2], 4, where))
        library.index.search, search = lambda *_: None, library.index.search  # type: ignore[method-assign, assignment]
        assert kept == Near(score for _, score in library.dense(QUESTIONS[2], 4, where))
        library.index.search = search  # type: ignore[method-assign]
    assert library.index.store is not None
    found = library.index.store.langchain.similarity_search(  # LangChain's own store, with text and metadata
        "新设分局", k=1, filter={"role": "plans"}
    )
    assert found[0].metadata["role"] == "plans"


def test_a_sealed_index_is_used_again(open_library: Opener, tmp_path: Path) -> None:
    library = open_library()
    fill(library)
    expected = from_index(library)
    library.close()
    before = {path.parent.name for path in files(tmp_path / "home")}
    again = open_library()
    assert from_index(again) == expected
    assert again.index.note == ""
    again.close()
    assert {path.parent.name for path in files(tmp_path / "home")} == before


@both
def test_what_chroma_does_not_hold_yet_is_found_beside_it(open_library: Opener) -> None:
    library = open_library()
    fill(library)
    from_index(library)
    library.index._stopped.set()  # follows no more
    library.remove([library.documents()[0].id])
    new = library.learn("新.txt", report_of("新设分局", "课堂管理", 99), kind="sample", genre=GENRE).document
    library._exact.search = None  # type: ignore[assignment, method-assign]  # is not needed
    found = library.passages(name for name, _ in library.dense("新设分局主要负责同志部署任务99次", 5))
    assert found[0].document == new.id
    assert len(library.dense(QUESTIONS[0], library.count())) == library.count()


def test_processes_share_a_server(open_library: Opener, chroma_server: str, tmp_path: Path) -> None:
    writer = open_library(server=chroma_server)
    fill(writer)
    expected = from_index(writer)
    reader = open_library(server=chroma_server)
    assert from_index(reader) == expected
    assert reader.index.note == ""
    new = reader.learn("新.txt", report_of("新设分局", "课堂管理", 99), kind="sample", genre=GENRE).document
    for library in (writer, reader):
        found = library.passages(name for name, _ in library.dense("新设分局主要负责同志部署任务99次", 5))
        assert found[0].document == new.id
    assert from_index(writer) == from_index(reader) == exact(writer)
    writer.close()  # the other takes over
    reader.remove([new.id])
    assert from_index(reader) == exact(reader)


def test_a_server_out_of_reach_is_done_without(open_library: Opener) -> None:
    with socket.socket() as taken:  # listens to nobody
        taken.bind(("127.0.0.1", 0))
        library = open_library(server=f"http://127.0.0.1:{taken.getsockname()[1]}")
        fill(library, 3)
        assert not library.index.wait(120)
        assert "精确检索" in library.index.note
        assert answers(library) == exact(library)
    with pytest.raises(BadInput, match="地址"):
        open_library(server="127.0.0.1")


def test_a_server_that_has_lost_the_index_gets_it_again(open_library: Opener, chroma_server: str) -> None:
    library = open_library(server=chroma_server)
    fill(library)
    from_index(library)
    store = library.index.store
    assert store is not None
    store._client.delete_collection(store._collection.name)
    assert answers(library) == exact(library)
    assert from_index(library) == exact(library)


@both
def test_a_change_made_without_the_index_reaches_it(open_library: Opener) -> None:
    library = open_library()
    fill(library)
    from_index(library)
    library.close()
    other = open_library()
    other.index._stopped.set()  # learns, and never brings the index up
    other.learn("新.txt", report_of("新设分局", "课堂管理", 99), kind="sample", genre=GENRE)
    other.close()
    again = open_library()
    assert from_index(again) == exact(again)
    assert again.index.note == ""


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[random.Random(len(data)).randrange(len(data))] ^= 0x40
    path.write_bytes(data)


@pytest.mark.parametrize("damage", [Path.unlink, _truncate, _flip], ids=["deleted", "truncated", "flipped"])
def test_damage_is_noticed_and_the_index_made_anew(
    open_library: Opener, tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    library = open_library()
    fill(library)
    expected = from_index(library)
    library.close()
    for name in ("chroma.sqlite3", "data_level0.bin"):
        place = next(path for path in files(tmp_path / "home") if path.name == name)
        damage(place)
        again = open_library()
        assert from_index(again) == expected
        assert "重建" in again.index.note
        again.close()


def test_every_single_damage_is_noticed(open_library: Opener, tmp_path: Path) -> None:
    """Each file of the index, damaged in each way: none is trusted; untouched, it is."""
    library = open_library()
    fill(library, 3)
    from_index(library)
    generations = Generations(tmp_path / "home" / "chroma")
    model = f"{library._embedder.model}@{library._catalogue.library}"
    library.close()
    assert generations.trusted(model)
    assert generations.trusted("another") is None
    for place in [path for path in files(tmp_path / "home") if path.stat().st_size]:
        whole = place.read_bytes()
        for damage in (Path.unlink, _truncate, _flip, lambda path: path.write_bytes(b"\0" * 100)):
            damage(place)
            assert generations.trusted(model) is None, place.name
            place.write_bytes(whole)
    assert generations.trusted(model)
    (tmp_path / "home" / "chroma" / "state.json").write_text("{")
    assert generations.trusted(model) is None


def test_an_index_put_back_from_earlier_is_brought_into_step(open_library: Opener, tmp_path: Path) -> None:
    library = open_library()
    fill(library, 3)
    from_index(library)
    library.close()
    shutil.copytree(tmp_path / "home" / "chroma", tmp_path / "older")
    later = open_library()
    later.learn("新.txt", report_of("新设分局", "课堂管理", 99), kind="sample", genre=GENRE)
    from_index(later)
    later.close()
    shutil.rmtree(tmp_path / "home" / "chroma")
    shutil.copytree(tmp_path / "older", tmp_path / "home" / "chroma")
    again = open_library()
    assert from_index(again) == exact(again)


KILLED = """
import os, signal, sys
from pathlib import Path
from assistant.genre import load_packs
from assistant.settings import resource_folder
from assistant.library import Library
from assistant.models.embeddings import load_embeddings
from tests.library.conftest import GENRE, report_of
library = Library(Path(sys.argv[1]), load_packs(resource_folder("knowledge")), lambda: load_embeddings("builtin"))
library.learn("a", report_of("第一局", "课堂管理", 3), kind="sample", genre=GENRE)
assert library.index.wait(120)
library.learn("b", report_of("第二局", "农技宣讲", 5), kind="sample", genre=GENRE)
print("acknowledged", flush=True)
library.index.wake(now=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_killed_while_writing_nothing_acknowledged_is_lost(open_library: Opener, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path / "home")],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert "acknowledged" in done.stdout, done.stderr
    state = json.loads((tmp_path / "home" / "chroma" / "state.json").read_text())
    assert "files" not in state  # no seal while open
    library = open_library()
    assert [item.name for item in library.documents()] == ["a", "b"]
    assert len(library.dense("宣讲", 99)) == library.count()  # exact, before the index is up
    assert from_index(library) == exact(library)
    assert "重建" in library.index.note
    with sqlite3.connect(tmp_path / "home" / "library.sqlite3") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_second_process_searches_exactly(open_library: Opener) -> None:
    first = open_library()
    fill(first, 3)
    expected = from_index(first)
    second = open_library()
    assert not second.index.wait(0.5)
    assert "精确检索" in second.index.note
    assert answers(second) == expected
    first.close()
    assert from_index(second) == expected


@both
def test_another_embedding_embeds_all_again(open_library: Opener) -> None:
    library = open_library()
    fill(library, 3)
    from_index(library)
    library.close()
    said: list[object] = []
    other = open_library(embeddings=lambda: HashedEmbeddings(256))
    other.prepare(said.append)
    assert len(said) == 3
    assert other._vectors.others(other._embedder.model) == []
    assert from_index(other) == exact(other)
    other.prepare(said.append)
    assert len(said) == 3


@both
def test_an_index_that_fails_while_in_use_is_replaced(open_library: Opener) -> None:
    library = open_library()
    fill(library, 3)
    expected = from_index(library)
    del library.index.search  # type: ignore[method-assign]

    class Broken:
        def nearest(self, *_: object) -> None:
            raise RuntimeError("hnsw")

        def close(self) -> None:
            pass

    library.index.store = Broken()  # type: ignore[assignment]
    assert answers(library) == expected
    assert from_index(library) == expected
