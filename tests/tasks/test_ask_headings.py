"""Headings asked for: of one sample where no topic is named, of the form or office wanted, or said that none are."""

from __future__ import annotations

import re
from typing import Any

import pytest


def _headings(text: str) -> list[str]:
    return re.findall(r"^\d+\. “([^”]+)”", text, re.M)


def test_headings_of_no_topic_are_parallel_ones_of_one_sample(ask_desk: Any) -> None:
    answer = ask_desk.ask("给我四个小标题")
    assert len(_headings(answer.text)) == 4
    assert len({citation.document for citation in answer.citations}) == 1
    assert "出自同一篇" in answer.text


@pytest.mark.parametrize(("question", "size"), [("来四个六字的小标题", 6), ("小标题要八个字的，给三个", 8)])
def test_headings_have_the_length_asked_for(ask_desk: Any, question: str, size: int) -> None:
    held = _headings(ask_desk.ask(question).text)
    assert held
    assert all(len(clause) == size for text in held for clause in text.split("，")), held


def test_a_form_no_heading_has_is_said_and_others_are_offered(ask_desk: Any) -> None:
    text = ask_desk.ask("给我五个三个字的小标题").text
    assert text.startswith("范文和句式库里没有三个字的小标题"), text
    assert "整套出自一篇" in text


def test_headings_for_a_kind_of_office_are_of_such_an_office(ask_desk: Any) -> None:
    answer = ask_desk.ask("给三个适合学校的小标题")
    assert all("学" in citation.name for citation in answer.citations), answer.text


@pytest.mark.parametrize("question", ["小标题要几个字", "小标题有什么讲究", "小标题几个字为好"])
def test_how_headings_are_made_is_no_list_of_them(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert text.startswith("**小标题**") or ("几个字" in question and re.match(r"\*\*[^*]{2,12}个?字", text)), text


@pytest.mark.parametrize(
    "question", ["做法和问题之间要不要过渡", "成绩写完转到问题要不要加一句过渡", "问题写完到打算用不用承上启下"]
)
def test_whether_one_part_leads_over_to_the_next_is_counted(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert text.startswith("**部分之间的过渡**"), text
    assert re.search(r"\d+ 篇范文中，后一部分开头写了这样一句的", text), text


@pytest.mark.parametrize(
    "question", ["我自己做的和班子做的怎么区分（述职里）", "述职里班子集体干的和我本人干的怎么区别开"]
)
def test_what_is_ones_own_and_what_is_the_bodys_is_told_apart(ask_desk: Any, question: str) -> None:
    assert "要说明本人在其中的作用" in ask_desk.ask(question).text


def test_parallel_headings_come_with_whole_sets(ask_desk: Any) -> None:
    answer = ask_desk.ask("小标题怎么拟得对仗一点")
    assert "范文里整套的" in answer.text
    assert len({one.document for one in answer.citations}) > 1
    assert "范文里整套的" not in ask_desk.ask("一级标题怎么拟").text


def test_set_phrases_are_frames_before_what_others_did(ask_desk: Any) -> None:
    lines = [line for line in ask_desk.ask("理论学习常用的套话有哪些，给几句").text.split("\n") if line[:1].isdigit()]
    assert lines
    assert all("句式库" in line for line in lines)
    assert "句式库" not in ask_desk.ask("给我三个理论学习的句子").text


def test_ways_of_wording_headings_are_of_different_samples(ask_desk: Any) -> None:
    answer = ask_desk.ask("述职报告小标题有哪些写法")
    assert len({one.document for one in answer.citations}) == 5
    assert "整套小标题，出自一篇" in ask_desk.ask("给一套述职报告的小标题").text


def test_passages_of_set_words_are_passages(ask_desk: Any) -> None:
    assert "都是原文" in ask_desk.ask("高度重视的段落").text
    assert "可以换成" in ask_desk.ask("高度重视怎么替换").text
