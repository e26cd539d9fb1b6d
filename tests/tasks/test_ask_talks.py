"""Conversations: questions that lean on the turn before, and nothing given twice."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.errors import BadInput


def _listed(text: str) -> list[str]:
    return re.findall(r"^\d+\. “([^”]+)”", text, re.MULTILINE)


def test_the_third_part_after_the_second(ask_desk: Any) -> None:
    first, second, third = ask_desk.talk("存在的问题这一部分怎么写？", "那第三部分呢？", "一般写多少字？")
    assert "**存在问题**" in first.text
    assert "**下一步打算**" in second.text
    assert second.intent == "how_to"
    assert "**下一步打算**" in third.text
    assert "字" in third.text


def test_more_headings_repeat_none(ask_desk: Any) -> None:
    answers = ask_desk.talk("给我五个理论学习的小标题", "再给几个", "再来三个")
    counts = [len(_listed(answer.text)) for answer in answers]
    given = [heading for answer in answers for heading in _listed(answer.text)]
    assert counts == [5, 5, 3]
    assert len(set(given)) == len(given)


def test_only_one_type(ask_desk: Any) -> None:
    answers = ask_desk.talk("下一步打算怎么写", "只看述职的", "那问题部分呢")
    assert "个人述职范文" in answers[1].text
    assert "**下一步打算**" in answers[1].text
    assert "个人述职范文" in answers[2].text
    assert "**存在问题**" in answers[2].text


def test_another_topic(ask_desk: Any) -> None:
    answers = ask_desk.talk("给我三个网络舆情的小标题", "换成保密的", "理论学习的呢")
    assert [answer.intent for answer in answers] == ["headings"] * 3
    assert "保密" in answers[1].text
    assert "理论学习" in answers[2].text
    assert len(_listed(answers[2].text)) == 3


def test_other_examples(ask_desk: Any) -> None:
    first, second = ask_desk.talk("有没有写志愿服务的例子", "再找一个")
    assert second.intent == "example"
    quotes = [citation.quote for citation in first.citations]
    assert all(citation.quote not in quotes for citation in second.citations)


def test_who_lacks_it_after_who_has_it(ask_desk: Any) -> None:
    first, second, third = ask_desk.talk("几篇写了保密？", "没有写的是哪几篇？", "信访呢？")
    assert first.intent == second.intent == third.intent == "coverage"
    assert "没有写“保密工作”" in second.text
    assert "信访化解" in third.text


def test_the_rule_behind_it(ask_desk: Any) -> None:
    first, second = ask_desk.talk("党委一年要专题研究几次意识形态工作", "依据是什么")
    assert "两次" in first.text
    assert second.intent == "requirement"
    assert second.answered


def test_a_new_question_does_not_lean(ask_desk: Any) -> None:
    answers = ask_desk.talk("给我五个理论学习的小标题", "谁是意识形态工作的第一责任人")
    assert answers[1].intent == "requirement"
    assert "第一责任人" in answers[1].text


def test_off_topic_in_a_conversation_is_refused(ask_desk: Any) -> None:
    answers = ask_desk.talk("存在的问题这一部分怎么写？", "今天天气怎么样？", "那下一步打算呢？")
    assert not answers[1].answered
    assert answers[2].answered
    assert "**下一步打算**" in answers[2].text


def test_two_questions_in_one_message(ask_desk: Any) -> None:
    answer = ask_desk.ask("几篇写了保密？哪几篇没有写原因分析？")
    assert "### 几篇写了保密" in answer.text
    assert "保密工作" in answer.text
    assert "原因分析" in answer.text


def test_a_heading_list_has_exactly_what_was_asked_for(ask_desk: Any) -> None:
    for count, word in ((3, "三"), (8, "八"), (12, "12")):
        assert len(_listed(ask_desk.ask(f"给我{word}个理论学习的小标题").text)) == count


def test_counts_agree_with_the_documents(ask_desk: Any) -> None:
    answer = ask_desk.ask("有多少篇提到了“微信群”")
    documents = ask_desk.library.documents("sample", "ideology-responsibility")
    held = [
        one for one in documents if not ask_desk.library.is_weak(one.id) and "微信群" in ask_desk.library.text(one.id)
    ]
    assert f"{len(held)} 篇写了“微信群”" in answer.text


def test_statistics_are_those_of_the_samples(ask_desk: Any) -> None:
    answer = ask_desk.ask("存在的问题这一部分怎么写？")
    documents = ask_desk.library.documents("sample", "ideology-responsibility")
    n = sum(not ask_desk.library.is_weak(one.id) for one in documents)
    assert f"（n={n}，据范文统计）" in answer.text


def test_a_withheld_number_is_not_known(own_desk: Any) -> None:
    text = (
        "县档案馆2023年落实意识形态工作责任制情况报告\n\n2023年，县档案馆认真落实意识形态工作责任制。现将情况报告如下：\n"
        "一、主要做法\n（一）抓好宣传引导。全年编发《兰台青讯》**期，组织读者开放日活动*场。\n二、存在的问题\n学习不够深入。\n三、下一步打算\n加强学习。\n"
    )
    own_desk.library.learn("县档案馆.txt", text, kind="sample", genre="ideology-responsibility")
    answer = own_desk.ask("县档案馆的《兰台青讯》编发了多少期？")
    assert not answer.answered
    assert "遮住" in answer.text
    assert r"\*\*" in answer.text


def test_a_document_named_by_its_unit_is_the_one_quoted(ask_desk: Any) -> None:
    answer = ask_desk.ask("区市场监管局的报告里理论学习是怎么写的")
    assert answer.intent == "example"
    assert {citation.name[:6] for citation in answer.citations} == {"区市场监管局"}


def test_a_notice_comes_first(own_desk: Any) -> None:
    text = (
        "关于报送2026年意识形态工作责任制落实情况报告的通知\n\n各单位：\n一、报告内容\n重点写明责任落实、阵地管理和存在问题三个方面。\n"
        "二、有关要求\n报告控制在2200字以内，于2026年12月5日前报送区委宣传部。\n"
    )
    own_desk.library.learn("报送通知.docx", text, kind="policy", genre="ideology-responsibility")
    answer = own_desk.ask("这次报告要求写什么、多少字、什么时候交？")
    assert answer.answered
    first = answer.text.split("再看")[0]
    assert "2200字" in first
    assert "12月5日" in first
    assert "阵地管理" in first


def test_without_a_notice_the_deadline_is_not_known(ask_desk: Any) -> None:
    answer = ask_desk.ask("这次报告什么时候交？")
    assert not answer.answered
    assert "没有这次的通知" in answer.text


def test_a_library_without_samples_says_so(own_desk: Any) -> None:
    own_desk.library.remove([one.id for one in own_desk.library.documents()])
    for question in (
        "存在的问题这一部分怎么写？",
        "几篇写了保密？",
        "给我五个理论学习的小标题",
        "资料库里有哪些范文",
        "谁是第一责任人",
    ):
        assert own_desk.ask(question).text


def test_brackets_and_markup_of_a_document_stay_text(own_desk: Any) -> None:
    text = (
        "某局2023年意识形态工作报告\n\n现将情况报告如下：\n一、主要做法\n"
        "（一）抓好理论学习[12]。<b>全年</b>学习**次，见附表[3]。\n二、存在的问题\n不足。\n三、下一步打算\n改进。\n"
    )
    own_desk.library.learn("某局.txt", text, kind="sample", genre="ideology-responsibility")
    for question in ("理论学习怎么写", "给我二十个理论学习的小标题", "有没有写理论学习的例子"):
        assert "<b>" not in own_desk.ask(question).text.replace(r"\<b\>", "")


@pytest.mark.parametrize("question", ["", "   ", "问" * 3000])
def test_unusable_questions_are_told(ask_desk: Any, question: str) -> None:
    with pytest.raises(BadInput):
        ask_desk.ask(question)


@pytest.mark.parametrize(
    "question", ["？", "a", "[1]", "*" * 50, "怎么写", "\u0000\ufffe", "第九十九部分怎么写", "给我0个标题"]
)
def test_odd_questions_get_some_answer(ask_desk: Any, question: str) -> None:
    assert ask_desk.ask(question).text


@pytest.mark.parametrize("turn", ["换几个别的", "再给几个别的", "来几个不一样的"])
def test_others_than_the_headings_given(ask_desk: Any, turn: str) -> None:
    first, second = ask_desk.talk("给我几个阵地管理的小标题", turn)
    assert second.intent == "headings"
    assert _listed(second.text)
    assert not set(_listed(first.text)) & set(_listed(second.text))


@pytest.mark.parametrize("turn", ["页码放哪儿", "页码标在哪里", "印章盖在哪里"])
def test_a_thing_named_anew_takes_the_place_of_the_one_before(ask_desk: Any, turn: str) -> None:
    *_, last = ask_desk.talk("标题用什么字体", "正文呢", turn)
    assert last.answered
    assert turn[:2] in last.text[:60]
    assert "仿宋" not in last.text[:60]
