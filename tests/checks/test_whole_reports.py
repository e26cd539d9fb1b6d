"""Slips that show only beside the rest of a report: two values, another's unit, a name, a date, and what is none."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

UNIT = """中共松原县水利局党组关于2026年落实意识形态工作责任制情况的报告

县委：

{opening}，县水利局党组认真落实意识形态工作责任制。现将有关情况报告如下。

一、主要做法
（一）压实责任。局党组专题研究意识形态工作4次。{done}
（二）抓好学习。理论学习中心组学习12次。{more}

二、存在的问题
（一）学习不够深入。学用结合不紧。

三、下一步打算
（一）推动学习走深走实。每季度交流一次。{plan}

中共松原县水利局党组
2026年11月20日
"""
OWN = """2026年履行意识形态工作责任制述职报告
松原县水利局党组书记　周明远

2026年，我认真履行第一责任人责任。现将履职情况报告如下。

一、履职情况
（一）带头学习。我主持学习12次，我讲党课2次。{done}

二、存在的问题
一是学习不够深入。我学得还不够系统。

三、下一步打算
一是加强学习。每月读一本书。

述职人：周明远
2026年12月24日
"""

# (what is written into 一、（一）, into 一、（二）, the remark that names it)
SLIPS = [
    ("排查账号46个，注销僵尸账号12个，保留下来的36个实行清单管理。", "", "sum", "error"),
    ("征集意见建议96条，办结91条，8条正在推进。", "", "sum", "error"),
    ("收集建议84条，采纳67条，19条作出解释说明。", "", "sum", "warning"),
    ("审核档案6800件，确定开放5900件、延期开放1200件。", "", "sum", "warning"),
    ("清查图书900册，保留850册、下架35册。", "", "sum", "warning"),
    ("报送信息38条，被采用95条。", "", "sum", "warning"),
    ("向市级媒体投稿12篇，刊登15篇。", "", "sum", "warning"),
    ("登记账号9个、工作群136个，清理停用账号12个。", "", "sum", "warning"),
    ("1月、4月先后召开三次专题会议。", "", "listed-count", "warning"),
    ("召开研判会5次，分别在2月、4月、7月和11月。", "", "listed-count", "warning"),
    ("“浪花讲堂”宣讲78场。", "打造“浪花讲堂”品牌，选聘宣讲员24名。全年宣讲72场。", "two-values", "warning"),
    ("联系的16个行政村、1个社区抓好宣传。", "15个村（社区）均有宣传员。", "two-values", "warning"),
    ("县住建局党组会议跟进学习18次。", "", "unit-name", "warning"),
    ("清河镇党委理论学习中心组学习9次。", "", "unit-name", "warning"),
    ("挖掘装卸工李国栋爱岗敬业的事迹。", "李国梁被评为劳动模范。", "name-spelling", "warning"),
    ("村医赵德旺坚守深山三十年。", "赵旺德获评好人。", "name-spelling", "warning"),
    ("庆祝中国共产党成立104周年。", "", "anniversary", "warning"),
    ("隆重纪念中国人民解放军建军九十八周年。", "", "anniversary", "warning"),
    ("结合“6·5”国际档案日开展宣传。", "", "fixed-day", "error"),
    ("在国家宪法日（12月14日）开展宣讲。", "", "fixed-day", "error"),
    ("4月22日世界读书日期间，分享好书。", "", "fixed-day", "warning"),
    ("6月和12月各开展一次专项督查。", "", "month-off", "warning"),
    ("12月，针对群众来信，组织力量逐件核实。", "", "month-off", "warning"),
    ("学习党的二十大四中全会精神。", "", "formulation-wrong", "error"),
    ("学习党的二十一届历次全会精神。", "", "event-date", "warning"),
    ("违反中央八条规定精神的，严肃处理。", "", "formulation-wrong", "warning"),
    ("落实“三会一课”（党员大会、支委会、组织生活会和党课）制度。", "", "formulation-wrong", "warning"),
    ("深刻领悟“两个确立”的绝对性意义。", "", "formulation-wrong", "warning"),
    ("馆藏126卷机密级、38卷绝密级档案专柜存放。", "", "secrecy-mark", "warning"),
]
PLANS = [
    "恳请县委将水利宣传经费纳入明年预算。",
    "恳请县委宣传部多派专家帮带。",
    "敬请上级把我局列为试点。",
    "希望县委进一步加大对站所宣传阵地的投入。",
]
# Nothing is wrong with these.
FINE = [
    ("收到来信60件，办结58件，其中5件正在回访。收到留言36件，办结36件，群众满意率97%。", ""),
    ("排查账号46个，注销12个，新开通2个，现有36个。制作海报48张，被转发60次。", ""),
    ("3月、6月、9月、11月分别召开研判会，全年4次。3月和7月分两批组织培训4期。2月、5月宣讲12场。", ""),
    ("“学习强国”学习36次。", "通过“学习强国”开展学习12次。“第一议题”学习18次，支部“第一议题”学习10次。"),
    ("15个村（社区）均有宣传员，其中3个村、5个社区设专栏。", "14个行政村、1个社区建成文明站。"),
    ("县纪委监督2次，局机关纪委督查1次。县委宣传部来局调研。", "县教育局党组书记到我局交流。"),
    ("执法员王建军、执法员王建民被评为先进。", "党员干部高度重视，高度负责。"),
    ("党组书记张国强讲党课2次，副局长张国华联系青山村。", "张国华主持召开推进会3次。"),
    ("庆祝中国共产党成立105周年。", "学习在庆祝中国共产党成立100周年大会上的重要讲话。"),
    ("结合“3·15”国际消费者权益日、4月26日世界知识产权日普法。", "4月20日启动世界读书日系列活动。"),
    ("计划12月召开总结会，12月底前完成考核。", "中央八项规定及其实施细则精神落实到位。"),
    ("落实“三会一课”（支部党员大会、支委会、党小组会、党课）制度。", "县住建局学习组调研12次。"),
    ("绝密级文件管理做到专人专柜，开展涉密人员培训2次。", "126名职工签订承诺书，63名党员全部参学。"),
]


def _remarks(text: str, pack: GenrePack, common: Common) -> dict[str, str]:
    return {finding.check: finding.level for finding in check_all(Desk(parse_report(text, pack), common, pack))}


def _unit(done: str = "", more: str = "", plan: str = "", opening: str = "2026年") -> str:
    return UNIT.format(done=done, more=more, plan=plan, opening=opening)


@pytest.mark.parametrize(("done", "more", "check", "level"), SLIPS, ids=[done[:12] for done, *_ in SLIPS])
def test_it_is_named_with_its_level(
    done: str, more: str, check: str, level: str, pack: GenrePack, common: Common
) -> None:
    assert check not in _remarks(_unit(), pack, common)
    assert _remarks(_unit(done, more), pack, common).get(check) == level


@pytest.mark.parametrize(("done", "more"), FINE, ids=[done[:12] for done, _ in FINE])
def test_nothing_is_said_of_what_is_right(done: str, more: str, pack: GenrePack, common: Common) -> None:
    said = _remarks(_unit(done, more), pack, common)
    assert {check: level for check, level in said.items() if level != "hint"} == {}


@pytest.mark.parametrize("plan", PLANS, ids=[plan[:12] for plan in PLANS])
def test_what_is_asked_of_those_above_is_no_matter_of_a_report(plan: str, pack: GenrePack, common: Common) -> None:
    assert "request-in-report" in _remarks(_unit(plan=plan), pack, common)
    assert "request-in-report" not in _remarks(_unit(plan="恳请各位领导批评指正。"), pack, common)


def test_an_opening_of_the_year_before_is_named(pack: GenrePack, common: Common) -> None:
    assert "period-mismatch" in _remarks(_unit(opening="2025年以来"), pack, common)
    assert "period-mismatch" not in _remarks(_unit(opening="2026年以来"), pack, common)


@pytest.mark.parametrize("done", ["周局长第一时间赶到现场。", "周明远同志带头宣讲。", "组织职工学习10次，他带头讲课。"])
def test_the_speaker_is_not_spoken_of(done: str, pack: GenrePack, common: Common) -> None:
    assert _remarks(OWN.format(done=done), pack, common).get("person") == "warning"


@pytest.mark.parametrize(
    "done",
    ["水管员李大山守岗20年，他带头捐款。", "社区党委书记周海涛组建宣讲队，周书记带队宣讲。", "群众称我“周局长”。"],
)
def test_another_may_be_spoken_of(done: str, pack: GenrePack, common: Common) -> None:
    assert "person" not in _remarks(OWN.format(done=done), pack, common)


def test_one_slip_of_a_name_is_one_remark(pack: GenrePack, common: Common) -> None:
    text = OWN.format(done="").replace("述职人：周明远", "述职人：周明元")
    found = [one for one in check_all(Desk(parse_report(text, pack), common, pack)) if one.check == "name-spelling"]
    assert [one.quote for one in found] == ["周明元"]


def test_a_heading_that_takes_the_problem_up_answers_it(pack: GenrePack, common: Common) -> None:
    problem = "（一）责任压力传导还不够到位。部分单位重业务、轻思想，上热下冷。"
    text = _unit().replace("（一）学习不够深入。学用结合不紧。", problem)
    plan = "（一）健全责任落实机制。实行季度报告制度，督促限期整改。"
    answered = text.replace("（一）推动学习走深走实。每季度交流一次。", plan)
    assert "problem-unanswered" in _remarks(text, pack, common)
    assert "problem-unanswered" not in _remarks(answered, pack, common)


def test_an_empty_part_is_told_once(pack: GenrePack, common: Common) -> None:
    text = _unit().replace("（一）学习不够深入。学用结合不紧。\n", "")
    found = [one for one in check_all(Desk(parse_report(text, pack), common, pack)) if "存在的问题" in one.quote]
    assert [one.check for one in found] == ["part-empty"]
