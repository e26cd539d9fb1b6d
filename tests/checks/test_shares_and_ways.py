"""A share of a whole that the text does not count, what was closed beside a fall, and parts far from their whole."""

from __future__ import annotations

import pytest

from assistant.checks.counting.reckoned import reckoned
from assistant.checks.desk import Desk
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report
from tests.checks.conftest import figures_told


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("开展宣讲13场，听众410人次（占职工总数的92%），其中一线班组职工286人次、机关职工124人次。", []),
        ("全局有职工200人。参加培训120人，占职工总数的90%。", ["shares"]),
        ("全局有职工200人。参加培训180人，占职工总数的90%。", []),
        ("工作群由47个压减至29个，注销16个。", ["trend"]),
        ("从52家减少到40家，清退10家。", ["trend"]),
        ("工作群由47个压减至29个，注销18个。", []),
        ("工作群由47个压减至29个，注销10个，合并8个。", []),
        ("工作群由47个压减至29个，管理员12名。", []),
    ],
)
def test_shares_and_ways(pack: GenrePack, common: Common, done: str, told: list[str]) -> None:
    assert [one.check for one in figures_told({"done": done}, pack, common)] == told


def test_parts_that_stand_apart_from_their_whole_are_reckoned(pack: GenrePack, common: Common) -> None:
    text = "对全区36所公办学校开展专项督查，其中中学11所、小学25所，发现问题17个。"
    assert reckoned(Desk(parse_report(text, pack), common, pack)).steps == ("11＋25＝36",)
