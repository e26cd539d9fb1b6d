"""A qualifier beside a plain question leaves its answer as it is; a mask is no thing, a near passage must be near."""

from __future__ import annotations

from typing import Any

import pytest

# A question with its qualifier, and what its answer must hold near its beginning.
SAID = [
    ("社区支部写汇报，正文安排几块比较合适", "通常是“导语＋"),
    ("高校党委报这个，通篇拆成几大块为好", "通常是“导语＋"),
    ("分管领导的责任怎么表述，有依据没", "分管领导是直接责任人"),
    ("书记的责任在报告里咋表述，有文件依据吗", "书记是第一责任人"),
    ("“三审三校”这个说法放哪里合适", "一般写在"),
    ("三审三校写在报告哪一部分", "一般写在"),
    ("“守土有责、守土负责、守土尽责”这句放哪儿合适", "一般写在"),
    ("理论学习中心组学习要写到多细，次数要不要写", "要写"),
    ("向上级党委报告过几次，这个要不要写进去", "动笔前要找齐"),
    ("整改措施一般跟问题一条对一条吗", "每个问题至少对应一条措施"),
    ("街道党工委的汇报最后一段一般咋收", "结尾"),
    ("领导讲话稿和履职汇报能混着用吗", "不能混用"),
]
NOT_KNOWN = [
    "样本里那个“×个支部”的×到底是几",
    "有几篇写了“×”",
    "有多少篇出现了“××”",
    "样本里“〇〇街道”到底是哪个街道",
    "涉密会议手机放哪里",
]


@pytest.mark.parametrize(("question", "holds"), SAID, ids=lambda text: text[:12])
def test_a_qualified_question_has_the_answer_of_the_plain_one(ask_desk: Any, question: str, holds: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered, answer.text
    assert holds in answer.text[:140], answer.text[:200]


@pytest.mark.parametrize("question", NOT_KNOWN)
def test_what_a_mask_hides_and_where_a_thing_lies_is_not_known(ask_desk: Any, question: str) -> None:
    assert not ask_desk.ask(question).answered


@pytest.mark.parametrize("question", ["有几篇写了“一岗双责”", "有几篇写了“三会一课”", "每年的×月×日要写成×吗"])
def test_a_word_is_counted_and_a_form_told(ask_desk: Any, question: str) -> None:
    assert ask_desk.ask(question).answered


@pytest.mark.parametrize("question", ["写得好能不能评上先进，加多少绩效", "信访工作考核扣分怎么算"])
def test_a_refusal_shows_nothing_that_shares_only_a_common_word(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert "最接近的是" not in answer.text


def test_an_opening_is_borrowed_from_just_such_an_office(ask_desk: Any) -> None:
    assert "镇党委书记" in ask_desk.ask("乡镇的意识形态述职报告开头第一段一般咋起笔").text[:200]
    assert "医院" in ask_desk.ask("医院的报告首段一般怎么落笔").text.split("\n\n")[2]


def test_a_member_borrows_from_reports_of_members(ask_desk: Any) -> None:
    text = ask_desk.ask("党组成员“一岗双责”咋写").text
    assert "副局长" in text
    assert "党组织报告范文" not in text


def test_what_stands_in_an_opening_is_found_there(ask_desk: Any) -> None:
    assert "字面没有出现" not in ask_desk.ask("“守土有责、守土负责、守土尽责”这句放哪儿合适").text
