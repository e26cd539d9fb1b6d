"""Notes that several people told one after another: who speaks and who only nods is no text, what they tell is."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes


def _facts(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


def _said(text: str, pack: GenrePack) -> list[str]:
    return [fact.said for fact in _facts(text, pack)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("王：专题会3次\n孙：收到\n孙：公众号发稿120篇", ["专题会3次", "公众号发稿120篇"]),
        ("彭: 1.中心组学习10次\n彭: 网评员15名\n田: OK", ["1.中心组学习10次", "网评员15名"]),
        ("李明：舆情处置5起\n王芳：收到\n李明：网评员8名", ["舆情处置5起", "网评员8名"]),
        ("杜（宣传科）：讲座审批9场\n蒋：收到，谢谢", ["讲座审批9场"]),
        ("局办公室 吴:\n工作群摸排32个\n吴: 展板16块\n许: 好的", ["工作群摸排32个", "展板16块"]),
    ],
)
def test_who_speaks_and_who_only_nods_is_no_text(text: str, said: list[str], pack: GenrePack) -> None:
    assert [one.removeprefix("1.") for one in _said(text, pack)] == [one.removeprefix("1.") for one in said]


def test_a_label_behind_the_speaker_is_still_a_label(pack: GenrePack) -> None:
    found = _facts("周：学习12次\n周：问题：台账不全\n郑：ok\n周：打算：明年3月前补齐台账", pack)
    assert [(fact.said, fact.role) for fact in found][1:] == [("台账不全", "problems"), ("明年3月前补齐台账", "plans")]


def test_what_is_left_out_of_such_notes_is_told_with_its_reason(pack: GenrePack) -> None:
    text = "周：学习12次\n郑：ok\n周：检查4次"
    aside = [fact for fact in read_notes(text, pack).facts if fact.reason]
    assert [text[fact.start : fact.end] for fact in aside] == ["周：", "ok"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("李书记：讲党课2次，联系高一年级\n王校长：讲党课1次，联系高二年级", "李书记"),
        ("高一：班会12次\n高二：班会11次\n高三：班会9次", "高二"),
        ("江村：宣讲5场\n石村：宣讲6场\n万村：宣讲7场", "石村"),
        ("主任：负责总体部署，召开会议3次\n干事：整理台账6本", "主任"),
    ],
)
def test_whose_deeds_are_told_is_no_speaker(text: str, kept: str, pack: GenrePack) -> None:
    assert kept in "；".join(_said(text, pack))


@pytest.mark.parametrize("text", ["问题：台账不全\n问题：队伍老化", "科教科：宣讲6场\n保卫科：检查2次", "丁：甲等3人"])
def test_other_labels_name_no_speaker(text: str, pack: GenrePack) -> None:
    assert not any("聊天" in fact.reason for fact in read_notes(text, pack).facts)


def test_letters_that_count_part_a_list(pack: GenrePack) -> None:
    found = _facts("不足写3条就够 a台账不细 b队伍偏老 c宣传形式单一", pack)
    assert [(fact.said, fact.role) for fact in found] == [
        ("台账不细", "problems"),
        ("队伍偏老", "problems"),
        ("宣传形式单一", "problems"),
    ]
    assert _said("A级景区导游词审核9处，B级3处", pack) == ["A级景区导游词审核9处，B级3处"]
