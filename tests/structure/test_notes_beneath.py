"""A line without a bullet heads the bullets right below it: it names their topic, or is the shortfall they show."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.tasks.draft.group import shortfalls
from assistant.writers.draft.generals import Generals
from assistant.writers.draft.judgement import Shortfalls


@pytest.mark.parametrize(
    ("notes", "sizes"),
    [
        ("学习不深入\n- 有的同志满足于念文件\n- 研讨发言照稿子念\n宣传手段少\n- 短视频没有用起来", [3, 2]),
        ("问题：\n阵地管理不细\n• 有2个群没人管\n责任压得不实\n• 有的科室没签责任书\n• 考核只占2分", [2, 3]),
        ("问题\n* 学习不深入\n* 宣传手段少", [1, 1]),
    ],
)
def test_bullets_below_a_shortfall_show_that_one(notes: str, sizes: list[int], pack: GenrePack) -> None:
    facts = list(enumerate(read_notes(notes, pack).facts))
    assert {fact.role for _, fact in facts} == {"problems"}
    assert [len(pairs) for _, pairs in shortfalls(facts, notes, Shortfalls(pack), Generals(pack.phrases))] == sizes


def test_a_line_above_bullets_names_what_they_are_about(pack: GenrePack) -> None:
    notes = read_notes("抓学习\n• 开了11次会\n管阵地\n• 清了一遍，28个减到17个\n• 发稿132篇，先审后发", pack)
    assert [fact.topic for fact in notes.facts] == ["理论学习", "阵地管理", "阵地管理"]


def test_a_line_with_a_figure_stays_a_fact(pack: GenrePack) -> None:
    notes = read_notes("中心组学了11次\n- 专题研讨4次\n- 签了责任书18份", pack)
    assert len(notes.facts) == 3
