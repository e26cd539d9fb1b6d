"""A library of more own texts than are read for one question: those that the question is of are among the ones read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.build import Assistant
from assistant.results import Answer
from assistant.settings import Settings

MANY = 55  # more than are read for one question
REPORT = """{unit}党工委关于2025年落实意识形态工作责任制情况的报告

一、主要做法
（一）抓好学习。{unit}党工委组织专题学习{times}次。
（二）守好阵地。{unit}登记工作群{groups}个。{more}
二、存在的问题
一是引导的办法不多。二是{unit}的队伍还不够强。
三、下一步打算
补齐短板，改进引导办法。
"""
RULE = """关于{thing}的管理办法

第一条 为了管好{thing}，制定本办法。
第二条 {thing}出现故障的，应当在{hours}小时内报告。
第三条 {thing}由专人登记。
"""
THINGS = ("电子屏", "广播站", "宣传车", "阅报栏", "文化墙")
PLACES = "东南西北中上下前后左右"


def names(count: int) -> list[str]:
    """Return so many names of offices, none the end of another."""
    return [f"{PLACES[n // 8]}{'湖山河桥港湾林泉'[n % 8]}街道" for n in range(count)]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(Settings(home=tmp_path_factory.mktemp("home"), _env_file=None))  # type: ignore[call-arg]
    folder: Path = tmp_path_factory.mktemp("texts")
    for n, unit in enumerate(names(MANY)):
        more = "清退过期展板17块。" if n == MANY - 2 else ""
        text = REPORT.format(unit=unit, times=n + 3, groups=n + 101, more=more)
        (folder / f"{n:03}.txt").write_text(text, "utf-8")
    list(made.ingest([folder], kind="sample"))
    rules: Path = tmp_path_factory.mktemp("rules")
    for n in range(MANY):
        thing = f"{'甲乙丙丁戊己庚辛壬癸子丑'[n // 5]}型{THINGS[n % 5]}"
        (rules / f"{n:03}.txt").write_text(RULE.format(thing=thing, hours=n + 2), "utf-8")
    list(made.ingest([rules], kind="policy"))
    yield made
    made.close()


def asked(desk: Assistant, question: str) -> Answer:
    """Return the answer to a question."""
    return next(event for event in desk.ask(question) if isinstance(event, Answer))


@pytest.mark.parametrize("n", [0, 20, MANY - 1])
def test_the_report_of_the_unit_named_is_read(desk: Assistant, n: int) -> None:
    answer = asked(desk, f"{names(MANY)[n]}2025年登记工作群多少个")
    assert f"{n + 101}个" in answer.text.replace("**", "")


def test_what_one_report_alone_tells_is_found(desk: Assistant) -> None:
    answer = asked(desk, "哪个街道清退了过期展板，多少块")
    assert "17块" in answer.text.replace("**", "")


def test_the_rule_on_the_thing_asked_of_is_read(desk: Assistant) -> None:
    answer = asked(desk, "子型文化墙出现故障要多久报告")
    assert f"{54 + 2}小时" in answer.text.replace("**", "")


def test_what_no_text_tells_stays_unknown(desk: Assistant) -> None:
    answer = asked(desk, "丑型热水器出现故障要多久报告")
    assert "小时内" not in answer.text
