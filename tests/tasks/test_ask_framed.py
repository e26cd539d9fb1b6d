"""Examples that are there are given: of a quoted frame, of a part, and other words for what is not to be used again."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize(
    "question",
    ["“一是二是三是”给几个例句", "“一是二是三是”写法有没有别人写好的例句", "“一是、二是、三是”的写法给个例子看看"],
)
def test_a_row_that_is_quoted_is_shown_as_samples_write_it(ask_desk: Any, question: str) -> None:
    told = ask_desk.ask(question)
    assert told.answered
    quotes = re.findall(r"(?m)^> (.+)$", told.text)
    assert quotes
    assert all(re.search("一是.+二是.+三是", one) for one in quotes)


def test_a_frame_that_no_sample_uses_is_said_to_be_none(ask_desk: Any) -> None:
    told = ask_desk.ask("“既要…又要…”给两个例句")
    assert not told.answered
    assert "没有“既要…又要”这样的句子" in told.text


@pytest.mark.parametrize("question", ["“一是”后面加不加逗号", "“一是二是三是”行不行", "“既要…又要…”换个说法"])
def test_what_asks_something_else_of_a_frame_is_no_wish_for_examples(ask_desk: Any, question: str) -> None:
    assert "这样的写法，摘" not in ask_desk.ask(question).text


@pytest.mark.parametrize("question", ["存在的问题给两个例句", "问题部分给两句例句"])
def test_example_sentences_of_problems_tell_what_is_lacking(ask_desk: Any, question: str) -> None:
    told = ask_desk.ask(question)
    lines = re.findall(r"(?m)^\d\. “([^”]+)”\[\d+\]", told.text)
    assert len(lines) == 2
    assert not any("原因" in line for line in lines)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("有没有形容思想松懈的说法，不要老写“认识不到位”", "认识不到位"),
        ("有没有表示重视的说法，别老写“高度重视”", "高度重视"),
        ("除了“扎实推进”还能怎么写，老写这个", "扎实推进"),
        ("学习不够深入怎么说委婉点", "学习不够深入"),
    ],
)
def test_words_not_to_be_written_again_are_put_otherwise(ask_desk: Any, question: str, words: str) -> None:
    assert ask_desk.ask(question).text.startswith(f"**“{words}”")


def test_what_no_table_has_is_told_as_such_and_not_as_a_strange_word(ask_desk: Any) -> None:
    told = ask_desk.ask("思想松懈怎么说好听点").text
    assert "说好听" not in told
    assert "思想松懈" in told


@pytest.mark.parametrize("question", ["给几句谈认识的话，别用“提高政治站位”", "怎么写得好看点", "舆情数据怎么说清楚"])
def test_other_wishes_are_no_exchange_of_words(ask_desk: Any, question: str) -> None:
    assert "可以换成" not in ask_desk.ask(question).text
