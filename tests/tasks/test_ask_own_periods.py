"""Two own reports of a year and a half-year after it: each period asked of is answered from its own report."""

from __future__ import annotations

from typing import Any

import pytest

YEAR = """中共松岭县粮食和物资储备局党组关于2025年度意识形态工作责任制落实情况的报告
县委：
2025年，局党组认真落实意识形态工作责任制，现将有关情况报告如下。
一、主要做法
（一）抓好学习。理论学习中心组集中学习10次；“丰仓讲坛”开讲8期，听讲干部职工640人次。
（二）管好阵地。工作QQ群登记26个，清理9个。全年审核信息318条，退回修改17条。审批外来人员宣讲7场，未批准2场，原因是宣讲人没有提交讲稿。
（三）处置舆情。处置涉粮舆情11起，其中9月“陈化粮出库案”舆情由办公室主任沈博牵头处置，6小时内发布情况说明。
（四）开展宣传。举办“粮食安全进社区”活动15场，投入宣传经费19.5万元。
二、存在问题
一是信息员力量不足，现有信息员6名。
三、2026年打算
一是扩充信息员队伍，年底前信息员达到12名，举办业务培训3期。二是4月底前完成3个直属库电子屏改造，由各库主任负责。
2025年12月20日
"""
HALF = """中共松岭县粮食和物资储备局党组关于2026年上半年意识形态工作情况的报告
县委宣传部：
现将我局2026年上半年意识形态工作情况报告如下。
一、上半年工作情况
（一）学习教育。中心组集中学习5次；“丰仓讲坛”开讲3期，听讲干部职工270人次。
（二）阵地管理。工作QQ群登记21个。审核信息167条，退回修改14条，退回的主要原因是数据没有与统计口径核对。审批外来人员宣讲3场，全部通过。
撤除宣传橱窗2块，现有宣传橱窗7块。
（三）电子屏改造。南桥库、东岭库电子屏已于4月底前改造完毕，北关库因线路检修延至6月12日完成。
（四）舆情处置。处置涉粮舆情6起，其中4月“夏粮压级压价案”短视频舆情点击量达31万次，由办公室主任沈博组织处置。
（五）信息员队伍。信息员由6名增加到9名，举办业务培训1期，参训22人。
二、存在问题
一是职工个人账号底数不清，在职职工98人中已登记个人账号的27人。
三、下半年安排
一是11月底前完成职工个人账号摸底登记，由人事股股长卫琳牵头。二是再增配信息员3名，确保年底达到12名。三是举办“粮油书展”，投入经费4万元。
2026年7月6日
"""


@pytest.fixture
def desk(desk_with: Any) -> Any:
    return desk_with(("粮储局2025年度报告.txt", YEAR, "sample"), ("粮储局2026年上半年情况.txt", HALF, "sample"))


def test_a_part_that_names_only_a_period_is_told_from_the_report_of_it(desk: Any) -> None:
    text = desk.ask("工作QQ群去年登记多少个，今年上半年多少，差多少").text
    assert "**21个**" in text.partition("### 今年上半年多少")[2]
    assert "少5个" in text.partition("### 差多少")[2]
    text = desk.ask("2025年审核信息多少条，2026年上半年多少条，一共多少").text
    assert "**167条**" in text
    assert "一共485条" in text


def test_what_the_report_of_a_period_does_not_tell_is_not_told_from_another(desk: Any) -> None:
    text = desk.ask("粮食安全进社区去年办了几场，今年上半年多少").text
    assert "“今年上半年多少”这一问，资料库里没有答案" in text
    assert "15场" not in desk.talk("去年粮食安全进社区办了几场", "上半年呢")[1].text
    assert "**4万元**" not in desk.ask("2026年上半年宣传经费花了多少").text  # planned for the half after it


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("去年外来人员宣讲批了几场？", "今年上半年呢", "都通过了？"), ("7场", "**3场**", "全部通过")),
        (("去年处置涉粮舆情几起", "那今年上半年有几起", "加起来呢"), ("11起", "**6起**", "一共17起")),
        (("信息员去年有多少", "到6月呢？"), ("6名", "由6名增加到9名")),
        (("2026年上半年中心组学习几次", "去年呢"), ("5次", "10次")),
    ],
)
def test_a_turn_that_names_a_half_year_goes_on_with_what_was_asked(
    desk: Any, turns: tuple[str, ...], told: tuple[str, ...]
) -> None:
    for answer, value in zip(desk.talk(*turns), told, strict=True):
        assert value in answer.text


@pytest.mark.parametrize("question", ["去年上半年审核信息多少条", "下半年审核信息多少条"])
def test_a_number_of_the_whole_year_is_not_told_for_a_half_of_it(desk: Any, question: str) -> None:
    answer = desk.ask(question)
    assert not answer.answered
    assert "全年的（不是答案）" in answer.text


def test_each_of_two_measures_is_summed_and_two_periods_are_told_apart(desk: Any) -> None:
    text = desk.ask("丰仓讲坛去年加今年上半年一共开了几期、多少人次").text
    assert "一共11期" in text
    assert "一共910人次" in text
    text = desk.ask("退回修改的信息去年和今年上半年各多少条").text
    assert "14条" in text
    assert "17条" in text
    assert "14÷167≈8.4%" in desk.ask("退回修改的占比去年和今年上半年各多少").text


def test_an_entry_is_told_with_its_body_and_a_date_from_the_clause_of_the_thing(desk: Any) -> None:
    assert "南桥库、东岭库" in desk.ask("电子屏改造的事都按时完成了吗").text
    assert desk.ask("北关库电子屏啥时候改好的").text.startswith("**6月12日**")
    assert desk.ask("东岭库电子屏啥时候改好的").text.startswith("**4月底**")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("信息员12名的目标到没到", "由6名增加到9名"),
        ("退回信息的主要是啥毛病", "数据没有与统计口径核对"),
        ("25年那两场没批的宣讲，为啥没批", "没有提交讲稿"),
        ("个人账号摸底登记谁管", "**人事股股长卫琳**"),
        ("个人账号底数不清打算怎么办", "完成职工个人账号摸底登记"),
        ("陈化粮出库案是怎么回事", "办公室主任沈博牵头处置"),
        ("夏粮压级压价案的点击量多少", "**31万次**"),
    ],
)
def test_what_the_reports_tell_is_found_in_everyday_words(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text


@pytest.mark.parametrize("question", ["食堂退费案是怎么回事", "离婚案件判决书怎么写", "夏粮压级压价案罚了多少钱"])
def test_a_matter_no_report_names_or_tells_is_not_told(desk: Any, question: str) -> None:
    assert not desk.ask(question).answered


def test_who_is_in_charge_of_a_thing_is_not_who_does_a_task_on_it(desk: Any) -> None:
    assert "各库主任**" not in desk.ask("电子屏谁管").text


def test_how_many_there_are_is_not_how_many_were_done_away_with(desk: Any) -> None:
    assert "**7块**" in desk.ask("现在还有几块宣传橱窗").text
