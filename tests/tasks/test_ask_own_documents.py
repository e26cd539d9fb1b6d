"""An office's rule, notice and reports together: each answers what it tells, and says so where it does not."""

from __future__ import annotations

from typing import Any

import pytest

RULE = """白石县水文中心意识形态工作责任制实施细则
第一条 为落实责任，制定本细则。
第二条 中心党委每年专题研究意识形态工作不少于三次，由党委书记主持。
第三条 每年6月20日前报送半年情况，12月10日前报送全年情况，由中心办公室起草。
第四条 邀请外单位人员授课的，承办科室应当提前七个工作日填写《讲座审批表》，经分管领导同意。
第五条 发现涉水舆情，科室应当在三十分钟内口头告知办公室，两小时内书面报告。
第六条 意识形态工作占科室考核的百分之二十，瞒报舆情的扣二至四分。
第七条 本细则适用于各科室和下游水文站，自2025年3月1日起施行。
"""
OTHER_RULE = """白石县水文中心讲座管理规定
第一条 为规范讲座，制定本规定。
第二条 邀请外单位人员授课的，应当提前十天报党委办公室备案。
第三条 举办学术讲座的经费从业务费列支。
"""
NOTICE = """中共白石县委办公室关于报送2026年度落实意识形态工作责任制情况报告的通知
各单位党委：
现就有关事项通知如下。
一、报告内容
（一）责任落实情况。写明专题研究的次数。
（二）舆情处置情况。至少写一个处置实例，写清起因和结果。
（三）存在的问题。问题不少于四条。
（四）2027年打算。
二、有关要求
（一）全文不超过3500字。
（二）请于2026年12月15日前将纸质报告一式三份报县委宣传部理论科。
（三）同时报送《阵地管理台账》作为附件。
中共白石县委办公室
2026年11月16日
"""
REPORT = """白石县水文中心党委2025年落实意识形态工作责任制情况报告

县委：
2025年，中心党委认真落实责任。现将情况报告如下：
一、主要做法
（一）压实责任。党委会专题研究意识形态工作4次，与14个科室签订责任书。
（二）深化学习。理论学习中心组集中学习11次，参学率98%。
（三）管好阵地。更换宣传栏×期，排查工作群23个，注销账号6个。
（四）回应关切。收到水质投诉等群众来信**多份，办结率100%。
二、存在的问题
（一）网评力量薄弱，只有5名兼职网评员。
三、下一步打算
（一）2026年建成水情科普站3个。
（二）2026年组织网评员培训2期。
白石县水文中心党委
2025年12月18日
"""
NAME = "白石县水文中心党委2025年落实意识形态工作责任制情况报告"


OWN = (("实施细则.txt", RULE, "policy"), ("报送通知.txt", NOTICE, "policy"), (f"{NAME}.txt", REPORT, "sample"))


@pytest.fixture
def desk(desk_with: Any) -> Any:
    return desk_with(*OWN)


def test_facts_of_the_unit_and_year_asked_of(desk: Any) -> None:
    for question, told in [
        ("我们中心2025年专题研究了几次", "4次"),
        ("水文中心有几个网评员", "5名"),
        ("2025年注销了多少个账号", "6个"),
        ("我们打算建几个科普站", "3个"),
    ]:
        answer = desk.ask(question)
        assert answer.answered, question
        assert told in answer.citations[0].quote, question
        assert answer.citations[0].name.startswith(NAME), question


@pytest.mark.parametrize("question", ["气象中心2025年专题研究了几次", "第二水文中心2025年签了几份责任书"])
def test_another_unit_is_not_answered_from_this_ones_report(desk: Any, question: str) -> None:
    answer = desk.ask(question)
    assert not answer.answered
    assert not any(one.name.startswith(NAME) for one in answer.citations)


@pytest.mark.parametrize("question", ["收到多少件水质方面的群众来信", "我们2025年宣传栏换了几期"])
def test_a_number_withheld_is_not_known_in_whatever_measure(desk: Any, question: str) -> None:
    answer = desk.ask(f"水文中心{question}")
    assert not answer.answered
    assert "遮" in answer.text


def test_a_plan_is_not_told_as_done(desk: Any) -> None:
    for question in ("水文中心科普站建成了几个", "2026年我们建成了几个科普站"):
        answer = desk.ask(question)
        assert not answer.answered, question
        assert "打算" in answer.text, question


def test_the_second_half_of_a_message_is_asked_of_the_same_report(desk: Any) -> None:
    answer = desk.ask("我们2025年中心组学习了几次，参学率多少")
    assert answer.answered
    assert {one.name for one in answer.citations} == {f"{NAME}.txt"}
    assert "98%" in answer.text


