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
