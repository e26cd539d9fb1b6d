"""The page as a visitor meets it, in a real browser: three jobs, the library, errors, hostile texts."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.build import Assistant
from assistant.results import Answer, Event, Piece, Progress, Receipt
from tests.ui.conftest import settled

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

NOTES = """起草“理论学习”一段：
- 单位：区水务局
- 上半年理论学习中心组集中学习7次，其中专题研讨3次
- 班子成员讲党课5场，覆盖党员126人"""
DRAFT = """\
区水务局2026年上半年落实意识形态工作责任制情况的报告

2026年上半年，区水务局党组认真落实意识形态工作责任制，把意识形态工作与业务工作同部署、同检查。现将有关情况报告如下：
一、主要做法
（一）加强理论学习。一是抓好中心组学习，上半年集中学习7次。。二是讲好党课，班子成员讲党课5场。
（二）管好宣传阵地。一是建立工作群4个，发布信息82条。二是公众号信息发布前有专人审核，网络舆情按时回复。
二、存在的问题
（一）理论学习还不够深入。联系业务不紧，研讨不多。
（二）分析研判还不够及时。基层站所很少开展研判。
三、下一步工作打算
（一）深化理论学习。每季度集中研讨一次。
（二）加强分析研判。把基层站所纳入研判范围。
"""
HOSTILE = (
    '<img src="http://elsewhere.example/a.png" onerror="window.hacked=1"><script>window.hacked=1</script>'
    "![x](http://elsewhere.example/b.png) [y](javascript:window.hacked=1) <form><input></form> $$x^2$$"
)


def send(page: Any, text: str = "", *, file: Path | None = None) -> Any:
    """Send a message and return the reply once it is whole."""
    before = page.locator("#chat .bot-row").count()
    if file:
        page.set_input_files("#box input[type=file]", str(file))
        page.wait_for_selector("#box .thumbnail-item[data-name]")
    page.fill("#box textarea", text)
    page.press("#box textarea", "Enter")
    page.locator("#chat .bot-row").nth(before).wait_for()
    return whole(page)


def whole(page: Any) -> Any:
    """Wait for the last reply's end and return it."""
    page.wait_for_selector("#chat .bot-row:last-child :is(.result, .trouble, .word)")
    page.wait_for_selector("#box .submit-button")
    return page.locator("#chat .bot-row").last


def tab(page: Any, name: str) -> None:
    page.locator("button[role=tab]:visible", has_text=name).click()


def download(page: Any, link: Any) -> tuple[str, bytes]:
    settled(page)  # the conversation scrolls to the result for a second: a press meanwhile may miss the link
    with page.expect_download() as started:
        link.click()
    return started.value.suggested_filename, Path(started.value.path()).read_bytes()


def test_three_jobs_from_a_fresh_start_to_word(visit: Visit, page_assistant: Assistant, tmp_path: Path) -> None:
    from docx import Document

    page = visit()
    assert "离线撰写" in page.inner_text("#header .writer")
    assert "涉密" in page.inner_text("#header .caution")

    page_assistant.loading = Progress("学习内置资料", 0.4)
    page.click("#example-ask-0")
    page.wait_for_selector("#chat .working:has-text('学习内置资料') progress")
    page_assistant.loading = None
    answer = whole(page)
    settled(page)
    answer.locator("a.cite").first.click()
    quote = page.locator("#panel .flash blockquote").inner_text().strip()
    assert quote
    assert quote in page.inner_text("#source-sheet .hit")
    page.keyboard.press("Escape")
    assert answer.locator(".sources .entries > li").count() == page.locator("#panel .entries > li").count()

    page.click("#job label:has-text('起草')")
    draft = send(page, NOTES)
    assert "7次" in draft.locator(".paper").inner_text()
    name, data = download(page, draft.locator("a", has_text="Word").first)
    assert name.endswith(".docx")
    assert "7次" in "\n".join(one.text for one in Document(io.BytesIO(data)).paragraphs)

    mine = tmp_path / "我的初稿.txt"
    mine.write_text(DRAFT, "utf-8")
    page.click("#job label:has-text('比对')")
    review = send(page, file=mine)
    assert "我的初稿.txt" in page.locator("#chat .user-row").last.inner_text()
    assert "学习7次。。" in review.locator(".cards").inner_text()
    assert review.locator(".heat tr").count() > 3
    name, data = download(page, review.locator("a", has_text="Word").first)
    assert "批注" in name
    assert len(list(Document(io.BytesIO(data)).comments)) >= review.locator(".cards > li").count()

    page.click("#new-chat")
    page.wait_for_selector("#welcome")
    assert not page.locator("#chat .bot-row").count()


