"""A report that closes as a letter does, and slips of form that are told once and by the report's own words."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import remarks_on

_REPORT = """临桥县气象局党组关于2025年落实意识形态工作责任制情况的报告

中共临桥县委：

2025年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。

一、主要做法

（一）压实责任。把意识形态工作列入议事日程。{done}

二、存在的问题

（一）学习不够深入。学用结合不紧。{problem}

三、整改措施

（一）推动学习走深走实。2026年起每季度交流一次，由办公室负责。

{close}

中共临桥县气象局党组
2025年12月26日
"""


def _told(pack: GenrePack, common: Common, *, done: str = "", problem: str = "", close: str = "") -> list[str]:
    found = remarks_on(_REPORT.format(done=done, problem=problem, close=close), pack, common)
    return [one.check for one in found if one.level != "hint"]


@pytest.mark.parametrize(
    "close", ["此致\n敬礼！", "　　此致\n敬礼", "此致 敬礼", "特此函复，此致\n敬礼！", "特此函告。此致敬礼！"]
)
def test_the_end_of_a_letter_is_told(pack: GenrePack, common: Common, close: str) -> None:
    assert _told(pack, common, close=close) == ["closing-words"]


@pytest.mark.parametrize("close", ["特此报告。", "专此报告。", ""])
def test_the_end_of_a_report_is_left(pack: GenrePack, common: Common, close: str) -> None:
    assert _told(pack, common, close=close, done="向国旗敬礼。") == []


@pytest.mark.parametrize(
    ("done", "check"),
    [
        ("一年来一年来走访企业12家。", "repeated-word"),
        ("今年以来，局党组今年以来走访企业12家。", "repeated-word"),
        ("严格落实”三审三校“制度。", "quotes-turned"),
    ],
)
def test_one_slip_is_told_once(pack: GenrePack, common: Common, done: str, check: str) -> None:
    assert _told(pack, common, done=done) == [check]


def test_quotes_turned_are_put_right_together(pack: GenrePack, common: Common) -> None:
    found = remarks_on(_REPORT.format(done="用好”学习强国“平台。", problem="", close=""), pack, common)
    assert [(one.quote, one.fix) for one in found if one.check == "quotes-turned"] == [("”学习强国“", "“学习强国”")]


def test_an_unanswered_problem_names_the_reports_own_part(pack: GenrePack, common: Common) -> None:
    text = _REPORT.format(done="", problem="\n\n（二）农家书屋利用率低。每天借阅不到3人。", close="")
    found = [one.message for one in remarks_on(text, pack, common) if one.check == "problem-unanswered"]
    assert found
    assert all("“整改措施”" in message and "下一步打算" not in message for message in found)


def test_a_signed_pledge_is_a_fact(pack: GenrePack, common: Common) -> None:
    hints = [
        one.check
        for done in ("与8个科室签订责任书8份。", "层层签订责任书。")
        for one in remarks_on(_REPORT.format(done=done, problem="", close=""), pack, common)
        if one.check == "wording"
    ]
    assert hints == ["wording"]
