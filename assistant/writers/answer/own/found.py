"""A sentence of an own report that speaks of what a question asks, as it was rated."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.passage import Document
from assistant.report import Report, Role
from assistant.writers.cite import Quote


@dataclass(frozen=True, slots=True)
class Recorded:
    """A sentence of an own report: how far it speaks of what is asked, the value it tells, whether it withholds it."""

    quote: Quote
    document: Document
    share: float
    head: bool  # whether it speaks of the very thing that is counted
    value: str = ""
    masked: bool = False
    planned: bool = False
    held: tuple[str, ...] = ()
    rank: float = 0.0
    beside: tuple[str, ...] = ()  # words of the question that stand in the very clause of the value
    of_deed: bool = False  # whether the clause of the value tells of the deed the number is asked of
    of_another: bool = False  # whether its number counts something else, though the sentence speaks of what is asked

    @property
    def period(self) -> str:
        """The year of the report."""
        return self.document.period[:4]


def stands_in(report: Report, quote: Quote, role: Role) -> bool:
    """Whether a sentence stands in a part: in that on plans, 再招募网评员3名 counts nobody who is there."""
    return any(one.role == role and one.start <= quote.start < one.end for one in report.sections)
