"""A passage against its notice: what must be stated, a part told thinly, and what is asked of others."""

from __future__ import annotations

import pytest

from assistant.checks.asked import hold_against
from assistant.checks.asked_of_passage import musts, too_few
from assistant.checks.desk import Desk
from assistant.genre import Common, GenrePack
from assistant.results import Asked
from assistant.structure.notice import read_notice
from assistant.structure.parse import parse_report

NOTICE = """关于报送2026年度意识形态工作责任制落实情况报告的通知
各站、机关各科室：
报告分三部分：主要做法、存在问题、下一步打算。必须写明：（一）专题研究意识形态工作的次数和时间；（二）工作群数量和清理情况；（三）上年度问题整改情况，逐条说明。存在问题不少于3条。
基层站报告不超过2000字，机关科室报告不超过1500字。红岩站、白沙站还须另附整改台账，于12月15日前报送。
"""
THIN = (
    "一年来，青河站高度重视意识形态工作，多次研究部署。工作群管理规范。"
    "存在问题主要是学习不够深入。下一步将继续加强学习。"
)
FULL = (
    "一年来，青河站专题研究意识形态工作2次，分别在3月和8月。现有工作群4个，清理1个。上年度问题2个，均已整改。"
    "存在问题：一是网评员仅1名；二是到课率66%；三是宣传栏破旧。下一步打算：一是网评员增加到3名。"
)


def held(draft: str, pack: GenrePack, common: Common) -> tuple[list[Asked], list[str]]:
    desk = Desk(parse_report(draft, pack), common, pack)
    rows, found = hold_against(desk, "通知", read_notice(NOTICE, pack), NOTICE)
    return list(rows), [one.message for one in found]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [(THIN, ["写到了，没有次数、时间", "写到了，没有数量", "没有看到"]), (FULL, ["", "", ""])],
)
def test_what_must_be_stated(text: str, wrong: list[str]) -> None:
    assert [one.wrong for one in musts(text, NOTICE)] == wrong


def test_a_thin_part_is_no_missing_one(pack: GenrePack, common: Common) -> None:
    _, messages = held(THIN, pack, common)
    assert not [one for one in messages if "存在问题”，稿子里没有看到" in one]
    assert any("存在问题”写了1句" in one for one in messages)
    assert any("不少于3条，稿子写了1条" in one for one in messages)


def test_a_passage_without_plans_lacks_them(pack: GenrePack, common: Common) -> None:
    _, messages = held("青河站专题研究2次。存在问题主要是学习不够深入。", pack, common)
    assert any("下一步打算”，稿子里没有看到" in one for one in messages)


def test_what_is_asked_of_other_units_is_left_aside(pack: GenrePack, common: Common) -> None:
    rows, messages = held(THIN, pack, common)
    assert not any("红岩站" in one for one in messages)
    assert [one.text for one in rows if one.kind == "length"] == ["不超过2000字"]
    _, own = held(THIN.replace("青河站", "红岩站"), pack, common)
    assert any("红岩站" in one for one in own)


def test_enough_shortfalls_are_no_remark() -> None:
    assert too_few(FULL, NOTICE) is None
    assert too_few("青河站研究2次。", NOTICE) is None
