"""What a question asks for, as the answer writers see it: one small noun, no reading of text in here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.passage import Kind
from assistant.report import Role

Intent = Literal["how_to", "requirement", "example", "headings", "coverage", "difference", "about", "other", "unclear"]

# What the question is about: a part of the report, one of its topics, or the whole of it.
Target = Literal[
    "report", "title", "addressee", "opening", "transition", "closing", "signature", "date", "role", "topic", "none"
]

# What is to be listed: headings of items, headings of sections, sentences …
Listing = Literal["headings", "sections", "points", "titles", "openings", "transitions", "closings", "sentences"]

# What is counted or compared over the samples.
Measure = Literal["which", "longest", "shortest", "length", "points", "words"]

_DOUBT, _PER_LEAD = 0.4, 3.0  # measured on questions of writers left out


@dataclass(frozen=True, slots=True)
class Asked:
    """One question understood. ``terms`` are its informative words; ``foreign`` is a kind of text we do not do."""

    question: str
    intent: Intent
    target: Target = "none"
    roles: tuple[Role, ...] = ()
    topics: tuple[str, ...] = ()
    type: str | None = None
    kinds: tuple[str, ...] = ()  # beside the type: 半年, 专题, 副职
    period: str | None = None
    documents: tuple[str, ...] = ()
    kind: Kind | None = None
    listing: Listing = "headings"
    measure: Measure = "which"
    count: int | None = None  # how many are wanted, where the question says so
    negated: bool = False  # which samples do not …
    length: bool = False  # how long, how many points
    mistakes: bool = False  # what to avoid
    form: bool = False  # layout and punctuation
    notice: bool = False  # what this year's notice asks
    asks: str = ""  # kind of fact wanted: number, time, year, person, yesno, or ""
    counted: str = ""  # the measure word of that number: 次 of 几次
    outside: str = ""  # why no library can hold the answer: own, future, order, deed, foreign
    beyond: float = 0.0  # by how much it is likelier one that no library answers than one that is answered
    turn: str = ""  # what it wants of the answer before: sources, why, brief, or ""
    ordinal: int | None = None  # the third part: 3, the last: -1
    place: bool = False  # where in a report it is written
    shape: bool = False  # how a sample is built: its parts, points and length
    swap: bool = False  # another way of saying something it quotes
    terms: tuple[str, ...] = ()
    writing: tuple[str, ...] = ()  # those of the terms that are about documents in general
    open: tuple[str, ...] = ()  # those that are neither the genre's nor writing's nor an office's
    units: tuple[str, ...] = ()  # those that name an office or a kind of office
    of_writing: bool = False  # whether it speaks of writing, or of a report, at all
    pointing: bool = False  # at a sample it does not name: 那篇
    unheld: str = ""  # the office whose text it asks of, where no sample is of it
    among: tuple[str, ...] = ()  # the samples it may mean, where it tells one by an office that has several
    phrases: tuple[str, ...] = ()  # numbered set phrases it names that nothing here holds: 四个亲自
    known: bool = False  # whether a term is the genre's own
    foreign: str = ""
    said: str = ""  # the question as it was typed
    focus: str = ""  # of a question for a fact, the word the fact is of: 电话 of 电话是多少
    literal: tuple[str, ...] = ()  # numbered names that must stand in what answers: 第十条, 二十一届
    inferred: str = ""  # the word its topic was inferred from, by where the samples write it
    given: str = ""  # what earlier answers have said, not to be said again
    pointed: tuple[str, ...] = ()  # the one sample the answer before was about
    cited: tuple[tuple[str, int, int], ...] = ()  # and where they quoted from: document, start, end

    @property
    def is_order(self) -> bool:
        """Whether something is to be done that the program does not do, and nothing is asked."""
        return self.outside in ("order", "deed")

    @property
    def role(self) -> Role | None:
        """The part it is about, or None."""
        return self.roles[0] if self.roles else None

    @property
    def topic(self) -> str | None:
        """The topic it is most about, or None."""
        return self.topics[0] if self.topics else None

    @property
    def informative(self) -> tuple[str, ...]:
        """Its words that are not about reports and writing in general."""
        return tuple(term for term in self.terms if term not in self.writing and term != "报告")

    @property
    def bearing(self) -> str:
        """The question, and that it is one of duties where it takes that from the turn before: 那分管领导呢."""
        return f"{self.question}职责" if self.asks == "duty" else self.question

    @property
    def doubt(self) -> float:
        """How sure a sentence must be to answer it: the surer, the likelier it is that none does."""
        return _DOUBT + _PER_LEAD * self.beyond if self.beyond else 0.0

    @property
    def targeted(self) -> bool:
        """Whether it names a part or topic of a report."""
        return self.target != "none"
