"""Section headings without a number: short lines that stand alone and, by word or form, head what follows."""

from __future__ import annotations

from assistant.genre import GenrePack
from assistant.structure.lines import Line
from assistant.structure.roles import role_of_heading

_LONGEST = 40
_ENDS = "。；，：！？;,:!?、…”"
_CLOSED = "。；：！？;:!?…”"  # what a line above a heading ends with
_PARAGRAPH = 40  # characters from which a line counts as a paragraph

ABOVE_ALL = -1  # the rank of a plain heading that numbered parts stand below


def plain_headings(text: str, lines: list[Line], pack: GenrePack) -> dict[int, float]:
    """Return the unnumbered lines that head a section, as start → rank (-1, or that of the numbered sections).

    In a report with numbered sections only exact headings of the genre count, and lines that head a new count
    of 一、二、 or stand before the first with paragraphs of their own.
    """
    ranks = [line.number.rank for line in lines if line.number and line.number.rank % 1 == 0]
    formed = [i for i in range(len(lines)) if _has_form(text, lines, i)]
    sure = {i: role_of_heading(pack, lines[i].of(text)).sureness for i in formed}
    if not ranks or min(ranks) > 1:
        cued = [i for i in formed if sure[i] and i > 0]
        chosen = formed if len(formed) >= 2 and cued else cued
        return {lines[i].start: ABOVE_ALL for i in chosen if i > 0 or sure[i] == 2}
    top = min(ranks)
    heads = _heads_of_restarts(text, lines, formed, top)
    if heads:
        return {lines[i].start: ABOVE_ALL for i in heads}
    first = next(i for i, line in enumerate(lines) if line.number and line.number.rank == top)
    return {lines[i].start: top for i in formed if sure[i] == 2 or _opens_report(lines, i, first)}


def _has_form(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether a line looks like a heading: short, unpunctuated, after a full stop, before a paragraph."""
    line = lines[i]
    words = line.of(text)
    if line.number or not 2 <= len(words) <= _LONGEST or words[-1] in _ENDS or any(m in words for m in "。；！？：\n"):
        return False
    if i + 1 >= len(lines) or words[0] in "——（(*":
        return False
    after = lines[i + 1]
    closed = i == 0 or text[lines[i - 1].end - 1] in _CLOSED
    return closed and (after.number is not None or len(after) >= _PARAGRAPH or text[after.end - 1] in _ENDS)


def _heads_of_restarts(text: str, lines: list[Line], formed: list[int], top: float) -> list[int]:
    """Return the lines that head counts beginning anew; none unless each new count but the first has one."""
    heads: list[int] = []
    last, since = 0, 0
    restarts = 0
    for i, line in enumerate(lines):
        if line.number is None or line.number.rank != top:
            continue
        if line.number.value == 1 and last >= 1:
            between = [j for j in formed if since < j < i]
            if between:
                restarts += 1
                heads += _plain_ones(text, lines, between)
        last, since = line.number.value, i
    if not restarts:
        return []
    first = next(i for i, line in enumerate(lines) if line.number and line.number.rank == top)
    before = [j for j in formed if 0 < j < first]
    after = [j for j in formed if j > since]
    return [*(_plain_ones(text, lines, before)[-1:]), *heads, *after]


def _plain_ones(text: str, lines: list[Line], places: list[int]) -> list[int]:
    """Return the headings without a comma, which a sentence set on its own line has, or the last one."""
    return [j for j in places if "，" not in lines[j].of(text)] or places[-1:]


def _opens_report(lines: list[Line], i: int, first: int) -> bool:
    """Tell whether a plain heading stands between the preamble and the first number, with a text of its own."""
    before = any(len(line) >= _PARAGRAPH for line in lines[:i])
    return i < first and before and len(lines[i + 1]) >= 2 * _PARAGRAPH and lines[i + 1].number is None
