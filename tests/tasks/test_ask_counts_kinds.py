"""Samples counted by the kinds of office they are of: each kind by itself, with the titles where these are asked."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("村和社区的范文有几篇", "“村”的 1 篇、“社区”的 1 篇，一共 2 篇"),
        ("村居的汇报有几篇", "“村”的 1 篇、“社区”的 1 篇，一共 2 篇"),
        ("镇村两级的范文有几篇", "“镇”的 1 篇、“村”的 1 篇，一共 2 篇"),
        ("法院检察院的范文有几篇", "“法院”的 1 篇、“检察院”的 0 篇，一共 1 篇"),
        ("村的范文有几篇", "“村”的 1 篇"),
    ],
)
def test_each_kind_of_office_is_counted(ask_desk: Any, question: str, first: str) -> None:
    assert first in ask_desk.ask(question).text.split("\n")[0]


def test_titles_asked_of_kinds_are_those_of_their_samples(ask_desk: Any) -> None:
    for question in ("村社区的汇报有几篇，标题都是怎么起的", "街道和社区的范文标题分别是什么"):
        text = ask_desk.ask(question).text
        assert "社区党支部2026年上半年意识形态工作情况报告》" in text
        assert "标题怎么起的" in text
        assert "交通运输局" not in text


@pytest.mark.parametrize(
    "question", ["范文有几篇", "述职报告有几篇", "医院的范文有几篇", "社区的范文有几篇写了志愿服务", "标题怎么起"]
)
def test_other_counts_stay_as_they_are(ask_desk: Any, question: str) -> None:
    assert not ask_desk.ask(question).text.startswith("**范文里“")
