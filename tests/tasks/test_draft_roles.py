"""What a draft says of deeds noted among shortfalls, of the half year, and of a part that it does not know."""

from __future__ import annotations

import pytest

from assistant.errors import UnknownName
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.notes import read_notes
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.draft.section import wanted
from assistant.tasks.draft.voice import read_voice


def test_a_deed_noted_behind_a_shortfall_is_told_as_one_and_asked_about(task: DraftTask) -> None:
    notes = "党组会研究4次\n问题：职工分散，学习难集中\n农民工夜校开了32课\n下一步：每周碰头"
    *_, draft = task.run(DraftRequest(notes=notes, unit="某局", period="2026年"))
    assert isinstance(draft, Draft)
    done, _, short = draft.text.partition("二、")
    assert "32课" in done
    assert "32课" not in short
    assert any("32课" in one and "问题" in one for one in draft.questions)


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("城南街道 上半年意识形态小结", "2026年上半年"),
        ("城南街道 意识形态小结", "2026年"),
        ("城南街道上半年学习6次", "2026年"),
    ],
)
def test_a_head_line_on_a_half_year_says_of_which_half_the_report_is(head: str, period: str, pack: GenrePack) -> None:
    notes = read_notes(f"{head}\n印发《2026年要点》，分解任务28项\n党课2次", pack)
    assert read_voice(notes, DraftRequest(notes.text), pack).period == period


def test_a_part_is_known_by_its_english_name_and_a_refusal_names_both(pack: GenrePack) -> None:
    assert [wanted(name, pack).role for name in ("measures", "problems", "Plans", "causes")] == [
        "plans",
        "problems",
        "plans",
        "causes",
    ]
    with pytest.raises(UnknownName) as refused:
        wanted("xyz", pack)
    assert "存在问题（problems）" in refused.value.cure
    assert "整改措施" in refused.value.cure
