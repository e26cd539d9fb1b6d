"""Notes with passages replaced before they are read, and where each of their characters stood at first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.report import Span


@dataclass(frozen=True, slots=True)
class Edit(Span):
    """One passage and what is read for it; ``reason``: what to tell the user of it, "" for a mere matter of form."""

    written: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Edited:
    """Notes as they are read, with what was put aside, each with its place in the notes as they were given."""

    text: str
    starts: list[int]
    ends: list[int]
    aside: list[tuple[Span, str]] = field(default_factory=list)

    def back(self, span: Span) -> Span:
        """Return where a span of the text as it is read stands in the notes as they were given."""
        if span.start >= len(self.starts):
            return Span(len(self.text) and self.ends[-1], len(self.text) and self.ends[-1])
        start = self.starts[span.start]
        return Span(start, max(start, self.ends[span.end - 1]) if span.end > span.start else start)

    def then(self, edits: Iterable[Edit]) -> Edited:
        """Return the notes with further passages replaced; of passages that overlap the first is taken."""
        taken: list[Edit] = []
        for one in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
            if not taken or one.start >= taken[-1].end:
                taken.append(one)
        text, starts, ends, done = "", list[int](), list[int](), 0
        aside = list(self.aside)
        for one in taken:
            there = self.back(one)
            text += self.text[done : one.start] + one.written
            starts += self.starts[done : one.start] + [there.start] * len(one.written)
            ends += self.ends[done : one.start] + [there.end] * len(one.written)
            done = one.end
            if one.reason:
                aside.append((there, one.reason))
        return Edited(text + self.text[done:], starts + self.starts[done:], ends + self.ends[done:], aside)


def unedited(text: str) -> Edited:
    """Return notes as they were given."""
    return Edited(text, [*range(len(text))], [*range(1, len(text) + 1)])
