"""What is counted over the samples: a thing by all its names, in the samples of the office named, with its share."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.tasks.ask.split import split_questions
from assistant.writers.answer.offices import of_office


def _counted(text: str) -> int:
    found = re.search(r"(\d+) 篇写了|原文出现“[^*]*的 (\d+) 篇", text)
    assert found, text[:200]
    return int(found[1] or found[2])


def test_a_thing_is_counted_by_all_its_names(ask_desk: Any) -> None:
    texts = [ask_desk.ask(f"有几篇写到{name}").text for name in ("网评员队伍", "网络评论员", "网评队伍")]
    assert len({_counted(text) for text in texts}) == 1
    assert "篇没有写" not in texts[0]
    assert "没有用这些词" in texts[0]
    assert "也数在内" in texts[1]


def test_what_is_quoted_is_counted_as_it_stands(ask_desk: Any) -> None:
    text = ask_desk.ask("有几篇写到“网评员队伍”").text
    assert "也数在内" not in text
    assert _counted(text) == 2


def test_an_office_named_before_what_is_counted_narrows_the_samples(ask_desk: Any) -> None:
    answer = ask_desk.ask("学校里哪几篇提到家长群")
    assert re.match(r"\*\*3 篇学校范文中，1 篇写了“家长群”", answer.text)
    assert all("家长群" in one.quote for one in answer.citations)


@pytest.mark.parametrize(
    ("question", "starts"),
    [
        ("法院的材料会提到庭审直播吗", r"\*\*范文里有写到的。\*\*\n\n\*\*1 篇法院范文中，1 篇写了“庭审直播”"),
        ("医院报告里提没提到医闹", r"\*\*现有范文里没有写到的。\*\*\n\n\*\*3 篇医院范文里字面没有出现“医闹”"),
    ],
)
def test_whether_reports_speak_of_something_is_counted(ask_desk: Any, question: str, starts: str) -> None:
    assert re.match(starts, ask_desk.ask(question).text)


def test_what_a_coming_year_wants_is_not_counted(ask_desk: Any) -> None:
    assert not ask_desk.ask("明年的报告会不会要求写人工智能").answered


def test_the_share_is_one_of_the_samples(ask_desk: Any) -> None:
    text = ask_desk.ask("写督查的多不多，占几成").text
    assert "###" not in text
    assert re.search(r"占 \d+%（\d+/\d+），", text)


@pytest.mark.parametrize(
    ("name", "unit", "is_one"),
    [
        ("区住房和城乡建设局党组2024年度报告", "乡镇", False),
        ("**镇党委2024年度报告", "乡镇", True),
        ("区农业农村局2024年报告", "村", False),
        ("**小学党支部2022年报告", "高校", False),
        ("**小学党支部2022年报告", "学校", True),
        ("区卫生健康局党委2026年报告", "医院", False),
        ("**街道党工委2026年报告", "街道社区", True),
    ],
)
def test_a_kind_of_office_is_told_by_the_name_of_the_unit(name: str, unit: str, is_one: bool) -> None:
    assert of_office(name, (unit,)) is is_one


def test_samples_of_an_office_are_found_where_the_title_names_none(ask_desk: Any) -> None:
    text = ask_desk.ask("乡镇的报告有哪些").text
    assert "镇党委书记" in text
    assert "城乡建设" not in text


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("国企的一级标题都怎么列，给几个看看", 1),
        ("写投诉的有几篇，占多少", 1),
        ("谁来报告这项工作？书记还是宣传委员", 1),
        ("存在的问题怎么写，给我三个小标题", 2),
        ("导语怎么写，结尾怎么写", 2),
    ],
)
def test_a_clause_that_asks_the_same_stays_with_its_question(message: str, parts: int) -> None:
    assert len(split_questions(message)) == parts


def test_headings_are_those_of_the_office_named(ask_desk: Any) -> None:
    text = ask_desk.ask("国企的一级标题都怎么列，给几个看看").text
    assert "据国企范文统计" in text
    assert "大标题" in text.split("\n")[0]


def test_sentences_hold_what_is_quoted(ask_desk: Any) -> None:
    answer = ask_desk.ask("来几个写“第一责任人”的现成句子")
    assert answer.citations
    assert all("第一责任人" in one.quote for one in answer.citations)


def test_a_row_of_headings_is_of_one_sample(ask_desk: Any) -> None:
    answer = ask_desk.ask("四个字一排的小标题有没有")
    for line in re.findall(r"^\d+\. .*$", answer.text, re.MULTILINE):
        assert line.count("《") == 1
        assert len(re.findall(r"“[^”]{4}”", line)) >= 3


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("标题一般咋起", "**标题**"),
        ("一级标题怎么拟", "**范文里各部分的大标题**"),
        ("从问题转到打算用什么话接", "过渡句"),
        ("能写参加活动人次吗", "**可以，有台账的才写。**"),
        ("领导班子成员要不要写“一岗双责”", "“一岗双责”"),
        ("我们这里人手不够这个问题怎么表述", "**写成力量配备"),
        ("谁来报告意识形态工作？书记还是宣传委员", "**党委（党组）报告"),
    ],
)
def test_what_is_asked_is_answered_first(ask_desk: Any, question: str, first: str) -> None:
    assert first in ask_desk.ask(question).text.split("\n")[0]


def test_no_closing_that_is_advised_against_is_lent(ask_desk: Any) -> None:
    assert "批评指正" not in ask_desk.ask("结尾怎么写").text.split("**怎么写")[0]


@pytest.mark.parametrize("thing", ["微信群", "工作群", "电子屏", "社团"])
def test_a_thing_that_is_managed_is_counted_by_the_thing(ask_desk: Any, thing: str) -> None:
    managed = _counted(ask_desk.ask(f"样本里有几篇提到了{thing}管理").text)
    assert managed == _counted(ask_desk.ask(f"样本里有几篇提到了{thing}").text)


@pytest.mark.parametrize("word", ["管理", "建设"])
def test_what_is_done_with_a_thing_counts_nothing_by_itself(ask_desk: Any, word: str) -> None:
    text = ask_desk.ask(f"几篇写了{word}").text
    assert f"单说“{word}”" in text
    assert "了管理" not in text
    assert re.search(r"\d+ 篇", ask_desk.ask("几篇写了阵地管理").text)


@pytest.mark.parametrize("word", ["谈心谈话", "保密教育", "志愿服务", "主题党日"])
def test_the_word_asked_of_is_counted_before_the_topic_it_goes_under(ask_desk: Any, word: str) -> None:
    text = ask_desk.ask(f"样本里有多少篇写到了{word}").text
    shown = list(ask_desk.library.documents("sample", "ideology-responsibility"))
    held = sum(word in ask_desk.library.text(one.id) for one in shown if not ask_desk.library.is_weak(one.id))
    first = text.split("\n")[0]
    assert first.startswith("**原文出现“")
    assert f"“{word}” {held} 篇" in first or f"“{word}”的 {held} 篇" in first
    assert "主题" in text


@pytest.mark.parametrize("name", ["阵地管理", "队伍建设", "保密", "阵地建设", "意识形态阵地"])
def test_the_name_of_a_topic_is_counted_as_the_topic(ask_desk: Any, name: str) -> None:
    assert not ask_desk.ask(f"多少篇写了{name}").text.startswith("**原文")


def test_a_way_of_writing_that_nothing_shows_is_asked_for(ask_desk: Any) -> None:
    for question in ("有几篇这么开头", "有多少篇是这样写的", "有几篇这样结尾"):
        answer = ask_desk.ask(question)
        assert not answer.answered
        assert "放在引号里再问" in answer.text
    assert ask_desk.ask("有几篇用“特此报告”结尾").answered


@pytest.mark.parametrize("question", ["‘阵地管理’这个小标题几篇用了", "阵地管理这个小标题几篇用了"])
def test_a_heading_is_counted_among_the_headings(ask_desk: Any, question: str) -> None:
    assert "篇的小标题里有“阵地管理”" in ask_desk.ask(question).text.split("\n")[0]


def test_who_has_not_the_word_lacks_it(ask_desk: Any) -> None:
    first = ask_desk.ask("有几篇写了“组织领导”").text.split("\n")[0]
    having, lacking = map(int, re.findall(r"，(\d+) 篇(?:写了|没有用)", first))
    assert having + lacking == int(re.findall(r"(\d+) 篇范文中", first)[0])
