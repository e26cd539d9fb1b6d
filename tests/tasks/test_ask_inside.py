"""A thing inside a topic is written of by itself, and it is said within which topic."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "thing", "topic"),
    [
        ("讲座论坛管理那段可以写哪些事", "讲座", "阵地管理"),
        ("工作群管理这一条应该怎么写", "工作群", "阵地管理"),
        ("公众号审核流程那段怎么写", "公众号", "阵地管理"),
        ("谈心谈话那一条怎么写", "谈心谈话", "队伍建设"),
        ("志愿服务这一块怎么写", "志愿服务", "精神文明"),
    ],
)
def test_a_page_on_a_thing_is_of_the_thing(ask_desk: Any, question: str, thing: str, topic: str) -> None:
    answer = ask_desk.ask(question)
    assert f"写在“{topic}”这一条之内" in answer.text.split("\n")[0]
    words = ("讲座", "论坛") if thing == "讲座" else (thing,)
    samples = [one for one in answer.citations if one.kind == "sample"]
    assert len({one.document for one in samples}) > 1
    assert all(any(word in one.quote for word in words) for one in answer.citations)


def test_things_named_in_one_breath_are_written_of_together(ask_desk: Any) -> None:
    answer = ask_desk.ask("宣传栏、电子屏这块怎么写")
    assert answer.text.startswith("**宣传栏、电子屏写在“阵地管理”这一条之内")
    assert all(re.search("宣传栏|电子屏", one.quote) for one in answer.citations)


def test_a_thing_of_which_little_is_said_has_no_page(ask_desk: Any) -> None:
    text = ask_desk.ask("少数民族学生思想教育怎么写").text
    assert "归在“理论学习”这个主题里" in text
    assert "照这个次序写" in text


def test_a_topic_by_another_name_keeps_its_own_page(ask_desk: Any) -> None:
    for question in ("阵地建设怎么写", "舆情这块怎么写", "公众号工作群这些阵地管理怎么写"):
        assert "之内" not in ask_desk.ask(question).text.split("\n")[0], question


def test_a_thing_is_counted_by_its_word(ask_desk: Any) -> None:
    text = ask_desk.ask("志愿服务有几篇写了").text
    documents = ask_desk.library.documents("sample", "ideology-responsibility")
    held = [one for one in documents if not ask_desk.library.is_weak(one.id)]
    n = sum("志愿服务" in ask_desk.library.text(one.id) for one in held)
    assert f"原文出现“志愿服务”的 {n} 篇" in text
    assert "精神文明" in text


def test_two_words_for_one_thing_are_counted_by_either(ask_desk: Any) -> None:
    assert "原文出现“追责”或“问责”的 2 篇" in ask_desk.ask("写了追责问责的有多少篇").text


def test_a_set_phrase_is_told_of_by_its_parts(ask_desk: Any) -> None:
    for question in ("有几篇写了“三个亲自”", "三个亲自写在报告哪里"):
        text = ask_desk.ask(question).text
        assert "字面没有出现“三个亲自”" in text
        assert re.search(r"拆开写出来的有 [1-9]\d* 篇", text)
        assert "亲自主持、重点文稿亲自审改、重大问题亲自协调" in text


def test_what_no_sample_has_is_said_of_the_words_only(ask_desk: Any) -> None:
    for word in ("两个确立", "扫黄打非"):
        text = ask_desk.ask(f"有几篇写了“{word}”").text
        assert f"字面没有出现“{word}”" in text
        assert "没有写的" not in text


def test_who_lacks_it_is_listed_only_where_asked(ask_desk: Any) -> None:
    assert "**没有写的" not in ask_desk.ask("几篇写了保密").text
    assert "**没有写的" in ask_desk.ask("哪几篇没写保密").text


def test_one_count_of_a_topic_wherever_it_is_told(ask_desk: Any) -> None:
    count, page = ask_desk.ask("几篇写了网络舆情").text, ask_desk.ask("网络舆情怎么写").text
    written, alone = re.search(r"(\d+) 篇写了“网络舆情”\*\*（其中 (\d+) 篇单列成条", count).groups()  # type: ignore[union-attr]
    assert f"中 {written} 篇写到，其中单列成条的 {alone} 篇" in page


def test_one_length_of_the_same_reports(ask_desk: Any) -> None:
    asked = ask_desk.ask("整篇报告多少字合适").text
    low, high, median = re.search(r"多在 (\d+)—(\d+) 字，中位数 (\d+) 字", asked).groups()  # type: ignore[union-attr]
    for question in ("意识形态工作责任制报告怎么写", "范文一般多少字"):
        assert f"中位数 {median} 字（{low}—{high} 字）" in ask_desk.ask(question).text, question


def test_no_inner_word_reaches_a_user(ask_desk: Any) -> None:
    assert "标题行" not in ask_desk.ask("报告标题一般怎么起").text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("打算部分是不是必须分条写", "**一般要分条"),
        ("舆情处置这部分能不能不写", "**一般要写"),
        ("原因分析是不是一定得有", "**不一定"),
        ("保密这一条是不是一定要有", "**看情况"),
    ],
)
def test_whether_a_part_must_be_there_begins_with_yes_or_no(ask_desk: Any, question: str, first: str) -> None:
    text = ask_desk.ask(question).text
    assert text.startswith(first)
    assert re.search(r"\d+ 篇", text)


def test_what_is_to_stand_in_a_thing_is_no_question_of_the_topic(ask_desk: Any) -> None:
    assert "责任人" in ask_desk.ask("阵地登记本里一定要写责任人吗").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("没有发生意识形态事件，这句话怎么写稳妥", r"(?:没有|未)发生\S*意识形态\S*事件"),
        ("全年没有失泄密，这一句怎么表述", r"未发生失泄密"),
        ("师生思想稳定这一句怎么写稳妥", r"师生思想"),
        ("整改到位这句话怎么写", r"整改到位"),
    ],
)
def test_a_sentence_that_is_wanted_is_given(ask_desk: Any, question: str, said: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.text.startswith("**可以这样写")
    assert any(re.search(said, one.quote) for one in answer.citations)


def test_how_to_put_a_duty_is_no_sentence_of_a_sample(ask_desk: Any) -> None:
    assert "直接责任人" in ask_desk.ask("分管领导的责任怎么表述").text


def test_how_something_is_put_is_no_thing_that_lacks(ask_desk: Any) -> None:
    text = ask_desk.ask("问题那部分写得太轻怕领导说，写太重又怕惹事，怎么把握").text
    assert "没有专门讲" not in text
    assert text.startswith("**按你说的情况**")


def test_how_many_entries_repeats_no_line(ask_desk: Any) -> None:
    lines = [
        line.lstrip("- 1234567890.").partition("[")[0] for line in ask_desk.ask("做法部分分几条合适").text.split("\n")
    ]
    told = [line for line in lines if len(line) > 20]
    assert len(told) == len(set(told))
    assert "学习怎么开展" not in "".join(told)


def test_each_thing_of_a_list_is_shown(ask_desk: Any) -> None:
    text = ask_desk.ask("学校里课堂、讲座、社团这些阵地怎么写进去").text
    shown = text.partition("范文里写了这些")[2].partition("动笔前找齐")[0]
    assert all(thing in shown for thing in ("课堂", "讲座", "社团"))
    assert "技能大师进思政课堂" not in text
    assert "雨天课堂" not in text


def test_a_thing_no_sample_shows_is_said_to_be_missing(ask_desk: Any) -> None:
    assert ask_desk.ask("裁判文书上网有没有例子").text.startswith("没有找到写到“裁判文书上网”的例子")
    assert ask_desk.ask("庭审直播有没有例子").text.startswith("有。")
    both = ask_desk.ask("法院写的时候庭审直播、裁判文书上网舆情要不要提").text
    assert "写到“庭审直播”" in both
    assert "字面没有出现“裁判文书上网”" in both


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("微信群、公众号清理整顿这块数据一般怎么列", ("微信群", "公众号")),
        ("宣传栏、电子屏巡查这块数据一般怎么列", ("宣传栏", "电子屏")),
    ],
)
def test_all_things_of_one_breath_are_kept_however_it_is_put(
    ask_desk: Any, question: str, things: tuple[str, str]
) -> None:
    first = ask_desk.ask(question).text.split("\n")[0]
    assert first.startswith(f"**{'、'.join(things)}写在“阵地管理”这一条之内")
    assert all(f"“{thing}”" in first for thing in things)


def test_a_wider_name_is_looked_at_for_how_it_is_written_and_not_counted_as_the_same(ask_desk: Any) -> None:
    assert "写到“微信群”或“工作群”" in ask_desk.ask("微信群怎么写").text
    assert "“工作群”" not in ask_desk.ask("有几篇写了微信群").text.split("\n")[0]


def test_a_word_and_its_whole_topic_are_told_apart_as_counted(ask_desk: Any) -> None:
    text = ask_desk.ask("问题写“思想认识不到位”太虚了，怎么写具体").text
    assert "用这几个字的 5 篇。" in text
    assert "按“组织领导”整个主题数" in text
    assert "在“存在问题”部分单列成条的" in text
