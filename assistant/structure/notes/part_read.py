"""Which part of a report the clauses of a sentence are of as the encoder reads them, and where they turn to plans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.meaning import PARTS, parts
from assistant.report import Role, Span

_CAUSES, _DONE, _PLANS, _PROBLEMS = range(len(PARTS))
_TURNS = 0.7  # likelihood from which clauses on both sides of a comma make it a turn to what is planned
_LEAST = 6  # characters on each side of it
_SHORT = 0.6  # likelihood from which a clause behind deeds makes the whole a shortfall
# Likelihoods from which a fact is a plan, a shortfall, a deed against a word of a lack; and from which that is certain.
_PLAN, _LACK, _DEED, _CERTAIN = 0.65, 0.75, 0.9, 0.85
_MARKS = re.compile("[，,；;]")


class PartReading:
    """One sentence of the notes, read clause by clause, each beside the others."""

    def __init__(self, text: str, sentence: Span) -> None:
        self._spans = list(_clauses(text, sentence))
        self._likely = parts().of(tuple(span.of(text) for span in self._spans))

    def of(self, span: Span) -> tuple[Role, float]:
        """Return the part that a stretch of the sentence is of, and how likely that is: .25 where nothing is known.

        A cause is of the problems, whose it is; a shortfall behind deeds makes all of it one.
        """
        rows = [n for n, one in enumerate(self._spans) if one.start < span.end and one.end > span.start]
        if not rows:
            return "done", 1 / len(PARTS)
        likely = self._likely[rows]
        last = likely[-1]
        if last.argmax() == _PROBLEMS and last[_PROBLEMS] >= _SHORT:
            return "problems", float(last[_PROBLEMS])
        sizes = [self._spans[n].end - self._spans[n].start for n in rows]
        mean = sum(size * row for size, row in zip(sizes, likely, strict=True)) / sum(sizes)
        short = float(mean[_PROBLEMS] + mean[_CAUSES])
        found: dict[Role, float] = {"problems": short, "done": float(mean[_DONE]), "plans": float(mean[_PLANS])}
        best = max(found, key=lambda part: found[part])
        return best, found[best]

    def of_itself(self, span: Span) -> tuple[Role | None, bool]:
        """Return the part of a stretch without a word of any, and whether for certain; None for a deed."""
        part, likely = self.of(span)
        least = {"plans": _PLAN, "problems": _LACK}.get(part, 1.0)
        return (part, likely >= _CERTAIN) if likely >= least else (None, False)

    def tells_deed(self, span: Span) -> bool:
        """Whether a stretch tells a deed, whatever single word of a lack stands in it: 没收到一封反映讲坛的信."""
        part, likely = self.of(span)
        return part == "done" and likely >= _DEED

    def turned(self, span: Span) -> list[Span]:
        """Return a stretch cut where it turns from what is or was to what is planned, or back."""
        found, first = list[Span](), span.start
        for n, (one, other) in enumerate(zip(self._spans, self._spans[1:], strict=False)):
            inside = first < one.end and other.start < span.end and other.start > first
            sides = self._likely[n : n + 2, _PLANS]
            turns = min(sides) <= 1 - _TURNS and max(sides) >= _TURNS
            if inside and turns and one.end - first >= _LEAST and span.end - other.start >= _LEAST:
                found.append(Span(first, one.end))
                first = other.start
        return [*found, Span(first, span.end)]


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for mark in [*_MARKS.finditer(text, sentence.start, sentence.end), None]:
        end = mark.start() if mark else sentence.end
        held = text[start:end]
        if held.strip():
            left = len(held) - len(held.lstrip())
            yield Span(start + left, start + len(held.rstrip()))
        start = mark.end() if mark else end
