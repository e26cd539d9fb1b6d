"""Rates and shares told away from their two numbers, and those of something else."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

REPORT = """临桥县气象局党组关于2025年落实意识形态工作责任制情况的报告

中共临桥县委：
2025年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。

一、主要做法
（一）压实责任。把意识形态工作列入议事日程。{done}
（二）抓好学习。围绕业务开展学习。{study}

二、存在的问题
（一）学习不够深入。学用结合不紧。{problem}

三、下一步打算
（一）推动学习走深走实。每季度交流一次。{plan}

中共临桥县气象局党组
2025年12月26日
"""
_FIGURES = {"sum", "shares", "two-values", "trend", "listed-count", "none-and-some"}

# (where it is told, what is wrong there)
WRONG = [
    ({"problem": "62场座谈中以念稿为主的有31场，占40.0%，群众参与不多。"}, "40.0%"),
    ({"done": "发布信息640条，撤回修改32条，撤稿率15%。"}, "15%"),
    ({"done": "审核作品250件，驳回25件，驳回率20%。"}, "20%"),
    (
        {
            "done": "受理投诉25件，其中服务态度类15件、收费类10件。",
            "problem": "25件投诉中，服务态度类占46%，窗口作风仍有差距。",
        },
        "46%",
    ),
    (
        {
            "done": "全年处置负面舆情20起，其中涉及征地拆迁的12起、物业管理的8起。",
            "problem": "20起负面舆情中，征地拆迁类占65%。",
        },
        "65%",
    ),
    ({"done": "志愿者达到860人，较上年增加60人，增长17.5%。"}, "17.5%"),
    ({"done": "公众号粉丝达到5200个（活跃粉丝3100个），比去年增加400个，增长18%。"}, "18%"),
    ({"problem": "在84名教师中，没有参加过专题培训的有21名，占35%。"}, "35%"),
    ({"problem": "抽查笔记60本，存在照抄现象的18本，占20%。"}, "20%"),
    ({"problem": "36个村里，没有专职管理员的9个，占15%。"}, "15%"),
    ({"problem": "48篇调研报告中真正进入决策的只有12篇，占45%。"}, "45%"),
    ({"done": "投稿320篇，退稿48篇，退稿率25%。"}, "25%"),
    (
        {
            "done": "全年收到群众留言150条，其中交通出行方面60条、教育方面50条、其他40条。",
            "problem": "150条留言中，交通出行方面占60%，治理压力较大。",
        },
        "60%",
    ),
    ({"problem": "全年72次集体学习中以领学文件为主的有54次，占65%。"}, "65%"),
    ({"done": "受理诉求240件，退回重办18件，退回率17.5%。"}, "17.5%"),
    ({"done": "报送信息180条，采用45条，采用率35%。"}, "35%"),
    ({"problem": "走访的45户里，反映物业问题的27户，占70%。"}, "70%"),
    (
        {
            "done": "收到线索40条，其中环境卫生类24条、占道经营类16条。",
            "problem": "40条线索中，占道经营类占比50%，反弹问题突出。",
        },
        "50%",
    ),
    ({"done": "注册用户达到8400人，较上年增加400人，增长15%。"}, "15%"),
    (
        {"done": "开展测评，发放问卷300份，收回285份。", "problem": "285份问卷中对网络宣传表示满意的228份，占60%。"},
        "60%",
    ),
    ({"problem": "在25个基层站所中，没有固定宣传栏的10个，占25%。"}, "25%"),
    ({"done": "培训通讯员5期。", "problem": "60名通讯员中从事这项工作不满一年的有15人，占35%。"}, "35%"),
    ({"done": "应到会代表50人，实到45人，到会率80%。"}, "80%"),
    ({"done": "举办讲座40期，停办4期，停办率20%。"}, "20%"),
]
RIGHT = [
    {"problem": "62场座谈中以念稿为主的有31场，占50.0%，群众参与不多。"},
    {"done": "审核作品250件，驳回25件，驳回率10%，优稿率20%。"},
    {"done": "审核稿件894篇，退回修改76篇，优稿率18.5%。"},
    {
        "done": "受理投诉25件，其中服务态度类15件、收费类10件。",
        "problem": "25件投诉中，服务态度类占60%，窗口作风仍有差距。",
    },
    {"done": "受理投诉25件，其中服务态度类15件、收费类10件。", "problem": "上半年的投诉中，服务态度类占46%。"},
    {"done": "志愿者达到860人，较上年增加60人，活跃度增长17.5%。"},
    {"done": "公众号粉丝达到5200个，比去年增加400个，阅读量增长38%。"},
    {"done": "抽查笔记60本，涉及党员30名，占党员总数的20%。"},
    {"done": "开展宣讲86场，听众4300人次，其中老年人占68.5%。"},
    {"done": "收到稿件500篇，刊发300篇，其中反映基层的90篇，占18%。"},
    {"done": "全年监测信息1260条，处置负面舆情14起，回应率100%。"},
    {"done": "志愿者达到860人，较上年增加60人，增长7.5%。"},
    {
        "done": "处置负面舆情20起，其中涉及征地拆迁的12起、物业管理的8起。",
        "problem": "20起负面舆情中，上半年发生的占65%。",
    },
    {"done": "检查网站35个，整改问题28个，整改率100%。"},
    {"done": "办理答复36件，其中当面答复27件，按时答复率100%。"},
    {"problem": "32个支部中落实“三会一课”不规范的8个，占25%。"},
    {"done": "受理诉求240件，退回重办18件，满意率97.5%。"},
    {
        "done": "收到线索40条，其中环境卫生类24条、占道经营类16条。",
        "problem": "40条线索中，环境卫生类占60%、占道经营类占40%。",
    },
    {"done": "报送信息180条，采用45条，同比增长35%。"},
    {"done": "收到线索40条，其中环境卫生类24条、占道经营类16条。", "problem": "40条线索中，夜间发生的占35%。"},
    {"problem": "现有宣传干部36人，其中45岁以上的27人，占75%。"},
    {"done": "排查点位120处，发现隐患30处，整改率100%。"},
    {"done": "排查点位120处，涉及社区的60处，占比超过50%。"},
    {"done": "播放短视频480条，点赞过万的12条，占全县的60%。"},
    {"done": "检查单位60家，其中存在问题的15家，占25%；整改12家，整改率80%。"},
    {"done": "召开座谈会12场，参加代表280人，满意率96%。"},
    {"done": "全年开展活动48场，其中线上12场，参与率85%。"},
    {"done": "检查单位60个，其中社区20个，覆盖率100%。"},
    {"done": "收到诉求96件，来自社区的40件，来自企业的24件，占25%。"},
    {"done": "走访困难家庭，东片各村的40户，西片各村的24户，占37.5%。"},
    {"done": "审核信息860条，其中退回修改43条、不予发布12条，占1.4%。"},
    {"done": "审核稿件600篇，采用稿件420篇，优稿率18%。"},
    {"done": "全年宣讲96场，比上年增加12场，其中面向青年的24场，占25%。"},
]


def _found(told: dict[str, str], pack: GenrePack, common: Common) -> list[Finding]:
    text = REPORT.format(**{"done": "", "study": "", "problem": "", "plan": "", **told})
    found = check_all(Desk(parse_report(text, pack), common, pack))
    return [one for one in found if one.check in _FIGURES]


@pytest.mark.parametrize(("told", "quote"), WRONG, ids=range(len(WRONG)))
def test_a_rate_its_two_numbers_do_not_give_is_named(
    told: dict[str, str], quote: str, pack: GenrePack, common: Common
) -> None:
    found = _found(told, pack, common)
    assert [quote in one.quote for one in found] == [True], found


@pytest.mark.parametrize("told", RIGHT, ids=range(len(RIGHT)))
def test_rates_that_hold_or_are_of_other_things_are_left_alone(
    told: dict[str, str], pack: GenrePack, common: Common
) -> None:
    assert _found(told, pack, common) == []
