"""Leads, order, plans and questions of a draft keep to the facts: nothing is said twice, and nothing too much."""

from __future__ import annotations

import re

import pytest

from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask


def drafted(task: DraftTask, notes: str, section: str) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, unit="某县水利局", period="2024年"))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("section", "notes", "wrong"),
    [
        ("队伍建设", "- 谈心谈话88人次\n- 业务培训3期，参训120人\n- 招录新闻专业毕业生2名", "谈心谈话。谈心谈话"),
        (
            "阵地管理",
            "- 外请专家讲座先报讲稿，全年12场\n- 取消未报批论坛1场\n- 电子屏、宣传栏15处专人管",
            "从严管理讲座。",
        ),
        (
            "存在问题",
            "- 部分科室学习形式单一，以读材料为主\n- 干部培训偏少\n- 台账记录简单",
            "单一。部分科室学习形式单一",
        ),
        ("理论学习", "- 中心组学习12次\n- 制定年度学习计划，明确每月主题\n- 三会一课48次", "此外，制定"),
        ("组织领导", "- 专题研究2次\n- 听取汇报3次\n- 书记负总责，副书记具体分管", "此外，书记"),
        ("阵地管理", "- 审核推文210篇\n- 电子屏18块专人管\n- 困难学生12人，由辅导员结对", "。共有困难学生12人"),
    ],
)
def test_a_point_says_nothing_twice_and_rules_are_no_tail(
    task: DraftTask, section: str, notes: str, wrong: str
) -> None:
    assert wrong not in drafted(task, notes, section).text


def test_a_plan_with_a_count_is_told_as_intended_and_one_that_looks_ahead_stays(task: DraftTask) -> None:
    text = drafted(task, "- 新招宣传干事2名\n- 3月底前完成账号清理\n- 继续落实每月巡查制度", "下一步打算").text
    assert "拟新招宣传干事2名" in text
    assert "拟3月" not in text
    assert "拟继续" not in text


def test_a_plan_keeps_the_word_that_leads_its_object(task: DraftTask) -> None:
    text = drafted(task, "- 把意识形态工作列入支部书记述职评议\n- 举办培训班2期", "下一步打算").text
    assert "将意识形态工作列入支部书记述职评议" in text


def test_plans_that_are_only_listed_have_no_heading_of_one_of_them(task: DraftTask) -> None:
    text = drafted(task, "- 买一套舆情监测软件，书屋扩建，给老党员送学每月一次\n- 补配宣传委员1名", "下一步打算").text
    assert "加强值班值守" not in text


def test_who_asks_for_responsibility_gets_how_it_was_checked(task: DraftTask) -> None:
    notes = "- 与6个科室签责任书\n- 每季度研判1次\n- 意识形态占年度考核10分\n- 督查2轮，发现问题8个"
    assert "考核10分" in drafted(task, notes, "责任落实和分析研判").text
    text = drafted(task, "- 中心组学习9次\n- 每季度研判1次\n- 督查2轮", "理论学习和分析研判").text
    assert text.index("督查2轮") > text.index("学习9次")  # taken in behind what was asked for, rather than left out


def test_a_question_of_some_items_names_them(task: DraftTask) -> None:
    draft = drafted(
        task, "- 班子成员抓得不紧\n- 没有专职人员，2名兼职\n- 部分支部学习不经常\n- 公众号更新慢", "存在问题"
    )
    asked = next(one for one in draft.questions if "主要原因" in one)
    assert re.match(r"问题（一）.*（三）", asked)


def test_what_the_notes_tell_is_not_asked(task: DraftTask) -> None:
    held = drafted(task, "- 公众号、官网、电子屏共19个，全部建台账\n- 审核稿件300篇\n- 讲座备案12场", "阵地管理")
    assert not [one for one in held.questions if "有多少个" in one]
    trained = drafted(task, "- 通讯员培训2次（3月新闻写作、8月摄影）\n- 招录2人", "队伍建设")
    assert not [one for one in trained.questions if "培训内容" in one]
