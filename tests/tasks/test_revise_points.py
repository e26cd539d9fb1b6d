"""One point 一是, 二是 of a section is changed in conversation: the other points keep every word."""

from __future__ import annotations

import re

import pytest

from assistant.errors import BadInput
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from tests.tasks.conftest import revise

NOTES = (
    "3月组织中心组专题学习，18人参加\n全年中心组学习12次，其中专题研讨4次\n6月邀请市委党校教授来局授课，120人听课\n"
    "给支部配发学习读本260册\n青年理论学习小组开展读书分享8场"
)


@pytest.fixture(scope="module")
def draft(task: DraftTask) -> Draft:
    *_, made = task.run(DraftRequest(notes=NOTES, section="理论学习", unit="云川县农业农村局", period="2026年"))
    assert isinstance(made, Draft)
    return made


def points(draft: Draft) -> list[str]:
    """Return what the points say, without their numbers; the sentence that closes the item belongs to the last."""
    return [one[2:] for one in re.split(r"(?<=。)(?=[二三四五六七八]是)", draft.text[draft.text.index("一是") :])]


def test_a_point_is_replaced_and_what_it_told_is_listed(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "第二点改成：重点学习了党的二十届四中全会精神")
    assert points(after)[1] == "重点学习党的二十届四中全会精神。"
    assert points(after)[0] == points(draft)[0]
    assert points(after)[2:] == points(draft)[2:]
    assert [note.text for note in after.notes if not note.used] == ["全年中心组学习12次，其中专题研讨4次"]


def test_what_is_said_to_stay_stays_and_is_no_text(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "第二点改成：重点学习了党的二十届四中全会精神，其他不变")
    assert points(after)[1] == points(draft)[1] + "重点学习党的二十届四中全会精神。"
    assert points(after)[2:] == points(draft)[2:]
    assert "不变" not in after.text
    assert all(note.used for note in after.notes if "中心组" in note.text)


def test_points_change_places_and_are_numbered_anew(task: DraftTask, draft: Draft) -> None:
    front = revise(task, draft, "把第四点放到最前面")
    assert points(front)[0] == points(draft)[3]
    assert points(front)[1:4] == points(draft)[:3]
    swapped = revise(task, draft, "第一点和第三点对调")
    assert [points(swapped)[n] for n in (0, 2)] == [points(draft)[n] for n in (2, 0)]
    back = revise(task, swapped, "第一点和第三点对调")
    assert back.text == draft.text


def test_two_points_become_one(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "第二点和第三点合并")
    assert points(after)[1] == points(draft)[1] + points(draft)[2]
    assert len(points(after)) == len(points(draft)) - 1


def test_a_point_that_is_all_fact_is_not_said_to_be_rewritten(task: DraftTask, draft: Draft) -> None:
    with pytest.raises(BadInput, match="事实原话") as told:
        revise(task, draft, "改第四点")
    assert "第四点改成" in told.value.cure


@pytest.mark.parametrize("said", ["第二点改成：学习了全会精神", "把第四点放到最前面", "第二点和第三点合并"])
def test_a_changed_point_can_be_undone(task: DraftTask, draft: Draft, said: str) -> None:
    assert revise(task, revise(task, draft, said), "撤销").text == draft.text
