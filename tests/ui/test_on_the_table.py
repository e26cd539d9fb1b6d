"""What lies on the table, in a real browser: files with and without words, a review by word, one press, long talks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.build import Assistant
from tests.ui.conftest import settled

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

NOTICE = """\
关于报送2026年落实意识形态工作责任制情况报告的通知
请各单位认真撰写2026年落实意识形态工作责任制情况报告，于12月10日前报送县委宣传部。报告应当包括：
一、落实主体责任情况；
二、存在的问题和原因分析。
字数不超过2500字。
"""
DRAFT = (Path(__file__).parents[2] / "docs" / "examples" / "draft.txt").read_text("utf-8")
NOTES = "起草整篇报告，单位是区水务局，2026年：\n- 中心组学习7次\n- 讲党课5场\n- 发布信息82条\n- 问题：研讨少"
REPLY = "#chat .bot-row:last-child :is(.result, .trouble, .word)"


@pytest.fixture(autouse=True)
def _as_it_was(page_assistant: Assistant) -> Iterator[None]:
    before = {one.id for one in page_assistant.library.documents()}
    yield
    page_assistant.library.remove([one.id for one in page_assistant.library.documents() if one.id not in before])


def send(page: Any, text: str, *files: Path) -> Any:
    if files:
        page.set_input_files("#box input[type=file]", [str(file) for file in files])
        page.locator("#box .thumbnail-item[data-name]").nth(len(files) - 1).wait_for()
    before = page.locator("#chat .bot-row").count()
    page.fill("#box textarea", text)
    page.press("#box textarea", "Enter")
    page.locator("#chat .bot-row").nth(before).wait_for()
    return answered(page)


def answered(page: Any) -> Any:
    page.wait_for_selector(REPLY)
    page.wait_for_selector("#box .submit-button")
    settled(page)
    return page.locator("#chat .bot-row").last


def test_files_are_learnt_or_asked_about_and_a_button_goes_on(visit: Visit, tmp_path: Path) -> None:
    notice, report = tmp_path / "今年的通知.txt", tmp_path / "去年的报告.txt"
    notice.write_text(NOTICE, "utf-8")
    report.write_text(DRAFT, "utf-8")
    page = visit()
    page.set_input_files("#box input[type=file]", [str(notice), str(report)])
    shown = page.locator("#box .thumbnail-item[data-name]")
    shown.nth(1).wait_for()
    assert [one.get_attribute("data-name") for one in shown.all()] == [notice.name, report.name]
    told = send(page, "这两份先学一下")
    assert "已记住通知" in told.inner_text()
    assert "已学作范文" in told.inner_text()
    assert "2500字" in told.inner_text()

    asked = send(page, "", notice)
    assert not asked.locator(".result").count()  # a notice is not judged as a draft
    before = page.locator("#chat .bot-row").count()
    asked.locator("button.send", has_text="记住").click()
    page.locator("#chat .bot-row").nth(before).wait_for()
    assert "已记住通知" in answered(page).inner_text()

    review = send(page, "", report)
    assert review.locator(".result.review").count() == 1
    assert review.locator("button.send", has_text="范文").is_visible()


def test_a_file_dropped_while_the_page_still_loads_has_its_name(visit: Visit, tmp_path: Path) -> None:
    held: list[Any] = []
    report = tmp_path / "去年的报告.txt"
    report.write_text(DRAFT, "utf-8")
    page = visit(hold=("/own/wire.js", held))
    page.wait_for_timeout(1500)  # longer than the components need to mount
    assert held
    assert not page.locator("#box textarea").count()  # nothing can be dropped before the script is there
    held.pop().continue_()
    page.set_input_files("#box input[type=file]", str(report))
    page.locator(f"#box .thumbnail-item[data-name='{report.name}']").wait_for()


def test_a_review_goes_on_by_word_in_the_writers_own_word_file(visit: Visit, tmp_path: Path) -> None:
    import io

    from docx import Document

    made, file = Document(), tmp_path / "我的初稿.docx"
    for line in DRAFT.strip().split("\n"):
        made.add_paragraph(line)
    made.save(str(file))
    page = visit()
    send(page, "看看我的初稿", file)
    after = send(page, "删掉“恳请”那一句")
    assert "已删去“恳请" in after.locator(".word").inner_text()
    assert "恳请上级给予经费支持" not in after.locator(".board .paper").inner_text()
    assert page.locator("#chat .result.review:not(.light)").count() == 1  # the earlier one is light
    with page.expect_download() as started:
        after.locator("a", has_text="您的原文件").first.click()
    text = "\n".join(one.text for one in Document(io.BytesIO(Path(started.value.path()).read_bytes())).paragraphs)
    assert "恳请上级给予经费支持" not in text
    assert "进一步压实责任" in text
    assert "重新检查" not in send(page, "重新检查一遍").locator(".result.review .summary").inner_text()


def test_a_button_pressed_twice_sends_once(visit: Visit) -> None:
    page = visit()
    for question in ("存在的问题怎么写？", "那小标题呢？"):
        page.fill("#box textarea", question)
        page.locator("#box .submit-button").dblclick()
        page.wait_for_selector(f"#chat .user-row:has-text('{question}') ~ .bot-row:last-child .result")
        page.wait_for_timeout(1500)
        assert page.locator("#chat .user-row", has_text=question).count() == 1
        assert page.locator("#chat .working").count() == 0
    assert page.locator("#history a.open").count() == 1


def test_earlier_drafts_are_light_and_can_be_opened_to_go_on(visit: Visit) -> None:
    page = visit()
    send(page, NOTES)
    whole = page.evaluate("document.querySelectorAll('#chat *').length")
    revised = send(page, "短一点")
    assert revised.locator(".paper .revised").count() > 0  # what was changed is marked
    for wish in ("撤销", "不要套话", "撤销"):
        send(page, wish)
    assert page.locator("#chat .draft:not(.light)").count() == 1
    assert page.evaluate("document.querySelectorAll('#chat *').length") < 2.5 * whole
    first = page.locator("#chat .draft").first
    text = first.locator(".paper").inner_text()
    first.locator(".wake").click()
    page.wait_for_selector("#chat .bot-row:first-child .edit, #chat .draft:not(.light) >> nth=1")
    assert page.locator("#chat .draft:not(.light)").count() == 2
    awake = page.locator("#chat .draft").first
    assert "".join(awake.locator(".paper").inner_text().split()) == "".join(text.split())
    awake.locator(".revise-row input").fill("第一条标题改成“常学常新，学以致用”")
    awake.locator(".revise-row input").press("Enter")
    awake.locator(".notice", has_text="标题已换成").wait_for()


def test_a_long_conversation_keeps_what_was_said_last_and_says_that_there_is_more(visit: Visit) -> None:
    page = visit()
    for n in range(22):
        page.fill("#box textarea", f"谢谢{'！' * (n + 1)}")
        page.press("#box textarea", "Enter")
        page.locator("#chat .user-row").last.get_by_text(f"谢谢{'！' * (n + 1)}", exact=True).wait_for()
        answered(page)
    assert page.locator("#chat .message-row").count() < 41
    assert "导出" in page.locator("#chat .bot-row").first.inner_text()
    page.reload()
    page.wait_for_selector("#chat .word")
    assert page.locator("#chat .user-row").last.inner_text().startswith("谢谢")


def test_a_notice_that_governs_says_so_and_can_be_set_aside(visit: Visit, tmp_path: Path) -> None:
    from playwright.sync_api import expect

    notice = tmp_path / "通知.txt"
    notice.write_text(NOTICE, "utf-8")
    page = visit()
    send(page, "记住这份通知", notice)
    draft = send(page, f"{NOTES}\n- 明年每季研讨一次").locator(".result.draft")
    line = draft.locator(".governed")
    assert "2026年落实意识形态工作责任制情况报告的通知" in line.inner_text()
    assert "2500字" in line.inner_text()
    assert "落实主体责任情况" in draft.locator(".paper").inner_text()
    line.locator("button", has_text="不照通知").click()
    expect(line).to_contain_text("没有照")
    assert "落实主体责任情况" not in draft.locator(".paper").inner_text()
    assert "5场" in draft.locator(".paper").inner_text()
    draft.locator(".undo").click()
    expect(draft.locator(".paper")).to_contain_text("落实主体责任情况")

    page.locator("button[role=tab]:visible", has_text="起草表单").click()
    page.fill("#notes textarea", NOTES.partition("\n")[2])
    page.click("#plan-first")
    page.locator("#draft-result .plan .by-notice", has_text="不照通知").click()
    expect(page.locator("#draft-result .plan .governed")).to_contain_text("没有照")
    assert "落实主体责任情况" not in " ".join(
        one.input_value() for one in page.locator("#draft-result .plan textarea").all()
    )


def test_a_line_that_says_how_to_write_is_no_note_left_out(visit: Visit) -> None:
    page = visit()
    asked = "请起草主要做法部分\n单位：区水务局\n篇幅：600字\n中心组学习7次，研讨3次\n讲党课5场"
    draft = send(page, asked).locator(".result.draft")
    chip = draft.locator(".chip", has_text="要点用上")
    assert "good" in (chip.get_attribute("class") or ""), chip.inner_text()
    assert not draft.locator(".ask-you", has_text="写作条件").count()
    assert "篇幅：600字" in (draft.locator("details", has_text="请知悉").text_content() or "")
