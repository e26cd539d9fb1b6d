"""Counts are of the place, the kind and the type that are named, however the words are turned."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    "question",
    ["导语里用“根据”开头的有几篇", "用“根据”开头的导语有多少", "有几篇的开头是“根据”", "用根据打头的有几篇"],
)
def test_what_an_opening_begins_with_is_counted_there(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "篇的导语以“根据”开头" in text
    assert "只数导语" in text


def test_what_a_pattern_leaves_open_is_filled_within_a_sentence(ask_desk: Any) -> None:
    text = ask_desk.ask("样本里开头用“根据…要求”的有多少").text
    assert "导语里任何一处有“根据…要求”的" in text
    assert "统一要求" in text


def test_a_word_in_openings_is_no_word_of_the_body(ask_desk: Any) -> None:
    assert "篇的导语里有“根据”" in ask_desk.ask("范文导语里出现“根据”的有几篇").text
    assert "篇写了“根据”" in ask_desk.ask("范文里提到“根据”的有几篇").text


@pytest.mark.parametrize("question", ["有几篇写了导语", "结尾里用“特此报告”的有几篇", "导语里写数字的有几篇"])
def test_other_counts_are_of_no_beginning(ask_desk: Any, question: str) -> None:
    assert "篇的导语以" not in ask_desk.ask(question).text


@pytest.mark.parametrize(
    "question",
    ["样本里头述职报告和工作报告各多少篇", "库里几篇是述职几篇是工作报告", "样本中述职和情况报告分别有几篇"],
)
def test_each_of_two_types_is_counted(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "篇范文里，述职" in text
    assert "个人述职不算" in text


def test_how_long_each_of_two_types_is_no_count_of_them(ask_desk: Any) -> None:
    assert "篇范文里，述职" not in ask_desk.ask("述职报告和工作报告各写多少字").text


def test_a_kind_of_office_is_counted_alike_in_every_order(ask_desk: Any) -> None:
    told = [
        ask_desk.ask(question).text.splitlines()[0]
        for question in ("库里乡镇的报告有几篇", "库里有几篇乡镇的", "乡镇的报告库里有几篇")
    ]
    assert len(set(told)) == 1
    assert "乡镇" in told[0]
