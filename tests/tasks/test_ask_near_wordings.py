"""A wording near to a question written down gets its answer, whatever its words are cut into."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.tasks.ask.words import misread

# Question and what its answer opens with; none of them is written down in these words.
SAID = [
    ("这类报告一般要在每年什么时候报上去？", "先看通知"),
    ("四种责任各是谁担", "主体责任、第一责任人、直接责任人"),
    ("下级单位的意识形态工作要不要在报告里写进去？", "可以写，要说明是下属做的"),
    ("标题把“关于”去掉还行吗", "都行"),
    ("题目写“情况的报告”还是“工作总结”合适？", "照通知的叫法"),
    ("存在问题写一点算不算交差", "不宜，至少写两条"),
    ("写成绩用的数字没有统计口径怎么办？", "先问清口径"),
    ("没舆情是不是可以不提网络舆情", "要写，写平时怎么看住的"),
    ("网评队伍的事能往报告里放吗", "人数和培训可以写"),
    ("总书记的原话加不加引号", "原话加引号，写明哪次讲话"),
    ("开头怎么把二十届四中全会写进去", "点一句“深入学习贯彻”"),
    ("“意识形态工作责任制”能不能简称“责任制”？", "全称写一次"),
    ("上报前要哪个领导签发", "分管领导审核，主要负责人签发"),
    ("听说小标题最好对仗，是必须的吗？", "不是必须"),
    ("一把手述职照着单位报告抄行吗", "不能，主语和问题都要换"),
    ("一年里中心组该学够几回", "多数单位每季度不少于一次"),
    ("导语里头那一长串指导思想非得写全不", "写全称，不简写"),
    ("俺们单位就五个人，也要成立领导小组嘛", "通知没要求的，人少不必单设"),
]


@pytest.mark.parametrize(("question", "begins"), SAID, ids=lambda text: text[:12])
def test_a_near_wording_is_answered_first_of_all(ask_desk: Any, question: str, begins: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered, answer.text
    assert begins in answer.text[:60], answer.text[:200]


@pytest.mark.parametrize("question", ["舆情写哪些数", "舆情那段要放哪些数"])
def test_what_to_write_of_a_thing_is_not_answered_by_what_to_write_without_it(ask_desk: Any, question: str) -> None:
    assert "写平时怎么看住的。**" not in ask_desk.ask(question).text


@pytest.mark.parametrize("word", ["得学", "前要", "时能"])
def test_a_word_of_asking_cut_with_its_neighbour_is_no_word(word: str) -> None:
    assert misread(word)


@pytest.mark.parametrize("word", ["银行", "要点", "网评员", "中心组"])
def test_what_names_a_thing_is_no_misread_word(word: str) -> None:
    assert not misread(word)
