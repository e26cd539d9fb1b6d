"""What a note may speak of though no sign places it, and whether it tells so little that more may be asked of it."""

from __future__ import annotations

import re

from assistant.genre import GenrePack, compiled

_BARE = 16  # characters, figures aside, of a note that tells a deed and next to nothing of it
_CLAUSES = 2  # of such a note: what was done, and one thing of it
_FIGURES = re.compile(r"\d[\d.,]*[多余万]*|[“”《》（）()、\s]")


def topics_hinted(said: str, pack: GenrePack) -> set[str]:
    """Return the topics that what is said may speak of."""
    return {topic.name for topic in pack.topics if topic.hints and compiled(topic.hints).search(said)}


def is_bare(said: str) -> bool:
    """Whether a note tells hardly more than that it was done; who told what and how is not asked for more."""
    clauses = [one for one in re.split("[，,；;。（(：:]", said) if one.strip("）) ")]
    return len(clauses) <= _CLAUSES and len(_FIGURES.sub("", said)) <= _BARE
