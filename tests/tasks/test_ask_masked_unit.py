"""Where a sample withholds only its unit's name, a number that it tells is told; a withheld number is not."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("样本里那个XX街道到底发展了多少名网评员", "26人网评队伍"),
        ("**街道网评队伍多少人", "26人网评队伍"),
        ("**小学党支部听课多少节", "听课118节"),
        ("范文里××职业技术学院学习了多少次", "集体学习12次"),
    ],
)
def test_a_number_beside_a_withheld_name_is_told_with_its_sentence(ask_desk: Any, question: str, told: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert told in answer.text
    assert "不能抄成自己的" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("**小学家长志愿者有多少人", "遮住了"),
        ("范文里那个××社区一共有多少名网格员", "没有找到"),
        ("范文里××的地方原来是多少", "不知道"),
        ("样本里**街道副书记电话多少", "不知道"),
        ("我们街道有多少名网评员", "不知道"),
    ],
)
def test_a_number_that_is_withheld_or_not_there_is_refused(ask_desk: Any, question: str, said: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert said in answer.text
