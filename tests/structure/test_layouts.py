"""Whole reports in layouts found in offices, each beside the tree a reader would draw (``layouts/*.txt``)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from assistant.genre import GenrePack
from assistant.structure.parse import parse_report

sys.path.insert(0, str(Path(__file__).parent))
from sketch import sketch

LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.txt"))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda path: path.stem)
def test_layout(layout: Path, pack: GenrePack) -> None:
    text, drawn = layout.read_text("utf-8").split("\n=====\n")
    assert [line.replace("\n", "\\n") for line in sketch(parse_report(text, pack))] == drawn.splitlines()
