"""A fact added to the notes after they were read: as one more line of them."""

from __future__ import annotations

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.notes import read_notes
from assistant.structure.notes.fact import Fact


def appended(text: str, said: str) -> str:
    """Return notes with one more line."""
    return f"{text}\n{said}" if text else said


def new_fact(text: str, said: str, role: Role | None, topic: str, pack: GenrePack) -> Fact:
    """Return ``said`` as a fact of the notes of ``appended(text, said)``; ``role`` and ``topic`` win if given."""
    start = len(appended(text, said)) - len(said)
    read = read_notes(said, pack).facts
    first = read[0] if read else None
    return Fact(
        start,
        start + len(said),
        said,
        "，".join(fact.said for fact in read) or said,
        role or (first.role if first else None),
        True,
        topic or (first.topic if first else ""),
        reason=next((fact.reason for fact in read if fact.reason), ""),
        worded="，".join(fact.written for fact in read),
    )
