"""What reading notes gives: facts with their spans, and the parameters of the report that the notes state."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.report import Role, Span


@dataclass(frozen=True, slots=True)
class Fact(Span):
    """One fact of the notes; ``text`` is verbatim at its span, ``said`` the same tidied for a sentence.

    ``certain``: the role comes from a heading or plain wording. ``reason``: why it cannot be used.
    ``same_as``: index of the fact it repeats. ``group``: the user's own heading above it, where no topic fits.
    """

    text: str
    said: str
    role: Role | None = None
    certain: bool = False
    topic: str = ""
    group: str = ""
    reason: str = ""
    same_as: int | None = None
    headed: bool = False  # the topic stands in a heading of the notes
    beneath: bool = False  # a bullet below a shortfall, of which it tells more
    under: Role | None = None  # the part whose label stands above it, where its own words tell a deed
    worded: str = ""  # ``said`` in the words of a document, where they differ

    @property
    def written(self) -> str:
        """What a document says for it: ``said`` without its words of speech."""
        return self.worded or self.said


@dataclass(frozen=True, slots=True)
class Notes:
    """Facts in the order of the notes, and the parameters they state; "" where they do not."""

    text: str
    facts: tuple[Fact, ...]
    parameters: dict[str, str]
    parameter_spans: tuple[tuple[str, Span], ...] = ()
