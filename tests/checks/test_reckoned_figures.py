"""Figures told in a sentence's own words: last year's beside this year's, averages, shares, parts, tables, numbers."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

REPORT = """临桥县气象局党组关于2025年落实意识形态工作责任制情况的报告

中共临桥县委：
2025年，局党组认真落实意识形态工作责任制。{opening}现将有关情况报告如下。

一、主要做法
（一）压实责任。把意识形态工作列入议事日程。{done}
（二）抓好学习。围绕业务开展学习。

二、存在的问题
（一）学习不够深入。学用结合不紧。{problem}

三、下一步打算
（一）推动学习走深走实。每季度交流一次。{plan}

中共临桥县气象局党组
2025年12月26日
"""

# (what is wrong, the same rightly, the remark)
DONE = [
    ("报道72篇，比上年的60篇增长30%。", "报道72篇，比上年的60篇增长20%。", "trend"),
    ("收到来信45件，较2024年的50件减少4件，下降10%。", "收到来信45件，较2024年的50件减少5件，下降10%。", "trend"),
    ("发稿240篇，同比增加40篇，增长25%。", "发稿240篇，同比增加40篇，增长20%。", "trend"),
    (
        "知晓率93.5%，比去年同期的91.2%提高3.3个百分点。",
        "知晓率93.5%，比去年同期的91.2%提高2.3个百分点。",
        "trend",
    ),
    ("舆情12起，同比下降30%，上年为16起。", "舆情12起，同比下降25%，上年为16起。", "trend"),
    ("参训率94%，比上年的90.5%提高3.5%。", "参训率94%，比上年的90.5%提高3.5个百分点。", "percent-of-rate"),
    ("办班6期，培训420人次，平均每期80人次。", "办班6期，培训420人次，平均每期70人次。", "sum"),
    ("联系8个村，走访240户，平均每个村40户。", "联系8个村，走访240户，平均每个村30户。", "sum"),
    ("推送信息365条，平均每周12条。", "推送信息365条，平均每周7条。", "sum"),
    ("与3名副职、9名站长谈话，共36人次，平均每人4次。", "与3名副职、9名站长谈话，共36人次，平均每人3次。", "sum"),
    (
        "任务24项，领导领办6项、科室承办18项，年底完成21项，完成率78.5%。",
        "任务24项，领导领办6项、科室承办18项，年底完成21项，完成率87.5%。",
        "shares",
    ),
    ("干部职工120名，签订承诺书120份，签订率97%。", "干部职工120名，签订承诺书120份，签订率100%。", "shares"),
    (
        "现有职工160名，其中40岁以下职工64名，占46%。",
        "现有职工160名，其中40岁以下职工64名，占40%。",
        "shares",
    ),
    (
        "现有党员80名。30岁以下党员20名，占党员总数的35%。",
        "现有党员80名。30岁以下党员20名，占党员总数的25%。",
        "shares",
    ),
    (
        "宣讲60场，听众3200人次，其中“田间课堂”35场、“雨前讲堂”30场。",
        "宣讲60场，听众3200人次，其中“田间课堂”35场、“雨前讲堂”25场。",
        "sum",
    ),
    (
        "刊发稿件90篇，同比增加9篇，其中国家级6篇、省级22篇、市级30篇、县级30篇。",
        "刊发稿件90篇，同比增加9篇，其中国家级6篇、省级24篇、市级30篇、县级30篇。",
        "sum",
    ),
    ("对12个站所进行考核，优秀4个、良好7个、合格2个。", "对12个站所进行考核，优秀4个、良好6个、合格2个。", "sum"),
    (
        "短信预警96期，广播120次，微信推文84篇，三项共计310期（次、篇）。",
        "短信预警96期，广播120次，微信推文84篇，三项共计300期（次、篇）。",
        "sum",
    ),
    ("投入资金26.5元，其中宣传栏12.5万元、图书14万元。", "投入资金26.5万元，其中宣传栏12.5万元、图书14万元。", "sum"),
    ("与5名班子成员、8个站所签订承诺书14份。", "与5名班子成员、8个站所签订承诺书13份。", "sum"),
    ("应到52人，实到55人。", "应到55人，实到52人。", "sum"),
    ("查找问题30个，立行立改24个，长期坚持8个。", "查找问题30个，立行立改24个，长期坚持6个。", "sum"),
    ("实行月研判，全年研判10次。", "实行月研判，全年研判12次。", "sum"),
    ("每月调度一次，1月至9月共7次。", "每月调度一次，1月至9月共9次。", "sum"),
    (
        "年内印发《县气象局2024年宣传工作要点》。",
        "年内印发《县气象局2025年宣传工作要点》。",
        "year-off",
    ),
    (
        "2月印发《县气象局2025年学习计划》（临气党〔2023〕4号）。",
        "2月印发《县气象局2025年学习计划》（临气党〔2025〕4号）。",
        "document-year",
    ),
    ("7月2日（星期五）召开座谈会。", "7月2日（星期三）召开座谈会。", "weekday"),
    (
        "8月6日网民反映预警短信延迟，当日说明原因，舆情于8月5日平息。",
        "8月6日网民反映预警短信延迟，当日说明原因，舆情于8月7日平息。",
        "date-order",
    ),
    (
        "党的二十届四中全会召开后，于10月12日组织学习。",
        "党的二十届四中全会召开后，于10月28日组织学习。",
        "event-dated",
    ),
    ("10月21日，专题学习党的二十届四中全会精神。", "10月24日，专题学习党的二十届四中全会精神。", "event-dated"),
    (
        "局党组书记、局长方维舟主持会议。副局长何静牵头，副局长何婧同志督办。",
        "局党组书记、局长方维舟主持会议。副局长何静牵头，副局长何静同志督办。",
        "name-spelling",
    ),
    (
        "党组书记、局长方维舟主持。党组副书记、局长郭怀安同志主持日常工作。",
        "党组书记、局长方维舟主持。党组副书记、副局长郭怀安同志主持日常工作。",
        "two-holders",
    ),
    ("党委委员、副局长何静分管。", "党组成员、副局长何静分管。", "unit-name"),
    ("县气象局党委研究了方案。", "县气象局党组研究了方案。", "unit-name"),
    ("通过系统10.12.6.8上报情况。", "通过政务系统上报情况。", "network-address"),
    ("建设路6号张桂兰反映噪声的信访件已办结。", "1名群众反映噪声的信访件已办结。", "personal-status"),
    ("印发简报4期，每期200份，共900份。", "印发简报4期，每期200份，共800份。", "sum"),
    ("组织“气象夜话”10期，参加150人次，场均20人次。", "组织“气象夜话”10期，参加150人次，场均15人次。", "sum"),
    ("对40所学校开展检查，发现问题80个，平均每校3个。", "对40所学校开展检查，发现问题80个，平均每校2个。", "sum"),
    (
        "对40所学校开展检查，发现问题80个，平均每校2个，整改76个，剩余6个。",
        "对40所学校开展检查，发现问题80个，平均每校2个，整改76个，剩余4个。",
        "sum",
    ),
    ("扫描档案36.5万页，完成年度任务50万页的83%。", "扫描档案36.5万页，完成年度任务50万页的73%。", "shares"),
    (
        "审核记录500件，其中拟开放400件、延期开放100件，开放率85%。",
        "审核记录500件，其中拟开放400件、延期开放100件，开放率80%。",
        "shares",
    ),
    (
        "清理账号18个，账号总数由60个减少到45个。",
        "清理账号15个，账号总数由60个减少到45个。",
        "trend",
    ),
    ("展览自5月10日开放至4月30日。", "展览自4月10日开放至4月30日。", "date-order"),
    ("管好讲台、网络、刊物、社团三个阵地。", "管好讲台、网络、刊物三个阵地。", "listed-count"),
    (
        "协调气象局、水利局、应急局、交通局三家单位会商。",
        "协调气象局、水利局、应急局三家单位会商。",
        "listed-count",
    ),
]


def _found(pack: GenrePack, common: Common, **parts: str) -> list[Finding]:
    text = REPORT.format(**{"opening": "", "done": "", "problem": "", "plan": "", **parts})
    return check_all(Desk(parse_report(text, pack), common, pack))


@pytest.mark.parametrize(("wrong", "right", "check"), DONE, ids=[one[0][:14] for one in DONE])
def test_what_does_not_fit_is_told_and_what_fits_is_not(
    wrong: str, right: str, check: str, pack: GenrePack, common: Common
) -> None:
    told = [one for one in _found(pack, common, done=wrong) if one.check == check]
    assert any(one.level in ("warning", "error") for one in told)
    kept = [one for one in _found(pack, common, done=right) if one.level != "hint"]
    assert kept == []


QUIET = [
    "全年学习12次，平均每月1次，其中专题研讨3次。",
    "开展活动6场，走访320户，发稿18篇，比上年明显增加。",
    "7月和12月，分别向县委报告一次。",
    "表彰优秀共产党员20名、优秀党务工作者8名。现有中共党员146名。",
    "覆盖职工206人次。全局职工218名。",
    "对9个股室、12个站所开展检查，发现问题15个，其中股室6个、站所9个。全局12个站所全部整改。",
    "列出风险点163个，其中重大风险点5个、较大风险点21个。",
    "发放资料1，200份，回收600份。",
    "居民人均收入10493元，农村居民人均收入3255元，新增就业970万人。",
    "12月20日印发《县气象局2026年学习计划》（临气党〔2025〕41号）。",
]


@pytest.mark.parametrize("right", QUIET, ids=[one[:12] for one in QUIET])
def test_nothing_is_said_of_what_is_right(right: str, pack: GenrePack, common: Common) -> None:
    assert [one for one in _found(pack, common, done=right) if one.level != "hint"] == []


def test_a_number_that_differs_from_all_others(pack: GenrePack, common: Common) -> None:
    parts = {"done": "登记宣传站点26个。", "problem": "26个宣传站点中，有3个长期不用。"}
    odd = _found(pack, common, **parts, plan="6月底前完成28个宣传站点清理。")
    assert [one.quote[:2] for one in odd if one.check == "two-values"] == ["28"]
    assert not [
        one for one in _found(pack, common, **parts, plan="6月底前完成26个宣传站点清理。") if "two" in one.check
    ]


def test_all_of_what_the_problems_count(pack: GenrePack, common: Common) -> None:
    problem = "有7个基层站点没有专人负责。"
    wrong = _found(pack, common, problem=problem, plan="3月底前，6个基层站点全部明确专人。")
    assert [one.quote[:2] for one in wrong if one.check == "two-values"] == ["6个"]
    right = _found(pack, common, problem=problem, plan="3月底前，7个基层站点全部明确专人。")
    assert "two-values" not in [one.check for one in right]


def test_growth_from_a_number_the_report_does_not_give(pack: GenrePack, common: Common) -> None:
    problem = "全局有宣传员21名，专职的只有5名。"
    wrong = _found(pack, common, problem=problem, plan="专职宣传员由3名增至8名。")
    assert "two-values" in [one.check for one in wrong]
    right = _found(pack, common, problem=problem, plan="专职宣传员由5名增至8名。")
    assert "two-values" not in [one.check for one in right]


def test_a_table_adds_up(pack: GenrePack, common: Common) -> None:
    table = "\n季度 | 稿件（篇） | 讲座（场）\n一季度 | 12 | 3\n二季度 | {} | 4\n三季度 | 15 | 2\n合计 | 45 | 9\n"
    wrong = [one.quote for one in _found(pack, common, done=table.format(19)) if one.check == "sum"]
    assert wrong == ["45"]
    assert not [one for one in _found(pack, common, done=table.format(18)) if one.check == "sum"]
    tabs = table.replace(" | ", "\t")
    assert [one.quote for one in _found(pack, common, done=tabs.format(19)) if one.check == "sum"] == ["45"]


def test_the_opening_and_the_part_on_it(pack: GenrePack, common: Common) -> None:
    done = "中心组学习12次，其中专题研讨4次。"
    wrong = _found(pack, common, opening="开展专题研讨5次。", done=done)
    assert "two-values" in [one.check for one in wrong]
    right = _found(pack, common, opening="开展专题研讨4次。", done=done)
    assert "two-values" not in [one.check for one in right]


def test_signed_before_the_day_its_figures_reach_to(pack: GenrePack, common: Common) -> None:
    assert "signed-early" in [one.check for one in _found(pack, common, done="截至12月28日，问题全部整改。")]
    assert "signed-early" not in [one.check for one in _found(pack, common, done="截至12月20日，问题全部整改。")]


def test_three_quarters_are_a_period(pack: GenrePack, common: Common) -> None:
    text = (
        REPORT.replace("2025年落实", "2026年前三季度落实")
        .replace("2025年，局", "2026年前三季度，局")
        .format(opening="", done="{}", problem="", plan="")
    ).replace("2025年12月26日", "2026年10月9日")
    early = check_all(Desk(parse_report(text.format("8月27日召开会议。"), pack), common, pack))
    late = check_all(Desk(parse_report(text.format("11月27日召开会议。"), pack), common, pack))
    assert not {"signed-early", "month-off"} & {one.check for one in early}
    assert "month-off" in {one.check for one in late}
