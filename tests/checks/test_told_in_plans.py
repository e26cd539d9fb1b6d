"""What the plans tell as done is held against what was counted before; what they intend is not."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import figures_told

_TALKS = "开展政策宣讲15场，覆盖群众600人次。"


@pytest.mark.parametrize(
    ("done", "plan"),
    [
        (_TALKS, "局党组全年开展的18场政策宣讲受到群众欢迎。"),
        (_TALKS, "全年开展政策宣讲18场，效果不错。"),
        ("全年处置网络舆情22起，回应率100%。", "全年处置网络舆情26起的经验，我们将进行总结。"),
        ("举办青年讲师团宣讲32场，直接听众2800人次。", "把今年28场青年讲师团宣讲整理成案例。"),
        ("全年走访联系企业40家，解决难题12个。", "一年来走访联系企业46家，积累了经验。"),
    ],
)
def test_another_number_told_as_done_is_remarked(pack: GenrePack, common: Common, done: str, plan: str) -> None:
    found = figures_told({"done": done, "plan": plan}, pack, common)
    assert [one.check for one in found] == ["two-values"]


@pytest.mark.parametrize(
    ("done", "plan"),
    [
        (_TALKS, "全年再开展政策宣讲18场。"),
        (_TALKS, "明年计划开展政策宣讲18场，力争受到群众欢迎。"),
        (_TALKS, "全年开展政策宣讲18场，由办公室负责。"),
        (_TALKS, "全年开展的15场政策宣讲受到群众欢迎。"),
        ("开展政策宣讲15场，理论宣讲3场。", "全年开展的18场宣讲受到群众欢迎。"),
        ("上半年开展政策宣讲8场。", "全年开展的18场政策宣讲受到群众欢迎。"),
        ("每月开展政策宣讲1场。", "全年开展的12场政策宣讲受到群众欢迎。"),
    ],
)
def test_what_is_intended_or_counts_more_is_left(pack: GenrePack, common: Common, done: str, plan: str) -> None:
    assert figures_told({"done": done, "plan": plan}, pack, common) == []
