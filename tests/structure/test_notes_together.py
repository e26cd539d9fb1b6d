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


@pytest.mark.parametrize(
    "line",
    [
        "会写网评文章的人少，6名网评员里只有2名经常写",
        "片区里懂拍摄的人少，11个小区只有4个会",
        "老同志用不好学习平台，9人里有5人靠别人代点",
        "网格员每天看群，上报线索27条，都核实了，有3条是谣言，镇上发了辟谣",
        "与4名副局长逐一谈话，指出分管领域的薄弱环节",
        "讲座审批37个，退回去2个，理由是主讲人材料不全",
        "村里11个喇叭有4个没人管，后来都明确给了村文书",
    ],
)
def test_one_line_is_one_event_with_what_shows_or_ends_it(line: str, pack: GenrePack) -> None:
    assert [fact.text for fact in _facts(line, pack)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "与4名副局长谈话，指出分管领域的薄弱环节",
        "教材3种，改了11处，都是地图不规范",
        "11个喇叭有4个没人管，后来都明确给了村文书",
    ],
)
def test_what_was_lacking_and_was_dealt_with_is_no_problem(line: str, pack: GenrePack) -> None:
    assert {fact.role for fact in _facts(line, pack)} <= {None, "done"}


def test_a_line_that_ends_with_a_comma_goes_on_in_the_line_set_in_below_it(pack: GenrePack) -> None:
    text = "- 食堂涨价后，家属群里吵了两天，\n  工会开了恳谈会，退了饭钱1.2万元\n- 中心组学习12次"
    facts = _facts(text, pack)
    assert [fact.said for fact in facts] == [
        "食堂涨价后，家属群里吵了两天，工会开了恳谈会，退了饭钱1.2万元",
        "中心组学习12次",
    ]
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)


def test_some_of_what_the_line_above_counts_are_of_that_event(pack: GenrePack) -> None:
    text = "网格员每天看群，上报线索27条，都核实了\n有3条是谣言，镇上发了辟谣\n宗教场所2处，每月去一次"
    assert [fact.text for fact in _facts(text, pack)] == [
        "网格员每天看群，上报线索27条，都核实了\n有3条是谣言，镇上发了辟谣",
        "宗教场所2处，每月去一次",
    ]


def test_digits_of_a_password_are_no_hotline(pack: GenrePack) -> None:
    text = "厂区11块电子屏，密码以前都是123456，信息中心全换了"
    assert [(fact.said, fact.topic) for fact in _facts(text, pack)] == [(text, "阵地管理")]


@pytest.mark.parametrize("line", ["停车位新划了40个", "夜宵加了两个窗口"])
def test_what_answers_what_people_raised_is_told_beside_it(line: str, pack: GenrePack) -> None:
    facts = read_notes(f"职工思想动态摸底2次，反映多的是停车位和夜宵\n{line}", pack).facts
    assert len(facts) == 1
    assert facts[0].said.endswith(line)


def test_what_nobody_raised_stays_out(pack: GenrePack) -> None:
    facts = read_notes("职工思想动态摸底2次，反映多的是停车位和夜宵\n食堂换了承包商", pack).facts
    assert facts[1].reason


def test_two_shortfalls_of_one_line_are_two(pack: GenrePack) -> None:
    facts = read_notes("问题就是有三个村专干是兼职的顾不过来，舆情都是别人报了我们才知道", pack).facts
    assert [fact.role for fact in facts] == ["problems", "problems"]


def test_whom_one_talked_with_where_one_went_stays_with_it(pack: GenrePack) -> None:
    facts = read_notes("中心组学习4次\n走访了20家企业，同负责人谈心谈话33人次", pack).facts
    assert len(facts) == 2


def test_a_thing_that_was_only_complained_of_answers_nothing(pack: GenrePack) -> None:
    assert len(read_notes("处理公众号投诉5件\n公众号发稿120篇", pack).facts) == 2


def test_so_many_of_so_many_shows_the_lack_before_it_behind_a_label_too(pack: GenrePack) -> None:
    told = _facts("问题：片区里懂拍摄的人少，11个小区只有4个会", pack)
    assert [(fact.said, fact.role) for fact in told] == [("片区里懂拍摄的人少，11个小区只有4个会", "problems")]
