"""Of a library's own texts in everyday words: numbers in any order, the latest report, exceptions, handing in later."""

from __future__ import annotations

from typing import Any

import pytest

GENRE = "ideology-responsibility"
REPORT = """青湾镇{year}年意识形态工作责任制落实情况报告

{year}年，青湾镇党委认真落实意识形态工作责任制，现报告如下。

一、主要工作情况
（一）压实责任。镇党委专题研究意识形态工作{studied}次，与12个村签订责任书12份，召开风险会商会{met}次。
（二）抓好学习。中心组集中学习{learnt}次，组建“田埂小讲”宣讲队，进村入户宣讲{told}场。
（三）管好阵地。排查电子屏{screens}块，登记工作微信群{groups}个，注销僵尸群{closed}个。
（四）处置舆情。全年收到涉镇网络舆情{handled}件，全部办结，回复平均用时{hours}小时。

二、存在的问题
（一）会商会流于形式。{met}次会商会有1次没有列出风险点。
（二）信息员仍然不够。目前登记{people}人，能写的不多。

三、下一步工作打算
（一）信息员扩充到15人，每半年培训一次。
（二）会商会改为一季一清单。
"""
BEFORE = REPORT.format(
    year=2023, studied=2, met=3, learnt=9, told=14, screens=21, groups=33, closed=8, handled=27, hours=30, people=7
)
AFTER = REPORT.format(
    year=2024, studied=4, met=4, learnt=11, told=29, screens=24, groups=28, closed=5, handled=22, hours=18, people=12
)
RULE = """青湾镇意识形态工作责任制实施细则

第一条 为落实意识形态工作责任制，制定本细则。
第二条 镇党委书记是第一责任人，其他班子成员按照分工对分管领域负领导责任。
第三条 举办讲座、论坛，主办单位应当提前5个工作日报镇宣传办审批。村民议事会除外；应急宣讲可以先办，会后1个工作日内补报。
第四条 新建工作微信群须经站所负责人同意，并在2日内向宣传办登记。群内连续90日无人发言的，由群主注销，防汛值班群除外。
第五条 各村党组织每年6月15日、12月5日前向镇党委书面报告意识形态工作情况。
第六条 有下列情形之一的，由镇党委约谈或者通报批评：（一）舆情迟报、瞒报的；（二）未经审批举办讲座造成不良影响的。
"""
NOTICE = """中共云溪县委宣传部关于报送2024年度意识形态工作责任制报告的通知

各乡镇党委、县直各单位党组：
现就报送2024年度意识形态工作责任制落实情况报告通知如下。
一、报送内容。报告应当包括：责任落实情况、主要做法、存在问题、下一步措施四个部分。存在问题篇幅不得少于全文的四分之一，且至少列举三个具体事例。
二、报送时间。2024年12月18日前报县委宣传部理论股。确因特殊情况不能按时报送的，可以书面申请延期，最长不超过5日。
三、工作要求。报告须经党委会议审议，由主要负责人签发。
中共云溪县委宣传部
2024年11月20日
"""


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    library = own_desk_of_module.library
    for year, text in ((2023, BEFORE), (2024, AFTER)):
        library.learn(f"青湾镇{year}年意识形态工作责任制落实情况报告.txt", text, kind="sample", genre=GENRE)
    library.learn("青湾镇意识形态工作责任制实施细则.txt", RULE, kind="policy", genre=GENRE)
    library.learn("关于报送2024年度意识形态工作责任制报告的通知.txt", NOTICE, kind="policy", genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("青湾镇2023年开了几次会商会", "**3次**"),
        ("青湾镇2024年会商会召开过多少次", "**4次**"),
        ("青湾镇2024年几次会商会没有列出风险点", "**1次**"),
        ("青湾镇2024年的宣讲搞了多少场", "**29场**"),
        ("青湾镇2024年信息员多少人", "**12人**"),
        ("青湾镇2023年注销了几个僵尸群", "**8个**"),
        ("青湾镇2024年收到多少件舆情", "**22件**"),
        ("青湾镇现在信息员有几个", "**12人**"),
        ("青湾镇目前登记的工作群几个", "**28个**"),
        ("青湾镇2023年信息员多少人", "**7人**"),
    ],
)
def test_a_number_is_told_in_whatever_order_it_is_asked(desk: Any, question: str, told: str) -> None:
    assert told in desk.ask(question).text


@pytest.mark.parametrize(
    "question",
    ["青湾镇2024年办了多少场文艺演出", "青湾镇2024年培训信息员多少人次", "青湾镇2024年会商会请了几个专家"],
)
def test_a_number_of_another_thing_is_not_told_for_it(desk: Any, question: str) -> None:
    answer = desk.ask(question)
    assert not answer.answered or "**" not in answer.text.split("\n")[0]


def test_two_numbers_of_two_years_are_set_side_by_side(desk: Any) -> None:
    text = desk.ask("咱镇23年和24年舆情件数各多少，快了没").text
    assert "2023年27件，2024年22件" in text
    assert "快12小时" in text
    assert "12小时" not in desk.ask("咱镇23年和24年舆情件数各多少").text


def test_how_far_it_is_from_the_target_is_of_the_last_report(desk: Any) -> None:
    text = desk.ask("信息员现在有几个人了，差多少").text
    assert "**12人**" in text
    assert "还差3人" in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("请外面老师来讲课要提前几天报", "提前5个工作日"),
        ("群里没人说话要不要解散", "连续90日无人发言的，由群主注销"),
        ("群里不活跃要不要注销", "连续90日无人发言的，由群主注销"),
        ("讲座没报就办了会怎么样", "约谈或者通报批评"),
        ("办讲座有哪些情况不用审批", "村民议事会除外"),
        ("报告能晚交几天不", "最长不超过5日"),
        ("材料可以延期报吗", "最长不超过5日"),
        ("县里对存在问题有啥要求", "且至少列举三个具体事例"),
        ("副镇长要是没管好会不会被问责", "对分管领域负领导责任"),
    ],
)
def test_everyday_words_find_the_own_text(desk: Any, question: str, told: str) -> None:
    assert told in desk.ask(question).text


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("建群有没有不用登记的", "\n### "),
        ("上级对网评员队伍有什么要求", "云溪县委宣传部关于"),
        ("镇党委书记没管好会不会被问责", "这样的领导负什么责任"),
        ("报告晚交了会被通报吗", "**可以书面申请延期"),
    ],
)
def test_what_is_of_another_duty_is_not_told(desk: Any, question: str, untold: str) -> None:
    assert untold not in desk.ask(question).text


def test_an_exception_is_of_the_duty_asked(desk: Any) -> None:
    assert not desk.ask("建群有没有不用登记的").answered
    assert not desk.ask("舆情能晚报几天不").answered
    assert "议事会除外" in desk.ask("请外面老师来讲课要提前几天报？有没有不用报的").text.split("###")[-1]


def test_what_those_below_hand_in_is_no_conflict(desk: Any) -> None:
    text = desk.ask("报告什么时候交").text
    assert "12月18日" in text
    assert "两处不一样" not in text
    assert "另一件事" in text
