"""A numbered set phrase that nothing holds is told as such; of several things named none is dropped silently."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "phrase", "near"),
    [
        ("“四个亲自”是哪四个", "四个亲自", "**三个亲自**"),
        ("五个亲自", "五个亲自", "**三个亲自**"),
        ("六个意识有哪些", "六个意识", "**四个意识**"),
        ("“三个确立”是什么意思", "三个确立", "**两个确立**"),
        ("“七个带头”有哪些内容", "七个带头", "带头批评错误观点"),
    ],
)
def test_a_phrase_that_is_not_held_is_told_with_the_near_one(
    ask_desk: Any, question: str, phrase: str, near: str
) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert f"没有收“{phrase}”" in answer.text.split("\n")[0]
    assert near in answer.text
    assert "理解：" not in answer.text


@pytest.mark.parametrize("question", ["“三化”指什么", "“五必谈”是什么", "“八个相统一”具体是哪八个"])
def test_a_phrase_like_no_other_has_no_near_one(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert "没有收" in answer.text
    assert "相近" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "三个亲自是哪三个",
        "“四纳入”是什么意思",
        "四个意识四个自信分别是啥",
        "三审三校是什么",
        "七个着力是哪七个",
        "意识形态工作四个责任是哪四个",
        "六类阵地是哪六类",
        "报告的三个部分分别是什么",
        "四个方面的问题怎么写",
        "五个小标题怎么起",
    ],
)
def test_what_is_held_or_only_counted_is_answered(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert "没有收" not in answer.text


def test_of_two_phrases_the_one_held_is_answered_and_the_other_told(ask_desk: Any) -> None:
    text = ask_desk.ask("“三同”“四纳入”指的啥").text
    assert "**四个纳入**" in text
    assert "没有收“三同”" in text
    text = ask_desk.ask("“四个意识”和“五个自信”分别指什么").text
    assert "政治意识、大局意识" in text
    assert "没有收“五个自信”" in text


def test_a_thing_the_answer_leaves_out_is_named(ask_desk: Any) -> None:
    for question in (
        "“传达学习”、“专题研究”、“分析研判”这几个有啥区别",
        "传达学习、专题研究、分析研判有什么区别",
    ):
        assert "上面没有说到“传达学习”" in ask_desk.ask(question).text, question
    assert "上面没有说到" not in ask_desk.ask("“专题研究”和“分析研判”有什么区别").text


def test_a_phrase_of_which_only_whether_to_write_it_is_listed_is_not_defined(ask_desk: Any) -> None:
    answer = ask_desk.ask("三个纳入是什么")
    assert not answer.answered
    assert answer.text.startswith("提法表和资料库里都没有收“三个纳入”")
    assert "四个纳入" in answer.text
    assert ask_desk.ask("三个带头是什么").answered
    assert ask_desk.ask("三个纳入怎么写").answered
