"""What is left of a whole when some of it was closed."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

WRONG = [
    ("对72个家长群、学科群登记造册，解散重复、闲置群14个，保留56个，每个群明确一名管理员。", "error"),
    ("对318个居民群逐一登记，由楼栋长担任管理员，清理闲置群27个，现有281个。", "warning"),
    ("原有居民群318个，清理闲置群27个，现有281个。", "warning"),
    ("摸排政务新媒体账号46个，注销僵尸账号9个，实有35个。", "warning"),
    ("登记14个新媒体账号、167个工作群，注销停更账号3个，保留12个。", "error"),
    ("全区共有自办培训点63处，取缔无证培训点8处、关停违规培训点5处，剩余52处。", "warning"),
]
RIGHT = [
    "对72个家长群、学科群登记造册，解散重复、闲置群14个，保留58个。",
    "对318个居民群逐一登记，清理闲置群27个，现有291个。",
    "登记14个新媒体账号、167个工作群，注销停更账号3个，保留11个。",
    "摸排账号46个，注销僵尸账号9个，新增部门账号2个，现有39个。",
    "全区共有培训点63处，取缔无证培训点8处、关停违规培训点5处，剩余50处。",
    "对120个微信群登记，解散闲置群12个，现有群主108个。",
    "登记公众号8个、工作群40个，注销公众号2个、解散工作群5个，保留41个。",
    "清理账号9个，保留30个栏目。",
]


def _sums(text: str, pack: GenrePack, common: Common) -> list[str]:
    found = check_all(Desk(parse_report(text, pack), common, pack))
    return [one.level for one in found if one.check == "sum"]


@pytest.mark.parametrize(("text", "level"), WRONG, ids=range(len(WRONG)))
def test_a_rest_that_is_none_is_named_once(text: str, level: str, pack: GenrePack, common: Common) -> None:
    assert _sums(text, pack, common) == [level]


@pytest.mark.parametrize("text", RIGHT, ids=range(len(RIGHT)))
def test_a_right_rest_is_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert _sums(text, pack, common) == []
