"""What a careful reader keeps in mind over a whole report: its numbers of groups, its year, its name, its persons."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.fixes import fix_all
from assistant.checks.registry import GUESSES, check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

REPORT = """{unit}2026年落实意识形态工作责任制情况的报告

{to}：

2026年，{unit}认真落实意识形态工作责任制，各项工作有序推进。现将有关情况报告如下。

一、主要做法
（一）压实工作责任。专题研究意识形态工作4次，与16个村党组织书记逐一谈话，4名委员分别联系学习、宣传、阵地、舆情4个党小组。{done}
（二）抓好理论学习。理论学习中心组学习12次，开展主题党日11次。

二、存在的问题
（一）学习不够深入。学用结合不紧。

三、下一步打算
（一）推动学习走深走实。每季度交流一次。{plan}

{unit}
2026年11月20日
"""
TOWN, STREET, COURT, HOSPITAL = "石桥镇党委", "柳桥街道党工委", "云岭县人民法院党组", "临溪县人民医院党委"


def _found(text: str, pack: GenrePack, common: Common) -> list[Finding]:
    return check_all(Desk(parse_report(text, pack), common, pack))


def _quotes(text: str, check: str, pack: GenrePack, common: Common) -> list[str]:
    return [one.quote for one in _found(text, pack, common) if one.check == check]


def _report(done: str = "", plan: str = "", unit: str = TOWN, to: str = "县委") -> str:
    return REPORT.format(unit=unit, to=to, done=done, plan=plan)


@pytest.mark.parametrize(
    ("done", "blank"),
    [
        ("广播站播出  期，反映良好。", "  期"),
        ("全年发放宣传折页 余份。", " 余份"),
        ("登记义务宣讲员 名，开展宣讲18场。", " 名"),
        ("组织 场理论宣讲，受众300人。", " 场"),
        ("群众满意率达到 %，比上年有所提高。", " %"),
    ],
)
def test_a_number_left_blank_is_told_and_never_closed_up(
    done: str, blank: str, pack: GenrePack, common: Common
) -> None:
    text = _report(done)
    assert _quotes(text, "number-left-out", pack, common) == [blank]

    def check(changed: str) -> list[Finding]:
        found = _found(changed, pack, common)
        return [one for one in found if one.level != "hint" and one.check not in GUESSES]

    assert done in fix_all(text, check)


def test_a_space_that_is_no_blank_is_still_closed_up(pack: GenrePack, common: Common) -> None:
    text = _report("组织 个人自学，开展 专题研讨4次。")
    assert not _quotes(text, "number-left-out", pack, common)
    assert len(_quotes(text, "stray-space", pack, common)) == 2


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("18个村都建立了议事会。", ["18个村"]),
        ("16个村中有13个由文书兼管。", []),
        ("到5个村宣讲，3个村进展较慢。", []),
        ("明年新建2个党小组，6个党小组受到表扬。", ["6个党小组"]),
        ("去年20个村，合并后16个村均有阵地。", []),
    ],
)
def test_the_number_of_a_group_is_one(done: str, told: list[str], pack: GenrePack, common: Common) -> None:
    assert _quotes(_report(done), "two-values", pack, common) == told


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("16个村中有19个由文书兼管。", 1),
        ("每季度分析研判1次，全年3次。", 1),
        ("每半年检查1次，全年共2次。", 0),
        ("每月调度1次，全年调度11次。", 0),
        ("抽查稿件40篇，发现不规范稿件52篇。", 1),
        ("抽查稿件40篇，发现不规范稿件5篇。", 0),
    ],
)
def test_a_part_and_a_frequency_fit(done: str, told: int, pack: GenrePack, common: Common) -> None:
    assert len(_quotes(_report(done), "sum", pack, common)) == told


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("去年9月，有居民发帖反映停车难，我镇派人核实。", ["去年9月"]),
        ("2025年暑期组织青年干部到村锻炼。", ["2025年"]),
        ("2024年秋天，联合派出所开展宣传6场。", ["2024年"]),
        ("2025年5月选派3名干部到县里跟班学习。", ["2025年"]),
        ("去年9月立项的文化广场建成使用，比去年9月多3处。", []),
        ("2024年获评县级文明单位，2025年印发的办法继续执行。", []),
        ("2023年起建立的制度继续落实，针对去年12月巡察反馈的问题逐项整改。", []),
    ],
)
def test_a_deed_of_another_year(done: str, told: list[str], pack: GenrePack, common: Common) -> None:
    assert _quotes(_report(done), "year-off", pack, common) == told


@pytest.mark.parametrize(
    ("unit", "to", "done", "told"),
    [
        (HOSPITAL, "县委", "县妇幼保健院网站实行三级审核。", ["县妇幼保健院"]),
        (COURT, "县委", "县检察院公众号发布原创作品90件。", ["县检察院"]),
        (TOWN, "县委", "柳树镇群众情绪稳定。", ["柳树镇"]),
        (TOWN, "县委", "贯彻区委宣传部要求，开展自查。", ["区委宣传部"]),
        (COURT, "县委", "向区委专题报告2次。", ["区委"]),
        (TOWN, "县委", "邀请社区委员座谈，到柳树镇学习，与柳树镇结对。", []),
        (HOSPITAL, "县委", "医院网站、门诊公众号实行三级审核，县融媒体中心公众号转发12次。", []),
    ],
)
def test_another_unit_in_its_place(
    unit: str, to: str, done: str, told: list[str], pack: GenrePack, common: Common
) -> None:
    assert _quotes(_report(done, unit=unit, to=to), "unit-name", pack, common) == told


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("走访困难党员赵德海（肺癌晚期）等6户。", ["赵德海（肺癌晚期）"]),
        ("对社区矫正对象孙小军、信教群众陈玉兰等逐一谈心。", ["社区矫正对象孙小军", "信教群众陈玉兰"]),
        ("妥善处置村民郭长顺因征地上访一事。", ["村民郭长顺因征地上访"]),
        ("上门看望6号楼3单元201室独居老人。", ["6号楼3单元201室"]),
        ("走访困难职工、低保户和信教群众26户，患者满意度98%，党员王志强带头宣讲。", []),
        ("困难群众高度认可，残疾人温馨家园开放，重点人员管控到位。", []),
    ],
)
def test_a_person_with_what_is_private(done: str, told: list[str], pack: GenrePack, common: Common) -> None:
    assert _quotes(_report(done), "personal-status", pack, common) == told


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("按照县委秘密级通知要求部署任务。", ["秘密级通知"]),
        ("传达学习涉密文件2份。", ["涉密文件"]),
        ("办理4件涉密案件。", ["4件涉密案件"]),
        ("开展涉密电脑检查2次、保密教育3场，严禁涉密文件上网，落实机密级文件管理制度。", []),
    ],
)
def test_secret_matter_and_the_keeping_of_it(done: str, told: list[str], pack: GenrePack, common: Common) -> None:
    assert _quotes(_report(done), "secrecy-mark", pack, common) == told


@pytest.mark.parametrize(
    ("plan", "to", "told"),
    [
        ("望街道为社区增加2名专职人员。", "街道党工委", 1),
        ("请学校人事处协调解决编制。", "校党委", 1),
        ("尚需集团拨付培训经费6万元。", "集团党委", 1),
        ("申请增加网评员岗位1个。", "县委", 1),
        ("建议县委宣传部统筹宣讲力量。", "县委宣传部", 1),
        ("请学校宣传部专家授课，请教师代表评议。", "校党委", 0),
        ("需学校统筹的事项及时反映。", "校党委", 0),
    ],
)
def test_what_is_asked_of_those_above(plan: str, to: str, told: int, pack: GenrePack, common: Common) -> None:
    assert len(_quotes(_report(plan=plan, to=to), "request-in-report", pack, common)) == told


@pytest.mark.parametrize(
    ("done", "wrong"),
    [
        ("处理留言64件，其中咨询类41件、投诉类23件，回复率100%。", False),
        ("处理留言93件，其中咨询55件，投诉38件，办结率为98%。", False),
        ("接到转办件93件，已办结88件，办结率为100%。", True),
        ("应到110人，实到99人，到会率96%。", True),
    ],
)
def test_a_rate_is_held_against_a_whole_and_its_part(done: str, wrong: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_quotes(_report(done), "shares", pack, common)) == wrong


@pytest.mark.parametrize(
    ("done", "check", "quote"),
    [
        ("举办讲座N场。", "mask-left", "N"),
        ("举办讲座若干场。", "mask-left", "若干"),
        ("举办讲座9场（例：党史讲座）。", "placeholder", "（例：党史讲座）"),
        ("举办讲座9场（具体数字请宣传办再核对）。", "placeholder", "（具体数字请宣传办再核对）"),
        ("知晓率为93%，比上年提高2%。", "percent-of-rate", "2%"),
        ("开设“身边事“”大家评”栏目。", "quotes-turned", "”“"[::-1]),
        ("我镇今年以来坚持学在前，今年以来开展宣讲。", "repeated-word", "今年以来"),
        ("做到一起谋划、一起检查、一起谋划。", "repeated-word", "一起谋划"),
        (
            "做到重点任务亲自部署，重点问题亲自过问、重点环节亲自协调。",
            "parallel-marks",
            "做到重点任务亲自部署，重点问题亲自过问、重点环节亲自协调",
        ),
        ("宣讲效果不太行。", "colloquial", "不太行"),
        ("修定信息发布办法。", "spelling", "修定"),
    ],
)
def test_small_things_left_over(done: str, check: str, quote: str, pack: GenrePack, common: Common) -> None:
    assert quote in _quotes(_report(done), check, pack, common)


def test_a_plan_of_ones_own_is_drawn_up(pack: GenrePack, common: Common) -> None:
    found = _found(_report(plan="制订个人读书计划，制订年度宣讲方案。"), pack, common)
    assert not [one for one in found if "制订" in one.quote]


@pytest.mark.parametrize(
    ("plan", "answered"),
    [("（二）抓好食堂管理。每周公示菜谱。", False), ("（二）改进宣讲方法。每月开展互动式宣讲。", True)],
)
def test_a_general_word_in_another_plan_answers_no_problem(
    plan: str, answered: bool, pack: GenrePack, common: Common
) -> None:
    text = _report(plan=f"\n{plan}").replace(
        "学用结合不紧。", "学用结合不紧。\n（二）宣讲方法比较单一。习惯于念稿子，群众听不进去。"
    )
    found = _quotes(text, "problem-unanswered", pack, common)
    assert any("宣讲方法" in quote for quote in found) != answered
