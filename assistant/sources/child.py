"""Runs one reader in a process of its own, so that no file can take the program's memory, time or life."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import UnreadableFile
from assistant.report import Span

if TYPE_CHECKING:
    from assistant.sources.read import Limits, Source

_MEMORY = 1536 * 1024 * 1024  # bytes of address space of the reading process
_START = "import sys; sys.path.insert(0, sys.argv[1]); from assistant.sources.child import main; main(sys.argv[2:])"


def read_apart(name: str, data: bytes, kind: str, limits: Limits) -> Source:
    """Read ``data`` as ``kind`` ("docx" or "pdf") in a child process; raises UnreadableFile."""
    from assistant.sources.read import Source

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
        raise UnreadableFile(found["error"], where=name, cure=found["cure"])
    pages = tuple(Span(start, end) for start, end in found["pages"])
    return Source(found["text"], kind, pages, tuple(found["notes"]))


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
    _limit_memory(float(limits["seconds"]))
    try:
        reply = _read(kind, sys.stdin.buffer.read(), limits)
    except ValueError as error:
        reply = _refusal(error)
    except (MemoryError, RecursionError):
        reply = {"error": "文件展开后太大", "cure": "拆成几个文件，或另存为 .txt 再读"}
    out.write(json.dumps(reply))
    out.flush()


def _refusal(error: ValueError) -> dict[str, Any]:
    """Return what a reader's error says: what is wrong, and the cure where it gives one of its own."""
    what, cure = (*map(str, error.args), "", "")[:2]
    if not what or what.isascii():
        what = "文件内容有损坏"  # a library's own words say nothing to an office
    return {"error": what, "cure": cure or "用 WPS 或 Word 另存一份再读"}


def _read(kind: str, data: bytes, limits: dict[str, Any]) -> dict[str, Any]:
    if kind == "docx":
        from assistant.sources.docx import read_docx

        text, notes = read_docx(data, int(limits["max_chars"]))
        return {"text": text, "pages": [], "notes": notes}
    from assistant.sources.pdf import read_pdf

    text, pages, notes = read_pdf(data, int(limits["max_pages"]), int(limits["max_chars"]))
    return {"text": text, "pages": [(page.start, page.end) for page in pages], "notes": notes}


def _limit_memory(seconds: float) -> None:
    """Bound memory and processor time where the system can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
