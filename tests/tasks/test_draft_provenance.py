"""Where the page says a fact comes from is the note that states it, not one that holds its digits by chance."""

from __future__ import annotations

import pytest

from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.draft.provenance import Provenance

NOTES = """中心组学习11次，参学率96%
每季度送学上门1次
处置舆情3件
调解矛盾纠纷13件，谈话3件次
排查风险点二十一处"""


@pytest.fixture(scope="module")
def draft(task: DraftTask) -> Draft:
    *_, made = task.run(DraftRequest(notes=NOTES, section="done", unit="云溪县粮食和物资储备局", period="2026年"))
    assert isinstance(made, Draft)
    return made


@pytest.mark.parametrize(
    ("fact", "note"),
    [
        ("11次", "中心组学习11次，参学率96%"),
        ("1次", "每季度送学上门1次"),
        ("13件", "调解矛盾纠纷13件，谈话3件次"),
        ("96%", "中心组学习11次，参学率96%"),
    ],
)
def test_a_fact_is_shown_with_the_note_that_states_it(draft: Draft, fact: str, note: str) -> None:
    figure = next(one for one in draft.figures if one.text == fact and one.origin == "notes")
    assert Provenance(draft).note_behind(figure) == note


def test_of_two_notes_with_the_same_figure_the_one_told_there_is_shown(task: DraftTask) -> None:
    notes = "专题研究意识形态工作3次\n组织保密教育3次\n开展志愿服务3次"
    *_, made = task.run(DraftRequest(notes=notes, section="done", unit="云溪县粮食和物资储备局"))
    assert isinstance(made, Draft)
    shown = [Provenance(made).note_behind(one) for one in made.figures if one.text == "3次"]
    assert sorted(shown) == sorted(notes.split("\n"))
