"""Conversations: what was answered narrowed, shortened, counted further, or asked what follows from it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.tasks.ask.again import told_office
from assistant.tasks.ask.held_on import asks_source
from assistant.tasks.ask.in_full import of_those_counted
from assistant.tasks.ask.split import split_questions
from assistant.writers.answer.literal import without_nets
from assistant.writers.answer.turn import few_sentences, sentences_wanted


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("依据呢，哪一条", ["依据呢，哪一条"]),
        ("出处呢，第几条", ["出处呢，第几条"]),
        ("那支部呢，哪个文件规定的", ["那支部呢"]),
        ("依据呢，再说说谁来主持", ["依据呢", "再说说谁来主持"]),
        ("多少篇写了存在问题？没写的占多大比例", ["多少篇写了存在问题，没写的占多大比例"]),
        ("多少篇写了存在问题？原因怎么写", ["多少篇写了存在问题", "原因怎么写"]),
    ],
)
def test_a_short_tail_belongs_to_its_turn(said: str, parts: list[str]) -> None:
    assert split_questions(said) == parts


def test_a_turn_that_only_asks_for_the_source() -> None:
    assert all(asks_source(said) for said in ("依据呢，哪一条", "依据呢", "出处呢，第几条", "有依据吗，哪个文件"))
    assert not any(asks_source(said) for said in ("哪一条最好", "依据怎么写", "第几条写舆情"))


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("换成医院的口气", "医院呢"),
        ("改成国企的说法", "国企呢"),
        ("学校的呢，给个例子", "给个学校的例子"),
        ("换成居委会大妈的口气", ""),
        ("换个说法", ""),
    ],
)
def test_the_manner_of_another_office_is_that_office(said: str, put: str) -> None:
    office = told_office(said)
    assert (office.put if office else "") == put


@pytest.mark.parametrize(
    ("before", "said", "full"),
    [
        ("多少篇报告写了保密", "写了的里面国企有几篇", "国企的范文里多少篇报告写了保密"),
        ("多少篇报告写了保密", "没写的呢", "多少篇报告没写保密"),
        ("多少篇报告没写保密", "其中有医院吗", "医院的范文里多少篇报告写了保密"),
        ("国企的范文里几篇写了保密", "这里面医院的有哪些", "医院的范文里几篇写了保密"),
        ("几篇写了保密", "其中学校呢", "学校的范文里几篇写了保密"),
        ("几篇写了保密", "学校的范文有几篇", ""),
        ("保密怎么写", "没写的呢", ""),
    ],
)
def test_what_was_counted_is_counted_further(before: str, said: str, full: str) -> None:
    assert of_those_counted(before, said) == full


def test_as_many_sentences_as_are_wanted() -> None:
    assert [sentences_wanted(said) for said in ("短一点，三句话", "两句话说完", "短一点")] == [3, 2, 0]
    blocks = [
        "**做法**：写做了什么。[1]",
        "35 篇都写，一般 5 条。（n=35）",
        "**照这个次序写**",
        "1. 先定位。[2]\n2. 再给数字。[3]",
    ]
    assert list(few_sentences(blocks, 3)) == ["**做法**：写做了什么。[1]先定位。[2]再给数字。[3]"]


def test_a_page_in_three_sentences(ask_desk: Any) -> None:
    _, short, few = ask_desk.talk("下一步工作怎么写", "短一点，三句话", "概括成两句")
    assert 0 < len(re.findall("[。！？]", re.sub(r"“[^”]*”", "", short.text))) <= 3
    assert 0 < len(re.findall("[。！？]", re.sub(r"“[^”]*”", "", few.text))) <= 2


def test_examples_are_of_what_was_done_and_of_the_office_wanted(ask_desk: Any) -> None:
    answers = ask_desk.talk("舆情应对这部分给几个例子", "再给几个", "只看学校的")
    for answer in answers[:2]:
        places = re.findall(r"\*\*\d+\. 《.+》\*\*，(.+)", answer.text)
        assert places
        assert not any(re.search("导语|不足|问题|打算|计划", place) for place in places)
    assert "没有找到" not in answers[2].text
    assert re.search(r"1\. 《.*学", answers[2].text)


def test_nobody_is_said_not_to_write_what_he_comes_near(ask_desk: Any) -> None:
    first, rest, among = ask_desk.talk("多少篇报告写了网络意识形态", "那没写的呢", "写了的里面国企有几篇")
    assert "换了说法写的也算在没有写的里" in rest.text
    assert "只有相近的说法" in first.text
    assert "织密校外实习教育管理网络" not in first.text
    assert re.match(r"\*\*3 篇国企范文中，3 篇写了", among.text)


def test_a_net_of_people_is_no_internet() -> None:
    for text in ("织密校外实习教育管理网络。", "健全三级防控网络，", "延伸服务网络"):
        assert "网络" not in without_nets(text), text
    for text in ("管好网络阵地", "规范教师网络行为。", "加强网络管理", "管住网络。"):
        assert without_nets(text) == text


def test_the_share_of_those_that_do_not(ask_desk: Any) -> None:
    assert "没有写的占 0%（0/35）" in ask_desk.ask("多少篇写了存在问题？没写的占多大比例").text
    assert re.search(r"没有写的占 \d+%（18/35）", ask_desk.ask("几篇写了保密，没写的占百分之几").text)


def test_headings_that_are_used_are_listed_and_one_is_told_more_of(ask_desk: Any) -> None:
    used, more, second = ask_desk.talk("存在不足常用哪些小标题", "还有别的没", "第二个展开说说该写啥")
    assert used.intent == more.intent == "headings"
    wanted = re.findall(r"(?m)^2\. (“[^”]+”)", more.text)[0]
    assert second.text.startswith(f"**第 2 条**：{wanted}")


def test_what_follows_where_a_rule_is_not_kept(ask_desk: Any) -> None:
    *_, none = ask_desk.talk("意识形态专题会一年要开几回", "那向上级报告呢", "不报会怎么样")
    assert none.text.startswith("**资料库里没有单独写明“不报”")
    assert "网络意识形态工作责任制要求概述" not in none.text
