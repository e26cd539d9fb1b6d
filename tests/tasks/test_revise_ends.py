"""Openings and closings added to a draft, sentences cut by their place, and wishes that change nothing."""

from __future__ import annotations

import pytest

from assistant.errors import BadInput
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from tests.tasks.conftest import revise

NOTES = "学习走过场，年轻人不爱发言\n网评员1个人还兼着出纳\n群里有人乱转链接"


@pytest.fixture(scope="module")
def draft(task: DraftTask) -> Draft:
    *_, made = task.run(DraftRequest(notes=NOTES, section="problems", period="2026年"))
    assert isinstance(made, Draft)
    return made


@pytest.mark.parametrize(
    "wish", ["加个开头", "前面来个导语吧", "开头加一段", "再补上一段像样的开头", "还缺个引言", "把导语补上"]
)
def test_an_opening_is_written_from_the_stock_frames_and_no_wish_stands_in_the_text(
    task: DraftTask, draft: Draft, wish: str
) -> None:
    after = revise(task, draft, wish)
    assert after.text.startswith("2026年，")
    assert after.text.endswith(draft.text)
    assert "没有加事实" in after.reply


def test_an_opening_and_the_unit_named_in_one_breath_are_two_wishes(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "加个开头吧，单位写河东分局")
    assert "我局" in after.text.splitlines()[0]
    assert after.request is not None
    assert after.request.unit == "河东分局"
    assert "单位写" not in after.text


def test_what_is_there_already_is_not_added_twice(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "加个结尾")
    assert after.text.startswith(draft.text)
    with pytest.raises(BadInput, match="已经有结尾"):
        revise(task, after, "补个结束语")


def test_the_users_own_opening_outlives_later_wishes(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "加个开头：今年以来，我局抓得较紧")
    assert "我局抓得较紧" in revise(task, after, "短一点").text


def test_a_fact_that_speaks_of_an_end_is_still_a_fact(task: DraftTask, draft: Draft) -> None:
    assert "结尾工程2个" in revise(task, draft, "加一条：结尾工程2个没有验收").text


@pytest.mark.parametrize("wish", ["最后一句去掉", "删掉最后一句话", "把末尾那句删了"])
def test_the_last_sentence_goes_by_its_place(task: DraftTask, draft: Draft, wish: str) -> None:
    after = revise(task, draft, wish)
    gone = after.reply.removeprefix("已删去“").split("”")[0].rstrip("…")
    assert after.text != draft.text
    assert gone in draft.text.splitlines()[-1]
    assert gone not in after.text


def test_the_last_sentence_of_one_item_goes_and_the_rest_stays(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "第一条的最后一句删了")
    assert "年轻人不愿发言" not in after.text
    assert "网评员1人还兼着出纳" in after.text


@pytest.mark.parametrize("wish", ["结尾不要了", "开头去掉"])
def test_what_is_not_there_cannot_be_taken_away(task: DraftTask, draft: Draft, wish: str) -> None:
    with pytest.raises(BadInput, match="没有可去的"):
        revise(task, draft, wish)


def test_a_unit_that_the_text_does_not_name_is_noted_and_said_to_change_nothing(task: DraftTask) -> None:
    *_, bare = task.run(DraftRequest(notes="开展培训2次，参训40人", section="done", plain=True))
    assert isinstance(bare, Draft)
    after = revise(task, bare, "单位写河东分局")
    assert after.text != bare.text or "文字没有变" in after.reply


def test_a_limit_that_cannot_be_kept_is_told_and_fills_no_gap(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "改短点，60字以内")
    assert "60字" not in after.text
    assert "要到60字就得删要点" in after.reply


def test_softening_takes_no_softening_words_away(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "第二条说得太直白了，委婉点")
    assert after.text == draft.text
    assert after.reply.startswith("稿子没有变")


def test_headings_are_not_made_for_their_sound(task: DraftTask, draft: Draft) -> None:
    with pytest.raises(BadInput, match="没有变"):
        revise(task, draft, "改成领导讲话那种排比的标题")


def test_what_stands_there_in_other_words_is_not_added_again(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "第一条漏了，补上学习走过场")
    assert after.text.count("流于形式") == draft.text.count("流于形式")
    assert "已经有了" in after.reply


@pytest.mark.parametrize("wish", ["网评员那事写细点", "网评员那条再细写"])
def test_a_wish_for_detail_is_answered_with_the_facts_it_needs(task: DraftTask, draft: Draft, wish: str) -> None:
    with pytest.raises(BadInput, match="具体表现在哪类人"):
        revise(task, draft, wish)


def test_a_wish_to_unfold_says_which_facts_are_lacking(task: DraftTask, draft: Draft) -> None:
    assert "补事实" in revise(task, draft, "网评员那条展开写写").reply
