"""A draft files each note as the one event it is, and calls nobody else 本人."""

from __future__ import annotations

import pytest

from assistant.results import Draft
from assistant.structure.notes.fact import Fact
from assistant.tasks.draft.job import DraftRequest, DraftTask


def _facts(task: DraftTask, notes: str, section: str = "all") -> list[Fact]:
    plan = task.plan(DraftRequest(notes=notes, section=section))
    return [fact for fact in plan.notes.facts if not fact.reason and fact.same_as is None]


@pytest.mark.parametrize(
    "line",
    [
        "每季度听取一次分管领导意识形态工作汇报，全年4次",
        "党委会每月学一次，一共学了11次",
        "宣讲团下村宣讲22场，平均每村2场",
    ],
)
def test_a_count_without_a_subject_stays_with_what_it_counts(task: DraftTask, line: str) -> None:
    assert [fact.said for fact in _facts(task, line)] == [line]


def test_two_deeds_that_are_counted_side_by_side_are_two(task: DraftTask) -> None:
    assert len(_facts(task, "中心组学习12次，党委会研究意识形态工作4次")) == 2


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("约谈发表不当言论的教师1人，本人已删除并作出书面检查", "该教师已删除"),
        ("找3名想辞职的编辑谈心，本人都留下来了", "当事人都留"),
        ("牵头制定制度3项，本人带头执行", "本人带头执行"),
    ],
)
def test_in_the_first_person_nobody_else_is_called_so(task: DraftTask, note: str, written: str) -> None:
    *_, draft = task.run(DraftRequest(notes=f"我是市三中党委书记，2026年述职\n- {note}\n- 讲党课2次"))
    assert isinstance(draft, Draft)
    assert written in draft.text


def test_who_reports_is_said_where_there_is_no_opening(task: DraftTask) -> None:
    notes = (
        "我是县文旅局局长、党组书记\n全年主持研究意识形态工作3次\n带头讲党课2次\n与4名副局长逐一谈话\n带队检查书店14家"
    )
    *_, draft = task.run(DraftRequest(notes=notes, section="履职情况"))
    assert isinstance(draft, Draft)
    assert "作为县文旅局局长、党组书记" in draft.text
    assert not any("写入导语" in note.reason for note in draft.notes)


def test_residents_who_move_make_no_staff_unsteady(task: DraftTask) -> None:
    notes = "社区工作者只有9人，人均6项工作\n流动人口占六成，白天难找，学习活动难组织\n考核只看开了几次会"
    *_, draft = task.run(DraftRequest(notes=notes, section="原因分析"))
    assert isinstance(draft, Draft)
    assert "队伍" not in draft.text


@pytest.mark.parametrize("line", ["排查出管理不规范的工作群12个", "查出内容不准确的展板3块"])
def test_a_note_that_only_may_be_a_shortfall_is_written_and_pointed_out(task: DraftTask, line: str) -> None:
    notes = f"党组会研究意识形态工作4次\n{line}\n开展宣讲8场"
    *_, draft = task.run(DraftRequest(notes=notes, section="做法"))
    assert isinstance(draft, Draft)
    assert line in draft.text
    assert any(line in one and "请核实" in one for one in draft.questions)
