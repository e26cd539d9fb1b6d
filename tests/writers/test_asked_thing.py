"""What of a thing a question asks: its number, its one, its object; and whether a clause counts that very thing."""

from __future__ import annotations

import pytest

from assistant.writers.answer.asked_thing import asked_thing


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("讲座审批表要保存几年", ("保存",)),
        ("审批表由谁存档", ("存档",)),
        ("通知要求附几张现场照片", ("现场", "照片")),
        ("述职报告要不要附PPT", ("PPT",)),
        ("开讲座要提前几天报批", ("提前", "报批")),
        ("考核评了差会扣村支书多少钱", ("扣",)),
        ("2023年舆情回应率是多少", ("回应率",)),
        ("全年报告不能超过多少字", ()),
        ("存在的问题怎么写", ()),
    ],
)
def test_what_is_asked_of_a_thing(question: str, words: tuple[str, ...]) -> None:
    assert asked_thing(question).words == words


def test_a_word_the_genre_knows_is_not_cut() -> None:
    assert asked_thing("网评员配多少人", ("网评员",)).words == ("网评员",)


@pytest.mark.parametrize(
    ("question", "text", "counted"),
    [
        ("保存几年", "自2025年3月1日起施行", False),
        ("保存几年", "保存期限三年", True),
        ("提前几天报", "应当提前七个工作日填写", True),
        ("扣几分", "扣减三至五分", True),
        ("占多少分值", "占考核分值的百分之十二", True),
        ("收到多少件信访件", "收到信访件35份", True),
        ("收到多少件信访件", "办结率100%", False),
        ("阅读量多少万次", "阅读量**万次", False),
    ],
)
def test_a_number_in_the_measure_asked_for(question: str, text: str, counted: bool) -> None:
    assert asked_thing(question).counted_in(text) is counted


@pytest.mark.parametrize(
    ("text", "by"), [("备案职工科普账号58个", False), ("现有职工120人", True), ("培训12名新入职职工", True)]
)
def test_a_number_counts_what_it_stands_by(text: str, by: bool) -> None:
    thing = asked_thing("全院有多少职工")
    assert thing.figure
    assert thing.right_by(text, thing.figure) is by


def test_a_number_withheld_is_seen_in_any_measure_that_may_stand_for_it() -> None:
    thing = asked_thing("一共收到多少件信访件")
    assert thing.masked
    assert thing.masked.search("群众来信等信访件**多份")
