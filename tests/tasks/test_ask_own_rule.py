"""The office's own rules are read before anything is refused, and go before the summaries that ship."""

# ruff: noqa: E501

from __future__ import annotations

from typing import Any

import pytest

NAME = "青石县意识形态工作责任制实施细则"
RULE = """青石县党委（党组）意识形态工作责任制实施细则（试行）

第一章 总则
第一条 为加强党对意识形态工作的领导，压实各级党组织责任，结合我县实际，制定本细则。
第二条 本细则适用于各乡镇党委、县直各部门党组（党委）、县属国有企业党委。
第二章 责任内容
第三条 党委（党组）每年至少召开2次会议专题研究意识形态工作，分别在每年6月、12月前完成。
第四条 党委（党组）书记履行第一责任人职责，每年至少为党员干部讲1次意识形态专题党课，重要稿件亲自审定。
第五条 分管领导每季度听取1次意识形态工作情况汇报，每半年到联系单位调研1次。
第六条 各单位应当建立意识形态阵地台账，对网站、新媒体账号、工作群组、电子显示屏、宣传栏实行登记备案，每年3月底前更新并报县委宣传部备案。
第七条 举办讲座、论坛、报告会，主办单位应当提前5个工作日填写审批表，报本单位党委（党组）审批；邀请县外人员主讲的，同时报县委宣传部备案。
第八条 发生网络舆情，事发单位应当在2小时内口头报告、12小时内书面报告县委宣传部和县委网信办；重大舆情应当在1小时内口头报告。
第三章 报告制度
第九条 各单位每半年向县委报告1次意识形态工作情况，上半年报告于7月10日前、全年报告于次年1月10日前报送，字数不超过3000字，须经党委（党组）会议审议。
第十条 报告应当包括责任落实、理论武装、阵地管理、舆情处置、队伍建设、存在问题和下步措施等内容。
第四章 考核问责
第十一条 意识形态工作纳入年度综合考核，分值不低于5分；有下列情形之一的，取消年度评优资格：（一）瞒报、迟报重大舆情的；（二）阵地失管造成不良影响的；（三）未按要求专题研究的。
第十二条 对履责不力的，由县委宣传部约谈主要负责人；情节严重的，移交县纪委监委处理。
第十三条 专兼职网评员按不低于干部职工总数5%的比例配备，每年集中培训不少于2次。
第十四条 本细则由县委宣传部负责解释，自2025年3月1日起施行。
"""


@pytest.fixture
def desk(desk_with: Any) -> Any:
    return desk_with((f"{NAME}.txt", RULE, "policy"))


ANSWERED = [
    ("一年要专题研究几次", "第三条"),
    ("书记要讲几次党课", "第四条"),
    ("分管领导多久听一次汇报", "第五条"),
    ("阵地台账什么时候更新", "第六条"),
    ("讲座要提前几天报批", "第七条"),
    ("请县外专家来讲课要不要备案", "第七条"),
    ("出了舆情多久要上报", "第八条"),
    ("重大舆情几小时内报", "第八条"),
    ("半年报告什么时候交，多少字", "第九条"),
    ("考核占几分", "第十一条"),
    ("瞒报舆情会怎么样", "第十一条"),
    ("没专题研究会怎样", "第十一条"),
    ("网评员配多少人", "第十三条"),
    ("细则哪天开始施行", "第十四条"),
    ("谁来解释这个细则", "第十四条"),
]


def test_the_offices_own_rule_answers_first(desk: Any) -> None:
    for question, article in ANSWERED:
        answer = desk.ask(question)
        assert answer.answered, question
        first = answer.citations[0]
        assert first.name.startswith(NAME), question
        assert first.quote.startswith(article), (question, first.quote)


def test_the_shipped_rule_stands_behind_the_own_one(desk: Any) -> None:
    answer = desk.ask("书记要讲几次党课")
    assert len(answer.citations) > 1
    assert not answer.citations[1].name.startswith(NAME)
    assert "按本单位的" in answer.text


@pytest.mark.parametrize("question", ["网评员补贴多少", "书记任期几年", "学习强国积分要求多少", "公章怎么刻"])
def test_what_the_own_rule_does_not_say_is_refused(desk: Any, question: str) -> None:
    assert not desk.ask(question).answered


@pytest.mark.parametrize("question", ["存在的问题怎么写", "哪几篇写了保密", "给我五个理论学习的小标题"])
def test_what_is_no_question_for_a_rule_is_answered_as_before(desk: Any, question: str) -> None:
    assert not desk.ask(question).citations[0].name.startswith(NAME)


@pytest.mark.parametrize("question", ["整篇怎么写", "第一次写，从头到尾怎么弄", "报告怎么写才实在"])
def test_what_a_rule_is_made_for_answers_nothing_else(desk: Any, question: str) -> None:
    assert "制定本细则" not in desk.ask(question).text
    assert "制定本细则" in desk.ask("这个细则是为了什么制定的").text
