"""A body, a thing or a meeting to come of which nothing here speaks: that is said, and no rule near it as an answer."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("举办一场千人的论坛要找公安报备吗", "公安"),
        ("搞讲座要不要跟公安报备", "公安"),
        ("讲座开之前需不需要派出所同意，要向派出所报备吗", "派出所"),
        pytest.param(
            "舆情要不要报网信办", "网信办", marks=pytest.mark.xfail(reason="refused without a word on the body")
        ),
        ("内部刊物要到新闻出版局登记吗", "新闻出版局"),
        ("请外面的人讲课用不用告诉统战部", "统战部"),
        ("公众号发稿要找网信办备案吗", ""),
    ],
)
def test_whether_a_body_is_to_be_told_is_answered_by_what_speaks_of_it_only(
    ask_desk: Any, question: str, body: str
) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered, answer.text[:80]
    if body:
        assert f"要不要找“{body}”的规定" in answer.text.split("\n")[0]
    if answer.citations:
        assert "不是答案" in answer.text


@pytest.mark.parametrize("question", ["意识形态报告要抄送纪委吗", "报告要抄送组织部吗"])
def test_whom_the_report_goes_to_is_told_of_any_body(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert "通知没要求就不抄送" in answer.text[:40]


@pytest.mark.parametrize("question", ["写这种报告有没有稿费", "写这类材料有稿费吗", "写报告有没有奖金"])
def test_a_thing_nothing_speaks_of_is_refused(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert "导语" not in answer.text


@pytest.mark.parametrize("question", ["报告有没有字数限制", "行距有没有国标", "有没有自查清单", "报告有没有模板"])
def test_a_thing_there_is_a_word_on_is_told(ask_desk: Any, question: str) -> None:
    assert ask_desk.ask(question).answered


@pytest.mark.parametrize(
    "question",
    [
        "下一次全国宣传思想文化工作会议哪天开",
        "下届全会哪天开",
        "下次中央全会什么时候召开",
        "什么时候开下一次全国宣传部长会议",
        "下一届党代会在几月开",
        "下次主题教育什么时候开始",
        "下次考核是哪一天",
    ],
)
def test_the_day_of_what_is_to_come_nobody_knows(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert re.search("还没有到的事|还没有发生", answer.text)
    assert not re.search("20[12][0-5]年", answer.text)


def test_what_may_be_written_of_the_next_meeting_is_told(ask_desk: Any) -> None:
    assert "没有召开" in ask_desk.ask("下届全会能提吗").text[:20]


@pytest.mark.parametrize(
    "question", ["范文里那个局的党组书记姓什么", "范文里的镇党委书记姓啥", "那个街道的书记叫什么名字"]
)
def test_who_holds_a_post_is_put_as_no_other_question(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert "字数" not in answer.text
