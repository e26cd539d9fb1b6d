"""Counts as they are written: digits of the other width and doubled measure words are named and mended."""

from __future__ import annotations

import pytest

from assistant.checks.counting.counted import check_counted
from assistant.checks.desk import Desk
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report


def _fixes(text: str, pack: GenrePack, common: Common) -> list[tuple[str, str | None]]:
    return [(one.quote, one.fix) for one in check_counted(Desk(parse_report(text, pack), common, pack))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("收到诉求33件件，办结31件。", [("件件", "件")]),
        ("宣讲47场场次，参训1200余人人次。", [("场场", "场"), ("人人", "人")]),
        ("细化任务21项项，排查22处处隐患。", [("项项", "项"), ("处处", "处")]),
        ("送学到一线１68次，覆盖2300人、12个支部。", [("１68", "168")]),
        ("开展执法９次，检查38家、整改17个。", [("９", "9")]),
        ("评选４．５星级支部3个，参加12人、24家。", [("４．５", "4.5")]),
        ("新增5个个体工商户，培育4家家庭农场，慰问3户户籍人口。", []),
        ("办理33件，件件有着落；处处留心、人人有责。", []),
    ],
)
def test_slips_of_counts(text: str, found: list[tuple[str, str]], pack: GenrePack, common: Common) -> None:
    assert _fixes(text, pack, common) == found


def test_a_report_typed_in_wide_digits_throughout_is_told_once(pack: GenrePack, common: Common) -> None:
    text = "２０２６年开展学习１２次，宣讲３０场，受理诉求１５件。"
    assert _fixes(text, pack, common) == [("２０２６", None)]
