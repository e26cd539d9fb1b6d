"""Enumerated points in running text: 一是 … 二是, 一方面 … 另一方面, 首先 … 其次, 第一 … 第二, 一要 … 二要."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from assistant.report import Point
from assistant.structure.headings import read_lead
from assistant.structure.lines import CANNOT_CLOSE, CANNOT_OPEN
from assistant.structure.numbering import numeral
from assistant.structure.surface import JOINT, without_joints

_N = "[一二三四五六七八九十]"
_BOUNDARY = "。；：！？，;:!?,\n”’）"
_STRONG = "。；：！？;:!?\n"
# A line end that no broken line made.
_PARAGRAPH = re.compile(rf"(?<![{CANNOT_CLOSE}])\n[ \t\u3000]{{0,9}}+(?![{CANNOT_OPEN}])")
_SEPARATORS = f" \t\n\u3000\xa0，、：,:{JOINT}"
_FINISH = f" \t\u3000\xa0{JOINT}"

# One style of enumeration each. The order of first words is 1, 2, 3 …; 99 stands for 最后.
_J = f"{JOINT}?"  # a line may break inside a marker
_MARKERS = re.compile(
    rf"(?P<be>{_N}{{1,3}}{_J}是)(?!{_N}[，。、；])"
    rf"|(?P<should>{_N}{{1,3}}{_J}要)"
    rf"|(?P<nth>第{_J}{_N}{{1,3}})(?={_J}(?:[，、：,:]|是|要(?!务)))"
    rf"|(?P<its>其{_J}{_N})(?={_J}(?:[，、：,:]|是))"
    rf"|(?P<side>(?:另{_J})?一{_J}方{_J}面)"
    rf"|(?P<first>首{_J}先|其{_J}次|再{_J}[次者]|然{_J}后|最{_J}后)"
)
_FIRST_WORDS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "然后": 3, "最后": 99, "一方面": 1, "另一方面": 2}
_SKIP = re.compile(rf"[，、：,:\s{JOINT}]{{0,4}}")
_SKIP_IS = re.compile(rf"(?:[，、：,:\s{JOINT}]{{1,4}}|是)?")  # 首先是…, 第一是…


@dataclass(frozen=True, slots=True)
class _Marker:
    style: str
    value: int
    text: str
    start: int
    end: int
    strong: bool  # at the start of a line, or after a full stop, semicolon or colon
    opens: bool  # at the start of a line


def find_points(text: str, start: int, end: int) -> tuple[Point, ...]:
    """Return the enumerated points of ``text[start:end]`` in order.

    A point ends where the next begins; the last of a paragraph ends with it, and the last of points that run over
    paragraphs takes as many as the others of its run mostly have. Ends exclude white space.
    """
    chains = list(_chains(_markers(text, start, end)))
    taken = _outer_chains(chains, text, end)
    points: list[Point] = []
    for chain, stop in taken:
        ends = [marker.start for marker in chain[1:]] + [stop]
        points += [_point(text, marker, finish) for marker, finish in zip(chain, ends, strict=True)]
    return tuple(sorted(points, key=lambda point: point.start))


def _point(text: str, marker: _Marker, end: int) -> Point:
    while end > marker.end and text[end - 1].isspace():
        end -= 1
    skipped = (
        _SKIP.match(text, marker.end, end)
        if marker.style in ("be", "should", "side")
        else _SKIP_IS.match(text, marker.end, end)
    )
    lead = skipped.end() if skipped else marker.end
    return Point(marker.start, end, marker.text, without_joints(text[lead : read_lead(text, lead, end)]))


def _markers(text: str, start: int, end: int) -> list[_Marker]:
    found: list[_Marker] = []
    for match in _MARKERS.finditer(text, start, end):
        before = _before(text, match.start(), start)
        if before not in _BOUNDARY:
            continue
        style = match.lastgroup or ""
        marker = match[0].replace(JOINT, "")
        words = marker.removeprefix("第").removeprefix("其") if style in ("nth", "its") else marker
        value = _FIRST_WORDS.get(marker) or numeral(words.rstrip("是要")) or 0
        if (marker == "一是" or (marker == "一方面" and before in _STRONG)) and _repeats(found, text, match, end):
            value = 2
        found.append(_Marker(style, value, marker, match.start(), match.end(), before in _STRONG, before == "\n"))
    return found


def _repeats(found: list[_Marker], text: str, match: re.Match[str], end: int) -> bool:
    """Tell whether a first word is the second of a pair in a paragraph: 一方面 …；一方面, 一是 … 一是 without 二是."""
    last = next((marker for marker in reversed(found) if marker.style == match.lastgroup), None)
    if last is None or last.value != 1 or _PARAGRAPH.search(text, last.start, match.start()):
        return False
    line = _PARAGRAPH.search(text, match.end(), end)
    return "二是" not in text[match.end() : line.start() if line else end]


def _before(text: str, at: int, start: int) -> str:
    """Return the character before ``at``, white space passed over; a line feed stands for the region's start."""
    while at > start and text[at - 1] in _FINISH:
        at -= 1
    return text[at - 1] if at > start else "\n"


