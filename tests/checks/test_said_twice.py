"""Clauses that stand in two places of a report are named; what every report says, and headings, are not."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

_REPORT = """一、主要做法

（一）压实责任。坚持民主集中制，凡涉及意识形态工作的重要事项，都提交支委会集体研究决定。{one}

（二）抓好学习。以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十届四中全会精神。

二、存在的问题

（一）学习还不够深入。以习近平新时代中国特色社会主义思想为指导抓学习还不够。{two}
"""


def _found(one: str, two: str, pack: GenrePack, common: Common) -> list[tuple[str, str]]:
    text = _REPORT.format(one=one, two=two)
    told = check_all(Desk(parse_report(text, pack), common, pack), ["repetition", "said-twice"])
    return [(finding.check, finding.level) for finding in told]


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        (
            "",
            "坚持民主集中制，凡涉及意识形态工作的重要事项，都提交支委会集体研究决定，先后研究事项9个。",
            [("repeated-clauses", "warning")],
        ),
        (
            "对查出的苗头性问题，由分管领导逐一约谈提醒。",
            "整改中，对查出的苗头性问题，由分管领导逐一约谈提醒，限期改正。",
            [("repeated-clauses", "warning")],
        ),
        (
            "每月逐一走访联系点和困难职工家庭，解决难题。",
            "每月逐一走访联系点和困难职工家庭。",
            [("repeated-clauses", "hint")],
        ),
        ("每月走访职工家庭和基层一线站所。", "每月走访职工家庭和基层一线站所。", [("repeated-sentence", "warning")]),
        ("每季度召开一次会议。", "每季度召开一次会议，研究学习。", []),
    ],
    ids=["longer", "inside", "one clause", "whole sentence", "short"],
)
def test_what_stands_twice(one: str, two: str, found: list[tuple[str, str]], pack: GenrePack, common: Common) -> None:
    assert _found(one, two, pack, common) == found
