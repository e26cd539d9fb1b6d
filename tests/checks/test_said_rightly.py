"""What is said in a slightly wrong way is told, what is said rightly beside it is not: lists, set terms, doubling."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk, shorten
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report
from assistant.tasks.compare.read_first import most_important

REPORT = """临桥县气象局党组关于2025年落实意识形态工作责任制情况的报告

中共临桥县委：
2025年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。

一、主要做法
（一）压实责任。把意识形态工作列入议事日程。{done}
（二）抓好学习。围绕业务开展学习。

二、存在的问题
（一）学习不够深入。学用结合不紧。

三、下一步打算
（一）推动学习走深走实。每季度交流一次。

中共临桥县气象局党组
2025年12月26日
"""

# wrong, right, check
PAIRS: list[tuple[str, str, str]] = [
    (
        "协调气象局、水利局、应急局、交通局三家单位会商。",
        "协调气象局、水利局、应急局等12家单位会商。",
        "listed-count",
    ),
    ("管好讲台、网络、刊物、社团三个阵地。", "巡查书店、打印店、培训机构等场所45家。", "listed-count"),
    ("建立约谈、通报、问责4项制度。", "检查超市、网吧、印刷厂12家。", "listed-count"),
    ("抓好学习、宣传、培训5个环节。", "走访企业、学校、合作社等单位118家次。", "listed-count"),
    (
        "做到重要工作亲自部署、重要问题亲自处置、重大事件亲自过问。",
        "做到重要工作亲自部署、重要问题亲自过问、重大事件亲自处置。",
        "formulation-wrong",
    ),
    (
        "对重要工作亲自过问，对重要问题亲自部署。",
        "对重要工作亲自部署、亲自过问，对重大事件亲自处置。",
        "formulation-wrong",
    ),
    ("落实立德树人根本目标。", "落实立德树人根本任务。", "formulation-wrong"),
    ("建成新时期文明实践所12个。", "建成新时代文明实践所12个。", "formulation-wrong"),
    ("深刻领会“两个确立”的决定性意义。", "深刻领悟“两个确立”的决定性意义。", "formulation-wrong"),
    ("深入学习党的二十届历届全会精神。", "深入学习党的二十届历次全会精神。", "formulation-wrong"),
    ("落实“首要议题”制度。", "落实“第一议题”制度，把意识形态列为首要议题。", "formulation-wrong"),
    (
        "深入贯彻中央八项规定学习教育期间查摆问题9个。",
        "深入贯彻中央八项规定精神学习教育期间查摆问题9个，严格执行中央八项规定。",
        "formulation-wrong",
    ),
    ("学习全国教育工作大会精神。", "学习全国教育大会和全国教育工作会议精神。", "formulation-wrong"),
    ("全面推进乡村复兴。", "全面推进乡村振兴，传承红色文化。", "formulation-wrong"),
    ("筑牢中华民族共同体意识。", "铸牢中华民族共同体意识，筑牢安全防线。", "formulation-wrong"),
    ("开展正确业绩观学习教育。", "开展正确政绩观学习教育，树立正确业绩导向。", "formulation-wrong"),
    ("严禁不得在网上泄露信息。", "严禁在网上泄露信息，不得带病上岗。", "wording"),
    ("严禁不准带病上岗。", "严禁违规操作，不准带病上岗。", "wording"),
    ("切忌不要泄密。", "切忌泄密。", "wording"),
    ("每年学习不少于12次以上。", "每年学习不少于12次，其中30人以上的3次。", "wording"),
    ("覆盖率不低于95%以上。", "覆盖率在95%以上。", "wording"),
    ("超过30人以上参加。", "党员约谈3人以上，超过规定时限的退回。", "wording"),
    ("办理时间最多不超过3天以内。", "办理时间不超过3天，3天以内答复。", "wording"),
    ("仅仅只有3人参加。", "不仅只有一个办法。", "wording"),
    ("大约120人左右参加。", "大约120人参加，约束性指标3项左右。", "wording"),
    ("走访大约近40户。", "节约近10万元，走访近40户。", "wording"),
    ("面对面唠出来53条意见。", "面对面听取53条意见。", "colloquial"),
    ("和群众唠一唠，了解想法。", "和群众面对面交谈，了解想法。", "colloquial"),
]


def _found(pack: GenrePack, common: Common, done: str) -> list[Finding]:
    return check_all(Desk(parse_report(REPORT.format(done=done), pack), common, pack))


@pytest.mark.parametrize(("wrong", "right", "check"), PAIRS, ids=[one[0][:14] for one in PAIRS])
def test_the_wrong_way_is_told_and_the_right_one_is_not(
    wrong: str, right: str, check: str, pack: GenrePack, common: Common
) -> None:
    assert [one for one in _found(pack, common, wrong) if one.check == check]
    assert [one.message for one in _found(pack, common, right) if one.check in (check, "likely-spelling")] == []


@pytest.mark.parametrize(
    ("wrong", "quote", "check"),
    [
        ("牵头制定《医院意识形态工作责任清单”，落实到14名负责人。", "《医院意识形态工作责任清单”", "unpaired-mark"),
        ("印发“舆情处置办法》，明确5个环节。", "“舆情处置办法》", "unpaired-mark"),
        ("约请反映人（住锦园小区3栋502室）座谈。", "住锦园小区3栋502室", "personal-data"),
        ("制作口径，恳请区委增加经费20万元用于平台改造。", "恳请区委增加经费20万元用于平台改造", "request-in-report"),
        ("人手偏紧，今年内希望上级再增加编制。", "今年内希望上级再增加编制", "request-in-report"),
    ],
)  # fmt: skip
def test_one_slip_is_told_once_and_marked_whole(
    wrong: str, quote: str, check: str, pack: GenrePack, common: Common
) -> None:
    told = [one for one in _found(pack, common, wrong) if one.level != "hint"]
    assert [(one.quote, one.check) for one in told] == [(quote, check)]


def test_a_cut_quote_shows_no_half_of_a_pair() -> None:
    cut = shorten("依托4个驿站组织快递员、“外卖骑手流动宣讲”参加党课8次，印发《宣讲提纲》手册，人员210人次。")
    assert all(cut.count(one) == cut.count(other) for one, other in ("“”", "《》")), cut
    assert "、…" not in cut
    assert "…，" not in cut


ANSWERED = """临桥县医院党委书记2026年度履行意识形态工作责任述职报告

