"""Questions are answered as they are meant: what is denied, slips of the pen, headings' numbers, shares and counts."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    "question",
    ["落款没有盖章的怎么排", "不加印章的落款怎么排", "没盖公章的文件落款怎么排", "没有公章时署名怎么排"],
)
def test_what_is_not_sealed_is_told_by_the_rule_on_that(ask_desk: Any, question: str) -> None:
    assert "不加盖印章的公文" in ask_desk.ask(question).citations[0].quote


def test_what_is_sealed_and_whether_it_must_be_are_told_as_before(ask_desk: Any) -> None:
    assert "右空四字" in ask_desk.ask("盖章的落款怎么排").citations[0].quote
    assert "应当盖上" in ask_desk.ask("报告不盖章行不行").citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "分管领导个人履职情况汇报怎么写，他是直接责任人不是一把手",
        "我不是一把手，述职怎么写",
        "副镇长履职汇报咋写，又不是第一责任人",
    ],
)
def test_who_one_is_not_is_not_whose_report_is_told(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert "班子成员（副职）" in answer.text.split("\n")[0]


@pytest.mark.parametrize("question", ["一把手述职怎么写", "一把手的个人述职怎么写", "一把手述职怎么写，不是副职"])
def test_the_first_in_charge_has_a_guide_of_his_own(ask_desk: Any, question: str) -> None:
    assert "书记（主要负责人）" in ask_desk.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("过度句怎么写", "过渡句"),
        ("落款暑名怎么排", "署名"),
        ("小标体怎么起", "小标题"),
        ("网络舆清怎么写", "网络舆情"),
        ("意识形太责任制报告怎么写", "意识形态工作责任制报告"),
    ],
)
def test_a_slip_is_read_as_meant(ask_desk: Any, question: str, told: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert told in answer.text[:60]


def test_a_word_that_may_be_right_is_no_slip(ask_desk: Any) -> None:
    assert not ask_desk.ask("过渡费怎么发").answered
    assert not ask_desk.ask("食堂的菜价谁定").answered


def test_the_subject_may_be_named_without_work(ask_desk: Any) -> None:
    assert ask_desk.ask("意识形态责任制报告怎么写").answered


@pytest.mark.parametrize(
    "question", ["一级标题二级标题序号怎么标", "一级二级标题序号怎么用", "小标题前面的序号怎么编", "标题的编号怎么排"]
)
def test_the_numbers_of_headings_are_told_and_not_their_wording(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert any(one.quote.startswith("结构层次依次") for one in answer.citations)
    first = answer.text.split("\n")[0]
    assert all(mark in first[:60] for mark in ("“一、”", "“（一）”", "“1.”", "“（1）”"))


def test_how_headings_are_worded_is_told_as_before(ask_desk: Any) -> None:
    assert ask_desk.ask("小标题怎么起").text.startswith("**小标题**")


@pytest.mark.parametrize(
    "question", ["多少比例的范文单独写了原因分析", "有百分之多少的报告单列了原因分析", "单列原因分析的范文占多少比例"]
)
def test_a_share_of_the_samples_is_counted(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.intent == "coverage"
    assert "篇单列或在标题里写明“原因分析”" in answer.text.split("\n")[0]


def test_samples_with_so_many_entries_are_counted(ask_desk: Any) -> None:
    def counted(question: str) -> int:
        first = ask_desk.ask(question).text.split("\n")[0]
        return int(first.rsplit("的有 ", 1)[1].split(" 篇")[0])

    three = counted("问题只写三条的几篇")
    assert three == counted("有多少篇是写问题时只写了三条的") > 0
    fewer, more = counted("不到三个问题的报告有多少篇"), counted("哪几篇问题部分写了四条以上")
    assert fewer + three + more == int(ask_desk.ask("问题只写三条的几篇").text.split(" 篇", 1)[0].strip("*"))


def test_the_same_question_in_other_words(ask_desk: Any) -> None:
    for question in ("主体责任和领导责任是一回事吗", "报告和述职报告到底差在哪", "述职报告跟报告是不是一回事"):
        answer = ask_desk.ask(question)
        assert answer.answered, question
        assert answer.intent == "difference", question


def test_whose_those_are_that_were_counted_is_one_answer(ask_desk: Any) -> None:
    answer = ask_desk.ask("个人述职的有几篇，都是谁的")
    assert "###" not in answer.text
    assert "种类" not in answer.text


def test_two_kinds_of_office_have_their_samples_apart(ask_desk: Any) -> None:
    lines = ask_desk.ask("国企和机关写法不一样吗").text.split("\n")
    firms = next(line for line in lines if "国企的范文" in line)
    offices = next(line for line in lines if "机关的范文" in line)
    assert "能源集团" in firms
    assert "医院" not in offices
    assert "公司" not in offices
