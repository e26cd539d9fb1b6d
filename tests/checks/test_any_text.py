"""Any text at all: no crash, exact spans, and time that grows with the length only."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

_WORDS = """
一、 （一） 1. （1） 一是 二是 第三， 。 ， 、 ； “ ” 《 》 （ ） 的 和 12 2022 年 2月30日 100% 率 共 次 其中 ，其中 **
【待补：x】 意识形态 我局 本人 四个意识 政治意识 请批示 妥否 现将情况报告如下： 13812345678
二十大 存在的问题 下一步打算 主要做法
"""
_BITS = st.sampled_from([*_WORDS.split(), "\n", " ", "\t", "\u3000"])
_TEXTS = st.lists(st.one_of(_BITS, st.text(max_size=4)), max_size=60).map("".join)


@settings(max_examples=120, deadline=None)
@given(text=_TEXTS)
def test_findings_quote_the_text(text: str, pack: GenrePack, common: Common) -> None:
    for finding in check_all(Desk(parse_report(text, pack), common, pack)):
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.quote == text[finding.start : finding.end]


@pytest.mark.parametrize(
    "piece",
    [
        "的",
        "一是",
        "“",
        "《《》",
        "1 ",
        "、和",
        "（一）",
        "12次，其中",
        "参学率",
        "共12次，其中5次、",
        "政治意识、",
        "请",
        "\n一、",
        "**",
        "“甲”",
        "甲、",
        "4期5人次，平均每期",
        "3名，占5%、",
        "，比上年的5篇增长3%",
        "副局长王平、",
        "5月9日停水，",
    ],
)
@pytest.mark.timeout(60)
def test_no_text_makes_a_check_hang(piece: str, pack: GenrePack, common: Common) -> None:
    text = piece * (20_000 // len(piece))
    desk = Desk(parse_report(text, pack), common, pack)
    assert all(desk.report.text[f.start : f.end] == f.quote for f in check_all(desk))
