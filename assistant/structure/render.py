"""A Report back to text in one plain layout: a line a paragraph, blank lines only where an office leaves them.

Nothing is lost but white space, so that parsing the text again gives the same outline.
"""

from __future__ import annotations

import re

from assistant.report import Report, Span
from assistant.structure.lines import CANNOT_CLOSE, CANNOT_OPEN, read_lines
from assistant.structure.numbering import number_at

_BREAK = re.compile(r"\s*\n\s*")


def render_report(report: Report) -> str:
    """Return the report as text: title, addressee, preamble, parts, closing, attachments, signature, date.

    Every numbered part begins a line, as do the closing and the date; indents, Markdown marks and line breaks
    inside a title in 《》 are gone. Rendering what was parsed from rendered text changes nothing.
    """
    text = report.text
    spaced = _spaced(report)
    out: list[str] = []
    for line in _lines(report):
        words = _on_one_line(line.of(text))
        if out and (line.start in spaced or _would_join(out[-1], words)):
            out.append("")
        out.append(words)
    return "\n".join(out)


def _lines(report: Report) -> list[Span]:
    """Return the paragraphs, cut where a part begins inside one."""
    cuts = _starts(report)
    found: list[Span] = []
    for line in read_lines(report.text):
        inside = sorted(cut for cut in cuts if line.start < cut < line.end)
        for start, end in zip([line.start, *inside], [*inside, line.end], strict=True):
            stop = start + len(report.text[start:end].rstrip())
            if stop > start:
                found.append(Span(start, stop))
    return found


def _starts(report: Report) -> list[int]:
    """Return where lines must begin: a closing after other sentences, a date after its signature."""
    starts = [report.closing.start] if report.closing else []
    if report.date and report.date.start and report.text[report.date.start - 1].isspace():
        starts.append(report.date.start)
    return starts


def _spaced(report: Report) -> set[int]:
    """Return the starts of the lines above which a blank line stands: below the title, above what ends the report."""
    text = report.text
    spaced = {part.start for part in (*report.attachments[:1], report.signature or report.date) if part}
    if report.title:
        below = len(text) - len(text[report.title.end :].lstrip())
        spaced.add(below)
    return spaced


def _on_one_line(words: str) -> str:
    """Return a paragraph without the line breaks inside it, unless what they part would read as a number."""
    joined = _BREAK.sub("", words)
    opens = [number_at(some, 0, len(some)) for some in (joined, words)]
    return joined if opens[0] == opens[1] else _BREAK.sub("\n", words)


def _would_join(above: str, words: str) -> bool:
    """Tell whether two paragraphs would be taken for one broken line without a blank line between them."""
    return words[0] in CANNOT_OPEN or above[-1:] in CANNOT_CLOSE
