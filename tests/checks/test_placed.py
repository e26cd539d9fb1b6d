"""What a careful chief says of whole sentences: an empty plan, a slogan, a thing told twice, or in the wrong part."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

_REPORT = """\
甲县统计局党组关于2026年落实意识形态工作责任制情况的报告

2026年，局党组认真履行主体责任。现将有关情况报告如下：

一、主要做法
（一）抓好学习。{done}全年组织集中学习12次，参加干部96人次，撰写体会文章20篇。
（二）管好阵地。对3个公众号、12个工作群逐一登记，注销长期不用的工作群4个。{again}
二、存在的问题
（一）学习转化不够。{problem}
（二）阵地管理不细。部分工作群没有明确管理员。
三、下一步打算
（一）推动学用结合。{plan}
（二）细化阵地管理。{measure}
"""
_GOOD = {
    "done": "",
    "again": "",
    "problem": "运用所学理论研究问题的能力还不强，全年只形成调研成果3篇。",
    "plan": "班子成员每人牵头1个课题，年底前形成调研报告6篇。",
    "measure": "3月底前为每个工作群明确管理员，每季度检查1次。",
}


def _found(pack: GenrePack, common: Common, **parts: str) -> list[Finding]:
    text = _REPORT.format(**{**_GOOD, **parts})
    return check_all(Desk(parse_report(text, pack), common, pack))


def _checks(found: list[Finding]) -> set[str]:
    return {one.check for one in found}


def test_a_good_report_gets_none_of_these(pack: GenrePack, common: Common) -> None:
    assert not _checks(_found(pack, common)) & {"slogans", "out-of-place", "no-problem", "written-anew"}


@pytest.mark.parametrize(
    "plan",
    [
        "进一步提高思想认识，进一步加强学习，不断增强本领，努力开创工作新局面。",
        "切实强化责任、创新举措、狠抓落实，确保各项工作再上新台阶。",
        "继续发扬成绩，克服不足，以更加扎实的作风推动各项工作取得新的更大成效。",
    ],
)
def test_a_plan_nobody_can_be_held_to(plan: str, pack: GenrePack, common: Common) -> None:
    told = [one for one in _found(pack, common, plan=plan) if one.check == "slogans"]
    assert [one.quote for one in told] == [plan]
    assert "对账" in told[0].suggestion


def test_a_plan_with_a_date_or_a_means_is_none(pack: GenrePack, common: Common) -> None:
    for plan in ("6月底前进一步完善学习制度。", "开设青年讲堂，由干部轮流主讲，以讲促学。"):
        assert "slogans" not in _checks(_found(pack, common, plan=plan))


def test_a_plan_among_the_problems(pack: GenrePack, common: Common) -> None:
    problem = _GOOD["problem"] + "下一步，局党组将每月安排1次分组研讨。"
    told = [one for one in _found(pack, common, problem=problem) if one.check == "out-of-place"]
    assert [one.quote for one in told] == ["下一步，局党组将每月安排1次分组研讨。"]


def test_a_problem_among_the_plans(pack: GenrePack, common: Common) -> None:
    plan = "目前学习形式单一，青年干部参与少。" + _GOOD["plan"]
    told = [one for one in _found(pack, common, plan=plan) if one.check == "out-of-place"]
    assert [one.quote for one in told] == ["目前学习形式单一，青年干部参与少。"]
    aim = "针对目前学习形式单一的问题，每月组织1次读书会。"
    assert "out-of-place" not in _checks(_found(pack, common, plan=aim))


@pytest.mark.parametrize(
    ("problem", "quote"),
    [
        ("部分企业不配合统计检查，个别群众不理解。", "部分企业不配合"),
        ("上级给予的经费支持不够。", "上级给予的经费支持不够"),
    ],
)
def test_a_problem_of_others(problem: str, quote: str, pack: GenrePack, common: Common) -> None:
    assert quote in [one.quote for one in _found(pack, common, problem=problem) if one.check == "no-problem"]


def test_the_same_thing_in_other_words(pack: GenrePack, common: Common) -> None:
    again = "局里集中学习全年共组织12次，参加的干部有96人次，撰写了体会文章20篇。"
    told = [one for one in _found(pack, common, again=again) if one.check == "written-anew"]
    assert [one.quote for one in told] == [again]
    other = "全年组织专题宣讲12次，参加群众800人次，印发资料3000份。"
    assert "written-anew" not in _checks(_found(pack, common, again=other))


def test_one_number_of_another_style_is_one_remark(pack: GenrePack, common: Common) -> None:
    text = "一、做法\n（一）学习。学3次。\n（二）宣传。一是讲。二是写。三是拍。\n3.阵地。查2次。\n（四）队伍。训1次。\n"
    found = check_all(Desk(parse_report(text, pack), common, pack), ["numbering"])
    assert [(one.quote, one.suggestion) for one in found] == [("3.", "改为“（三）”")]
    text = "一、做法\n（一）学习\n（1）集中学。学3次。\n2.个人学。学4次。\n3.研讨。2次。\n（二）宣传\n1.讲。3次。\n"
    found = check_all(Desk(parse_report(text, pack), common, pack), ["numbering"])
    assert [(one.quote, one.suggestion) for one in found] == [("（1）", "改为“1.”")]


def test_a_title_with_a_full_stop_is_a_title(pack: GenrePack, common: Common) -> None:
    text = _REPORT.format(**_GOOD).replace("情况的报告\n", "情况的报告。\n", 1)
    report = parse_report(text, pack)
    assert report.title is not None
    assert report.title.of(text).endswith("的报告")
    found = check_all(Desk(report, common, pack))
    assert ("heading-mark", "。") in [(one.check, one.quote) for one in found]


def test_a_paragraph_that_ends_in_a_comma(pack: GenrePack, common: Common) -> None:
    text = _REPORT.format(**_GOOD).replace("报告如下：", "报告如下，")
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert ("mark-at-line-end", "，", "：") in [(one.check, one.quote, one.fix) for one in found]


@pytest.mark.parametrize(
    ("done", "odd"),
    [
        ("推动政策宣传进社区、进学校、企业。", "企业"),
        ("与统计业务同部署、检查、同考核。", "检查"),
        ("与统计业务同谋划、同部署、落实。", "落实"),
    ],
)
def test_a_list_of_uneven_build(done: str, odd: str, pack: GenrePack, common: Common) -> None:
    assert [one.quote for one in _found(pack, common, done=done) if one.check == "uneven-list"] == [odd]


def test_an_even_list_is_left_alone(pack: GenrePack, common: Common) -> None:
    done = "政策宣传进机关、进校园、进农村，与业务同部署、同检查、同考核，进村入户、走访群众。"
    assert "uneven-list" not in _checks(_found(pack, common, done=done))


def test_a_sentence_without_an_end(pack: GenrePack, common: Common) -> None:
    done = "认真制定学习计划，" + "，".join(
        f"采取第{n}种方式组织干部开展形式多样的学习教育活动" for n in "一二三四五六七八九十"
    )
    assert [one.check for one in _found(pack, common, done=done + "。") if one.check == "long-sentence"]
    assert "long-sentence" not in _checks(_found(pack, common, done=done.replace("，", "。") + "。"))


def test_a_blind_spot_is_a_lack(pack: GenrePack, common: Common) -> None:
    text = _REPORT.format(**_GOOD).replace(
        "（二）阵地管理不细。", "（二）宣传形式不够生动。作品少。\n（三）外聘人员教育有盲区。"
    )
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert "heading-form" not in _checks(found)
