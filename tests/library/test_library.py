"""Learning, removing and finding again, on a real SQLite file."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from assistant.errors import BadInput, Busy, UnknownName
from assistant.genre import BundledText, GenrePack
from assistant.library import Filter, Library
from assistant.library.tokens import query_tokens, tokens
from assistant.results import Progress
from tests.library.conftest import GENRE, report_of

Opener = Callable[..., Library]
FARM = report_of("甲县农机站", "农技宣讲", 4)
SCHOOL = report_of("乙市第二中学", "课堂管理", 7)


def learn(library: Library, name: str, text: str, kind: str = "sample") -> str:
    return library.learn(name, text, kind=kind, genre=GENRE).document.id  # type: ignore[arg-type]


def test_learns_and_finds_with_exact_spans(open_library: Opener) -> None:
    library = open_library()
    learnt = library.learn("甲.txt", FARM, kind="sample", genre=GENRE, source=FARM.encode())
    assert learnt.status == "added"
    document = library.document(learnt.document.id)
    assert (document.name, document.kind, document.bundled) == ("甲.txt", "sample", False)
    assert document.passages == len(library.passages_of(document.id)) > 5
    assert library.text(document.id) == FARM
    assert library.source(document.id) == FARM.encode()
    for passage in library.passages_of(document.id):
        assert FARM[passage.start : passage.end] == passage.text
        assert passage.genre == GENRE
    best = library.lexical(query_tokens("农技宣讲的办法"), 3)
    assert "农技宣讲" in library.passages([best[0][0]])[0].text
    near = library.dense("农技宣讲的办法不多", 3)
    assert "农技宣讲" in library.passages([near[0][0]])[0].text


def test_what_was_learnt_is_there_after_reopening(open_library: Opener) -> None:
    first = open_library()
    number = learn(first, "甲.txt", FARM)
    found = first.dense("农技宣讲", 5)
    first.close()
    again = open_library()
    assert [item.id for item in again.documents()] == [number]
    assert again.dense("农技宣讲", 5) == found


def test_same_text_twice_is_one_document(open_library: Opener) -> None:
    library = open_library()
    learn(library, "甲.txt", FARM)
    version = library.version
    again = library.learn("甲（副本）.txt", FARM, kind="sample", genre=GENRE)
    assert (again.status, again.document.name) == ("unchanged", "甲.txt")
    assert library.version == version
    assert learn(library, "甲.txt", FARM, "policy") != again.document.id  # the kind belongs to what it is
    assert len(library.documents()) == 2
    assert [item.kind for item in library.documents(kind="policy")] == ["policy"]


def test_removed_is_gone_from_every_index(open_library: Opener) -> None:
    library = open_library()
    farm, school = learn(library, "甲.txt", FARM), learn(library, "乙.txt", SCHOOL)
    library.dense("农技宣讲", 3)
    assert [item.id for item in library.remove([farm])] == [farm]
    terms = query_tokens("甲县农机站农技宣讲")
    owners = {item.document for item in library.passages(name for name, _ in library.lexical(terms, 50))}
    owners |= {item.document for item in library.passages(name for name, _ in library.dense("农技宣讲", 50))}
    assert owners == {school}
    assert library.frequencies(["农机"]) == {"农机": 0}
    assert library.count() == len(library.passages_of(school))
    with pytest.raises(UnknownName):
        library.remove([school, farm])
    assert len(library.documents()) == 1  # all or none
    learn(library, "甲.txt", FARM)
    assert library.lexical(query_tokens("农机站"), 3)


@pytest.mark.parametrize(
    ("where", "holds"),
    [
        pytest.param(Filter(kind="policy"), lambda p: p.kind == "policy", id="kind"),
        pytest.param(Filter(role="plans"), lambda p: p.role == "plans", id="role"),
        pytest.param(Filter(topic="理论学习"), lambda p: "理论学习" in p.topics, id="topic"),
        pytest.param(Filter(role="done", topic="组织领导"), lambda p: p.role == "done", id="role-and-topic"),
    ],
)
def test_limits_hold_in_both_searches(open_library: Opener, where: Filter, holds: Callable[..., bool]) -> None:
    library = open_library()
    learn(library, "甲.txt", FARM)
    learn(library, "乙.txt", SCHOOL)
    learn(library, "要求.txt", "# 要求\n\n一、学习\n（一）中心组学习要有计划。\n（二）负责同志要带头。\n", "policy")
    question = "学习 责任 管理 要求"
    for found in (library.lexical(query_tokens(question), 40, where), library.dense(question, 40, where)):
        assert found
        assert all(holds(item) for item in library.passages(name for name, _ in found))
    assert set(library.select(where, 99)) == {
        item.id for document in library.documents() for item in library.passages_of(document.id) if holds(item)
        and (not where.topic or where.topic in item.topics)
    }  # fmt: skip


def test_limit_to_documents_and_type(open_library: Opener) -> None:
    library = open_library()
    farm, school = learn(library, "甲.txt", FARM), learn(library, "乙.txt", SCHOOL)
    only = Filter(documents=frozenset({school}))
    assert {item.document for item in library.passages(n for n, _ in library.lexical(["学"], 9, only))} == {school}
    assert {item.document for item in library.passages(n for n, _ in library.dense("学习", 99, only))} == {school}
    branch = learn(library, "丙.txt", report_of("丙县农机站党支部", "农技宣讲", 3))
    kind = library.document(branch).type
    assert kind != library.document(farm).type
    for found in (library.select(Filter(type=kind), 99), [n for n, _ in library.dense("学习", 99, Filter(type=kind))]):
        assert {item.document for item in library.passages(found)} == {branch}
    assert library.dense("学习", 9, Filter(type="没有这一类")) == []


def test_another_process_writing_is_said(open_library: Opener, tmp_path: Path) -> None:
    library = open_library()
    with FileLock(tmp_path / "home" / "library.lock"), pytest.raises(Busy, match="另一个进程"):
        learn(library, "甲.txt", FARM)
    assert learn(library, "甲.txt", FARM)


def test_two_processes_learn_at_once(open_library: Opener, tmp_path: Path) -> None:
    library = open_library(wait=60)
    code = (
        "import sys; from pathlib import Path\n"
        "from assistant.genre import load_packs; from assistant.settings import resource_folder\n"
        "from assistant.library import Library; from assistant.models.embeddings import load_embeddings\n"
        "from tests.library.conftest import report_of, GENRE\n"
        "packs = load_packs(resource_folder('knowledge'))\n"
        "library = Library(Path(sys.argv[1]), packs, lambda: load_embeddings('builtin'))\n"
        "[library.learn(f'x{n}', report_of(f'丙{n}局', '宣讲', n), kind='sample', genre=GENRE) for n in range(8)]\n"
        "library.index._stopped.set(); library.close()\n"
    )
    root = Path(__file__).parents[2]
    other = subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "home")], cwd=root)
    for n in range(8):
        learn(library, f"y{n}", report_of(f"丁{n}局", "研判", n))
    assert other.wait(240) == 0
    assert len(library.documents()) == 16
    found = library.dense("丙3局 宣讲", 200)
    assert len(found) == library.count()  # what the other process has written is seen


def test_readers_are_not_blocked_by_a_writer(open_library: Opener) -> None:
    library = open_library()
    number = learn(library, "甲.txt", FARM)
    with library._lock.held(), library._catalogue.change():
        seen: list[object] = []
        thread = threading.Thread(target=lambda: seen.extend([library.text(number), library.lexical(["学"], 3)]))
        thread.start()
        thread.join(5)
        assert len(seen) == 2


class _Cancelled(Exception):
    pass


def test_rebuild_keeps_everything_and_a_cancelled_one_changes_nothing(open_library: Opener) -> None:
    library = open_library()
    farm, school = learn(library, "甲.txt", FARM), learn(library, "乙.txt", SCHOOL)
    before = library.lexical(query_tokens("课堂管理"), 9), library.passages_of(farm), library.version

    def cancel(progress: Progress) -> None:
        if progress.fraction:
            raise _Cancelled

    with pytest.raises(_Cancelled):
        library.rebuild(cancel)
    assert (library.lexical(query_tokens("课堂管理"), 9), library.passages_of(farm), library.version) == before
    said: list[Progress] = []
    library.rebuild(said.append)
    assert len(said) == 2
    assert [item.id for item in library.passages_of(farm)] == [item.id for item in before[1]]
    assert [name for name, _ in library.lexical(query_tokens("课堂管理"), 9)] == [name for name, _ in before[0]]
    assert {item.document for item in library.passages(n for n, _ in library.dense("课堂", 99))} == {farm, school}


def test_a_document_removed_and_learnt_again_is_found_at_its_new_place(open_library: Opener) -> None:
    library = open_library()
    library.index.delay = float("inf")  # exact search answers, from vectors it holds in memory
    farm = learn(library, "甲.txt", FARM)
    learn(library, "乙.txt", SCHOOL)
    before = library.dense("农技宣讲", 99)
    library.remove([farm])
    learn(library, "甲.txt", FARM)
    after = library.dense("农技宣讲", 99)
    assert {name for name, _ in after} == {name for name, _ in before}
    limited = library.dense("农技宣讲", 99, Filter(documents=frozenset([farm])))
    assert {item.document for item in library.passages(name for name, _ in limited)} == {farm}


def without_texts(pack: GenrePack, empty: Path) -> GenrePack:
    return GenrePack(**{name: getattr(pack, name) for name in GenrePack.model_fields} | {"folder": empty})


def test_bundled_texts_follow_the_packs(open_library: Opener, packs: dict[str, GenrePack], tmp_path: Path) -> None:
    library, texts = open_library(), [item for pack in packs.values() for item in pack.texts]
    said: list[Progress] = []
    library.sync_bundled(said.append)
    bundled = [item for item in library.documents() if item.bundled]
    assert len(bundled) == len(texts) == len(said)
    assert {(item.title, item.type, item.period) for item in bundled} == {
        (item.title, item.type, item.period) for item in texts
    }
    weak = {item.title for item in texts if item.weak}
    assert {item.title for item in bundled if library.is_weak(item.id)} == weak
    version = library.version
    library.sync_bundled(said.append)
    assert (library.version, len(said)) == (version, len(texts))  # nothing to do, nothing done
    mine = learn(library, "我的.txt", FARM)
    library.packs = {GENRE: without_texts(packs[GENRE], tmp_path)}
    library.sync_bundled()
    assert [item.id for item in library.documents()] == [mine]


def test_a_bundled_text_the_user_has_given_stays(open_library: Opener, pack: GenrePack, tmp_path: Path) -> None:
    library = open_library()
    item = BundledText(stem="x", kind="sample", genre=GENRE, title="甲县农机站报告", text=FARM)
    library.learn("甲", FARM, kind="sample", genre=GENRE, bundled=item)
    assert library.learn("甲.txt", FARM, kind="sample", genre=GENRE).status == "unchanged"
    library.packs = {GENRE: without_texts(pack, tmp_path)}
    library.sync_bundled()
    assert [(item.name, item.bundled) for item in library.documents()] == [("甲", False)]


@pytest.mark.parametrize("text", ["", "  \n \n", "零\0字", "\ud800"], ids=["empty", "blank", "nul", "surrogate"])
def test_text_that_cannot_be_learnt(open_library: Opener, text: str) -> None:
    library = open_library()
    with pytest.raises(BadInput):
        learn(library, "坏.txt", text)
    assert library.documents() == ()


def test_unknown_names(open_library: Opener) -> None:
    library = open_library()
    for ask in (library.document, library.text, library.report, library.is_weak, library.source):
        with pytest.raises(UnknownName):
            ask("0000")
    with pytest.raises(UnknownName):
        library.learn("甲", FARM, kind="sample", genre="没有的文种")
    assert library.passages(["0000"]) == []


def test_a_library_of_a_newer_schema_is_refused(open_library: Opener, tmp_path: Path) -> None:
    open_library().close()
    with sqlite3.connect(tmp_path / "home" / "library.sqlite3") as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    with pytest.raises(BadInput, match="更新版本"):
        open_library()


def test_words_of_another_version_are_indexed_anew(open_library: Opener, tmp_path: Path) -> None:
    library = open_library()
    learn(library, "甲.txt", FARM)
    found = library.lexical(query_tokens("农技宣讲"), 5)
    library.close()
    with sqlite3.connect(tmp_path / "home" / "library.sqlite3") as connection:
        connection.execute("UPDATE meta SET value = 'old' WHERE key = 'tokens'")
    assert open_library().lexical(query_tokens("农技宣讲"), 5) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("理论学习", ["理", "论", "学", "习", "理论", "论学", "学习"]),
        ("２０２２年ＡＢＣ", ["2022", "年", "abc"]),
        ("一，二", ["一", "二"]),
        ("", []),
    ],
    ids=["pairs", "widths", "punctuation", "empty"],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_a_question_of_quotes_and_operators_is_only_words(open_library: Opener) -> None:
    library = open_library()
    learn(library, "甲.txt", FARM)
    assert library.lexical(query_tokens('学习" OR NEAR( * ) - body: NOT'), 3)
    assert library.lexical(query_tokens("?!"), 3) == []