def _chains(markers: list[_Marker]) -> Iterator[list[_Marker]]:
    """Join markers of one style into runs that count upwards."""
    for style in ("be", "should", "nth", "its", "side", "first"):
        chain: list[_Marker] = []
        for marker in (m for m in markers if m.style == style):
            if chain and _continues(chain[-1], marker):
                chain.append(marker)
                continue
            if _holds(chain):
                yield chain
            chain = [marker] if _starts(marker) else []
        if _holds(chain):
            yield chain


def _continues(last: _Marker, marker: _Marker) -> bool:
    if marker.value == last.value + 1 or marker.value == 99:
        return True
    if marker.style == "first":
        return marker.value > last.value
    # A slip in the numbering (一是 … 三是, 二是 … 二是) goes on; 一是 begins anew.
    return marker.strong and marker.value >= max(last.value, 2)


def _starts(marker: _Marker) -> bool:
    return marker.value == 1 or (marker.style == "be" and marker.strong)


def _holds(chain: list[_Marker]) -> bool:
    """Tell whether a run is an enumeration: 一是 alone may be, the weaker markers need company."""
    if not chain:
        return False
    return len(chain) > 1 or (chain[0].style == "be" and chain[0].strong)


def _outer_chains(chains: list[list[_Marker]], text: str, end: int) -> list[tuple[list[_Marker], int]]:
    """Keep the runs that do not lie inside a point of another run; with each goes where its last point ends."""
    spans = [(chain, _chain_end(chain, text, end)) for chain in chains]
    spans.sort(key=lambda pair: (pair[0][0].start, -pair[1]))
    kept: list[tuple[list[_Marker], int]] = []
    for chain, stop in spans:
        if kept and chain[0].start < kept[-1][1]:
            if _inside(chain, kept[-1], text):
                continue
            kept[-1] = (kept[-1][0], _paragraph_start(text, kept[-1][0][-1].end, chain[0].start))
        kept.append((chain, stop))
    return kept


def _inside(chain: list[_Marker], outer: tuple[list[_Marker], int], text: str) -> bool:
    markers, stop = outer
    if chain[0].style != markers[0].style:
        return True
    # 一是 that begins anew in a later paragraph begins another list.
    return chain[-1].start < stop and not _PARAGRAPH.search(text, markers[-1].end, chain[0].start)


def _paragraph_start(text: str, start: int, at: int) -> int:
    """Return where the paragraph of ``at`` begins, ``at`` itself where it begins before ``start``."""
    breaks = [found.start() for found in _PARAGRAPH.finditer(text, start, at) if text[found.end() : at].strip()]
    return breaks[-1] if breaks else at


def _chain_end(chain: list[_Marker], text: str, end: int) -> int:
    """Return where the last point ends: after as many paragraphs as the points before it mostly have."""
    sizes = [_paragraphs(text, a.end, b.start) for a, b in pairwise(chain) if b.opens]
    left = median_low(sizes) if sizes else 1
    at = chain[-1].end
    for found in _PARAGRAPH.finditer(text, at, end):
        left -= bool(text[at : found.start()].strip(_SEPARATORS))
        if left <= 0:
            return found.start()
        at = found.end()
    return end


def _paragraphs(text: str, start: int, end: int) -> int:
    """Count the paragraphs of ``text[start:end]``; a marker alone on its line is none."""
    return max(1, sum(bool(part.strip(_SEPARATORS)) for part in _PARAGRAPH.split(text[start:end])))
