"""A turn read against the one before: what was asked, of what, and what was shown; by kinds of follow-up."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.tasks.ask.in_full import corrected, in_full, other_thing
from assistant.writers.answer.shown import listed_in, rows_of


def _last(ask_desk: Any, talk: str) -> Any:
    return ask_desk.talk(*talk.split("/"))[-1]


# What is typed, turn by turn; a pattern the last answer must have, and one it must not have.
ANOTHER = {
    "another level": ("一级标题用什么字体/二级的呢", "楷体", "没有能回答"),
    "another who": ("党委一年专题研究几次/那党支部呢", "党组、支部的次数", "每月召开1次"),
    "a branch too": ("一年要专题研究几次/支部也要这样吗", "党组、支部的次数", "每月召开1次"),
    "another kind of report": ("下一步打算一般写几条/不是，我问的是述职里的", "个人述职范文", "没有能回答"),
    "another office": ("网络舆情这一条怎么写/换成学校的呢", r"\*\*网络舆情", r"讲坛课堂\*\*："),
    "another office's leader": ("述职报告怎么写/企业负责人的呢", "个人述职", "没有能回答"),
    "another part": ("导语多少字/不对，是结尾", r"\*\*结尾\*\*", "没有能回答"),
    "another kind of report, a rule": ("报告要不要盖章/述职的呢", "本人要签名", "第一人称"),
    "another act": ("党委一年专题研究几次/汇报呢", "每半年", "没有能回答"),
}
OF_THE_SAME = {
    "when it was put forward": ("“两个维护”是什么/什么时候提出来的", "两个维护", "每半年向上级"),
    "which year": ("“四个自信”是什么/哪年提的", "2016", "没有能回答"),
    "where it is written": (
        "“一岗双责”是什么/一般放在报告哪个部分",
        "写在责任那条|归在“组织领导”",
        "保密|思想政治工作条例",
    ),
    "where an act is done": ("报告要不要盖章/盖在哪里", "日期|署名", "写法建议"),
    "how long that part is": ("导语怎么写/这段写多少字", r"170 字|导语", "2622"),
    "which figures": ("阵地管理怎么写/要写哪些数字", r"^\*\*动笔前找齐", "照这个次序写"),
    "without figures": ("网络舆情这一条怎么写/不要数字行不行", r"没有统计的数字留空|没有台账的数字不写", "来电问数字"),
    "what the rule is from": ("一年要专题研究几次/依据是什么文件", "责任制实施办法》", ""),
}


@pytest.mark.parametrize(
    ("talk", "told", "never"), [*ANOTHER.values(), *OF_THE_SAME.values()], ids=[*ANOTHER, *OF_THE_SAME]
)
def test_what_a_turn_leaves_out_is_taken_from_the_one_before(ask_desk: Any, talk: str, told: str, never: str) -> None:
    answer = _last(ask_desk, talk)
    assert answer.answered, answer.text
    assert re.search(told, answer.text), answer.text
    assert not (never and re.search(never, answer.text)), answer.text


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ("单位报告和个人述职有什么不同/人称呢", r"^\*\*人称\*\*：单位报告：.*个人述职：第一人称"),
        (
            "单位报告和个人述职有什么不同/文种呢/字数呢",
            r"^\*\*全文\*\*：单位报告：中位数 \d+ 字.*个人述职：中位数 \d+ 字",
        ),
        ("单位报告和个人述职有什么不同/那标题也不一样吧", r"^\*\*标题怎么写\*\*：单位报告：.*\[\d+\]；个人述职："),
        ("半年报告和年度报告写法一样吗/打算呢", r"^\*\*打算管多久\*\*：半年报告：管下半年"),
    ],
)
def test_a_row_of_the_table_just_shown_is_answered_from_it(ask_desk: Any, talk: str, told: str) -> None:
    assert re.search(told, _last(ask_desk, talk).text)


@pytest.mark.parametrize(
    ("talk", "number"),
    [
        ("存在的问题怎么写/第二条说细一点", 2),
        ("存在的问题怎么写/第三点举个例子", 3),
        ("下一步打算怎么写/跟问题要对应吗/第一点说得再细一点", 1),
        ("理论学习怎么写/第五步是什么意思", 5),
    ],
)
def test_a_point_of_what_was_shown_is_said_again_and_made_plain(ask_desk: Any, talk: str, number: int) -> None:
    first, *_, last = ask_desk.talk(*talk.split("/"))
    point = re.search(rf"(?m)^{number}\. (.+?)\[", first.text)
    assert point
    assert last.text.startswith(f"**第 {number} 条**：{point[1]}[")
    assert len(last.text) < len(first.text)
    assert len(last.citations) > 1  # the point itself, and what makes it plain


def test_reports_just_listed_are_named_headed_and_measured(ask_desk: Any) -> None:
    count, which, heads, shortest = ask_desk.talk(
        "有几篇写了保密工作", "是哪几篇", "他们的小标题都怎么起的", "最短的那篇怎么写的"
    )
    n, own = re.findall(r"(\d+) 篇", count.text.split("\n")[0])[1:3]
    assert which.text.count("《") >= int(n) > count.text.count("《")
    headed = re.match(rf"\*\*这 {n} 篇里，(\d+) 篇给“保密工作”起了小标题", heads.text)
    assert headed
    assert 0 < int(headed[1]) <= int(own)
    assert heads.text.count("\n- ") == int(headed[1])
    assert re.search(r"“保密工作”最短的是《.+》，\d+ 字[\s\S]*> ", shortest.text)


def test_those_that_do_not_are_not_among_those_listed() -> None:
    text = "**3 篇中，1 篇写了**。\n\n**有专门的部分（1 篇）**\n\n- 《甲》\n\n**没有写的（2 篇）**：《乙》、《丙》。"
    assert "乙" not in listed_in(text)
    assert "甲" in listed_in(text)


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ("正文用什么字体/行距多少", "没有规定行距"),
        ("存在的问题怎么写/原因要不要写", "原因可以合写也可以单列"),
        ("有几篇写了保密工作/述职报告用第几人称", "第一人称"),
    ],
)
def test_a_turn_that_names_its_own_thing_stands_alone(ask_desk: Any, talk: str, told: str) -> None:
    assert re.search(told, _last(ask_desk, talk).text)


def test_what_is_not_ours_is_refused_and_not_leant_on(ask_desk: Any) -> None:
    first, aside, after = ask_desk.talk("述职报告用第几人称", "今天几号", "那单位报告呢")
    assert first.answered
    assert not aside.answered
    assert "单位报告不用“我”" in after.text


def test_a_general_rule_told_of_someone_it_does_not_name_is_said_to_be_general(ask_desk: Any) -> None:
    answer = _last(ask_desk, "党委多久向上级汇报一次/支部呢")
    assert answer.text.startswith("资料里没有单讲“支部”的")
    assert "每半年" in answer.text


@pytest.mark.parametrize(
    ("before", "said", "whole"),
    [
        ("一级标题用什么字体", "三级呢", "三级标题用什么字体"),
        ("党委一年研究几次", "那支部也一样吗", "支部一年研究几次"),
        ("报告要不要盖章", "国企的呢", "国企报告要不要盖章"),
        ("附件怎么标", "要写页数吗", "附件要写页数吗"),
        ("导语怎么写", "最后一句呢", "过渡句呢"),
        ("几篇写了保密工作", "标题都怎么起的", "给我几个保密工作的小标题"),
        ("几篇写了保密工作", "都怎么写的", "有没有写保密工作的例子"),
    ],
)
def test_a_turn_is_put_in_full(before: str, said: str, whole: str) -> None:
    held = "保密工作" if "保密" in before else ""
    assert in_full(before, said, lambda text: (), held)[0] == whole


@pytest.mark.parametrize(
    ("said", "rest", "corrects"),
    [
        ("不是，我问的是述职的", "述职的", True),
        ("我说的是支部", "支部", True),
        ("那篇怎么写的", "那篇怎么写的", False),
        ("行距多少", "行距多少", False),
        ("那结尾呢", "结尾呢", False),
    ],
)
def test_what_leads_in_is_left_out(said: str, rest: str, corrects: bool) -> None:
    assert corrected(said) == (rest, corrects)


def test_what_asks_puts_nothing_in_the_place_of_another() -> None:
    assert other_thing("换成学校的呢") == "学校"
    assert other_thing("支部也要这样吗") == "支部"
    assert not other_thing("什么时候交呢")


def test_a_row_is_found_by_part_of_its_name() -> None:
    table = "| | 甲 | 乙 |\n|---|---|---|\n| 打算管多久 | 半年 | 一年 |\n| 全文 | 1 字 | 2 字 |"
    assert [cells[0] for _, cells in rows_of(table, "打算")] == ["打算管多久"]
    assert [cells[0] for _, cells in rows_of(table, "篇幅")] == ["全文"]
    assert not rows_of(table, "附件")


def test_one_sentence_of_an_answer_is_whole_and_its_source_is_known(ask_desk: Any) -> None:
    *_, short, source = ask_desk.talk("书记和班子成员的责任有什么不同", "简单点，一句话说", "这个是哪个文件里说的")
    assert re.search("书记是第一责任人，.+。", short.text)
    assert "责任制要求概述" in source.text
    assert "没有引用具体文件" not in source.text


@pytest.mark.parametrize(
    "talk",
    [
        "述职报告一般写几部分/那第三部分呢/给个例子/再来几个",
        "个人述职怎么写/存在问题那块呢/举两个例子看看",
        "述职怎么写/下一步打算呢/给个例子",
    ],
)
def test_examples_are_of_the_kind_of_report_spoken_of(ask_desk: Any, talk: str) -> None:
    last = _last(ask_desk, talk)
    assert "个人述职范文里写到" in last.text
    assert all("述职" in one.name for one in last.citations)


def test_the_kind_of_report_holds_for_a_numbered_part(ask_desk: Any) -> None:
    *_, part, size = ask_desk.talk("我要交述职，帮我列个提纲", "第三部分展开说说", "要写多少字")
    assert "个人述职范文" in part.text
    assert "494 字" in size.text


def test_two_names_set_apart_are_said_to_be_of_which_kind(ask_desk: Any) -> None:
    other = ask_desk.ask("自查报告和履职情况汇报有啥不一样").text
    assert "“自查报告”按单位报告讲，“履职情况汇报”按个人述职讲" in other
    assert "讲；名称相近" not in ask_desk.ask("单位报告和个人述职有什么区别").text


def test_what_others_in_the_leading_body_did_is_not_for_a_report_on_oneself(ask_desk: Any) -> None:
    told = ask_desk.ask("述职报告用不用写班子里其他人干了啥").text
    assert "不单列" in told
    assert "一般要写" not in told


def test_who_sees_no_shortfall_is_told_where_to_look(ask_desk: Any) -> None:
    told = ask_desk.ask("那存在的问题怎么写，我们没啥问题啊").text
    assert told.startswith("**按你说的情况**")
    assert "检查反馈" in told
    assert "按你说的情况" not in ask_desk.ask("公众号没什么问题，报告怎么写").text
