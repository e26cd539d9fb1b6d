"""Every sample of every pack parses to the outline its author meant, as its front matter states it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from assistant.genre import GenrePack
from assistant.report import Section
from assistant.settings import resource_folder
from assistant.structure.parse import parse_report

SAMPLES = sorted(resource_folder("knowledge").glob("*/samples/*.md"))

# Per part: the points (一是 or 1.) of each item, or the number of points where it has no items.
Outline = dict[str, list[int] | int]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_a_sample_has_the_outline_its_author_meant(path: Path, packs: dict[str, GenrePack]) -> None:
    pack = packs[path.parents[1].name]
    header = yaml.safe_load(path.read_text("utf-8").split("\n---\n")[0].removeprefix("---\n"))
    sample = next(text for text in pack.texts if text.kind == "sample" and text.stem == path.stem)
    meant: Outline = header["outline"]
    sections = parse_report(sample.text, pack).sections
    found = {section.role: _shape(section) for section in sections}
    assert found == meant


def _shape(section: Section) -> list[int] | int:
    return [len(item.points) + len(item.items) for item in section.items] or len(section.points)
