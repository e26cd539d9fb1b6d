"""Turns on a list that was shown, on a kind of report kept to, and on another office: what stood last is meant."""

from __future__ import annotations

from typing import Any

import pytest


def test_the_second_is_that_of_the_list_shown_last(ask_desk: Any) -> None:
    turns = ask_desk.talk("原因分析怎么写", "医院的有没有", "第二条再说细点", "第一条呢，展开说说")
    assert turns[2].text.startswith("**第 2 篇是")
    assert turns[3].text.startswith("**第 1 篇是")
    assert "医院" in turns[2].text.split("\n")[0]


def test_a_point_of_advice_is_still_meant_where_no_samples_came_after(ask_desk: Any) -> None:
    assert ask_desk.talk("原因分析怎么写", "第二条再说细点")[-1].text.startswith("**第 2 条**")


def test_a_kind_of_report_is_kept_to_until_it_is_let_go(ask_desk: Any) -> None:
    turns = ask_desk.talk("存在的问题怎么写", "只看述职的", "那原因分析呢", "不限种类，原因分析怎么写")
    assert "8 篇个人述职范文" in turns[2].text
    assert "35 篇范文" in turns[3].text


@pytest.mark.parametrize("text", ["学校也按这个来？", "学校也照这个办吗"])
def test_whether_a_rule_holds_for_another_is_asked_of_that_rule(ask_desk: Any, text: str) -> None:
    told = ask_desk.talk("党委一年要研究几次意识形态", text)[-1]
    assert told.answered
    assert "两次" in told.text


def test_another_level_is_told_of_and_set_beside_the_one_before(ask_desk: Any) -> None:
    told = ask_desk.talk("乡镇的意识形态报告一般分几部分写", "那村一级的呢，跟镇里写法一样吗")[-1].text
    assert "归在一类" in told
    assert "村党支部" in told


def test_some_of_a_part_are_given_and_not_counted(ask_desk: Any) -> None:
    told = ask_desk.ask("意识形态方面存在的问题一般咋写，给几条").text
    assert "“存在问题”的" in told
    assert "这一问，资料库里没有答案" not in told
