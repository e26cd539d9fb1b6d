"""Where a quoted phrase or a slogan stands in reports: counted over the samples; what is no such question stays."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("“守土有责、守土负责、守土尽责”一般放在哪个位置", "拆开单用的有：“守土有责”"),
        ("守土有责放在导语还是做法", "“导语”部分"),
        ("“一岗双责”这句话一般出现在哪个部分", "7 篇写到“一岗双责”"),
        ("四个亲自放在报告哪里合适", "字面没有出现“四个亲自”"),
        ("“第一责任人”一般写在报告的什么地方", "17 篇写到“第一责任人”"),
        ("“特此报告”放哪里", "一般写在**“结尾”**部分"),
        ("“管业务必须管意识形态”摆在第几段", "放在哪里没有先例可循"),
        ("“两个确立”要放在开头还是结尾", "导语一次，打算或结尾呼应一次"),
    ],
)
def test_a_phrase_is_placed_by_the_samples(ask_desk: Any, question: str, told: str) -> None:
    assert told in ask_desk.ask(question).text


@pytest.mark.parametrize(
    ("question", "starts"),
    [
        ("“守土有责、守土负责、守土尽责”的次序是怎样的", "**守土有责、守土负责、守土尽责**："),
        ("“两个维护”怎么表述", "**两个维护**："),
        ("“存在的问题”放在哪个位置", "**单列时放在"),
        ("附件说明放在哪个位置", "**附件说明在落款前"),
        ("“四个意识”写在“两个维护”前面还是后面", "**按固定次序"),
    ],
)
def test_what_asks_for_no_place_of_a_phrase_is_answered_as_before(ask_desk: Any, question: str, starts: str) -> None:
    assert ask_desk.ask(question).text.startswith(starts)
