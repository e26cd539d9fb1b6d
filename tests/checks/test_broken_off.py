"""Sentences that break off, times with the wrong mark, pupils' names, spaces before numbers; and what is right so."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

LEAD = "一、主要做法\n（一）抓好学习。全年学习12次，发放资料300份，宣讲8场，走访46户，答复诉求9件，"


def _checks(said: str, pack: GenrePack, common: Common) -> list[str]:
    told = ("comma-after-time", "object-lost", "wording", "personal-status", "stray-space")
    found = check_all(Desk(parse_report(f"{LEAD}形成机制。{said}\n", pack), common, pack))
    return [one.check for one in found if one.check in told]


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ("comma-after-time", "5月、个别网民发帖称自来水浑浊，镇党委当天组织抽检。"),
        ("comma-after-time", "国庆期间、有网民反映排队时间长，当日处置。"),
        ("comma-after-time", "8月12日、强降雨引发内涝，连夜处置。"),
        ("object-lost", "公布成本构成，家长表示。全年处理诉求8件。"),
        ("object-lost", "业主们纷纷表示。"),
        ("object-lost", "对反映的问题予以。"),
        ("wording", "外出务工党员参学不便，学习效果参差不齐的提升。"),
        ("wording", "制度执行不到位的落实。"),
        ("personal-status", "4月，初二（3）班学生吴小明的家长在网上反映食堂菜价。"),
        ("personal-status", "五年级2班学生李子涵在校外溺水脱险。"),
        ("personal-status", "学生周文轩的父亲来信。"),
        ("stray-space", "到院坝、到地头宣讲 74场。"),
        ("stray-space", "整改问题 18个，均已销号。"),
    ],
)
def test_is_told(check: str, said: str, pack: GenrePack, common: Common) -> None:
    assert _checks(said, pack, common) == [check]


@pytest.mark.parametrize(
    "said",
    [
        "5月、9月分别开展检查，3月、6月、9月各培训一次。",
        "年初、年底各检查一次，汛期、枯水期分别巡查，春节、国庆期间加强值班。",
        "世界水日、中国水周期间开展宣传。",
        "家长表示理解，群众认为满意的继续保持，对薄弱环节予以加强。",
        "针对形式单一的改进措施，推动力量薄弱的加强。",
        "学习效果参差不齐的问题得到改善。",
        "初二（3）班学生家长来电反映情况，高三年级学生和家长100人参观。",
        "五年级（2）班学生张雨桐获征文一等奖。学生高度重视，在家长陪同下参观。",
        "使用 12345 热线办理诉求9件。",
    ],
)
def test_what_is_right_so_is_not(said: str, pack: GenrePack, common: Common) -> None:
    assert _checks(said, pack, common) == []


def test_spaces_set_on_purpose_are_left(pack: GenrePack, common: Common) -> None:
    text = "一、主要做法\n全年学习 12次，宣讲 8场，走访 46户，答复 9件，发放 300份，培训 5期。\n"
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert "stray-space" not in [one.check for one in found]


def test_a_doubled_number_hides_no_problem_without_a_plan(pack: GenrePack, common: Common) -> None:
    text = (
        "某局党组关于2026年落实意识形态工作责任制情况的报告\n\n2026年，认真履职。\n一、主要做法\n（一）抓学习。开展学习8次。\n"
        "二、存在的问题\n一是学习还不够系统。碎片化较多。二是对青年的引导不够。在外青年联系不多。二是文化活动形式偏少。参与面不广。\n"
        "三、下一步打算\n一是坚持系统学。制定学习计划。二是丰富文化生活。每季度开展文化活动。\n"
    )
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert ["青年" in one.quote for one in found if one.check == "problem-unanswered"] == [True]
