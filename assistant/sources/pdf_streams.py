"""Looks for streams in a PDF that would inflate to far more than any document holds, before they are inflated."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_LARGEST = 64 * 1024 * 1024  # bytes of one stream once inflated; a page's picture in full colour has about 26 MB
_HIGHEST_RATIO = 400  # inflated to packed; what is drawn and written on pages stays far below
_SUSPECT = _LARGEST // 1032  # deflate packs at most 1032 to 1
_CHUNK = 1024 * 1024
_STREAM = re.compile(rb"stream\r?\n")
_HEADER = 400  # bytes before a stream in which its filters stand


def check_streams(data: bytes) -> None:
    """Raise ValueError, in Chinese, where a stream of the PDF ``data`` is a bomb."""
    for match in _STREAM.finditer(data):
        if data.startswith(b"end", match.start() - 3):
            continue
        end = data.find(b"endstream", match.end())
        size = (len(data) if end < 0 else end) - match.end()
        header = data[max(0, match.start() - _HEADER) : match.start()].rpartition(b" obj")[2]
        packed_twice = header.count(b"/FlateDecode") + header.count(b"/Fl ") > 1
        if (size >= _SUSPECT or packed_twice) and _is_bomb(data[match.end() : match.end() + size], packed_twice):
            raise ValueError("文件展开后大得不正常", "用 WPS 或 Word 另存为新的 PDF 或 .docx 再读")


def _is_bomb(packed: bytes, twice: bool) -> bool:
    """Tell whether ``packed`` inflates beyond the largest size at more than the highest ratio."""
    most = max(_LARGEST, _HIGHEST_RATIO * len(packed))
    chunks = _inflated(iter([packed]))
    total = 0
    for chunk in _inflated(chunks) if twice else chunks:
        total += len(chunk)
        if total > most:
            return True
    return False


def _inflated(packed: Iterator[bytes]) -> Iterator[bytes]:
    """Yield what ``packed`` inflates to, piece by piece; nothing more where it is no zlib data."""
    engine = zlib.decompressobj()
    for piece in packed:
        rest = piece
        while rest:
            try:
                out = engine.decompress(rest, _CHUNK)
            except zlib.error:
                return
            yield out
            rest = engine.unconsumed_tail
            if engine.eof:
                return
