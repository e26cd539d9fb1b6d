"""Many at once: first words go first, and what a visitor costs the server stays small."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from typing import Any

import httpx

from assistant.results import Answer, Event, Piece, Receipt
from assistant.ui.first_words import FirstWords

END = Answer("问题", "other", True, "完", (), Receipt("offline"))


def test_what_follows_a_first_word_waits_for_the_first_words_of_others() -> None:
    first, order, asked, written = FirstWords(), [], threading.Event(), threading.Event()

    def early() -> Iterator[Event]:
        yield Piece("早")
        order.append("rest of the early one")
        yield END

    def late() -> Iterator[Event]:
        asked.set()
        written.wait(5)
        order.append("first word of the late one")
        yield Piece("晚")
        yield END

    def run(reply: Any) -> None:
        for event in first.before_the_rest(reply):
            if event == Piece("早"):
                asked.wait(5)
                threading.Timer(0.1, written.set).start()

    threads = [threading.Thread(target=run, args=(reply(),)) for reply in (early, late)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert order == ["first word of the late one", "rest of the early one"]


def test_a_reply_that_was_left_holds_nobody_up() -> None:
    first = FirstWords()
    for _ in range(5):
        left = first.before_the_rest(iter([Piece("a"), END]))
        next(left)
        left.close()
        silent = first.before_the_rest(iter([END]))
        next(silent)
        silent.close()
    assert list(first.before_the_rest(iter([Piece("a"), END]))) == [Piece("a"), END]
    assert first._silent == 0


def test_the_page_is_the_same_for_each_visitor_but_for_its_nonce_and_address(page_url: str) -> None:
    port = httpx.URL(page_url).port

    def page(host: str) -> str:
        text = httpx.get(page_url, headers={"Host": f"{host}:{port}"}, trust_env=False).text
        return re.sub(r'nonce="[^"]+"', "", text)

    assert page("localhost") == page("localhost")
    assert f"http://localhost:{port}" in page("localhost")
    assert f"http://localhost:{port}" not in page("127.0.0.1")


def test_what_is_turned_off_in_gradio_is_still_called_so() -> None:
    import gradio as gr

    with gr.Blocks(analytics_enabled=False) as page:
        gr.Textbox()
    queue: Any = page.queue()._queue
    assert queue.ANAYLTICS_CACHE_FREQUENCY == 1
    assert queue.ANALYTICS_MAX_EVENTS > 1
