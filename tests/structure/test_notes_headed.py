"""A first line that only says whose the notes are and for how long, and one that looks like it but tells something."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes.read import read_notes

_WORK = "\n中心组学习12次\n检查阵地4次\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("东二中 2023-2024学年", {"unit": "东二中", "period": "2023—2024学年"}),
        ("县三中2024—2025学年意识形态工作", {"unit": "县三中", "period": "2024—2025学年"}),
        ("红旗街道幸福里社区党委上半年", {"unit": "红旗街道幸福里社区党委"}),
        ("石桥村党支部 一年", {"unit": "石桥村党支部"}),
        ("国企 城投集团 意识形态问题", {"unit": "城投集团"}),
        (
            "我，李建国，农业农村局党组书记、局长，履行第一责任人情况",
            {"position": "农业农村局党组书记、局长", "speaker": "本人"},
        ),
        ("本人张海，县税务局副局长，分管宣传，述职", {"position": "县税务局副局长，分管宣传", "speaker": "本人"}),
    ],
)
def test_it_is_no_work(line: str, told: dict[str, str], pack: GenrePack) -> None:
    notes = read_notes(line + _WORK, pack)
    assert {key: value for key, value in notes.parameters.items() if value and key in told} == told
    assert [fact.text for fact in notes.facts if not fact.reason] == ["中心组学习12次", "检查阵地4次"]


@pytest.mark.parametrize(
    "line", ["东风村全年开会12次", "社区党委上半年学习8次", "学校一年来风平浪静", "国企 检查子公司6家"]
)
def test_what_tells_something_is_work(line: str, pack: GenrePack) -> None:
    notes = read_notes(line + _WORK, pack)
    assert next(fact.text for fact in notes.facts if not fact.reason).endswith(line[-6:])
