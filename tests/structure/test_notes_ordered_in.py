"""Orders to the writer with a fact behind or before them: the fact stays, the order is told as left out."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes


@pytest.mark.parametrize(
    ("notes", "said", "role"),
    [
        ("理论学习10次\n问题也要写，就写青年人少", "青年人少", "problems"),
        ("学习8次\n批注：不足写：档案整理不及时", "档案整理不及时", "problems"),
        ("存在问题：学习形式单一。再加一条：宣传栏更新慢。", "宣传栏更新慢", "problems"),
        ("3月舆情发布说明2条（配合区网信办，把网信办也写上）", "3月舆情发布说明2条（配合区网信办）", None),
        ("我们学校这块的情况你帮我理一下今年支部研究意识形态2次吧对2次", "今年支部研究意识形态2次", None),
    ],
)
def test_the_fact_stays_without_the_order(pack: GenrePack, notes: str, said: str, role: str | None) -> None:
    facts = [fact for fact in read_notes(notes, pack).facts if not fact.reason]
    assert facts[-1].said == said
    assert role is None or facts[-1].role == role


@pytest.mark.parametrize(
    "notes",
    [
        "把责任制写进章程，每条都写上责任人",
        "图书室加一条长椅",
        "谈心谈话32人次，对32人建档",
        "把意识形态写进村规民约，把责任书也签了",
    ],
)
def test_what_only_sounds_like_an_order_stays(pack: GenrePack, notes: str) -> None:
    assert [fact.text for fact in read_notes(notes, pack).facts if not fact.reason] == [notes]


def test_what_is_still_to_be_held_and_has_its_day_is_no_shortfall(pack: GenrePack) -> None:
    told = read_notes("分析研判2次，12月的还没开，计划20号\n专题研究4次，还有1次没开", pack).facts
    assert [fact.role for fact in told if "计划" in fact.said] != ["problems"]
    assert any(fact.role == "problems" and "没开" in fact.said for fact in told)
