"""All of a thing told again with another number, parts beyond their whole, bodies named and counted."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import figures_told

WRONG = [
    {"problem": "现有网评员6名，实战经验不足。", "plan": "10月底前组织专题培训2次，现有5名网评员全部参训。"},
    {"done": "登记微信公众号1个、电商直播间4个。", "study": "5个直播间全部落实播前报备。"},
    {"done": "全局现有党员17名。", "study": "15名党员全部完成网上学习任务。"},
    {"done": "建立台账，登记宣传栏32块。", "plan": "2026年3月底前完成36块宣传栏的更新。"},
    {"done": "局属单位有6家，均成立了领导小组。", "study": "7家局属单位全部签订责任书。"},
    {"done": "全年开展政策宣讲15场。", "study": "全年开展政策宣讲18场次，受到欢迎。"},
    {"problem": "28名信息员中60岁以上的有31名。"},
    {"problem": "9家企业中，没有签订责任书的有11家。"},
    {"done": "会同宣传部、网信办、公安局4个部门开展检查。"},
    {"done": "与内科、中医科、护理部4个科室和9个村卫生室签订责任书。"},
    {"done": "全年排查风险点13个，已化解10个，正在化解2个。"},
]
RIGHT = [
    {"done": "现有网评员6名。", "plan": "10月底前再选聘5名网评员。"},
    {"done": "现有网评员6名。", "plan": "2026年底前网评员增加到7名，7名网评员全部参训。"},
    {"done": "登记工作群21个，注销3个。", "study": "现有18个工作群全部明确管理员。"},
    {"done": "支部有党员24名。", "study": "主题党日当天，21名党员全部签名承诺，3名党员因公外出。"},
    {"done": "现有专职网格员41名、兼职网格员38名。", "study": "79名网格员全部完成培训。"},
    {"done": "登记宣传栏32块。", "study": "更换28块宣传栏内容，全部更新为新图板。"},
    {"done": "全年开展政策宣讲15场。", "study": "全年开展政策宣讲15场次。"},
    {"problem": "28名信息员中60岁以上的有17名。"},
    {"done": "会同宣传部、网信办等4个部门开展检查。"},
    {"done": "会同宣传部、网信办、公安局3个部门开展检查。"},
]


@pytest.mark.parametrize("told", WRONG)
def test_finds_the_number_that_does_not_fit(told: dict[str, str], pack: GenrePack, common: Common) -> None:
    assert figures_told(told, pack, common)


@pytest.mark.parametrize("told", RIGHT)
def test_leaves_numbers_that_fit(told: dict[str, str], pack: GenrePack, common: Common) -> None:
    assert figures_told(told, pack, common) == []
