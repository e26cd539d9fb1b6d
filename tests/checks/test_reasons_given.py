"""A remark on figures gives the reason that is one, or none is made."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

FIGURES = ("sum", "shares", "two-values", "trend", "missing-unit")


def _figures(text: str, pack: GenrePack, common: Common) -> list[Finding]:
    found = check_all(Desk(parse_report(text, pack), common, pack))
    return [one for one in found if one.check in FIGURES]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("全年处置涉医网络舆情11件，办结11件，按时回应率98%。", ("10件是 90.9%", "11件是 100.0%")),
        ("受理群众留言16条，办结15条，按期答复率97%。", ("15条是 93.8%", "16条是 100.0%")),
        ("粉丝由3.2万人增加到4.5人。", ("4.5人",)),
        ("阅读量由2万人次增加到3人次。", ("由 2万人次 到 3人次", "漏了“万”")),
        ("粉丝由3.2万人增加到5000人。", ("由 3.2万人 到 5000人",)),
        ("检查结果互认项目由76项增加到48项。", ("由 76项 到 48项",)),
        ("受理各类诉求1436件，办结1402件，办结率87.6%。", ("1402÷1436＝97.6%",)),
    ],
)
def test_one_remark_and_its_reason(text: str, reasons: tuple[str, ...], pack: GenrePack, common: Common) -> None:
    found = _figures(text, pack, common)
    assert len(found) == 1
    assert all(reason in found[0].message for reason in reasons), found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "全年处置涉医网络舆情11件，办结11件，按时回应率100%。",
        "受理群众留言732件，办结730件，按期答复率98%。",
        "组织快递员、外卖骑手等群体210人参加流动党课。\n走访老党员、困难群众、新就业群体等120人。",
        "参加流动党课的骑手等人员210人次。\n走访新就业人员120人。",
    ],
)
def test_what_is_of_two_things_is_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert _figures(text, pack, common) == []
