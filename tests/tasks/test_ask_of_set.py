"""Turns on the set of reports just shown, or on an item of what was shown: these are meant before anything else."""

from __future__ import annotations

import re
from typing import Any

import pytest

HOSPITALS = ("中医医院", "区人民医院", "人民医院内科")


def titles(text: str) -> list[str]:
    return re.findall(r"\*\*\d+\. 《([^》]+)》", text)


@pytest.mark.parametrize(
    "text", ["它们阵地那部分是怎么写的", "这几篇的打算都写了什么", "上面这些报告的开头怎么写的", "它们问题那块咋写的"]
)
def test_the_set_shown_is_told_of_and_no_other(ask_desk: Any, text: str) -> None:
    told = ask_desk.talk("库里医院的有哪几篇", text)[-1]
    assert told.answered
    assert told.text.startswith("**上面列出的 3 篇里，3 篇写了")
    assert [one for one, name in zip(titles(told.text), HOSPITALS, strict=True) if name in one] == titles(told.text)


def test_one_of_the_set_is_told_of_what_is_asked_and_the_set_is_held(ask_desk: Any) -> None:
    turns = ask_desk.talk("库里医院的有哪几篇", "第二篇的问题呢", "那它们的打算呢", "最后一篇的问题写了啥")
    assert turns[1].text.startswith("**第 2 篇是《区人民医院党委书记")
    assert "“存在问题”这样写" in turns[1].text
    assert len(titles(turns[2].text)) == 3
    assert "人民医院内科" in turns[3].text.split("\n")[0]


def test_a_word_more_particular_than_its_topic_is_looked_for_itself(ask_desk: Any) -> None:
    turns = ask_desk.talk("库里医院的有哪几篇", "它们宗教怎么写的", "这几篇里写了谈心谈话的有哪些")
    assert "都没有写“宗教”" in turns[1].text
    assert "3 篇里，2 篇写了“谈心谈话”" in turns[2].text


def test_a_number_beyond_the_set_is_said_to_be_none(ask_desk: Any) -> None:
    told = ask_desk.talk("库里医院的有哪几篇", "第八篇的问题呢")[-1]
    assert not told.answered
    assert "只列出 3 篇，没有第 8 篇" in told.text


@pytest.mark.parametrize("text", ["都有哪些", "是哪几篇"])
def test_which_they_are_is_of_the_few_that_were_counted(ask_desk: Any, text: str) -> None:
    told = ask_desk.talk("库里乡镇的报告有几篇", text)[-1].text
    assert "就是这 1 篇" in told
    assert "35 篇范文" not in told


@pytest.mark.parametrize("text", ["有没有别的说法，太老套了", "太老了，换一批", "还有没有新鲜点的写法"])
def test_others_of_what_was_shown_are_given_whatever_is_the_matter_with_it(ask_desk: Any, text: str) -> None:
    first, more = ask_desk.talk("存在的问题给我几条例子", text)
    assert len(titles(more.text)) == 3
    assert not set(titles(more.text)) & set(titles(first.text))


def test_the_plans_to_the_problems_shown_are_of_the_same_reports(ask_desk: Any) -> None:
    turns = ask_desk.talk("存在的问题给我几条例子", "第二条换个口气说", "那对应的整改措施呢", "第一条对应的整改措施呢")
    assert "换词表里没有“第二条”" not in turns[1].text
    assert titles(turns[2].text) == titles(turns[0].text)
    assert "下一步打算" in turns[2].text.split("\n")[0]
    assert titles(turns[0].text)[0] in turns[3].text.split("\n")[0]


def test_an_item_of_a_list_is_put_in_other_words_by_what_it_says(ask_desk: Any) -> None:
    first, told = ask_desk.talk("给我几个问题的小标题", "第三个换种说法")
    item = re.search(r"(?m)^3\. “([^”]+)”", first.text)
    assert item
    assert item[1] in told.text.split("\n")[0]


@pytest.mark.parametrize(
    ("before", "text", "holds"),
    [
        ("库里医院的有哪几篇", "网络舆情怎么写", "35 篇范文"),  # names no set
        ("库里医院的有哪几篇", "学校的呢", "“学校”的范文"),
        ("存在的问题怎么写", "它和原因有什么区别", "差在"),
        ("存在的问题怎么写", "第二点再细一点", "**第 2 条**"),
        ("存在的问题给我几条例子", "整改措施怎么写", "35 篇范文"),
        ("存在的问题给我几条例子", "“认识不到位”换个说法", "“认识不到位”可以换成"),
        ("理论学习给三个小标题", "再给两个", "小标题 2 个"),
    ],
)
def test_a_turn_that_names_what_it_is_of_is_not_of_the_set(ask_desk: Any, before: str, text: str, holds: str) -> None:
    told = ask_desk.talk(before, text)[-1].text
    assert holds in told
    assert "上面列出的" not in told


def test_only_one_kind_of_office_is_shown_of_how_reports_end(ask_desk: Any) -> None:
    turns = ask_desk.talk("述职的结尾怎么写", "再给几个", "只看学校的")
    assert "没有更多" not in turns[1].text
    assert "不另写结尾，收在最后一句" in turns[1].text
    assert "“学校”的 1 篇个人述职范文这样收尾" in turns[2].text
    assert "“医院”的 1 篇个人述职范文这样收尾" in ask_desk.ask("医院的述职结尾怎么收").text


def test_only_one_kind_of_office_is_shown_of_examples(ask_desk: Any) -> None:
    told = ask_desk.talk("存在的问题给我几条例子", "只看国企的")[-1].text
    assert titles(told)
    assert all(re.search("集团|公司", one) for one in titles(told))
