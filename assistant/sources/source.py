"""A file's text, and the limits within which it is read."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.report import Span


@dataclass(frozen=True, slots=True)
class Limits:
    """The most one file may take: bytes, characters of text, pages, seconds of reading."""

    max_bytes: int = 20 * 1024 * 1024
    max_chars: int = 2_000_000
    max_pages: int = 1000
    seconds: float = 60


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text with LF line ends; ``pages`` are spans of it, empty where the format has none."""

    text: str
    format: str
    pages: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
