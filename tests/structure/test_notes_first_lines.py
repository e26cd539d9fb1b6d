"""First lines of words on the paper alone state unit, post and period and are never told; a deed in one stays."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes

_DEED = "\n今年讲党课2次"
_MORE = "\n公众号发稿120篇"


@pytest.mark.parametrize(
    ("head", "given"),
    [
        (
            "云屿港务集团党委 2026年意识形态这块，各部门报来的，先堆在一起",
            {"unit": "云屿港务集团党委", "period": "2026年"},
        ),
        ("石桥镇党委2025年意识形态工作，各站所交上来的，先放一起", {"unit": "石桥镇党委", "period": "2025年"}),
        ("岚口区法院党组 只要“做法”部分", {"unit": "岚口区法院党组"}),
        ("白沙县气象局党组，只写‘问题’这部分", {"unit": "白沙县气象局党组"}),
        ("个人述职 我是苇塘县动物疫病防控站站长、支部书记 邱建民", {"position": "苇塘县动物疫病防控站站长、支部书记"}),
        ("述职 本人是柳河县粮库主任、党支部书记 周立新", {"position": "柳河县粮库主任、党支部书记"}),
        ("主体：澄江市公证处党支部，期间：2026年", {"unit": "澄江市公证处党支部", "period": "2026年"}),
        ("填报单位：东岭林场党总支，期间：2025年", {"unit": "东岭林场党总支", "period": "2025年"}),
        (
            "霞浦路街道... 不对，用新名字：栖霞湾街道党工委 2026 意识形态 台账（从表里贴的）",
            {"unit": "栖霞湾街道党工委", "period": "2026年"},
        ),
        ("城东供电所，写错了，现在叫城东供电中心 2026年 意识形态小结", {"unit": "城东供电中心", "period": "2026年"}),
        ("县水文站党支部，材料还没归类，按顺序记的", {"unit": "县水文站党支部"}),
        ("县文化馆、图书馆、博物馆三家报来的", {}),
        ("我是站长、支部书记 王立", {"position": "站长、支部书记"}),
        ("2026年，我作为街道党工委书记", {"position": "街道党工委书记", "period": "2026年"}),
        ("个人述职 书记、站长 王立", {"position": "书记、站长", "type": "述职"}),
        ("梅岭县图书馆党支部 2026 意识形态 素材（各部室凑的）", {"unit": "梅岭县图书馆党支部", "period": "2026年"}),
    ],
)
def test_a_first_line_on_the_paper_is_read_and_not_told(head: str, given: dict[str, str], pack: GenrePack) -> None:
    notes = read_notes(head + _DEED + _MORE, pack)
    assert {key: notes.parameters.get(key) for key in given} == given
    assert [fact.said for fact in notes.facts if not fact.reason] == ["今年讲党课2次", "公众号发稿120篇"]


def test_a_form_below_names_the_unit_in_full(pack: GenrePack) -> None:
    head = "（材料：公证处意识形态小结 素材）\n主体：澄江市公证处党支部，期间：2026年"
    notes = read_notes(head + _DEED, pack)
    assert (notes.parameters["unit"], notes.parameters["period"]) == ("澄江市公证处党支部", "2026年")
    assert [fact.said for fact in notes.facts if not fact.reason] == ["今年讲党课2次"]


@pytest.mark.parametrize(
    "head",
    [
        "各部门报来的问题线索12条，都办结了",
        "材料：发放宣传材料2000份",
        "主体：党委抓总，支部分片",
        "城关镇党委各支部交来的思想汇报审了46份",
        "街道的宣传栏堆在一起没人管",
        "换了新名字的公众号推送84篇",
        "只要微信群里有谣言，2小时内回应",
        "区城管局党组 意识形态工作 督查反馈材料 改了3条",
        "县文化馆、图书馆、博物馆三家联办展览12场",
        "张强、王立、李敏 述职时都说了短板",
        "我是去年6月到任的，跑了14个村",
    ],
)
def test_a_first_line_with_a_deed_stays(head: str, pack: GenrePack) -> None:
    notes = read_notes(head + _DEED, pack)
    assert not notes.parameters.get("unit")
    assert notes.facts[0].reason == ""
