"""Documents of the library, the passages cut from them, and passages given to a writer as evidence."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from assistant.report import Role

Kind = Literal["sample", "policy", "guide"]  # a guide ships, is cited and opened, and is not searched
Level = Literal["preamble", "section", "item", "point", "paragraph"]


@dataclass(frozen=True, slots=True)
class Document:
    """A document the library has learnt. ``id`` comes from the kind and the extracted text."""

    id: str
    name: str
    kind: Kind
    genre: str
    title: str
    type: str
    period: str
    passages: int
    bundled: bool
    added: str = ""  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document that knows its place; ``start``/``end`` are offsets in the document's text."""

    id: str
    document: str
    name: str
    kind: Kind
    place: str  # heading path: 一、主要做法 › （二）强化理论学习
    role: Role
    topics: tuple[str, ...]
    level: Level
    text: str
    start: int
    end: int
    type: str = ""
    period: str = ""
    genre: str = ""

    @property
    def topic(self) -> str | None:
        """The topic it is most about, or None."""
        return self.topics[0] if self.topics else None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a query; ``score`` is in 0..1 and comparable within one search."""

    passage: Passage
    score: float


@dataclass(frozen=True, slots=True)
class Citation:
    """What a marker [n] of a written text stands on; ``quote`` is verbatim at ``start``..``end``."""

    n: int
    document: str
    name: str
    kind: Kind
    place: str
    quote: str
    start: int
    end: int


def content_id(*parts: str) -> str:
    """Return a stable 16-character id for the given content."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()[:16]
