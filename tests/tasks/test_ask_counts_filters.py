"""A count keeps to the years and the kind of report it names, and so does what is asked of those just counted."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.writers.answer.span import span_named, within


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("2023年以后的支部报告有几篇", "2023年以后"),
        ("23年及以前的有几篇", "2023年及以前"),
        ("从2024年起的有几篇", "2024年起"),
        ("2022年到2023年的报告有几篇", "2022年至2023年"),
        ("2023年的报告有几篇", None),
        ("2023年后勤保障写了几篇", None),
        ("2023年前三季度的有几篇", None),
        ("2024年起草的有几篇", None),
    ],
)
def test_several_years_are_told_from_one(question: str, period: str | None) -> None:
    assert span_named(question) == period


def test_the_year_named_is_among_those_after_it_and_not_among_those_before() -> None:
    held = ("2022年度", "2023年上半年", "2024年度")
    assert [within(one, "2023年以后") for one in held] == [False, True, True]
    assert [within(one, "2023年以前") for one in held] == [True, False, False]
    assert [within(one, "2023年及以前") for one in held] == [True, True, False]
    assert [within(one, "2023年上半年") for one in held] == [False, True, False]


def test_a_second_count_is_over_the_reports_of_the_first(ask_desk: Any) -> None:
    text = ask_desk.ask("2023年以后的支部报告有几篇 哪几篇写了党课").text
    assert "2023年以后的党支部报告范文共 7 篇" in text
    assert "在 7 篇2023年以后的党支部报告范文里" in text
    every = ask_desk.ask("2024年的有几篇 一共有几篇写了党课").text
    assert "在 35 篇范文里" in every


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2025年的里面有几篇是个人写的", "10 篇2025年范文里，个人写的 2 篇"),
        ("单位写的有几篇", "35 篇范文里，单位写的 27 篇"),
        ("23年及以前班子写的有几篇", "11 篇2023年及以前的范文里，班子写的 7 篇"),
        ("哪几篇写了个人账号", "篇写了“个人账号”"),
    ],
)
def test_who_writes_them_names_the_kind_of_report(ask_desk: Any, question: str, told: str) -> None:
    assert told in ask_desk.ask(question).text.split("\n")[0]


def test_of_which_years_those_just_named_are(ask_desk: Any) -> None:
    text = ask_desk.ask("有几篇学校的 都是哪年的").text
    assert "3 篇学校范文按年份分：2022年 1 篇、2025年 1 篇、2026年 1 篇" in text
    assert "没有答案" not in text


def test_what_lacks_all_is_named_once(ask_desk: Any) -> None:
    text = ask_desk.ask("哪几篇没有落款").text
    assert "按字面" not in text
    assert text.count("小学党支部") == 1
    assert re.search(r"没有写“成文日期”的（\d+ 篇）\*\*：上面 \d+ 篇，另有《[^》]*副局长", text)


def test_a_rare_compound_has_the_wider_count_beside_it(ask_desk: Any) -> None:
    assert "写到“新媒体”的" in ask_desk.ask("哪几篇写了新媒体账号").text
    assert "放宽了数" not in ask_desk.ask("哪几篇写了“新媒体账号”").text
