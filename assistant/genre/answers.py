"""Answers a genre pack gives outright to plain questions: a straight word, why and how, and the ways people ask."""

from __future__ import annotations

from functools import cached_property

from pydantic import ConfigDict, Field, RootModel

from assistant.genre.data import Data, Texts
from assistant.genre.writing import Says


class Answer(Data):
    """One answer: ``short`` is the straight word (可以 …), ``says`` what follows, ``rules`` what it rests on."""

    short: str
    says: str
    asked: Texts
    rules: Says = Field(default_factory=dict)


class AnswersFile(RootModel[dict[str, tuple[Answer, ...]]]):
    """``answers.yaml``: answers by the heading they stand under in the writing guide."""

    model_config = ConfigDict(frozen=True)
    root: dict[str, tuple[Answer, ...]] = Field(default_factory=dict)

    def all(self) -> tuple[Answer, ...]:
        """Return every answer, in the order of the file."""
        return tuple(answer for held in self.root.values() for answer in held)

    def of(self, line: str) -> Answer | None:
        """Return the answer that says ``line``."""
        return self._by_line.get(line)

    @cached_property
    def _by_line(self) -> dict[str, Answer]:
        return {answer.says: answer for answer in self.all()}
