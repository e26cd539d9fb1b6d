"""What all genres share, read from ``knowledge/common/``: set formulations, dated events, wording and spelling."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import ConfigDict, Field, field_validator

from assistant.genre.data import Data, Texts, readable
from assistant.genre.language import Language
from assistant.genre.patterns import compiled
from assistant.genre.spoken import Spoken


class SetPhrase(Data):
    """A set formulation with its exact components in order, and the years in which it is current."""

    name: str
    components: Texts = ()
    since: str = ""  # YYYY-MM-DD
    until: str = ""
    verbs: Texts = ()  # right verbs before it
    wrong: Texts = ()  # wrong forms seen
    other_names: Texts = ()  # names one character off that are right, of something else
    clipped: Texts = ()  # forms that are right only as a piece of the whole: 新时代中国特色社会主义思想
    explained: Texts = ()  # words by which its members are told in brackets after it; a member has one of them
    followed: str = ""  # the one way it goes on: 的决定性意义
    note: str = ""
    source: str = ""


class NearTerms(Data):
    """Set terms, and the words by which they are often written not quite as they are."""

    terms: Texts = ()
    swaps: Texts = ()  # groups of near synonyms, a line each; one in a term's place is wrong
    unsure: Texts = ()  # groups whose exchange is wrong less surely
    lost: Texts = ()  # words that a term may not lose
    besides: Texts = ()  # forms that are right, of something else


class Doubled(Data):
    """Two words that say one thing, or deny one thing twice, when the second follows the first."""

    first: str  # words, blanks between them
    then: str
    number: bool = False  # a number stands between them
    unless: str = ""  # what may not follow the first
    level: Literal["error", "warning", "hint"] = "warning"
    message: str  # with {first} and {then}
    suggestion: str


class DatedEvent(Data):
    """An event with its dates, for checking what a report of some period can speak of."""

    name: str
    names: Texts = ()  # how texts call it
    start: str  # YYYY-MM-DD
    end: str = ""
    carried: bool = False  # a campaign that is carried on for a time, and told as over after it
    five_years: bool = False  # a five-year plan, with its 开局 and 收官
    source: str = ""


class Founding(Data):
    """What anniversaries are counted from."""

    names: Texts  # what stands before 周年
    year: int
    source: str = ""


class FixedDay(Data):
    """A day of the calendar that is the same every year."""

    names: Texts
    month: int = Field(ge=1, le=12)
    day: int = Field(ge=1, le=31)


class Calendar(Data):
    """Anniversaries and fixed days."""

    foundings: tuple[Founding, ...] = ()
    days: tuple[FixedDay, ...] = ()


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
        return readable(pattern)


class Spelling(Data):
    """Words by which slips of single characters are known; ``spelling.yaml`` says what each list is for."""

    fixed: Texts = ()
    usual: Texts = ()
    set_words: Texts = ()  # short expressions in which a word that is easily confused is right
    variants: Texts = ()
    pairs: dict[str, str] = Field(default_factory=dict)  # wrong → right
    shapes: Texts = ()  # characters that look alike, a group each
    confused: Texts = ()  # characters and words often written for one another, a group each
    recent: Texts = ()  # words too new to have been counted
    verbs: Texts = ()  # verbs that often begin a clause, beside those of ``collocations.yaml`` and ``particles.yaml``


class Collocations(Data):
    """Verbs by kind, and what verbs the nouns of a group take; pairs rather than a mapping, so that it can be a key."""

    verbs: tuple[tuple[str, Texts], ...] = ()
    nouns: tuple[tuple[str, Texts], ...] = ()
    wholes: Texts = ()  # nouns that tell what the words before them are: 提高效益的核心问题
    deverbal: Texts = ()  # nouns that are verbs as well

    @field_validator("verbs", "nouns", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        return tuple(value.items()) if isinstance(value, dict) else value


class Particles(Data):
    """Words by which 的, 地 and 得 are told apart; ``particles.yaml`` says what each list is for."""

    manner: Texts = ()
    always: Texts = ()
    acts: Texts = ()
    knowing: Texts = ()
    nominal: Texts = ()
    heads: Texts = ()
    only_of: Texts = ()
    things: Texts = ()
    judged: Texts = ()
    degree: Texts = ()


class Colloquial(Data):
    """Patterns of speech with what a document writes for them, as pairs: surely out of place, and perhaps."""

    sure: tuple[tuple[str, str], ...] = ()
    unsure: tuple[tuple[str, str], ...] = ()

    @field_validator("sure", "unsure", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        pairs = value.items() if isinstance(value, dict) else value
        return tuple((readable(str(said)), written) for said, written in pairs)  # type: ignore[attr-defined]


class Replacement(Data):
    """A word or phrase written too often, too plainly or too hard, and what to put for it.

    What stands in full-width brackets behind a replacement says what it goes with, or its tone.
    """

    said: Texts = Field(min_length=1)
    put: Texts = Field(min_length=3, max_length=6)
    note: str = ""
    frame: Literal["", "turn", "closing"] = ""  # the sentence of a report it stands in


class AboutEntry(Data):
    """What is told of the assistant to questions like the examples; ``about.yaml`` says what blanks there are."""

    name: str
    asked: Texts = Field(min_length=1)
    says: Texts = Field(min_length=1)  # a block each


class RuleThing(Data):
    """A thing as people call it and as rules do, a pattern each: 抖音号 is a 新媒体账号."""

    said: str
    written: str

    @field_validator("said", "written")
    @classmethod
    def _right(cls, pattern: str) -> str:
        return readable(pattern)


class OwnRules(Data):
    """How people ask of the office's own rules, and how those put it; ``own_rules.yaml`` says what each list is for."""

    faults: Texts = ()
    repeated: str = "(?!)"
    cases: Texts = ()
    things: tuple[RuleThing, ...] = ()
    conditions: tuple[RuleThing, ...] = ()
    exceptions: tuple[RuleThing, ...] = ()
    duties: tuple[RuleThing, ...] = ()
    alike: Texts = ()
    kinds: Texts = ()
    undone: Texts = ()
    told: Texts = ()
    ways: dict[str, Texts] = Field(default_factory=dict)

    @field_validator("faults", "cases", "alike", "kinds", "undone", "told")
    @classmethod
    def _right(cls, patterns: Texts) -> Texts:
        return tuple(readable(pattern) for pattern in patterns)

    @field_validator("ways")
    @classmethod
    def _named(cls, ways: dict[str, Texts]) -> dict[str, Texts]:
        for name, patterns in ways.items():
            readable("|".join(patterns))
            if not patterns:
                raise ValueError(f"no pattern for {name}")
        return ways

    def way(self, name: str) -> re.Pattern[str]:
        """Return how one thing is put in questions or rules, any of the lines under its name."""
        return compiled("|".join(self.ways[name])) if name in self.ways else compiled("(?!)")


