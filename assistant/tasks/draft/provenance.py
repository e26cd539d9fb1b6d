"""Which note a fact of a draft comes from: the one that states it whole, and says most of what stands around it."""

from __future__ import annotations

from bisect import bisect_right

from assistant.checks.trace import Stated
from assistant.results import Draft, TracedFigure
from assistant.structure.sentences import split_sentences
from assistant.writers.draft.pairs import pairs_of


class Provenance:
    """Knows the notes of one draft."""

    def __init__(self, draft: Draft) -> None:
        self._notes = [(note.text.strip(), Stated(note.text)) for note in draft.notes]
        self._text, self._spans = draft.text, split_sentences(draft.text)
        self._starts = [span.start for span in self._spans]

    def note_behind(self, figure: TracedFigure) -> str:
        """Return the text of the note that ``figure`` comes from, or "" where no note states it."""
        if figure.origin != "notes":
            return ""
        stating = [text for text, stated in self._notes if stated.holds(figure.text)]
        if len(stating) < 2:
            return "".join(stating)
        at = bisect_right(self._starts, figure.start) - 1
        words = pairs_of(self._spans[at].of(self._text)) if at >= 0 else frozenset()
        return max(stating, key=lambda note: len(words & pairs_of(note)) / max(1, len(pairs_of(note))))
