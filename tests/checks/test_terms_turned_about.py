"""Set terms whose parts are exchanged, numbered names with another number, and the genre's own words misspelt."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report


def _found(text: str, pack: GenrePack, common: Common) -> list[tuple[str, str, str]]:
    told = ("formulation-wrong", "wording", "spelling", "likely-spelling")
    found = check_all(Desk(parse_report(f"一、主要做法\n{text}", pack), common, pack))
    return [(one.check, one.quote, one.level) for one in found if one.check in told]


@pytest.mark.parametrize(
    ("text", "quote", "level"),
    [
        ("严格执行校长领导下的党组织负责制。", "校长领导下的党组织负责制", "warning"),
        ("坚持校长领导的党支部负责制。", "校长领导的党支部负责制", "warning"),
        ("落实院长领导下的党委负责制。", "院长领导下的党委负责制", "warning"),
        ("落实党组织领导下的校长负责制。", "党组织领导下的校长负责制", "hint"),
        ("学习关于“四农”工作的重要论述。", "“四农”", "warning"),
        ("整治“五风”问题9个。", "“五风”", "warning"),
        ("弘扬文明香风。", "文明香风", "warning"),
        ("实行私政教师集体备课。", "私政教师", "warning"),
        ("增强斗争本岭。", "斗争本岭", "warning"),
        ("修订村规民越。", "村规民越", "warning"),
    ],
)
def test_is_told(text: str, quote: str, level: str, pack: GenrePack, common: Common) -> None:
    assert [(one, how) for _, one, how in _found(text, pack, common)] == [(quote, level)]


@pytest.mark.parametrize(
    "text",
    [
        "执行党组织领导的校长负责制、党委领导下的校长负责制、党委领导下的院长负责制。",
        "关于“三农”工作的论述，整治“四风”问题。建设“四农”服务站3个，树立“三风”典型。",
        "思政教室建成2间，开展述责评议和网络管理培训。",
        "邻里和谐，民风淳朴、社风清朗，变化正在正面发生。",
    ],
)
def test_what_is_right_is_not(text: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common) == []
