"""What an older report leaves behind in this year's: campaigns, five-year plans, plans for a time that is over."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report
from assistant.tasks.compare.left_over import of_last_year

REPORT = """中共临溪区水务局党组关于{title}年落实意识形态工作责任制情况的报告

区委：
{opening}年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。
一、主要做法
（一）压实责任。全年召开专题会议2次。{done}
（二）抓好学习。围绕业务开展学习。
二、存在的问题
（一）学习不够深入。学用结合不紧。
三、下一步工作打算
（一）改进学习方式。{plans}推动学用结合。

中共临溪区水务局党组
2026年11月20日
"""


def _report(done: str = "", plans: str = "", title: int = 2026, opening: int = 2026) -> str:
    return REPORT.format(done=done, plans=plans, title=title, opening=opening)


def _dated(text: str, pack: GenrePack, common: Common) -> list[str]:
    dated = ("event-date", "plan-year", "year-off", "phrase-date", "period-mismatch")
    return [one.check for one in check_all(Desk(parse_report(text, pack), common, pack)) if one.check in dated]


@pytest.mark.parametrize(
    ("check", "done"),
    [
        ("event-date", "扎实开展深入贯彻中央八项规定精神学习教育，查摆问题12个。"),
        ("event-date", "今年3月启动深入贯彻中央八项规定精神学习教育，班子成员讲党课6次。"),
        ("event-date", "通过中央八项规定精神学习教育，改进会风文风。"),
        ("event-date", "围绕“十四五”规划收官、供水保障等主题集中学习8次。"),
        ("event-date", "全力冲刺“十四五”，组织宣讲5场。"),
        ("year-off", "提出意见39条，已办37条，其余2条列入2025年年度计划。"),
        ("year-off", "已办37条，剩余2条纳入2026年度工作计划。"),
        ("year-off", "把意识形态工作列入2025年工作要点。"),
    ],
)
def test_done_in_a_year_that_is_over(check: str, done: str, pack: GenrePack, common: Common) -> None:
    assert check in _dated(_report(done), pack, common)


@pytest.mark.parametrize(
    "done",
    [
        "巩固拓展深入贯彻中央八项规定精神学习教育成果，建立制度3项。",
        "严格落实中央八项规定精神，组织学习实施细则。",
        "开展树立和践行正确政绩观学习教育，查摆问题9个。",
        "回顾“十四五”时期水务发展成就，开展宣讲6场。",
        "对“十四五”规划实施情况开展总结评估，围绕“十五五”规划实施推出报道15篇。",
        "其余2条列入2027年年度计划，1件列入2026年第四季度计划。",
        "对2025年列入计划的5件事项全部办结。",
    ],
)
def test_this_years_own_and_looks_back(done: str, pack: GenrePack, common: Common) -> None:
    assert _dated(_report(done), pack, common) == []


@pytest.mark.parametrize(
    "plans", ["2026年上半年为网格员举办培训2期，", "2026年每名班子成员领题调研，", "到2026年6月，"]
)
def test_planned_for_a_time_that_is_over(plans: str, pack: GenrePack, common: Common) -> None:
    assert _dated(_report(plans=plans), pack, common) == ["plan-year"]


@pytest.mark.parametrize(
    "plans",
    ["2027年上半年举办培训2期，", "2026年12月底前制定计划，", "2026年年底前完成清理，", "针对2026年学习中的不足，"],
)
def test_planned_for_what_is_to_come(plans: str, pack: GenrePack, common: Common) -> None:
    assert _dated(_report(plans=plans), pack, common) == []


def test_a_campaign_of_the_year_is_no_slip_in_that_years_report(pack: GenrePack, common: Common) -> None:
    text = _report("扎实开展深入贯彻中央八项规定精神学习教育，围绕“十四五”规划收官开展宣讲。").replace("2026", "2025")
    assert _dated(text, pack, common) == []


def test_a_title_with_another_year_takes_no_other_check_along(pack: GenrePack, common: Common) -> None:
    done = "2026年3月开展树立和践行正确政绩观学习教育，紧扣“十五五”开局之年的任务开展宣讲。"
    assert _dated(_report(done, title=2025), pack, common) == ["period-mismatch"]


def test_a_campaign_that_began_later_is_not_called_a_meeting(pack: GenrePack, common: Common) -> None:
    text = _report("开展树立和践行正确政绩观学习教育。", title=2025, opening=2025).replace("2026年11月", "2026年1月")
    told = [one for one in check_all(Desk(parse_report(text, pack), common, pack)) if one.check == "event-date"]
    assert ["会议" in one.suggestion for one in told] == [False]
    assert "开始" in told[0].message


def test_many_of_them_are_said_to_be_last_years_text(pack: GenrePack, common: Common) -> None:
    done = "围绕“十四五”规划收官开展学习，开展深入贯彻中央八项规定精神学习教育，其余2条列入2025年年度计划。"

    def said(text: str) -> str:
        return "".join(of_last_year(text, check_all(Desk(parse_report(text, pack), common, pack))))

    assert "往年的稿子" in said(_report(done, "2026年上半年为网格员举办培训2期，"))
    assert said(_report("开展深入贯彻中央八项规定精神学习教育。")) == ""


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("每季度开展一次分析研判，全年向区委专题报告2次。", False),
        ("每月召开一次例会，全年开展督查3次。", False),
        ("每半年开展一次督查，全年召开推进会4次。", False),
        ("每季度组织一次研讨，全年讲党课6次。", False),
        ("每季度向区委书面汇报一次，全年共汇报2次。", True),
        ("每半年听取一次工作汇报，全年听取汇报4次。", True),
        ("每季度研判一次，全年共开展5次。", True),
        ("每季度召开一次分析研判会，全年共召开分析会3次。", True),
    ],
)
def test_a_count_is_held_against_how_often_only_where_the_deed_is_one(
    said: str, wrong: bool, pack: GenrePack, common: Common
) -> None:
    found = [one.check for one in check_all(Desk(parse_report(_report(said), pack), common, pack))]
    assert ("sum" in found) is wrong
