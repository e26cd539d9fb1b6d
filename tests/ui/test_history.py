"""Conversations on the page: kept over reload and restart, found, renamed, exported, deleted, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistant.build import Assistant
from assistant.settings import Settings
from tests.ui.conftest import settled

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]
FIRST, SECOND = "存在的问题这一部分怎么写？", "理论学习一般要写清哪些事实？"


def ask(page: Any, question: str) -> str:
    page.fill("#box textarea", question)
    page.press("#box textarea", "Enter")
    page.wait_for_selector(f"#chat .user-row:has-text('{question}') ~ .bot-row:last-child .result")
    page.wait_for_selector("#box .submit-button")
    return str(page.locator("#chat .bot-row").last.locator(".copyable").inner_text())


def titles(page: Any) -> list[str]:
    return [str(text) for text in page.locator("#history a.open").all_inner_texts()]


def listed(page: Any, count: int) -> None:
    from playwright.sync_api import expect

    expect(page.locator("#history a.open")).to_have_count(count)


def test_conversations_are_kept_found_renamed_exported_and_deleted(visit: Visit) -> None:
    page = visit()
    answer = ask(page, FIRST)
    page.wait_for_selector(f"#history a.open:has-text('{FIRST}')")
    page.click("#new-chat")
    page.wait_for_selector("#welcome")
    ask(page, SECOND)
    listed(page, 2)
    page.wait_for_selector(f"#history li.here:has-text('{SECOND}')")  # the address names it, too

    page.reload()
    page.wait_for_selector(f"#chat .user-row:has-text('{SECOND}')")
    page.click(f"#history a.open:has-text('{FIRST}')")
    page.wait_for_selector(f"#chat .user-row:has-text('{FIRST}')")
    assert page.locator("#chat .bot-row .copyable").inner_text() == answer
    settled(page)  # it scrolls to the result: a press meanwhile may miss the link
    page.locator("#chat a.cite").first.click()
    assert page.inner_text("#source-sheet .hit")
    page.keyboard.press("Escape")
    assert "存在" in ask(page, "那小标题呢？")

    line = page.locator("#history li.here")
    line.hover()
    line.locator("button.rename").click()
    page.locator("#history li input").fill("问题部分")
    page.keyboard.press("Enter")
    page.wait_for_selector("#history a.open:has-text('问题部分')")

    page.fill("#history input[type=search]", "参学率")
    listed(page, 1)
    assert titles(page) == [SECOND]
    page.fill("#history input[type=search]", "")
    listed(page, 2)

    line = page.locator("#history li", has_text=SECOND)
    line.hover()
    with page.expect_download() as started:
        line.locator("a.export").click()
    assert SECOND in Path(started.value.path()).read_text("utf-8")
    line.locator("button.delete").dblclick()  # the second press was meant for what stood there before
    page.wait_for_timeout(600)
    assert SECOND in titles(page)
    sure = line.locator("button.delete")
    sure.hover()
    assert sure.inner_text() == "确定删除"
    ink, ground = sure.evaluate("e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]")
    assert ink == "rgb(255, 255, 255)" != ground
    sure.click()
    listed(page, 1)
    page.reload()
    page.wait_for_selector("#history a.open")
    assert titles(page) == ["问题部分"]


def test_a_restart_loses_nothing(browser: Any, tmp_path: Path) -> None:
    from assistant.ui.page import open_page

    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 860})
    answers = []
    for _ in range(2):
        assistant = Assistant(Settings(_env_file=None, home=tmp_path, port=0))
        served = open_page(assistant)
        page = context.new_page()
        page.goto(served.url)
        page.wait_for_selector("#box textarea")
        if answers:
            page.click(f"#history a.open:has-text('{FIRST}')")
            page.wait_for_selector("#chat .result")
            answers.append(page.locator("#chat .bot-row .copyable").inner_text())
        else:
            answers.append(ask(page, FIRST))
        page.close()
        served.close()
        assistant.close()
    context.close()
    assert answers[0] == answers[1]


def test_two_users_of_one_server_do_not_see_each_other(visit: Visit, page_url: str) -> None:
    one, two = visit(), visit()
    for page, question in ((one, FIRST), (two, SECOND)):
        page.fill("#box textarea", question)
        page.press("#box textarea", "Enter")
    for page, question in ((one, FIRST), (two, SECOND)):
        page.wait_for_selector("#chat .bot-row:last-child .result")
        page.wait_for_selector("#history a.open")
        assert titles(page) == [question]
        assert page.locator("#chat .user-row").all_inner_texts() == [question]
    name = one.evaluate("location.hash").removeprefix("#c=")
    two.evaluate("name => { location.hash = 'c=' + name }", name)
    two.wait_for_selector("#chat .trouble")
    assert FIRST not in two.inner_text("#chat")
    stranger = httpx.Client(base_url=page_url, trust_env=False)
    assert FIRST not in stranger.get("/part/conversations").text
    for answer in (
        stranger.get(f"/part/conversations/{name}.md"),
        stranger.post(f"/part/conversations/{name}", content="x"),
        stranger.delete(f"/part/conversations/{name}"),
    ):
        assert answer.status_code == 404


def test_a_reply_goes_on_while_its_reader_looks_elsewhere(
    visit: Visit, page_assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    from assistant.results import Answer, Piece, Receipt

    go_on = threading.Event()

    def slow(question: str, **_: Any) -> Any:
        yield Piece("写到一半")
        go_on.wait(120)
        yield Answer(question, "other", True, "慢慢写完了", (), Receipt("offline"))

    page = visit()
    with monkeypatch.context() as patched:
        patched.setattr(page_assistant, "ask", slow)
        page.fill("#box textarea", "慢的问题")
        page.press("#box textarea", "Enter")
        page.wait_for_selector("#chat :text('写到一半')")
        page.click("#new-chat")
        page.wait_for_selector("#welcome")
    ask(page, FIRST)
    go_on.set()
    page.wait_for_timeout(300)
    assert "慢慢写完了" not in page.inner_text("#chat")
    page.click("#history a.open:has-text('慢的问题')")
    page.wait_for_selector("#chat :text('慢慢写完了')")