def test_the_form_drafts_asks_for_notes_and_survives_a_reload(visit: Visit) -> None:
    from playwright.sync_api import expect

    page = visit()
    page.click("#example-draft-1")
    page.click("#write")
    page.wait_for_selector("#form-trouble .trouble:has-text('要点')")
    page.get_by_label("单位").fill("区水务局")
    page.get_by_label("期间").fill("2026年上半年")
    page.fill("#notes textarea", "中心组集中学习7次\n讲党课5场\n理论学习还不够深入\n下半年每季度研讨一次")
    page.reload()
    tab(page, "起草表单")
    expect(page.locator("#notes textarea")).to_have_value(
        "中心组集中学习7次\n讲党课5场\n理论学习还不够深入\n下半年每季度研讨一次"
    )
    assert page.get_by_label("单位").input_value() == "区水务局"
    page.click("#write")
    page.wait_for_selector("#draft-result :is(.result, .trouble:not(:has-text('空的')))")
    text = page.inner_text("#draft-result .paper")
    assert "区水务局" in text
    assert "2026年上半年" in text
    name, data = download(page, page.locator("#draft-result a", has_text="Markdown").first)
    assert name.endswith(".md")
    assert "7次" in data.decode()


def test_files_are_learnt_found_and_removed(visit: Visit, tmp_path: Path) -> None:
    page = visit()
    good, bad = tmp_path / "区水务局报告.txt", tmp_path / "损坏.docx"
    good.write_text(DRAFT, "utf-8")
    bad.write_bytes(b"PK\x03\x04 broken")
    tab(page, "资料库")
    page.wait_for_selector("#documents table")
    page.set_input_files("#upload input[type=file]", [str(good), str(bad)])
    page.wait_for_selector("#upload :text('损坏')")
    page.click("#learn")
    page.wait_for_selector("#learn-results .ingested")
    results = page.inner_text("#learn-results")
    assert "已学习" in results
    assert "没能学习" in results
    page.wait_for_selector("#documents :text('区水务局报告.txt')")
    page.fill("#find textarea, #find input", "水务局")
    page.wait_for_selector("#documents tbody tr:only-child")
    page.click("#documents .remove")
    page.click("#remove-no")
    page.wait_for_selector("#remove-yes", state="detached")
    page.click("#documents .remove")
    page.click("#remove-yes")
    page.wait_for_selector("#documents .empty")


def test_an_error_is_one_line_and_nothing_typed_is_lost(visit: Visit, tmp_path: Path) -> None:
    page = visit()
    bad = tmp_path / "损坏.docx"
    bad.write_bytes(b"PK\x03\x04 broken")
    reply = send(page, "请比对这份初稿", file=bad)
    assert "损坏.docx" in reply.inner_text()
    assert "Traceback" not in reply.inner_text()
    assert page.input_value("#box textarea") == "请比对这份初稿"


def test_hostile_texts_are_inert(visit: Visit, page_assistant: Assistant, tmp_path: Path) -> None:
    page = visit()
    hostile = tmp_path / "<img src=x onerror=hacked=1>.txt"
    hostile.write_text(DRAFT.replace("加强理论学习", HOSTILE) + HOSTILE, "utf-8")
    learnt = page_assistant.library.learn(
        hostile.name, hostile.read_text("utf-8"), kind="sample", genre="ideology-responsibility"
    )
    send(page, HOSTILE)
    send(page, f"《{HOSTILE}》的“理论学习”怎么写？")
    page.click("#job label:has-text('比对')")
    send(page, "请比对", file=hostile)
    page.click("#job label:has-text('起草')")
    send(page, f"起草理论学习一段：\n- {HOSTILE}\n- 集中学习7次")
    tab(page, "资料库")
    page.wait_for_selector("#documents table")
    assert HOSTILE[:20] in page.inner_text("#documents") or "onerror" in page.inner_text("#documents")
    assert page.evaluate("window.hacked") is None
    ours = "input:not([name=revise], [name=fill], [name=more])"
    strange = f":is(#chat .message, #documents, #panel, #history) :is(img, form, {ours}, script, style, a[href*=':'])"
    assert page.locator(strange).count() == 1  # the search field above the conversations
    assert page.locator(".katex").count() == 0
    page_assistant.library.remove([learnt.document.id])


