"""Real reports: their real slips are found, and what is called an error is one. Texts stay outside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

# (report, line, check): slips a proofreader found in them by hand.
SLIPS = [
    ("000", 4, "wording"),
    ("000", 5, "wording"),
    ("000", 7, "wording"),
    ("000", 7, "quoted-list-marks"),
    ("001", 1, "period-mismatch"),
    ("001", 6, "parallel-marks"),
    ("001", 7, "wording"),
    ("001", 10, "stray-space"),
    ("001", 11, "stray-space"),
    ("001", 16, "doubled-punctuation"),
    ("001", 18, "mark-before-conjunction"),
    ("001", 21, "year-mark"),
    ("004", 5, "comma-in-list"),
    ("004", 5, "formulation-quotes"),
    ("004", 13, "formulation-wrong"),
]
# What transcribed government work reports may be blamed for: slips of the transcription, each looked at.
MECHANICAL = {
    "stray-space",
    "unpaired-mark",
    "doubled-punctuation",
    "mark-at-line-start",
    "repeated-word",
    "number-sequence",
    "wording",
}


def _read(path: Path, pack: GenrePack, common: Common) -> tuple[str, list[Finding]]:
    text = path.read_text("utf-8")
    return text, check_all(Desk(parse_report(text, pack), common, pack))


@pytest.mark.parametrize(("name", "line", "check"), SLIPS, ids=[f"{n}-{line}-{c}" for n, line, c in SLIPS])
def test_known_slip_is_found(
    name: str, line: int, check: str, real_data: Path, pack: GenrePack, common: Common
) -> None:
    text, found = _read(next((real_data / "seeds").glob(f"{name}_*")), pack, common)
    assert any(f.check == check and text.count("\n", 0, f.start) + 1 == line for f in found)


@pytest.mark.parametrize("name", ["000", "001", "004"])
def test_errors_are_only_the_certain_ones(name: str, real_data: Path, pack: GenrePack, common: Common) -> None:
    text, found = _read(next((real_data / "seeds").glob(f"{name}_*")), pack, common)
    errors = {(name, text.count("\n", 0, f.start) + 1, f.check) for f in found if f.level == "error"}
    assert errors <= set(SLIPS)


def test_long_real_reports_get_no_false_error(real_data: Path, pack: GenrePack, common: Common) -> None:
    for path in sorted((real_data / "government-work-reports").glob("*.txt"))[::4]:
        _, found = _read(path, pack, common)
        assert {f.check for f in found if f.level == "error"} <= MECHANICAL, path.name
