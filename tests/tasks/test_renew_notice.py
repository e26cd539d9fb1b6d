"""Last year's report under this year's notice: each passage in one part, each fact where the notice's words put it."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.checklist import read_checklist
from assistant.tasks.draft.addressee import addressee_by
from assistant.tasks.draft.edit import ByHand
from assistant.tasks.draft.job import DraftRequest, DraftTask

LAST = """安岭县自然资源局党组2025年落实意识形态工作责任制情况报告
县委：
2025年，局党组坚持以习近平新时代中国特色社会主义思想为指导，落实意识形态工作责任制。现将有关情况报告如下：
一、责任落实情况
一是加强组织领导。局党组成立领导小组，专题研究意识形态工作3次。二是层层压实责任。与11个所签订责任书。
二、主要工作
（一）深化理论武装，凝聚思想共识。中心组学习10次，支部主题党日88次。
（二）守好宣传阵地，严格审核把关。公众号发布信息210条，检查展板4次。
（三）回应群众关切，妥善处置舆情。处置涉土地舆情9件，答复网民留言77件。
（四）建设清廉文化，弘扬清风正气。开展家风讲座2场，评选“清廉家庭”6户。
三、存在的问题
（一）学习结合业务不紧。
四、下一步打算
（一）开展情景式学习。
安岭县自然资源局党组
2025年12月9日
"""
NOTICE = """关于报送2026年度意识形态工作情况报告的通知
各单位党组（党委）：
一、报告内容
1.党组履行主体责任情况。包括专题研究、班子成员“一岗双责”情况。
2.理论学习情况。重点写开展政绩观学习教育情况。
3.宣传阵地管理情况。包括新媒体、展板、学术讲座等。
4.舆情处置情况。须列举1个典型案例。
5.上年度巡察反馈问题整改情况。
6.存在的问题。不少于2条。
7.2027年工作打算。
二、有关要求
3000字以内，于2026年12月8日前报县委宣传部办公室。
中共安岭县委宣传部
2026年11月12日
"""
NOTES = """我们是安岭县自然资源局党组
党组会专题研究4次
班子成员分片联系11个所，谈心谈话52人次
中心组学习11次
政绩观学习教育查摆问题14个，改完13个
公众号发了233条
展板检查5次
学术讲座3场
舆情7件，网民留言81件都答复了
典型案例：5月征地补偿被人发帖说截留，局里当天公布明细，两天平息
巡察反馈的3个问题改了2个
约谈了2个所长（展板没人管）
问题：年轻人不会回应；学习和业务两张皮
明年：每季度演练1次"""


@pytest.fixture(scope="module")
def renewed(task: DraftTask) -> Draft:
    *_, draft = task.run(DraftRequest(notes=NOTES, notice=NOTICE, renew=LAST))
    assert isinstance(draft, Draft)
    return draft


@pytest.fixture(scope="module")
def fresh(task: DraftTask) -> Draft:
    *_, draft = task.run(DraftRequest(notes=NOTES, notice=NOTICE))
    assert isinstance(draft, Draft)
    return draft


def parts(draft: Draft) -> dict[str, str]:
    return {section.heading or "": section.of(draft.text) for section in draft.outline.sections}


def test_no_passage_and_no_fact_stands_twice(renewed: Draft) -> None:
    sentences = [one for one in re.split("[。\n]", renewed.text) if len(one) > 12]
    assert len(sentences) == len(set(sentences))
    for told in ("11次", "233条", "81件", "52人次", "“清廉家庭”"):
        assert renewed.text.count(told) == 1, told


@pytest.mark.parametrize("which", ["renewed", "fresh"])
def test_the_notices_words_say_where_a_fact_goes(which: str, request: pytest.FixtureRequest) -> None:
    held = parts(request.getfixturevalue(which))
    where = {
        "党组履行主体责任情况": ("4次", "52人次"),
        "理论学习情况": ("11次", "查摆问题14个"),
        "宣传阵地管理情况": ("233条", "5次", "3场"),
        "舆情处置情况": ("7件", "两天平息"),
        "上年度巡察反馈问题整改情况": ("3个问题",),
    }
    for heading, facts in where.items():
        for fact in facts:
            assert fact in held[heading], (fact, heading)


def test_no_note_is_lost_between_the_parts_of_last_year(renewed: Draft) -> None:
    assert [note.text for note in renewed.notes if not note.used] == []


def test_who_was_taken_to_task_is_no_shortfall(fresh: Draft) -> None:
    assert "约谈" not in parts(fresh)["存在的问题"]


def test_the_addressee_is_the_organ_the_office_belongs_to(renewed: Draft, pack: GenrePack) -> None:
    assert addressee_by(read_checklist(NOTICE, pack)) == "县委宣传部"
    assert renewed.plan.addressee == "县委宣传部"  # not last year's 县委
    assert not any("区委" in one or "照去年" in one for one in (*renewed.questions, *renewed.remarks))


def test_whom_the_user_names_goes_before_the_notice(task: DraftTask) -> None:
    said = NOTES.replace("党组\n", "党组，主送县委\n", 1)
    *_, draft = task.run(DraftRequest(notes=said, notice=NOTICE))
    assert isinstance(draft, Draft)
    assert draft.plan.addressee == "县委"
    assert any("县委宣传部" in remark for remark in draft.remarks)


def test_only_what_the_user_must_answer_is_asked(renewed: Draft, fresh: Draft) -> None:
    for draft in (renewed, fresh):
        assert len(draft.questions) <= 8
        assert not any(re.search("3000字|12月8日|典型案例|专题研究", question) for question in draft.questions)
        assert any("3000字" in remark for remark in draft.remarks)


def test_what_the_notice_says_is_not_untraced(renewed: Draft) -> None:
    assert "2027年" in renewed.text
    assert not [one for one in renewed.findings if one.check in ("untraced", "leak")]


def test_a_measure_filled_in_by_hand_is_not_asked_for_again(task: DraftTask) -> None:
    *_, fresh = task.run(DraftRequest(notes=NOTES.partition("\n明年")[0], notice=NOTICE))
    assert isinstance(fresh, Draft)
    slots = [one.slot for one in fresh.placeholders if "改进措施" in one.slot]
    assert slots
    assert any("拟的方向" in question for question in fresh.questions)
    text = fresh.text
    for slot in slots:
        text = text.replace(f"【待补：{slot}】", "3月底前结对帮带12人")
    *_, filled = task.revise(fresh, ByHand(text))
    assert isinstance(filled, Draft)
    assert not any("拟的方向" in question for question in filled.questions)
    *_, later = task.revise(filled, "删掉公众号发了233条")
    assert isinstance(later, Draft)
    for draft in (filled, later):
        assert not [one for one in draft.findings if one.quote in ("3月底", "12人") and one.check == "untraced"]
        assert {one.origin for one in draft.figures if one.text == "3月底"} <= {"notes"}


def test_a_corrected_note_counts_as_used(task: DraftTask, fresh: Draft) -> None:
    *_, after = task.revise(fresh, "把233条改成235条")
    assert isinstance(after, Draft)
    assert "235条" in after.text
    assert [note.text for note in after.notes if not note.used] == []


def test_problems_and_plans_asked_for_as_one_part_keep_the_notices_words(task: DraftTask) -> None:
    notice = (
        "请写清以下方面：\n1、履行责任情况；\n2、理论学习情况；\n3、存在问题、原因和明年打算。\n12月5日前报县委宣传部。"
    )
    *_, draft = task.run(DraftRequest(notes=NOTES, notice=notice))
    assert isinstance(draft, Draft)
    headings = [section.heading for section in draft.outline.sections]
    assert headings[-2:] == ["存在问题、原因", "明年打算"]
