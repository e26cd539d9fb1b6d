"""Reads a file of any known format into text, within limits on size, length, pages and time."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from pathlib import Path, PurePath

from assistant.errors import NotInstalled, UnreadableFile
from assistant.report import Span
from assistant.sources import ocr
from assistant.sources.child import OCR, ScannedFile, read_apart
from assistant.sources.office import to_docx
from assistant.sources.plain import decode_text
from assistant.sources.source import SPLIT, Limits, Source, too_long

SUFFIXES: tuple[str, ...] = (".txt", ".md", ".docx", ".pdf", ".doc", ".wps", ".rtf", ".odt")
_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")
_OFFICE = (".doc", ".wps", ".rtf", ".odt")


def read_file(path: Path, limits: Limits | None = None) -> Source:
    """Read ``path``; raises UnreadableFile, or NotInstalled where an optional reader is missing."""
    limits = limits or Limits()
    try:
        if path.is_dir():
            raise UnreadableFile("这是文件夹，不是文件", where=path.name, cure="选择其中的文件")
        if path.stat().st_size > limits.max_bytes:
            raise _too_large(path.name, limits)
        data = path.read_bytes()
    except OSError:
        raise UnreadableFile("文件打不开", where=path.name, cure="确认文件还在原处，而且有权读取") from None
    return read_bytes(path.name, data, limits)


def read_bytes(name: str, data: bytes, limits: Limits | None = None) -> Source:
    """Read a file's content; ``name`` gives the format by its suffix. Raises as ``read_file``."""
    limits = limits or Limits()
    if len(data) > limits.max_bytes:
        raise _too_large(name, limits)
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise UnreadableFile("不认识这种文件", where=name, cure=f"可以读的格式：{'、'.join(SUFFIXES)}")
    source = _storable(_by_format(name, data, suffix, limits))
    if not source.text.strip():
        raise UnreadableFile("文件里没有文字", where=name, cure="检查文件内容；扫描件请先做文字识别")
    if len(source.text) > limits.max_chars:
        wrong, cure = too_long(limits.max_chars)
        raise UnreadableFile(wrong, where=name, cure=cure)
    return source


def _storable(source: Source) -> Source:
    """Drop what is no character and no database takes, NUL and halves of a surrogate pair; tell of damage."""
    text = source.text
    damaged = text.count("\ufffd")
    if damaged:
        source = replace(source, notes=(*source.notes, f"有 {damaged} 处已损坏，读不出来，显示为 \ufffd"))
    bad = [match.start() for match in _NO_CHARACTER.finditer(text)]
    if not bad:
        return source
    pages = tuple(Span(*(at - bisect_left(bad, at) for at in (page.start, page.end))) for page in source.pages)
    note = f"去掉了 {len(bad)} 个不能显示的字符"
    return replace(source, text=_NO_CHARACTER.sub("", text), pages=pages, notes=(*source.notes, note))


def _too_large(name: str, limits: Limits) -> UnreadableFile:
    size = limits.max_bytes / 1024 / 1024
    return UnreadableFile(f"文件太大（超过 {size:g} MB）", where=name, cure=f"压缩一下，或{SPLIT}")


def _by_format(name: str, data: bytes, suffix: str, limits: Limits) -> Source:
    """Read ``data`` by what it is; a suffix that does not fit the content is passed over."""
    kind = _content(data) or suffix
    if kind in (".txt", ".md"):
        return Source(decode_text(name, data), suffix.lstrip("."))
    if kind == "locked":
        raise UnreadableFile("文件加了密码", where=name, cure="去掉密码另存一份再读")
    if kind == ".pdf":
        return _read_pdf(name, data, limits)
    if kind == ".docx":
        return read_apart(name, data, "docx", limits)
    converted = to_docx(name, data, suffix if suffix in _OFFICE else kind, limits.seconds)
    return replace(read_apart(name, converted, "docx", limits), format=suffix.lstrip("."))


def _read_pdf(name: str, data: bytes, limits: Limits) -> Source:
    try:
        return read_apart(name, data, "pdf", limits)
    except ScannedFile as error:
        if not ocr.is_installed():
            raise NotInstalled(error.what, where=name, cure=ocr.CURE) from None
    return read_apart(name, data, OCR, limits)


def _content(data: bytes) -> str | None:
    """Return the suffix that the first bytes speak for, or None."""
    if data.startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        return ".pdf"
    if data.startswith(b"PK\x03\x04"):
        return ".odt" if b"opendocument.text" in data[:200] else ".docx"
    if data.startswith(b"{\\rtf"):
        return ".rtf"
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "locked" if "EncryptedPackage".encode("utf-16-le") in data else ".doc"
    return None
