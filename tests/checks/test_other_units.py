"""Another unit of the same kind where this one should stand, and one that is told of as another."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import remarks_on

REPORT = """{unit}关于2025年落实意识形态工作责任制情况的报告

县委：

2025年，{unit}认真落实意识形态工作责任制，领域平稳。现将情况报告如下。

一、主要做法
（一）压实责任。{said}全年专题研究意识形态工作4次。
（二）管好阵地。审核信息120条。
二、存在的问题
一是学习不深。个别同志学习不系统。
三、下一步打算
一是办好读书班。每季度1期。

中共{signed}
2025年12月3日
"""
SCHOOL, COURT, WATER = "云溪县第三中学党总支", "云溪县人民法院党组", "云溪县水利局党组"


def _units(pack: GenrePack, common: Common, unit: str, said: str = "", signed: str = "") -> list[str]:
    text = REPORT.format(unit=unit, said=said, signed=signed or unit)
    found = remarks_on(text, pack, common)
    return [one.quote for one in found if one.check == "unit-name"]


@pytest.mark.parametrize(
    ("unit", "said", "quote"),
    [
        (SCHOOL, "县第一中学党总支履行主体责任，召开会议6次。", "县第一中学党总支"),
        (SCHOOL, "第二中学党总支全年学习18次。", "第二中学党总支"),
        (SCHOOL, "对照要求，县第一中学意识形态工作还存在短板。", "县第一中学"),
        (COURT, "县人民检察院有微信公众号、抖音号各1个，均落实审核制度。", "县人民检察院"),
        (WATER, "对县农业农村局机关和下属单位的微信公众号、工作群进行登记。", "县农业农村局"),
        (WATER, "县住建局开通微信公众号2个，发布信息300条。", "县住建局"),
        ("云溪县中医院党委", "县人民医院党委专题研究意识形态工作3次。", "县人民医院党委"),
    ],
)
def test_another_unit_stands_here(unit: str, said: str, quote: str, pack: GenrePack, common: Common) -> None:
    assert _units(pack, common, unit, said) == [quote]


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        (SCHOOL, "与县第一中学党总支结对共建，开展活动2次。"),
        (SCHOOL, "邀请县第一中学党总支书记作报告1场。"),
        (SCHOOL, "组织到县第一中学观摩学习，借鉴县第一中学意识形态工作经验。"),
        (SCHOOL, "第三中学党总支召开会议4次。"),
        (COURT, "会同县人民检察院开展普法宣传，县人民检察院派员授课。"),
        (WATER, "县公安局依法查处造谣者1名，县气象局发布预警12次。"),
        (WATER, "参加县教育局意识形态工作培训班，听取县教育局意识形态工作经验介绍。"),
        (WATER, "配合县审计局对机关和下属单位进行审计。"),
        ("云溪县教育局党组", "县第一中学党委开展活动12次，县第三中学有微信公众号3个。"),
    ],
)
def test_a_unit_told_of_as_another(unit: str, said: str, pack: GenrePack, common: Common) -> None:
    assert _units(pack, common, unit, said) == []


@pytest.mark.parametrize(
    ("unit", "signed", "told"),
    [
        ("云溪农村商业银行党委", "云溪农村商业银行股份有限公司委员会", False),
        ("云溪农商银行党委", "云溪农村商业银行股份有限公司委员会", False),
        ("青峰水泥党委", "青峰水泥股份有限公司委员会", False),
        ("云溪农村商业银行党委", "青山村镇银行股份有限公司委员会", True),
        ("云溪农村商业银行党委", "云溪县自来水有限公司委员会", True),
    ],
)
def test_the_legal_form_of_a_name(unit: str, signed: str, told: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_units(pack, common, unit, signed=signed)) is told
