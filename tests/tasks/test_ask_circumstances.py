"""A case that a question tells: what follows from it stands first; what was not read is said; no case is made up."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "name", "told"),
    [
        ("商会没成立党委，只设了支部，组织领导那条怎么写", "没有党组，只有支部", "支部书记负总责"),
        ("网上一整年没人骂我们，舆情处置这段写点啥", "今年没出过舆情", "平时怎么看住的"),
        ("本人九月底才接的班，一到八月的事要不要写进述职", "刚到任", "到任后本人做的"),
        ("今年从乡镇提到县直，述职写乡镇的事行不行", "年中调动", "任职分两段"),
        ("我们和气象局合署了，两家的数字怎么放一块", "合并", "口径"),
        ("一个所就俩正式工，报告怎么写得像样", "单位小", "小单位写小"),
        ("底下没机构，层层压实责任这句咋写", "没有下属单位", "写到科室和岗位"),
        ("上次检查提的五条，改了四条，剩的那条怎么写", "没改完", "写到哪一步"),
        ("一把手一直没配，报告里第一责任人那句怎么办", "空缺", "主持工作"),
        ("前任没交接台账，数字一个也没有，怎么写", "数字还没统计上来", "把数空着"),
        ("我是无党派的副局长，意识形态履职怎么写", "非党员", "非中共党员的班子成员"),
        ("刚搬新楼，电子屏宣传栏都没装，阵地这条怎么写", "阵地还没建好", "以现有的写底数"),
    ],
)
def test_the_case_told_is_answered_before_the_general_way(ask_desk: Any, question: str, name: str, told: str) -> None:
    answer = ask_desk.ask(question)
    first = answer.text.split("\n\n")[0]
    assert answer.answered
    assert name in first, first
    assert told in first, first
    assert re.search(r"\[\d\]", first), first


@pytest.mark.parametrize(
    "question",
    [
        "存在的问题怎么写，领导催得急",
        "问题写三条还是四条，书记拿不定",
        "有没有写舆情的例子",
        "通知里没说字数，写多少",
        "没写过述职，怎么写",
        "两个人写的稿子怎么合并",
        "我们新书记刚到任，找一段写主体责任的范文看看",
        "请假条怎么写，病假三天",
    ],
)
def test_no_case_is_read_where_none_is_told(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "**按你说的情况**（" not in text, text
    assert "没有专门的写法" not in text, text


def test_a_case_nothing_is_written_for_is_named_openly(ask_desk: Any) -> None:
    text = ask_desk.ask("单位取消了工会和团委，队伍建设怎么写").text
    assert text.startswith("你说的“单位取消了工会和团委”没有专门的写法，下面是一般写法。"), text


def test_what_follows_from_the_case_is_not_told_twice(ask_desk: Any) -> None:
    text = ask_desk.ask("今年没搞过巡察也没人来督查，督查考核写什么").text
    assert text.count("按你说的情况") == 1, text


@pytest.mark.parametrize(
    "question",
    [
        "我也不清楚今年搞了几场宣讲，材料里怎么写",
        "培训人次记不清了报告怎么写",
        "开会次数不清楚怎么写",
        "数据没有怎么办，能不能估个数",
        "不知道办了多少场活动，稿子里先空着还是编个大概",
    ],
)
def test_a_number_nobody_knows_is_left_open(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert "把数空着" in answer.text
    assert "要避开的毛病" not in answer.text


@pytest.mark.parametrize("question", ["我们今年开了几次党委会研究", "我不知道书记叫什么", "帮我编一个数行不行"])
def test_what_only_the_office_knows_is_still_refused(ask_desk: Any, question: str) -> None:
    assert not ask_desk.ask(question).answered


@pytest.mark.parametrize("office", ["税务局", "海关", "气象局", "邮政公司"])
def test_an_office_under_a_line_of_its_own_is_told_by_name(ask_desk: Any, office: str) -> None:
    assert "主送布置任务的那一家" in ask_desk.ask(f"{office}的报告报给谁，地方还是上级").text


def test_another_office_is_told_the_general_way(ask_desk: Any) -> None:
    assert "按你说的情况" not in ask_desk.ask("教育局的报告报给谁").text
