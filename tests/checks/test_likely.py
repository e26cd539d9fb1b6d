"""Misspelt words that no list holds are suspected by the usual course of the language, and good text is left alone."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.spelling import check_spelling
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

WRONG = (
    ("各科室要按招分工抓好落实，逐项推进。", "按招", "按照"),
    ("把责任落实情况纳入年度考核内荣，与评优挂钩。", "内荣", "内容"),
    ("对发现的问题做到及时整改，组织全体党员官看警示教育片。", "官看", "观看"),
    ("党组书记认真旅行第一责任人职责。", "旅行", "履行"),
    ("建立长校机制，防止问题反弹。", "长校", "长效"),
    ("加强对宣传阵第的管理和检查。", "阵第", "阵地"),
    ("网络评论员对伍的力量还比较薄弱。", "对伍", "队伍"),
    ("紧紧为绕中心工作开展宣传教育。", "为绕", "围绕"),
)


@pytest.mark.parametrize(("text", "wrong", "right"), WRONG, ids=[wrong for _, wrong, _ in WRONG])
def test_a_misspelling_no_list_holds_is_named_with_its_fix(
    text: str, wrong: str, right: str, pack: GenrePack, common: Common
) -> None:
    assert wrong not in common.spelling.pairs
    found = check_spelling(Desk(parse_report(text, pack), common, pack))
    mended = {text[: one.start] + (one.fix or "") + text[one.end :] for one in found}
    assert text.replace(wrong, right) in mended, found


def test_new_words_and_split_words_are_left_alone(pack: GenrePack, common: Common) -> None:
    text = "区水务局党（工）委坚持把舆情研判、网格巡检和税源梳理结合起来，亟需的农房排查已经完成。"
    assert check_spelling(Desk(parse_report(text, pack), common, pack)) == []
