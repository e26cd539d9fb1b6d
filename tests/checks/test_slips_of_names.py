"""Names that differ in one character, units left over from another's text, parts that say nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.passage import Document
from assistant.structure.parse import parse_report
from assistant.structure.statistics import sample_statistics

REPORT = """中共临河县水利局党组关于2025年度落实意识形态工作责任制情况的报告
2025年，局党组认真履行主体责任。现将有关情况报告如下：
一、主要做法
（一）压实主体责任。局党组书记周启明主持召开专题会4次。{done}
（二）深化理论武装。理论学习中心组学习12次。
二、存在的问题
（一）理论学习不够深入。学用结合不紧。
三、下一步打算
（一）抓好理论学习。制定学习计划。
{end}
2026年1月8日
"""


def _found(done: str, pack: GenrePack, common: Common, end: str = "中共临河县水利局党组") -> dict[str, str]:
    text = REPORT.format(done=done, end=end)
    found = check_all(Desk(parse_report(text, pack), common, pack))
    return {f"{finding.check}:{finding.quote}": finding.level for finding in found}


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("局党组书记周启民带头讲党课。", "name-spelling:周启民"),
        ("县医院高度重视阵地管理，召开会议2次。", "unit-name:县医院"),
        ("全校开展学习3次。", "unit-name:全校"),
        ("临江县水利局党组召开会议2次。", "name-spelling:临江县"),
    ],
    ids=["person", "another unit", "whole school", "place"],
)
def test_a_name_of_another_is_named(done: str, told: str, pack: GenrePack, common: Common) -> None:
    assert told in _found(done, pack, common)
    assert told not in _found("局党组书记周启明带头讲党课，各科室开展学习3次。", pack, common)


def test_another_unit_that_signs_is_named(pack: GenrePack, common: Common) -> None:
    assert "unit-name:农业农村局" in _found("开展学习3次。", pack, common, end="中共农业农村局党组")


def test_a_number_of_another_level_is_one_remark_with_its_right_form(pack: GenrePack, common: Common) -> None:
    done = "一是领导带头抓。召开会议2次。二、分工协同抓。每季度会商1次。三是制度保障抓。修订制度3项。"
    found = [one for one in _found(done, pack, common) if one.startswith("number-sequence")]
    assert found == ["number-sequence:二、"]


def test_a_point_that_begins_with_guidance_is_in_sequence(pack: GenrePack, common: Common) -> None:
    done = "一是带头学。学习4次。二是指导基层学。下基层3次。三是督促学。抽查2次。"
    assert not [one for one in _found(done, pack, common) if one.startswith("number-sequence")]


def test_a_part_without_any_fact_is_named_where_samples_have_some(pack: GenrePack, common: Common) -> None:
    samples = [text for text in pack.texts if text.kind == "sample" and not text.weak][:6]
    known = [
        (Document(one.stem, one.stem, "sample", pack.id, "", "", "", 0, True), parse_report(one.text, pack))
        for one in samples
    ]
    talk = "局党组高度重视，不断加强管理，切实提高水平，有效防范各类风险，"
    talk += "守住安全底线，取得了良好成效，展现了良好形象，得到各方面的充分肯定。"
    text = REPORT.format(done="", end="").replace("理论学习中心组学习12次。", talk)
    desk = replace(Desk(parse_report(text, pack), common, pack), statistics=sample_statistics(known, pack))
    told = [finding.quote for finding in check_all(desk) if finding.check == "no-facts"]
    assert told == ["（二）深化理论武装"]


LEVELS = (
    ("（二）深化理论武装", "二是深化理论武装", "二是"),
    ("（二）深化理论武装", "二、深化理论武装", "二、"),
)


@pytest.mark.parametrize(("right", "wrong", "told"), LEVELS, ids=[wrong for _, wrong, _ in LEVELS])
def test_the_odd_one_out_is_named_and_nothing_is_renumbered(
    right: str, wrong: str, told: str, pack: GenrePack, common: Common
) -> None:
    third = "（三）严管各类阵地。清理工作群4个。\n二、存在的问题"
    text = REPORT.format(done="", end="").replace("二、存在的问题", third).replace(right, wrong, 1)
    found = [one for one in check_all(Desk(parse_report(text, pack), common, pack)) if one.check == "number-sequence"]
    assert [(one.quote, one.fix) for one in found] == [(told, None)]


def test_totals_after_their_parts_and_two_values_in_loose_words_are_named(pack: GenrePack, common: Common) -> None:
    done = "对微信群12个、QQ群5个共18个群登记。专任教师86名。培训21场，其中集中开展9场、分散开展9场。"
    done += "全校92名专任教师中，个别教师不主动。"
    found = _found(done, pack, common)
    told = {"sum:12个、QQ群5个共18个", "sum:21场，其中集中开展9场、分散开展9场", "two-values:92名专任教师"}
    assert told <= set(found)


def test_measures_may_be_more_than_problems(pack: GenrePack, common: Common) -> None:
    found = _found("查摆问题13个，制定整改措施20个，全部整改到位。", pack, common)
    assert not [one for one in found if one.startswith("sum")]
