"""A line that says whose report it is may say more than the unit; none of it gets into the title as it stands."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes

DEED = "\n党组会专题研究意识形态工作3次"


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("单位：云溪县粮食局，局党组，2026年", {"unit": "云溪县粮食局", "speaker": "局党组", "period": "2026年"}),
        ("单位：白河镇；期间：2026年上半年", {"unit": "白河镇", "period": "2026年上半年"}),
        ("单位：青川县水利局，办公室", {"unit": "青川县水利局办公室"}),
        ("单位：青川县水利局", {"unit": "青川县水利局"}),
    ],
)
def test_each_thing_said_is_taken_for_what_it_is(line: str, given: dict[str, str], pack: GenrePack) -> None:
    read = read_notes(line + DEED, pack).parameters
    assert {key: read.get(key) for key in given} == given


def test_a_party_group_stands_in_the_title_it_reports_under(pack: GenrePack) -> None:
    from assistant.tasks.draft.request import DraftRequest
    from assistant.tasks.draft.voice import read_voice

    notes = read_notes("单位：云溪县粮食局，局党组，2026年" + DEED, pack)
    voice = read_voice(notes, DraftRequest(notes.text), pack)
    assert (voice.unit, voice.speaker, voice.period) == ("云溪县粮食局党组", "局党组", "2026年")


@pytest.mark.parametrize("line", ["语言平实，不要套话", "要求：文字精炼一点，少些口号", "写得实一点"])
def test_how_it_is_to_be_written_is_no_fact(line: str, pack: GenrePack) -> None:
    notes = read_notes(f"单位：青川县水利局{DEED}\n{line}", pack)
    assert [bool(fact.reason) for fact in notes.facts] == [False, True]


def test_what_one_calls_oneself_is_who_speaks(pack: GenrePack) -> None:
    assert read_notes(f"自称：局党组{DEED}", pack).parameters["speaker"] == "局党组"


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("县水务局，局党组，2026年", {"unit": "县水务局", "speaker": "局党组", "period": "2026年"}),
        ("白河镇 镇党委 2026年上半年", {"unit": "白河镇", "speaker": "镇党委", "period": "2026年上半年"}),
        ("城关社区党总支、2026年", {"unit": "城关社区党总支", "period": "2026年"}),
        ("县交通运输局，本人，2026年", {"unit": "县交通运输局", "speaker": "本人", "period": "2026年"}),
        ("白河镇中心学校（党总支）2026年", {"unit": "白河镇中心学校", "speaker": "党总支", "period": "2026年"}),
    ],
)
def test_a_first_line_without_labels_names_whose_report_it_is(
    line: str, given: dict[str, str], pack: GenrePack
) -> None:
    notes = read_notes(line + DEED, pack)
    assert {key: notes.parameters.get(key) for key in given} == given
    assert [fact.said for fact in notes.facts] == [DEED.strip()]


@pytest.mark.parametrize(
    "line", ["县水务局，局党组，今年开了3次会", "局党组，2026年研究3次", "县委宣传部，2026年督查2次"]
)
def test_a_first_line_that_tells_of_a_deed_is_a_fact(line: str, pack: GenrePack) -> None:
    assert len(read_notes(line + DEED, pack).facts) == 2
