"""What a deed is for, and the rule it answers, stand only beside what the one who reports did."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.writers.draft.acts import is_own_deed
from assistant.writers.draft.kinds import Kinds


@pytest.mark.parametrize(
    "told",
    [
        "召开支委会6次",
        "党组专题研究4次",
        "今年主持召开党组会5次",
        "6月底前更新全部宣传栏",
        "把意识形态写入每个科室的年度目标",
        "院党委中心组学习9次",
        "书记讲党课2次",
        "每两个月开展一次舆情应急演练",
        "春节期间送春联800副",
        "对9家二级单位检查1轮",
    ],
)
def test_what_the_one_who_reports_did_is_its_own_deed(told: str) -> None:
    assert is_own_deed(told)


@pytest.mark.parametrize(
    "told",
    [
        "县纪委来检查2次",
        "省厅抽查我们的台账",
        "补考过了",
        "2月、6月、10月",
        "书记主持",
        "320人参加",
        "未发现问题",
        "反馈意见4条",
        "老党员孙德厚讲战斗故事6场",
        "学生社团排话剧1部",
        "账号登记到年底前补全",
        "讲座报备11场",
        "电子屏坏了2块",
        "平均91分",
    ],
)
def test_what_others_did_or_what_came_of_it_is_no_deed_of_its_own(told: str) -> None:
    assert not is_own_deed(told)


def test_behind_a_deed_its_parts_and_what_was_done_with_all_go_on_with_it() -> None:
    for told in ("其中研讨4次", "退稿9条", "均在当天回应", "全部报备"):
        assert is_own_deed(told, behind=True)
    for told in ("补考过了", "320人参加", "每村2人", "平均91分"):
        assert not is_own_deed(told, behind=True)


@pytest.mark.parametrize(
    "told",
    [
        "开展理论测试1次，平均87.5分，2人补考过了",
        "党委会专题研究：2月、6月、10月，书记主持",
        "市委巡察组3月进驻，反馈意见4条",
    ],
)
def test_no_aim_stands_behind_what_is_closed(told: str, pack: GenrePack) -> None:
    kind = Kinds(pack).of(told)
    assert kind is None or not kind.aim


def test_an_aim_and_a_rule_stand_beside_a_deed(pack: GenrePack) -> None:
    kind = Kinds(pack).of("召开党组会专题研究意识形态工作4次")
    assert kind is not None
    assert kind.aim
    assert kind.duty
    checked = Kinds(pack).of("县纪委来督查意识形态工作2次")
    assert checked is None or checked.duty is None
