"""Of one own sentence each question gets its own number; of two years the sum, of a topic the whole item."""

from __future__ import annotations

from typing import Any

import pytest

FIRST = """中共云杉区人民医院委员会关于2024年度意识形态工作情况的报告
区卫生健康局党委：
2024年，医院党委认真落实意识形态工作责任制，现将有关情况报告如下。
一、主要做法
（一）扛牢主体责任。成立意识形态工作领导小组，由院党委书记梁志衡任组长，办公室设在党委办公室。与11个党支部签订责任书11份。
（二）严把学术活动关。全年审核学术会议、培训班、讲座38场，其中外请专家授课21场，因课件内容不当退回2场。
（三）筑牢宣传阵地。发布信息412条，处置网络舆情4起。3月，有患者反映候诊时间过长，医院当日回应，增开夜间门诊3个诊室。
（四）推进问题整改。针对区委巡察反馈的意识形态方面问题8个，制定措施22条，已整改完成7个，“退休党员学习组织难”1个问题列入2025年持续推进。
（五）关心关爱职工。为少数民族职工××人建立“一人一册”。
二、存在问题
一是宣传科力量不足。
三、2025年工作打算
一是增配宣传科专职人员1名；二是年内完成全部电子屏登记造册。
2024年12月20日
"""
SECOND = """中共云杉区人民医院委员会关于2025年度意识形态工作情况的报告
区卫生健康局党委：
现将2025年意识形态工作情况报告如下。
一、主要做法
（一）扛牢主体责任。班子成员下支部讲党课9次。与12个党支部签订责任书12份。
（二）严把学术活动关。审核学术会议、培训班、讲座45场，其中外请专家授课27场，退回3场，叫停2场。
（三）筑牢宣传阵地。发布信息365条。处置网络舆情6起，平均办结时间由3天压缩至1天。8月，网传急诊科“见死不救”，医院连夜调取监控，约谈当班医生1名，次日发布情况说明。完成院内电子屏登记造册26块。
二、存在问题
一是15名网络信息员中仅有6人接受过系统培训。
三、2026年工作打算
一是网络信息员轮训一遍。
2025年12月16日
"""
DUTIES = """2025年度履行意识形态工作责任述职报告
云杉区人民医院党委书记 梁志衡
2025年，我认真履行第一责任人职责，现述职如下：
一、履职情况
一是带头学。主持中心组学习12次，下支部讲党课4次。
二是带头处置。8月急诊科“见死不救”舆情发生后，我连夜赶到现场，第二天主持通报会。
二、存在问题
一是与科室主任谈心不够，全年仅13人次，距离计划的25人次有差距。
三、下一步打算
一是2026年与全部31名科室主任谈心一遍。
2025年12月28日
"""


@pytest.fixture
def desk(desk_with: Any) -> Any:
    return desk_with(
        ("云杉区人民医院2024年意识形态工作情况报告.txt", FIRST, "sample"),
        ("云杉区人民医院2025年意识形态工作情况报告.txt", SECOND, "sample"),
        ("梁志衡述职报告.txt", DUTIES, "sample"),
    )


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("党委书记2025年讲了几次党课", "**4次**"),
        ("2025年班子成员讲了几次党课", "**9次**"),
        ("外请专家的课2024年一共多少场", "**21场**"),
        ("上次巡察反馈的问题整改了几个", "**7个**"),
        ("去年退回叫停了几场讲座", "**退回3场、叫停2场**"),
        ("平均办结时间从几天压到几天", "由3天压缩至1天"),
    ],
)
def test_a_number_is_of_the_person_the_act_and_the_share_asked_for(desk: Any, question: str, value: str) -> None:
    assert value in desk.ask(question).text


def test_a_number_withheld_is_not_read_from_the_name_of_a_file(desk: Any) -> None:
    answer = desk.ask("少数民族职工有多少")
    assert not answer.answered
    assert "遮住" in answer.text


def test_that_a_name_is_not_written_is_said(desk: Any) -> None:
    answer = desk.ask("急诊那个被约谈的医生叫什么")
    assert not answer.answered
    assert "没有写名字" in answer.text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("网络信息员有几个，培训过的几个", "**6人**"),
        ("领导小组组长是谁，办公室设在哪儿", "办公室设在党委办公室"),
        ("巡察反馈几个问题，整改完几个，还剩哪个", "**7个**"),
        ("梁书记跟科室主任谈心计划多少次，实际多少", "**13人次**"),
        ("2024年审核了多少场学术活动，外请专家的占多少", "占38场的55%"),
        ("候诊那个事是哪一年的，医院怎么回应的", "### 医院怎么回应的"),
    ],
)
def test_the_second_half_is_read_from_the_sentence_just_told(desk: Any, question: str, value: str) -> None:
    answer = desk.ask(question).text
    assert value in answer
    assert "没有答案" not in answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("两年的网络舆情处置起数对比一下", "2025年比2024年多2起"),
        ("两年一共签了多少份责任书", "**两年一共23份**（加出来的数）"),
        ("2024年写的打算2025年落实了没，电子屏那条", "26块"),
        ("宣传科专职人员说要增配1名，落实了没", "没有找到写这件事的话"),
    ],
)
def test_two_years_are_set_side_by_side(desk: Any, question: str, value: str) -> None:
    assert value in desk.ask(question).text


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("去年宣传阵地这一段怎么写的，给我看看原文", "发布信息365条"),
        ("去年报告主体责任那段原文发我", "责任书12份"),
        ("2025年报告第二条写的什么", "叫停2场"),
        ("从咱自己的材料里找几个写学术活动管理的例子", "因课件内容不当退回2场"),
    ],
)
def test_a_whole_item_of_own_reports_is_shown_word_for_word(desk: Any, question: str, held: str) -> None:
    answer = desk.ask(question)
    assert held in answer.text
    assert all("云杉区" in one.name for one in answer.citations)


def test_an_event_is_told_by_its_month_with_the_report_of_the_unit_first(desk: Any) -> None:
    answer = desk.ask("8月那个舆情咱们怎么处置的").text
    assert "调取监控" in answer
    assert answer.index("调取监控") < answer.index("连夜赶到现场")
    assert "当日回应" in desk.ask("3月的舆情咱们是怎么处理的").text
