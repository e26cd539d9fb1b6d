"""One's own reports and rules beside a neighbour's: whose number is told, what was planned, what follows up on it."""

from __future__ import annotations

from typing import Any

import pytest

BEFORE = """松柏县文化馆2024年度意识形态工作责任制落实情况报告

2024年，馆党支部认真落实责任，现将情况报告如下。
一、主要做法
（一）抓学习。集中学习13次，文艺宣讲26场，受众1500人次。
（二）管阵地。“松柏文艺”公众号发布信息118篇，现有网络评论员4人，关停闲置群3个。
（三）应对舆情。处置网络舆情5起。
二、存在问题
一是短视频少，只有6条。二是宣传栏更新慢。
三、下一步打算
2025年制作短视频15条，文艺宣讲达到30场，网络评论员增加到6人，网络舆情控制在3起以内。
"""
AFTER = """松柏县文化馆2025年度意识形态工作责任制落实情况报告

2025年，馆党支部压实责任，现将情况报告如下。
一、主要做法
（一）抓学习。集中学习15次，文艺宣讲34场，受众2200人次，最后一场由县委党校教师柳明远主讲。
（二）管阵地。“松柏文艺”公众号发布信息139篇，网络评论员达到6人，关停闲置群2个。
（三）应对舆情。处置网络舆情4起，均在当天答复。
二、存在问题
一是短视频制作没有跟上，全年制作11条。二是值班记录不全。
三、下一步打算
2026年制作短视频18条，建立值班台账。
"""
NEIGHBOUR = """松柏县图书馆2025年度意识形态工作责任制落实情况报告

2025年，县图书馆党支部落实责任，现将情况报告如下。
一、主要做法
（一）集中学习10次，开展读书沙龙17场。
（二）“书香松柏”公众号发布信息262篇，处置网络舆情9起，网络评论员11人。
（三）设立读者意见箱3个，由副馆长乔玉珍负责办理。
二、存在问题
一是宣讲力量弱。
三、下一步打算
2026年开展读书沙龙20场。
"""
RULE = """松柏县文化馆意识形态阵地管理办法

第一条 为加强阵地管理，制定本办法。
第二条 举办讲座的，承办部应提前4个工作日填写审批表，连同主讲人简介、讲稿提纲报办公室审批；县委党校教师授课的除外。
第三条 公众号信息由办公室主任审核；涉及收费、事故的信息，须报馆长审定。
第四条 各部每月25日前报送阵地台账。
"""
NOTICE = """关于报送2026年度意识形态工作责任制落实情况报告的通知

松文馆〔2026〕5号

各部室：
现将有关事项通知如下。
一、报告内容
（一）主要做法；（二）存在问题；（三）下一步打算。
二、报送要求
字数2200字以内，由部室主任签字。
三、报送时间
请于2026年12月8日前报办公室，联系人：邱平。
"""


