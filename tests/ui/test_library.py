"""The library on the page: filtered, searched, counted as elsewhere; what was not learnt or not read stays told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.messages import say
from assistant.passage import Document, Hit, Passage
from assistant.results import Coverage, Finding
from assistant.settings import Settings
from assistant.ui.render_coverage import _heat_row
from assistant.ui.render_library import documents
from assistant.ui.render_review import _quoted

Visit = Callable[..., Any]
PHONE = {"width": 390, "height": 844}


def library(page: Any) -> Any:
    page.locator("button[role=tab]:visible", has_text="资料库").click()
    page.wait_for_selector("#documents table")
    return page.locator("#documents")


def one(name: str, **more: Any) -> Document:
    held = {"id": name, "name": f"{name}.txt", "kind": "sample", "genre": "a", "title": name, "type": "", "period": ""}
    return Document(**(held | {"passages": 3, "bundled": True} | more))


@pytest.mark.browser
def test_the_list_is_filtered_by_kind_and_genre(visit: Visit) -> None:
    page = visit()
    found = library(page)
    rows = found.locator("tbody tr:visible")
    every = rows.count()
    found.locator(".kind-filter", has_text="政策").click()
    kinds = set(found.locator("tbody tr:visible .kind").all_inner_texts())
    assert kinds == {"政策"}
    policies = rows.count()
    found.locator(".kind-filter", has_text="安全生产").click()
    assert 0 < rows.count() < policies < every
    page.fill("#find textarea, #find input", "要求")  # the list is made anew, the choice holds
    page.wait_for_timeout(1500)
    assert set(found.locator("tbody tr:visible .kind").all_inner_texts()) == {"政策"}


@pytest.mark.browser
def test_on_a_phone_the_list_comes_first_and_learning_is_a_press_away(visit: Visit) -> None:
    page = visit(viewport=PHONE)
    found = library(page)
    assert found.locator("tbody tr").first.bounding_box()["y"] < PHONE["height"]
    assert not page.locator("#learn").is_visible()
    page.click("#learn-toggle")
    page.wait_for_selector("#learn:visible")


@pytest.mark.browser
def test_what_was_not_learnt_is_still_told_after_a_reload(visit: Visit, tmp_path: Path) -> None:
    bad = tmp_path / "打不开的.docx"
    bad.write_bytes(b"PK\x03\x04 broken")
    page = visit()
    library(page)
    assert "200万字" in page.inner_text("#learn-column")
    page.set_input_files("#upload input[type=file]", str(bad))
    page.wait_for_selector("#upload :text('打不开的')")
    page.click("#learn")
    page.wait_for_selector("#learn-results .ingested")
    page.reload()
    library(page)
    page.wait_for_selector("#learn-column :text('打不开的.docx')")
    assert "没能学习" in page.inner_text("#learn-column")
    page.click("#learn")  # on to the next: no files given, which is said
    page.wait_for_selector("#learn-results .trouble")
    assert "打不开的" not in page.inner_text("#learn-column")


@pytest.mark.browser
def test_a_file_that_cannot_be_read_is_asked_for_again(visit: Visit, tmp_path: Path) -> None:
    bad = tmp_path / "打不开的.docx"
    bad.write_bytes(b"PK\x03\x04 broken")
    page = visit()
    page.set_input_files("#box input[type=file]", str(bad))
    page.wait_for_selector("#box .thumbnail-item[data-name]")
    page.fill("#box textarea", "看看这一份写得怎么样")
    page.press("#box textarea", "Enter")
    page.wait_for_selector("#chat .trouble")
    assert "重新附上" in page.inner_text("#chat .trouble")
    assert page.input_value("#box textarea") == "看看这一份写得怎么样"


def test_what_is_found_in_the_texts_is_not_called_missing() -> None:
    held = one("区水务局报告")
    passage = Passage("p", held.id, held.name, "sample", "", "done", (), "item", "排查河道管护站点23处", 0, 11)
    shown = documents([held], "zh", "管护站点", [Hit(passage, 0.9)])
    assert "管护站点" in shown
    assert say("no_documents") not in shown
    assert say("no_documents") in documents([held], "zh", "没有的话")


def test_a_warning_example_is_counted_apart_as_in_the_statistics() -> None:
    held = [one("甲"), one("乙"), one("反面")]
    shown = documents(held, "zh", weak={"反面"}, genres={"a": "某类报告"})
    assert "范文 2 份" in shown
    assert "反例 1 份" in shown


def test_names_begin_behind_their_masks() -> None:
    shown = documents([one("**供水公司报告"), one("**甲报告"), one("乙报告")], "zh")
    assert shown.index("乙报告") < shown.index("**供水公司报告")


def test_a_topic_that_is_only_spoken_of_has_no_nought() -> None:
    row = Coverage("典型选树", "done", 7, 8, True, 0, 110)
    shown = _heat_row(row, (), 100, "zh")
    assert "提到" in shown
    assert "偏薄" not in shown


@pytest.mark.parametrize(
    ("text", "quote", "shown"),
    [
        ("其中集中研讨5次、专题辅导8次，参学率达102%。", "102%", "参学率达<b>102%</b>"),
        ("（二）学习。上半年集中学习7次。。二是讲党课", "。。", "上半年集中学习7次<b>。。</b>二是讲党课"),
        ("全年处置舆情八件", "八件", "全年处置舆情<b>八件</b>"),
    ],
)
def test_a_quote_is_cut_between_clauses(text: str, quote: str, shown: str) -> None:
    at = text.index(quote)
    finding = Finding("x", "error", "", at, at + len(quote), quote, "", "")
    assert _quoted(finding, text) == f"<q>{shown}</q>"


def test_a_file_too_long_is_told_in_an_office_writers_words(tmp_path: Path) -> None:
    from assistant.build import Assistant
    from assistant.errors import UnreadableFile

    long = tmp_path / "长.txt"
    long.write_text("字" * 30_001, "utf-8")
    assistant = Assistant(Settings(_env_file=None, home=tmp_path / "home", max_chars=30_000))
    with pytest.raises(UnreadableFile) as caught:
        assistant.read(long)
    assert "3万字" in str(caught.value)
    assert "MAX_" not in str(caught.value)
    assistant.close()
