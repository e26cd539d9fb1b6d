"""A value that no text tells (a price, minutes, what a mask hides) is refused; what only sounds like it is answered."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.writers.answer.unknown_value import unknown_value
from assistant.writers.answer.withheld import masked_asked

PRICES = [
    "找人写一份总结大概要花多少钱",
    "请专家来讲一堂课付多少讲课费",
    "代写一篇报告收费贵不贵",
    "没按时交会扣多少绩效工资",
]
SPANS = ["述职要讲几分钟", "述职大会上每个人发言限几分钟", "书记党课一般讲多长时间", "汇报的时候讲多少分钟合适"]


@pytest.mark.parametrize("question", [*PRICES, *SPANS])
def test_a_value_no_text_tells_is_refused_as_such(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert ("价钱" if question in PRICES else "时间长短") in answer.text


@pytest.mark.parametrize("question", ["碰头会开多久合适", "谈话谈几分钟算一次"])
def test_an_answer_written_for_the_very_question_is_given(ask_desk: Any, question: str) -> None:
    assert ask_desk.ask(question).answered


def test_which_product_is_best_is_not_told(ask_desk: Any) -> None:
    answer = ask_desk.ask("舆情监测用哪家软件好，清博还是鹰眼")
    assert not answer.answered
    assert "哪种产品" in answer.text
    assert "也许想问" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "经费花了多少要不要写进报告",
        "请人代写述职合适吗",
        "多久向上级报一次",
        "专题研究会多久开一次",
        "述职报告写多少字",
        "用AI写材料可以吗",
        "问题和打算各写几条",
        "报告还是请示",
        "报告分几块",
        "责任制报告要写哪几块",
        "会议记录保存多久",
        "会议记录存多久",
        "审核流程怎么走",
        "教育系统的报告写哪个好，党委的还是局里的",
        "例子给多少合适",
        "公众号一个月发多少合适",
        "考核扣几分",
        "宣传放在哪个平台合适",
        "学习多久一次",
        "会后多久报",
        "红头离纸边多远",
        "写慰问花了多少钱还是写解决了啥事",
    ],
)
def test_what_is_no_such_value_is_let_be(question: str) -> None:
    assert not unknown_value(question)


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("样本里写的开展宣讲XX场，实际是多少场", "数"),
        ("范文里那个处置舆情XX件到底是几件", "数"),
        ("例文里说的××村叫什么名字", "名称"),
        ("样本里那个XX镇到底是哪个镇", "名称"),
        ("宣讲××场这样的占位怎么填", ""),
        ("报告里数字不清楚能写××吗", ""),
        ("“××年”写成“2025年”对吗", ""),
    ],
)
def test_what_stands_behind_a_mask_is_told_apart(question: str, what: str) -> None:
    assert masked_asked(question) == what


def test_what_a_mask_hides_is_not_known(ask_desk: Any) -> None:
    answer = ask_desk.ask("样本里写的开展宣讲XX场，实际是多少场")
    assert not answer.answered
    assert "虚构" in answer.text


def test_another_genre_is_named_only_where_it_answers(ask_desk: Any) -> None:
    assert "--genre safety-production" in ask_desk.ask("安全生产责任制怎么写存在问题").text
    told = ask_desk.ask("安全生产责任制落实情况一年要报几次")
    assert not told.answered
    assert "--genre" not in told.text


@pytest.mark.parametrize("question", ["我们局党风廉政建设责任制报告怎么写", "咱单位综治责任制自查报告写什么"])
def test_whose_a_text_is_is_no_part_of_its_name(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert "“我们" not in answer.text
    assert "“咱" not in answer.text
