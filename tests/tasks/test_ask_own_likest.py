"""What the notice and the rules say in other words than the question: copying, the days data reach, the likest sentence."""

# ruff: noqa: E501

from __future__ import annotations

from typing import Any

import pytest

GENRE = "ideology-responsibility"
NOTICE = """临川县林业局办公室关于报送2026年度意识形态工作责任制落实情况报告的通知
各科室、各林场党支部：
一、报告内容
（一）2026年工作落实情况，重点写阵地管理和护林员思想教育；
（二）存在的问题及原因，问题不少于3条；
（三）2027年工作打算。
二、有关要求
（一）报告正文不超过2200字。
（二）数据统计时间为2026年1月1日至11月20日。
（三）不得照抄往年报告，经查重相似度超过35%的退回重写。
三、报送时间和方式
请于2026年12月5日前将纸质版一式两份送局办公室，电子版发至内网邮箱。
临川县林业局办公室
2026年11月10日
"""
RULE = """临川县林业局党组意识形态工作责任制实施办法
第一条 为压实责任，制定本办法。
第二条 党组书记是第一责任人，分管办公室的党组成员是直接责任人。
第三条 举办讲座的，应当提前5个工作日报分管领导批准。邀请境外人员的，还应当报县委宣传部备案。
第四条 各林场党支部应当于每年12月10日前向局党组书面报告意识形态工作情况。
第五条 本办法由局办公室负责解释。
"""


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    library = own_desk_of_module.library
    library.learn("关于报送2026年度报告的通知.txt", NOTICE, kind="policy", genre=GENRE)
    library.learn("临川县林业局党组意识形态工作责任制实施办法.txt", RULE, kind="policy", genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize(
    "question", ["数据统计到哪天截止", "今年的通知数据统计时间是哪段", "数据算到几月", "数字统计口径是到哪一天"]
)
def test_the_days_that_data_reach_are_no_day_of_handing_in(desk: Any, question: str) -> None:
    text = desk.ask(question).text
    assert "11月20日" in text
    assert "12月5日" not in text


@pytest.mark.parametrize("question", ["抄去年的行不行", "去年的稿子照抄行吗", "往年报告能不能照抄"])
def test_whether_copying_is_allowed_is_told_by_the_notice(desk: Any, question: str) -> None:
    text = desk.ask(question).text
    assert text.index("不能") < text.index("35%")


@pytest.mark.parametrize("question", ["查重相似度超过多少退回", "重复率不能超过多少", "相似度多少会被打回来"])
def test_how_much_alike_is_too_much(desk: Any, question: str) -> None:
    assert "超过35%" in desk.ask(question).text


@pytest.mark.parametrize("question", ["怎么避免和去年雷同", "降低重复率有什么办法"])
def test_how_not_to_copy_is_advice(desk: Any, question: str) -> None:
    assert not desk.ask(question).text.startswith("**通知要求**")


@pytest.mark.parametrize(
    "question", ["今年局里通知让报的材料都要写哪几块？", "今年通知要报的材料写哪几块", "这次让交的材料要写些什么"]
)
def test_what_the_material_is_to_hold_is_no_way_of_handing_it_in(desk: Any, question: str) -> None:
    text = desk.ask(question).text
    assert "护林员思想教育" in text
    assert "一式两份" not in text


@pytest.mark.parametrize("question", ["材料要写多少字", "要写多少字", "写多长合适", "报告写多少字"])
def test_how_long_the_report_is_to_be_is_told_by_the_notice_before_the_habit(desk: Any, question: str) -> None:
    text = desk.ask(question).text
    assert text.index("2200字") < text.index("范文")
    assert "2000至3500字" not in text  # what is usual where a notice says nothing


def test_an_office_of_one_name_with_its_rule_is_not_advised_to_go_by_two_days(desk: Any) -> None:
    text = desk.ask("报告几号前交").text
    assert "12月5日前" in text
    assert "另一件事" in text
    assert "报给上级的以通知为准" not in text


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("请个境外专家来讲课要办啥手续", "邀请境外人员的，还应当报县委宣传部备案"),
        ("直接责任人是谁", "分管办公室的党组成员是直接责任人"),
        ("我们局直接责任人是谁", "分管办公室的党组成员是直接责任人"),
    ],
)
def test_the_likest_own_sentence_stands_beside_what_is_general(desk: Any, question: str, sentence: str) -> None:
    text = desk.ask(question).text
    assert sentence in text
    assert "请看原文" in text or "不一定是答案" in text or text.startswith("**")


@pytest.mark.parametrize("question", ["存在的问题这一部分怎么写？", "食堂外包的合同什么时候到期", "几篇写了保密"])
def test_what_the_own_texts_do_not_speak_of_draws_no_sentence(desk: Any, question: str) -> None:
    assert "意思最近的一句" not in desk.ask(question).text
