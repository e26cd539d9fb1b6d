"""Lines that only say who tells the notes, at their head or end: read for unit, post and voice, never printed."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes

_FACT = "党员大会学习6次"


@pytest.mark.parametrize(
    ("head", "given"),
    [
        ("我是市第三人民医院党委书记周海明，今年个人述职，责任制这块", {"position": "市第三人民医院党委书记"}),
        ("本人是柳林镇党委副书记何玉兰，述职用", {"position": "柳林镇党委副书记", "type": "述职"}),
        ("本人叫郑文斌，是区税务局党委书记，今年述职", {"position": "区税务局党委书记", "speaker": "本人"}),
        ("今年局里意识形态这块的情况（县粮食局党组，书记江涛）", {"unit": "县粮食局党组", "speaker": None}),
        ("市作家协会党支部今年抓了这几件事。", {"unit": "市作家协会党支部"}),
        ("远航公交集团（区属国企）党委", {"unit": "远航公交集团党委"}),
        ("（口述整理，社区主任曹丽，枫林社区）", {"unit": "枫林社区", "position": None}),
        ("我们馆里今年意识形态这块", {"unit": None}),
    ],
)
def test_a_first_line_of_who_tells_is_no_fact(head: str, given: dict[str, str | None], pack: GenrePack) -> None:
    notes = read_notes(f"{head}\n{_FACT}", pack)
    assert {key: notes.parameters.get(key) for key in given} == given
    assert [fact.said for fact in notes.facts if not fact.reason] == [_FACT]


@pytest.mark.parametrize(
    ("last", "given"),
    [
        ("（县司法局，用局党组的口气）", {"unit": "县司法局", "speaker": "局党组"}),
        ("（收费站党支部书记，个人述职）", {"position": "收费站党支部书记", "type": "述职"}),
        ("（区残联，以党组名义写）", {"unit": "区残联", "speaker": "党组"}),
        ("我是镇中学校长田力，述职用", {"position": "镇中学校长", "speaker": "本人"}),
    ],
)
def test_a_last_line_of_who_tells_is_no_fact(last: str, given: dict[str, str], pack: GenrePack) -> None:
    notes = read_notes(f"{_FACT}\n老同志不爱学\n明年办夜校\n清理群9个\n讲课3次\n{last}", pack)
    assert {key: notes.parameters.get(key) for key in given} == given
    assert [fact.said for fact in notes.facts if fact.reason] == [last]


def test_below_the_title_one_may_say_who_he_is(pack: GenrePack) -> None:
    notes = read_notes(f"2026年述职\n我是区税务局党委副书记周海明，分管宣传\n{_FACT}", pack)
    assert notes.parameters["position"] == "区税务局党委副书记，分管宣传"
    assert [fact.said for fact in notes.facts if not fact.reason] == [_FACT]


def test_who_tells_goes_and_what_he_did_stays(pack: GenrePack) -> None:
    notes = read_notes(f"我是县医院党委书记陈立，今年讲党课3次\n{_FACT}", pack)
    assert [fact.said for fact in notes.facts if not fact.reason] == ["今年讲党课3次", _FACT]


@pytest.mark.parametrize(
    "line",
    [
        "区税务局党委（书记周海明带头讲课3次）",
        "党委书记常抓意识形态工作",
        "党委书记高度重视网络阵地",
        "村党支部书记罗长根今年讲党课3次",
        "今年村里意识形态工作抓得紧",
        "县粮食局党组今年做了这些展板，共12块",
        "书记罗长根带队走访村民86户",
        "请市属国企党委书记来讲课2次",
    ],
)
def test_a_line_that_tells_work_stays_a_fact(line: str, pack: GenrePack) -> None:
    for text in (f"{line}\n{_FACT}", f"{_FACT}\n{line}"):
        assert [fact.said for fact in read_notes(text, pack).facts if fact.reason] == []


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("舆情监测软件已列2027年预算", "2026年"),
        ("广播改造报进2028年度财政预算", "2026年"),
        ("2027年预算已批", ""),
        ("落实2026年计划12项", "2026年"),
    ],
)
def test_the_year_of_money_asked_for_is_not_the_reports(line: str, period: str, pack: GenrePack) -> None:
    assert read_notes(f"2026年讲课2次\n{line}", pack).parameters.get("period", "") == period
