"""Two own reports are joined: what came of a plan, what is planned next, the rate and the reason that they give."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.writers.answer.own.aliases import aliases_in, called_otherwise, with_kind

YEAR = """中共清河区中医院委员会2025年度意识形态工作责任制落实情况报告
区卫生健康局党委：
2025年，院党委认真落实意识形态工作责任制，现将情况报告如下。
一、主要做法
（一）看住宣传阵地。意识形态工作由党委副书记陶文静分管。公众号推送文章203篇，退稿13篇；在用微信群22个。
（二）稳妥应对舆情。全年处理涉医舆情17件，其中就诊排队类9件、收费类6件，平均回复用时5.5小时。
二、存在问题
一是信息员力量不足。全院信息员10名，全部兼职。
三、2026年工作打算
一是信息员队伍增至16名，7月前组织一次信息员集训。
二是建设“中医文化体验馆”，10月前开馆，投入48万元。
三是“杏林大讲堂”全年不少于10期。
2025年12月26日
"""
HALF = """中共清河区中医院委员会2026年上半年意识形态工作情况报告
区卫生健康局党委：
上半年，院党委推进意识形态工作，现将情况报告如下。
一、上半年做的工作
（一）思想教育。“杏林大讲堂”开讲4期，听课医护人员610人次。
（二）宣传阵地。公众号推送文章96篇，退稿9篇。
（三）舆情应对。处理涉医舆情12件，其中就诊排队类3件、收费类8件，平均回复用时3.8小时。收费类增多，主要是3月起执行新的饮片价格。
（四）队伍建设。信息员由10名增至13名，6月8日组织信息员集训。
二、不足之处
一是信息员还缺3名，夜班科室派不出人。
二是“中医文化体验馆”进展不快，刚做完布展设计。
三、下半年安排
一是9月底前补足信息员。
二是体验馆8月完成施工招标，确保12月开馆。
2026年6月29日
"""
RULE = """清河区中医院宣传管理办法
第一条 为规范医院宣传工作，制定本办法。
第二条 微信群实行登记制，建群5个工作日内到党委办公室登记。
第三条 门诊大厅电子屏由信息科每周检查一次，检查记录保存2年。
"""


@pytest.fixture
def desk(desk_with: Any) -> Any:
    return desk_with(
        ("区中医院2025年度报告.txt", YEAR, "sample"),
        ("区中医院2026年上半年情况.txt", HALF, "sample"),
        ("区中医院宣传管理办法.txt", RULE, "policy"),
    )


@pytest.mark.parametrize(
    ("question", "first", "plan"),
    [
        ("去年打算建的中医文化体验馆，现在弄到哪一步了", "进展不快", "10月前开馆"),
        ("体验馆建好了吗", "进展不快", "10月前开馆"),
        ("信息员去年计划增到16名，补齐了吗", "还缺3名", "增至16名"),
        ("杏林大讲堂去年说今年办10期，现在办了几期", "开讲4期", "不少于10期"),
    ],
)
def test_what_the_later_report_says_of_a_plan_stands_before_the_plan(
    desk: Any, question: str, first: str, plan: str
) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert 0 <= answer.text.find(first) < answer.text.find(plan)
    assert "2025年的报告里原来的打算" in answer.text


@pytest.mark.parametrize("question", ["去年说要建院史馆，现在建得怎么样", "职工食堂改造去年说要做，做了没"])
def test_a_thing_no_report_names_has_no_outcome(desk: Any, question: str) -> None:
    answer = desk.ask(question)
    assert not answer.answered
    assert "原来的打算" not in answer.text


@pytest.mark.parametrize("question", ["下半年都打算干啥，列出来", "下半年有哪些安排", "2026年下半年准备做什么"])
def test_the_part_on_plans_is_listed_where_it_is_asked_as_a_whole(desk: Any, question: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert "“下半年安排”写了2条" in answer.text
    assert "确保12月开馆" in answer.text


@pytest.mark.parametrize("question", ["下半年打算怎么写", "下半年上级会不会来检查"])
def test_how_plans_are_written_and_what_others_will_do_is_no_own_plan(desk: Any, question: str) -> None:
    assert "下半年安排”写了" not in desk.ask(question).text


def test_a_rate_that_is_not_written_is_worked_out_and_never_a_count(desk: Any) -> None:
    text = desk.ask("退稿率哪年高").text
    assert "没有写“退稿率”" in text
    assert "13÷203≈6.4%" in text
    assert "9÷96≈9.4%" in text


def test_a_time_is_compared_with_its_decimals(desk: Any) -> None:
    assert "快1.7小时" in desk.ask("今年上半年和去年比，舆情平均回复用时快了多少").text


def test_two_spans_named_by_their_years_are_added(desk: Any) -> None:
    assert "一共29件" in desk.ask("去年全年加今年上半年一共处理舆情多少件").text


@pytest.mark.parametrize("question", ["收费类舆情怎么比去年多了", "为什么收费类舆情增加了"])
def test_the_reason_is_told_and_not_the_count(desk: Any, question: str) -> None:
    text = desk.ask(question).text
    assert "主要是3月起执行新的饮片价格" in text
    assert "17件" not in text


def test_how_often_one_thing_is_looked_at_does_not_tell_of_another(desk: Any) -> None:
    assert "每周" in desk.ask("电子屏多久检查一次").text
    assert "每周" not in desk.ask("宣传栏多久检查一次").text.partition("不是答案")[0]


def test_who_does_a_thing_is_the_one_the_report_says_does_it(desk: Any) -> None:
    assert "**党委副书记陶文静**" in desk.ask("医院意识形态工作谁分管").text
    assert "陶文静" not in desk.ask("体验馆谁分管").text


def test_every_plan_is_set_beside_what_the_later_report_lacks(desk: Any) -> None:
    answer = desk.ask("去年定的那几条打算今年上半年都落实得怎么样").text
    assert "信息员由10名增至13名" in answer
    assert "进展不快" in answer
    assert "没有找到写这件事的话" not in answer.partition("杏林大讲堂")[0]


def test_a_time_is_compared_without_the_particle(desk: Any) -> None:
    assert "快1.7小时" in desk.ask("今年上半年平均回复用时比去年快多少").text


def test_a_number_asked_of_the_name_in_quotes_is_found() -> None:
    known = aliases_in(["微信公众号“清河中医”1个，视频号1个。"])
    assert called_otherwise("公众号", "“清河中医”发稿97篇", known)
    assert with_kind("去年“清河中医”发了几篇", known) == "去年公众号发了几篇"
    assert not called_otherwise("视频号", "“清河中医”发稿97篇", known)


def test_a_name_that_two_things_bear_stands_for_neither() -> None:
    assert not aliases_in(["公众号“甲乙”1个，公众号“丙丁”1个。"])


def test_everyday_words_find_the_article_and_a_strange_thing_does_not(desk: Any) -> None:
    assert "党委办公室登记" in desk.ask("拉个新群要走什么手续").text
    assert "党委办公室登记" not in desk.ask("买台新打印机要走什么手续").text
