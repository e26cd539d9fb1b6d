"""What a refusal says is true: no absurd reason, nothing said to be missing that is there, nothing foreign proposed."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "word"), [("请示写错了怎么撤回", "请示"), ("批复的格式是什么", "批复"), ("领导小组成立通知", "通知")]
)
def test_what_the_library_has_is_not_said_to_be_missing(ask_desk: Any, question: str, word: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert f"没有关于“{word}”的内容" not in answer.text


def test_public_affairs_are_no_affair_of_the_office(ask_desk: Any) -> None:
    for question in ("今年全国两会什么时候闭幕的", "省委全会几月开"):
        answer = ask_desk.ask(question)
        assert not answer.answered
        assert "公开的时政消息" in answer.text, question
        assert "单位自己的" not in answer.text, question
    assert "单位自己的" in ask_desk.ask("我们局今年开了几次会").text


def test_the_number_of_an_office_is_no_private_one(ask_desk: Any) -> None:
    answer = ask_desk.ask("县委宣传部的电话")
    assert not answer.answered
    assert "个人的电话" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "写到“一年来”还是“今年以来”",
        "一年来和今年以来用哪个",
    ],
)
def test_which_words_to_use_is_nothing_to_come(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "还没有发生" not in text
    assert "单位自己的" not in text
    assert "一年来" in text


def test_only_questions_that_share_a_word_are_proposed(ask_desk: Any) -> None:
    text = ask_desk.ask("网信办行政处罚罚款标准").text
    assert not re.search("废稿|发错人|隐私", text)
    assert "“会扣”" not in ask_desk.ask("学习不到会扣多少钱").text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("保密工作责任制报告和保密自查怎么写", "保密工作责任制报告"),
        ("党风廉政建设责任制落实情况报告怎么写", "党风廉政建设责任制报告"),
        ("网络安全责任制报告怎么写", "网络安全责任制报告"),
    ],
)
def test_another_responsibility_system_is_another_report(ask_desk: Any, question: str, text: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert f"没有收“{text}”的写法" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "意识形态工作责任制报告怎么写",
        "网络意识形态责任制专题报告怎么写",
        "学校责任制落实情况报告怎么写",
        "保密工作怎么写进报告",
    ],
)
def test_our_own_report_is_no_other(ask_desk: Any, question: str) -> None:
    assert ask_desk.ask(question).answered


@pytest.mark.parametrize(
    "question",
    [
        "公众号注销找哪个部门办",
        "电子屏检修找哪个部门",
        "宣传栏坏了归哪个部门修",
    ],
)
def test_whom_to_ask_is_no_search_in_the_samples(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert "原文出现" not in answer.text


def test_which_offices_write_something_is_counted(ask_desk: Any) -> None:
    assert "原文出现“公众号”" in ask_desk.ask("哪些单位写了公众号").text


def test_how_many_are_handed_in_asks_for_a_rule(ask_desk: Any) -> None:
    assert "年中、年末各形成一份报告" in ask_desk.ask("半年要交几份报告").text
    assert re.search(r"范文 ?\d+ 篇", ask_desk.ask("一共有几份报告").text)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("数字怎么写,“12次”还是“十二次”", "用阿拉伯数字"),
        ("领导签字还是盖章", "签字和盖章是两件事"),
        ("小标题怎么拟得对仗一点", "动词加宾语"),
        ("写给上级党委的报告用请示语气行不行", "不行"),
        ("宣传委员算什么责任", "书记负总责，宣传委员按分工负责"),
        ("考核时意识形态看哪些方面", "没有统一公开的考核细目"),
        ("文稿里写错领导人排序、表述有哪些常见毛病", "先核提法"),
        ("写这个报告要不要经党委会审过", "一般要过会"),
        ("主送机关写一个还是能写好几个", "只主送一个上级机关"),
        ("书记述职用“我”还是用“本人”", "个人述职写“我”或“本人”"),
    ],
)
def test_the_straight_word_comes_first(ask_desk: Any, question: str, first: str) -> None:
    assert first in ask_desk.ask(question).text.split("\n")[0]


def test_a_modifier_is_no_thing_to_write_of(ask_desk: Any) -> None:
    assert "**“不够”**" not in ask_desk.ask("研究次数不够怎么写").text
