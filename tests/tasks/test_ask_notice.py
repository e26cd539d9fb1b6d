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
def desk(own_desk: Any) -> Any:
    own_desk.library.learn("报送通知.txt", NOTICE, kind="policy", genre="ideology-responsibility")
    return own_desk


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
