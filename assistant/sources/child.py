"""Runs one reader in a process of its own, so that no file can take the program's memory, time or life."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from assistant.errors import UnreadableFile
from assistant.report import Span
from assistant.sources.source import Limits, Source

OCR, SCAN = "ocr", "scan"
_MEMORY = 1536 * 1024 * 1024  # bytes of address space of the reading process
_OCR_MEMORY = 4 * 1024 * 1024 * 1024  # the models and a page's picture take about 1.5 GB
_OCR_PATIENCE = 5  # times as long as for other files: a page takes one to four seconds
_START = "import sys; sys.path.insert(0, sys.argv[1]); from assistant.sources.child import main; main(sys.argv[2:])"


class ScannedFile(UnreadableFile):
    """A PDF whose pages are pictures of text."""


def read_apart(name: str, data: bytes, kind: str, limits: Limits) -> Source:
    """Read ``data`` as ``kind`` ("docx", "pdf", or "ocr" for a scanned PDF) in a child process.

    Raises UnreadableFile, ScannedFile for a scanned PDF read as "pdf".
    """
    if kind == OCR:
        limits = replace(limits, seconds=limits.seconds * _OCR_PATIENCE)
    root = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-P", "-c", _START, root, kind, json.dumps(asdict(limits))]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limits.seconds, check=False)
    except subprocess.TimeoutExpired:
        raise UnreadableFile(
            f"读了 {limits.seconds:g} 秒还没读完", where=name, cure="拆成几个文件，或另存为 .txt 再读"
        ) from None
    found = _reply(done.stdout)
    if found is None:
        raise UnreadableFile("文件读不出来（内容损坏，或展开后太大）", where=name, cure="用 WPS 或 Word 另存一份再读")
    if "error" in found:
        error = ScannedFile if found["reason"] == SCAN else UnreadableFile
        raise error(found["error"], where=name, cure=found["cure"])
    pages = tuple(Span(start, end) for start, end in found["pages"])
    return Source(found["text"], "pdf" if kind == OCR else kind, pages, tuple(found["notes"]))


def _reply(output: bytes) -> dict[str, Any] | None:
    try:
        reply = json.loads(output)
    except ValueError:
        return None
    return reply if isinstance(reply, dict) else None


def main(arguments: list[str]) -> None:
    """Read the file on standard input and write the result as JSON; this is the child's whole life."""
    kind, limits = arguments[0], json.loads(arguments[1])
    out, sys.stdout = sys.stdout, io.StringIO()
    _limit_memory(kind, float(limits["seconds"]))
    try:
        reply = _read(kind, sys.stdin.buffer.read(), limits)
    except ValueError as error:
        reply = _refusal(error)
    except (MemoryError, RecursionError):
        reply = {"error": "文件展开后太大", "cure": "拆成几个文件，或另存为 .txt 再读", "reason": ""}
    out.write(json.dumps(reply))
    out.flush()


def _refusal(error: ValueError) -> dict[str, Any]:
    """Return what a reader's error says: what is wrong, the cure and the reason where it gives them."""
    what, cure, reason = (*map(str, error.args), "", "", "")[:3]
    if not what or what.isascii():
        what = "文件内容有损坏"  # a library's own words say nothing to an office
    return {"error": what, "cure": cure or "用 WPS 或 Word 另存一份再读", "reason": reason}


def _read(kind: str, data: bytes, limits: dict[str, Any]) -> dict[str, Any]:
    if kind == "docx":
        from assistant.sources.docx import read_docx

        text, notes = read_docx(data, int(limits["max_chars"]))
        return {"text": text, "pages": [], "notes": notes}
    from assistant.sources.ocr import scan_reader
    from assistant.sources.pdf import read_pdf
    from assistant.sources.pdf_lines import page_lines

    lines_of = scan_reader() if kind == OCR else page_lines
    text, pages, notes = read_pdf(data, int(limits["max_pages"]), int(limits["max_chars"]), lines_of)
    if kind == OCR:
        notes = (*notes, "这是扫描件，文字是识别出来的，可能有错，请对照原件核对")
    return {"text": text, "pages": [(page.start, page.end) for page in pages], "notes": notes}


def _limit_memory(kind: str, seconds: float) -> None:
    """Bound memory and processor time where the system can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    memory = _OCR_MEMORY if kind == OCR else _MEMORY
    if kind == OCR:
        seconds *= os.cpu_count() or 1
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
