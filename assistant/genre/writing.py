"""What a genre pack's writing guide says beyond its parts: whole reports by occasion, and a writer's plight."""

from __future__ import annotations

from pydantic import Field, field_validator

from assistant.genre.data import Data, Texts, readable
from assistant.report import Role

# Stem of a file in ``policies/`` → parts of its sentences.
Says = dict[str, Texts]


class PartGuide(Data):
    """What the guide adds on a part or a topic: what it is for, what goes wrong, and which rules bear on it."""

    purpose: str = ""
    mistakes: Texts = ()
    rules: Says = Field(default_factory=dict)
    avoid: str = ""  # a pattern of what an example must not hold, such as a leak that was found

    _readable = field_validator("avoid")(readable)


class Occasion(Data):
    """How one kind of report is written whole, or one for an occasion: by whom, on what, for which part of a year."""

    name: str
    asked: str = ""  # a pattern by which a question means it
    type: str = ""  # the report type whose samples show it
    titles: str = ""  # a pattern in the titles of samples that show it, where not all of the type do
    purpose: str = ""
    parts: dict[Role, str] = Field(default_factory=dict)  # what goes into each
    collect: Texts = ()  # what to have at hand before writing
    steps: Texts = ()
    mistakes: Texts = ()
    rules: Says = Field(default_factory=dict)
    then: str = ""  # what to do in the program next
    unit: bool = False  # whether it is a kind of office: 学校, 医院
    narrow: bool = False  # whether it is on one subject alone, whose headings suit no other report
    apart: Texts = ()  # patterns of offices in it that differ among themselves: 街道|社区 and 村|镇
    built: bool = True  # whether a report of its own, with parts; what to do with an old one is none

    _readable = field_validator("asked", "titles")(readable)


class Plight(Data):
    """What follows from something the one who asks says of the case in hand: 没搞过, 不知道数字, 领导要八百字."""

    asked: str  # a pattern
    about: Texts = ()  # the topics and parts it is said of; any where empty
    type: str = ""  # the report type whose samples come nearest to the case
    avoid: str = ""  # a pattern of what an example for the case must not hold: a case handled, where none came up
    says: Texts

    _readable = field_validator("asked", "avoid")(readable)


class Contrast(Data):
    """One thing in which kinds of report differ: the kind → what it is there."""

    name: str
    kinds: dict[str, str]


class Side(Data):
    """One of two things that are told apart: how a question names it, and what it is."""

    asked: str = ""  # a pattern; its name where there is none
    says: str = ""  # without it, what the list of set formulations says of the name

    _readable = field_validator("asked")(readable)


class Apart(Data):
    """Two things people take for each other: in what they differ, what each is, and what follows for a report."""

    differ: str
    sides: dict[str, Side]
    writing: str = ""
    rules: Says = Field(default_factory=dict)


class Duty(Data):
    """What one of those who answer for the matter bears: ``short`` says it in a few words, ``rules`` are its words."""

    asked: str  # a pattern by which a question names the bearer or the duty
    short: str
    rules: Says

    _readable = field_validator("asked")(readable)


class WritingFile(Data):
    """``writing.yaml`` of a pack; everything in it may be left out."""

    parts: dict[str, PartGuide] = Field(default_factory=dict)  # by the name of a part or topic, or 标题 …
    occasions: tuple[Occasion, ...] = ()  # the most particular first
    plights: tuple[Plight, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    apart: tuple[Apart, ...] = ()
    duties: tuple[Duty, ...] = ()
    shows: dict[Role, str] = Field(
        default_factory=dict
    )  # a pattern of words by which an entry of a part shows what the part is for
    hollow: str = ""  # a pattern of words that say nothing: 不断, 切实; a passage full of them is no example

    _readable = field_validator("hollow")(readable)

    def part(self, name: str) -> PartGuide:
        """Return what it says of a part or topic; nothing where it does not speak of it."""
        return self.parts.get(name, PartGuide())
