"""Deadlines that are past when they are set, plans for a year that is not the next, and dates told in a wrong order."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import quotes_by_check

REPORT = """{unit}{period}意识形态工作责任制落实情况报告

区委宣传部：
{period}，{unit}认真落实意识形态工作责任制。现将有关情况报告如下。

一、工作开展情况
（一）压实责任。{done}
（二）管好阵地。审核信息320条，培训网格员46人。

二、存在的问题
（一）力量薄弱。专职人员偏少。

三、{heading}
（一）加强队伍。{plan}

{unit}
{date}
"""
YEAR = {"unit": "江北区水务局", "period": "2025年度", "heading": "2026年工作安排", "date": "2026年1月8日"}
HALF = {"unit": "江北区水务局", "period": "2026年上半年", "heading": "下半年工作安排", "date": "2026年7月6日"}
NONE = {"done": "召开会议专题研究2次。", "plan": "配齐专职人员。"}


def _found(pack: GenrePack, common: Common, **said: str) -> dict[str, list[str]]:
    return quotes_by_check(REPORT.format(**said), pack, common)


OVER_IN_A_YEAR = [
    "办公室2025年3月底前对下属单位轮训一遍。",
    "由宣传科牵头，2025年5月底前制定账号管理办法。",
    "党建办会同网信办，2025年第一季度前完成账号备案。",
    "对7个站所，2025年6月30日前逐个检查。",
    "机关党委2025年上半年前配齐网评员。",
]
FINE_IN_A_YEAR = [
    "办公室2026年3月底前对下属单位轮训一遍。",
    "3月底前由宣传科制定账号管理办法，6月底前全部备案。",
    "2025年12月底前未完成的2项任务，继续抓紧办理。",
    "对2025年3月底前建成的展厅更新展板。",
    "针对2025年9月前查摆的问题，逐项整改到位。",
    "2026年年底前人员配齐，比2025年6月底前的人数增加一倍。",
    "2027年底前分两年配齐专职人员。",
]
OVER_IN_A_HALF = [
    "3月底前由办公室摸清人员底数。",
    "5月底前完成账号备案，9月底前组织检查。",
    "由宣传科2月底前拟定方案，报局党组审定。",
    "一季度前补选宣传委员。",
    "2026年4月底前建立工作台账。",
]
FINE_IN_A_HALF = [
    "9月底前由办公室摸清人员底数。",
    "7月底前完成账号备案。",
    "每年3月底前向上级报告一次。",
    "力争明年3月底前建成展厅。",
    "2027年2月底前建成展厅，5月底前投入使用。",
    "对5月底前未整改到位的2个问题挂账督办。",
    "年底前配齐专职人员。",
]


@pytest.mark.parametrize("plan", OVER_IN_A_YEAR)
def test_a_deadline_of_the_year_before_is_over(plan: str, pack: GenrePack, common: Common) -> None:
    assert len(_found(pack, common, **NONE | YEAR | {"plan": plan}).get("plan-year", [])) == 1


@pytest.mark.parametrize("plan", FINE_IN_A_YEAR)
def test_a_deadline_to_come_is_none_of_them(plan: str, pack: GenrePack, common: Common) -> None:
    assert "plan-year" not in _found(pack, common, **NONE | YEAR | {"plan": plan})


@pytest.mark.parametrize("plan", OVER_IN_A_HALF)
def test_a_deadline_within_the_half_year_is_over(plan: str, pack: GenrePack, common: Common) -> None:
    assert len(_found(pack, common, **NONE | HALF | {"plan": plan}).get("plan-year", [])) == 1


@pytest.mark.parametrize("plan", FINE_IN_A_HALF)
def test_a_deadline_of_the_other_half_is_not_over(plan: str, pack: GenrePack, common: Common) -> None:
    assert "plan-year" not in _found(pack, common, **NONE | HALF | {"plan": plan})


@pytest.mark.parametrize(
    ("of", "heading", "told"),
    [
        (HALF, "2027年工作安排", True),
        (HALF, "2027年重点工作打算", True),
        (HALF, "2026年下半年及2027年工作打算", False),
        (HALF, "2026年下半年工作打算", False),
        (YEAR, "2027年工作打算", True),
        (YEAR, "2026—2027年工作打算", False),
        (YEAR, "2026年工作打算", False),
    ],
)
def test_a_heading_plans_for_the_time_to_come(
    of: dict[str, str], heading: str, told: bool, pack: GenrePack, common: Common
) -> None:
    assert ("plan-year" in _found(pack, common, **NONE | of | {"heading": heading})) is told


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("5月，对2家企业开展检查，发现问题12个，3月底复查时已全部整改。", True),
        ("9月检查网站和公众号，发现错漏7处，6月复查，均已更正。", True),
        ("10月，对所属单位开展督查，查出问题9个，7月中旬组织“回头看”，问题全部销号。", True),
        ("5月，对2家企业开展检查，发现问题12个，9月底复查时已全部整改。", False),
        ("9月检查网站，重点查看6月复查发现的问题，没有反弹。", False),
        ("11月，开展督查，发现问题9个，次年1月复查时已全部整改。", False),
    ],
)
def test_a_matter_is_looked_at_again_after_the_first_time(
    done: str, told: bool, pack: GenrePack, common: Common
) -> None:
    assert ("date-order" in _found(pack, common, **NONE | YEAR | {"done": done})) is told


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("集中学习12次，其中9月围绕党的二十届四中全会精神专题学习2次。", True),
        ("8月，局党组就党的二十届四中全会精神开展研讨1次。", True),
        ("集中学习12次，其中11月围绕党的二十届四中全会精神专题学习2次。", False),
        ("9月组织学习3次；围绕党的二十届四中全会精神专题学习2次。", False),
        ("9月围绕迎接党的二十届四中全会召开开展宣讲2次。", False),
    ],
)
def test_what_a_meeting_decided_is_not_studied_before_it(
    done: str, told: bool, pack: GenrePack, common: Common
) -> None:
    assert ("event-dated" in _found(pack, common, **NONE | YEAR | {"done": done})) is told


@pytest.mark.parametrize(
    ("of", "done", "told"),
    [
        (HALF, "全年，公众号推送信息206条，阅读量31万次。", True),
        (HALF, "全年，播放公益广告88条。", True),
        (HALF, "全年，任务清单共28项，已完成15项。", False),
        (HALF, "上半年，公众号推送信息206条。", False),
        (YEAR, "全年，公众号推送信息206条，阅读量31万次。", False),
    ],
)
def test_a_half_year_is_not_told_as_a_year(
    of: dict[str, str], done: str, told: bool, pack: GenrePack, common: Common
) -> None:
    assert ("month-off" in _found(pack, common, **NONE | of | {"done": done})) is told
