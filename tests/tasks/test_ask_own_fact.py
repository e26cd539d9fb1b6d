"""A fact asked of the office's own reports is found in them; what they do not tell is not made up."""

from __future__ import annotations

from typing import Any

import pytest

NAME = "青石县林业局党组2025年意识形态工作责任制落实情况报告"
REPORT = """青石县林业局党组关于2025年落实意识形态工作责任制情况的报告

县委：
2025年，县林业局党组坚持以习近平新时代中国特色社会主义思想为指导，认真落实意识形态工作责任制。现将有关情况报告如下：
一、主要做法
（一）压实责任，扛牢主责主业。局党组专题研究意识形态工作4次，与11个股室站所签订责任清单。书记张某某带队到6个林场调研督导2轮，推动解决护林员微信群无人管理问题。
（二）深化学习，筑牢思想根基。理论学习中心组集中学习12次，开展“林间课堂”宣讲18场，参加1260人次，参学率97%。
（三）管好阵地，守住内容关口。落实“三审三校”，审核公众号稿件214条，退回修改9条；排查工作群27个，注销5个；更换防火宣传牌86块。
（四）妥处舆情，回应群众关切。收到“古树移栽”“林地占用”等网络舆情6件，均在24小时内回应，办结率100%。
二、存在的问题
（一）学习转化不够。护林员队伍平均年龄52岁，线上学习参与率只有71%。
（二）阵地管理有盲区。3个林场的宣传栏半年未更新。
（三）网评力量薄弱。全局网评员4名，均为兼职。
三、下一步打算
（一）送学到林场。2026年每季度到林场开展一次“流动课堂”。
（二）建立阵地更新台账。每月通报一次宣传栏更新情况。
（三）配强网评队伍。上半年增加网评员2名，组织培训2次。
青石县林业局党组
2025年12月18日
"""
TOLD = [
    ("林业局去年专题研究了几次", "4次"),
    ("林业局报告里舆情办结率是多少", "100%"),
    ("我们去年审核了多少条公众号稿件", "214条"),
    ("林业局有几个网评员", "4名"),
    ("林业局打算里网评员要加几个", "2名"),
    ("林间课堂搞了多少场", "18场"),
    ("护林员平均多大年纪", "52岁"),
    ("林业局的宣传栏多久没更新", "半年未更新"),
    ("我们去年排查了多少工作群", "27个"),
]


OWN = (f"{NAME}.txt", REPORT, "sample")


@pytest.fixture
def desk(desk_with: Any) -> Any:
    return desk_with(OWN)


def test_facts_of_an_own_report_are_found_in_it(desk: Any) -> None:
    for question, told in TOLD:
        answer = desk.ask(question)
        assert answer.answered, question
        assert any(told in one.quote and one.name.startswith(NAME) for one in answer.citations), question


@pytest.mark.parametrize("question", ["林业局收到几件信访", "林业局干部职工有多少人", "我们去年花了多少钱"])
def test_what_the_report_does_not_tell_is_refused(desk: Any, question: str) -> None:
    assert not desk.ask(question).answered


@pytest.mark.parametrize(
    ("question", "said"),
    [("书记一年讲几次党课", "党课"), ("党委一年要专题研究几次意识形态工作", "两次"), ("报告写多少字合适", "字")],
)
def test_what_a_rule_must_say_is_not_taken_from_a_report(desk: Any, question: str, said: str) -> None:
    answer = desk.ask(question)
    assert said in answer.text
    assert not answer.citations[0].name.startswith(NAME)


def test_a_masked_figure_of_an_own_report_is_not_known(desk_with: Any) -> None:
    text = REPORT.replace("审核公众号稿件214条", "审核公众号稿件**条")
    answer = desk_with((f"{NAME}.txt", text, "sample")).ask("林业局审核了多少条公众号稿件")
    assert not answer.answered
    assert "遮" in answer.text


@pytest.mark.parametrize("question", ["区委办报了多少条信息", "区委办上报了多少条信息"])
def test_a_unit_named_by_its_short_name_does_not_run_into_the_verb(desk_with: Any, question: str) -> None:
    name = "区委办2025年意识形态工作责任制落实情况报告"
    text = REPORT.replace("关于2025年", "2025年").replace("青石县林业局党组", "区委办")
    told = "一年来，累计向上级党委上报各类信息**条，其中，**条信息被采用。\n"
    text = text.replace("二、存在", told + "二、存在")
    answer = desk_with((f"{name}.txt", text, "sample")).ask(question)
    assert "遮" in answer.text
    assert "上报各类信息**条" in answer.citations[0].quote


def test_the_year_asked_of_is_the_year_answered(desk_with: Any) -> None:
    before = REPORT.replace("2025", "2024").replace("2026", "2025").replace("97%", "94%")
    before = before.replace("4次，与11个", "3次，与9个")
    desk = desk_with(OWN, ("青石县林业局党组2024年报告.txt", before, "sample"))
    assert "94%" in desk.ask("林业局2024年参学率多少").citations[0].quote
    both = desk.ask("我们2024年和2025年参学率分别多少")
    assert {"94%", "97%"} <= {rate for one in both.citations for rate in ("94%", "97%") if rate in one.quote}
    none = desk.ask("我们2023年参学率多少")
    assert not none.answered
    assert "2023年" in none.text


def test_what_last_years_report_listed_is_listed(desk: Any) -> None:
    answer = desk.ask("我们去年的报告写了哪些问题")
    assert answer.answered
    assert [word in answer.text for word in ("学习转化不够", "阵地管理有盲区", "网评力量薄弱")] == [True] * 3


def test_what_was_done_is_not_answered_by_what_must_be_done(desk_with: Any) -> None:
    rule = "本单位意识形态工作办法\n第一条 局党组每季度至少专题研究一次意识形态工作。\n第二条 问题清单每年12月报送。\n"
    desk = desk_with(OWN, ("意识形态工作办法.txt", rule, "policy"))
    assert "4次" in desk.ask("我们去年专题研究了几次").citations[0].quote
    assert "每季度" in desk.ask("专题研究多久一次").citations[0].quote


def test_headings_asked_for_are_no_fact_of_a_report(desk: Any) -> None:
    answer = desk.ask("网络舆情那段给我几个标题参考")
    assert answer.answered
    assert answer.intent == "headings"


@pytest.mark.parametrize(
    ("question", "said", "never"),
    [
        ("明年中秋节放几天假？", "还没有到", "年的报告"),
        ("2039年春节放假安排是什么", "2039年还没有到", "年的报告"),
        ("《意识形态工作责任制实施办法（2038年修订）》第五条是什么？", "没有这份文件", "年的报告"),
        ("2038年新修订的党员教育管理条例第二条写了什么", "没有这份文件", "年的报告"),
        ("我们局2019年开了几次会", "没有2019年的报告", "还没有到"),
        ("2039年的报告里写了几条问题", "没有2039年的报告", "还没有到"),
    ],
)
def test_only_what_a_report_would_tell_is_missing_for_want_of_one(
    desk: Any, question: str, said: str, never: str
) -> None:
    answer = desk.ask(question)
    assert not answer.answered, answer.text
    first = answer.text.split("\n")[0]
    assert said in first, first
    assert never not in first, first
