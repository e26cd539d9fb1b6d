"""A sample told by the office it is of: one that is held answers, of several it is asked which, none is said."""

from __future__ import annotations

from typing import Any

import pytest


def test_one_that_is_held_answers(ask_desk: Any) -> None:
    answer = ask_desk.ask("住建局那篇问题写了几条")
    assert answer.answered
    assert "住房和城乡建设局" in answer.text.split("\n")[0]
    assert "3 条" in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    "question", ["区文旅局那份材料里查了多少家网吧", "交通局的报告里处理了几起舆情", "看看统计局那篇报告的作者是谁"]
)
def test_one_that_does_not_say_it_is_refused_by_name(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert answer.text.startswith("在《区")
    assert "没有找到" in answer.text


def test_of_several_it_is_asked_which(ask_desk: Any) -> None:
    answer = ask_desk.ask("医院那篇里说的医德医风案例是哪一年的")
    assert not answer.answered
    names = [line for line in answer.text.split("\n") if line.startswith("- ")]
    assert len(names) == 2
    assert all("医院" in name for name in names)


@pytest.mark.parametrize("question", ["财政局那篇导语写了多少字", "气象局的报告里写了几次学习", "水产局那份里提到谁了"])
def test_none_that_is_held_is_said(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert answer.text.startswith(f"资料库里没有“{question[:3]}”的报告")


@pytest.mark.parametrize("question", ["学校那份报告怎么写", "街道的报告里要不要写网格", "支部报告里责任写成什么样合适"])
def test_how_to_write_one_is_asked_of_no_certain_one(ask_desk: Any, question: str) -> None:
    assert "没有“" not in ask_desk.ask(question).text[:12]
