"""Of a fuller notice and rule: what is wanted beside the report, each day with its thing, parts, sanctions."""

from __future__ import annotations

from typing import Any

import pytest

GENRE = "ideology-responsibility"
RULE = """白石县第三中学意识形态工作责任制管理办法
第一条　为压实责任，结合学校实际，制定本办法。
第二条　处室邀请校外人员进校作讲座、报告的，应提前5个工作日报政教处；邀请港澳台和国外人员的，提前20个工作日报局党组。
第三条　社团、校友会在校内组织的沙龙、分享会，参照前条办理，由政教处归口申报。
第四条　教师政治学习每月不少于2次，无故缺席3次的，当年不得评优。
第五条　有下列情形之一的，对责任人批评教育或者给予组织处理：
（一）未经批准举办讲座、论坛的；
（二）在课堂上散布错误观点的；
（三）班级群管理失职造成影响的。
"""
NOTICE = """白石县教育局党组
关于报送2026年度意识形态工作责任制落实情况报告的通知
各学校党组织：
现就有关事项通知如下。
一、报告内容
（一）总体情况。党组织履行主体责任情况。
（二）重点任务落实情况。须逐项写明：1.政治学习；2.课堂教学；3.讲座审批；4.网络管理；5.社团管理；6.师德建设；7.上年度巡察反馈问题整改。
（三）存在问题及原因分析。问题不少于3条，须有具体事例。
（四）2027年工作思路和意见建议。
各校对照自查表打分，自查表满分100分，自评低于75分的，须另附整改方案。
二、有关要求
（一）报告正文不超过3200字，其中存在问题部分不少于全文的三分之一。正文用仿宋三号，行距29磅。
（二）涉密内容不得通过网络报送，由专人送至局办公室。
三、报送时间
请于2026年12月9日前报局思政股（406室）。校长述职报告（不超过1900字）于12月16日前报局思政股。
联系人：思政股，卢明，电话0000-7731206。
白石县教育局党组
2026年11月12日
"""


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    library = own_desk_of_module.library
    library.learn("管理办法.txt", RULE, kind="policy", genre=GENRE)
    library.learn("报送通知.txt", NOTICE, kind="policy", genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("校长述职几号前交", "12月16日前", "不一定管"),
        ("校长述职报送到哪个股", "报局思政股", "没有写"),
        ("述职报告最多写多少字", "不超过1900字", "中位数"),
        ("最多写多少字", "**不超过3200字**", "（："),
        ("今年报告重点任务要写哪几项", "师德建设", "2027年"),
        ("问题部分通知有啥要求", "三分之一", "巡察"),
        ("涉密的内容怎么报", "专人送至局办公室", "写什么"),
        ("材料找谁联系", "卢明", "仿宋"),
        ("报告字体行距咋弄", "行距29磅", "37毫米"),
        ("自查表低于多少分要附整改方案", "**低于75分**", ""),
        ("问题部分占多少篇幅", "不少于全文的三分之一", ""),
    ],
)
def test_the_notice_tells_the_very_thing_first(desk: Any, question: str, told: str, not_told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text[:420]
    assert not (not_told and not_told in answer.text)


def test_the_blocks_of_the_report_stand_whole_with_what_is_under_them(desk: Any) -> None:
    text = desk.ask("今年报告要写哪些内容").text
    assert "分 4 块" in text
    assert text.index("总体情况") < text.index("7.上年度巡察反馈问题整改") < text.index("存在问题及原因分析")


def test_each_day_stands_with_its_thing(desk: Any) -> None:
    text = desk.ask("今年的报告什么时候交").text
    assert "校长述职报告（不超过1900字）于12月16日前" in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("请个外校教授来讲座得提前几天报审批", "**提前5个工作日"),
        ("没报批就办讲座会受什么处理", "组织处理"),
        ("私自请人搞讲座会怎么追责", "组织处理"),
        ("群主没管好群会受什么处分", "组织处理"),
        ("校友搞个分享会也要批吗", "参照前条办理"),
    ],
)
def test_the_rule_tells_what_holds_for_the_case(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    ["没戴校徽会受什么处理", "校长述职要一式几份", "财务公开，通知说了吗", "办法规定了奖励措施没有"],
)
def test_what_neither_tells_is_not_told(desk: Any, question: str) -> None:
    assert not desk.ask(question).answered
