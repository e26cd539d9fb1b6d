"""Pieces of set formulations that stand where the whole is meant, and another word at their end; near misses stay."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import remarks_on
from tests.checks.test_said_together import REPORT

_WRONG = ("formulation-wrong", "formulation-parts")


def _levels(pack: GenrePack, common: Common, done: str) -> list[str]:
    text = REPORT.format(year=2025, said="", done=done)
    return [one.level for one in remarks_on(text, pack, common) if one.check in _WRONG]


@pytest.mark.parametrize(
    ("done", "level"),
    [
        ("坚持以新时代中国特色社会主义思想为指引。", "error"),
        ("集中学习新时代中国特色社会主义思想4次。", "error"),
        ("深刻领悟“两个确立”的决定性地位。", "warning"),
        ("牢牢把握意识形态工作的领导权和管理权。", "warning"),
        ("把领导权、管理权、主动权抓在手上。", "warning"),
        ("做到守土有责、守土负责、守土有方。", "error"),
        ("做到“两个坚决维护”。", "warning"),
        ("做到守土有责、守土尽责、守土负责。", "error"),
    ],
)
def test_a_piece_of_a_formulation_is_told(pack: GenrePack, common: Common, done: str, level: str) -> None:
    assert _levels(pack, common, done) == [level]


@pytest.mark.parametrize(
    "done",
    [
        "坚持以习近平新时代中国特色社会主义思想为指引。",
        "坚持走新时代中国特色社会主义道路。",
        "学习“新时代中国特色社会主义思想和基本方略”的论述。",
        "讲清“两个确立”的重大成果来之不易。",
        "牢牢掌握意识形态工作领导权。",
        "牢牢掌握领导权、管理权和话语权。",
        "把意识形态工作的领导权、主动权抓在手上。",
        "做到守土有责、守土尽责。",
        "做到守土有责、守土担责、守土尽责。",
        "重要工作我亲自部署、重要问题亲自过问、重大事件亲自处置。",
        "理顺账号的管理权、使用权。",
    ],
)
def test_the_whole_and_other_words_are_left(pack: GenrePack, common: Common, done: str) -> None:
    assert _levels(pack, common, done) == []
