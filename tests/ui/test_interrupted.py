"""Nothing is lost when a reply is cut off: an empty press, a stop, a reload, the program's end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.build import Assistant
from assistant.results import Answer, Event, Piece, Progress, Receipt

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]


class Slow:
    """An answer that takes until it is told to go on."""

    def __init__(self) -> None:
        self.go_on = threading.Event()

    def __call__(self, question: str, **_: Any) -> Iterator[Event]:
        yield Piece("写到一半")
        self.go_on.wait(120)
        yield Answer(question, "other", True, "慢慢写完了", (), Receipt("offline"))


@pytest.fixture
def slow(page_assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    made = Slow()
    monkeypatch.setattr(page_assistant, "ask", made)
    yield made
    made.go_on.set()


def ask(page: Any, text: str) -> None:
    page.fill("#box textarea", text)
    page.press("#box textarea", "Enter")


def test_pressing_send_with_nothing_to_send_changes_nothing(visit: Visit, slow: Slow) -> None:
    slow.go_on.set()
    page = visit()
    page.locator("#box .submit-button").click(force=True)
    ask(page, "第一问")
    page.wait_for_selector("#chat :text('慢慢写完了')")
    page.locator("#box .submit-button").click(force=True)
    page.wait_for_timeout(500)
    assert page.locator("#chat .user-row").count() == 1
    assert page.locator("#job input:checked").count() == 1
    ask(page, "第二问")
    page.wait_for_selector("#chat .user-row:has-text('第二问') ~ .bot-row :text('慢慢写完了')")


def test_a_stop_stays_and_gives_back_what_was_asked(visit: Visit, slow: Slow) -> None:
    page = visit()
    ask(page, "慢的问题")
    page.wait_for_selector("#chat :text('写到一半')")
    page.click("#box .stop-button")
    page.wait_for_selector("#chat :text('已停止')")
    page.wait_for_selector("#box .submit-button")
    slow.go_on.set()
    page.wait_for_timeout(600)
    assert "已停止" in page.inner_text("#chat")
    assert "慢慢写完了" not in page.inner_text("#chat")
    assert page.input_value("#box textarea") == "慢的问题"


def test_a_comparison_of_a_file_alone_is_stopped_and_the_file_given_back(
    visit: Visit, page_assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(_: Any) -> Iterator[Event]:
        yield Progress("对照范文")
        go_on.wait(120)
        yield from ()

    monkeypatch.setattr(page_assistant, "compare", slow)
    mine = tmp_path / "初稿.txt"
    mine.write_text("一、主要做法\n集中学习7次。\n", "utf-8")
    page = visit()
    page.set_input_files("#box input[type=file]", str(mine))
    page.wait_for_selector("#box .thumbnail-item[data-name]")
    page.press("#box textarea", "Enter")
    page.wait_for_selector("#chat :text('对照范文')")
    page.click("#box .stop-button")
    page.wait_for_selector("#chat :text('已停止')")
    page.wait_for_selector("#box .thumbnail-item")
    go_on.set()
    page.wait_for_selector("#box .submit-button")


def test_a_reload_finds_the_reply_on_its_way_and_its_end(visit: Visit, slow: Slow) -> None:
    page = visit()
    ask(page, "慢的问题")
    page.wait_for_selector("#chat :text('写到一半')")
    page.wait_for_selector("#history li.here")
    page.reload()
    page.wait_for_selector("#chat .user-row:has-text('慢的问题')")
    page.wait_for_selector("#box .stop-button")
    slow.go_on.set()
    page.wait_for_selector("#chat :text('慢慢写完了')")
    page.wait_for_selector("#box .submit-button")
