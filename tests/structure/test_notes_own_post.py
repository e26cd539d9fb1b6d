"""Who reports on himself by the first line, in any order; and whose words 我 is in a body's report."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.who import said_by
from assistant.structure.notes.words import worded

DEEDS = "\n- 主持专题研究3次\n- 组织学习12次"


@pytest.mark.parametrize(
    ("line", "position", "unit"),
    [
        ("# 区妇幼保健院 院长助理 个人述职（分管信息、后勤）", "", ""),  # 助理 is no post that is known
        ("# 区妇幼保健院 副院长 个人述职（分管信息、后勤）", "副院长，分管信息、后勤", "区妇幼保健院"),
        ("我，水文站副站长，分管党建和宣传", "水文站副站长，分管党建和宣传", ""),
        ("述职 供销社党支部书记 本人", "供销社党支部书记", ""),
        ("我是广电中心副主任，主管新媒体，述职用", "广电中心副主任，主管新媒体", ""),
        ("2026年述职，粮库党支部书记，联系安保", "粮库党支部书记，联系安保", ""),
        ("文化馆 馆长 个人述职（做法不用写，只写问题）", "馆长", "文化馆"),
        ("我，副镇长，讲党课2次", "", ""),
        ("水文站，副站长讲党课2次", "", ""),
        ("宣传部部长 分管网信 今年处置舆情4起", "", ""),
        ("书记、主任签责任书3份", "", ""),
    ],
)
def test_a_post_and_what_it_is_in_charge_of_are_told_together(
    line: str, position: str, unit: str, pack: GenrePack
) -> None:
    notes = read_notes(line + DEEDS, pack)
    assert notes.parameters.get("position", "") == position
    if position:
        assert notes.parameters.get("unit", "") == unit
        assert [fact.said for fact in notes.facts if not fact.reason] == ["主持专题研究3次", "组织学习12次"]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("我这边门店的海报都报总部审", "门店的海报都报总部审"),
        ("我们这边5个大队都装了喇叭", "5个大队都安装喇叭"),
        ("开会我汇报过3次舆情", "开会我单位汇报过3次舆情"),
        ("书记找我谈话2次", "书记找我谈话2次"),
        ("约谈编辑1人，本人已作检查", "约谈编辑1人，本人已作检查"),
        ("我局走访企业6家", "我局走访企业6家"),
        ("合唱“我和我的祖国”", "合唱“我和我的祖国”"),
    ],
)
def test_a_body_says_nothing_as_one_person(note: str, told: str, pack: GenrePack) -> None:
    fact = worded(Fact(0, len(note), note, note, "done"), pack)
    assert said_by(fact, "unit").written == told


@pytest.mark.parametrize(
    ("note", "told"),
    [("我本人带队检查6次", "本人带队检查6次"), ("我这边稿子都审", "稿件均已审核"), ("稿子先给我看", "稿件先给本人看")],
)
def test_one_person_says_it_once(note: str, told: str, pack: GenrePack) -> None:
    fact = worded(Fact(0, len(note), note, note, "done"), pack)
    assert said_by(fact, "first").written == told
