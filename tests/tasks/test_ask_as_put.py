"""What is asked of words, headings, titles and rules is answered as it is put, and not with the page next to it."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    "question", ["意识形态述职报告的大标题一般怎么起", "述职报告的一级标题一般怎么写", "述职的大标题怎么拟"]
)
def test_how_parts_are_headed_is_no_page_on_the_whole(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert text.startswith("**范文里各部分的大标题**")
    assert "个人述职范文" in text


def test_the_title_of_a_report_keeps_its_page(ask_desk: Any) -> None:
    assert ask_desk.ask("述职报告的总标题怎么起").text.startswith("**标题**")


@pytest.mark.parametrize(
    ("question", "starts"),
    [
        ("结尾就写“以上报告，请审阅”行不行", "**报上级用“特此报告”"),
        ("结尾写“请批评指正”合适吗", "**报上级用“特此报告”"),
        ("问题里写“重视程度不够”可以吗", "**可以，后面要跟一件事。**"),
        ("“认识不到位”行不行，换个说法", "**“认识不到位”可以换成**"),
        ("“以上报告，请审阅”怎么换个说法", "**“以上报告，请审阅”可以换成**"),
    ],
)
def test_whether_quoted_words_will_do_is_no_wish_for_others(ask_desk: Any, question: str, starts: str) -> None:
    assert ask_desk.ask(question).text.startswith(starts)


def test_how_a_set_phrase_is_put_is_shown_by_sentences_that_hold_it(ask_desk: Any) -> None:
    shown = ask_desk.ask("班子成员一岗双责怎么表述").text.partition("**范文里怎么用**")[2].split("\n\n**")[0]
    lines = [line for line in shown.splitlines() if line.startswith("- ")]
    assert lines
    assert all("一岗双责" in line for line in lines)
    assert "范文里怎么用" not in ask_desk.ask("一岗双责是什么").text


def test_an_office_sees_the_titles_of_its_kind(ask_desk: Any) -> None:
    text = ask_desk.ask("学校的报告标题怎么起").text
    assert "“学校”范文的篇名" in text
    assert "区交通运输局党组" not in text
    assert "范文的标题（原文）" in ask_desk.ask("报告标题怎么起").text


@pytest.mark.parametrize("question", ["落款放哪", "落款写在哪里", "署名和日期放在什么地方"])
def test_where_a_signature_stands_is_told_with_and_without_a_seal(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "右空二字署名" in text
    assert "右空四字" in text


@pytest.mark.parametrize("question", ["责任制实施细则里党委的责任有几条", "细则里党组的责任有多少条"])
def test_how_many_articles_a_rule_has_is_no_length_of_a_report(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "没有公布全文" in text
    assert "中位数" not in text


def test_what_follows_for_those_who_do_not_report_is_no_affair_to_come(ask_desk: Any) -> None:
    assert "还没有发生" not in ask_desk.ask("没按时报告会不会被问责").text
    assert "还没有发生" in ask_desk.ask("明年会不会检查意识形态").text


@pytest.mark.parametrize(
    "question",
    ["述职报告跟履职情况报告有啥区别", "述职报告和履职报告是不是一回事"],
)
def test_two_names_of_one_persons_report_are_set_apart_by_use(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "差在叫法和场合" in text
    assert "差在谁来说" in ask_desk.ask("述职报告和情况报告有什么区别").text


def test_how_many_of_each_are_listed_is_how_they_are_written(ask_desk: Any) -> None:
    assert "阵地管理" in ask_desk.ask("公众号、微信群各有多少个怎么列").text
