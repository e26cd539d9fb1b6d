"""How notes speak and what documents write for it, as ``spoken.yaml`` of all genres and of one lists it."""

from __future__ import annotations

import re

from pydantic import ConfigDict, Field, field_validator

from assistant.genre.data import Data, Texts, readable
from assistant.report import Role


class Turn(Data):
    """Words of speech and what a document says for them; ``from`` and ``to`` are a note it words and what comes of it.

    ``said`` may hold the blanks that ``structure.wording`` fills: {数}, {量}, {始}, {末} and the like.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    said: str
    written: str
    note: str = Field(alias="from")
    told: str = Field(alias="to")
    roles: tuple[Role, ...] = ()  # parts of the report it is for; all if empty

    @field_validator("said")
    @classmethod
    def _readable(cls, pattern: str) -> str:
        readable(re.sub(r"\{[\u4e00-\u9fff]+\}", "(?:一)", pattern))
        return pattern


class SpokenVerb(Turn):
    """A short verb of speech and the one a document has for it, by what it is done to."""

    of: str = ""  # a pattern of the end of the thing, or of the unit it is counted in; "" anything

    _thing = field_validator("of")(readable)


class Sign(Data):
    """Words by which a clause of notes is told to who writes (weight above 0), or is matter of the report (below)."""

    shows: str
    weight: int
    words: Texts

    _words = field_validator("words")(lambda patterns: tuple(map(readable, patterns)))


class Spoken(Data):
    """How notes speak and what documents write; ``spoken.yaml`` says what each list is for."""

    fillers: Texts = ()
    people: Texts = ()
    money: Texts = ()
    measures: dict[str, str] = Field(default_factory=dict)
    things: dict[str, str] = Field(default_factory=dict)  # end of the name of a thing → what it is counted by
    alone: dict[str, str] = Field(default_factory=dict)  # short verb → what a document has where nothing follows it
    turns: tuple[Turn, ...] = ()
    verbs: tuple[SpokenVerb, ...] = ()
    words: tuple[Turn, ...] = ()
    unturned: Texts = ()  # patterns of speech that no rule turns: a clause that keeps one stands as noted
    labels: dict[str, Texts] = Field(default_factory=dict)  # part of a report → patterns of what notes head it with

    signs: tuple[Sign, ...] = ()  # what tells talk to who writes from matter of the report
    told: Texts = ()  # patterns of what stands before a colon or a clause and only opens talk: PS, 说明一下

    @field_validator("told")
    @classmethod
    def _told(cls, patterns: Texts) -> Texts:
        return tuple(map(readable, patterns))

    @field_validator("unturned")
    @classmethod
    def _unturned(cls, patterns: Texts) -> Texts:
        return tuple(map(readable, patterns))

    @field_validator("labels")
    @classmethod
    def _labels(cls, labels: dict[str, Texts]) -> dict[str, Texts]:
        return {role: tuple(map(readable, patterns)) for role, patterns in labels.items()}

    def __hash__(self) -> int:
        return id(self)  # read once a pack, and kept by what is made from it

    def with_own(self, own: Spoken) -> Spoken:
        """Return these with a genre's own lists; the genre's come first where order counts."""
        return Spoken(
            fillers=self.fillers + own.fillers,
            people=self.people + own.people,
            money=self.money + own.money,
            measures=self.measures | own.measures,
            things=self.things | own.things,
            alone=self.alone | own.alone,
            turns=own.turns + self.turns,
            verbs=own.verbs + self.verbs,
            words=own.words + self.words,
            unturned=own.unturned + self.unturned,
            signs=self.signs + own.signs,
            told=self.told + own.told,
            labels={role: own.labels.get(role, ()) + self.labels.get(role, ()) for role in self.labels | own.labels},
        )
