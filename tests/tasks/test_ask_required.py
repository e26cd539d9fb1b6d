"""What must be done or written: the straight word first, the required parts of an office's report, who it goes to."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("意识形态工作要不要纳入年度考核，哪里规定的", "**要纳入，组织部门拿它评价干部。**"),
        ("意识形态是不是要纳入领导干部考核", "**要纳入，组织部门拿它评价干部。**"),
        ("意识形态工作是不是要纳入党建责任制", "**要。**"),
        ("意识形态工作情况要不要在党内通报", "**要。**定期在党内通报"),
        ("意识形态工作研判结果报给谁", "报上级党委，重大情况及时报"),
        ("社团活动谁批", "归哪个部门批，资料库里的文件没有写明"),
        ("横幅标语谁审批", "归哪个部门批，资料库里的文件没有写明"),
        ("主题党日的频率", "每月相对固定1天"),
        ("意识形态考核不合格会不会影响评优", "评价、使用和奖惩的依据"),
        ("有没有医院写的述职或者报告", "“医院”的范文有"),
    ],
)
def test_the_answer_is_of_what_is_asked(ask_desk: Any, question: str, told: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("写纳入考核够不够", "可以写，先核本地列哪几处"),
        ("报告要不要写经费不足", "不写“经费不足”"),
        ("讲座论坛谁批", "要事先报"),
        ("公众号发文谁审核", "三审三校"),
    ],
)
def test_what_is_ruled_otherwise_stays(ask_desk: Any, question: str, told: str) -> None:
    text = ask_desk.ask(question).text
    assert told in text
    assert not text.startswith("**要。**")


@pytest.mark.parametrize("question", ["我们局明年会不会被巡察", "下个月会不会来检查", "今年年底考核会不会扣分"])
def test_what_is_to_come_is_not_told(ask_desk: Any, question: str) -> None:
    assert not ask_desk.ask(question).answered


@pytest.mark.parametrize(
    "question",
    ["税务局写意识形态，必须写哪几块内容", "法院的意识形态报告要写什么内容", "供电所的意识形态汇报必须写什么内容"],
)
def test_the_required_parts_come_first_and_a_sample_is_an_example(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert text.startswith("**各单位都要写的")
    assert "三大块" in text
    assert "风险怎么防范" in text
    assert "只是一篇范文" in text or "的范文；" in text


@pytest.mark.parametrize(
    ("question", "starts"),
    [
        ("学校意识形态报告包括哪几部分内容", "**学校的报告**"),
        ("税务局那篇写了几部分", "**《国家税务总局"),
        ("税务局的范文写了哪些内容", "**《国家税务总局"),
        ("税务局意识形态报告怎么写", "**意识形态工作责任制报告**"),
        ("存在问题要写哪些内容", "问题写2至4条"),
    ],
)
def test_pages_parts_and_single_texts_stay(ask_desk: Any, question: str, starts: str) -> None:
    assert ask_desk.ask(question).text.startswith(starts)


@pytest.mark.parametrize(
    "question",
    ["意识形态那块的大标题怎么起才不老套", "有没有别致一点的小标题", "存在问题的标题怎么起才有新意"],
)
def test_fresh_headings_are_the_uncommon_ones(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "范文里少见、又写得工整的" in text
    assert "主要工作情况" not in text


@pytest.mark.parametrize(("question", "told"), [("大标题怎么起", "主要工作情况"), ("小标题给几个", "小标题 5 个")])
def test_usual_headings_stay(ask_desk: Any, question: str, told: str) -> None:
    assert told in ask_desk.ask(question).text


def test_a_quoted_phrase_is_shown_as_samples_write_it(ask_desk: Any) -> None:
    assert "范文里这样写" in ask_desk.ask("讲座论坛报备“一会一报”这种怎么写进去").text


def test_the_length_of_one_kind_tells_nothing_of_another(ask_desk: Any) -> None:
    assert "述职报告的字数" not in ask_desk.ask("专题报告一般多少字").text
    assert "述职报告的字数" in ask_desk.ask("述职报告多少字").text


def test_nothing_is_suggested_that_shares_only_a_genus(ask_desk: Any) -> None:
    answer = ask_desk.ask("《基层意识形态阵地建设三年行动细则》第八条怎么说的")
    assert not answer.answered
    assert "也许想问的是" not in answer.text
