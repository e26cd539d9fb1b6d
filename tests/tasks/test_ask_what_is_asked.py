"""What is asked of a matter is answered: how many, which ones, which of two, whether it is enough; slips are read."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.tasks.ask.misspelt import as_meant
from assistant.tasks.ask.points import counts_points
from assistant.tasks.ask.spoken import plainly
from assistant.tasks.ask.terms import genre_words, writing_words
from assistant.writers.answer.enough import only_this
from tests.tasks.conftest import GENRE


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("存在的问题一般写几条？", True),
        ("小标题一般起几个", True),
        ("述职的问题写三条还是五条", True),
        ("不足这块通常分几个方面来写", True),
        ("给我列几条存在的问题", False),
        ("再给几个小标题", False),
        ("哪几篇问题写了五条", False),
        ("中心组一年学几次", False),
    ],
)
def test_how_many_points_is_told_from_points_wanted(question: str, counts: bool) -> None:
    assert counts_points(question) == counts


@pytest.mark.parametrize(
    "question",
    [
        "存在的问题一般写几条？",
        "下一步打算一般列几条？",
        "大家的问题一般都写几条啊",
        "问题列三个还是四个",
        "小标题一般起几个",
    ],
)
def test_how_many_points_is_answered_by_their_number(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    told = answer.text.split("把握篇幅")[0]
    assert "：一般 " in told or "；一般 " in told, answer.text
    assert " 条（" in told, answer.text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("阵地管理到底指哪些阵地呀", "意识形态阵地包括哪些"),
        ("哪些话不能往报告里写，求列一下", "不能写的"),
        ("“四个纳入”具体纳入哪些？", "纳入四处"),
        ("情况汇报和情况报告有什么区别？", "报告和汇报"),
        ("情况说明能代替情况报告吗", "情况报告和情况说明"),
        ("分管宣传的副局长要写个人履职情况，他和书记写的侧重点有什么不一样？", "书记写带头，副职写分管"),
        ("主送机关写谁？", "谁发通知报给谁"),
        ("报告写好了准备用党组名义报区委宣传部，主送应该写区委还是区委宣传部？", "谁发通知报给谁"),
        ("局党组和局里，主语到底用哪个", "落款是谁，主语就用谁"),
        ("领导批的题目是“汇报”，我写成“报告”行不行", "照通知"),
        ("写党课那段，光写次数够不够", "不够"),
        ("附件说明应该排在署名上面吗", "附件说明在落款前"),
        ("一是二是三是 后面是逗号还是句号来着", "不加标点"),
        ("成绩写得太满了，领导让实在点，怎么改", "换掉绝对词"),
        ("整改措施跟问题对不上怎么办，问题4条打算只有3条", "补一条措施"),
        ("材料里引用了一位网民的真实姓名和手机号，还有一位同事违纪的情况，这样报上去可以吗？", "姓名电话住址都隐去"),
    ],
)
def test_the_first_line_answers_what_is_asked(ask_desk: Any, question: str, first: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered, answer.text
    assert first in answer.text.split("\n")[0], answer.text


def test_a_mismatch_of_points_is_not_told_to_stay(ask_desk: Any) -> None:
    assert "条数不必凑" not in ask_desk.ask("整改措施跟问题对不上怎么办，问题4条打算只有3条").text


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("督查考核只写检查了几次行不行", "督查考核"),
        ("阵地那条光写制度名称可以吗", "阵地管理"),
    ],
)
def test_whether_one_thing_is_enough_is_answered_no_with_what_lacks(ask_desk: Any, question: str, topic: str) -> None:
    answer = ask_desk.ask(question)
    purpose = ask_desk.packs[GENRE].writing.part(topic).purpose
    first = answer.text.split("\n")[0]
    assert first.startswith("**不够"), answer.text
    assert purpose in first, answer.text
    assert answer.citations


def test_how_much_is_enough_is_no_question_of_one_thing_alone() -> None:
    assert only_this("学习这块只列书名够不够")
    assert not only_this("问题写两条够不够")
    assert not only_this("光写三百字够吗")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("公众号工作群这些阵地管里怎么写", "阵地管理"),
        ("精神文名建设写哪些", "精神文明"),
        ("组织领到部分怎么写", "组织领导"),
        ("述只报告的结尾怎么写", "述职报告"),
        ("下一部打算怎么写", "下一步打算"),
        ("宣传因导写啥", "宣传引导"),
        ("专题会一年开几次", "专题会一年开几次"),
        ("述职报告和述责报告有什么区别", "述职报告和述责报告有什么区别"),
        ("“网络与情”这样写对吗", "“网络与情”这样写对吗"),
    ],
)
def test_a_name_of_the_genre_one_letter_off_is_read_as_meant(ask_desk: Any, typed: str, meant: str) -> None:
    pack, common = ask_desk.packs[GENRE], ask_desk.common
    assert meant in as_meant(typed, (), writing_words() | genre_words(pack, common), common)


@pytest.mark.parametrize("question", ["公众号 工作群 这些阵地管里怎么写", "下一部打算怎么写", "组织领到部分怎么写"])
def test_a_slip_is_not_said_to_be_missing(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert answer.intent == "how_to", answer.text
    assert "没有专门讲" not in answer.text
    assert "应写作" not in answer.text


def test_what_only_urges_or_dwells_is_left_out_and_words_stay_whole() -> None:
    assert plainly("哪些话不能往报告里写，求列一下") == "哪些话不能往报告里写"
    assert plainly("四个自信又是什么") == "四个自信是什么"
    assert plainly("问题和打算对不上怎么办") == "问题和打算对不上怎么办"
    assert plainly("存在的问题，帮我列一下") == "存在的问题，帮我列一下"
    assert plainly("这样写行不") == "这样写可以吗"
