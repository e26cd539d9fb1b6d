"""A value is told whole: no part of a longer number, with its year, in the measure that is asked for."""

from __future__ import annotations

import pytest

from assistant.writers.answer.value_kinds import values_asked


def _held(question: str, kind: str, text: str) -> str:
    value = next(one for one in values_asked(question) if one.kind == kind)
    found = value.holds.search(text)
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("question", "kind", "text", "held"),
    [
        ("督查发现多少问题", "count", "第十二条 局党组每半年开展专项督查", ""),
        ("有几条要求", "count", "第二十三条 督查", ""),
        ("有几条要求", "count", "提出十二条要求", "十二条"),
        ("工作群有多少个", "count", "连续6个月无人发言", ""),
        ("工作群有多少个", "count", "登记6个工作群", "6个"),
        ("几个部门参加", "count", "提前5个工作日报批", ""),
        ("要配几个网评员", "count", "网评员不少于15人", "15人"),
        ("要建几个阵地", "count", "每处15人", ""),
        ("哪天开始施行", "day", "自2024年3月1日起施行", "2024年3月1日"),
        ("什么时候交", "day", "于12月9日前报送", "12月9日"),
        ("什么时候交", "day", "2025年12月底前", "2025年12月底"),
        ("保存几年", "span", "保存期限为12年", "12年"),
    ],
)
def test_a_value_is_held_whole(question: str, kind: str, text: str, held: str) -> None:
    assert _held(question, kind, text) == held