class JudgeWeights(Data):
    """What tells how well a sentence answers a question, and how sure that is; learnt by ``scripts/judge.py``."""

    rank: dict[str, float] = Field(default_factory=dict)
    sure: dict[str, float] = Field(default_factory=dict)


class Common(Data):
    """What all genres share."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    set_phrases: tuple[SetPhrase, ...] = ()
    near_terms: NearTerms = NearTerms()
    events: tuple[DatedEvent, ...] = ()
    calendar: Calendar = Calendar()
    wording: tuple[WordingRule, ...] = ()
    doubled: tuple[Doubled, ...] = ()
    spelling: Spelling = Spelling()
    collocations: Collocations = Collocations()
    colloquial: Colloquial = Colloquial()
    particles: Particles = Particles()
    laws: Texts = ()  # names of laws, without 中华人民共和国, and of the party's rules, with 中国共产党
    books: Texts = ()  # titles of well-known books, without volume and year
    slogans: Texts = ()  # words that any unit can say of any matter
    subjects: dict[str, Texts] = Field(default_factory=dict)  # family → subjects that exclude one another, a line each
    aspects: dict[str, str] = Field(default_factory=dict)  # pattern of a question → pattern of what answers it
    judge: JudgeWeights = JudgeWeights()
    synonyms: Texts = ()  # groups of words that mean the same, a line each
    same_names: Texts = ()  # groups of names of one and the same thing, a line each
    wider_names: Texts = ()  # groups of names that the last of them takes in, a line each
    replacements: tuple[Replacement, ...] = ()
    about: tuple[AboutEntry, ...] = ()
    language: Language = Field(default_factory=Language)  # how it usually goes on
    spoken: Spoken = Spoken()
    own_rules: OwnRules = OwnRules()

    @field_validator("aspects")
    @classmethod
    def _right(cls, aspects: dict[str, str]) -> dict[str, str]:
        return {readable(asked): readable(answer) for asked, answer in aspects.items()}
