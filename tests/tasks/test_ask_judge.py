"""Whether anything answers a question, and which sentence: learnt, so it must hold for words nobody wrote down."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.genre import Common


def test_the_weights_that_ship_are_of_what_the_judge_looks_at(ask_desk: Any, common: Common) -> None:
    task = ask_desk.task
    known = task._book.known("ideology-responsibility", common)
    asked = task._reader.understood(
        "党委一年几次专题研究意识形态", ask_desk.packs["ideology-responsibility"], None
    ).asked
    first = known.verdict(asked).ranked[0]
    assert set(first.features) == set(common.judge.rank)
    assert set(first.features) < set(common.judge.sure)


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("出了要紧的舆情能慢慢往上报吗", "及时向上级党委报告"),
        ("没管好要追究哪些责任", "追究责任"),
        ("沉下去好久没人说话的群怎么处理", "清理长期不用"),
    ],
    ids=["reporting", "blame", "idle groups"],
)
def test_a_question_nobody_wrote_down_finds_its_sentence(ask_desk: Any, question: str, quoted: str) -> None:
    answer = ask_desk.ask(question)
    assert any(quoted in one.quote for one in answer.citations), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "党风廉政建设责任制一年专题研究几次",
        "国家安全责任制一年汇报几次",
        "工会经费怎么提取，比例多少",
        "教师职称评审要几篇论文",
        "网评员补贴怎么发",
    ],
    ids=["another duty", "another duty's reports", "a second question that leans on the first", "papers", "allowance"],
)
def test_what_nothing_answers_is_not_answered_by_what_sounds_like_it(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered, answer.text


def test_a_refusal_quotes_what_stands_nearest_and_says_that_it_is_no_answer(ask_desk: Any) -> None:
    answer = ask_desk.ask("国家秘密保密期限绝密是多少年")
    assert not answer.answered
    assert "不是答案" in answer.text
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    ["帮我把报告发到书记邮箱", "帮我把这篇翻译成英文", "给我打开word改一下页边距", "昨天那个会议纪要发我一份"],
)
def test_what_it_cannot_do_it_says_so(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert "办不到" in answer.text


def test_another_kind_of_report_is_pointed_to_where_it_is(ask_desk: Any) -> None:
    answer = ask_desk.ask("安全生产责任制报告要写哪几块")
    assert not answer.answered
    assert "--genre safety-production" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "科长让我下班前交一份局党组意识形态责任制报告，整篇怎么搭架子",
        "替副局长写一岗双责述职，整篇怎么写",
        "支部情况汇报，全文怎么安排",
        "网络意识形态专题报告怎么写",
    ],
)
def test_a_whole_report_is_told_whole_whatever_topic_stands_beside_it(ask_desk: Any, question: str) -> None:
    assert re.search("^\\| 导语", ask_desk.ask(question).text, re.MULTILINE)


def test_the_clause_that_asks_says_what_is_asked(ask_desk: Any) -> None:
    assert "**下一步打算" in ask_desk.ask("下一步打算怎么写，要能考核").text
    assert "理论学习" not in ask_desk.ask("原因分析怎么写，不能老说学习不够").text.split("\n")[0]


def test_a_line_of_the_guide_opens_where_it_stands(ask_desk: Any) -> None:
    answer = ask_desk.ask("存在的问题怎么写")
    lines = [one for one in answer.citations if one.kind == "guide"]
    assert len(lines) > 3
    document = ask_desk.library.document(lines[0].document)
    assert document.title == "意识形态工作责任制报告写作指引"
    assert ask_desk.library.report(document.id).text[lines[0].start : lines[0].end] == lines[0].quote
