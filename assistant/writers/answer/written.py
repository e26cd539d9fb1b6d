"""What the composers hand on: the answer as written, and what only some questions need to be written from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.passage import Citation, Document
from assistant.report import Report
from assistant.results import Answer
from assistant.writers.answer.material import Material, Samples
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.own.clauses import OwnClauses
from assistant.writers.asked import Intent
from assistant.writers.cite import Quote

Blocks = Iterator[str]


@dataclass(frozen=True)
class Written:
    """The composed answer: its Markdown blocks, made as they are read, and whether it answers the question."""

    intent: Intent
    answered: bool
    blocks: Blocks
    exact: bool = False  # computed or listed word for word, nothing a model should put differently
    telling: bool = False  # whether, though no answer, it tells what is near and what is no such thing
    own: bool = False  # whether it is told from the office's own rules
    reports: tuple[str, ...] = ()  # the office's own reports it is told from
    told: tuple[Quote, ...] = ()  # what of an own text it tells, for what the same message asks of it next
    whole: bool = False  # whether all that is asked is known to stand in what it tells, if in other words


@dataclass(frozen=True)
class Extras:
    """What only some questions need: notices of the library, samples of another type, the model's name."""

    notices: Sequence[Notice] = ()
    samples_of: Callable[[str], Samples] | None = None
    report_of: Callable[[str], Report] | None = None  # of any document, one marked as a bad sample as well
    writer: str = ""
    rules: Callable[[], Sequence[Notice]] = tuple  # the office's own rules, with what they ask of a report
    home: Callable[[], str] = str  # the office whose reports and rules these are; empty where it cannot be told
    unknown: Sequence[str] = ()
    prior: tuple[str, Material, Written] | None = None  # the question before in the same message, and its answer
    last: Sequence[Citation] = ()  # what the answer before cited
    answers: Sequence[Answer] = ()  # what was answered before, the latest last
    strange: Sequence[str] = ()  # the unknown words that are what is to be written
    clauses: Callable[[], OwnClauses] | None = None  # of the own rules and notices

    def every_sample(self, material: Material) -> Samples:
        """Return the samples of every kind of report, not only of the one a question is about."""
        return self.samples_of("") if self.samples_of else material.samples

    def own_samples(self, material: Material) -> list[tuple[Document, Report]]:
        """Return the reports that the office has added, as they are read."""
        held = self.every_sample(material).by_id
        return [held[one.id] for one in material.own if one.id in held]

    def dated_samples(self, material: Material) -> list[tuple[Document, Report]]:
        """Return those of them whose year is known."""
        return [pair for pair in self.own_samples(material) if pair[0].period[:4].isdigit()]

    def besides(self, said: str) -> str:
        """Return what a message asks besides the question before in it, without the marks at its ends."""
        return said.replace(self.earlier, "").strip("，,。？? ") if self.earlier else said.strip("。？? ")

    @property
    def reports(self) -> tuple[str, ...]:
        """The own reports the question before in the same message was answered from."""
        return self.prior[2].reports if self.prior else ()

    @property
    def earlier(self) -> str:
        """The question before in the same message, as typed."""
        return self.prior[0] if self.prior else ""

    @property
    def told(self) -> tuple[Quote, ...]:
        """What of an own text answered it."""
        return self.prior[2].told if self.prior else ()
