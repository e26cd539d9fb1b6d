"""Each part of a draft beside the part of a sample that is most like it, for reading the two side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.checks.copies.overlap import letters, shingles
from assistant.genre import GenrePack
from assistant.passage import Document
from assistant.report import Item, Report, Role, Section
from assistant.results import Match
from assistant.structure.topics import label_topics

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]

_WIDE = 1 << 13  # places the pairs of characters are hashed to
_HEADING = 4  # how often a heading counts, against once for the text below it
_ON_TOPIC = 0.1  # what the same topic counts beside the likeness of the words
_NO_LIKENESS = 0.02  # below, nothing of the two parts is alike


@dataclass(frozen=True, slots=True)
class _Part:
    role: Role
    level: Literal["section", "item"]
    place: str
    heading: str
    start: int
    end: int
    document: int  # number of the sample; -1 for the draft
    topic: str


class MatchIndex:
    """The parts of some samples; made once for a choice of samples."""

    def __init__(self, samples: Sequence[tuple[Document, Report]], pack: GenrePack) -> None:
        import numpy as np

        self._samples, self._pack = samples, pack
        self._parts = [part for number, (_, report) in enumerate(samples) for part in _parts(report, number, pack)]
        counts = _counts([(self._samples[p.document][1].text, p) for p in self._parts])
        seen = (counts > 0).sum(axis=0) if len(counts) else np.zeros(_WIDE)
        # What every part has says nothing of any.
        self._weight = np.log((1 + len(self._parts)) / (1 + seen)).astype(np.float32)
        self._rows = _unit(counts * self._weight)

    def beside(self, report: Report) -> tuple[Match, ...]:
        """Return the best match of every section and item of ``report`` among the parts of the same role and level."""
        import numpy as np

        own = list(_parts(report, -1, self._pack))
        if not own or not self._parts:
            return ()
        likeness = _unit(_counts([(report.text, part) for part in own]) * self._weight) @ self._rows.T
        kinds = [(part.role, part.level) for part in self._parts]
        found = []
        for part, row in zip(own, likeness, strict=True):
            allowed = np.array([kind == (part.role, part.level) for kind in kinds], dtype=np.bool_)
            if not allowed.any():
                continue
            alike = np.array([bool(part.topic) and other.topic == part.topic for other in self._parts])
            best = int(np.argmax(np.where(allowed, row + _ON_TOPIC * alike, -1.0)))
            if row[best] >= _NO_LIKENESS:
                found.append(self._match(part, self._parts[best], float(row[best])))
        return tuple(found)

    def _match(self, own: _Part, other: _Part, likeness: float) -> Match:
        document, report = self._samples[other.document]
        return Match(
            own.role,
            own.level,
            own.place,
            own.start,
            own.end,
            document.id,
            document.name,
            other.place,
            other.start,
            other.end,
            report.text[other.start : other.end],
            round(min(1.0, likeness), 3),
        )


def _parts(report: Report, number: int, pack: GenrePack) -> Iterator[_Part]:
    if report.preamble:
        yield _Part("opening", "section", "导语", "", report.preamble.start, report.preamble.end, number, "")
    for section in report.sections:
        place = f"{section.number or ''}{section.heading or ''}"
        end = _end(report.text, section)
        yield _Part(section.role, "section", place, section.heading or "", section.start, end, number, "")
        for item in section.items:
            inner = f"{place} › {item.number}{item.heading}" if place else f"{item.number}{item.heading}"
            labels = label_topics(pack, item.of(report.text), item.heading)
            topic = labels[0][0] if labels else ""
            end = _end(report.text, item)
            yield _Part(section.role, "item", inner, item.heading, item.start, end, number, topic)


def _end(text: str, node: Section | Item) -> int:
    return node.start + len(text[node.start : node.end].rstrip())


def _counts(parts: Sequence[tuple[str, _Part]]) -> Rows:
    """How often each pair of characters stands in each part, damped, as one row a part."""
    import numpy as np

    rows = np.zeros((len(parts), _WIDE), dtype=np.float32)
    for row, (text, part) in zip(rows, parts, strict=True):
        for words, times in ((text[part.start : part.end], 1), (part.heading, _HEADING - 1)):
            pairs = shingles(letters(words)[0], 2) % np.uint64(_WIDE)
            row += times * np.bincount(pairs.astype(np.int64), minlength=_WIDE)
    return np.log1p(rows)


def _unit(rows: Rows) -> Rows:
    import numpy as np

    lengths = np.sqrt(np.sum(rows * rows, axis=1, keepdims=True))
    scaled: Rows = (rows / np.maximum(lengths, 1e-6)).astype(np.float32)
    return scaled
