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


SPLIT = "拆成几份再来；要整份读，请管理员调大上限"  # the cure where a file goes over a limit


def too_long(most: int) -> tuple[str, str]:
    """Return what is wrong with a file of more than ``most`` characters, and the cure."""
    return f"文字太长（超过{counted(most)}字）", SPLIT


def counted(number: int) -> str:
    """Return a count as it is read: 200万."""
    return f"{number // 10_000}万" if number >= 10_000 and number % 10_000 == 0 else str(number)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text with LF line ends; ``pages`` are spans of it, empty where the format has none."""

    text: str
    format: str
    pages: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
