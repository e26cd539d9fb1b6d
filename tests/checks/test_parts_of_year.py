"""Time that runs backwards: mended before it was found, planned for what is over, a half-year called a year."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

BACKWARDS = [
    ("11月，镇党委对6个村开展专项检查，发现问题18个，截至9月底已整改16个。", "9月底"),
    ("9月，局党组对下属单位进行督查，反馈意见21条，截至8月中旬全部整改到位。", "8月中旬"),
    ("6月集中巡查网站和公众号，查出错误表述9处，5月底均已整改完毕。", "5月底"),
    ("10月，针对居民反映的噪声问题，调整了施工时段，投诉由6月的38件下降到8月的7件。", "8月"),
    ("8月起整治占道经营，有关来信由8月的31件减少到6月的4件。", "由8月的31件减少到6月"),
]
FORWARDS = [
    "9月，镇党委对6个村开展专项检查，发现问题18个，截至11月底已整改16个。",
    "12月，局党组开展督查，反馈意见21条，截至次年1月底全部整改到位。",
    "11月开展专项检查，对8月已整改的问题进行回头看。",
    "8月，针对居民反映的噪声问题，调整了施工时段，投诉由6月的38件下降到9月的7件。",
    "10月召开分析会，通报投诉情况，投诉由6月的38件下降到9月的7件。",
    "9月检查了12个支部；7月底已整改到位的问题没有反弹。",
    "6月和10月对9个支部开展两轮检查，发现问题17个，已整改16个。",
]

REPORT = """{title}

区委宣传部：
今年以来，街道党工委认真落实意识形态工作责任制。{hand_over}

一、工作开展情况
（一）压实责任。{half}召开会议专题研究2次，开展督查2轮。
（二）管好阵地。{half}审核信息320条，培训网格员46人。

二、存在的问题
（一）力量薄弱。专职人员偏少。

{heading}
（一）加强队伍。{plan}

中共临江区东湖街道工作委员会
{date}
"""
HALF = {
    "title": "东湖街道党工委2026年上半年意识形态工作情况报告",
    "hand_over": "现将上半年工作情况报告如下。",
    "half": "上半年",
    "heading": "三、下半年工作打算",
    "plan": "9月底前举办网格员培训班。",
    "date": "2026年7月3日",
}
YEAR = {
    "title": "东湖街道党工委2026年意识形态工作情况报告",
    "hand_over": "现将全年工作情况报告如下。",
    "half": "全年",
    "heading": "三、下一步工作打算",
    "plan": "2027年举办网格员培训班。",
    "date": "2026年12月18日",
}
OVER = [
    (HALF, "plan", "4月底前举办网格员培训班。", "4月底前"),
    (HALF, "plan", "3月前完成网络阵地清理。", "3月前"),
    (HALF, "plan", "组建宣讲小分队，上半年推出微宣讲不少于20场。", "上半年"),
    (HALF, "heading", "三、上半年工作打算", "上半年"),
    (HALF, "hand_over", "现将全年工作情况报告如下。", "全年"),
    (HALF, "hand_over", "现将一年来的工作情况报告如下。", "一年来"),
    (YEAR, "plan", "2026年起每月安排一次支部书记交流。", "2026年"),
    (YEAR, "plan", "2026年5月前建成文明实践广场。", "2026年"),
    (YEAR, "hand_over", "现将上半年工作情况报告如下。", "上半年"),
    (YEAR, "heading", "三、下半年工作打算", "下半年"),
]
AHEAD = [
    (HALF, "plan", "8月底前举办网格员培训班，用好上半年组织的培训成果。"),
    (HALF, "plan", "明年5月底前建成文明实践广场。"),
    (HALF, "plan", "对上半年查摆的问题逐项整改，12月底前完成。"),
    (HALF, "hand_over", "现将有关情况报告如下。"),
    (YEAR, "plan", "2026年12月底前完成整改，2027年3月底前推广经验。"),
    (YEAR, "plan", "对照2026年考核结果，2027年举办培训班2期。"),
    (YEAR, "plan", "对2026年开展的检查逐项回头看。"),
    (YEAR, "plan", "2027年上半年举办舆情应对实训班2期。"),
]


def _dates(text: str, pack: GenrePack, common: Common) -> list[str]:
    kinds = ("date-order", "plan-year", "period-mismatch", "month-off")
    found = check_all(Desk(parse_report(text, pack), common, pack))
    return [one.quote for one in found if one.check in kinds]


@pytest.mark.parametrize(("text", "quote"), BACKWARDS, ids=range(len(BACKWARDS)))
def test_months_that_run_backwards_are_named(text: str, quote: str, pack: GenrePack, common: Common) -> None:
    assert _dates(text, pack, common) == [quote]


@pytest.mark.parametrize("text", FORWARDS, ids=range(len(FORWARDS)))
def test_months_in_their_order_are_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert _dates(text, pack, common) == []


@pytest.mark.parametrize(("report", "part", "words", "quote"), OVER, ids=range(len(OVER)))
def test_a_time_that_is_over_is_not_planned(
    report: dict[str, str], part: str, words: str, quote: str, pack: GenrePack, common: Common
) -> None:
    assert _dates(REPORT.format(**report), pack, common) == []
    assert _dates(REPORT.format(**(report | {part: words})), pack, common) == [quote]


@pytest.mark.parametrize(("report", "part", "words"), AHEAD, ids=range(len(AHEAD)))
def test_a_time_to_come_may_be_planned(
    report: dict[str, str], part: str, words: str, pack: GenrePack, common: Common
) -> None:
    assert _dates(REPORT.format(**(report | {part: words})), pack, common) == []
