"""The lines of PDF pages with where they stand, and how broken lines are joined into paragraphs again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from assistant.report import Span

_CJK = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—"
_GAP = re.compile(rf"(?<=[{_CJK}])\0+|\0+(?=[{_CJK}])")
_NARROWEST = 0.6  # of the page's width: text that nowhere reaches so far has no full lines
_RADICALS = re.compile("[\u2e80-\u2fdf]")
_OPENS = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[．、.](?![0-9])|[一二三四五六七八九十]{1,2}是"
    r"|第[一二三四五六七八九十]{1,3}(?:部分|章|条))"
)
_STOPS = "。！？；：!?;:”"


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line of a page; distances in points from the page's lower left corner, ``size`` of its characters."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


class _Char(NamedTuple):
    """A character with its box; ``generated``: not on the page, put there by the reader for a gap."""

    char: str
    left: float
    right: float
    top: float
    bottom: float
    generated: bool


def page_lines(page: Any) -> list[PdfLine]:
    """Return the lines of a pypdfium2 page in reading order, blank ones left out."""
    found: list[PdfLine] = []
    line: list[_Char] = []
    for char in _chars(page.get_textpage()):
        if char.char in "\r\n":
            found += _line(line)
            line = []
        else:
            line.append(char)
    return found + _line(line)


def _chars(textpage: Any) -> Iterator[_Char]:
    """Yield the characters of a page; those without a box take the place of the one before."""
    import pypdfium2.raw as raw

    rect = raw.FS_RECTF()
    for i in range(raw.FPDFText_CountChars(textpage.raw)):
        code = raw.FPDFText_GetUnicode(textpage.raw, i)
        generated = code <= 0x20 and raw.FPDFText_IsGenerated(textpage.raw, i) == 1  # only gaps and line ends are
        if not generated:
            raw.FPDFText_GetLooseCharBox(textpage.raw, i, rect)
        if code and not 0xD800 <= code <= 0xDFFF and code <= 0x10FFFF:
            yield _Char(chr(code), rect.left, rect.right, rect.top, rect.bottom, generated)


def _line(chars: list[_Char]) -> list[PdfLine]:
    """Return one line, or none where it is blank; its characters in order from left to right.

    The order in the file may differ: some programs write the quotes of a line, set in another font, after the rest.
    """
    ordered = sorted(chars, key=lambda char: char.left)
    words = _cleaned("".join("\0" if char.generated and char.char == " " else char.char for char in ordered))
    real = [char for char in ordered if not char.generated and not char.char.isspace()]
    if not words or not real:
        return []
    heights = sorted(char.top - char.bottom for char in real)
    bottoms = sorted(char.bottom for char in real)
    size = max(1.0, heights[len(heights) // 2])
    bottom = bottoms[len(bottoms) // 2]
    return [PdfLine(words, real[0].left, max(char.right for char in real), bottom + size, bottom, size)]


def _cleaned(words: str) -> str:
    """Return the words without what only the typesetting put there; a gap next to a Chinese character is none."""
    words = _GAP.sub("", words).replace("\0", " ").strip()
    words = words.replace("\ufffe", "").replace("\x02", "").replace("\xad", "")
    return _RADICALS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), words)


def join_lines(pages: list[list[PdfLine]], width: float) -> tuple[str, tuple[Span, ...]]:
    """Return the text with broken lines joined, and the span of each page in it."""
    frame = _frame(pages, width)
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


def _frame(pages: list[list[PdfLine]], width: float) -> _Frame:
    lines = [line for page in pages for line in page]
    if not lines:
        return _Frame(0, 0, 0)
    lefts = sorted(line.left for line in lines)
    rights = sorted(line.right for line in lines)
    steps = sorted(a.bottom - b.bottom for page in pages for a, b in pairwise(page) if a.bottom > b.bottom)
    pitch = steps[len(steps) // 2] if steps else 0
    right = max(rights[len(rights) * 9 // 10], _NARROWEST * width)
    return _Frame(lefts[len(lefts) // 10], right, pitch)


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
