"""A question that wants something from a rule it names by its kind alone is answered from what is known of it."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("意识形态责任制实施办法里规定追责的情形有哪些", "丧失阵地控制权"),
        ("按实施办法规定，什么情形要被问责", "丧失阵地控制权"),
        ("意识形态工作责任制实施细则里规定要问责的有哪些情况", "丧失阵地控制权"),
    ],
)
def test_what_a_rule_named_by_its_kind_says_is_told_from_the_policies(ask_desk: Any, question: str, told: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert told in answer.text
    assert "以上级和本地现行细则为准" in answer.text
    assert "理解" in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "意识形态责任制实施办法第十二条写的什么",
        "保密实施细则里规定要追责的有哪些",
        "实施办法里怎么规定食堂的",
        "考勤管理规定里哪些情形要扣钱",
        "我们单位的实施办法里规定了哪些奖励",
        "《网络安全管理办法》里规定追责的情形有哪些",
    ],
)
def test_an_article_another_rule_and_another_matter_stay_refused(ask_desk: Any, question: str) -> None:
    assert not ask_desk.ask(question).answered


def test_whose_duty_a_rule_lays_down_is_told_outright(ask_desk: Any) -> None:
    assert "直接责任人" in ask_desk.ask("实施细则里说分管领导负什么责任").text.split("\n")[0]
