"""Of a library's own rule, reports and notice: the article on a condition, breaches, what is left, differences."""

from __future__ import annotations

from typing import Any

import pytest

GENRE = "ideology-responsibility"
RULE = """云岭县文化馆意识形态阵地管理办法

第一条 为加强文化馆阵地管理，制定本办法。
第二条 新建公众号、工作群的，应当提前3个工作日填表，报办公室备案。
第三条 举办讲座、展览，承办部门应当提前5个工作日报办公室审核；邀请境外人员的，应当提前20日报县文旅局审批。
第四条 阅览室每季度清查一次，发现有违规内容的出版物立即封存，并在12小时内报告办公室。
第五条 发现涉及本馆的舆情，应当在20分钟内电话报告办公室，3小时内报送书面情况。
第六条 工作人员不得在工作群发布与工作无关的信息，不得转发未经核实的信息，不得以单位名义开设个人账号。
第七条 连续两个月未更新的公众号，由办公室提出关停意见，报馆长批准后注销。
第八条 违反本办法的，给予批评教育；造成不良影响的，取消当年评优资格。
第九条 本办法自2025年5月1日起施行。
"""
NOTICE = """云岭县文化和旅游局关于报送2026年度意识形态工作报告的通知

局属各单位：
现将有关事项通知如下：
一、报告内容
（一）2026年度主要做法和成效；
（二）存在的突出问题，不少于4条；
（三）2027年工作打算，要有完成时限。
二、有关要求
（一）报告不超过2500字，加盖公章。
（二）于2026年12月8日前报送局办公室。

云岭县文化和旅游局
2026年11月10日
"""
REPORT = """云岭县文化馆{year}年意识形态工作报告

县文旅局党组：
现将我馆{year}年意识形态工作情况报告如下。

一、主要做法
（一）加强组织领导。{done}
（二）管好阵地。{kept}

二、存在问题
一是读书活动形式不多，全年没有开展活动的分馆有3个。

三、下一步打算
一是继续做好阵地管理。
"""
EARLIER = REPORT.format(
    year=2024,
    done="签订责任书16份，监测舆情21起，其中停车收费舆情1起。",
    kept="发布信息310条，群众满意率91.5%。",
)
LATER = REPORT.format(
    year=2025,
    done="签订责任书19份，对4个部门开展检查，发现问题9个，整改8个，剩余1个为展厅说明牌更换，预计3月完成。监测舆情25起。",
    kept="发布信息342条，群众满意率93.2%。工作群由20个压减至13个。",
)


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    library = own_desk_of_module.library
    library.learn("云岭县文化馆意识形态阵地管理办法.txt", RULE, kind="policy", genre=GENRE)
    library.learn("关于报送2026年度意识形态工作报告的通知.txt", NOTICE, kind="policy", genre=GENRE)
    library.learn("云岭县文化馆2024年意识形态工作报告.txt", EARLIER, kind="sample", genre=GENRE)
    library.learn("云岭县文化馆2025年意识形态工作报告.txt", LATER, kind="sample", genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("请个老外来开讲座得提前多少天报", "**提前20日报县文旅局审批（邀请境外人员的）**"),
        ("公众号两个多月没发东西了咋处理", "第七条 连续两个月未更新的公众号"),
        ("阅览室翻出一本有问题的书怎么办", "**发现有违规内容的出版物立即封存，并在12小时内报告办公室**"),
        ("碰上舆情几个小时内要报", "**应当在20分钟内电话报告办公室，3小时内报送书面情况**"),
        ("出了舆情书面情况多久报", "**3小时内报送书面情况**"),
        ("能不能用馆里的名义开个人抖音", "**不得以单位名义开设个人账号**"),
        ("工作群里可以转谣言吗", "**不得转发未经核实的信息**"),
        ("没报备就拉了工作群会怎么处理", "第八条 违反本办法的，给予批评教育"),
        ("舆情报晚了怎么处理", "第五条 发现涉及本馆的舆情"),
    ],
)
def test_the_condition_chooses_the_article(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "not_told"),
    [
        ("宣传栏两个月没更新怎么处理", "第七条"),
        ("办个普通讲座提前几天报", "**提前20日"),
        ("迟交报告怎么处理", "第八条"),
        ("新建群要不要备案", "第八条"),
    ],
)
def test_another_matter_has_not_that_article(desk: Any, question: str, not_told: str) -> None:
    assert not_told not in desk.ask(question).text


def test_a_breach_is_of_what_was_told_before(desk: Any) -> None:
    answer = desk.talk("出了舆情多长时间要报", "没按时报会怎么处理")[-1]
    assert "第八条 违反本办法的" in answer.text
    assert "第五条 发现涉及本馆的舆情" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2025年检查发现的问题哪个还没整改完", "**展厅说明牌更换**"),
        ("9个问题里没改完的那个是什么", "**展厅说明牌更换**"),
        ("2025年舆情比2024年多几起", "多4起"),
        ("2025年责任书比2024年多签了几份", "多3份"),
        ("2025年满意率比上一年涨了没", "高1.7个百分点"),
        ("去年工作群压了多少个", "**减少7个**"),
        ("哪几个分馆没开展活动", "没有写是哪几个"),
    ],
)
def test_reports_tell_what_is_left_and_how_much_it_changed(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text
    assert "不是答案" not in answer.text


def test_a_number_is_compared_with_the_year_before_it(desk: Any) -> None:
    answer = desk.talk("2025年我们舆情多少起", "比上一年多了几起")[-1]
    assert "**2025年比2024年多4起**" in answer.text


@pytest.mark.parametrize("question", ["巡察剩下的那个问题是什么", "2024年检查发现的问题哪个没整改完"])
def test_what_is_left_of_another_matter_is_not_told(desk: Any, question: str) -> None:
    assert "展厅说明牌" not in desk.ask(question).text


def test_a_year_without_one_before_it_has_no_difference(desk: Any) -> None:
    assert "个百分点" not in desk.ask("2024年满意率涨了没").text


def test_the_notice_alone_fixes_how_many_entries(desk: Any) -> None:
    answer = desk.ask("问题最少写几条")
    assert "**不少于4条**" in answer.text
    assert "至少写两条" not in answer.text


def test_the_notice_alone_tells_its_parts(desk: Any) -> None:
    answer = desk.ask("看下通知，今年报告要写哪几块")
    assert "分 3 块" in answer.text
    assert "写作指引" not in answer.text
    assert "写作指引" in desk.ask("存在问题一般写几条").text or "范文" in desk.ask("存在问题一般写几条").text
