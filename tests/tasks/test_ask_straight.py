"""Yes or no, and where, asked of one thing: no verdict on something else of the same name is given for it."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("报告里面要不要写指导思想", "要写"),
        ("开头用不用写指导思想", "要写"),
        ("必须写存在的问题吗", "不能省"),
        ("存在的问题必须写吗", "不能省"),
        ("要不要落款", "要有"),
        ("述职要不要落款", "要有"),
        ("参学率要不要写", "可以写"),
        ("宗教这方面没工作还要写吗", "不必写"),
        ("我们单位没有宗教工作，还用写吗", "不必写"),
        ("数字可以自己编吗", "没有台账的数字不写"),
        ("成文日期写在哪里", "右空二字"),
        ("日期放在什么位置", "右空二字"),
    ],
)
def test_a_straight_question_gets_its_own_verdict(ask_desk: Any, question: str, said: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert said in answer.text[:60], answer.text[:120]


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("要不要写指导思想", "写全称"),
        ("报告要不要落款", "签批单"),
        ("必须写存在的问题吗", "真写原因"),
        ("成文日期写在哪里", "最后签发的日期"),
        ("报告要不要写奖项", "全称"),
        ("要不要写联系人", "全称"),
    ],
)
def test_what_holds_of_something_else_is_no_verdict(ask_desk: Any, question: str, other: str) -> None:
    assert other not in ask_desk.ask(question).text[:60]


@pytest.mark.parametrize("question", ["指导思想要不要写全称", "经办人要不要落款", "要不要盖章", "领导讲话要不要写"])
def test_the_very_question_keeps_its_answer(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert answer.text.startswith("**")
