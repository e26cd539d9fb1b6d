"""An office in front, a turn of asking or a lack asked for does not turn an answer into another or into a refusal."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "村里面的报告，意识形态这块做法从哪几个方面写",
        "咱们医院做法写几块合适",
        "学校里头的报告做法该从哪些方面写",
        "我们镇的做法从哪几方面写",
    ],
)
def test_how_a_part_is_written_is_told_whoever_asks(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert text.startswith("**主要做法**")
    assert "写这一部分要照顾到" in text


@pytest.mark.parametrize("question", ["我们局今年做法有哪几块没做", "我们村去年写了几条问题", "村里今年开了几次会"])
def test_what_the_office_did_stays_its_own(ask_desk: Any, question: str) -> None:
    assert not ask_desk.ask(question).answered


@pytest.mark.parametrize("question", ["专题报告一年报几次", "专题报告一年几次", "意识形态专题报告多久交一次"])
def test_how_often_it_is_reported_is_the_rule(ask_desk: Any, question: str) -> None:
    assert "每半年" in ask_desk.ask(question).text[:60]


@pytest.mark.parametrize("question", ["税务局的述职开头怎么写", "供水公司的述职开头怎么起"])
def test_the_kind_of_report_asked_wins_over_the_office(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.text.startswith("**导语**")
    assert not any(re.search("税务局党委|供水公司", one.name) for one in answer.citations)


def test_the_office_alone_still_shows_its_report(ask_desk: Any) -> None:
    assert "税务局" in ask_desk.ask("税务局的报告开头怎么写").text[:120]


@pytest.mark.parametrize(
    "question", ["履职情况汇报和落实责任制情况报告写法区别在哪", "落实责任制情况报告和述职报告写法有啥区别"]
)
def test_a_persons_report_and_a_bodys_are_compared(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "个人述职" in text[:30]
    assert "单位报告" in text[:30]
    assert "人称" in text


@pytest.mark.parametrize("question", ["街道党工委的专题报告里哪些内容是必须有的", "供水公司的报告里什么内容是必须写的"])
def test_an_office_in_front_hides_no_rule(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "没有直接的说法" not in text
    assert "没有找到" not in text


def test_to_whom_and_how_often(ask_desk: Any) -> None:
    text = ask_desk.ask("这个专题报告向谁交，一年报几次？").text
    assert "主送一个机关" in text
    assert "每半年" in text


@pytest.mark.parametrize("question", ["出了意识形态问题不报告会咋处理", "瞒着不报咋追责", "舆情没报会不会被问责"])
def test_what_no_rule_says_of_silence_is_said(ask_desk: Any, question: str) -> None:
    assert re.search("没有写明.*及时报", ask_desk.ask(question).text)


def test_a_late_report_is_no_silence(ask_desk: Any) -> None:
    assert not ask_desk.ask("报告交晚了会怎么样").answered


def test_who_allows_a_lecture_is_told_beside_whether_it_is_to_be_allowed(ask_desk: Any) -> None:
    text = ask_desk.ask("讲座论坛要不要审批，谁来批").text
    assert "一会一报" in text
    assert "由谁批，资料库里的文件没有写明" in text


@pytest.mark.parametrize("question", ["有没有写整改不到位的例子", "有没有整改没到位的句子"])
def test_a_lack_asked_for_is_in_what_is_shown(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.citations
    assert all(re.search("余下|尚|其余|正在整改|不到位|未", one.quote) for one in answer.citations)
    assert "均已按期整改" not in answer.text


def test_a_lack_no_sample_tells_is_said_to_be_none(ask_desk: Any) -> None:
    answer = ask_desk.ask("有没有写公众号管理不规范的段落")
    assert not answer.answered
    assert "没有找到" in answer.text


@pytest.mark.parametrize(("question", "word"), [("有没有写食堂的例子", "食堂"), ("有没有写医德的段落", "医德")])
def test_the_very_word_beats_the_topic_it_is_likely_under(ask_desk: Any, question: str, word: str) -> None:
    answer = ask_desk.ask(question)
    assert len(answer.citations) == 3
    assert all(word in one.quote for one in answer.citations)


def test_of_one_thing_or_another_both_are_told(ask_desk: Any) -> None:
    text = ask_desk.ask("怎么写新闻发言人或者网评员").text
    assert "### 新闻发言人" in text
    assert "### 网评员" in text


def test_what_is_cut_away_is_marked(ask_desk: Any) -> None:
    assert "……[" in ask_desk.ask("主要做法举个例子").text


@pytest.mark.parametrize("question", ["问题部分的小标题都有哪些叫法", "给我四个做法的小标题，不要用同一篇的"])
def test_headings_are_of_different_reports_where_that_is_asked(ask_desk: Any, question: str) -> None:
    names = [one.name for one in ask_desk.ask(question).citations if one.kind == "sample"]
    assert len(names) == len(set(names)) >= 4


def test_a_count_of_a_topic_says_in_how_many_its_words_stand(ask_desk: Any) -> None:
    assert re.search("原文出现“网络舆情”的 \\d+ 篇、出现“舆情”的 \\d+ 篇", ask_desk.ask("库里几篇写了网络舆情").text)


def test_a_second_fact_of_the_office_alone_is_not_answered_by_a_rule(ask_desk: Any) -> None:
    assert not ask_desk.ask("我们局意识形态考核得了多少分，排第几").answered


@pytest.mark.parametrize("question", ["2027年新修订的责任制办法第几条说了报告", "2030年修订的宣传工作条例第几条讲基层"])
def test_a_version_nobody_knows_is_said_to_be_unknown(ask_desk: Any, question: str) -> None:
    assert ask_desk.ask(question).text.startswith(f"**资料库里没有这份文件：{question[:4]}年修订的")


def test_a_version_the_library_knows_is_told(ask_desk: Any) -> None:
    assert "2024年5月1日" in ask_desk.ask("2024年新修订的保密法什么时候施行").text


def test_what_is_to_go_is_not_offered_again(ask_desk: Any) -> None:
    assert "以上报告，请审阅" not in ask_desk.ask("结尾别老是“以上报告请审议”，换个说法").text


def test_the_title_of_half_a_year_has_the_half(ask_desk: Any) -> None:
    assert "××年上半年" in ask_desk.ask("半年报告标题怎么写").text
    assert "××年上半年" not in ask_desk.ask("全年报告标题怎么写").text
