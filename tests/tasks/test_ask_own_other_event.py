"""What own texts tell of one event, person, part or thing is never told for another that a question names."""

from __future__ import annotations

from typing import Any

import pytest

FIRST = """白石镇党委2024年度意识形态工作责任制落实情况报告
2024年，镇党委落实意识形态工作责任制，现将情况报告如下。
一、工作开展情况
（一）抓好宣讲。全年组织宣讲32场，听众2100人次。6月邀请县委党校讲师唐志远到镇讲“基层网络安全”。
（二）处置舆情。4月12日柳河村征地补偿被网民质疑，由镇长葛强主持召开村民说明会，3日内平息。
二、存在问题
（一）村级信息员流动大，15名信息员走了6名。
三、下一年打算
（一）给每个村配2名信息员，共30名。
"""
SECOND = """白石镇党委2025年度意识形态工作责任制落实情况报告
2025年，镇党委落实意识形态工作责任制，现将情况报告如下。
一、工作开展情况
（一）压实责任。约谈2名村支部书记。
（二）抓好宣讲。全年组织宣讲27场，听众1950人次，其中理论宣讲19场由宣传委员孟晓芸主讲。“白石夜话”办了4期，9月那期由老支书田有福讲村史。
二、存在问题
（一）信息员只配到24名，还缺6名，主要是山区村没有合适人选。
三、下一年打算
（一）6月底前配齐信息员。
"""
RULE = """白石镇宣传管理办法
第一条 为规范宣传工作，制定本办法。
第二条 举办讲座、报告会，主办单位提前5个工作日报宣传办审批；参加人数80人以上的，由镇党委会议研究。
第三条 本办法自2025年1月1日起施行。
"""


@pytest.fixture
def desk(desk_with: Any) -> Any:
    return desk_with(
        ("白石镇2024年报告.txt", FIRST, "sample"),
        ("白石镇2025年报告.txt", SECOND, "sample"),
        ("白石镇宣传管理办法.txt", RULE, "policy"),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("去年6月请谁来讲的课", "孟晓芸"),
        ("去年记者培训谁讲的课", "孟晓芸"),
        ("白石夜话第2期谁讲的", "田有福"),
        ("葛强去年约谈了几个支部书记", "**2名**"),
        ("去年理论宣讲听众多少人", "**1950人次**"),
        ("开视频号要提前几天报", "**提前5个工作日**"),
    ],
)
def test_what_is_told_of_another_is_no_answer(desk: Any, question: str, told: str) -> None:
    assert told not in desk.ask(question).text.partition("不是答案")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("前年6月请谁来讲的课", "唐志远"),
        ("理论宣讲谁讲的", "孟晓芸"),
        ("前年信息员走了几个", "**6名**"),
        ("去年理论宣讲多少场", "19场"),
        ("信息员为啥没配齐", "主要是山区村没有合适人选"),
        ("讲座要提前几天报", "5个工作日"),
    ],
)
def test_what_is_told_of_the_very_one_is_the_answer(desk: Any, question: str, told: str) -> None:
    assert told in desk.ask(question).text.partition("不是答案")[0]


def test_a_number_in_characters_chooses_the_case_as_one_in_digits(desk: Any) -> None:
    for many in ("八十个人以上", "一百二十人", "80人以上"):
        assert "**主办单位" not in desk.ask(f"{many}的讲座谁批").text
    assert "**主办单位" in desk.ask("五十个人的讲座谁批").text
