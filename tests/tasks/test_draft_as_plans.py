"""Where only plans are asked for, shortfalls become plans with a gap; facts may be told in one sentence."""

from __future__ import annotations

import pytest

from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask


def drafted(task: DraftTask, notes: str, section: str = "下一步打算", *, sentence: bool = False) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, period="2026年", sentence=sentence))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        (
            "网评员就2个\n阅览室到馆率55%\n展板旧了",
            ("针对网评员仅2名的问题", "到馆率由55%提高到【待补：", "展板陈旧的问题"),
        ),
        ("群主没培训过，办一期培训班", ("针对群主未培训过的问题", "一期培训班")),
        ("展板坏了，换4块", ("针对展板坏", "换4块")),
        ("展柜灯坏了8盏，全换新的", ("针对展柜灯坏了8盏的问题",)),
        ("馆员参学率74%，明年提高", ("参学率由74%提高到【待补：馆员参学率目标】",)),
    ],
)
def test_what_is_lacking_becomes_a_plan(task: DraftTask, notes: str, told: tuple[str, ...]) -> None:
    text = drafted(task, notes).text
    for one in told:
        assert one in text, text
    assert "明年提高。" not in text


@pytest.mark.parametrize("notes", ["每月学习1次\n建立台账，6月底前", "参学率由70%提高到85%", "培训通讯员20人，10月前"])
def test_plans_stay_as_they_are(task: DraftTask, notes: str) -> None:
    text = drafted(task, notes).text
    assert "针对" not in text
    assert "目标】" not in text


def test_a_stray_shortfall_beside_plans_is_of_another_part(task: DraftTask) -> None:
    draft = drafted(task, "每月学习1次\n问题：网评员只有2个\n建立台账，6月底前")
    assert "网评员" not in draft.text


def test_shortfalls_stay_shortfalls_where_they_are_asked_for(task: DraftTask) -> None:
    assert "针对" not in drafted(task, "网评员就2个\n展板旧了", "存在问题").text


def test_facts_are_told_in_a_sentence(task: DraftTask) -> None:
    draft = drafted(task, "图书馆今年开了2次会，4月和9月", "done", sentence=True)
    assert draft.text.strip() == "图书馆今年召开会议2次（4月和9月）。"


def test_months_that_do_not_match_the_count_are_left_as_they_are(task: DraftTask) -> None:
    assert "分别" not in drafted(task, "图书馆今年开了3次会，4月和9月", "done", sentence=True).text
