"""What is counted is the thing asked for: features of the form by structure, words as they stand, in the year named."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest


@pytest.mark.parametrize("question", ["几篇有署名", "结尾有署名的是哪几篇", "哪几篇写了署名"])
def test_who_signs_is_told_by_the_structure(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    signed = re.search(r"(\d+) 篇有署名", ask_desk.ask("结尾怎么收").text)
    assert signed
    assert f"{signed[1]} 篇写了“署名”" in answer.text
    assert not any("署名" in one.quote for one in answer.citations)  # 给予署名、奖励 signs nothing


def test_a_date_is_no_piece_of_another_word(ask_desk: Any) -> None:
    answer = ask_desk.ask("哪几篇写了署名和日期")
    assert "节日期间" not in answer.text
    assert re.search(r"“日期” 1\d 篇写了", answer.text)


@pytest.mark.parametrize(
    ("question", "feature"), [("哪几篇没有过渡句", "过渡句"), ("没有主送机关的有哪几篇", "主送机关")]
)
def test_those_that_lack_a_feature_are_named(ask_desk: Any, question: str, feature: str) -> None:
    text = ask_desk.ask(question).text
    found = re.search(rf"(\d+) 篇没有写“{feature}”", text)
    assert found
    assert f"没有写的（{found[1]} 篇）" in text


def test_a_turn_between_parts_is_counted_as_the_page_on_it_does(ask_desk: Any) -> None:
    text = ask_desk.ask("从做法转到问题写了过渡的是哪几篇").text
    assert re.search(r"1\d 篇写了“从做法转到问题的过渡句”", text)


def test_a_set_closing_is_no_closing_of_another_kind(ask_desk: Any) -> None:
    every = ask_desk.ask("几篇写了结束语").text
    answer = ask_desk.ask("几篇用了特此报告结尾")
    assert "12 篇写了“结尾句”" in every
    assert "10 篇的结尾句里有“特此报告”" in answer.text
    assert all("特此报告" in one.quote for one in answer.citations)


def test_words_that_stand_nowhere_are_no_part_of_a_report(ask_desk: Any) -> None:
    text = ask_desk.ask("几篇写了批评和自我批评").text
    assert "字面没有出现“批评和自我批评”" in text
    assert "存在问题" not in text


def test_who_has_not_the_word_is_named_beside_the_topic(ask_desk: Any) -> None:
    text = ask_desk.ask("哪几篇没写舆情").text
    assert "篇没有写“网络舆情”" in text
    assert re.search(r"没有用“舆情”这个词的（\d+ 篇）\*\*：《", text)


def test_a_year_told_by_how_far_off_it_is_narrows_the_samples(ask_desk: Any) -> None:
    year = date.today().year - 1
    text = ask_desk.ask("去年的报告有几篇").text
    assert text.startswith((f"**{year}年范文共", f"资料库里没有“{year}年”的范文"))
    assert not ask_desk.ask("几篇写了今年的数据").text.startswith(f"**{year + 1}年范文")


def test_problems_and_causes_set_apart_are_counted_by_how(ask_desk: Any) -> None:
    text = ask_desk.ask("有几篇把问题和原因分开写 哪几篇").text
    assert "###" not in text
    assert re.search(r"\d+ 篇把“原因分析”单列成一部分，\d+ 篇同问题写在一部分", text)


def test_a_fact_told_under_another_topic_is_stated_as_well(ask_desk: Any) -> None:
    text = ask_desk.ask("哪几篇没写专题研究次数").text
    lacking = text[text.index("没有写明的") :]
    assert "村党支部2025" not in lacking
    assert "小学党支部" in lacking
