"""The library's samples counted and listed by year, half, type and office; what only looks like such a count."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.writers.answer.tally import read_tally
from tests.tasks.conftest import GENRE


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("资料库有几篇述职报告呀", "**个人述职范文共 8 篇**"),
        ("党支部的有多少篇", "**党支部报告范文共 8 篇**"),
        ("2025年的有哪些", "**2025年范文共 "),
        ("2023年的报告有哪些", "**2023年范文共 "),
        ("2022年的范文是哪几篇", "**2022年范文共 "),
        ("上半年的一共有几篇", "**上半年范文共 12 篇**"),
        ("2025年上半年的报告有哪几篇", "**2025年上半年范文共 2 篇**"),
        ("国企的有几篇", "**“国企”的范文有 3 篇**"),
        ("统计一下各年份的范文", "篇范文按年份分：2022年 "),
        ("历年各有几篇", "篇范文按年份分：2022年 "),
        ("哪一年的最少", "的最少，"),
        ("哪类单位的范文最多", "**机关的最多，"),
        ("库里按文种统计一下", "篇范文按报告类型分："),
        ("学校和医院的各几篇", "学校的 3 篇，医院的 3 篇"),
        ("半年的有几篇，全年的有几篇", "半年的 12 篇，全年的 23 篇"),
        ("2019年的有几篇", "**资料库里没有2019年范文。**"),
    ],
)
def test_samples_are_counted_as_they_are_chosen(ask_desk: Any, question: str, first: str) -> None:
    assert first in ask_desk.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "述职报告有哪些要求",
        "2024年的提法有哪些",
        "每年要交几篇报告",
        "一年要写几篇",
        "述职报告是谁写的",
        "党组织有哪些职责",
        "哪些单位要写报告",
        "2024年的范文有几篇写了保密",
        "年份用哪种字体",
        "写得不好怎么办",
        "半年报告和全年报告有什么区别",
        "反例和范文有什么区别",
        "报告里有几篇附件",
        "单位写的有几篇",
    ],
)
def test_what_says_a_word_more_is_no_such_count(ask_desk: Any, question: str) -> None:
    assert read_tally(question, ask_desk.packs[GENRE]) is None


def test_how_many_reports_are_owed_is_no_count_of_the_samples(ask_desk: Any) -> None:
    for question in ("每年要交几篇报告", "一年得报送几份材料"):
        assert "范文共" not in ask_desk.ask(question).text


def test_the_sample_marked_as_bad_is_named_with_its_faults(ask_desk: Any) -> None:
    for question in ("标了“写得不好”的是哪篇，差在哪", "反例有哪些毛病", "写得差的例子是哪篇，毛病在哪"):
        text = ask_desk.ask(question).text
        assert "区农业农村局2024年意识形态工作情况报告" in text.split("\n")[0]
        assert "夹带了请示事项" in text
    assert "差在哪里，接着问" in ask_desk.ask("反例是哪一篇").text


def test_whose_the_reports_of_one_person_are_is_told_by_post(ask_desk: Any) -> None:
    text = ask_desk.ask("库里的述职报告都是谁的，什么职务").text
    assert "标题写明“党组书记”" in text
    assert "开头写“党委书记”——“我于2021年6月起任" in text
    assert "定稿" not in ask_desk.ask("范文里述职的分别是谁写的").text


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("哪几篇没有写原因分析，2023年以后的报告有几篇", "**2023年以后的范文共 ", "篇2023年以后的范文中"),
        ("几篇写了志愿服务，2025年的范文一共有几篇", "**2025年范文共 ", "在 10 篇2025年范文里"),
        ("哪几篇没有写原因分析，2023年以后的有几篇", "篇2023年以后的范文中", "**2023年以后的范文共 "),
        ("哪几篇没有写原因分析，其中党支部的有几篇", "**8 篇党支部报告范文中", "**党支部报告范文共 "),
        ("几篇写了志愿服务，上半年的有几篇", "篇上半年范文里", "**上半年范文共 "),
    ],
)
def test_a_second_count_keeps_what_is_counted_unless_it_names_another_thing(
    ask_desk: Any, question: str, told: str, not_told: str
) -> None:
    text = ask_desk.ask(question).text
    assert told in text
    assert not_told not in text


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (["述职的有几篇", "那2024年的有几篇"], "**2024年个人述职范文共 1 篇**"),
        (["述职的有几篇", "2024年的范文有几篇"], "**2024年范文共 7 篇**"),
        (["述职的有几篇", "支部的有几篇"], "**党支部报告范文共 8 篇**"),
        (["哪几篇没有写原因分析", "那2024年的有几篇"], "**7 篇2024年范文中"),
        (["哪几篇没有写原因分析", "其中2023年以后的有几篇"], "“2023年以后”的有 8 篇"),
        (["哪几篇没有写原因分析", "那述职报告有几篇"], "**个人述职范文共 8 篇**"),
        (["哪几篇没有写原因分析", "2025年以后的有几篇", "2023年以后的有几篇"], "篇2023年以后的范文中"),
    ],
)
def test_a_count_as_a_turn_keeps_the_filter_unless_it_names_another_thing(
    ask_desk: Any, turns: list[str], told: str
) -> None:
    assert told in ask_desk.talk(*turns)[-1].text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("半年报告有几篇写了保密", "**12 篇半年范文中"),
        ("上半年的报告里哪几篇没写党课", "**12 篇上半年范文中"),
        ("2025年上半年的报告里几篇写了保密", "**2 篇2025年上半年范文中"),
        ("几篇写了上半年的打算", "35 篇范文"),
    ],
)
def test_half_a_year_narrows_what_is_counted_in_the_samples(ask_desk: Any, question: str, first: str) -> None:
    assert first in ask_desk.ask(question).text.split("\n\n")[0]


@pytest.mark.parametrize(
    ("thing", "lacking"),
    [("网络舆情", "0 篇没有写“网络舆情”"), ("精神文明建设", "没有写“精神文明”"), ("特此报告", "没有写“特此报告”")],
)
def test_those_that_lack_a_thing_are_counted_by_the_rule_of_those_that_have_it(
    ask_desk: Any, thing: str, lacking: str
) -> None:
    assert lacking in ask_desk.ask(f"哪几篇没写{thing}").text.split("\n")[0]


def test_a_word_smaller_than_its_topic_has_the_topic_beside_it_where_it_is_lacked(ask_desk: Any) -> None:
    assert "按“网络舆情”这个主题数是另一个数" in ask_desk.ask("哪几篇没写网络安全").text
    assert "没有写“讲座”或“论坛”" in ask_desk.ask("哪几篇没写讲座论坛").text
