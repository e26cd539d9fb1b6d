"""What of the turns before holds on: the kind of office, the source, the year; shorter ones; whose sentences."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.tasks.ask.held_on import asks_source, of_other_year

ITEM = re.compile(r"(?m)^\d+\. “(.+?)”(?:\[|（)")
REPORT = """青石县林业局党组关于{year}年落实意识形态工作责任制情况的报告

县委：
{year}年，县林业局党组认真落实意识形态工作责任制。现将有关情况报告如下：
一、主要做法
（一）深化学习。理论学习中心组集中学习{studied}次，开展宣讲{told}场。
（二）妥处舆情。全年处置网络舆情{handled}起，均在24小时内回应。
二、存在的问题
（一）学习转化不够。护林员队伍线上学习参与率只有71%。
三、下一步打算
（一）送学到林场。每季度到林场开展一次“流动课堂”。
青石县林业局党组
{year}年12月18日
"""


@pytest.mark.parametrize(
    ("turns", "holds", "lacks"),
    [
        (
            "街道的报告一般怎么搭/那第二部分呢/小标题给三个",
            "社区|街道|村",
            "法院|医院",
        ),  # shown ones are not told again
        ("法院的存在问题怎么写/换成医院呢/给几个小标题", "医院", "法院"),
        ("国企的报告分几块/做法那块给我几个小标题", "公司|集团", "法院"),
        ("医院的网络舆情怎么写/给我几个例子", "医院|卫生", "公安|法院"),
    ],
)
def test_the_kind_of_office_holds_until_another_is_named(ask_desk: Any, turns: str, holds: str, lacks: str) -> None:
    told = ask_desk.talk(*turns.split("/"))[-1].text
    assert re.search(holds, told)
    assert not re.search(lacks, told)


@pytest.mark.parametrize(
    ("turns", "lacks"),
    [
        ("医院的主要做法小标题给几个/法院的呢", "医院"),
        ("街道报告怎么写/正文用什么字体", "街道"),
        ("医院怎么写主要做法/有多少篇写了保密工作", "“医院”"),
    ],
)
def test_what_is_asked_of_all_or_of_another_is_not_for_that_office(ask_desk: Any, turns: str, lacks: str) -> None:
    assert lacks not in ask_desk.talk(*turns.split("/"))[-1].text


@pytest.mark.parametrize("turns", ["国企怎么写宣传引导/换成医院的", "机关的存在问题怎么写/那村里的呢"])
def test_where_samples_of_such_an_office_are_held_none_is_said_to_lack(ask_desk: Any, turns: str) -> None:
    assert "资料里没有单讲" not in ask_desk.talk(*turns.split("/"))[-1].text


@pytest.mark.parametrize(
    "turns",
    ["写网络舆情的句子给几个/有没有短点的", "理论学习的小标题给几个/太长了，短一点", "下一步打算的句子来五句/更短的"],
)
def test_shorter_ones_are_others_and_shorter(ask_desk: Any, turns: str) -> None:
    first, last = (answer.text for answer in ask_desk.talk(*turns.split("/")))
    before, told = ITEM.findall(first), ITEM.findall(last)
    number = re.search(r"(\d+) 个", last)
    assert number
    assert told
    assert int(number[1]) == len(told)
    assert not set(told) & set(before)
    assert max(map(len, told)) < sorted(map(len, before))[len(before) // 2]


def test_where_none_is_shorter_that_is_said(ask_desk: Any) -> None:
    answers = ask_desk.talk("理论学习的小标题给几个", "短一点", *["再短一点"] * 5)
    assert any("没有更短的了" in answer.text for answer in answers)


def test_a_page_is_made_shorter_as_before(ask_desk: Any) -> None:
    page, brief = ask_desk.talk("存在问题怎么写", "短一点")
    assert len(brief.text) < len(page.text)
    assert "**存在问题**" in brief.text


@pytest.mark.parametrize("turns", ["存在问题有哪些常用的句子/要述职的", "下一步打算的常用句给几句/个人述职的呢"])
def test_sentences_of_one_who_reports_for_himself_are_his(ask_desk: Any, turns: str) -> None:
    answer = ask_desk.talk(*turns.split("/"))[-1]
    told = ITEM.findall(answer.text)
    assert told
    assert all(re.search("本人|我", one) for one in told) or "不分文种" in answer.text


@pytest.mark.parametrize(
    "said",
    [
        "这话哪条文件说的",
        "这是哪个文件规定的",
        "哪个文件里写的",
        "根据什么文件",
        "有文件依据吗",
        "这个数哪来的",
        "哪条哪款说的",
        "谁定的",
    ],
)
def test_a_turn_asks_for_the_source(said: str) -> None:
    assert asks_source(said)


@pytest.mark.parametrize(
    "said",
    [
        "有什么规定",
        "写在哪",
        "放在哪个部分",
        "巡察整改是哪个文件规定的",
        "哪些要写",
        "哪条最重要",
        "哪篇写了",
        "依据怎么写",
        "要写哪些依据",
    ],
)
def test_a_turn_that_asks_something_else_is_not_for_the_source(said: str) -> None:
    assert not asks_source(said)


def test_the_source_of_the_answer_before_is_told(ask_desk: Any) -> None:
    first, source, after = ask_desk.talk("党委多久研究一次意识形态", "这是哪里规定的", "那支部呢")
    assert "上一个回答引用了" in source.text
    assert {one.document for one in source.citations} <= {one.document for one in first.citations}
    assert "上一个回答" not in after.text


def test_a_duty_is_the_general_one_where_no_network_is_spoken_of(ask_desk: Any) -> None:
    answer = ask_desk.talk("意识形态责任制谁是第一责任人", "那分管的领导管啥")[-1]
    assert "直接主管网络" not in answer.text


@pytest.mark.parametrize(
    ("before", "said", "whole"),
    [
        ("2024年处置舆情几起", "那2023年呢", "2023年处置舆情几起"),
        ("2023年专题研究了几次意识形态", "24年呢", "2024年专题研究了几次意识形态"),
        ("我们2024年答复留言多少件", "那2023年是多少", "我们2023年答复留言多少件"),
        ("实施办法里三审三校怎么审", "那2023年是怎么审的", "2023年三审三校是怎么审的"),
        ("实施办法里中心组一年学几次", "2023年实际学了几次", "2023年中心组实际学了几次"),
        ("2024年处置舆情几起", "2023年培训了几次", ""),
        ("2024年处置舆情几起", "2025年的报告几号交", ""),
        ("网络舆情怎么写", "今年要注意什么", ""),
    ],
)
def test_the_same_is_asked_of_another_year(before: str, said: str, whole: str) -> None:
    assert of_other_year(before, said) == whole


def test_the_report_of_the_other_year_tells_it(own_desk: Any) -> None:
    for year, studied, told, handled in ((2023, 9, 12, 7), (2024, 11, 18, 4)):
        text = REPORT.format(year=year, studied=studied, told=told, handled=handled)
        name = f"青石县林业局党组{year}年意识形态工作责任制落实情况报告.txt"
        own_desk.library.learn(name, text, kind="sample", genre="ideology-responsibility")
    first, second, none = own_desk.talk("2024年处置舆情几起", "那2023年呢", "2022年呢")
    assert "舆情4起" in first.text
    assert "舆情7起" in second.text
    assert "没有2022年的报告" in none.text
