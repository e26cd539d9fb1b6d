"""Which genre a draft is of, by what it speaks of."""

from __future__ import annotations

from assistant.genre import GenrePack
from assistant.report import Report

_ONCE_IN = 1500  # characters of a long text in which the subject must be spoken of, for it to be the subject


def spoken(pack: GenrePack, text: str) -> float:
    """How much a text speaks of a genre: its subject first, its topics between genres of one subject."""
    said = sum(topic.name in text for topic in pack.topics) / max(1, len(pack.topics))
    return said + max(text.count(word) for word in _subject_words(pack))


def _subject_words(pack: GenrePack) -> set[str]:
    """The four-character pieces of what such reports account for: 意识形态, 安全生产."""
    return {pack.subject[at : at + 4] for at in range(max(1, len(pack.subject) - 3))}


def of_genre(pack: GenrePack, report: Report) -> bool:
    """Whether a text is of the genre at all: its title or opening names what such reports account for, or it often."""
    words = _subject_words(pack)
    begun = report.title_line + (report.preamble.of(report.text) if report.preamble else "")
    least = max(1, min(3, len(report.text) // 300), len(report.text) // _ONCE_IN)
    often = max(report.text.count(word) for word in words) >= least
    return often or any(word in begun for word in words)
