"""An own text leads only where it is on the very subject and tells what is asked; else what ships leads."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

GENRE = "ideology-responsibility"
YEAR = date.today().year
RULE = """枫桥镇党委意识形态工作责任制实施细则
第一条　为落实责任，结合本镇实际，制定本细则。
第二条　镇党委每季度专题研究意识形态工作不少于1次，每半年向县委专题报告1次。
第三条　镇党委每年组织意识形态工作专题培训不少于3次，网格员每人每年受训不少于6学时。
第四条　新任村党组织书记应当在任职之日起2个月内参加一次专题培训。
第五条　举办讲座的，应当提前8个工作日填写《枫桥镇讲座审批表》，报宣传委员审批。
第六条　镇党委每年10月对各村开展一次专项检查，各村应当自收到反馈之日起20日内报送整改情况。
第七条　有下列情形之一的扣分：未经审批举办讲座的，每次扣2分；迟报、漏报舆情的，每次扣1分。
"""
NOTICE = f"""中共枫桥县委宣传部关于报送{YEAR}年度落实意识形态工作责任制情况报告的通知
各镇党委：
现就有关事项通知如下。
一、报告内容
（一）主要工作及成效。重点写党组织书记履行第一责任人职责情况、网络舆情处置情况，每项附不少于1个事例。
（二）存在的问题及原因分析。问题不少于4条，原因要从主观上找。
（三）{YEAR + 1}年工作打算。措施要具体，注明责任人。
二、有关要求
（一）正文不超过3200字。
（二）12月7日前，将纸质版一式五份报送县委宣传部理论股（县政府3号楼206室），电子版通过政务邮箱报送。不得通过微信报送。
（三）同时报送《意识形态阵地登记表》（附件1）和《舆情处置台账》（附件2）。
中共枫桥县委宣传部
{YEAR}年11月12日
"""


def _report(year: int, lecture: str, stewards: str) -> str:
    return f"""枫桥镇党委{year}年度落实意识形态工作责任制情况的报告

{year}年，镇党委认真落实责任制。现将有关情况报告如下：
一、主要工作情况
（一）压实责任。党委书记与12个村签订责任书。
（二）加强阵地管理。{lecture}
（三）建强队伍。{stewards}
二、存在的主要问题
（一）研判的针对性还不够强。掌握情况不细。
三、下一步工作打算
（一）改进研判方式。逐村过情况。
"""


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    library = own_desk_of_module.library
    library.learn("实施细则.txt", RULE, kind="policy", genre=GENRE)
    library.learn("报送通知.txt", NOTICE, kind="policy", genre=GENRE)
    before = _report(YEAR - 2, "审批讲座9场，叫停讲座2场。", "全年更换网格员5人。")
    after = _report(YEAR - 1, "审批讲座16场，补正材料4场。", "培训网格员210人次。")
    for year, text in ((YEAR - 2, before), (YEAR - 1, after)):
        library.learn(f"枫桥镇党委{year}年度落实意识形态工作责任制情况的报告.txt", text, kind="sample", genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("中心组学习一年至少几次？", "每季度", "不少于3次"),
        ("理论学习中心组每年最少学几次", "每季度", "不少于3次"),
        ("意识形态阵地包括哪些？", "新闻媒体", "登记表"),
        ("意识形态阵地指的是哪些", "新闻媒体", "登记表"),
        ("宣传部门在责任制中承担什么职责？", "宣传部门", "书记履行"),
        ("组织部门承担哪些职责", "干部考核", "书记履行"),
        ("党委向上级报告意识形态工作的频次有什么规定？", "每半年", "2个月内"),
    ],
)
def test_a_word_shared_by_chance_does_not_put_the_own_text_first(
    desk: Any, question: str, told: str, not_told: str
) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text[:200]
    assert not_told not in answer.text[:200]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("专项检查的整改情况什么时候报送？", "20日内"),
        ("收到检查反馈以后整改情况几时报", "20日内"),
        ("办讲座要提前几个工作日报批", "8个工作日"),
        ("网格员一年受训多少学时", "6学时"),
        ("意识形态工作多久专题研究一次", "每季度"),
    ],
)
def test_the_own_article_on_the_very_subject_leads(desk: Any, question: str, value: str) -> None:
    assert value in desk.ask(question).text[:120]


def test_the_day_of_the_report_itself_is_still_the_notices(desk: Any) -> None:
    assert "12月7日" in desk.ask("今年的报告什么时候报送").text[:160]


@pytest.mark.parametrize(
    "question",
    [
        "党委副书记姓什么？",
        "舆情处置台账要填哪几栏？",
        "讲座审批表要填哪些项目？",
        f"{YEAR - 1}年叫停了几场讲座？",
        "去年更换了几个网格员",
        f"{YEAR - 1}年被叫停的讲座有几场",
    ],
)
def test_the_nearest_own_sentence_is_no_answer(desk: Any, question: str) -> None:
    assert not desk.ask(question).answered


@pytest.mark.parametrize(
    ("question", "number"), [(f"{YEAR - 2}年叫停了几场讲座", "2场"), ("前年更换了几个网格员", "5人")]
)
def test_what_a_report_tells_of_its_year_is_told(desk: Any, question: str, number: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert number in answer.text[:160]


_OF_PART = "这次通知对这一部分的要求"


@pytest.mark.parametrize(
    "question",
    [
        "存在问题部分的小标题用什么句式？",
        "下一步打算怎么和存在的问题对应起来？",
        "问题部分有没有“不够深入”以外的说法？",
        "网络阵地都有哪些",
        "主要做法部分一般分几条写",
    ],
)
def test_the_notices_item_is_left_out_where_something_else_is_asked(desk: Any, question: str) -> None:
    assert _OF_PART not in desk.ask(question).text


@pytest.mark.parametrize(
    ("question", "item"),
    [("存在的问题这部分怎么写？", "不少于4条"), ("打算部分要写哪些内容", "责任人")],
)
def test_the_notices_item_leads_where_the_part_is_to_be_written(desk: Any, question: str, item: str) -> None:
    text = desk.ask(question).text
    assert text.index(_OF_PART) < 40
    assert item in text[:160]


def test_how_many_points_the_notice_wants_stands_alone(desk: Any) -> None:
    text = desk.ask("问题写几条合适").text
    assert "不少于4条" in text[:60]
    assert "范文" not in text  # what samples usually have would speak against it


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("这回的报告除了正文还得带啥表？", "登记表"),
        ("今年报告要交哪几张表", "台账"),
        ("今年材料能直接微信发过去不？", "不得通过微信"),
        ("这次的报告能不能用微信传", "不得通过微信"),
        ("今年的报告交到哪里", "206室"),
        ("今年的报告交到哪里", "一式五份"),
        ("今年的报告交到哪里", "政务邮箱"),
    ],
)
def test_what_the_notice_says_of_handing_in_is_told_whole(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text[:320]
