"""A turn that changes one condition of what was shown: each item is of all of them, or it is said that none is."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.tasks.ask.absent import without_it
from assistant.tasks.ask.again import rewords
from assistant.tasks.ask.in_full import PART, TYPE, of_those_counted
from assistant.tasks.ask.in_other_words import of_own_rule
from assistant.tasks.ask.of_set import of_set
from assistant.tasks.ask.slots import read_slots
from assistant.writers.answer.span import halves_of, within
from assistant.writers.asked import Asked

_WORDS = (("问题", PART), ("理论学习", PART), ("打算", PART), ("党支部", TYPE), ("述职", TYPE))


def _named(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(one for one in _WORDS if one[0] in text)


def _told(text: str) -> dict[str, Any]:
    slots = read_slots(text, _named)
    held = {name: getattr(slots, name) for name in ("year", "half", "type", "unit", "part", "form", "short", "count")}
    return {name: value for name, value in held.items() if value}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("有没有2023年的例子", {"year": "2023年"}),
        ("就看24年的", {"year": "2024年"}),
        ("换个2022年上半年的", {"year": "2022年", "half": "上半年", "count": 1}),
        ("给两个党支部的例子", {"type": "党支部", "count": 2}),
        ("来个街道的例子", {"unit": "街道", "count": 1}),
        ("医院的有吗", {"unit": "医院"}),
        ("只要2025年述职的", {"year": "2025年", "type": "述职"}),
        ("换一个，再短点的", {"short": True, "count": 1}),
        ("再来几个，要工整的", {"form": "工整"}),
        ("要五个字的", {"form": "五个字"}),
        ("换成打算的", {"part": "打算"}),
        ("过渡句也来一个", {"part": "过渡句", "count": 1}),
        ("全年的呢", {"half": "全年"}),
    ],
)
def test_a_turn_that_names_nothing_but_conditions(said: str, told: dict[str, Any]) -> None:
    assert _told(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "2025年的有几篇",
        "2025年的报告几号交",
        "再给几个",
        "没写问题的呢",
        "那没有问题呢",
        "理论学习怎么写",
        "党支部和述职有什么区别",
        "2024年开了几次会",
        "写长一点",
        "医院的报告谁来签字",
        "不要2022年的",
    ],
)
def test_a_turn_that_asks_something_besides_is_none(said: str) -> None:
    assert read_slots(said, _named) is None


@pytest.mark.parametrize(
    ("document", "period", "held"),
    [
        ("2025年上半年", "上半年", True),
        ("2025年度", "上半年", False),
        ("2025年度", "2025年全年", True),
        ("2025年上半年", "2025年全年", False),
        ("2024年上半年", "2025年半年", False),
        ("2025年（专题）", "2025年", True),
    ],
)
def test_a_half_of_a_year_is_told_from_the_whole(document: str, period: str, held: bool) -> None:
    assert within(document, period) is held
    assert "".join(halves_of(period)) == period


@pytest.mark.parametrize(
    ("said", "full"),
    [
        ("那没有典型呢", "没有典型，典型选树怎么写"),
        ("要是没有的话怎么写", "没有典型选树，典型选树怎么写"),
        ("我们今年没啥典型，怎么办", ""),
        ("那没写典型的呢", ""),
        ("那没有公章呢", ""),
        ("没有几篇吗", ""),
    ],
)
def test_what_is_not_there_at_all(said: str, full: str) -> None:
    before = Asked("典型选树怎么写", "how_to", target="topic", topics=("典型选树",))
    assert without_it(said, before, "典型选树") == full


@pytest.mark.parametrize(
    ("before", "said", "full"),
    [
        ("哪几篇单列了信访化解", "没单列的呢", "哪几篇没有单列信访化解"),
        ("哪几篇单列了原因", "没有单列的是哪些", "哪几篇没有单列原因"),
        ("几篇写了保密", "没写的呢", "几篇没写保密"),
        ("保密怎么写", "没有单列的呢", ""),
        ("几篇写了保密", "没有单位的呢", ""),
    ],
)
def test_the_others_of_a_count(before: str, said: str, full: str) -> None:
    assert of_those_counted(before, said) == full


@pytest.mark.parametrize(
    ("said", "full"),
    [
        ("我们细则里有吗", "我们细则里党课一年几次"),
        ("那我局的办法里怎么规定的", "我局的办法里党课一年几次"),
        ("本单位制度有写吗", "本单位制度里党课一年几次"),
        ("我们的细则几号发的", ""),
        ("细则怎么写", ""),
        ("我们办法第三条是什么", ""),
    ],
)
def test_whether_ones_own_rule_says_it(said: str, full: str) -> None:
    assert of_own_rule(said, "党课一年几次") == full


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("第二个怎么写打算的", "打算"),
        ("第三篇怎么写学习的", "学习"),
        ("第二个呢", None),
        ("第九个怎么写打算的", None),
        ("第二个应该怎么写", None),
    ],
)
def test_an_ordinal_is_of_the_reports_listed(said: str, rest: str | None) -> None:
    wanted = of_set(said, ("a", "b", "c"))
    assert (wanted.rest if wanted else None) == rest


def test_a_complaint_besides_other_words() -> None:
    assert all(map(rewords, ("换个说法，太官了", "换种说法，有点空", "太干巴了，换个说法")))
    assert not any(map(rewords, ("换个说法，写给领导看", "太官了", "换个单位，太官了")))


def _periods(desk: Any, answer: Any) -> set[str]:
    held = {one.id: one for one in desk.library.documents("sample", "ideology-responsibility")}
    return {held[one.document].period for one in answer.citations if one.kind == "sample"}


def _types(desk: Any, answer: Any) -> set[str]:
    held = {one.id: one for one in desk.library.documents("sample", "ideology-responsibility")}
    return {held[one.document].type for one in answer.citations if one.kind == "sample"}


def test_each_example_is_of_the_year_named_and_of_what_was_named_before(ask_desk: Any) -> None:
    talk = ask_desk.talk("理论学习怎么写", "有没有2024年的例子", "只看党支部的", "换成宣传引导的", "2021年的有吗")
    years, branch, other, none = talk[1:]
    assert _periods(ask_desk, years) <= {"2024年度", "2024年上半年", "2024年"}
    assert years.citations
    assert _types(ask_desk, branch) == {"党支部报告"}
    assert all(one[:4] == "2024" for one in _periods(ask_desk, branch))
    assert "宣传引导" in other.text.split("\n")[0]
    assert _types(ask_desk, other) <= {"党支部报告"}
    assert not none.answered
    assert "没有2021年的" in none.text
    assert not none.citations


def test_a_year_named_in_the_question_itself_holds_as_well(ask_desk: Any) -> None:
    answer = ask_desk.ask("有没有2023年写阵地管理的例子")
    assert all(one.startswith("2023") for one in _periods(ask_desk, answer))
    assert answer.citations


def test_a_shorter_one_is_shorter_and_another(ask_desk: Any) -> None:
    first, second, third = ask_desk.talk("下一步打算怎么写", "来个短点的例子", "换个2022年的")[0:3]
    assert len(second.citations) == len(third.citations) == 1
    assert len(second.citations[0].quote) < 200
    assert second.text != first.text
    assert all(one.startswith("2022") for one in _periods(ask_desk, third))


def test_frames_of_the_type_and_the_half_year_named(ask_desk: Any) -> None:
    talk = ask_desk.talk("开头怎么写", "换一个，短点的", "那述职的呢", "过渡句也来一个", "只要上半年的")
    assert _types(ask_desk, talk[2]) == _types(ask_desk, talk[3]) == {"个人述职"}
    assert talk[1].text.split("\n\n")[1] != talk[2].text.split("\n\n")[1]
    assert all("上半年" in one for one in _periods(ask_desk, talk[4]))
    assert "句式库" not in talk[4].text


def test_headings_of_the_form_and_the_part_named(ask_desk: Any) -> None:
    even, other = ask_desk.talk("给五个阵地管理的小标题", "再来几个，要对仗的", "换成存在问题的")[1:]
    for heading in re.findall(r"^\d\. “(.+?)”", even.text, re.MULTILINE):
        one, two = re.split("[，、]", heading)
        assert len(one) == len(two)
    assert other.intent == "headings"
    assert "存在问题" in other.text.split("\n")[0]


def test_the_years_of_another_kind_and_one_of_these(ask_desk: Any) -> None:
    years, problems, size = ask_desk.talk(
        "述职的有几篇", "都是哪年的", "那党支部的呢", "第二个怎么写问题的", "第二篇多少字"
    )[2:]
    assert "党支部报告范文" in years.text
    assert "述职" not in years.text
    second = re.findall("《(.+?)》", years.text)[1]
    assert second in problems.text.split("\n")[0]
    assert "存在问题" in problems.text
    assert second in size.text
    assert re.search(r"全文 \d+ 字", size.text)


def test_what_to_write_where_there_is_none(ask_desk: Any) -> None:
    page, none, plain = ask_desk.talk("网络舆情怎么写", "那没有舆情呢", "换个说法，太官了")
    assert none.text.startswith("**按你说的情况**（今年没出过舆情）")
    assert plain.text.startswith("**换个说法")
    assert len(plain.text) < len(page.text)


def test_the_others_of_a_count_after_turns_on_its_list(ask_desk: Any) -> None:
    answer = ask_desk.talk("哪几篇单列了原因分析", "它们怎么写的", "第二篇全文多长", "那没有单列的呢")[-1]
    assert answer.intent == "coverage"
    assert "没有单列、在段落里写到的" in answer.text


def test_a_page_on_how_to_write_stays_one(ask_desk: Any) -> None:
    page, brief, branch = ask_desk.talk("存在问题怎么写", "短点", "党支部的呢")
    assert brief.intent == branch.intent == page.intent == "how_to"


OWN = """河湾县文化馆党支部2025年度意识形态工作情况报告

