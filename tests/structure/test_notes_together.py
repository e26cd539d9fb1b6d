"""A clause that cannot stand without the one before it stays with it; the label of a line holds for all of the line."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes


def _facts(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize(
    "line",
    [
        "明年把医德和意识形态放一块考，占科室年度考核10分",
        "查了14家 发现问题17个 改了16个 剩1个是展厅改造 要到明年3月",
        "外请讲座11场，事先审内容；退了1场商业推广的",
        "演出审批47场，其中暂缓2场，因为节目单没报全",
        "课程教材46门次审了一遍，发现3门用的是没备案的讲义，换掉了",
        "工作群52个，退出11个，剩下的都实名",
        "普法进企业35家，发资料4000份，剩600份放窗口",
        "形成清单12条，落实11条，还有1条等编制",
    ],
)
def test_what_is_left_taken_out_or_counted_in_stays_with_what_was_counted(line: str, pack: GenrePack) -> None:
    assert [fact.text for fact in _facts(line, pack)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "打算：测试每季度一次，不及格的补考",
        "整改：视频号合并，没人管的关掉",
        "下一步：账号3月底前报备齐，漏报的取消评优",
        "打算：研讨题目提前一周发，不准照念",
        "措施：公众号发文三个人看，错一次扣绩效",
    ],
)
def test_a_plan_told_with_what_becomes_of_those_who_fail_is_one_plan(line: str, pack: GenrePack) -> None:
    assert [(fact.role, fact.text) for fact in _facts(line, pack)] == [("plans", line.partition("：")[2])]


@pytest.mark.parametrize(
    "line",
    [
        "问题：基层所人少，学习经常凑不齐",
        "不足：我下班级少，跟学生直接聊得不多",
        "不足：村干部年纪大，手机上的东西学不会",
        "存在问题：\n科室公众号有5个自己开的，没报备",
    ],
)
def test_a_shortfall_and_what_comes_of_it_are_one(line: str, pack: GenrePack) -> None:
    assert [fact.role for fact in _facts(line, pack)] == ["problems"]


def test_labels_that_open_each_line_make_each_line_one_shortfall(pack: GenrePack) -> None:
    text = "问题：宣讲形式老套，年轻人不爱听\n问题：台账补记的多，检查前才补齐"
    assert len(_facts(text, pack)) == 2
    alone = _facts("问题：宣讲形式单一，网评队伍不强", pack)
    assert [fact.text for fact in alone] == ["宣讲形式单一", "网评队伍不强"]


def test_what_stands_under_a_label_of_plans_is_not_left_out_for_its_subject(pack: GenrePack) -> None:
    (fact,) = _facts("下一步：倒班职工夜间食堂3月开", pack)
    assert fact.role == "plans"


def test_measures_behind_problems_are_plans_whatever_they_are_called(pack: GenrePack) -> None:
    told = _facts("一、短板\n外包队不在册\n二、举措\n合同里写明发布纪律", pack)
    assert [fact.role for fact in told] == ["problems", "plans"]
