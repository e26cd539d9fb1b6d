"""What is matter of a report: learnt from the lines of ``talk.yaml``, silent where nothing was learnt."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.meaning import Matter, matter
from assistant.meaning.matter import BESIDE
from assistant.settings import resource_folder

EXAMPLES = yaml.safe_load((resource_folder("knowledge") / "common" / "talk.yaml").read_text("utf-8"))["talk"]


def test_the_examples_are_of_the_kinds_that_are_told_and_none_is_of_two() -> None:
    assert list(EXAMPLES) == ["matter", *BESIDE]
    texts = [text for held in EXAMPLES.values() for text in held]
    assert len(texts) == len(set(texts))


def test_what_was_learnt_is_in_step_with_the_examples() -> None:
    some = [(kind, text) for kind, held in EXAMPLES.items() for text in held[::12]]
    right = [(matter().of(text).beside < 0) == (kind == "matter") for kind, text in some]
    assert sum(right) > 0.97 * len(right)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("你文笔好，帮我顺一顺", "writer"),
        ("结尾那段收得有力些", "order"),
        ("散会，下周再碰", "frame"),
        ("这数我没核过", "remark"),
    ],
)
def test_the_kind_of_what_is_beside_the_matter(line: str, kind: str) -> None:
    assert matter().of(line).kind == kind
    assert matter().of(line).beside > 0.3


def test_nothing_is_taken_for_talk_where_nothing_was_learnt(tmp_path: Path) -> None:
    assert Matter(tmp_path / "none.npz").of("散会").beside == -1.0


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_told(text: str) -> None:
    assert -4 < matter().of(text).beside < 4
