"""Answerable questions are answered as asked, unanswerable ones refused: both lists are data."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.genre import read_yaml
from assistant.settings import resource_folder

QUESTIONS = read_yaml(resource_folder("knowledge") / "ideology-responsibility" / "evaluation" / "questions.yaml")


@pytest.mark.parametrize("case", QUESTIONS["answerable"], ids=lambda case: case["q"])
def test_answers_what_the_library_holds(ask_desk: Any, case: dict[str, Any]) -> None:
    answer = ask_desk.ask(case["q"])
    intents = case["intent"] if isinstance(case["intent"], list) else [case["intent"]]
    assert answer.answered, answer.text
    assert answer.intent in intents
    assert re.search(case["has"], answer.text), answer.text


@pytest.mark.parametrize("question", QUESTIONS["unanswerable"])
def test_refuses_what_it_does_not_hold(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered, answer.text
    assert "资料库" in answer.text


def test_enough_of_both_kinds() -> None:
    assert len(QUESTIONS["answerable"]) >= 60
    assert len(QUESTIONS["unanswerable"]) >= 30
