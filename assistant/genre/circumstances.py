"""Circumstances a question may tell (no party group, just taken office, units merged) and what to advise in each."""

from __future__ import annotations

import re
from itertools import pairwise

from pydantic import Field, field_validator

from assistant.genre.data import Data, Texts, readable
from assistant.genre.patterns import compiled
from assistant.genre.writing import Says

_CLAUSE = re.compile(r"[，,。；;！!？?\s]+")
_ASKED = re.compile(r"有没有|(?<![也都])没有?(?=[，,。？?]|$)|没准|没少")  # words of asking that deny nothing
ANY_PART = "总"


class Circumstance(Data):
    """One case: by which words it is known, and what follows for a report, by part or topic and for all of it."""

    name: str
    told: tuple[Texts, ...]  # sets of patterns; all of one set must stand in a clause or in two
    unless: str = ""
    asked: Texts = ()  # how people say it, each to be known by ``told``
    type: str = ""  # the report type to be told of
    says: dict[str, str]
    rules: Says = Field(default_factory=dict)

    _readable = field_validator("unless")(readable)

    @field_validator("told")
    @classmethod
    def _sets(cls, told: tuple[Texts, ...]) -> tuple[Texts, ...]:
        return tuple(tuple(map(readable, patterns)) for patterns in told)

    def clause(self, said: str) -> str:
        """Return the clause of ``said``, alone or with the next or the last, that tells this case; empty for none."""
        if self.unless and compiled(self.unless).search(said):
            return ""
        clauses = [clause for clause in _CLAUSE.split(said) if clause]
        pairs = [f"{one}，{other}" for one, other in pairwise(clauses)]
        held = (
            text for text in (*clauses, *pairs) if any(_all(patterns, _ASKED.sub("", text)) for patterns in self.told)
        )
        return next(held, "")


class CircumstanceFile(Data):
    """``circumstances.yaml`` of a pack."""

    circumstances: tuple[Circumstance, ...] = ()


def _all(patterns: Texts, text: str) -> bool:
    return all(compiled(pattern).search(text) for pattern in patterns)
