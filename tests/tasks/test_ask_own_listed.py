"""What own texts number, leave open, forbid and count by kinds is told as that, and nothing more."""

from __future__ import annotations

from typing import Any

import pytest

NOTICE = """关于报送2026年度意识形态工作责任制落实情况报告的通知

局属各单位：
现将报送2026年度意识形态工作责任制落实情况报告的有关事项通知如下。
一、报送要求
（一）科室报告不超过2000字，分局报告不超过3000字，由主要负责人签字并加盖公章。
（二）附件1一式三份，附件2只报电子版。
（三）请于2026年12月5日前报局党建办。

附件：1.意识形态阵地情况统计表
2.舆情处置情况登记表

宁河县农业农村局党建办
2026年11月10日
"""
RULE = """宁河县农业农村局意识形态阵地管理办法

第一条 为加强意识形态阵地管理，制定本办法。
第二条 工作群由建群科室负责日常管理，群主应当及时提醒、删除违规信息。
第三条 群成员不得在工作群发布广告等与工作无关的内容，不得传播谣言。
第四条 发现负面舆情，应当在1小时内口头报告，4小时内提交书面情况。
第五条 各单位每季度末向局党建办报送风险清单。
"""
FIRST = """宁河县农业农村局党组关于2024年度意识形态工作责任制落实情况的报告

县委：
2024年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。
一、主要做法
（一）压实责任。党组专题研究意识形态工作3次。
（二）壮大队伍。全局有专职网络评论员2名。
二、存在的问题
一是学习形式单一。
三、下一步打算
（一）宣传栏更新。每月更换一次内容，由办公室负责。
（二）增加学习场次。
中共宁河县农业农村局党组
2024年12月22日
"""
SECOND = """宁河县农业农村局党组关于2025年度意识形态工作责任制落实情况的报告

县委：
2025年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。
一、主要做法
（一）压实责任。党组专题研究意识形态工作4次。
（二）办好田间讲堂。第一期由温海主讲，第二期由杜平主讲，安排见下表。
| 期次 | 时间 | 主讲人 |
| --- | --- | --- |
| 第3期 | 7月8日 | 何秋生 |
| 第4期 | 9月16日 | 赵岚 |
（三）宣传栏更新。
全年更换宣传栏内容11次。
（四）壮大队伍。选配兼职网络评论员12名。
二、存在的问题
一是学习形式单一。
三、下一步打算
（一）增加学习场次。
中共宁河县农业农村局党组
2025年12月22日
"""
UNIT = "宁河县农业农村局"


@pytest.fixture
def desk(own_desk: Any) -> Any:
    for name, text, kind in (
        ("关于报送2026年度意识形态报告的通知.txt", NOTICE, "policy"),
        (f"{UNIT}意识形态阵地管理办法.txt", RULE, "policy"),
        (f"{UNIT}2024年意识形态工作责任制落实情况报告.txt", FIRST, "sample"),
        (f"{UNIT}2025年意识形态工作责任制落实情况报告.txt", SECOND, "sample"),
    ):
        own_desk.library.learn(name, text, kind=kind, genre="ideology-responsibility")
    return own_desk


def test_what_is_numbered_is_told_by_its_number(desk: Any) -> None:
    for question, told in (
        ("附件1几份", "一式三份"),
        ("附件2要交几份", "只报电子版"),
        ("附件2叫什么", "舆情处置情况登记表"),
        ("第2期谁讲的", "杜平"),
        ("第4期谁讲的", "赵岚"),
        ("第三期是什么时候", "7月8日"),
    ):
        answer = desk.ask(question)
        assert answer.answered, question
        assert told in answer.text.split("\n")[0], answer.text
    for question, told in (("附件3几份", "没有附件3"), ("第6期谁讲的", "没有第6期")):
        answer = desk.ask(question)
        assert not answer.answered
        assert told in answer.text


def test_what_own_texts_leave_open_is_said_to_be_open(desk: Any) -> None:
    answer = desk.ask("谁来写书面情况")
    assert not answer.answered
    assert "没有写“书面情况”由谁来写" in answer.text
    assert "没有写" not in desk.ask("风险清单谁来报").text  # 各单位 are named
    signed = desk.ask("报告能找人代签吗").text
    assert "由主要负责人签字" in signed.split("\n")[0]
    assert "能不能代签它没有写" in signed


def test_what_is_forbidden_is_told_with_how_it_is_dealt_with(desk: Any) -> None:
    answer = desk.ask("群里有人发广告怎么办")
    assert answer.answered
    assert "群主应当及时提醒、删除" in answer.text
    assert "不得在工作群发布广告" in answer.text


def test_numbers_of_two_kinds_are_not_set_against_each_other(desk: Any) -> None:
    for question in ("2025年网络评论员比2024年多几名", "两年网络评论员一共多少名"):
        answer = desk.ask(question)
        assert not answer.answered, answer.text
        assert "不是同一种" in answer.text
        assert "10名" not in answer.text
        assert "14名" not in answer.text
    assert "多1次" in desk.ask("2025年专题研究比2024年多几次").text


def test_a_plan_and_what_came_of_it_are_told_with_what_stands_under_their_names(desk: Any) -> None:
    text = desk.ask("宣传栏更新的打算落实了吗").text
    assert "更换宣传栏内容11次" in text
    assert "每月更换一次内容" in text
