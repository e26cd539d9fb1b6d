"""Reports whose lines a fixed width broke give the same tree, and texts with lines of their own are left alone."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

import pytest

from assistant.genre import GenrePack
from assistant.report import Point, Report
from assistant.structure.parse import parse_report
from assistant.structure.surface import JOINT, surface

sys.path.insert(0, str(Path(__file__).parent))
from broken_lines import broken_lines


def _tree(report: Report) -> list[tuple[object, ...]]:
    return [
        (node.marker, node.lead) if isinstance(node, Point) else (node.number, node.heading, getattr(node, "role", ""))
        for node in report.nodes()
    ]


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize(("narrowest", "widest"), [(30, 30), (35, 35), (40, 40), (30, 40)])
def test_the_tree_survives(narrowest: int, widest: int, indent: str, pack: GenrePack) -> None:
    for sample in (text for text in pack.texts if text.kind == "sample"):
        broken = broken_lines(sample.text, narrowest, widest, indent)
        report = parse_report(broken, pack)
        assert _tree(report) == _tree(parse_report(sample.text, pack)), sample.stem
        for section in report.sections:
            assert (section.heading or "") in section.of(broken).replace("\n", "")


def test_lines_that_are_the_writers_own_stay(pack: GenrePack) -> None:
    assert all(JOINT not in surface(text.text) for text in pack.texts)
    poem = "\n".join(["白日依山尽", "黄河入海流", "欲穷千里目", "更上一层楼"] * 5)
    assert surface(poem) == poem
    english = textwrap.fill("Reports are read before they are believed, and written before they are read. " * 9, 70)
    assert len(surface(english)) == len(english)
