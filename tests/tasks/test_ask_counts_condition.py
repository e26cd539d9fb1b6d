"""Counts that name a condition: a figure, a title's year or unit, a part that is lacking; the condition is counted."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize(
    "question",
    ["有多少篇写了具体数字的舆情处置", "几篇写了处置舆情多少起", "有几篇舆情处置的具体件数写出来了"],
)
def test_a_figure_of_a_fact_is_counted_as_that_fact(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert "舆情处置件数" in answer.text
    assert all(re.search(r"\d", one.quote) for one in answer.citations)


@pytest.mark.parametrize(
    ("question", "thing", "measure", "unit"),
    [
        ("研判次数几篇写了", "研判", "次数", "次"),
        ("研判写了次数的有多少篇", "研判", "次数", "次"),
        ("几篇阵地管理带了数字", "阵地管理", "具体数字", r"\w"),
        ("有几篇舆情那块写了数", "网络舆情", "具体数字", r"\w"),
    ],
)
def test_a_thing_is_counted_with_its_figure(ask_desk: Any, question: str, thing: str, measure: str, unit: str) -> None:
    answer = ask_desk.ask(question)
    assert re.match(
        rf"\*\*\d+ 篇范文中，\d+ 篇给“{thing}”写了{measure}\*\*，\d+ 篇写到了但没有给{measure}", answer.text
    )
    assert all(re.search(rf"\d+[多余万]*{unit}", one.quote) for one in answer.citations)
    told = ask_desk.ask(f"几篇写了{thing}").text  # by the topic where that is told, else by the word
    plain = re.search(r"(\d+) 篇写了()", told) or re.search(r"()原文出现“[^*]*的 (\d+) 篇", told)
    stated, bare = map(int, re.findall(r"，(\d+) 篇(?:给|写到了但)", answer.text))
    assert plain
    assert stated + bare <= int(plain[1] or plain[2]) + 2


def test_how_well_a_thing_is_written_is_no_count(ask_desk: Any) -> None:
    text = ask_desk.ask("写了具体事例的典型选树有几篇").text
    assert "“具体事例”数不出来" in text
    assert "数不出来" not in ask_desk.ask("几篇写了典型选树").text


@pytest.mark.parametrize(
    ("question", "starts"),
    [
        ("标题里写单位的有几篇", r"\*\*\d+ 篇范文中，[1-9]\d* 篇的标题有单位名称\*\*"),
        ("标题没写年份的有几篇", r"\*\*\d+ 篇范文中，0 篇的标题没有年份\*\*，\d+ 篇有。"),
        ("标题里写职务的有几篇", r"\*\*\d+ 篇范文中，[1-9] 篇的标题有职务\*\*"),
        ("标题有单位没有年份的有几篇", r"\*\*\d+ 篇范文中，0 篇的标题有单位名称、没有年份\*\*"),
        # A word itself, and no kind of thing.
        ("标题里带“关于”的有几篇", r"\*\*\d+ 篇范文中，\d+ 篇的标题里有“关于”\*\*"),
        ("标题里有“责任制”的有几篇", r"\*\*\d+ 篇范文中，\d+ 篇的标题里有“责任制”\*\*"),
    ],
)
def test_titles_are_counted_by_what_they_have(ask_desk: Any, question: str, starts: str) -> None:
    assert re.match(starts, ask_desk.ask(question).text)


@pytest.mark.parametrize("question", ["哪些没写完整", "哪几篇结构不全", "有几篇缺了部分没写全的"])
def test_whether_samples_are_whole_is_told_by_their_parts(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert re.match(r"\*\*按部分看（“主要做法”、“存在问题”、“下一步打算”），\d+ 篇范文里 \d+ 篇齐全", text)


def test_a_part_that_is_lacking_by_name_is_counted_as_before(ask_desk: Any) -> None:
    assert "没有一篇漏写“下一步打算”" in ask_desk.ask("哪些没写下一步打算").text
    assert ask_desk.ask("哪些范文没提保密").text.startswith("**35 篇范文中，18 篇没有写“保密工作”**")
