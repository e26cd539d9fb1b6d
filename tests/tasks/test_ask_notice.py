"""With this year's notice in the library its own words come first, whatever of it is asked."""

from __future__ import annotations

from typing import Any

import pytest

NOTICE = """云溪县委宣传部关于报送2026年度落实意识形态工作责任制情况报告的通知
县直各单位党组：
现就有关事项通知如下。
一、报告内容
（一）责任制落实情况。重点写专题研究、“一岗双责”履行情况。
（二）理论武装情况。重点写中心组学习、党员教育培训情况。
（三）存在的主要问题及原因。问题不少于3条，原因要找准。
（四）2027年工作打算。
二、有关要求
1.全文控制在2500字以内。
2.请于2026年12月10日17:00前将报告纸质版（一式两份，加盖公章）报县委宣传部理论科，电子版发至指定邮箱。
3.报告后附《2026年意识形态阵地台账》。
联系人：方某某，联系电话：5550123。
"""


@pytest.fixture
def desk(desk_with: Any) -> Any:
    return desk_with(("报送通知.txt", NOTICE, "policy"))


def test_every_thing_a_notice_says_can_be_asked_for(desk: Any) -> None:
    for question, told in [
        ("这次要求写什么、多少字、什么时候交、交给谁、附什么", "阵地台账"),
        ("要附什么材料？", "阵地台账"),
        ("联系电话是多少？", "5550123"),
        ("报告要盖章吗？交几份？", "（一式两份，加盖公章）"),
        ("通知要求几号之前交", "12月10日"),
    ]:
        answer = desk.ask(question)
        assert answer.answered, question
        assert any(told in one.quote for one in answer.citations), question


@pytest.mark.parametrize(
    ("question", "wanted"),
    [("存在的问题怎么写", "问题不少于3条"), ("问题要写几条", "问题不少于3条"), ("理论学习怎么写", "党员教育培训")],
)
def test_what_the_notice_wants_of_a_part_stands_first(desk: Any, question: str, wanted: str) -> None:
    answer = desk.ask(question)
    assert wanted in answer.citations[0].quote
    assert answer.text.index(wanted) < 80


CUT_OFF = NOTICE.replace("联系人：", "4.数据截止到2026年11月30日。\n联系人：")


@pytest.fixture
def cut_off(desk_with: Any) -> Any:
    return desk_with(("报送通知.txt", CUT_OFF, "policy"))


@pytest.mark.parametrize(
    "question", ["数据截止到哪一天", "数据算到哪天为止", "数据统计到几月几号", "里面的数字写到哪天"]
)
def test_to_which_day_the_figures_reach_is_not_the_day_of_handing_in(cut_off: Any, question: str) -> None:
    answer = cut_off.ask(question)
    assert answer.answered
    assert "11月30日" in answer.citations[0].quote
    assert "12月10日" not in answer.text


def test_both_days_are_told_where_both_are_asked(cut_off: Any) -> None:
    for question in ("数据截止到哪天，什么时候交", "什么时候交？数据截止到哪天？"):
        text = cut_off.ask(question).text
        assert "11月30日" in text, question
        assert "12月10日" in text, question


@pytest.mark.parametrize(
    "question", ["数据截止到哪一天", "通知里用什么字体", "通知要求行距多少", "通知里说报告用什么字体排版"]
)
def test_what_the_notice_does_not_state_is_said(desk: Any, question: str) -> None:
    answer = desk.ask(question)
    assert not answer.answered
    assert "通知里没有写明" in answer.text
    assert "12月10日" not in answer.text


def test_to_whom_is_told_by_itself_and_behind_another_question(desk: Any) -> None:
    for question in ("报告交给谁", "今年这个报告什么时候交，几份，交给谁"):
        answer = desk.ask(question)
        assert answer.answered, question
        assert "县委宣传部" in answer.text, question
        assert "没有答案" not in answer.text, question


def test_how_many_problems_the_notice_wants_stands_beside_the_length(desk: Any) -> None:
    answer = desk.ask("通知要求问题写几条？字数有限制没")
    assert "不少于3条" in answer.text
    assert "2500字以内" in answer.text


def test_a_file_without_a_name_is_named_by_its_title(desk_with: Any) -> None:
    text = desk_with(("004_405dc7ae.txt", NOTICE, "policy")).ask("通知要求几号之前交").text
    assert "《云溪县委宣传部关于报送2026年度落实意识形态工作责任制情况报告的通知》" in text
    assert "405dc7ae" not in text
