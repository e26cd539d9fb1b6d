"""A quoted phrase wanted as a sentence is answered with sentences of the samples that hold it, and where they stand."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "phrase"),
    [
        ("党组书记述职里“第一责任人”这句怎么表述", "第一责任人"),
        ("述职报告里“一岗双责”这句怎么说", "一岗双责"),
        ("“党管意识形态”这句怎么表述", "党管意识形态"),
        ("“守土有责”这句话怎么表述", "守土有责"),
    ],
)
def test_sentences_that_hold_the_phrase_are_shown_with_their_places(ask_desk: Any, question: str, phrase: str) -> None:
    answer = ask_desk.ask(question)
    quotes = [one for one in answer.citations if one.kind == "sample"]
    assert quotes
    assert all(phrase in one.quote for one in quotes)
    assert len({one.document for one in quotes}) == len(quotes)
    assert "写在哪里" in answer.text


def test_a_phrase_that_no_sample_has_is_told_of_as_such(ask_desk: Any) -> None:
    text = ask_desk.ask("“严格落实主体责任”这句话范文怎么写的").text
    assert "没有连着出现，下面是写到“主体责任”的" in text
    assert "这几个字范文里没有出现" in ask_desk.ask("“坚守主阵地”这句怎么表述").text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("“两个维护”这句怎么表述", "固定提法"),
        ("“第一责任人”怎么写", "这一条之内"),
        ("述职里“四个亲自”这句话怎么写进去", "没有收"),
        ("“守土有责”放在哪里", "一般写在"),
        ("“高度重视”这个说法怎么换", "可以换成"),
        ("“量子计算”这句怎么表述", "资料库里没有"),
    ],
)
def test_what_asks_for_something_else_stays_as_it_was(ask_desk: Any, question: str, told: str) -> None:
    answer = ask_desk.ask(question)
    assert told in answer.text
    assert "写在哪里" not in answer.text
