"""What all genres share, read from ``knowledge/common/``: set formulations, dated events, wording and spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from assistant.genre.language import Language

Texts = tuple[str, ...]


class Data(BaseModel):
    """A piece of knowledge: frozen, and refusing what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Name the piece by its first field: a pack printed whole buries the message it stands in."""
        yield from islice(super().__repr_args__(), 1)


class SetPhrase(Data):
    """A set formulation with its exact components in order, and the years in which it is current."""

    name: str
    components: Texts = ()
    since: str = ""  # YYYY-MM-DD
    until: str = ""
    verbs: Texts = ()  # right verbs before it
    wrong: Texts = ()  # wrong forms seen
    other_names: Texts = ()  # names one character off that are right, of something else
    note: str = ""
    source: str = ""


class DatedEvent(Data):
    """An event with its dates, for checking what a report of some period can speak of."""

    name: str
    names: Texts = ()  # how texts call it
    start: str  # YYYY-MM-DD
    end: str = ""
    carried: bool = False  # a campaign that is carried on for a time, and told as over after it
    five_years: bool = False  # a five-year plan, with its 开局 and 收官
    source: str = ""


class WordingRule(Data):
    """A proofreading rule that a plain pattern can find."""

    name: str
    pattern: str
    level: Literal["error", "warning", "hint"]
    message: str
    suggestion: str = ""
    replace: str | None = None
    source: str = ""

    @field_validator("pattern")
    @classmethod
    def _right(cls, pattern: str) -> str:
        return compiled(pattern)


class Spelling(Data):
    """Words by which slips of single characters are known; ``spelling.yaml`` says what each list is for."""

    fixed: Texts = ()
    usual: Texts = ()
    variants: Texts = ()
    pairs: dict[str, str] = Field(default_factory=dict)  # wrong → right
    shapes: Texts = ()  # characters that look alike, a group each
    confused: Texts = ()  # characters and words often written for one another, a group each
    recent: Texts = ()  # words too new to have been counted


class Common(Data):
    """What all genres share."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    set_phrases: tuple[SetPhrase, ...] = ()
    events: tuple[DatedEvent, ...] = ()
    wording: tuple[WordingRule, ...] = ()
    spelling: Spelling = Spelling()
    subjects: dict[str, Texts] = Field(default_factory=dict)  # family → subjects that exclude one another, a line each
    aspects: dict[str, str] = Field(default_factory=dict)  # pattern of a question → pattern of what answers it
    synonyms: Texts = ()  # groups of words that mean the same, a line each
    language: Language = Field(default_factory=Language)  # how it usually goes on

    @field_validator("aspects")
    @classmethod
    def _right(cls, aspects: dict[str, str]) -> dict[str, str]:
        return {compiled(asked): compiled(answer) for asked, answer in aspects.items()}


def compiled(pattern: str) -> str:
    """Return ``pattern`` where it is a regular expression; raises ValueError saying in Chinese what is wrong."""
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"匹配式写法有误：{error}") from None
    return pattern
