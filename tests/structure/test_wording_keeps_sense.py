"""A spoken word put as written keeps its sense: no neutral fact turns into a censure, no zero into a few."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.wording import wording
from assistant.writers.draft.pieces import judged


@pytest.mark.parametrize(
    ("said", "role", "written"),
    [
        ("三家分院各管各的", "done", "三家分院各管各的"),
        ("两台一网各管各的", "problems", "两台一网各自为战"),
        ("学习心得有抄的", "problems", "学习心得有照抄现象"),
        ("会议记录有补的", "problems", "会议记录有补写现象"),
        ("我们社区主任上门劝导", "done", "社区主任上门劝导"),
        ("商户称我们社区办事慢", "done", "商户称社区办事慢"),
        ("我们支部书记带头宣讲", "done", "支部书记带头宣讲"),
        ("网上有人称我们镇收费", "done", "网上有人称我镇收费"),
    ],
)
def test_a_word_keeps_its_sense(pack: GenrePack, said: str, role: Role, written: str) -> None:
    assert wording(pack.spoken).written(said, role) == written


@pytest.mark.parametrize("said", ["案多人少", "师多生少", "僧多粥少", "点多线长面窄", "眼高手低", "节奏缓慢"])
def test_a_set_phrase_takes_no_degree(said: str) -> None:
    assert judged(said) == said


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("人手少", "人手较少"),
        ("写稿高手少", "写稿高手较少"),
        ("任务重人手少", "任务重人手较少"),
        ("听课多、研讨少", "听课多、研讨较少"),
        ("回复慢", "回复较慢"),
        ("覆盖面窄", "覆盖面较窄"),
    ],
)
def test_a_plain_lack_takes_one(said: str, told: str) -> None:
    assert judged(said) == told


@pytest.mark.parametrize(
    ("role", "note", "written"),
    [
        ("problems", "汛期一忙就放下", "汛期一忙就放下"),
        ("problems", "忙收费，学习靠后", "忙于收费，学习靠后"),
        ("plans", "寒假前把24个班图书角登记造册", "登记造册"),
        ("done", "把老物件登记造册", "登记造册"),
    ],
)
def test_busy_whenever_is_no_object_and_two_deeds_in_a_row_stay(
    role: Role, note: str, written: str, pack: GenrePack
) -> None:
    assert written in wording(pack.spoken).written(note, role)
