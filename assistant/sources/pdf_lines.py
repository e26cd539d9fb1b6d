"""The lines of PDF pages with where they stand, and how broken lines are joined into paragraphs again."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from assistant.report import Span

_CJK = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—"
_INNER_SPACE = re.compile(rf"(?<=[{_CJK}])[ \t]+(?=[{_CJK}])")
_RADICALS = re.compile("[\u2e80-\u2fdf]")
_OPENS = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[．、.](?![0-9])|[一二三四五六七八九十]{1,2}是"
    r"|第[一二三四五六七八九十]{1,3}(?:部分|章|条))"
)
_STOPS = "。！？；：!?;:”"


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line of a page; distances in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """The height of its characters."""
        return max(1.0, self.top - self.bottom)


def page_lines(page: Any) -> list[PdfLine]:
    """Return the lines of a pypdfium2 page from top to bottom, blank ones left out."""
    textpage = page.get_textpage()
    text = textpage.get_text_range()
    found: list[PdfLine] = []
    at = 0
    for raw in text.split("\n"):
        bare = raw.rstrip("\r")
        line = _placed(textpage, bare, at)
        if line is not None:
            found.append(line)
        at += len(raw) + 1
    return found


def _placed(textpage: Any, raw: str, at: int) -> PdfLine | None:
    words = raw.strip()
    if not words:
        return None
    first = at + len(raw) - len(raw.lstrip())
    last = first + len(words) - 1
    try:
        left, bottom, _, top = textpage.get_charbox(first, loose=True)
        _, low, right, high = textpage.get_charbox(last, loose=True)
    except Exception:  # a character without a box: the line is kept, its place unknown
        left = bottom = right = top = low = high = 0.0
    return PdfLine(_cleaned(textpage, words, first), left, right, max(top, high), min(bottom, low))


def _cleaned(textpage: Any, words: str, at: int) -> str:
    """Return the words, which begin at character ``at``, without what only the typesetting put there."""
    words = _INNER_SPACE.sub(lambda gap: "" if _generated(textpage, at + gap.start()) else gap[0], words)
    words = words.replace("\ufffe", "").replace("\x02", "").replace("\xad", "")
    return _RADICALS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), words)


def _generated(textpage: Any, at: int) -> bool:
    """Tell whether the reader put a space where the page only has a gap."""
    import pypdfium2.raw as raw

    return bool(raw.FPDFText_IsGenerated(textpage.raw, at) == 1)


def join_lines(pages: list[list[PdfLine]]) -> tuple[str, tuple[Span, ...]]:
    """Return the text with broken lines joined, and the span of each page in it."""
    frame = _frame(pages)
    parts: list[str] = []
    spans: list[Span] = []
    length = 0
    before: PdfLine | None = None
    for page in pages:
        start = length
        for line in page:
            joint = "" if before is None else _joint(before, line, frame)
            if before is None or joint == "\n":
                start = start + len(joint) if start == length and joint else start
            parts += [joint, line.text]
            length += len(joint) + len(line.text)
            before = line
        spans.append(Span(min(start, length), length))
    return "".join(parts), tuple(spans)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where most lines begin, where full lines end, and how far apart lines usually stand."""

    left: float
    right: float
    pitch: float


def _frame(pages: list[list[PdfLine]]) -> _Frame:
    lines = [line for page in pages for line in page]
    if not lines:
        return _Frame(0, 0, 0)
    lefts = sorted(line.left for line in lines)
    rights = sorted(line.right for line in lines)
    steps = sorted(a.bottom - b.bottom for page in pages for a, b in pairwise(page) if a.bottom > b.bottom)
    pitch = steps[len(steps) // 2] if steps else 0
    return _Frame(lefts[len(lefts) // 10], rights[len(rights) * 9 // 10], pitch)


def _joint(before: PdfLine, line: PdfLine, frame: _Frame) -> str:
    """Return what stands between two lines: nothing or a space within a paragraph, else a line end."""
    indented = line.left > frame.left + 0.8 * line.size
    resized = abs(before.size - line.size) > 0.25 * max(before.size, line.size)
    spaced = frame.pitch > 0 and before.bottom - line.bottom > 1.35 * frame.pitch
    if indented or resized or spaced or not _is_full(before, frame):
        return "\n"
    if _OPENS.match(line.text) and before.text[-1] in _STOPS:
        return "\n"
    return " " if _is_latin(before.text[-1]) and _is_latin(line.text[0]) else ""


def _is_full(line: PdfLine, frame: _Frame) -> bool:
    """Tell whether a line runs to the margin; line-breaking rules may hold back a few characters of a sentence."""
    room = frame.right - line.right
    return room < 1.6 * line.size or (room < 3.2 * line.size and line.text[-1] not in _STOPS)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
