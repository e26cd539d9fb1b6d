"""How things are put: a choice of two, speech and dialect, software, years to come, a second question of a part."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.tasks.ask.spoken import plainly
from assistant.writers.answer.software import of_software

CHOICES = [
    "结尾用“特此报告”还是“以上报告，请审阅”？",
    "述职用“我”还是用“本人”",
    "文种写“报告”还是“总结”合适",
    "落款写“党组”还是写“党委”",
]
EXCHANGES = ["“加强”写多了，换“强化”还是“深化”好", "“进一步”用了十几回了，能换点啥词", "把“抓好”换成“做好”还是“办好”"]


@pytest.mark.parametrize("question", CHOICES)
def test_a_choice_of_two_is_no_exchange_of_words(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered, answer.text
    assert "可以换成" not in answer.text, answer.text


def test_a_choice_of_endings_says_which_is_for_what(ask_desk: Any) -> None:
    first = ask_desk.ask(CHOICES[0]).text.split("\n")[0]
    assert "报上级" in first, first
    assert "上会" in first, first


@pytest.mark.parametrize("question", EXCHANGES)
def test_where_other_words_are_wanted_they_are_given(ask_desk: Any, question: str) -> None:
    assert "可以换成" in ask_desk.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("“进一步”用了十几回了，能换点啥词", "继续"),
        ("“我”用多了能换成什么", "本人"),
        ("把“常态化”换一个", "定期"),
        ("“不断”用太多了换什么词", "持续"),
    ],
)
def test_a_replacement_is_counted_by_its_word(ask_desk: Any, question: str, word: str) -> None:
    answer = ask_desk.ask(question)
    found = re.search(rf"“{word}”：(\d+) 篇，如“([^”]+)”\[\d+\]", answer.text)
    assert found, answer.text
    assert word in found[2]
    assert "都没有原样用过" not in answer.text


SOFTWARE = [
    "Word里页码从第二页开始怎么设置",
    "怎么在wps里加页码",
    "word里怎么让标题居中",
    "打印的时候页码不显示怎么弄",
    "页眉那条横线怎么去掉",
    "在WPS里标题序号老是自动编号，咋取消",
]
FORMAT = ["页码用几号字", "页边距怎么设置", "行距设多少磅", "Word怎么设置公文格式", "页码怎么编"]


@pytest.mark.parametrize("question", SOFTWARE)
def test_how_a_program_is_worked_is_said_to_be_outside(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered, answer.text
    assert "软件怎么操作" in answer.text.split("\n")[0], answer.text


@pytest.mark.parametrize("question", FORMAT)
def test_the_format_itself_stays_answered(ask_desk: Any, question: str) -> None:
    assert not of_software(question)
    answer = ask_desk.ask(question)
    assert answer.answered, answer.text
    assert "软件怎么操作" not in answer.text


def test_a_font_that_is_missing_has_its_answer(ask_desk: Any) -> None:
    assert ask_desk.ask("wps里仿宋字体装不上怎么办").answered


@pytest.mark.parametrize(
    ("spoken", "plain"),
    [
        ("公众号管理那块儿写点啥好", "公众号管理这块写点什么好"),
        ("俺们支部也要写嘛", "我们支部也要写吗"),
        ("打算得写几条嘛", "打算得写几条"),
        ("这事儿怎么写嘞", "这事怎么写"),
        ("结尾写几句话", "结尾写多少字"),
        ("职工书屋塞到哪块儿去", "职工书屋塞到哪块去"),
        ("两部分拼一块儿怎么写", "两部分拼一起怎么写"),
        # Not to be touched.
        ("这个分寸怎么拿捏，写几条", "这个分寸怎么拿捏，写几条"),
        ("板块怎么排", "板块怎么排"),
        ("幼儿园的报告怎么写", "幼儿园的报告怎么写"),
        ("少儿活动写在哪", "少儿活动写在哪"),
        ("帮我写几句", "帮我写几句"),
    ],
)
def test_particles_and_dialect_are_no_words_of_the_question(spoken: str, plain: str) -> None:
    assert plainly(spoken) == plain


@pytest.mark.parametrize("question", ["公众号管理那块儿写点啥好", "理论学习那块儿得搞点啥", "意识形态这摊子事儿咋写嘛"])
def test_speech_is_not_named_as_missing(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered, answer.text
    assert "没有专门讲" not in answer.text


def test_a_part_asked_for_its_length_twice_has_one_answer(ask_desk: Any) -> None:
    answer = ask_desk.ask("导语一般多长，写几句话？")
    assert re.match(r"\*\*(?:导语)?中位数 \d+ 字", answer.text), answer.text
    assert "###" not in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("“阵地”指啥，我们的工作群算不算？", "算网络阵地"),
        ("舆情指什么，群众投诉算不算？", "只有在网上传开"),
        ("专题研究指什么，中心组学习算不算", "作为议题研究"),
    ],
)
def test_whether_something_is_one_is_asked_of_what_stood_before(ask_desk: Any, question: str, told: str) -> None:
    assert told in ask_desk.ask(question).text.split("###")[-1]
