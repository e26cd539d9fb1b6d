"""What a message asks is answered, each thing of it, or said to be unanswered; what it takes for granted is told."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.tasks.ask.one_by_one import one_by_one
from assistant.writers.answer.unknown_value import unknown_value


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("党委书记和宣传委员的职责分别是啥", ("党委书记", "宣传委员")),
        ("述职报告和情况报告的篇幅各多少", ("述职报告", "情况报告")),
        ("医院、学校、法院各有几篇", ("医院", "学校", "法院")),
        ("支部书记与纪检委员各自管什么", ("支部书记", "纪检委员")),
        # One thing, a difference, or no telling where the name of one ends.
        ("各支部和科室分别怎么写", ()),
        ("党委书记和宣传委员的职责有什么区别", ()),
        ("书记和分管副书记述职分别怎么写", ()),
        ("问题和打算要不要对应", ()),
        ("学习和研讨写在哪", ()),
    ],
)
def test_things_of_which_the_same_is_asked_are_told_apart(question: str, things: tuple[str, ...]) -> None:
    found = one_by_one(question)
    assert (found.things if found else ()) == things


def test_each_of_two_is_answered_where_one_was_left_out(ask_desk: Any) -> None:
    told = ask_desk.ask("党委书记和宣传委员的职责分别是啥").text
    assert "第一责任人" in told
    assert "宣传委员按分工负责" in told


def test_two_told_together_stay_together(ask_desk: Any) -> None:
    assert "###" not in ask_desk.ask("第一责任人和直接责任人分别是谁").text


def test_a_stretch_named_by_what_it_is_on_takes_nothing_from_the_question_before(ask_desk: Any) -> None:
    told = ask_desk.ask("民主生活会怎么写，还有党员教育那段给两句").text
    assert "“党员教育”的句子" in told


@pytest.mark.parametrize("question", ["多少篇用了‘情况汇报’当标题", "标题是“情况汇报”的有几篇"])
def test_a_word_of_titles_is_counted_in_titles(ask_desk: Any, question: str) -> None:
    assert "2 篇的标题里有“情况汇报”" in ask_desk.ask(question).text


@pytest.mark.parametrize(
    "question", ["写不好会扣年终奖吗", "被通报了会罚钱吗", "奖金和考核挂钩吗", "网评员给发津贴吗", "会不会影响绩效工资"]
)
def test_whether_anyone_is_paid_or_docked_is_not_known(question: str) -> None:
    assert "奖金、工资、补贴" in unknown_value(question)


@pytest.mark.parametrize(
    "question",
    [
        "意识形态考核会扣分吗",
        "扣发奖金要不要写进报告",
        "绩效考核怎么写进报告",
        "补贴发放引起议论算舆情吗",
        "有几篇写了绩效工资",
        "考核结果要不要和绩效考核一起写",
    ],
)
def test_what_is_written_of_money_is_no_question_for_it(question: str) -> None:
    assert not unknown_value(question)


@pytest.mark.parametrize(("question", "said"), [("六大阵地都有哪些", True), ("意识形态阵地有哪些", False)])
def test_a_number_no_text_here_gives_is_said_to_be_none(ask_desk: Any, question: str, said: bool) -> None:
    told = ask_desk.ask(question).text
    assert told.startswith("资料里没有“六大阵地”这个提法") is said
    assert "新闻媒体" in told


def test_another_wording_is_of_what_a_page_shows_to_borrow(ask_desk: Any) -> None:
    page, told = ask_desk.talk("理论学习怎么写", "第二个换个说法")
    borrowed = page.text.split("**小标题可借**")[1].split("“")[2].split("”")[0]
    assert borrowed in told.text


def test_another_part_is_counted_in_the_samples_of_the_office_spoken_of(ask_desk: Any) -> None:
    told = ask_desk.talk("哪些范文写了青年干部", "医院呢", "那下一步计划这部分呢")[-1].text
    assert told.startswith("**3 篇医院范文中")


def test_openings_of_one_kind_of_office_are_of_no_other(ask_desk: Any) -> None:
    told = ask_desk.talk("给几个开头", "只看学校的")[-1].text
    named = [line for line in told.split("\n") if "《" in line]
    assert named
    assert all("学" in line.split("《")[-1] for line in named)


def test_what_is_asked_word_for_word_is_not_of_the_turn_before(ask_desk: Any) -> None:
    assert ask_desk.talk("称呼怎么写", "要署名吗")[-1].text.startswith("**正式报送的要有")
    assert ask_desk.talk("导语怎么写", "写多少字")[-1].text.startswith("**导语")


def test_sentences_are_of_the_thing_named_or_are_none(ask_desk: Any) -> None:
    for thing in ("学习强国", "主题党日"):
        lines = [line for line in ask_desk.ask(f"{thing}怎么写进去，给两句").text.split("\n") if line[:1].isdigit()]
        assert all(thing in line for line in lines)


def test_sentences_wanted_of_what_was_told_are_given_and_no_page_on_the_whole(ask_desk: Any) -> None:
    told = ask_desk.talk("民主生活会要不要写", "这个写到述职里咋写，给两句")[-1].text
    assert "“民主生活会”的句子" in told


def test_other_words_are_counted_with_what_they_are_counted_in(ask_desk: Any) -> None:
    assert "（n=" in ask_desk.ask("“压紧压实”换个说法").text
