"""What learning and the three jobs return, and what they say while they work."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from assistant.passage import Citation, Document
from assistant.report import Report

FindingLevel = Literal["error", "warning", "hint"]
CONDITION = "是写作条件，不写入正文"  # the ``reason`` of a note that says how to write and is nothing to be written


@dataclass(frozen=True, slots=True)
class Progress:
    """A word on what is being done; ``fraction`` in 0..1, or None where unknown."""

    message: str
    fraction: float | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """The next piece of the text being written."""

    text: str


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of the files given: learnt, known before, or refused with the reason."""

    added: tuple[Document, ...] = ()
    unchanged: tuple[Document, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()  # (path, error)
    replaced: tuple[tuple[Document, Document], ...] = ()  # (one of ``added``, the earlier version it replaces)


@dataclass(frozen=True, slots=True)
class Receipt:
    """How a result came about: which writer, model, prompt and passages."""

    writer: str  # "offline" or the model's name
    prompt: str = ""  # prompt name @ hash
    passages: tuple[str, ...] = ()
    note: str = ""  # why the offline writer stood in, for instance


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to a question; every [n] of ``text`` is the ``n`` of one of ``citations``."""

    question: str
    intent: str
    answered: bool
    text: str
    citations: tuple[Citation, ...]
    receipt: Receipt
    elapsed_ms: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """One fact of the user's notes with its span in them, and whether the draft holds it."""

    text: str
    start: int
    end: int
    used: bool = False
    topic: str = ""
    role: str = ""
    reason: str = ""  # why it was not used


@dataclass(frozen=True, slots=True)
class TracedFigure:
    """A fact of the draft and where it comes from: notes, policy, untraced or sample:<document id>."""

    text: str
    origin: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A 【待补：…】 of the draft; ``slot`` says what is missing."""

    slot: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark on a text: which check, how serious, where, why, and what to do."""

    check: str
    level: FindingLevel
    section: str  # heading of the section it stands in, or ""
    start: int
    end: int
    quote: str
    message: str
    suggestion: str
    evidence: tuple[str, ...] = ()  # sources: a rule, or "k/n samples: names"
    fix: str | None = None  # text to put in place of the span, where safe


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted section or report; all offsets are into ``text``, those of ``notes`` into the notes."""

    title: str
    text: str
    outline: Report
    notes: tuple[Note, ...]
    figures: tuple[TracedFigure, ...]
    placeholders: tuple[Placeholder, ...]
    questions: tuple[str, ...]  # what only the user can answer, most important first
    citations: tuple[Citation, ...]
    findings: tuple[Finding, ...]
    receipt: Receipt
    elapsed_ms: int = 0
    remarks: tuple[str, ...] = ()  # what is worth knowing and needs no answer
    request: Any = None  # the DraftRequest it answers, for revising it
    plan: Any = None  # the DraftPlan it was written from, with the wording that each item was given
    before: Any = None  # the Draft that this one revises
    reply: str = ""  # what a revision did, in a sentence
    changes: tuple[Any, ...] = ()  # what a renewed report changed of last year's: kind, place, before, after


@dataclass(frozen=True, slots=True)
class Coverage:
    """How one topic is covered: by ``samples_with`` of ``samples`` samples, and by the draft."""

    topic: str
    role: str
    samples_with: int
    samples: int
    in_draft: bool
    draft_chars: int
    median_chars: int
    sample_chars: tuple[int, ...] = ()  # of each sample, in the order of ``Review.compared_with``


@dataclass(frozen=True, slots=True)
class SectionShare:
    """A role's share of the draft beside the samples' low, median and high share."""

    role: str
    draft_chars: int
    share: float
    sample_share: tuple[float, float, float] | None


@dataclass(frozen=True, slots=True)
class OverlapRun:
    """A stretch of the draft that also stands in a library document."""

    start: int
    end: int
    document: str
    quote: str


@dataclass(frozen=True, slots=True)
class Overlap:
    """Near-copies: ``ratio`` is the share of the draft's characters inside a run."""

    ratio: float
    runs: tuple[OverlapRun, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A part of the draft beside the sample part most like it; spans are into the draft and into the document."""

    role: str
    level: Literal["section", "item"]
    place: str  # heading path of the draft's part
    start: int
    end: int
    document: str
    name: str
    sample_place: str
    sample_start: int
    sample_end: int
    text: str  # the document's text at that span, verbatim
    similarity: float  # 0..1


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing a notice asks, verbatim at its span there; ``met`` is "look" where only a person can tell."""

    kind: str  # part, length, period, addressee, deadline, form, attachment, duty
    text: str
    notice: str
    notice_start: int
    notice_end: int
    met: Literal["yes", "no", "look"]
    said: str  # why, or where the draft answers it
    start: int = 0  # the draft's answer; empty where there is none
    end: int = 0


@dataclass(frozen=True, slots=True)
class Changes:
    """Findings of the earlier review that are gone, of the later one that are new, and of both (as they stand now)."""

    solved: tuple[Finding, ...]
    new: tuple[Finding, ...]
    still: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """A draft compared with the samples and the rules; findings in reading order."""

    outline: Report
    findings: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]
    sections: tuple[SectionShare, ...]
    overlap: Overlap
    summary: str
    receipt: Receipt
    elapsed_ms: int = 0
    compared_with: tuple[str, ...] = field(default=())  # names of the documents
    matches: tuple[Match, ...] = ()  # for reading side by side, in the draft's order
    checklist: tuple[Asked, ...] = ()  # the notice, point by point
    ignored: tuple[Finding, ...] = ()  # of kinds the reader does not want to see
    changes: Changes | None = None  # against an earlier review


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to go on: what its button says, and the message it sends."""

    label: str
    message: str


@dataclass(frozen=True, slots=True)
class Word:
    """A short reply that is no result of a job: what was done, or what is to be decided, with ways to go on.

    Before another result it stands above it: what was changed, or what else could be done with what was handed in.
    """

    text: str
    choices: tuple[Choice, ...] = ()


Event = Progress | Piece | Answer | Draft | Review | Word
