"""What nobody here can know: what has not been yet, who holds a post, what a report withholds, what others own."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from assistant.genre import DatedEvent
from assistant.writers.answer.to_come import to_come

EVENTS = (
    DatedEvent(name="党的二十大", names=("二十大",), start="2022-10-16"),
    DatedEvent(name="党的二十届四中全会", names=("二十届四中全会",), start="2025-10-20"),
    DatedEvent(name="党的十九届六中全会", names=("十九届六中全会",), start="2021-11-08"),
    DatedEvent(name="“十五五”规划", names=("十五五",), start="2026-01-01"),
)
NEXT = date.today().year + 1


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("二十一大报告怎么说", "二十一大"),
        ("学习贯彻党的二十一大精神怎么写", "党的二十一大"),
        ("二十届五中全会公报怎么引用", "二十届五中全会"),
        ("二十一届一中全会什么时候开", "二十一届一中全会"),
        ("“十六五”规划哪年公布", "十六五"),
        (f"{NEXT}年中央一号文件讲了什么", f"{NEXT}年中央一号文件"),
        ("明年全国宣传思想工作会议有什么新提法", "明年全国宣传思想工作会议"),
        # What has been, what is no event, and one's own plans.
        ("二十大报告怎么说", ""),
        ("二十届四中全会什么时候开的", ""),
        ("十九届七中全会是哪年", ""),
        ("“十五五”开局怎么写", ""),
        ("二十大类问题怎么归并", ""),
        (f"{NEXT}年的工作打算写几条", ""),
        (f"{date.today().year}年的会议写哪些", ""),
        ("明年的培训计划怎么写", ""),
    ],
)
def test_what_has_not_been_yet_is_told_by_the_table_and_the_calendar(question: str, named: str) -> None:
    assert to_come(question, EVENTS) == named


@pytest.mark.parametrize(
    "question",
    ["二十一大报告对意识形态工作是怎么说的？", "二十一大精神怎么写进理论学习这块？", "“十六五”规划对文化建设怎么说？"],
)
def test_what_has_not_been_yet_is_not_answered(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert re.search(r"大事年表里没有“(?:二十一大|十六五)”", answer.text), answer.text


def test_what_may_be_written_before_a_congress_is_told(ask_desk: Any) -> None:
    answer = ask_desk.ask("迎接党的二十一大这种话能不能写进今年的报告？")
    assert answer.answered
    assert "迎接" in answer.text.split("\n", 1)[1], answer.text


@pytest.mark.parametrize("question", ["局党组书记是谁？", "巡察组这次派来的组长是谁？", "这次市里专项督查组组长是谁？"])
def test_who_holds_a_post_is_not_known(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert "不是花名册" in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [("第一责任人是谁？", "书记"), ("谁是第一责任人，书记还是局长？", "书记"), ("直接责任人是谁？", "分管")],
)
def test_who_bears_a_duty_is_told(ask_desk: Any, question: str, told: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert told in answer.text, answer.text


REPORT = """区文旅局2024年落实意识形态工作责任制情况的报告
2024年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。
一、主要做法
（一）管好宣传阵地。在××广场和大门设立电子显示屏，全天播放公益宣传内容。向**社区的居民发放宣传资料**多份。
（二）压实工作责任。局党组每季度研究一次意识形态工作，书记任领导小组组长。
二、存在问题
一是学习不够深入。
三、下一步打算
一是加强学习。
"""


@pytest.mark.parametrize(
    ("question", "answered", "told"),
    [
        ("报告里说的那个电子显示屏设在哪个广场？", False, "名称不知道：范文里把它遮住了"),
        ("宣传资料发给了哪个社区的居民？", False, "名称不知道：范文里把它遮住了"),
        ("区文旅局2024年发放的宣传资料具体是多少份？", False, "数不知道：范文里把它遮住了"),
        ("电子显示屏写在哪个部分？", True, "主要做法"),
        ("阵地管理里要写清是哪个广场的显示屏吗？", True, ""),
    ],
)
def test_what_a_report_withholds_is_said_to_be_withheld(
    desk_with: Any, question: str, answered: bool, told: str
) -> None:
    answer = desk_with(("文旅局2024.txt", REPORT, "sample")).ask(question)
    assert answer.answered == answered, answer.text
    assert told in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("我们局今年中心组学了几次？", "这个数我不知道", "您单位"),
        ("我们今年的先进典型是哪几位？", "这一问我不知道", "这个数|您单位"),
        ("周五下午的会议室订好了吗？", "实际情况", "邮件"),
        ("退休年龄现在延迟到几岁？", "“退休年龄”", "单位自己的"),
        ("入党转正要交几份思想汇报？", "没有", "“要交几份”"),
        (f"{NEXT}年区里意识形态工作要点有哪些重点？", "还没有到的事", "这个数|您单位"),
    ],
)
def test_a_refusal_names_the_right_reason(desk_with: Any, question: str, told: str, never: str) -> None:
    answer = desk_with(("文旅局2024.txt", REPORT, "sample")).ask(question)
    assert not answer.answered
    assert told in answer.text, answer.text
    assert not re.search(never, answer.text), answer.text
