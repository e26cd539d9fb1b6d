"""Numbers, years and kinds that are told again otherwise, and right words that were taken for slips."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import remarks_on

REPORT = """中共栖霞市粮食局党组关于2025年落实意识形态工作责任制情况的报告

市委：
2025年，局党组认真落实意识形态工作责任制。现将有关情况报告如下：
一、主要做法
（一）压实责任，把任务落到岗位。党组书记陈建国主持会议3次，督查结果与年度考核挂钩。{done}
（二）强化学习，把思想统一起来。党组理论学习中心组集体学习9次。
{item}
二、存在的问题
（一）理论学习还不够系统。{problem}
（二）宣传内容还不够鲜活。群众关心的粮油常识偏少。
（三）风险研判还不够及时。个别库点对收购期间可能出现的舆情估计不足。
三、下一步打算
（一）推动理论学习系统化。按季度列出学习专题，每个支部每季度研讨1次。
{plan}（三）把风险研判做在前面。收购季前逐个库点开展一次舆情研判。

中共栖霞市粮食局党组
2025年12月3日
"""
ITEM = "（三）管好阵地，把内容审在前面。严格执行“三审三校”，公众号发稿87篇。"
PLAN = "（二）让宣传内容鲜活起来。每月推出1期粮油常识短视频。\n"
KINDS = {"two-values", "sum", "year-off", "none-and-some", "listed-twice", "two-holders", "heading-matter"}
KINDS |= {"likely-spelling", "problem-unanswered"}


def _told(pack: GenrePack, common: Common, **parts: str) -> list[str]:
    text = REPORT.format(**{"done": "", "problem": "个别支部以读文件为主。", "item": ITEM, "plan": PLAN} | parts)
    found = remarks_on(text, pack, common)
    return [f"{one.check} {one.level}" for one in found if one.check in KINDS]


@pytest.mark.parametrize(
    ("done", "problem", "told"),
    [
        ("班级家长群46个，均已登记。", "48个群中有6个群无人值守。", ["two-values warning"]),
        ("现有工作群52个，家长群48个。", "50个群中有6个群没有专人。", []),
        ("现有工作群52个。", "12个群中有6个群没有专人。", []),
        ("抽查工作群30个。", "31个群中有6个群没有专人。", []),
        ("监测到负面信息14条。", "视频号38条信息中，原创作品仅9条。", []),
        ("处置涉粮信息21条。", "发布的46条信息中，原创仅9条。", []),
        ("现有微信工作群29个。", "26个微信工作群中，有3个无人管理。", ["two-values warning"]),
        ("新招录员工63人，谈心谈话只覆盖41人，其余20人尚未谈到。", "", ["sum warning"]),
        ("新招录员工63人，谈心谈话只覆盖41人，其余22人尚未谈到。", "", []),
        ("干部37人、职工24人参加，其余6人补谈。", "", []),
        ("与13个部门负责人逐一谈话。对15个部门开展专项督查1次。", "", ["two-values warning"]),
        ("与13个部门负责人逐一谈话。对9个部门开展专项督查1次。", "", []),
        ("与13个部门负责人逐一谈话。联合15个部门开展检查。", "", []),
        ("", "2024年2次专题研究中，有1次只听汇报。", ["year-off warning"]),
        ("", "我2024年到基层库点检查仅3次。", ["year-off warning"]),
        ("2024年初修订班子成员责任清单，细化任务26项。", "", ["year-off warning"]),
        ("", "对照2024年检查发现的问题，整改不彻底。", []),
        ("", "2024年3个遗留问题没有整改完。", []),
        ("", "2024年2次巡察反馈的问题，有1个没有整改到位。", []),
        ("学习2024年修订的条例4次。", "", []),
        ("刊发稿件52篇，其中省级5篇。", "全年没有一篇被省级媒体采用。", ["none-and-some warning"]),
        ("被省级媒体采用6篇。", "全年没有省级媒体稿件。", ["none-and-some warning"]),
        ("刊发稿件52篇，其中省级5篇。", "深度报道没有一篇被省级媒体采用。", []),
        ("刊发稿件52篇，其中省级5篇。", "下半年没有一篇被省级媒体采用。", []),
        ("与业务同部署、同落实、同部署、同考核。", "", ["listed-twice warning"]),
        ("走访机关、学校、机关、企业。", "", ["listed-twice hint"]),
        ("发现问题限期10个工作日整改。", "", []),
        ("对查出的问题限期10日内整改到位。", "", []),
        ("全体党员要掀其学习热潮。", "", ["likely-spelling warning"]),
        ("由党组书记任组长，其他班子成员任副组长。", "", []),
        ("党组书记任河长，巡河4次。党组书记任主任，全面负责。", "", []),
        ("党组书记任志远讲党课1次。", "", ["two-holders warning"]),
    ],
)
def test_told_again(done: str, problem: str, told: list[str], pack: GenrePack, common: Common) -> None:
    parts = {"done": done} | ({"problem": problem} if problem else {})
    assert _told(pack, common, **parts) == told


def test_a_problem_without_a_plan_where_all_others_have_one(pack: GenrePack, common: Common) -> None:
    assert _told(pack, common, plan="") == ["problem-unanswered warning"]


ONLINE = "汛期安排专人24小时监测网上信息，处置网络舆情6起，及时辟谣3次，回复网民留言36条，联系网信部门澄清不实信息2起。"
BOARDS = (
    "更新宣传栏12处，检查电子屏9块，清理工作群14个，严格执行三审三校，公众号发布信息132条，"
    "阵地全部登记造册，逐一明确管理人员。"
)


@pytest.mark.parametrize(
    ("heading", "body", "told"),
    [
        ("强化底线思维，风险防控更加精准", ONLINE, []),
        ("防范化解重大风险，安全屏障更加牢固", ONLINE, []),
        ("培养青年人才，队伍活力更加充足", BOARDS, ["heading-matter hint"]),
    ],
)
def test_a_heading_over_a_related_topic(
    heading: str, body: str, told: list[str], pack: GenrePack, common: Common
) -> None:
    assert _told(pack, common, item=f"（三）{heading}。{body}") == told
