"""From a text to what the library stores of it: the document's data and its passages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from assistant.errors import BadInput
from assistant.genre import BundledText, GenrePack
from assistant.passage import Document, Kind, Passage, content_id
from assistant.report import Report
from assistant.structure.parse import parse_report
from assistant.structure.passages import cut_passages

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")  # SQLite would cut the text at the first or refuse the others


@dataclass(frozen=True, slots=True)
class Cut:
    """A document read and cut, ready to be stored."""

    document: Document
    text: str
    weak: bool
    passages: tuple[Passage, ...]
    path: str = ""  # of the file it came from
    source: bytes | None = None
    given: bool = True  # by the user, not by a pack


def refuse_unstorable(name: str, text: str) -> None:
    """Raise BadInput for a text with characters that cannot be stored."""
    if _UNSTORABLE.search(text):
        raise BadInput("文字里有不能保存的字符", where=name, cure="请另存为 UTF-8 文本再试")


def read_document(name: str, text: str, kind: Kind, pack: GenrePack, bundled: BundledText | None = None) -> Cut:
    """Read and cut a text; what a bundled one says of itself goes before what is found in it.

    Raises BadInput where nothing is left to learn.
    """
    report = _parsed(text, kind, pack)
    if bundled:
        report = replace(report, type=bundled.type, period=bundled.period)
    title = bundled.title if bundled else report.title_line
    added = datetime.now(UTC).isoformat(timespec="seconds")
    number = content_id(kind, text)
    known = Document(number, name, kind, pack.id, title, report.type, report.period, 0, bundled is not None, added)
    cut = _cut(known, report, pack, bool(bundled and bundled.weak))
    if not cut.passages:
        raise BadInput("没有可以学习的文字", where=name, cure="请检查文件内容")
    return cut


def read_again(document: Document, text: str, pack: GenrePack, path: str, weak: bool) -> Cut:
    """Read and cut a stored document as the program does it now."""
    report = _parsed(text, document.kind, pack)
    if document.bundled:
        report = replace(report, type=document.type, period=document.period)
    else:
        document = replace(document, title=report.title_line, type=report.type, period=report.period)
    return replace(_cut(document, report, pack, weak), path=path)


def _parsed(text: str, kind: Kind, pack: GenrePack) -> Report:
    """Parse as far as passages need it; a policy speaks for nobody and about no period."""
    return parse_report(text, pack, "voice" if kind == "sample" else "outline")


def _cut(document: Document, report: Report, pack: GenrePack, weak: bool) -> Cut:
    passages = cut_passages(report, document=document.id, name=document.name, kind=document.kind, pack=pack)
    return Cut(replace(document, passages=len(passages)), report.text, weak, passages)
