"""Learning apart: by a process that gives way, can be stopped, and is followed by the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.build import Assistant
from assistant.errors import ReportAssistantError
from assistant.results import Ingested, Progress
from assistant.settings import Settings
from assistant.ui.apart import Apart, prepare

TEXT = "第{n}份报告\n一、主要做法\n（一）加强理论学习。集中学习{n}次。\n二、存在的问题\n（一）学习还不够深入。\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, home=tmp_path / "home")


def reports(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"报告{n}.txt" for n in range(count)]
    for n, path in enumerate(paths):
        path.write_text(TEXT.format(n=n), "utf-8")
    return paths


def test_what_is_learnt_apart_is_noticed_at_its_end_and_found(settings: Settings, tmp_path: Path) -> None:
    assistant = Assistant(settings)
    before = assistant.library.documents()
    bad = tmp_path / "坏.docx"
    bad.write_bytes(b"PK\x03\x04")
    with assistant.library.still():
        *steps, done = Apart(settings, [*reports(tmp_path, 3), bad], "sample").events()
        assert assistant.library.documents() == before
    assert isinstance(done, Ingested)
    assert all(isinstance(step, Progress) for step in steps)
    assert [one.name for one in done.added] == ["报告0.txt", "报告1.txt", "报告2.txt"]
    assert Path(done.failed[0][0]).name == "坏.docx"
    assert set(assistant.library.documents()) == {*before, *done.added}
    assert any(hit.passage.name == "报告2.txt" for hit in assistant.search("集中学习2次", 50, kind="sample"))
    assistant.close()


def test_stopped_it_keeps_what_was_learnt_by_then(settings: Settings, tmp_path: Path) -> None:
    learning = Apart(settings, reports(tmp_path, 400), "sample")
    done = Ingested()
    for event in learning.events():
        if isinstance(event, Ingested):
            done = event
        elif "报告3.txt" in event.message:
            learning.stop()
    assert 0 < len(done.added) < 400
    assistant = Assistant(settings)
    assert {one.id for one in done.added} <= {one.id for one in assistant.library.documents()}
    assistant.close()


def test_an_error_of_the_process_is_told_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").write_bytes(b"no database at all, but long enough to be read as one" * 100)
    with pytest.raises(ReportAssistantError, match="资料库文件已损坏"):
        list(Apart(Settings(_env_file=None, home=tmp_path), [tmp_path]).events())


def test_a_change_of_our_own_is_noticed_at_once(settings: Settings) -> None:
    assistant = Assistant(settings)
    with assistant.library.still():
        learnt = assistant.library.learn("新.txt", TEXT.format(n=7), kind="sample", genre=assistant.pack().id)
        assert learnt.document in assistant.library.documents()
    assistant.close()


def test_a_fresh_library_is_learnt_apart_while_it_waits(settings: Settings) -> None:
    told: list[str] = []
    assistant = Assistant(settings, lambda step: told.append(step.message))
    prepare(assistant)
    assert len(assistant.library.documents()) > 20
    assert any("学习内置资料" in line for line in told)
    assert assistant.loading is None
    assistant.close()
    prepare(assistant)  # the library is there: nothing to wait for
    assert len(assistant.library.documents()) > 20
    assistant.close()
