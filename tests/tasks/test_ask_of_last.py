"""Turns on what stood last: some of the list, where an item is from, two things beside each other, other words."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.tasks.ask.again import rewords
from assistant.tasks.ask.in_full import in_full
from assistant.tasks.ask.of_last import narrowed, points_at_nothing


def listed(text: str) -> list[str]:
    return re.findall(r"(?m)^- 《([^》]+)》", text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("其中个人述职的有几篇", "个人述职"),
        ("其中述职的几篇", "述职"),
        ("这些里面2024年的是哪些", "2024年"),
        ("这几篇里哪几篇是党支部的", "党支部"),
        ("里面有没有医院的", "医院"),
        ("那其中学校的呢", "学校"),
        ("这些报告怎么写", ""),
        ("里面小标题怎么起", ""),
        ("述职的有几篇", ""),
        ("其中最短的是哪篇", "最短"),
    ],
)
def test_the_kind_a_turn_narrows_a_list_to(text: str, kind: str) -> None:
    assert narrowed(text) == kind


def test_a_narrowed_list_is_of_those_shown_and_the_first_is_the_first_of_it(ask_desk: Any) -> None:
    counted, narrow, first = ask_desk.talk("哪几篇写了谈心谈话", "其中个人述职的有几篇", "给我看看第一篇的问题部分")
    assert "队伍建设、风险防范" not in narrow.text
    found = listed(narrow.text)
    assert f"“个人述职”的有 {len(found)} 篇" in narrow.text
    assert found
    assert all(one in counted.text for one in found)
    assert first.text.startswith(f"**第 1 篇是《{found[0]}》")


def test_a_list_that_was_not_told_to_its_end_is_counted_again_for_the_kind(ask_desk: Any) -> None:
    first, narrow = ask_desk.talk("几篇写了谈心谈话", "其中个人述职的有几篇")
    assert "要全部名单" in first.text
    assert "谈心谈话" in narrow.text.split("\n")[0]
    assert "篇个人述职范文" in narrow.text


def test_none_of_a_kind_is_said_and_the_list_still_stands(ask_desk: Any) -> None:
    _, none, first = ask_desk.talk("库里医院的有哪几篇", "其中2022年的呢", "第一篇的打算呢")
    assert none.text == "**上面这 3 篇里没有“2022年”的**。"
    assert "中医医院" in first.text.split("\n")[0]


def test_which_problems_one_tells_of_are_its_problems(ask_desk: Any) -> None:
    told = ask_desk.talk("库里医院的有哪几篇", "第二篇讲了啥问题")[-1].text
    assert "“存在问题”这样写" in told


@pytest.mark.parametrize("text", ["第二个是哪篇里的", "第二段出自哪篇", "第二个例子是哪个单位写的", "第二段是哪儿来的"])
def test_where_an_item_stands_and_the_talk_goes_on(ask_desk: Any, text: str) -> None:
    examples, source, more = ask_desk.talk("有没有写典型选树的例子", text, "还有别的吗")
    second = re.findall(r"\*\*2\. 《([^》]+)》", examples.text)[0]
    assert source.text.startswith(f"**第 2 条出自《{second}》")
    assert more.intent == "example"
    assert not set(re.findall(r"\*\*\d\. 《([^》]+)》", more.text)) & set(re.findall(r"《([^》]+)》", examples.text))


def test_where_an_item_stands_and_more_of_them_in_one_message(ask_desk: Any) -> None:
    told = ask_desk.talk("下步打算怎么写", "有例子吗", "第一个例子是哪篇里的 还有别的吗")[-1].text
    assert "第 1 条出自" in told
    assert "摘 3 段" in told


@pytest.mark.parametrize(
    ("first", "second", "begins"),
    [
        ("党委书记的责任有哪些", "班子成员呢", "**书记是第一责任人，班子其他成员履行“一岗双责”"),
        ("半年报告怎么写", "年度的呢", "**半年报告和年度报告**"),
        ("问题怎么写", "原因呢", "**存在问题和原因分析**"),
        ("保密怎么写", "舆情呢", "**资料库里没有专门讲“保密”和“舆情”有什么区别的**"),
    ],
)
def test_the_two_are_those_just_asked_of(ask_desk: Any, first: str, second: str, begins: str) -> None:
    assert ask_desk.talk(first, second, "两个有什么区别")[-1].text.startswith(begins)


def test_two_samples_stand_side_by_side(ask_desk: Any) -> None:
    told = ask_desk.talk("库里医院的有哪几篇", "第二篇的问题呢", "跟第一篇比有啥不同")[-1]
    assert re.match(r"\*\*《中共区中医医院[^》]+》和《区人民医院党委书记", told.text)
    assert "| 存在问题 |" in told.text
    assert "第一议题" not in told.text


def test_two_of_those_listed_are_set_apart_by_a_part_or_a_topic(ask_desk: Any) -> None:
    told = ask_desk.talk(
        "库里医院的有哪几篇",
        "第一篇和第三篇的打算部分有什么不同",
        "前两篇的阵地管理有什么不同",
        "第一篇和第五篇的问题有什么不同",
    )
    assert told[3].text.startswith("上面只列出 3 篇，没有第 5 篇")
    assert re.match(r"\*\*《中共区中医医院[^》]+》和《县人民医院内科", told[1].text)
    assert "**“下一步打算”，《县人民医院内科" in told[1].text
    assert "2 篇写了“阵地管理”" in told[2].text
    assert "内科" not in told[2].text


def test_more_of_the_openings_and_closings_shown_are_of_those(ask_desk: Any) -> None:
    first, more = ask_desk.talk("给几个开头的例子", "再给几个")
    assert more.text.startswith("开头")
    assert not set(re.findall(r"《([^》]+)》", more.text)) & set(re.findall(r"(?m)^\*\*\d\. 《([^》]+)》", first.text))
    assert "小标题" not in ask_desk.talk("给几个结尾的例子", "再给几个")[-1].text.split("\n")[0]


def test_how_well_an_example_is_written_is_not_what_it_is_of(ask_desk: Any) -> None:
    assert "得好”" not in ask_desk.ask("给我几个分析研判写得好的例子").text
    assert "“食堂”" in ask_desk.ask("有没有写食堂的段落").text


def test_the_third_side_is_the_third_of_the_list(ask_desk: Any) -> None:
    told = ask_desk.talk("问题部分一般分几个方面写", "那第三个方面展开说说")[-1].text
    assert told.startswith("**第 3 条**")


@pytest.mark.parametrize(
    "text", ["还有别的例子吗", "第二篇写了什么问题", "两个有什么区别", "跟第一篇比有啥不同", "别的吗"]
)
def test_what_points_back_at_nothing_is_asked_about(ask_desk: Any, text: str) -> None:
    told = ask_desk.ask(text)
    assert not told.answered
    assert told.text.startswith("您")


@pytest.mark.parametrize("text", ["还有别的部分要写吗", "问题和原因有什么区别", "第二部分写什么", "给几个例子"])
def test_what_names_its_subject_points_at_nothing(text: str) -> None:
    assert not points_at_nothing(text)


def test_headings_inside_a_part_are_of_that_part_over_all_samples(ask_desk: Any) -> None:
    told = ask_desk.talk("这个报告一般分几部分", "那第三部分呢", "里面小标题怎么起")[-1].text
    assert "这 2 篇里" not in told
    assert "下一步打算" in told


@pytest.mark.parametrize(
    ("text", "is_rewording"),
    [
        ("换个说法", True),
        ("换种说法再说一遍", True),
        ("换个方式讲一遍", True),
        ("换个说法 太官方了听不懂", True),
        ("换个说法，别太官方", True),
        ("经验不足 换个说法", False),
        ("换个单位说一遍", False),
        ("换一个", False),
    ],
)
def test_a_turn_that_only_wants_other_words(text: str, is_rewording: bool) -> None:
    assert rewords(text) is is_rewording


def test_a_page_said_again_is_no_repeat(ask_desk: Any) -> None:
    page, again = ask_desk.talk("问题部分怎么写", "换种说法再说一遍")
    assert again.answered
    assert len(again.text) < len(page.text) / 2
    assert "\n> " in again.text


def test_the_reason_of_a_point_is_not_that_the_part_is_written(ask_desk: Any) -> None:
    told = ask_desk.talk("存在的问题怎么写", "上面第二条展开说说", "为什么要这样写")[-1].text
    assert "篇这样安排" not in told
    assert "小标题" in told


def test_who_set_what_nobody_set(ask_desk: Any) -> None:
    assert ask_desk.talk("报告要多少字", "谁规定的")[-1].text.startswith("**没有谁统一规定**")


def test_examples_of_a_part_are_whole_entries(ask_desk: Any) -> None:
    told = ask_desk.talk("下步打算怎么写", "有例子吗")[-1].text
    quotes = re.findall(r"(?m)^> (.+)$", told)
    assert len(quotes) == 3
    assert all(len(one) > 40 and not re.match(r"三、", one) for one in quotes)


def test_another_post_takes_the_place_of_the_whole_name() -> None:
    assert in_full("党委书记的责任有哪些", "班子成员呢", lambda _: ())[0] == "班子成员的责任有哪些"
    assert in_full("中心组学习有什么要求", "那支部呢", lambda _: ())[0] == "支部学习有什么要求"


@pytest.mark.parametrize(("word", "told"), [("统战", "“统战”这样写"), ("保密", "“保密工作”这样写")])
def test_one_of_those_counted_for_a_word_is_told_of_that_word(ask_desk: Any, word: str, told: str) -> None:
    assert told in ask_desk.talk(f"哪几篇写了{word}", "第一篇怎么写的")[-1].text
