"""Chinese sentences: where they end, with quotes and brackets respected."""

from __future__ import annotations

import re

from assistant.report import Span

_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "（": "）", "(": ")", "【": "】"}
_CLOSERS = frozenset(_PAIRS.values())
_QUOTE_CLOSERS = frozenset("”’」』")
_STOP, _BREAK = re.compile("[。；\n]"), re.compile("[。；，\n]")
_SPECIAL = re.compile(r"[。！？!?“”‘’「」『』《》〈〉（）()【】\n]")


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the sentences of ``text[start:end]`` without the white space around them; a line end closes one.

    。！？ end a sentence, ； does not. A mark inside a quotation or bracket ends none, unless the quotation
    closes right after a 。 Brackets left open on their line are taken for plain characters.
    """
    end = len(text) if end is None else end
    found: list[Span] = []
    begin = start
    for stop in _stops(text, start, end):
        _add(found, text, begin, stop)
        begin = stop
    _add(found, text, begin, end)
    return found


def sentence_end(text: str, start: int, end: int) -> int:
    """Return where the first sentence of ``text[start:end]`` ends, its mark included; ``end`` where none does.

    The stretch must be one line.
    """
    stops = _line_stops(text, list(_SPECIAL.finditer(text, start, end)), end)
    return stops[0] if stops else end


def sentence_before(text: str, at: int, reach: int) -> str:
    """Return what stands before ``at`` in its sentence, ； closing one too, as far as ``reach`` characters back."""
    return _STOP.split(text[max(0, at - reach) : at])[-1]


def clause_before(text: str, at: int, reach: int) -> str:
    """Return what stands before ``at`` in its clause, as far as ``reach`` characters back."""
    return _BREAK.split(text[max(0, at - reach) : at])[-1]


def sentence_after(text: str, at: int, reach: int) -> str:
    """Return what stands from ``at`` on in its sentence, ； closing one too, as far as ``reach`` characters ahead."""
    return _STOP.split(text[at : at + reach], maxsplit=1)[0]


def clause_after(text: str, at: int, reach: int) -> str:
    """Return what stands from ``at`` on in its clause, as far as ``reach`` characters ahead."""
    return _BREAK.split(text[at : at + reach], maxsplit=1)[0]


def closed_brackets(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the outermost quoted or bracketed stretches of a line as (opening, closing) offsets, in order."""
    return _outermost(_pairs(list(_SPECIAL.finditer(text, start, end))))


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        begin = start + len(piece) - len(piece.lstrip())
        found.append(Span(begin, begin + len(bare)))


def _stops(text: str, start: int, end: int) -> list[int]:
    stops: list[int] = []
    line: list[re.Match[str]] = []
    for match in _SPECIAL.finditer(text, start, end):
        if match[0] == "\n":
            stops += _line_stops(text, line, match.start())
            stops.append(match.end())
            line = []
        else:
            line.append(match)
    return stops + _line_stops(text, line, end)


def _line_stops(text: str, marks: list[re.Match[str]], end: int) -> list[int]:
    """Return the sentence ends among the special characters of one line."""
    outer = _outermost(_pairs(marks))
    stops: list[int] = []
    at = 0
    for match in marks:
        place = match.start()
        if match[0] not in "。！？!?" or (stops and place < stops[-1]):
            continue
        while at < len(outer) and outer[at][1] < place:
            at += 1
        inside = at < len(outer) and outer[at][0] < place
        after = _past_closers(text, place + 1, end)
        closes = inside and match[0] == "。" and outer[at][1] < after and text[outer[at][1]] in _QUOTE_CLOSERS
        if not inside or closes:
            stops.append(after if closes else _past_marks(text, place + 1, end))
    return stops


def _past_closers(text: str, at: int, end: int) -> int:
    while at < end and text[at] in _CLOSERS:
        at += 1
    return at


def _past_marks(text: str, at: int, end: int) -> int:
    while at < end and text[at] in "。！？!?”’":
        at += 1
    return at


def _pairs(marks: list[re.Match[str]]) -> list[tuple[int, int]]:
    """Match openers with closers; what stays open, or closes nothing, pairs with nothing."""
    open_: list[tuple[str, int]] = []
    waiting: dict[str, int] = {}
    pairs: list[tuple[int, int]] = []
    for match in marks:
        char = match[0]
        if char in _PAIRS:
            open_.append((_PAIRS[char], match.start()))
            waiting[_PAIRS[char]] = waiting.get(_PAIRS[char], 0) + 1
        elif waiting.get(char):
            while open_:
                closer, place = open_.pop()
                waiting[closer] -= 1
                if closer == char:
                    pairs.append((place, match.start()))
                    break
    return pairs


def _outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    outer: list[tuple[int, int]] = []
    for pair in sorted(pairs):
        if not outer or pair[0] > outer[-1][1]:
            outer.append(pair)
    return outer