县文旅局党委：
2025年，文化馆党支部认真落实意识形态工作责任制。现将情况报告如下。
一、主要做法
（一）压实责任。支委会专题研究意识形态工作3次。
（二）管好阵地。对2个公众号、5个展厅屏幕逐一登记。
二、存在的问题
（一）志愿讲解队伍不稳定。全年流失讲解员6名。
（二）展厅屏幕巡看不经常。9月抽查发现1块屏幕内容过期。
三、下步打算
（一）稳定志愿讲解队伍，3月底前补招讲解员8名。
（二）展厅屏幕每周巡看1次，由办公室登记。
河湾县文化馆党支部
2025年12月20日
"""
OWN_RULE = """河湾县文化馆意识形态工作责任制实施细则

第一条 为落实意识形态工作责任制，制定本细则。
第二条 各部室每月25日前向办公室报送舆情台账。
第三条 展厅屏幕内容由宣教部初审、分管副馆长终审。
"""


@pytest.fixture(scope="module")
def hall(desk_with: Any) -> Any:
    """A library with a report and a rule of one's own."""
    return desk_with(("文化馆2025年度报告.txt", OWN, "sample"), ("文化馆实施细则.txt", OWN_RULE, "policy"))


def test_an_entry_of_the_own_report_is_written_on_by_its_plan(hall: Any) -> None:
    _, second, first, plans = hall.talk(
        "我们馆去年的报告提了哪些问题", "第二个今年咋写整改了", "那第一个呢", "下步打算呢"
    )
    assert "9月抽查发现1块屏幕" in second.text
    assert "每周巡看1次" in second.text
    assert "整改" in second.text
    assert "流失讲解员6名" in first.text
    assert "补招讲解员8名" in first.text
    assert "“下步打算”写了2条" in plans.text


def test_what_the_own_rule_does_not_say_is_said_to_be_missing(hall: Any) -> None:
    none, held = (
        hall.talk("中心组学习一年几次", "我们细则里有吗")[1],
        hall.talk("舆情台账多久报一次", "我们细则里有吗")[1],
    )
    assert not none.answered
    assert "没有写到“中心组”" in none.text
    assert "每月25日前" in held.text
