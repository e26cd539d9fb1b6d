"""Long runs without stops are told apart by what was learnt; lines with stops and short ones stay as they are."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.meaning import stops
from assistant.structure.notes import read_notes
from assistant.structure.notes.dictated import dictated
from assistant.structure.notes.learnt_stops import learnt_stops

RUN = (
    "矿上今年的中心组学了十一次矿长领学了五次区队每周三安全会上加学半小时家属区的宣传栏换了三遍"
    "问题嘛就是劳务派遣工没管起来明年打算先给他们开一期班"
)


def test_a_run_without_stops_is_told_apart(pack: GenrePack) -> None:
    facts = [fact for fact in read_notes(RUN, pack).facts if not fact.reason]
    assert {fact.role for fact in facts if "派遣工" in fact.said} == {"problems"}
    assert {fact.role for fact in facts if "一期班" in fact.said} == {"plans"}
    assert len([fact for fact in facts if fact.role in (None, "done")]) >= 2
    assert all(RUN[fact.start : fact.end] == fact.text for fact in facts)


@pytest.mark.parametrize(
    "text",
    [
        "镇里今年中心组学习十次，书记讲党课两次；问题是外出的人没管上。",
        "渡口船员每月学习一次",
        "督促各支部对照主题教育检视出的突出问题是否整改到位逐项核查38条",
        "协调文旅公安教育等6个部门对辖区内网吧影院书店开展联合执法检查4次",
    ],
)
def test_what_has_stops_or_wants_none_is_left(text: str) -> None:
    assert not list(dictated(text))


def test_none_stands_inside_a_name_or_number() -> None:
    run = RUN.replace("宣传栏", "《青山人说青山事说给青山听》宣传栏") + "2026年12月30日前办完"
    whole = [(run.index(one), run.index(one) + len(one)) for one in ("《青山人说青山事说给青山听》", "2026年12月30日")]
    assert not [at for at, _, _ in learnt_stops(run) for start, end in whole if start < at < end]


def test_a_text_longer_than_a_window_is_read_to_its_end() -> None:
    gaps = stops().of(RUN * 3)
    assert [gap.at for gap in gaps] == sorted({gap.at for gap in gaps})
    assert gaps[-1].at >= len(RUN) * 3 - 3
