"""The office's own rule or notice answers where one of its clauses holds the value asked for, however it is put."""

from __future__ import annotations

from typing import Any

import pytest

GENRE = "ideology-responsibility"
RULE = """云杉县自然资源局党组意识形态工作责任制实施细则
第一条　为落实责任，结合工作实际，制定本细则。
第二条　局党组每年专题研究意识形态工作不少于5次，每季度听取一次汇报。
第三条　党组书记每年讲专题党课不少于2次。
第四条　连续90日无人发言的工作群应当解散，群主变动的，应当在3日内办理移交。
第五条　举办展览、讲座的，承办股室应当提前6个工作日填写审批表，报分管副局长审批。
第六条　意识形态工作占股室目标考核的18%，迟报舆情的扣2分。
第七条　分析研判会议记录由局办公室保管，保存期限为7年。
第八条　外聘讲师的课酬标准为每课时400元。
"""
NOTICE = """中共云杉县委宣传部关于报送2026年度意识形态工作责任制落实情况报告的通知
各单位党组：
现就有关事项通知如下。
一、报告内容
（一）压实主体责任情况，写明专题研究情况。
（二）阵地管理情况，附阵地清单。
（三）传承弘扬林区精神主题教育开展情况。
（四）存在问题及原因，问题不少于5条。
（五）2027年工作打算。
二、有关要求
（一）全文不超过2800字，存在问题及原因不少于全文的22%。
（二）纸质版一式4份于2026年12月9日前报县委宣传部理论股，逾期不报的通报批评。
（三）联系人：陆禾，电话0000-6650912。
中共云杉县委宣传部
2026年11月10日
"""
REPORT = """云杉县自然资源局党组2025年落实意识形态工作责任制情况报告

县委：
2025年，局党组认真落实责任。现将情况报告如下：
一、主要做法
（一）压实责任。专题研究5次，与股室签订责任书。
（二）深化学习。中心组学习12次，参学率97%。
二、存在的问题
（一）学习转化还不够。学用结合不紧，存在以干代学现象。
（二）阵地管理有空白。少数工作群没有登记。
（三）队伍力量较弱。专职人员只有2名。
三、下一步打算
（一）抓好学习转化。年内开展调研。
（二）补齐管理空白。上半年完成登记。
云杉县自然资源局党组
2025年12月20日
"""
NAME = "云杉县自然资源局党组2025年落实意识形态工作责任制情况报告"


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    library = own_desk_of_module.library
    library.learn("实施细则.txt", RULE, kind="policy", genre=GENRE)
    library.learn("报送通知.txt", NOTICE, kind="policy", genre=GENRE)
    library.learn(f"{NAME}.txt", REPORT, kind="sample", genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("报告须于何日前呈报、呈送何处、须交几份", "12月9日 理论股 4份"),
        ("材料写好了往哪儿送，要几份", "理论股 4份"),
        ("这份报告最迟哪天得交上去", "12月9日"),
        ("交晚了有什么后果", "通报批评"),
        ("工作群多长时间没人吱声就得解散", "90日"),
        ("群主换人以后几天内办完移交", "3日"),
        ("意识形态在股室考核里是多大的分量", "18%"),
        ("研判会的记录要留存几年", "7年"),
        ("外面请的讲师一课时给多少钱", "400元"),
        ("办讲座提前几天填表", "6个工作日"),
        ("原因和问题得占多大篇幅", "22%"),
    ],
)
def test_the_value_stands_at_the_head_of_the_answer(desk: Any, question: str, values: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    for value in values.split():
        assert value in answer.text[:260], (value, answer.text[:260])


@pytest.mark.parametrize(
    "question",
    ["展览撤展以后几天内清场", "党课每次讲多少分钟", "审批表打印几份", "群主每月补助多少钱", "责任书由谁归档"],
)
def test_a_value_the_own_texts_do_not_hold_is_not_forced(desk: Any, question: str) -> None:
    assert not desk.ask(question).answered


def test_what_the_notice_fixes_of_a_part_elsewhere_stands_beside_its_entry(desk: Any) -> None:
    text = desk.ask("问题部分怎么写").text
    assert "不少于5条" in text[:120]
    assert "22%" in text[:120]


def test_the_report_the_notice_wants_is_no_sample_pointed_at(desk: Any) -> None:
    answer = desk.ask("今年这份通知要的报告全篇怎么安排")
    assert answer.answered
    assert "2800字" in answer.text


def test_a_part_only_the_notice_names_is_quoted_before_how_to_write_it(desk: Any) -> None:
    answer = desk.ask("通知里要写弘扬林区精神主题教育，这一块如何行文")
    assert "传承弘扬林区精神主题教育开展情况" in answer.citations[0].quote


def test_rule_and_notice_are_set_side_by_side(desk: Any) -> None:
    answer = desk.ask("细则和通知在专题研究上有什么出入")
    assert answer.intent == "difference"
    assert "不少于5次" in answer.text
    assert "写明专题研究情况" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("自然资源局那份报告问题部分的小标题是怎么起的", ["学习转化还不够", "阵地管理有空白", "队伍力量较弱"]),
        ("自然资源局的报告列了几条问题、几条打算", ["3 条", "2 条"]),
        ("自然资源局那份报告问题占了多大比例", ["约占全文"]),
    ],
)
def test_how_a_part_of_an_own_report_is_built(desk: Any, question: str, told: list[str]) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert all(one in answer.text for one in told), answer.text


def test_what_was_learnt_lately_is_counted_by_itself(desk: Any) -> None:
    assert desk.ask("刚学进来的几篇里有几篇写了阵地管理").text.startswith("**1 篇")
