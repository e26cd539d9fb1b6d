"""Plain questions answered outright, sizes of topics, things looked for in the samples, offices side by side."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.tasks.conftest import GENRE


@pytest.mark.parametrize(
    ("question", "straight"),
    [
        ("活动搞了一半还没结束，能不能写", "可以"),
        ("问题和整改措施要一一对应吗", "每个问题至少对应一条措施"),
    ],
)
def test_whether_something_may_be_is_answered_first(ask_desk: Any, question: str, straight: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered, answer.text
    assert straight in answer.text.split("\n")[0], answer.text
    assert answer.citations, answer.text


def test_every_outright_answer_answers_its_own_questions(ask_desk: Any) -> None:
    missed = []
    answers = list(ask_desk.packs[GENRE].answers.all())
    assert answers
    for answer in answers:
        for question in answer.asked[:1]:
            if answer.short not in ask_desk.ask(question).text[:600]:  # a case told of comes before it
                missed.append(question)
    assert len(missed) <= 0.03 * len(answers), missed


def test_the_size_of_a_topic_is_not_that_of_whole_reports(ask_desk: Any) -> None:
    answer = ask_desk.ask("范文里理论学习平均写多少字")
    told = re.search(r"单列的“理论学习”中位数 (\d+) 字", answer.text)
    assert told, answer.text
    assert int(told[1]) < 1000


def test_what_only_some_samples_mention_is_looked_for_as_it_stands(ask_desk: Any) -> None:
    samples = [text for text in ask_desk.packs[GENRE].texts if text.kind == "sample" and not text.weak]
    holders = sum("好记者蹲点日记" in text.text for text in samples)
    assert holders == 1
    answer = ask_desk.ask("哪篇报告写到了好记者蹲点日记")
    assert f"{holders} 篇写了“好记者蹲点日记”" in answer.text, answer.text
    assert "没有写的" not in answer.text


def test_two_kinds_of_office_stand_side_by_side(ask_desk: Any) -> None:
    answer = ask_desk.ask("医院和学校的报告写法有啥区别")
    assert answer.intent == "difference"
    assert "| | 医院 | 学校 |" in answer.text, answer.text
    assert "医患舆情" in answer.text
    assert "课堂" in answer.text


def test_faults_are_told_only_where_they_are_asked_for(ask_desk: Any) -> None:
    assert "照这个次序写" in ask_desk.ask("阵地管理有哪些可写的内容").text.split("要避开的毛病")[0]
    assert "要避开的毛病" in ask_desk.ask("写阵地管理有哪些坑").text


def test_what_stands_in_quotation_marks_does_not_ask(ask_desk: Any) -> None:
    assert "没有这次的通知" not in ask_desk.ask("报告开头能不能直接写“根据通知要求”").text


@pytest.mark.parametrize("question", ["帮我把报告发到宣传部邮箱", "帮我给联系人打个电话"])
def test_deeds_are_declined(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert "办不到" in answer.text


def test_usual_headings_of_every_part_are_counted(ask_desk: Any) -> None:
    answer = ask_desk.ask("范文的一级标题都用些什么说法")
    for part in ("主要做法", "存在问题", "下一步打算"):
        assert re.search(rf"- {part}：“[^”]+”\[\d+\]（\d+ 篇）", answer.text), answer.text


def test_no_two_outright_answers_say_the_same(packs: Any) -> None:
    lines = [answer.says for answer in packs[GENRE].answers.all()]
    assert len(lines) == len(set(lines))


def test_an_answer_to_another_kind_of_question_is_none(ask_desk: Any) -> None:
    """能写吗 is answered outright; how many points it gives a day is not."""
    assert "可以" in ask_desk.ask("学习强国的积分能不能写进报告").text.split("\n")[0]
    assert not ask_desk.ask("学习强国积分一天最多几分").answered


def test_a_refusal_offers_questions_that_have_an_answer(ask_desk: Any) -> None:
    asked = (
        "没干完的事能不能写进报告",
        "阅读量能写吗，能折算成工分吗",
        "群名字太长能不能改成编号，谁批",
        "公众号注销找哪个部门办",
    )
    answers = [ask_desk.ask(question) for question in asked]
    offered = [re.findall(r"- “([^”]+)”$", one.text, re.MULTILINE) for one in answers if not one.answered]
    assert any(offered), [one.text for one in answers]
    assert all(ask_desk.ask(question).answered for questions in offered for question in questions)
