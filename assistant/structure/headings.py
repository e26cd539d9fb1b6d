"""Where the heading of a numbered part ends: on a line of its own, or run in with the text after it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.structure.sentences import closed_brackets, sentence_end

LONGEST = 60  # characters of a heading on a line of its own; longer is a paragraph
_COLON_LONGEST = 30
_STOPS = "。！？!?；;.…"
_WINDOW = 400  # characters looked at for the end of a first sentence; keeps reading linear
_END_MARKS = "。！？!?；;：:，,、. 　"
_GAP_SHORTEST = 25  # characters of a sentence after a gap; fewer are the heading's second half
_GAP = re.compile(r"[ \u3000\t\xa0]{1,8}")
# Words before a colon that announce a list: the colon then belongs to the sentence.
_ANNOUNCES = re.compile(r"(?:在|为|是|有|于|如下|表现|方面|包括|指出|强调|要求|认为)$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's text span, where the text after it begins, and whether that text is on the same line."""

    start: int
    end: int
    body: int
    run_in: bool


def read_heading(text: str, start: int, end: int, *, followed: bool = True) -> Heading:
    """Read the heading in ``text[start:end]``, the rest of a line after its marker.

    A line of one sentence is a heading of its own when it carries no full stop, or is short and ``followed``
    by unnumbered text; otherwise it is run in with an empty rest.
    """
    first = _first_part(text, start, end)
    stop = _trim(text, start, first)
    if first < end:
        return Heading(start, stop, first, True)
    marked = first > stop and text[first - 1] in "。！？；"
    alone = not marked or (followed and stop - start <= LONGEST // 2)
    return Heading(start, stop, end, not alone)


def read_lead(text: str, start: int, end: int) -> int:
    """Return where the lead of a point ends: its first sentence or clause before ；, end mark excluded."""
    window = min(end, start + _WINDOW)
    line_end = text.find("\n", start, window)
    stop = window if line_end < 0 else line_end
    return _trim(text, start, _first_part(text, start, stop))


def _first_part(text: str, start: int, end: int) -> int:
    """Return where the first sentence, clause before ； or ：, or spaced-off heading ends, its mark included."""
    first = sentence_end(text, start, min(end, start + _WINDOW))
    brackets = closed_brackets(text, start, first)
    candidates = [first]
    for mark in "；;：:":
        at = _outside(text, mark, start, first, brackets)
        if at >= 0 and (mark in "；;" or _colon_ends(text, start, at, end)):
            candidates.append(at + 1)
    gap = _gap(text, start, first, brackets)
    if gap is not None and first <= end and min(candidates) > gap and first - gap > _GAP_SHORTEST:
        candidates.append(gap)
    return min(candidates)


def _outside(text: str, mark: str, start: int, end: int, brackets: list[tuple[int, int]]) -> int:
    at = text.find(mark, start, end)
    for opening, closing in brackets:
        if opening < at < closing:
            at = text.find(mark, closing, end)
    return at


def _colon_ends(text: str, start: int, at: int, end: int) -> bool:
    head = text[start:at]
    if text[start:end].rstrip("”’")[-1:] not in _STOPS and end - start <= LONGEST:
        return False  # a line without a stop is a heading whole: “关键少数”：学在前、作表率
    return at + 1 < end and 2 <= len(head) <= _COLON_LONGEST and not _ANNOUNCES.search(head)


def _gap(text: str, start: int, end: int, brackets: list[tuple[int, int]]) -> int | None:
    """Return where white space sets a heading off from its text, or None: a slip of the key is not one."""
    for match in _GAP.finditer(text, start + 6, min(end, start + LONGEST)):
        at = match.start()
        inside = any(opening < at < closing for opening, closing in brackets)
        hanzi = "\u4e00" <= text[at - 1] <= "\u9fff" and at < end - 1 and "\u4e00" <= text[match.end()] <= "\u9fff"
        if not inside and hanzi:
            return at
    return None


def _trim(text: str, start: int, end: int) -> int:
    """Return the end of ``text[start:end]`` without end marks; one that is part of the words stays."""
    while end > start and text[end - 1] in _END_MARKS:
        end -= 1
    return end
