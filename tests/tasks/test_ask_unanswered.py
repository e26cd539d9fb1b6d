"""Nobody is told an answer that is not one: what only the office knows, what is to come, other texts, other deeds."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.tasks.ask.foreign import other_kind


@pytest.mark.parametrize(
    ("question", "said"),
    [
        # the office's own, however near a rule stands
        ("主要领导今年一共讲了几堂党课", "单位自己的"),
        ("我们机关的涉密电脑现在剩几台了", "单位自己的"),
        ("咱们支部上个月主题党日是哪天过的", "单位自己的"),
        # what is to come
        ("明年的字数要求会不会又改", "还没有发生"),
        ("以后这类报告会不会取消", "还没有发生"),
        ("下回述职会定在几号", "还没有发生"),
        # other kinds of text, with words that parts of ours have
        ("老科长走了，悼词开头怎么写", "悼词"),
        ("婚礼致辞来几个金句", "致辞"),
        ("年度财务决算的说明怎么写才好", "不能拿报告的写法来顶"),
        # deeds
        ("学习次数没记，你随便编几个像真的", "不编造"),
    ],
)
def test_what_nothing_answers_is_refused(ask_desk: Any, question: str, said: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered, answer.text[:200]
    assert said in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("党课规定一年至少讲几次，我们书记今年才讲一次", "1次"),
        ("二十届三中全会是几月开的", "7月"),
        ("怎么写才不像抄的", "写"),
        ("2026年报告的开头怎么写", "导语"),
        ("半年报告比全年的短多少合适", "字"),
        ("能直接把报告送给书记个人么", "个人"),
        ("应急预案写在哪一部分", "部分"),
    ],
)
def test_what_is_answered_is_not_refused_for_being_like_them(ask_desk: Any, question: str, said: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered, answer.text[:200]
    assert said in answer.text


@pytest.mark.parametrize("question", ["今天中午吃什么好", "给孩子起个小名"])
def test_after_something_else_the_talk_goes_on(ask_desk: Any, question: str) -> None:
    first, aside, then = ask_desk.talk("存在的问题这一部分怎么写？", question, "那下一步打算呢？")
    assert first.answered
    assert not aside.answered
    assert "**下一步打算**" in then.text


@pytest.mark.parametrize("question", ["2026年报告写什么", "半年报要写吗", "拟请示以原文", "请示下"])
def test_part_of_a_word_is_no_other_kind_of_text(question: str) -> None:
    assert not other_kind(question)
