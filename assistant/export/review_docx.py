"""A review as a Word file: the draft as it was given, each remark a real comment at its place."""

from __future__ import annotations

import io
import re
from bisect import bisect_left
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


def review_docx(text: str, review: Review, title: str = "") -> bytes:
    """Return the draft ``text`` as .docx with one Word comment for each finding; the first one holds the summary.

    ``title`` becomes the file's title property. The text itself is not changed.
    """
    import docx

    document = docx.Document()
    document.core_properties.title = _clean(title or "校核稿")
    document.core_properties.author = _AUTHOR
    _style(document)
    runs = _write(document, text, review.findings)
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


def _write(document: Document, text: str, findings: Sequence[Finding]) -> dict[int, Run]:
    """Write the text, a paragraph a line, cut into runs where a finding begins or ends; return runs by offset."""
    from docx.shared import Pt

    cuts = sorted({place for finding in findings for place in (finding.start, finding.end)})
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
    """The runs a finding spans; for one that holds a line break only, the next run."""
    starts = sorted(runs)
    held = starts[bisect_left(starts, finding.start) : bisect_left(starts, finding.end)]
    if not held:
        held = starts[bisect_left(starts, finding.start) :][:1] or starts[-1:]
    return [runs[start] for start in held]


def _comment(document: Document, runs: list[Run], text: str) -> None:
    document.add_comment(runs, text=_clean(text), author=_AUTHOR, initials=_INITIALS)


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)
