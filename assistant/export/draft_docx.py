"""A draft as a Word file laid out by GB/T 9704—2012."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from assistant.export.layout import (
    FANGSONG,
    HEI,
    SIZE_2,
    SIZE_3,
    SIZE_4,
    SONG_TITLE,
    TITLE_WIDTH,
    add_run,
    fonts_of,
    legal,
    new_document,
    new_line,
    signature_indents,
)
from assistant.export.title import title_lines

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.text.paragraph import Paragraph

LABEL = "（本文由人工智能辅助起草，使用前请人工核对）"
_PLACEHOLDER = re.compile(r"(【待补：[^【】]{1,220}】)")


def draft_docx(
    title: str, text: str, *, unit: str = "", date: str = "", addressee: str = "", label: bool = True
) -> bytes:
    """Return the draft as a .docx file.

    ``text`` may open with the title. ``addressee`` is 主送机关, ``unit`` and ``date`` 署名 and 成文日期; empty ones are
    left out. ``label`` adds the line that says a machine helped to write, as rules on generated text ask.
    """
    document = new_document()
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if lines and lines[0] == title:
        lines = lines[1:]
    if title:
        for part in title_lines(title, TITLE_WIDTH):
            _runs(new_line(document, SIZE_2, side="center", indent_by=0), part, SONG_TITLE, SIZE_2)
        new_line(document, indent_by=0)
    if addressee:
        _runs(new_line(document, indent_by=0), f"{addressee.rstrip('：:')}：", FANGSONG, SIZE_3)
    for line in lines:
        _body(document, line)
    last = len(document.paragraphs) - 1
    _signature(document, unit, date)
    if label:
        new_line(document, indent_by=0)
        _runs(new_line(document, SIZE_4), LABEL, FANGSONG, SIZE_4)
    for paragraph in document.paragraphs[last:-1]:  # neither signature nor label stands alone on a page
        paragraph.paragraph_format.keep_with_next = True
    _properties(document, title, label)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _body(document: Docx, line: str) -> None:
    """Write one line of the text."""
    style, pieces = fonts_of(line)
    paragraph = new_line(document, style=style)
    for words, font in pieces:
        _runs(paragraph, words.rstrip("。") if font == HEI else words, font, SIZE_3)


def _signature(document: Docx, unit: str, date: str) -> None:
    if not unit and not date:
        return
    new_line(document, indent_by=0)
    for words, space in zip((unit, date), signature_indents(unit, date), strict=True):
        if words:
            _runs(new_line(document, side="right", indent_by=space), words, FANGSONG, SIZE_3)


def _runs(paragraph: Paragraph, words: str, font: str, size: float) -> None:
    """Add ``words``, with every placeholder on yellow."""
    from docx.enum.text import WD_COLOR_INDEX

    for piece in filter(None, _PLACEHOLDER.split(words)):
        run = add_run(paragraph, piece, font, size)
        if _PLACEHOLDER.fullmatch(piece):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _properties(document: Docx, title: str, label: bool) -> None:
    document.core_properties.title = "".join(legal(title))[:250]
    document.core_properties.author = ""
    document.core_properties.comments = "AI-assisted draft" if label else ""
    document.core_properties.keywords = "AIGC" if label else ""
