"""PDF files with text: pages joined into paragraphs, page numbers and running heads removed, page spans kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assistant.report import Span
from assistant.sources.pdf_lines import PdfLine, join_lines, page_lines
from assistant.sources.pdf_streams import check_streams
from assistant.sources.source import SPLIT, too_long

_PAGE_NUMBER = re.compile(
    r"^[\s—–\-－·•.]*(?:第?\s?[0-9０-９一二三四五六七八九十]{1,4}\s?页?)(?:\s?[/／共]\s?[0-9]{1,4}\s?页?)?[\s—–\-－·•.]*$"
)
_DIGITS = re.compile(r"[0-9０-９]+")
_EDGE = 2  # lines at the top and bottom of a page among which running heads are looked for


@dataclass(frozen=True, slots=True)
class _Page:
    lines: list[PdfLine]
    height: float
    width: float
    drawn: bool


def read_pdf(
    data: bytes, max_pages: int, max_chars: int, lines_of: Callable[[Any], list[PdfLine]] = page_lines
) -> tuple[str, tuple[Span, ...], tuple[str, ...]]:
    """Return text, page spans and notes; raises ValueError saying in Chinese why it cannot be read.

    ``lines_of`` returns a page's lines: those written in the file, or those recognised on its picture.
    """
    pages, empty = _open(data, max_pages, max_chars, lines_of)
    if empty == len(pages):
        if not any(page.drawn for page in pages):
            raise ValueError("文件里没有文字", "检查文件内容")
        raise ValueError("这是扫描件，没有可以读取的文字", "", "scan")
    heads = _running_heads(pages)
    kept = [[line for line in page.lines if not _is_furniture(line, page, heads)] for page in pages]
    text, spans = join_lines(kept, max(page.width for page in pages))
    notes = (f"有 {empty} 页没有文字（可能是图片），没有读入",) if empty else ()
    return text, spans, notes


def _open(
    data: bytes, max_pages: int, max_chars: int, lines_of: Callable[[Any], list[PdfLine]]
) -> tuple[list[_Page], int]:
    import pypdfium2

    check_streams(data)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        if locked:
            raise ValueError("文件加了密码", "去掉密码另存一份再读") from None
        raise ValueError("PDF 文件有损坏") from None
    if len(document) > max_pages:
        raise ValueError(f"页数太多（{len(document)} 页，最多 {max_pages} 页）", SPLIT)
    pages: list[_Page] = []
    empty = chars = 0
    for number in range(len(document)):
        try:
            page = document[number]
            lines, height, width = lines_of(page), float(page.get_height()), float(page.get_width())
            drawn = pypdfium2.raw.FPDFPage_CountObjects(page.raw) > 0
        except pypdfium2.PdfiumError:
            lines, height, width, drawn = [], 0.0, 0.0, False
        empty += not any(line.text.strip() for line in lines)
        chars += sum(len(line.text) for line in lines)
        if chars > max_chars:
            raise ValueError(*too_long(max_chars))
        pages.append(_Page(lines, height, width, drawn))
    return pages, empty


def _running_heads(pages: list[_Page]) -> set[str]:
    """Return the lines, digits taken out, that stand at the edge of at least half the pages (and of three)."""
    if len(pages) < 3:
        return set()
    seen: Counter[str] = Counter()
    for page in pages:
        edges = page.lines[:_EDGE] + page.lines[-_EDGE:]
        seen.update({_plain(line.text) for line in edges})
    return {text for text, times in seen.items() if text and times >= max(3, len(pages) / 2)}


def _is_furniture(line: PdfLine, page: _Page, heads: set[str]) -> bool:
    at_edge = line in page.lines[:_EDGE] or line in page.lines[-_EDGE:]
    if not at_edge:
        return False
    if _plain(line.text) in heads:
        return True
    outer = line is page.lines[0] or line is page.lines[-1]
    margin = line.bottom < page.height * 0.12 or line.top > page.height * 0.92
    return outer and margin and bool(_PAGE_NUMBER.match(line.text.strip()))


def _plain(text: str) -> str:
    return _DIGITS.sub("#", "".join(text.split()))
