"""What a notice asks for is read whatever manner it is written in."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from assistant.genre import GenrePack
from assistant.structure.checklist import read_checklist
from assistant.structure.kind import guess_kind
from assistant.structure.notice_length import length_asked

sys.path.insert(0, str(Path(__file__).parent))
from notice_manners import NOTICES
from test_manners import CASES as MANNERS


@pytest.mark.parametrize(("text", "parts", "facts"), NOTICES, ids=[text.split("\n")[0][:20] for text, *_ in NOTICES])
def test_a_careful_reader_finds_the_same(
    text: str, parts: list[tuple[str, str]], facts: dict[str, list[str]], pack: GenrePack
) -> None:
    checklist = read_checklist(text, pack)
    assert checklist.asks
    assert [(one.value, one.role) for one in checklist.parts] == parts
    for kind in ("length", "deadline", "addressee"):
        assert [one.value for one in checklist.entries if one.kind == kind] == facts.get(kind, [])
    assert all(one.value in text[one.start : one.end] for one in checklist.entries)


@pytest.mark.parametrize("text", [text for text, *_ in NOTICES], ids=[text.split("\n")[0][:20] for text, *_ in NOTICES])
def test_a_notice_is_not_learnt_as_a_sample(text: str) -> None:
    assert guess_kind(text) == "policy"


def test_a_report_is_not_taken_for_a_notice(packs: dict[str, GenrePack]) -> None:
    reports = [text.text for pack in packs.values() for text in pack.texts if text.kind == "sample"]
    reports += [path.read_text("utf-8") for path in (Path(__file__).parent / "layouts").glob("*.txt")]
    reports += [text for text, *_ in MANNERS.values()]
    assert [text[:40] for text in reports if guess_kind(text) != "sample"] == []


def test_the_points_of_a_self_check_stay_beside_the_parts_of_its_report(pack: GenrePack) -> None:
    text = next(text for text, *_ in NOTICES if "自查报告（含" in text)
    duties = [one.value for one in read_checklist(text, pack).entries if one.kind == "duty"]
    assert [duty.split("。")[0] for duty in duties] == ["责任落实", "理论学习", "阵地管理", "风险防范", "队伍建设"]


def test_the_articles_of_a_law_are_no_parts_of_a_report(pack: GenrePack) -> None:
    law = "第一条 制定本办法。\n第二条 年度报告应当包括：\n（一）存在的问题；\n（二）工作计划；\n（三）其他情况。"
    assert read_checklist(law, pack).parts == ()


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ("3000字以内", (0, 3000)),
        ("不得少于1800字", (1800, float("inf"))),
        ("三千字", (0, 3000)),
        ("四五百字", (400, 500)),
        ("两千五百字", (0, 2500)),
        ("2500—3000字", (2500, 3000)),
        ("不得超过5页", (0, 3080)),
        ("按时报送", None),
    ],
)
def test_a_length_in_any_wording_is_a_range_of_characters(said: str, allowed: tuple[float, float] | None) -> None:
    assert length_asked(said) == allowed


def test_a_length_says_what_it_holds_for(pack: GenrePack) -> None:
    text = (
        "报告包括主要做法（1200字左右）、存在问题、下步打算，每部分不少于300字，全文3000字以内，12月5日前报局办公室。"
    )
    found = {one.value: one.states for one in read_checklist(text, pack).of("length")}
    assert found == {"1200字左右": "主要做法", "不少于300字": "每部分", "3000字以内": ""}
