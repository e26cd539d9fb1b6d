"""Where the office's own texts do not tell what is asked of a thing, that is said; what they tell is found."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

GENRE = "ideology-responsibility"
YEAR = date.today().year
RULE = """白鹭中学意识形态工作责任制实施细则
第一条　为落实责任，结合学校实际，制定本细则。
第二条　学校党委书记是第一责任人，分管德育的副书记是直接责任人。
第三条　图书馆新购图书须经教务处审核，清查记录存档四年。
第四条　邀请校外人员作讲座的，应当提前六个工作日填写审批表，由分管副书记批准。
第五条　公众号发布信息实行编辑初审、处室复审、校领导终审三级审核。
第六条　党委办公室每年抽查4个年级组，抽查结果在教师大会上通报。
第七条　有下列情形之一的，追究有关人员责任：（一）未经审核擅自发布信息的；（二）瞒报舆情的。
第八条　本细则自2025年3月1日起施行。
"""
NOTICE = f"""关于报送{YEAR}年意识形态工作责任制落实情况报告的通知
各党支部：
现就报送{YEAR}年意识形态工作责任制落实情况报告有关事项通知如下。
一、报告写明主要做法、存在的问题和下一步打算。
二、报告不超过2500字，{YEAR}年12月4日前报党委办公室。
联系人：柳青，电话：5501。
白鹭中学党委办公室
{YEAR}年11月20日
"""


def _report(year: int, learnt: int, handled: int) -> str:
    return f"""白鹭中学党委{year}年落实意识形态工作责任制情况的报告

{year}年，学校党委认真落实责任，现将情况报告如下。
一、主要做法
（一）抓实学习。党委理论学习中心组集体学习{learnt}次，开展专题研讨4次。
（二）稳妥处置舆情。处置停课类网络舆情{handled}件，无重大舆情。
（三）选树典型。评出“最美教师”8名。
二、存在的问题
一是学习方式单一。二是社团审核不严。
三、下一步打算
一是丰富学习方式。二是修订社团办法。
"""


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    for name, text, kind in (
        ("细则", RULE, "policy"),
        ("通知", NOTICE, "policy"),
        ("前年报告", _report(YEAR - 2, 10, 5), "sample"),
        ("去年报告", _report(YEAR - 1, 12, 3), "sample"),
    ):
        own_desk_of_module.library.learn(f"{name}.txt", text, kind=kind, genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize(
    "question",
    [
        "图书馆几点关门",
        "校外讲座的专家费标准是多少",
        "抽查的是哪4个年级组",
        "支部书记的电话是多少",
        "教务处主任叫什么",
        "明年要评几个最美教师",
    ],
)
def test_what_they_do_not_tell_is_refused(desk: Any, question: str) -> None:
    answer = desk.ask(question)
    assert not answer.answered, answer.text[:200]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("谁是我们学校意识形态的第一责任人", "书记是第一责任人"),
        ("公众号发东西要过几道关", "三级审核"),
        ("哪些情况要追责", "瞒报舆情"),
        ("这个细则啥时候开始执行的", "2025年3月1日"),
        ("通知上留的电话是多少", "5501"),
        ("我们去年学了几次", "12次"),
        ("去年比前年多学了几次", "10次"),
        ("前年舆情处置了几件", "5件"),
        ("去年出过重大舆情没有", "无重大舆情"),
        ("今年的报告最晚哪天交", "12月4日"),
    ],
)
def test_what_they_tell_is_found_however_it_is_put(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered, answer.text[:200]
    assert told in answer.text[:300]


def test_a_notice_of_this_year_does_not_answer_for_the_next(desk: Any) -> None:
    assert "12月4日" not in desk.ask("明年的报告什么时候交").text
