"""Examples and sentences hold to what was asked: how many, of which thing, of which office, of whose duty."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("给几个讲理论学习中心组的例子看看", "中心组"),
        ("来几个写谈心谈话的例子", "谈心"),
        ("举几个宣讲的例子", "宣讲"),
        ("列几个公众号审核的例子", "公众号"),
    ],
)
def test_several_examples_are_of_the_thing(ask_desk: Any, question: str, words: str) -> None:
    answer = ask_desk.ask(question)
    assert len(answer.citations) == 3
    assert all(words in one.quote for one in answer.citations)


def test_examples_of_a_topic_stay_examples_of_it(ask_desk: Any) -> None:
    answer = ask_desk.ask("给两个舆情处置的例子")
    assert len(answer.citations) == 2


@pytest.mark.parametrize("question", ["有没有学校写课堂和讲座管理的例句", "学校里管课堂、讲座的例句"])
def test_sentences_are_of_the_office_and_of_how_the_thing_is_managed(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.citations
    assert all(re.search("小学|学院", one.name) for one in answer.citations)
    assert not any(re.search("移动课堂|银发课堂", one.quote) for one in answer.citations)
    assert "不合的不凑数" in answer.text
    assert "资料库里合要求的只有" not in answer.text


def test_an_office_without_such_sentences_is_told(ask_desk: Any) -> None:
    text = ask_desk.ask("学校管社团和讲座的例句有没有").text
    assert text.startswith("“学校”的范文里没有合要求的句子，下面是别的单位的。")


@pytest.mark.parametrize(
    "question",
    [
        "开头常用的套话有哪些",
        "开头套话给几个能直接填的",
        "给几个开头模板，填空就能用",
        "开头有哪些现成的句式可以套",
        "述职报告开头套话给三个",
    ],
)
def test_set_openings_have_blanks_and_nobody_elses_facts(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    lines = re.findall(r"(?m)^\d+\. “(.+?)”", answer.text)
    assert len(lines) == (3 if "三个" in question else 5)
    assert all("××年" in line for line in lines)
    assert not answer.citations


def test_an_example_of_an_opening_is_one_of_a_sample(ask_desk: Any) -> None:
    assert len(ask_desk.ask("开头范例给两个").citations) == 2


@pytest.mark.parametrize("question", ["分管领导承担啥责任？顺便给个例句", "分管领导直接责任的例句"])
def test_sentences_on_a_duty_tell_who_answers_for_what(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    shown = [one.quote for one in answer.citations if one.kind == "sample"]
    assert shown
    assert all(re.search("责任|职责|负责|牵头", one) and "分管" in one for one in shown)
    assert not any("月查一项" in one or "三级审核" in one for one in shown)


def test_what_is_quoted_is_no_question_of_duties(ask_desk: Any) -> None:
    answer = ask_desk.ask("来几个写“第一责任人”的现成句子")
    assert all("第一责任人" in one.quote for one in answer.citations)


def test_a_question_beside_a_wish_for_an_example_keeps_its_answer(ask_desk: Any) -> None:
    assert "宣传委员按分工负责" in ask_desk.ask("宣传委员负什么责任，举个例句").text


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("给几句例子，学校课堂阵地管理的", "课堂"),
        ("课堂阵地管理的例句给几句", "课堂"),
        ("给几句宗教管理的例子", "宗教"),
        ("青年教师思想引导给几句", "青年教师"),
        ("教材审查给几句话", "教材"),
    ],
)
def test_sentences_are_of_the_most_particular_word_named(ask_desk: Any, question: str, word: str) -> None:
    text = ask_desk.ask(question).text
    told = [line for line in text.split("\n") if line[:1].isdigit()]
    assert told
    assert all(word in line or "听课" in line for line in told), text


@pytest.mark.parametrize("question", ["阵地管理的句子给几个", "队伍建设的句子给几句", "理论学习的例句给几句"])
def test_sentences_of_a_topic_stay_five(ask_desk: Any, question: str) -> None:
    assert ask_desk.ask(question).text.split("\n")[0].endswith("的句子 5 个：")
