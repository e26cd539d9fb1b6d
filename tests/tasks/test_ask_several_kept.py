"""Parts of one message keep what is theirs: a correction, their own report, their own subject; who is told by name."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    "message",
    ["四个亲自是啥？还有三个责任是指哪三个？", "五个亲自是什么，报告一般写几页", "六个亲自指什么，导语写多长"],
)
def test_what_is_no_set_phrase_is_said_in_a_message_of_two(ask_desk: Any, message: str) -> None:
    text = ask_desk.ask(message).text
    phrase = message[:4]
    assert f"### {phrase}" in text
    assert f"没有收“{phrase}”" in text
    assert "三个亲自" in text
    assert text.count("### ") == 2


def test_the_very_words_of_what_is_not_held_are_no_headings(ask_desk: Any) -> None:
    text = ask_desk.ask("四个亲自的原话是什么，意识形态责任制实施办法哪年印发的").text
    assert "小标题" not in text
    assert "没有收“四个亲自”" in text


@pytest.mark.parametrize(
    "question",
    ["意识形态责任制是哪年出的文件，一般要写几个问题", "意识形态责任制是哪年出的文件", "责任制文件最早是哪一年出台的"],
)
def test_a_year_is_of_the_document_asked_of(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert "2015年的中央层面文件" in answer.text
    assert not any("网络安全" in one.quote for one in answer.citations)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("守土有责、守土负责、守土尽责是什么意思，用在哪儿", "### 用在哪儿\n\n一般写在**“导语”**部分"),
        ("述职报告谁来写，专项报告又是谁来写", "### 专项报告又是谁来写\n\n**党务或办公室牵头"),
        ("述职报告谁来写，专项报告又是谁来写", "### 述职报告谁来写\n\n**本人写、本人定稿。**"),
        ("导语写多长，谁来署名", "### 谁来署名\n\n**单位报告署单位，个人述职署本人。**"),
        # What leans on the part before still does.
        ("问题写几条，小标题怎么起", "### 小标题怎么起"),
    ],
)
def test_each_part_has_its_own_subject(ask_desk: Any, message: str, told: str) -> None:
    assert told in ask_desk.ask(message).text


def test_who_is_not_told_by_a_sentence_that_names_nobody(ask_desk: Any) -> None:
    text = ask_desk.ask("舆情报告多久报一次，由谁报").text
    assert "报告主题是落实意识形态工作责任制" not in text


@pytest.mark.parametrize("question", ["分管的要不要也写", "副书记分管的写不写", "党组报告里要不要写分管领导干了什么"])
def test_whose_work_must_be_in_is_told_by_the_rule(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.text.startswith("**要写，分管领导和班子其他成员各写做了什么。**")
    assert any("班子、书记、分管领导、其他成员各做了什么" in one.quote for one in answer.citations)


@pytest.mark.parametrize("question", ["小标题有字数限制没", "小标题有没有字数要求", "一级标题最多多少字"])
def test_a_limit_of_length_wants_no_headings(ask_desk: Any, question: str) -> None:
    assert ask_desk.ask(question).text.startswith("**一二十个字")


@pytest.mark.parametrize(
    ("question", "heads"),
    [
        ("述职报告跟专项报告差在哪", "**个人述职和党组织报告**"),
        ("述职报告跟年度报告差别在哪", "**个人述职和单位报告**"),
        ("自查报告跟专题报告差在哪", "**单位报告和党组织报告**"),
    ],
)
def test_kinds_of_report_are_told_apart_by_other_names(ask_desk: Any, question: str, heads: str) -> None:
    text = ask_desk.ask(question).text
    assert text.startswith(heads)
    assert "名称相近" in text


@pytest.mark.parametrize("question", ["这个报告是谁来追责", "没落实责任制谁来追责", "谁来问责"])
def test_who_holds_to_account_is_told(ask_desk: Any, question: str) -> None:
    assert "谁来监督考核" in ask_desk.ask(question).text


def test_an_example_is_of_the_thing_asked_for(ask_desk: Any) -> None:
    text = ask_desk.ask("法院的例子，意识形态跟审判结合的").text
    assert "没有找到“法院”写到“业务融合”的例子" in text
    assert "庭审直播平台" not in text


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("医院报告的开头给一个", "人民医院内科党支部"),
        ("社区的报告开头给个例子", "社区党支部"),
        ("村党支部报告开头怎么写", "村党支部"),
    ],
)
def test_an_opening_is_of_the_office_named(ask_desk: Any, question: str, document: str) -> None:
    answer = ask_desk.ask(question)
    assert any(document in one.name for one in answer.citations)
    assert not any("述职" in one.name for one in answer.citations)


def test_one_persons_account_is_named_as_such(ask_desk: Any) -> None:
    text = ask_desk.ask("乡镇报告开头给个例子").text
    assert text.startswith("“乡镇”的范文只有个人述职")
    assert "只有个人述职" not in ask_desk.ask("述职的开头来一个").text
