"""Which part of a report a clause is of: learnt from ``parts.yaml``, all alike where nothing was learnt."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.meaning import PARTS, Parts, parts
from assistant.settings import resource_folder

LINES = yaml.safe_load((resource_folder("knowledge") / "common" / "parts.yaml").read_text("utf-8"))["lines"]
LETTERS = {"C": "causes", "D": "done", "F": "plans", "P": "problems"}


def told(*clauses: str) -> list[str]:
    return [PARTS[int(row.argmax())] for row in parts().of(clauses)]


def test_every_line_is_told_apart_by_known_letters_and_stands_once() -> None:
    assert len(LINES) == len(set(LINES))
    assert all(re.match(r"[CDFP] \S", one) for line in LINES for one in line.split(" | "))


def test_what_was_learnt_is_in_step_with_the_lines() -> None:
    right = []
    for line in LINES[::25]:
        segments = [one.split(" ", 1) for one in line.split(" | ")]
        words = [(LETTERS[letter], one) for letter, said in segments for one in re.split("[，,；;。]", said) if one]
        right += [part == wanted for part, (wanted, _) in zip(told(*(one for _, one in words)), words, strict=True)]
    assert sum(right) > 0.85 * len(right)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("签到册上三个人的字是一个人写的", ["problems"]),
        ("元旦前把公告栏上褪色的几张换下来，往后每月看一遍", ["plans", "plans"]),
        ("全年没接到一件反映讲座的投诉", ["done"]),
        ("公众号三个月没更新，管号的小张休产假去了", ["problems", "causes"]),
    ],
)
def test_a_clause_is_told_beside_the_others_of_its_line(line: str, wanted: list[str]) -> None:
    assert told(*line.split("，")) == wanted


def test_a_line_longer_than_is_read_at_once_has_each_clause_told() -> None:
    clauses = ("全年没接到一件反映讲座的投诉", *["签到册上三个人的字是一个人写的"] * 12)
    assert told(*clauses) == ["done", *["problems"] * 12]
    assert parts().of(("讲" * 300,)).shape == (1, len(PARTS))


def test_where_nothing_was_learnt_no_part_is_likelier(tmp_path: Path) -> None:
    assert np.allclose(Parts(tmp_path).of(("开会12次", "没人听")), 1 / len(PARTS))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=30), min_size=1, max_size=6))
def test_any_text_has_likelihoods(clauses: list[str]) -> None:
    assert np.allclose(parts().of(tuple(clauses)).sum(axis=1), 1.0, atol=1e-4)
