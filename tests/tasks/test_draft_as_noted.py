"""Draft: what only the writer can put otherwise is asked: words of speech, and which year 去年 is."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from assistant.structure.notes import read_notes
from assistant.tasks.draft.as_noted import asked_of, left_open


def _asked(notes: str, pack: GenrePack, common: Common, period: str = "2025年") -> str:
    return "\n".join(asked_of(read_notes(notes, pack).facts, period, pack, common))


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("去年11月食堂涨价的舆情，当晚到现场说明", "“去年11月”"),
        ("去年底换届，调整领导小组", "“去年底”"),
        ("前年建的书屋今年翻修", "“前年”"),
    ],
)
def test_a_year_told_from_when_the_notes_were_taken_is_asked(
    note: str, named: str, pack: GenrePack, common: Common
) -> None:
    asked = _asked(note, pack, common)
    assert named in asked
    assert "2025年" in asked


@pytest.mark.parametrize(
    "note",
    [
        "阅读量比去年增长12%",
        "宣讲28场，较去年同期多4场",
        "今年11月开展演练1次",
        "夜班职工开设读书角，去年没有",
        "巡讲9场，去年是4场",
        "村规修订2次，前年没有",
    ],
)
def test_a_year_compared_with_is_not_asked(note: str, pack: GenrePack, common: Common) -> None:
    assert "哪一年" not in _asked(note, pack, common)


@pytest.mark.parametrize(
    "note",
    [
        "网评员写不出东西",
        "村务群有人骂街，村主任当场劝住",
        "群里吵了两天，书记出面就好了",
        "聘用人员管理松",
        "河道巡查搞得少",
        "值班记录没有签字的",
        "话筒就是坏的",
    ],
)
def test_speech_that_has_no_sure_word_is_asked(note: str, pack: GenrePack, common: Common) -> None:
    assert "口语" in _asked(note, pack, common)


@pytest.mark.parametrize(
    "note",
    [
        "中心组学习12次，研讨4次",
        "小年轻外出务工",
        "党课讲了4次",
        "制定了舆情处置办法",
        "以增强实效为目的，走访30户",
        "停水的谣言是网格员先发现的",
        "台账是年底统一补录的",
        "各班组搞集体学习",
        "乡镇搞形式主义被通报",
    ],
)
def test_what_is_worded_is_not_asked(note: str, pack: GenrePack, common: Common) -> None:
    assert "口语" not in _asked(note, pack, common)


def test_what_the_notes_leave_open_is_asked_and_both_numbers_are_named(pack: GenrePack) -> None:
    text = "中心组学习8次\n年底考核排第几来着？\n以上数字小吴再核一遍\n老李：报了9篇吧\n小周：11"
    asked = "\n".join(left_open(read_notes(text, pack).facts))
    assert "年底考核排第几来着" in asked
    assert "以上数字小吴再核一遍" in asked
    assert "“9篇”" in asked
    assert "“11”" in asked
    assert not [*left_open(read_notes("中心组学习8次\n走访30户", pack).facts)]


@pytest.mark.parametrize("note", ["宣讲8场（12场）", "粉丝3100→5600", "讲座3场还是4场", "培训3期（4期，线上）"])
def test_two_figures_of_one_thing_are_asked_about(note: str, pack: GenrePack, common: Common) -> None:
    assert f"两个数：“{note}”" in _asked(note, pack, common)


@pytest.mark.parametrize(
    "note",
    [
        "党员15人（女4人）",
        "办班8期（含线上2期）",
        "检查90次（100人次）",
        "联合宣讲1次（5.17）",
        "培训8期（3期，线上）",
        "41家→2025年58家",
    ],
)
def test_a_part_or_a_day_in_a_bracket_is_no_second_figure(note: str, pack: GenrePack, common: Common) -> None:
    assert "两个数" not in _asked(note, pack, common)
