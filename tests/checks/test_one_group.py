"""One group counted twice in other words; near misses are counts of others, or of some of them."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

REPORT = """某局党组关于2026年落实意识形态工作责任制情况的报告

2026年，认真履职。现将有关情况报告如下。
一、主要做法
（一）抓好学习。{done}
二、存在的问题
（一）青年教师培养还需加强。{problem}
三、下一步打算
（一）帮带青年教师。{plan}
"""


def _counted(pack: GenrePack, common: Common, done: str = "", problem: str = "", plan: str = "") -> list[str]:
    text = REPORT.format(done=done, problem=problem, plan=plan)
    found = check_all(Desk(parse_report(text, pack), common, pack))
    return [one.quote for one in found if one.check in ("two-values", "sum")]


@pytest.mark.parametrize(
    ("done", "quote"),
    [
        ("教职工176人全部参加，参训教职工达到189人。", "189人"),
        ("机关干部84人参加测试，参加测试的机关干部共计94人。", "94人"),
        ("本系统女职工有88人，实到98人。", "98人"),
        ("青年有61人，常年在外76人。", "76人"),
        ("村里在册青年有120人，常年外出140人。", "140人"),
        ("与5名班子成员逐一谈话，8名班子成员结合分管工作开展检查12次。", "8名班子成员"),
        ("其他5名班子成员分别包联支部，全体8名班子成员签订承诺。", "8名班子成员"),
        ("对46个班级家长群提出管理要求，全校48个班级家长群均明确管理员。", "46个班级家长群"),
    ],
)
def test_a_group_counted_otherwise(done: str, quote: str, pack: GenrePack, common: Common) -> None:
    assert _counted(pack, common, done) == [quote]


@pytest.mark.parametrize(
    "done",
    [
        "青年有76人，常年在外61人。教职工176人全部参加。",
        "宣讲队有队员15人，参加培训80人。",
        "干部56人参加，参加座谈的企业代表72人。",
        "共有党员52人，参加活动群众300人。",
        "党员有41人，参加志愿服务党员130人次。",
        "机关干部62人，参训事业单位干部88人。",
        "与5名班子成员逐一谈话，6名班子成员结合分管工作开展检查12次。",
        "其他8名班子成员各讲党课1次，9名班子成员均到村宣讲。",
        "对下属单位2名班子成员分别约谈，5名班子成员分别联系1个支部。",
        "对46个业主群提出要求，清理业主群2个，其余44个业主群均明确管理员。",
        "全区48个业主群均明确管理员，对其中12个业主群开展抽查。",
    ],
)
def test_others_and_some_of_them(done: str, pack: GenrePack, common: Common) -> None:
    assert _counted(pack, common, done) == []


@pytest.mark.parametrize(("plan", "told"), [(43, ["43名青年教师"]), (34, []), (50, [])])
def test_digits_turned_about_between_a_problem_and_its_plan(
    plan: int, told: list[str], pack: GenrePack, common: Common
) -> None:
    taught = f"为{plan}名青年教师每人配备一名骨干教师。"
    assert _counted(pack, common, problem="近三年新入职教师34人，经验不足。", plan=taught) == told
