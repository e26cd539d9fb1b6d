"""Long work and no work on the page: what takes a while says why, lists have an end, blanks are no message."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.build import Assistant
from assistant.report import Report
from assistant.results import Draft, Event, Receipt, TracedFigure, Word
from assistant.ui.render_draft import draft, panel

Visit = Callable[..., Any]
STATIC = Path(__file__).parents[2] / "assistant" / "ui" / "static"


def traced(count: int) -> Draft:
    text = "，".join(f"第{n}次" for n in range(count))
    figures = tuple(TracedFigure(f"第{n}次", "untraced", 0, 3) for n in range(count))
    return Draft("稿", text, Report(text), (), figures, (), (), (), (), Receipt("offline"))


def test_a_list_of_thousands_has_an_end_and_says_so() -> None:
    shown = panel(traced(3000), "zh")
    first = shown.partition("<details>")[0]
    assert 20 < first.count("<li") < 60
    assert shown.count("<li") < 300
    left = re.search(r"还有 (\d+) 个没有列出", shown)
    assert left
    assert int(left[1]) + shown.count("<li") == 3000
    assert "没有列出" not in panel(traced(30), "zh")
    assert draft(traced(3000), 1, "zh").count("<tr") < 300


@pytest.mark.browser
def test_what_takes_a_while_says_why_and_moves(
    visit: Visit, page_assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(*_: Any, **__: Any) -> Iterator[Event]:
        go_on.wait(120)
        yield Word("好了")

    page = visit()
    with monkeypatch.context() as patched:
        patched.setattr(page_assistant, "draft", slow)
        notes = "\n".join(f"第{n}期学习活动组织{n}人参加，开展研讨{n}次" for n in range(1, 400))
        page.fill("#box textarea", f"请起草整篇报告\n{notes}")
        page.press("#box textarea", "Enter")
        working = page.locator("#chat .working")
        working.wait_for()
        assert re.search(r"读您给的 \d+ 字", working.inner_text())
        page.wait_for_timeout(1800)
        assert float(working.locator(".going").evaluate("e => getComputedStyle(e).opacity")) > 0.9
        assert working.locator(".spin").evaluate("e => getComputedStyle(e).borderTopWidth") == "2px"
        go_on.set()
        page.wait_for_selector("#chat :text('好了')")


@pytest.mark.browser
def test_blanks_are_no_message_and_the_button_shows_it(visit: Visit) -> None:
    page = visit()
    faint = "() => getComputedStyle(document.querySelector('#box .submit-button')).opacity < 0.5"
    page.fill("#box textarea", "   ")
    assert page.evaluate(faint)
    page.press("#box textarea", "Enter")
    page.wait_for_selector("#told.shown:has-text('还没有写')")
    assert page.input_value("#box textarea") == "   "
    page.fill("#box textarea", "存在的问题这一部分怎么写？")
    assert not page.evaluate(faint)


@pytest.mark.parametrize("sheet", sorted(STATIC.glob("*.css")), ids=lambda sheet: sheet.name)
def test_no_rule_of_a_sheet_is_one_that_gradio_loses(sheet: Path) -> None:
    """It writes each rule anew as the browser reads it: there a border of a named colour vanishes beside one side's."""
    text = sheet.read_text("utf-8")
    assert "@supports" not in text
    lost = [
        rule
        for rule, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text)
        if re.search(r"(?<![-\w])border:[^;]*var\(", body) and re.search(r"border-(top|left|right|bottom|color)", body)
    ]
    assert lost == []
