"""What is counted, shown and borrowed is of the kind of office, part and matter a question names."""

from __future__ import annotations

import re
from typing import Any

import pytest


def _first(text: str) -> str:
    return text.split("\n")[0]


def test_whether_a_thing_is_written_is_counted_over_the_offices_alike(ask_desk: Any) -> None:
    text = ask_desk.ask("街道的报告要不要写网格员和商户").text
    counted = re.findall(r"(\d+) 篇街道社区\S*范文里 \d+ 篇写到“(网格员|商户)”", text)
    assert [thing for _, thing in counted] == ["网格员", "商户"]
    assert all(int(n) < 10 for n, _ in counted)


@pytest.mark.parametrize(
    "question",
    [
        "街道的报告要不要写网格员和商户",
        "法院的材料要不要写庭审直播",
        "报告要不要写巡察",
    ],
)
def test_that_few_have_a_word_advises_nobody_to_leave_it_out(ask_desk: Any, question: str) -> None:
    assert "多数不写" not in ask_desk.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "今年出过一次网上负面舆情,已经处置了,要不要写,怎么写",
        "有过一起网络谣言，处理完了，报告里要不要提",
        "今年被媒体曝光过一次，要不要写进去",
    ],
)
def test_what_happened_is_advised_on_and_not_counted(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert text.startswith("**按你说的情况**（出过舆情，已经处置）：出过就如实写")
    assert "写到“处置”" not in text


@pytest.mark.parametrize(
    "question",
    [
        "舆情处置怎么写",
        "今年零舆情怎么写",
        "出了负面舆情怎么回应",
        "哪几篇写了舆情处置",
    ],
)
def test_no_such_case_is_told(ask_desk: Any, question: str) -> None:
    assert "（出过舆情，已经处置）" not in ask_desk.ask(question).text


def test_a_bare_heading_is_quoted_as_no_rule(ask_desk: Any) -> None:
    text = ask_desk.ask("存在问题部分能不能不写,怕挨批").text
    assert text.startswith("**要有，不能省。**")
    assert "五个问题" not in text
    assert "问题和打算不能省" in text


@pytest.mark.parametrize(
    "question",
    [
        "我们是乡镇卫生院,这个报告怎么写",
        "社区医院的意识形态报告怎么写",
        "村小学的报告怎么写",
    ],
)
def test_a_place_in_the_name_of_an_office_is_no_office(ask_desk: Any, question: str) -> None:
    assert "街道社区（乡镇村）" not in ask_desk.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "街道的半年报告怎么写",
        "乡镇党委书记述职怎么写",
        "学校半年报告怎么写",
    ],
)
def test_what_goes_wrong_is_marked_where_a_second_occasion_is_told(ask_desk: Any, question: str) -> None:
    beside = ask_desk.ask(question).text.split("还要照顾到")[1].split("\n\n")[1]
    assert beside.splitlines()[-1].startswith("- 要避开的毛病：")
    assert beside.count("要避开的毛病") == 1


@pytest.mark.parametrize(
    "question",
    [
        "税务局的报告报给谁",
        "税务局是垂直管理,报给谁,抄给谁",
        "图书馆的报告报到哪里",
    ],
)
def test_whose_report_goes_to_whom_asks_of_no_sample(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "没有找到能回答这一问的话" not in text
    assert re.search("主送|谁发通知|谁布置", text)


def test_a_sample_is_still_named_by_its_office(ask_desk: Any) -> None:
    assert "税务局党委" in _first(ask_desk.ask("税务局的报告写了几条问题").text)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("人家的样稿问题部分都怎么起头", "存在问题"),
        ("问题部分第一句怎么写", "存在问题"),
        ("打算部分的开头怎么写", "下一步打算"),
    ],
)
def test_how_a_part_begins_is_shown_by_its_own_first_sentences(ask_desk: Any, question: str, part: str) -> None:
    answer = ask_desk.ask(question)
    assert re.search(rf"\d+ 篇范文的“{part}”里 \d+ 篇先写一句", answer.text)
    shown = [one for one in answer.citations if one.kind == "sample"]
    assert shown
    for one in shown:  # each stands right under the heading of the part
        before = ask_desk.library.text(one.document)[: one.start].rstrip().splitlines()[-1]
        assert re.match("[一二三四]、", before), one.quote


@pytest.mark.parametrize(
    "question",
    [
        "报告开头怎么写",
        "导语第一句怎么写",
        "问题部分怎么写",
        "理论学习那条的开头怎么写",
    ],
)
def test_other_beginnings_are_told_as_before(ask_desk: Any, question: str) -> None:
    assert "先写一句引出下面各条" not in ask_desk.ask(question).text


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("范文里成绩一般从哪几个角度写", "主要做法"),
        ("范文里做法一般写哪几条", "主要做法"),
        ("样本里问题一般写哪些方面", "存在问题"),
        ("人家的打算一般列哪几条", "下一步打算"),
    ],
)
def test_what_samples_usually_write_is_told_by_topics(ask_desk: Any, question: str, part: str) -> None:
    assert _first(ask_desk.ask(question).text).startswith(f"**“{part}”部分单列成条最多的主题是")


@pytest.mark.parametrize(
    "question",
    [
        "范文里做法写几条合适",
        "范文里问题写几条",
        "从哪几个方面写存在问题",
    ],
)
def test_how_many_points_is_no_list_of_topics(ask_desk: Any, question: str) -> None:
    assert "单列成条最多的主题" not in ask_desk.ask(question).text
