"""A year as the label of a line of notes: the year behind their own heads plans, any other only says when."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes

_HEAD = "2026年\n专题研究4次\n宣讲12场\n"


def _parts(text: str, pack: GenrePack) -> list[str | None]:
    return [fact.role for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize(
    "line",
    [
        "3.2027年：巡回法庭每季度去一次；片名主任签字才发；招1名新闻专业的人",
        "（3）2027年：巡回法庭每季度去一次；片名主任签字才发；招1名新闻专业的人",
        "- 2027年，巡回法庭每季度去一次；片名主任签字才发；招1名新闻专业的人",
        "2027：巡回法庭每季度去一次；片名主任签字才发；招1名新闻专业的人",
        "三、【2027年】巡回法庭每季度去一次；片名主任签字才发；招1名新闻专业的人",
        "2027年\n巡回法庭每季度去一次\n片名主任签字才发\n招1名新闻专业的人",
    ],
)
def test_the_next_year_is_a_label_behind_any_number(line: str, pack: GenrePack) -> None:
    assert _parts(_HEAD + line, pack)[-3:] == ["plans"] * 3


def test_the_next_year_is_known_though_the_notes_leave_their_own_unsaid(pack: GenrePack) -> None:
    text = "1.专题研究4次\n2.宣讲12场\n3.2027年：车站每月巡一次；票务员轮流讲"
    assert _parts(text, pack)[-2:] == ["plans", "plans"]


@pytest.mark.parametrize(
    "line",
    [
        "3.2025年：办了讲座3场，听了200人",  # a year gone by
        "3.2026年：讲座3场",  # the notes' own
        "3.2.5万人听了宣讲",  # a figure
        "3.2027年的台历印了500本",  # a thing of that year
    ],
)
def test_no_other_year_heads_plans(line: str, pack: GenrePack) -> None:
    assert _parts(_HEAD + line, pack)[-1] != "plans"


def test_a_year_that_heads_the_notes_is_their_own(pack: GenrePack) -> None:
    assert "plans" not in _parts("2027年：\n专题研究4次\n宣讲12场", pack)
