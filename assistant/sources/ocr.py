"""Scanned pages to lines, by RapidOCR (extra ``ocr``), whose models come with its package: no network is needed."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from typing import Any

from assistant.sources.pdf_lines import PdfLine

CURE = '请在程序目录运行 pip install -e ".[ocr]"，或先做文字识别（OCR），存成 .docx 或 .txt 再读'
_SCALE = 150 / 72  # pixels a point: characters of 16 points come out 33 pixels high, what the models know best
_MARKS = dict(zip("(),:;?!", "（），：；？！", strict=True))
_MARK = re.compile(r"(?<=[\u4e00-\u9fff])[(),:;?!]|[(),:;?!](?=[\u4e00-\u9fff])")
_LIKE = 0.25  # heights that differ by less are of one size: boxes of recognised lines are not exact


def is_installed() -> bool:
    """Tell whether the optional reader is there."""
    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


def scan_reader() -> Callable[[Any], list[PdfLine]]:
    """Return a function that reads the lines of a pypdfium2 page off its picture; loading takes a second or two."""
    logging.disable(logging.WARNING)
    from rapidocr import RapidOCR

    engine = RapidOCR(params={"Global.log_level": "error", "Global.use_cls": False})

    def read(page: Any) -> list[PdfLine]:
        found = engine(page.render(scale=_SCALE).to_numpy())
        if found.boxes is None or found.txts is None:
            return []
        height = float(page.get_height())
        return _rows([_line(box, words, height) for box, words in zip(found.boxes, found.txts, strict=True)])

    return read


def _line(box: Any, words: str, height: float) -> PdfLine:
    """Return a recognised stretch in points from the page's lower left corner; ``box``: four corners in pixels."""
    across = [float(corner[0]) / _SCALE for corner in box]
    down = [float(corner[1]) / _SCALE for corner in box]
    top, bottom = height - min(down), height - max(down)
    return PdfLine(_full_width(words.strip()), min(across), max(across), top, bottom, top - bottom)


def _full_width(words: str) -> str:
    """Return the words with the marks beside Chinese characters in full width, which recognition confuses."""
    return _MARK.sub(lambda match: _MARKS[match[0]], words)


def _rows(pieces: list[PdfLine]) -> list[PdfLine]:
    """Join pieces that stand beside each other; give lines of about one size the same size."""
    pieces = [piece for piece in pieces if piece.text]
    sizes = sorted(piece.size for piece in pieces)
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    rows: list[list[PdfLine]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.top):
        middle = (piece.top + piece.bottom) / 2
        if rows and rows[-1][0].bottom < middle:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_row(sorted(row, key=lambda piece: piece.left), usual) for row in rows]


def _row(row: list[PdfLine], usual: float) -> PdfLine:
    first = row[0]
    size = usual if abs(first.size - usual) < _LIKE * usual else first.size
    return replace(first, text="".join(piece.text for piece in row), right=row[-1].right, size=size)