def test_stop_ends_a_reply_and_the_next_question_works(
    visit: Visit, page_assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(question: str, **_: Any) -> Iterator[Event]:
        yield Piece("写到一半")
        go_on.wait(120)
        yield Answer(question, "other", True, "不该再出现", (), Receipt("offline"))

    page = visit()
    with monkeypatch.context() as patched:
        patched.setattr(page_assistant, "ask", slow)
        page.fill("#box textarea", "慢的问题怎么写？")
        page.press("#box textarea", "Enter")
        page.wait_for_selector("#chat :text('写到一半')")
        page.click("#box .stop-button")
        page.wait_for_selector("#chat :text('已停止')")
        go_on.set()
    reply = send(page, "“存在问题”这一部分怎么写？")
    assert reply.locator(".copyable").inner_text()
    assert "不该再出现" not in page.inner_text("#chat")


def test_a_dark_phone_shows_everything_without_sideways_scrolling(visit: Visit) -> None:
    page = visit(viewport={"width": 390, "height": 844}, color_scheme="dark")
    page.click("#example-ask-0")
    whole(page)
    for name in ("对话", "起草表单", "资料库"):
        tab(page, name)
        wider = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")
        assert wider <= 0, name
    dark = page.evaluate("getComputedStyle(document.querySelector('.gradio-container')).backgroundColor")
    assert dark == "rgb(18, 20, 23)"
    assert page.evaluate("getComputedStyle(document.querySelector('.gradio-container')).colorScheme") == "dark"


def test_an_english_browser_gets_an_english_page(visit: Visit) -> None:
    page = visit(locale="en-GB")
    page.wait_for_selector("button[role=tab]:visible:has-text('Library')")
    assert "classified" in page.inner_text("#header .caution")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.click("#example-ask-0")
    assert "sources" in whole(page).locator(".sources summary").inner_text()


def test_screen_readers_and_input_methods_are_served(visit: Visit) -> None:
    page = visit()
    page.wait_for_selector("#box textarea[aria-label='消息']")
    nameless = page.evaluate(
        """() => [...document.querySelectorAll('button, textarea, input:not([type=file])')]
            .filter(e => e.offsetParent && !(e.getAttribute('aria-label') || e.innerText
                || e.labels?.length || e.title)).map(e => e.outerHTML.slice(0, 120))"""
    )
    assert nameless == []
    assert page.get_by_role("textbox", name="消息").count() == 1
    assert page.get_by_role("button", name="发送").count() == 1

    page.fill("#box textarea", "写到一半")
    for kind in ("keydown", "keypress", "keyup"):
        page.evaluate(
            """kind => document.querySelector('#box textarea').dispatchEvent(
                new KeyboardEvent(kind, {key: 'Enter', isComposing: true, bubbles: true}))""",
            kind,
        )
    page.wait_for_timeout(300)
    assert page.input_value("#box textarea") == "写到一半"


def test_a_line_of_a_million_characters_is_answered_and_shown_in_part(visit: Visit) -> None:
    page = visit()
    page.evaluate(
        """() => {
            const box = document.querySelector('#box textarea');
            box.value = '<b>' + '字'.repeat(999_997);
            box.dispatchEvent(new Event('input', { bubbles: true }));
        }"""
    )
    page.press("#box textarea", "Enter")
    reply = whole(page)
    assert reply.inner_text().strip()
    assert "1000000 字" in page.locator("#chat .user-row summary").inner_text()
    assert page.locator("#chat .user-row b").count() == 0
    assert len(page.inner_text("#chat")) < 60_000
    page.wait_for_selector("#history a.open")


def test_what_a_model_writes_is_inert_while_and_after_it_is_written(
    visit: Visit, page_assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def hostile(question: str, **_: Any) -> Iterator[Event]:
        yield Piece(HOSTILE + "\n| a |\n|---|\n| <svg onload=window.hacked=1> |\n**小学")
        go_on.wait(120)
        yield Answer(question, "other", True, HOSTILE + "**小学**", (), Receipt("<b>m</b>", note="<img src=x>"))

    page = visit()
    with monkeypatch.context() as patched:
        patched.setattr(page_assistant, "ask", hostile)
        page.fill("#box textarea", "写什么？")
        page.press("#box textarea", "Enter")
        page.wait_for_selector("#chat .bot-row :text('elsewhere.example')")
        inert(page)
        go_on.set()
        whole(page)
    inert(page)


def inert(page: Any) -> None:
    """Nothing that a text brought along is markup: no picture, form, script, formula or foreign link."""
    assert page.locator("#chat .message :is(img, form, script, style, svg, iframe, a[href*=':'])").count() == 0
    assert page.locator(".katex").count() == 0
    assert page.evaluate("window.hacked") is None


def test_the_example_questions_are_answered_at_length(visit: Visit) -> None:
    page = visit()
    for n in (0, 1):
        page.click(f"#example-ask-{n}")
        answer = whole(page).locator(".copyable").inner_text()
        assert "篇范文" in answer
        assert len(answer) > 300
        page.click("#new-chat")
        page.wait_for_selector("#welcome")
