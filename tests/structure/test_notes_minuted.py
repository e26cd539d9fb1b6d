"""Minutes of a meeting: counted results are deeds, demands keep no number, passing the report itself is no plan."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.order import is_over

_HEAD = "区妇联党组会议纪要\n时间：2026年11月18日下午3:00\n地点：二楼会议室\n记录：小田\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("宣传部汇报：研究2次。巾帼讲堂审批40场，退回3场。", "巾帼讲堂审批40场，退回3场"),
        ("宣传部汇报：研究2次。稿件初审212篇，退回18篇。", "稿件初审212篇，退回18篇"),
    ],
)
def test_a_counted_result_is_a_deed_for_certain(line: str, said: str, pack: GenrePack) -> None:
    fact = read_notes(_HEAD + line, pack).facts[-1]
    assert (fact.role, fact.certain, fact.said) == ("done", True, said)


def test_demands_keep_no_number_and_are_all_plans(pack: GenrePack) -> None:
    line = "主任强调：要求：一、讲堂合同明年1月底前补签，王芳牵头。二、新任主席培训上半年办完。三、每季度报一次。"
    told = [(fact.role, fact.said[:2]) for fact in read_notes(_HEAD + line, pack).facts if not fact.reason]
    assert told[-3:] == [("plans", "讲堂"), ("plans", "新任"), ("plans", "每季")]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("会议决定：原则同意宣传部起草的年度报告，修改后报区委宣传部。", True),
        ("会议决定：同意办公室汇报的情况，报镇党委。", True),
        ("会议决定：同意举办专题报告会两场。", False),
        ("会议决定：同意明年在报告厅办两场讲座。", False),
    ],
)
def test_passing_the_report_itself_is_no_plan(line: str, left: bool, pack: GenrePack) -> None:
    assert bool(read_notes(_HEAD + line, pack).facts[-1].reason) is left


@pytest.mark.parametrize(
    ("said", "over"),
    [("展演审批62场，退回2场", True), ("来稿212篇，退18篇", True), ("每月抽查2场", False)],
)
def test_so_many_of_which_some_were_sent_back_is_over(said: str, over: bool) -> None:
    assert is_over(said) is over
