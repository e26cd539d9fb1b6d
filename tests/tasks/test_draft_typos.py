"""Misspelt words of the notes are written as they are meant, told to the writer, and shown in the notes as typed."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from assistant.results import Draft
from assistant.tasks.draft.job import DraftTask
from assistant.tasks.draft.request import DraftRequest
from assistant.tasks.draft.typos import without_slips


def test_a_slip_is_written_right_and_told(task: DraftTask) -> None:
    *_, draft = task.run(DraftRequest(notes="党委会研究意思形态工作3次\n处置网络與情2起", section="done"))
    assert isinstance(draft, Draft)
    assert "意识形态工作3次" in draft.text
    assert "意思形态" not in draft.text
    assert "舆情2起" in draft.text
    assert any("意思形态" in question and "核对" in question for question in draft.questions)
    assert draft.notes[0].text == "党委会研究意思形态工作3次"
    assert all(note.used for note in draft.notes)


def test_what_is_only_guessed_is_asked_and_left(task: DraftTask) -> None:
    *_, draft = task.run(DraftRequest(notes="政治学习36次，教师参学律97%\n中心组学习12次", section="done"))
    assert isinstance(draft, Draft)
    assert "参学律" in draft.text
    assert any("“参学律”是不是“参学率”" in question for question in draft.questions)


@pytest.mark.parametrize(
    "said",
    [
        "执行庭、业务庭出说明9份",
        "宣传科发通报6期",
        "处置网帖5起，均已回复",
        "请把老党员的故事录下来",
        "三审三校走了41遍",
    ],
)
def test_what_others_note_is_not_asked_about(pack: GenrePack, common: Common, said: str) -> None:
    assert dict(without_slips(said, pack, common)[1].doubted) == {}


@pytest.mark.parametrize(
    "said", ["稿件三审一校", "其中1场因主讲人材料不全未批", "帮老人保住养老钱9.8万元", "讲老钢厂的历史"]
)
def test_what_is_right_as_it_stands_is_left(pack: GenrePack, common: Common, said: str) -> None:
    mended, slips = without_slips(said, pack, common)
    assert (mended, dict(slips.mended)) == (said, {})


def test_notes_of_an_office_are_left_as_they_are(pack: GenrePack, common: Common) -> None:
    notes = [
        note for held in (pack.examples.deeds, pack.examples.judgements) for some in held.values() for note in some
    ]
    mended = {
        typed: meant for note in notes[::3] for typed, meant in without_slips(note, pack, common)[1].mended.items()
    }
    assert len(mended) <= 1, mended


@pytest.mark.parametrize("said", ["还有女职工陈晓岚评上市三八红旗手", "讲解员周晓岚获市里二等奖"])
def test_a_name_is_not_asked_about(pack: GenrePack, common: Common, said: str) -> None:
    assert dict(without_slips(said, pack, common)[1].doubted) == {}


def test_the_end_of_one_word_and_the_beginning_of_the_next_are_no_slip(pack: GenrePack, common: Common) -> None:
    assert without_slips("师德师风签承诺书73份", pack, common)[1].doubted == {}