def test_what_must_be_is_told_by_the_rule_and_what_was_by_the_report(desk: Any) -> None:
    assert "不少于三次" in desk.ask("我们一年要专题研究几次").citations[0].quote
    assert "4次" in desk.ask("我们2025年专题研究了几次").citations[0].quote


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("请外单位的专家来讲课要提前几天报", "第四条"),
        ("出了涉水舆情几分钟内要打电话告诉办公室", "第五条"),
        ("瞒报舆情扣科室多少分", "第六条"),
    ],
)
def test_an_own_rule_is_found_however_it_is_asked(desk: Any, question: str, article: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert article in f"{answer.citations[0].place}{answer.citations[0].quote}"


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("讲座审批表要保存几年", "保存几年"),
        ("审批表由谁存档", "由谁存档"),
        ("下游水文站配几个管理员", "几个管理员"),
        ("涉水舆情报晚了罚多少钱", "罚多少钱"),
    ],
)
def test_a_rule_that_does_not_tell_what_is_asked_says_so_first(desk: Any, question: str, missing: str) -> None:
    answer = desk.ask(question)
    assert not answer.answered
    assert answer.text.index(f"没有写“{missing}”") < 40
    assert answer.citations  # and what it does say nearby


def test_two_own_rules_that_disagree_are_both_shown(desk_with: Any) -> None:
    desk = desk_with(*OWN, ("讲座管理规定.txt", OTHER_RULE, "policy"))
    answer = desk.ask("邀请外单位人员授课要提前几天")
    quotes = "".join(one.quote for one in answer.citations[:2])
    assert "七个工作日" in quotes
    assert "十天" in quotes
    assert "不一致" in answer.text


def test_the_half_year_is_asked_of_the_rule_and_the_year_of_both(desk: Any) -> None:
    half = desk.ask("半年情况什么时候报")
    assert "6月20日" in half.citations[0].quote
    assert "12月15日" not in half.text
    year = desk.ask("全年的报告什么时候交")
    assert "12月15日" in year.text
    assert "12月10日" in year.text
    assert "两处不一样" in year.text


def test_a_length_asked_for_is_told_first(desk: Any) -> None:
    answer = desk.ask("今年这个报告字数不能超过多少")
    assert "3500" in answer.citations[0].quote
    assert "责任落实情况" not in answer.text[:120]


@pytest.mark.parametrize("question", ["通知要求附几张现场照片", "这次报告要不要附光盘"])
def test_what_a_notice_does_not_want_is_said(desk: Any, question: str) -> None:
    answer = desk.ask(question)
    assert not answer.answered
    assert answer.text.index("没有要求") < 20
    assert "台账" in answer.text


@pytest.mark.parametrize(
    "question", ["书记述职稿整篇怎么搭架子", "上半年的报告怎么写", "意识形态工作第一责任人是谁", "瞒报舆情扣科室多少分"]
)
def test_a_notice_that_asks_for_something_else_does_not_come_first(desk: Any, question: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert not answer.citations[0].name.startswith("报送通知")
    assert "通知要求" not in answer.text


def test_a_newcomer_gets_the_notice_and_the_frame_not_its_first_sentence(desk: Any) -> None:
    answer = desk.ask("刚来办公室，头一回写这个报告，从头到尾该怎么弄")
    assert answer.text.startswith("**通知要求**")
    assert "| 部分 |" in answer.text


def test_what_did_not_happen_is_not_to_be_made_up_for_the_notice(desk: Any) -> None:
    answer = desk.ask("今年没出过舆情，舆情那段怎么写")
    assert "至少写一个处置实例" in answer.text
    assert "不要编" in answer.text


def test_what_becomes_of_the_texts_is_asked_of_the_program(desk: Any) -> None:
    for question in ("我传上去的材料会不会发到外面去", "我们上传的报告别人看得到吗"):
        answer = desk.ask(question)
        assert answer.intent == "about", question
        assert "留在这台电脑上" in answer.text, question


LED = REPORT.replace("（一）压实责任。", "（一）压实责任。成立领导小组，由中心党委书记担任组长。").replace(
    "2025年", "2024年"
)


@pytest.fixture
def led(desk_with: Any) -> Any:
    return desk_with(*OWN, ("led.txt", LED, "sample"))


def test_who_holds_a_post_is_found_where_it_stands(led: Any) -> None:
    for question in ("组长是谁", "意识形态工作领导小组组长由谁担任", "谁是领导小组的组长"):
        answer = led.ask(question)
        assert answer.answered, question
        assert "党委书记担任组长" in answer.citations[0].quote, question


@pytest.mark.parametrize("question", ["副组长是谁", "意识形态工作领导小组的副组长是谁", "联络员是谁"])
def test_a_post_nobody_is_told_to_hold_is_not_answered(led: Any, question: str) -> None:
    assert not led.ask(question).answered


def test_a_rate_is_told_and_not_that_one_should_be_written(desk: Any) -> None:
    answer = desk.ask("参学率多少")
    assert answer.answered
    assert "98%" in answer.citations[0].quote


def test_whoever_comes_from_outside_is_an_outsider(desk: Any) -> None:
    for question in ("请外面的老师来讲课谁批", "校外专家来讲课要谁同意"):
        assert "邀请外单位人员" in desk.ask(question).citations[0].quote, question