@pytest.fixture
def desk(desk_with: Any) -> Any:
    return desk_with(
        ("文化馆2024.txt", BEFORE, "sample"),
        ("文化馆2025.txt", AFTER, "sample"),
        ("图书馆2025.txt", NEIGHBOUR, "sample"),
        ("办法.txt", RULE, "policy"),
        ("通知.txt", NOTICE, "policy"),
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("2025年公众号发了多少", "**139篇**", "262"),
        ("2025年舆情处置了几起", "**4起**", "9起"),
        ("2024年网评员有几个", "**4人**", "11人"),
        ("图书馆2025年公众号发了多少", "**262篇**", "139"),
        ("图书馆网评员多少人", "**11人**", "6人"),
        ("谁管读者意见箱", "乔玉珍", "答不"),
        ("最后一场宣讲谁讲的", "柳明远", "答不"),
        ("我们和图书馆比2025年公众号谁发得多", "少123篇", "答不"),
    ],
)
def test_the_number_of_the_office_meant_is_told(desk: Any, question: str, told: str, untold: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text
    assert untold not in answer.text


def test_what_only_a_neighbour_tells_is_told_as_its_own(desk: Any) -> None:
    assert "松柏县图书馆的报告，不是松柏县文化馆的" in desk.ask("2025年读者意见箱设了几个").text


@pytest.mark.parametrize(
    "question",
    ["县教育局的报告要求多少字", "图书馆的报告几号前交", "县图书馆的报告最多写多少字", "市文旅局的台账几号报"],
)
def test_what_another_office_wants_is_not_known(desk: Any, question: str) -> None:
    answer = desk.ask(question)
    assert not answer.answered
    assert "2200" not in answer.text
    assert "12月8日" not in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [("报告最多写多少字", "2200字"), ("各部室的报告几号前交", "12月8日"), ("阵地台账几号前报", "25日")],
)
def test_what_ones_own_notice_and_rule_fix_is_told(desk: Any, question: str, told: str) -> None:
    assert told in desk.ask(question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2025年短视频做了几条，当初计划几条", "2024年的报告打算15条，2025年的报告写的是11条**，还差4条，没有达到"),
        ("2025年文艺宣讲达标没", "打算30场，2025年的报告写的是34场**，多4场，达到了"),
        ("网评员25年到没到计划的人数", "正好达到"),
        ("2025年舆情比计划差几起", "打算3起，2025年的报告写的是4起**，还多1起"),
        ("2024年打算25年短视频做几条", "打算15条"),
    ],
)
def test_a_number_planned_stands_beside_the_one_told(desk: Any, question: str, told: str) -> None:
    assert told in desk.ask(question).text


@pytest.mark.parametrize("question", ["2025年集中学习几次", "2025年受众多少人次"])
def test_what_was_not_planned_is_told_alone(desk: Any, question: str) -> None:
    assert "打算" not in desk.ask(question).text


def test_two_years_and_another_thing_are_set_beside_each_other(desk: Any) -> None:
    answers = desk.talk("2025年公众号发了几篇", "那2024年呢", "多了还是少了", "文艺宣讲呢")
    assert ["**139篇**" in answers[0].text, "**118篇**" in answers[1].text] == [True, True]
    assert "多21篇" in answers[2].text
    assert "多8场" in answers[3].text


def test_a_plan_is_followed_up(desk: Any) -> None:
    answers = desk.talk("2024年打算25年短视频做几条", "实际呢", "达标没")
    assert all("11条**，还差4条" in answer.text for answer in answers)


def test_another_office_is_asked_the_same(desk: Any) -> None:
    answers = desk.talk("2025年处置了几起舆情", "图书馆呢", "谁多")
    assert "**9起**" in answers[1].text
    assert "少5起" in answers[2].text


def test_more_is_asked_of_the_article_told(desk: Any) -> None:
    answers = desk.talk("办讲座提前几天报", "要带啥材料", "公众号信息谁审", "涉及收费的呢")
    assert "讲稿提纲" in answers[1].text
    assert answers[3].text.startswith("**涉及收费、事故的信息，须报馆长审定**")


@pytest.mark.parametrize("turn", ["那台账呢，几号前报", "台账呢，几号前"])
def test_a_new_thing_stands_with_its_value(desk: Any, turn: str) -> None:
    told = desk.talk("报告啥时候交", turn)[1].text
    assert "25日" in told
    assert "12月8日" not in told


def test_the_notice_goes_before_how_long_samples_are(desk: Any) -> None:
    told = desk.ask("下一步打算写多少字").text
    assert told.index("2200字以内") < told.index("**字数以通知为准**") < told.index("中位数")


def test_the_year_before_is_asked_the_same(desk: Any) -> None:
    answers = desk.talk("2025年文艺宣讲几场", "前一年呢", "是多了还是少了")
    assert "**26场**" in answers[1].text
    assert "多8场" in answers[2].text


def test_what_is_left_out_leads(desk: Any) -> None:
    assert "**县委党校教师授课的除外**" in desk.ask("党校老师来上课要不要报批").text
    assert "**县委党校教师授课的除外**" not in desk.ask("请外面专家来讲课要交哪些材料").text


def test_whether_it_came_true_is_one_question_with_the_plan(desk: Any) -> None:
    told = desk.ask("2025年文艺宣讲多少场，原来定的多少，完成了吗").text
    assert told.count("多4场，达到了") == 1
    assert "没有答案" not in told
