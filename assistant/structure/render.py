"""A Report back to text in one plain layout: a line a paragraph, blank lines only where an office leaves them.

Nothing is lost but white space, marks and a table of contents, so that parsing the text again gives the same outline.
"""

from __future__ import annotations

import re

from assistant.report import Report, Span
from assistant.structure.lines import CANNOT_CLOSE, CANNOT_OPEN, Line, read_lines
from assistant.structure.marked_headings import number_marked
from assistant.structure.numbering import number_at
from assistant.structure.surface import JOINT, surface

_BREAK = re.compile(r"\s*\n\s*")


def render_report(report: Report) -> str:
    """Return the report as text: title, addressee, preamble, parts, closing, attachments, signature, date.

    Every numbered part begins a line, as do the closing and the date; indents, page numbers, Markdown marks and line
    breaks inside a paragraph are gone; only a heading that nothing else marks keeps its #. Rendering what was parsed
    from rendered text changes nothing.
    """
    text = _with_own_stops(report.text, surface(report.text))
    lines = read_lines(text)
    heads = {line.start: "#" * line.depth + " " for line in number_marked(text, lines) if _is_marked(line)}
    spaced = _spaced(report, lines)
    out: list[str] = []
    for line in _cut(text, lines, _starts(report)):
        words = heads.get(line.start, "") + _on_one_line(line.of(text))
        if out and (line.start in spaced or _would_join(out[-1], words)):
            out.append("")
        out.append(words)
    return "\n".join(out)


def _with_own_stops(text: str, seen: str) -> str:
    """Return the surface with the stops as the writer typed them."""
    return "".join("." if own == "." else one for own, one in zip(text, seen, strict=True)) if "." in text else seen


def _is_marked(line: Line) -> bool:
    """Tell whether a part is known by its Markdown mark alone."""
    return line.number is not None and not line.number.text


def _cut(text: str, lines: list[Line], cuts: list[int]) -> list[Span]:
    """Return the paragraphs, cut where a part begins inside one."""
    found: list[Span] = []
    for line in lines:
        inside = sorted(cut for cut in cuts if line.start < cut < line.end)
        for start, end in zip([line.start, *inside], [*inside, line.end], strict=True):
            stop = start + len(text[start:end].rstrip())
            if stop > start:
                found.append(Span(start, stop))
    return found


def _starts(report: Report) -> list[int]:
    """Return where lines must begin: a closing after other sentences, a date after its signature."""
    starts = [report.closing.start] if report.closing else []
    if report.date and report.date.start and report.text[report.date.start - 1].isspace():
        starts.append(report.date.start)
    return starts


def _spaced(report: Report, lines: list[Line]) -> set[int]:
    """Return the starts of the lines above which a blank line stands: below the title, above what ends the report."""
    spaced = {part.start for part in (*report.attachments[:1], report.signature or report.date) if part}
    if report.title:
        end = report.title.end
        spaced.update([line.start for line in lines if line.start >= end][:1])
    return spaced


def _on_one_line(words: str) -> str:
    """Return a paragraph without the line breaks inside it, unless what they part would read as a number."""
    words = words.replace(JOINT, "")
    joined = _BREAK.sub("", words)
    if joined != words and "**" in joined:  # marks that a break kept apart are marks once it is gone
        joined = surface(joined).replace(JOINT, "").strip() or joined
    opens = [number_at(some, 0, len(some)) for some in (joined, words)]
    return joined if opens[0] == opens[1] else _BREAK.sub("\n", words)


def _would_join(above: str, words: str) -> bool:
    """Tell whether two paragraphs would be taken for one broken line without a blank line between them."""
    return words[0] in CANNOT_OPEN or above[-1:] in CANNOT_CLOSE
