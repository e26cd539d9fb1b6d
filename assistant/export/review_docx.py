"""A review as a Word file: each remark a real comment at its place, in the writer's own file where there is one."""

from __future__ import annotations

import io
import re
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.checks.registry import title_of
from assistant.export.layout import (
    FANGSONG,
    SIZE_2,
    SIZE_3,
    SONG_TITLE,
    add_run,
    fonts_of,
    new_document,
    new_line,
    signature_indents,
)
from assistant.report import Report, Span
from assistant.results import Finding, Review

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_LEVELS = {"error": "错误", "warning": "提醒", "hint": "提示"}
_AUTHOR = "报告助手（自动校核）"
_INITIALS = "助手"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKDOWN = re.compile(r"\*\*|^[-#]+ ", re.MULTILINE)


def review_docx(text: str, review: Review, title: str = "", source: bytes | None = None) -> bytes:
    """Return the draft ``text`` as .docx with one Word comment for each finding; the first one holds the summary.

    ``source``: the .docx that ``text`` was read from; the comments go into a copy of it, its formatting and all else
    kept. Without it (or where it cannot be opened) the text is laid out anew as the standard has it, with ``title`` as
    the file's title property.
    The text itself is not changed.
    """
    cuts = {place for finding in review.findings for place in (finding.start, finding.end)}
    own = own_document(source, text, cuts) if source else None
    report = review.outline if review.outline.text == text else Report(text)
    document, runs = own or _set(report, cuts, title)
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


def _set(report: Report, cuts: set[int], title: str) -> tuple[Document, dict[int, Run]]:
    document = new_document()
    document.core_properties.title = _clean(title or "校核稿")
    document.core_properties.author = _AUTHOR
    return document, _write(document, report, sorted(cuts))


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


def _write(document: Document, report: Report, cuts: Sequence[int]) -> dict[int, Run]:
    """Write the text as the standard lays it out, a paragraph a line, cut into runs where a finding begins or ends.

    Returns the runs by offset.
    """
    text, runs, start = report.text, {}, 0
    for line in text.split("\n"):
        paragraph, pieces, size = _laid_out(document, report, line, start)
        for words, font in pieces:
            end = start + len(words)
            inside = cuts[bisect_left(cuts, start + 1) : bisect_left(cuts, end)]
            for first, last in zip([start, *inside], [*inside, end], strict=True):
                if first < last:
                    runs[first] = add_run(paragraph, text[first:last], font, size)
            start = end
        start += 1
    return runs


def _laid_out(
    document: Document, report: Report, line: str, start: int
) -> tuple[Paragraph, list[tuple[str, str]], float]:
    """Return a paragraph for one line of a report, the line's words by their fonts, and their size."""

    def within(span: Span | None) -> bool:
        return span is not None and bool(line.strip()) and span.start < start + len(line) and span.end > start

    if within(report.title):
        return new_line(document, SIZE_2, side="center", indent_by=0), [(line, SONG_TITLE)], SIZE_2
    if within(report.signature) or within(report.date):
        unit, date = (span.of(report.text).strip() if span else "" for span in (report.signature, report.date))
        indents = signature_indents(unit, date)
        by = indents[0] if within(report.signature) and line.strip() in unit else indents[1]
        return new_line(document, side="right", indent_by=max(0, by)), [(line, FANGSONG)], SIZE_3
    style, pieces = fonts_of(line)
    bare = within(report.addressee) or line[:1] in (" ", "\u3000", "")
    return new_line(document, indent_by=0 if bare else 2, style=style), pieces, SIZE_3


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
