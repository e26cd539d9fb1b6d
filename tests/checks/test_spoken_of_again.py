"""A number that is spoken of again later, and is another one there."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

REPORT = """区审计局党组2026年意识形态工作情况报告

区委：
2026年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。

一、主要做法
（一）压实责任。11月开展专项检查，发现问题26个，截至12月中旬已整改24个。{done}
（二）强化学习。党组理论学习中心组集中学习12次，其中专题研讨5次。处置群众反映的网络信息6件。

二、存在的问题
（一）学用结合不够。{problem}

三、下一步打算
（一）加强学习。每月组织一次研讨。
"""
OTHER = [
    "15次中心组学习中有3次没有形成具体措施。",
    "全年10次中心组集中学习中有3次只读文件。",
    "检查发现的28个问题中有15个集中在基层。",
    "8件网络信息中有2件发现偏晚。",
    "专项检查发现的23个问题中，有9个属于反复出现。",
]
SAME = [
    "12次中心组学习中有3次没有形成具体措施。",
    "检查发现的26个问题中有15个集中在基层。",
    "巡察反馈的9个问题中有2个整改偏慢。",
    "上半年的6次中心组学习中有3次只读文件。",
    "5次专题研讨中有2次准备不足。",
    "未整改的2个问题中有1个涉及办公场所。",
    "30次支部学习中有4次人数偏少。",
]


def _values(text: str, pack: GenrePack, common: Common) -> list[tuple[str, str]]:
    found = check_all(Desk(parse_report(text, pack), common, pack))
    return [(one.level, one.quote) for one in found if one.check == "two-values"]


@pytest.mark.parametrize("problem", OTHER, ids=range(len(OTHER)))
def test_another_number_is_named(problem: str, pack: GenrePack, common: Common) -> None:
    found = _values(REPORT.format(done="", problem=problem), pack, common)
    assert [level for level, _ in found] == ["warning"]
    assert found[0][1] in problem


@pytest.mark.parametrize("problem", SAME, ids=range(len(SAME)))
def test_the_same_number_or_another_thing_is_left_alone(problem: str, pack: GenrePack, common: Common) -> None:
    assert _values(REPORT.format(done="", problem=problem), pack, common) == []


@pytest.mark.parametrize("again", [True, False])
def test_these_are_as_many_as_were_counted(again: bool, pack: GenrePack, common: Common) -> None:
    done = "对这29个问题逐一明确责任人。" if again else "对这26个问题逐一明确责任人。"
    assert bool(_values(REPORT.format(done=done, problem="办法不多。"), pack, common)) is again


@pytest.mark.parametrize(
    ("looked_at", "told"),
    [("对11个基层党支部开展两轮检查", True), ("对9个基层党支部开展两轮检查", False), ("抽查3个党支部", False)],
)
def test_as_many_branches_are_looked_at_as_there_are(
    looked_at: str, told: bool, pack: GenrePack, common: Common
) -> None:
    done = f"6月，{looked_at}。9个党支部开展集中学习108次。"
    levels = [level for level, _ in _values(REPORT.format(done=done, problem="办法不多。"), pack, common)]
    assert levels == (["hint"] if told else [])


def test_a_part_larger_than_its_whole_is_told_once(pack: GenrePack, common: Common) -> None:
    text = "街道下辖13个社区。13个社区中有15个社区的宣传委员由新任干部兼任。"
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert [one.check for one in found if one.check in ("sum", "two-values")] == ["sum"]
