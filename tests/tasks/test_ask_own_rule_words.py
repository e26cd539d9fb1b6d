"""An own rule asked of in everyday words: its faults, things people call otherwise, and the turns that follow."""

from __future__ import annotations

from typing import Any

import pytest

GENRE = "ideology-responsibility"
RULE = """松岭区图书馆宣传阵地管理办法
第一条　为管好宣传阵地，制定本办法。
第二条　开设新媒体账号，由部室提前12个工作日提交申请表，经馆办公室审核、馆长批准。
第三条　举办讲座、论坛，提前6个工作日填写审批表。邀请馆外人员主讲的，报党支部书记批准。
第四条　工作群建立后4个工作日内到馆办公室备案。
第五条　出现涉馆舆情，责任部室应当在40分钟内口头报告馆办公室。
第六条　有下列情形之一的，对责任人进行提醒谈话：
（一）工作群未按时备案的；
（二）信息未经三审发布的；
（三）舆情迟报的。
一年内被提醒谈话两次的，给予通报批评。
第七条　本办法自2025年1月1日起施行。
"""
NOTICE = """松岭区文旅局关于报送2026年度意识形态工作责任制落实情况报告的通知
各单位：
现就有关事项通知如下。
一、报告内容
（一）党组织履行主体责任情况，包括专题研究、分析研判等；
（二）宣传阵地管理情况，重点写清账号、工作群的底数；
（三）存在的主要问题，篇幅不少于三分之一。
二、有关要求
请于2026年12月8日前报送区文旅局。逾期未报的，在全系统通报。
松岭区文旅局
2026年11月9日
"""
REPORT = """松岭区图书馆{year}年意识形态工作责任制落实情况报告

区文旅局党组：
{year}年，馆党支部认真落实责任。现将情况报告如下：
一、主要做法
（一）压实责任。党支部专题研究4次。
（二）{done}
二、存在的问题
一是{first}
二是{second}
三是{third}
三、下一步打算
一是改进学习。
松岭区图书馆党支部
{year}年12月20日
"""
FIRST = {
    "done": "守好阵地。举办读书会9场，8月3日漏雨引发舆情，馆长当天答复读者。",
    "first": "网评员偏少。现有网评员6名。",
    "second": "劳务外包保洁人员教育有空白。全年只集中上课1次。",
    "third": "电子阅览室登记不全。",
}
LATER = {
    "done": "带好队伍。劳务外包保洁人员集中上课5次，覆盖44人。",
    "first": "古籍宣传形式旧。",
    "second": "视频更新慢。",
    "third": "志愿者培训少。",
}


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    library = own_desk_of_module.library
    library.learn("宣传阵地管理办法.txt", RULE, kind="policy", genre=GENRE)
    library.learn("区文旅局关于报送年度报告的通知.txt", NOTICE, kind="policy", genre=GENRE)
    library.learn("2024年度报告.txt", REPORT.format(year=2024, **FIRST), kind="sample", genre=GENRE)
    library.learn("2025年度报告.txt", REPORT.format(year=2025, **LATER), kind="sample", genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("工作群没备案怎么处理", "工作群未按时备案的"),
        ("拉了群没去备案会被罚吗", "工作群未按时备案的"),
        ("信息没三审就发了会怎么样", "信息未经三审发布的"),
        ("舆情报晚了有什么后果", "舆情迟报的"),
        ("屡教不改的怎么处理", "一年内被提醒谈话两次的，给予通报批评"),
        ("想开个抖音号怎么走流程", "开设新媒体账号，由部室提前12个工作日"),
        ("视频号怎么申请", "开设新媒体账号，由部室提前12个工作日"),
        ("请外面的专家来讲课要谁批", "报党支部书记批准"),
        ("请校外的老师来讲座用不用报批", "报党支部书记批准"),
        ("工作群管理办法里怎么规定的", "工作群建立后4个工作日内"),
    ],
)
def test_a_rule_is_asked_in_everyday_words(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("年度报告没按时交会怎么样", "提醒谈话"),
        ("工作群没清理会怎么处理", "**对责任人进行提醒谈话**"),
        ("抖音号怎么写", "提前12个工作日"),
        ("讲座办了几场", "报党支部书记批准"),
    ],
)
def test_what_a_rule_does_not_tell_is_not_told_from_it(desk: Any, question: str, never: str) -> None:
    assert never not in desk.ask(question).text


def test_a_fault_that_is_not_listed_is_said_not_to_be(desk: Any) -> None:
    answer = desk.ask("读书会没报批会怎么处理")
    assert not answer.answered
    assert "没有找到“没报批”" in answer.text


def test_a_talk_goes_on_about_the_faults_of_the_rule(desk: Any) -> None:
    _, unfiled, unread, again, such = desk.talk(
        "工作群管理办法里怎么规定的", "没备案会怎样", "换成信息没三审呢", "第二次再犯呢", "这种情况会被通报吗"
    )
    assert "**对责任人进行提醒谈话**" in unfiled.text
    assert "信息未经三审发布的" in unread.text
    assert "**一年内被提醒谈话两次的，给予通报批评**" in again.text
    assert "通报批评" in such.text


def test_such_a_thing_is_what_the_talk_was_about(desk: Any) -> None:
    _, told = desk.talk("8月漏雨那次舆情怎么处置的", "这种事按办法多长时间要报告")
    assert "40分钟" in told.text
    assert "施行" not in told.text


def test_a_talk_holds_on_to_the_entries_of_a_report(desk: Any) -> None:
    listed, second, more, third = desk.talk(
        "2024年报告里查摆了哪些问题", "第二个呢，后来改得怎样", "再具体点", "那第三个呢"
    )
    assert "3条" in listed.text
    for answer in (second, more):
        assert "全年只集中上课1次" in answer.text
        assert "集中上课5次，覆盖44人" in answer.text
        assert "写作指引" not in answer.text
    assert "电子阅览室登记不全" in third.text


def test_a_later_report_that_says_nothing_of_an_entry_is_said_to(desk: Any) -> None:
    _, third, none = desk.talk("2024年报告里查摆了哪些问题", "第三条现在怎么样了", "第五条呢")
    assert "没有找到写这件事的话" in third.text
    assert "没有第 5 条" in none.text


def test_the_points_on_writing_stay_those_of_the_guide(desk: Any) -> None:
    _, second = desk.talk("存在问题怎么写", "第二条呢")
    assert "年度报告》）" not in second.text.split("\n")[0]


def test_a_short_answer_of_a_notice_is_shorter(desk: Any) -> None:
    whole, brief, sources = desk.talk("区文旅局那个通知都要求些啥", "短一点", "出处在哪")
    assert "专题研究" in whole.text
    assert len(brief.text) < len(whole.text)
    assert "专题研究" not in brief.text
    assert "统计出自" not in sources.text


def test_an_example_is_of_what_was_counted(desk: Any) -> None:
    counted, shown = desk.talk("有没有写工会的范文", "给个例子看看")
    assert counted.intent == "coverage"
    assert shown.answered
    assert "工会" in shown.text


def test_shorter_headings_stay_of_their_part(desk: Any) -> None:
    first, shorter = desk.talk("不足的标题有哪些", "标题起短一点的")
    assert "“存在问题”" in first.text
    assert "“存在问题”" in shorter.text
