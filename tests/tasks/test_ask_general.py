"""A general question gets the general answer: a narrower thing answers only where it is named, an act only if told."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.tasks.ask.split import split_questions
from assistant.tasks.ask.spoken import plainly


@pytest.mark.parametrize("question", ["有字数限制不", "篇幅上有什么限制吗", "字数上有规定没", "报告有没有字数限制"])
def test_a_limit_of_length_is_that_of_the_report(ask_desk: Any, question: str) -> None:
    told = ask_desk.ask(question).text
    assert told.startswith("**没有统一字数**")
    assert "“标题" not in told.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "begins"), [("标题有字数限制吗", r"\*\*先删重复的词"), ("导语有字数限制吗", r"\*\*导语中位数")]
)
def test_of_what_is_named_its_own_length_is_told(ask_desk: Any, question: str, begins: str) -> None:
    assert re.match(begins, ask_desk.ask(question).text)


def test_what_a_report_must_hold_is_one_question_in_all_its_wordings(ask_desk: Any) -> None:
    wordings = [
        "专题报告里头必须有哪些东西",
        "专题报告里面必须有啥",
        "专题报告必须包含哪些内容",
        "专题报告要写哪些内容",
    ]
    told = {ask_desk.ask(question).text for question in wordings}
    assert len(told) == 1
    assert "| 主要做法 |" in told.pop()
    assert "网络意识形态专题报告" in ask_desk.ask("网络意识形态专题报告里必须有啥").text


@pytest.mark.parametrize("question", ["医院党员思想动态分析怎么写", "党员干部思想动态分析 怎么个写法,医院的"])
def test_what_is_not_told_of_a_kind_of_office_is_told_in_general(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert "思想动态" in answer.text
    assert "**原因分析**" not in answer.text


@pytest.mark.parametrize(
    ("question", "refused"), [("分析研判会谁参加", True), ("研判会多久开一次", False), ("第一责任人是谁", False)]
)
def test_who_takes_part_is_not_how_often_it_meets(ask_desk: Any, question: str, refused: bool) -> None:
    assert ask_desk.ask(question).answered != refused


def test_into_what_something_is_to_be_put_must_be_told(ask_desk: Any) -> None:
    told = ask_desk.ask("培训要求是什么，要不要纳入干部教育").text
    assert "四个纳入" not in told
    assert "网络意识形态工作责任制要求概述" in told
    assert ask_desk.ask("班级微信群要不要纳入阵地清单").answered


def test_the_end_of_a_report_stands_at_its_end(ask_desk: Any) -> None:
    told = ask_desk.ask("结尾放在哪").text
    assert "全文最后" in told
    assert "没有先例" not in told


def test_which_points_are_written_comes_before_how_many(ask_desk: Any) -> None:
    assert ask_desk.ask("下一步打算写哪几条").text.startswith("**“下一步打算”多写哪些方面**")
    assert "三到五条" in ask_desk.ask("下一步打算一般写几条").text.split("\n")[0]


def test_two_kinds_are_set_apart_as_they_are_named(ask_desk: Any) -> None:
    assert "| 个人述职 | 党组织报告 |" in ask_desk.ask("个人述职和班子报告写法上不一样在哪").text
    assert ask_desk.ask("班子述职和个人述职有啥区别").text.startswith("**个人写“我”，班子写集体。**")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("报告和述职差在哪儿,我一个副镇长该用哪种", "**用个人述职。**"),
        ("我是副局长，述职和报告该写哪一个", "**用个人述职。**"),
        ("局党组报材料，该用报告还是述职", "**用党组织报告。**"),
    ],
)
def test_who_signs_decides_which_kind_is_used(ask_desk: Any, question: str, begins: str) -> None:
    assert ask_desk.ask(question).text.startswith(begins)


def test_why_so_many_write_it_is_counted_and_not_made_up(ask_desk: Any) -> None:
    told = ask_desk.ask("为什么老是写“学习不够深入”").text
    assert re.match(r"\*\*范文里确实写得多\*\*：35 篇范文里", told)
    assert "不另编" in told
    assert "年年" not in told


def test_where_a_rule_is_from_is_the_document_behind_it(ask_desk: Any) -> None:
    assert (
        "实施办法》（中央层面文件，2015年" in ask_desk.ask("党委书记是第一责任人，这个出处在哪").text.split("书记是")[0]
    )
    assert "出自这份文件" not in ask_desk.ask("第一责任人是谁").text


def test_two_halves_that_both_ask_are_two_questions() -> None:
    assert len(split_questions("存在问题写几条、措施要不要跟问题对上")) == 2
    assert len(split_questions("结尾怎么收,要表个态吗")) == 2
    assert len(split_questions("导语、结尾怎么写")) == 1


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("意识形态責任制怎么写", "意识形态责任制怎么写"),
        ("派出所的侧重写哪块", "派出所的报告重点写什么"),
        ("阵地管理重点写什么", "阵地管理重点写什么"),
    ],
)
def test_questions_are_put_plainly(said: str, plain: str) -> None:
    assert plainly(said) == plain
