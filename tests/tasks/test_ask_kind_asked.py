"""What is shown is of the kind asked for: a ranking, one of two things, the mark asked of, no rule for one time."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize("question", ["哪些主题写得最多", "范文里写得最多的主题是什么", "大家写得最普遍的是哪几个方面"])
def test_ranks_the_topics(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert text.startswith("**“主要做法”部分单列成条最多的主题是")
    counts = [int(n) for n in re.findall(r"- [^：]+：(\d+)/", text)]
    assert len(counts) > 3
    assert counts == sorted(counts, reverse=True)


def test_ranks_the_rarest_and_what_is_lacking(ask_desk: Any) -> None:
    assert "最少的主题是" in ask_desk.ask("哪些主题很少有人写").text.split("\n")[0]
    assert ask_desk.ask("范文里提得最多的问题是哪些").text.startswith("**“存在问题”")


def test_ranks_the_parts_by_length(ask_desk: Any) -> None:
    assert ask_desk.ask("哪个部分写得最长").text.startswith("**最长的是“主要做法”")
    assert "全文最长的是《" in ask_desk.ask("写得最长的是哪篇").text


@pytest.mark.parametrize("question", ["标题后面加不加句号", "大标题末尾要句号吗"])
def test_tells_of_the_mark_asked_of(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert re.search("句号|标点", answer.text[:80])


def test_does_not_answer_which_of_two_by_what_names_neither(ask_desk: Any) -> None:
    answer = ask_desk.ask("用报告合适还是用通报合适")
    assert not answer.answered or "通报" in answer.text


def test_how_far_something_is_told_asks_for_no_example(ask_desk: Any) -> None:
    assert "敏感细节不写" in ask_desk.ask("涉及舆情的例子能写多细").text[:40]


@pytest.mark.parametrize(
    "question",
    [
        "上次民主生活会上给我们班子提了哪些意见",
        "上次督查反馈给我们的问题有哪些",
        "我们书记最近一次讲党课讲的什么题目",
        "上回巡察给我们班子指出了什么毛病",
        "上个月的中心组学习谁没来",
    ],
)
def test_one_time_that_was_only_the_office_knows(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert "我不知道" in answer.text


@pytest.mark.parametrize("question", ["上次反馈的问题要不要写", "上次督查的问题整改怎么写"])
def test_how_to_write_of_one_time_is_answered(ask_desk: Any, question: str) -> None:
    assert ask_desk.ask(question).answered


@pytest.mark.parametrize(
    "question",
    ["我这篇写得比隔壁科室好吗", "我这个报告交上去领导会满意吗？", "我们局这份稿子能拿第几名", "这稿子明天能不能通过"],
)
def test_the_draft_at_hand_is_in_no_library(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert answer.text.startswith("这一篇不在资料库里")
    assert "“比对”" in answer.text
