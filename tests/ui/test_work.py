"""Working on results in a real browser: a draft edited, filled in and revised, a review filtered and mended."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.ui.conftest import settled

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

NOTES = """起草整篇报告：
区水务局党组上半年开展理论学习中心组学习7次，其中专题研讨3次
班子成员讲党课5场，覆盖党员126人
管理工作群4个、公众号1个，发布信息82条
理论学习联系业务还不够紧
下半年每季度开展一次专题研讨"""
DRAFT = (Path(__file__).parents[2] / "docs" / "examples" / "draft.txt").read_text("utf-8")


def send(page: Any, text: str, job: str) -> Any:
    page.click(f"#job label:has-text('{job}')")
    before = page.locator("#chat .bot-row").count()
    page.fill("#box textarea", text)
    page.press("#box textarea", "Enter")
    page.locator("#chat .bot-row").nth(before).wait_for()
    page.wait_for_selector("#chat .bot-row:last-child :is(.result, .trouble, .word)")
    page.wait_for_selector("#box .submit-button")
    settled(page)
    return page.locator("#chat .bot-row").last.locator(".result")


def word(page: Any, link: Any) -> str:
    from docx import Document

    settled(page)
    with page.expect_download() as started:
        link.click()
    document = Document(io.BytesIO(Path(started.value.path()).read_bytes()))
    return "\n".join(one.text for one in document.paragraphs)


def test_a_draft_is_edited_filled_in_revised_undone_and_kept(visit: Visit) -> None:
    from playwright.sync_api import expect

    page = visit()
    draft = send(page, NOTES, "起草")
    facts = page.locator("#panel .facts-beside li")
    assert any("7次" in text and "中心组学习7次" in text for text in facts.all_inner_texts())
    assert "中心组学习7次" in (draft.locator(".figure", has_text="7次").first.get_attribute("title") or "")

    gaps = draft.locator(".paper .gap").count()
    draft.locator(".next-gap").click()
    page.keyboard.type("区水务局")
    page.keyboard.press("Tab")
    page.keyboard.type("2026年上半年")
    page.keyboard.press("Control+s")
    page.wait_for_selector("#chat .draft .undo")
    title = draft.locator(".paper .title").inner_text()
    assert title == "区水务局关于2026年上半年落实意识形态工作责任制情况的报告"
    assert draft.locator(".paper .gap").count() < gaps

    row = draft.locator(".answer-row", has=page.locator("input[name=fill]")).first
    slot = row.locator("input").get_attribute("title")
    row.locator("input").fill("31个")
    draft.locator(".fill-in").click()
    expect(draft.locator(f".answer-row input[title='{slot}']")).to_have_count(0)
    assert "31个" in draft.locator(".paper").inner_text()

    draft.locator(".revise-row input").fill("短一点")
    draft.locator(".revise-row input").press("Enter")
    expect(draft.locator(".notice").first).to_contain_text("短")
    shorter = draft.locator(".paper").inner_text()
    draft.locator(".revise-row input").fill("唱首歌")
    draft.locator("button.revise").click()
    expect(draft.locator(".trouble")).to_contain_text("没看懂")
    assert draft.locator(".revise-row input").input_value() == "唱首歌"
    assert draft.locator(".paper").inner_text() == shorter
    draft.locator(".undo").click()
    expect(draft.locator(".notice").first).to_contain_text("退回")
    kept = draft.locator(".paper").inner_text()

    page.reload()
    page.wait_for_selector("#chat .draft")
    assert page.locator("#chat .draft .paper").inner_text() == kept
    text = word(page, page.locator("#chat .draft a", has_text="Word").first)
    assert "区水务局关于2026年上半年" in text
    assert "31个" in text


def test_what_is_pasted_into_a_draft_stays_text(visit: Visit) -> None:
    page = visit()
    draft = send(page, "起草理论学习一段：\n- 单位：区水务局\n- 集中学习7次\n- 讲党课5场", "起草")
    draft.locator(".edit").click()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text("<img src=x onerror=window.hacked=1>**粗**$$x$$")
    draft.locator(".save").click()
    page.wait_for_selector("#chat .draft .undo")
    assert "<img src=x onerror=window.hacked=1>**粗**$$x$$" in draft.locator(".paper").inner_text()
    assert page.locator("#chat .paper :is(img, strong, .katex)").count() == 0
    assert page.evaluate("window.hacked") is None


def test_a_review_is_filtered_mended_and_its_word_file_follows(visit: Visit) -> None:
    from playwright.sync_api import expect

    page = visit()
    review = send(page, DRAFT, "比对")
    assert "某区市场监管局2026年落实" in review.locator(".paper").inner_text()
    cards = review.locator(".cards > li")
    every = cards.count()
    levels = [
        "error" if "error" in (one or "") else "other" for one in (card.get_attribute("class") for card in cards.all())
    ]
    assert levels == sorted(levels)  # errors first
    review.locator("button.tile.error").click()
    shown = review.locator(".cards > li:visible")
    expect(shown).not_to_have_count(every)
    assert shown.count() == review.locator(".cards > li.error").count()
    review.locator("button.tile.error").click()
    expect(shown).to_have_count(every)
    review.locator(".kind-filter", has_text="标点").click()
    expect(shown).not_to_have_count(every)
    assert shown.count() > 0
    review.locator(".kind-filter").first.click()
    expect(shown).to_have_count(every)

    review.locator(".paper .finding.error", has_text="102%").click()
    assert "102%" in review.locator(".remark.picked").inner_text()
    card = review.locator(".remark", has_text="四个自信")
    card.locator(".why").click()
    assert "道路自信" in review.locator(".paper .picked").first.inner_text()
    card.locator(".fix").click()
    expect(review.locator(".summary")).to_contain_text("改好 1 处")
    assert "道路自信、理论自信、制度自信、文化自信" in review.locator(".paper").inner_text()
    review.locator(".fix-all").click()
    expect(review.locator(".fix-all")).to_have_count(0)
    assert "。。" not in review.locator(".paper").inner_text()

    left = cards.count()
    review.locator(".remark.hint .ignore").first.click()
    expect(review.locator(".unignore")).to_have_count(1)
    assert cards.count() < left
    review.locator(".unignore").click()
    expect(cards).to_have_count(left)

    review.locator("button.to-beside").click()
    choice = review.locator("select[name=beside]")
    choice.select_option(index=5)
    sources = review.locator(".pair .open-source")
    expect(review.locator(f".pair .open-source:not([value^='{choice.input_value()}:'])")).to_have_count(0)
    sources.first.click()
    assert page.inner_text("#source-sheet .hit").strip()
    page.keyboard.press("Escape")
    assert "道路自信、理论自信、制度自信、文化自信" in word(page, review.locator("a", has_text="Word").first)


def test_a_stranger_cannot_guess_a_result(page_url: str) -> None:
    import httpx

    answer = httpx.post(f"{page_url}part/results/guess/text", content="x", trust_env=False)
    assert answer.status_code == 404


def test_a_plan_is_edited_before_it_is_written(visit: Visit) -> None:
    page = visit()
    page.locator("button[role=tab]:visible", has_text="起草表单").click()
    page.get_by_label("单位").fill("区水务局")
    page.fill("#notes textarea", NOTES.partition("\n")[2])
    page.click("#plan-first")
    page.wait_for_selector("#draft-result .plan")
    items = page.locator("#draft-result .plan-item")
    first, second = (items.nth(n).locator("[name=item]").input_value() for n in (0, 1))
    items.nth(0).locator("[name=item]").fill("自己起的小标题")
    items.nth(0).locator(".plan-down").click()
    page.locator("#draft-result .fact", has_text="党课").locator(".fact-drop").click()
    page.locator(".plan-add").first.click()
    page.locator("#draft-result [name=item]:focus").fill("另加的一条")
    page.locator("#draft-result input[name=fact]").fill("组织业务培训2期")
    page.click(".write-plan")
    page.wait_for_selector("#draft-result .result.draft")
    text = page.inner_text("#draft-result .paper")
    assert first not in text
    assert text.index(second) < text.index("自己起的小标题") < text.index("另加的一条")
    assert "2期" in text
    assert "党课" not in text
    page.locator("button[role=tab]:visible", has_text="对话").click()
    page.locator("#history a.open").first.click()
    page.wait_for_selector("#chat .draft:has-text('自己起的小标题')")


def test_the_library_is_searched_looked_into_and_counted(visit: Visit) -> None:
    page = visit()
    page.locator("button[role=tab]:visible", has_text="资料库").click()
    page.wait_for_selector("#documents table")
    page.fill("#find textarea, #find input", "第一责任人")
    page.wait_for_selector("#documents .entries blockquote mark:text-is('第一责任人')")
    page.locator("#documents .entries .open-source").first.click()
    assert page.inner_text("#source-sheet .hit").strip()
    page.locator("#source-sheet .outline button").nth(1).click()
    page.wait_for_selector("#source-sheet .outline li:nth-child(2) [aria-current]")
    page.keyboard.press("Escape")
    page.fill("#find textarea, #find input", "不存在的词汇xyz")
    page.wait_for_selector("#documents .empty")
    assert page.locator("#documents .entries").count() == 0
    page.click("button.show-statistics")
    page.wait_for_selector("#source-sheet .statistics .share .median")
    assert "篇范文" in page.inner_text("#source-sheet .statistics")


def test_comments_and_fixes_go_into_the_writers_own_file(visit: Visit, tmp_path: Path) -> None:
    from docx import Document
    from docx.shared import Pt

    own = Document()
    for line in DRAFT.splitlines():
        own.add_paragraph().add_run(line).font.size = Pt(17)
    own.core_properties.author = "某区市场监管局"
    mine = tmp_path / "我的初稿.docx"
    own.save(str(mine))
    page = visit()
    page.click("#job label:has-text('比对')")
    page.set_input_files("#box input[type=file]", str(mine))
    page.wait_for_selector("#box .thumbnail-item[data-name]")
    page.fill("#box textarea", "")
    page.press("#box textarea", "Enter")
    page.wait_for_selector("#chat .bot-row:last-child .review")

    def fetched() -> Any:
        with page.expect_download() as started:
            page.locator("#chat .review a", has_text="Word").first.click()
        return Document(str(started.value.path()))

    marked = fetched()
    assert "原文件" in page.locator("#chat .review a", has_text="Word").first.inner_text()
    assert marked.core_properties.author == "某区市场监管局"
    assert {run.font.size for one in marked.paragraphs for run in one.runs if run.text.strip()} == {Pt(17)}
    assert len(list(marked.comments)) > 5

    page.locator("#chat .review .remark", has_text="四个自信").locator(".fix").click()
    page.wait_for_selector("#chat .review .summary:has-text('改好')")
    page.locator("#chat .review .changes-row summary").click()
    assert page.locator("#chat .made li").count() >= 1
    changed = fetched()
    assert "原文件" in page.locator("#chat .review a", has_text="Word").first.inner_text()
    assert "道路自信、理论自信、制度自信、文化自信" in "\n".join(one.text for one in changed.paragraphs)
    assert {run.font.size for one in changed.paragraphs for run in one.runs if run.text.strip()} == {Pt(17)}
    page.click("#chat .review .undo")
    page.wait_for_selector("#chat .review .changes-row", state="detached")
    assert "道路自信、理论自信、文化自信、制度自信" in page.inner_text("#chat .review .paper")
    assert "道路自信、理论自信、文化自信、制度自信" in "\n".join(one.text for one in fetched().paragraphs)


def test_numbers_out_of_order_are_left_to_the_writer_and_a_kind_is_mended_at_once(visit: Visit) -> None:
    page = visit()
    swapped = DRAFT.replace("三、", "四、").replace("二、", "三、", 1).replace("。一是", "。。一是")
    assert swapped.count("。。") > 1
    review = send(page, swapped, "比对")
    numbers = [line[:2] for line in review.locator(".paper").inner_text().splitlines() if line[1:2] == "、"]
    review.locator(".fix-kind").first.click()
    page.wait_for_selector("#chat .review .made", state="attached")
    assert "。。" not in review.locator(".paper").inner_text()
    if review.locator(".fix-all").count():
        review.locator(".fix-all").click()
        page.wait_for_timeout(1500)
    after = [line[:2] for line in review.locator(".paper").inner_text().splitlines() if line[1:2] == "、"]
    assert after == numbers


def test_the_draft_under_review_is_in_view_at_once_and_its_remarks_stay_beside_it(visit: Visit) -> None:
    page = visit(viewport={"width": 1440, "height": 900})
    more = "\n".join(f"（{n}）做好另一件事。{'认真做好各项具体工作。' * 20}" for n in "五六七八九")
    review = send(page, DRAFT.replace("二、", f"{more}\n二、", 1), "比对")
    page.wait_for_timeout(1500)  # the page holds a new result at its beginning for a moment
    view = page.locator("#chat .bubble-wrap").bounding_box()
    assert page.locator("#composer").bounding_box()["height"] < 125
    top = review.locator(".paper").bounding_box()["y"]
    assert top - view["y"] < view["height"] / 3
    assert not review.locator(".summary li").first.is_visible()  # what the cards tell is folded
    review.locator(".summary summary").click()
    assert review.locator(".summary li").first.is_visible()
    scrolling = "e => e.scrollHeight > e.clientHeight + 4 && getComputedStyle(e).overflowY !== 'visible'"
    assert not review.locator(".board .paper").evaluate(scrolling)  # one scroll bar less
    review.locator(".paper p", has_text="（七）").scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    cards = review.locator(".cards").bounding_box()
    assert cards["y"] >= view["y"]
    assert cards["y"] + cards["height"] <= view["y"] + view["height"] + 1
    review.locator(".to-coverage").click()
    review.locator(".heat").first.wait_for()
