"""Lists within a sentence: where one may begin, and which of its marks part it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from assistant.report import Role, Span
from assistant.structure.numbering import numeral
from assistant.structure.sentences import closed_brackets

Likeness = Callable[[str], tuple[float, Role]]

_BEGINS = re.compile(
    r"(?:包括|包含|涵盖|围绕|写明|写清楚?|写(?!作|明|清|成|的)|反映|讲讲|谈谈|说清楚?|说明|汇报|分为|由|含|体现|聚焦|突出(?!问题|矛盾)|从|按照?|具体为|分别[为是]|内容(?:就|为|是)|[：:]|——|（含|(?<=报告|总结|材料|汇报|内容)（)\s?"
)
_STOP = re.compile(r"[。！？\n]")
_TAIL = re.compile(
    r"等?(?:[二三四五六七八两2-8]|几)个?(?:方面|部分|内容|重点|板块|问题|段).*$|等(?:方面|部分|内容|情况)?(?:的?内容)?(?:组成|构成)?[。；;，,]?$"
    r"|(?:组成|构成)[。；;，,]?$"
)
_HOW_MANY = re.compile(r"([二三四五六七八两2-8])个?“?(?:方面|部分|重点|板块)|([二三四五六七八两2-8])(?:样|块|项|点)")
_NUMBERED = re.compile(
    r"第[一二三四五六七八九]个?(?:部分|方面)[为是：:]?|[（(][0-9一二三四五六七八九]{1,2}[）)]|[①-⑳]|[一二三四五六七八九]是|(?<![0-9])[0-9][.．、](?![0-9])"
)
_AND = re.compile(r"以及|及(?!其|时)|和")
_LONGEST = 400  # characters of a list within a sentence
_CUT = 0.7  # what each entry must be worth: a cut too many costs more than one too few
_TRIM = " \u3000；;，,、。：:—"
_OPENED = re.compile(r"[^：:（(]{0,12}[：:](?=.)")  # 三块：做了什么


class Piece(Span):
    """One entry of a list, without the marks around it and the number before it."""


def sentence_lists(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretches of ``text[start:end]`` that may be lists, each from behind a word that opens one."""
    brackets = closed_brackets(text, start, end)
    for match in _BEGINS.finditer(text, start, end):
        stop = _STOP.search(text, match.end(), min(end, match.end() + _LONGEST))
        last = stop.start() if stop else min(end, match.end() + _LONGEST)
        inside = [closing for opening, closing in brackets if opening < match.end() <= closing]
        last = min([last, *inside])
        if last - match.end() > 4:
            yield Span(match.end(), last)


def listed_in(text: str, region: Span, likeness: Likeness) -> list[Piece]:
    """Return the entries of the list in ``region``, cut at the marks that give the best names; [] where none do."""
    said = text[max(0, text.rfind("\n", 0, region.start)) : region.end]
    asked = _HOW_MANY.search(said)
    many = (numeral(asked[1] or asked[2]) or 0) if asked else 0
    best: list[Piece] = []
    weight = 1.0
    for pieces, numbered in _cuts(text, region):
        kept = _kept(text, pieces, likeness, numbered=numbered)
        for found in (kept, _parted(text, kept, likeness)):
            worth = [likeness(piece.of(text))[0] - _CUT for piece in found]
            worth = [max(0.0, one) for one in worth] if numbered else worth  # numbers say where each entry begins
            total = sum(worth) + 2 * (len(found) == many)
            if len(found) > 1 and total > weight:
                best, weight = found, total
    return best


def _cuts(text: str, region: Span) -> Iterator[tuple[list[Piece], bool]]:
    """Yield the region cut at its numbers (then True), and at each kind of mark that stands outside brackets."""
    numbers = list(_NUMBERED.finditer(text, region.start, region.end))
    if len(numbers) > 1:
        ends = [match.start() for match in numbers[1:]] + [region.end]
        yield [_piece(text, match.end(), end) for match, end in zip(numbers, ends, strict=True)], True
    brackets = closed_brackets(text, region.start, region.end)
    for marks in ("；;", "，,；;", "、", "、；;，,"):
        at = [
            i
            for i in range(region.start, region.end)
            if text[i] in marks and not any(opening < i < closing for opening, closing in brackets)
        ]
        edges = [region.start - 1, *at, region.end]
        yield [_piece(text, a + 1, b) for a, b in pairwise(edges[_begun(text, edges) :])], False


def _begun(text: str, edges: list[int]) -> int:
    """Return where the list begins: with the last entry that opens with words and a colon (重点报告以下内容：…)."""
    opened = [i for i in range(len(edges) - 1) if _OPENED.match(text, edges[i] + 1, edges[i + 1])]
    return opened[-1] if opened else 0


def _piece(text: str, start: int, end: int) -> Piece:
    while start < end and text[start] in _TRIM:
        start += 1
    opened = _OPENED.match(text, start, end)
    start = opened.end() if opened else start
    number = _NUMBERED.match(text, start, end)
    start = number.end() if number else start
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return Piece(start, end)


def _kept(text: str, pieces: list[Piece], likeness: Likeness, *, numbered: bool) -> list[Piece]:
    """Return the entries up to the first that is none; what closes a list (等四个方面…) is left off its last.

    A comma ends a list, but not a numbered one: what stands behind it there is what the entry must state.
    """
    found: list[Piece] = []
    for piece in pieces:
        if numbered and piece is not pieces[-1] and likeness(re.split("[，,]", piece.of(text))[0])[0] > -1:
            found.append(piece)
            continue
        words = piece.of(text)
        tail = _TAIL.search(words)
        comma = re.search("[，,；;]", words)
        cut = min([len(words), *([tail.start()] if tail else []), *([comma.start()] if comma else [])])
        own = _piece(text, piece.start, piece.start + cut) if cut < len(words) else piece
        if own.end <= own.start:
            continue
        if likeness(own.of(text))[0] <= (-1 if len(found) < 1 else -0.99):
            break
        found.append(own)
        if cut < len(words):
            break
    while found and likeness(found[-1].of(text))[0] < 0:
        found.pop()
    return found


def _parted(text: str, pieces: list[Piece], likeness: Likeness) -> list[Piece]:
    """Part the last entry at 以及, 及 or 和 where either side names a part of its own; 问题及原因 is one part."""
    if not pieces:
        return pieces
    last = pieces[-1]
    for match in _AND.finditer(text, last.start, last.end):
        left, right = _piece(text, last.start, match.start()), _piece(text, match.end(), last.end)
        (a, one), (b, other) = likeness(left.of(text)), likeness(right.of(text))
        if a > 1 and b > 1 and one != other and other != "causes":
            return [*pieces[:-1], left, right]
    return pieces
