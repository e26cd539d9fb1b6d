"""A review as a Word file: each remark a real comment at its place, in the writer's own file where there is one."""

from __future__ import annotations

import io
import re
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from assistant.checks.registry import title_of
from assistant.results import Finding, Review

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.run import Run

_LEVELS = {"error": "错误", "warning": "提醒", "hint": "提示"}
_AUTHOR = "报告助手（自动校核）"
_INITIALS = "助手"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKDOWN = re.compile(r"\*\*|^[-#]+ ", re.MULTILINE)


def review_docx(text: str, review: Review, title: str = "", source: bytes | None = None) -> bytes:
    """Return the draft ``text`` as .docx with one Word comment for each finding; the first one holds the summary.

    ``source``: the .docx that ``text`` was read from; the comments go into a copy of it, its formatting and all else
    kept. Without it (or where it cannot be opened) the text is set anew, with ``title`` as the file's title property.
    The text itself is not changed.
    """
    cuts = {place for finding in review.findings for place in (finding.start, finding.end)}
    own = own_document(source, text, cuts) if source else None
    document, runs = own or _set(text, cuts, title)
    if runs:
        first = runs[min(runs)]
        _comment(document, [first], _MARKDOWN.sub("", review.summary).strip())
    for finding in review.findings:
        held = _held(runs, finding)
        if held:
            _comment(document, held, comment_text(finding))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def own_document(source: bytes, text: str, cuts: set[int]) -> tuple[Document, dict[int, Run]] | None:
    """Open the writer's own file; None where it is no .docx or its words are not those of ``text``."""
    import docx

    from assistant.export.word_runs import runs_by_place

    if not source.startswith(b"PK"):
        return None
    try:
        document = docx.Document(io.BytesIO(source))
    except (ValueError, KeyError, OSError, zipfile.BadZipFile):
        return None
    runs = runs_by_place(document, text, cuts)
    return (document, runs) if runs else None


def _set(text: str, cuts: set[int], title: str) -> tuple[Document, dict[int, Run]]:
    import docx

    document = docx.Document()
    document.core_properties.title = _clean(title or "校核稿")
    document.core_properties.author = _AUTHOR
    _style(document)
    return document, _write(document, text, sorted(cuts))


def comment_text(finding: Finding) -> str:
    """Return what the comment of one finding says: what, why, what to do, on what ground."""
    lines = [f"【{_LEVELS[finding.level]}·{title_of(finding.check)}】{finding.message}。"]
    if finding.suggestion:
        lines.append(f"建议：{finding.suggestion.rstrip('。')}。")
    if finding.fix:
        lines.append(f"可改为：{finding.fix}")
    if finding.evidence:
        lines.append(f"依据：{'；'.join(finding.evidence)}")
    return "\n".join(lines)


def _style(document: Document) -> None:
    """Body in 仿宋 16 pt, two characters of indent; the page as Word sets it."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = "FangSong", Pt(16)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋")
    style.paragraph_format.line_spacing = Pt(28)
    style.paragraph_format.space_after = Pt(0)


def _write(document: Document, text: str, cuts: Sequence[int]) -> dict[int, Run]:
    """Write the text, a paragraph a line, cut into runs where a finding begins or ends; return runs by offset."""
    from docx.shared import Pt

    runs: dict[int, Run] = {}
    start = 0
    for line in text.split("\n"):
        paragraph = document.add_paragraph()
        if line[:1] not in (" ", "\u3000"):
            paragraph.paragraph_format.first_line_indent = Pt(32)
        end = start + len(line)
        inside = cuts[bisect_left(cuts, start + 1) : bisect_left(cuts, end)]
        for first, last in zip([start, *inside], [*inside, end], strict=True):
            if first < last:
                runs[first] = paragraph.add_run(_clean(text[first:last]))
        start = end + 1
    return runs


def _held(runs: dict[int, Run], finding: Finding) -> list[Run]:
    """The runs a finding spans, the one it begins inside of too; for one that holds a line break only, the next."""
    starts = sorted(runs)
    first = bisect_right(starts, finding.start) - 1
    inside = first >= 0 and starts[first] + len(runs[starts[first]].text) > finding.start
    held = starts[first if inside else first + 1 : bisect_left(starts, finding.end)]
    if not held:
        held = starts[bisect_left(starts, finding.start) :][:1] or starts[-1:]
    return [runs[start] for start in held]


def _comment(document: Document, runs: list[Run], text: str) -> None:
    document.add_comment(runs, text=_clean(text), author=_AUTHOR, initials=_INITIALS)


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)
