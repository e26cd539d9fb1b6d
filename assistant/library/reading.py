"""From a text to what the library stores of it: the document's data and its passages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from assistant.errors import BadInput
from assistant.genre import BundledText, GenrePack
from assistant.passage import Document, Kind, Passage, content_id
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
    report = parse_report(text, pack, figures=False)
    title = bundled.title if bundled else report.title_line
    of_type = bundled.type if bundled else report.type if kind == "sample" else ""
    period = bundled.period if bundled else report.period if kind == "sample" else ""
    added = datetime.now(UTC).isoformat(timespec="seconds")
    number = content_id(kind, text)
    known = Document(number, name, kind, pack.id, title, of_type, period, 0, bundled is not None, added)
    cut = cut_passages(report, document=number, name=name, kind=kind, pack=pack)
    if not cut:
        raise BadInput("没有可以学习的文字", where=name, cure="请检查文件内容")
    return _named(known, text, bool(bundled and bundled.weak), cut)


def read_again(document: Document, text: str, pack: GenrePack, path: str, weak: bool) -> Cut:
    """Read and cut a stored document as the program does it now."""
    report = parse_report(text, pack, figures=False)
    if not document.bundled:
        found = report.title_line
        of_type, period = (report.type, report.period) if document.kind == "sample" else ("", "")
        document = replace(document, title=found, type=of_type, period=period)
    cut = cut_passages(report, document=document.id, name=document.name, kind=document.kind, pack=pack)
    return replace(_named(document, text, weak, cut), path=path)


def _named(document: Document, text: str, weak: bool, cut: tuple[Passage, ...]) -> Cut:
    """Give document and passages the same type, period and genre."""
    passages = tuple(replace(item, type=document.type, period=document.period, genre=document.genre) for item in cut)
    return Cut(replace(document, passages=len(passages)), text, weak, passages)