一、履职情况
（一）坚持快速回应，化解风险。健全医患纠纷处置机制，调解医患纠纷11件，办结11件。

二、存在的问题
一是学习研究不够深入。对新特点思考不多。二是对基层指导不够均衡。到后勤少。

三、下一步打算
（一）在深学细研上再用力。围绕互联网医院开展1项课题研究。
（二）{plan}
"""


def test_a_plan_headed_in_short_answers_its_problem(pack: GenrePack, common: Common) -> None:
    text = ANSWERED.format(plan="在均衡指导上再用力。每季度到后勤单位指导1次。")
    told = check_all(Desk(parse_report(text, pack), common, pack))
    assert [one.quote for one in told if one.check == "problem-unanswered"] == []


def _remark(start: int, quote: str, message: str, check: str) -> Finding:
    return Finding(check, "warning", "", start, start + len(quote), quote, message, "核对")


def test_no_two_leads_speak_of_one_thing() -> None:
    told = [
        _remark(0, "云岚区", "这里是“云岚区”，前面写的是“云澜区”", "name-spelling"),
        _remark(0, "云岚区城管局", "报告单位是“云澜区城管局”", "unit-name"),
        _remark(30, "15个社区", "后面写的是“13个社区”", "two-values"),
        _remark(50, "恳请支持", "报告里夹带了请示事项", "request-in-report"),
    ]
    leads = most_important(told)
    assert len({one.check for one in leads} & {"name-spelling", "unit-name"}) == 1
    assert len(leads) == 3
