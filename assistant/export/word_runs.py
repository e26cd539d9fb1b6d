"""The visible runs of a Word file, each tied to its place in the text that was read from it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.run import Run

_UNSEEN = ("del", "moveFrom", "Fallback")  # what a reader of the page does not see
_MARKS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_AHEAD = 400  # characters of the text (generated numbers, cells) that may lie between two paragraphs of the file


def runs_by_place(document: Document, text: str, cuts: Iterable[int]) -> dict[int, Run]:
    """Return the runs of ``document`` by their offset in ``text``, cut in two at each of ``cuts`` where they can be.

    A paragraph that does not stand in ``text`` (a table of contents, hidden words) is left out.
    """
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    wanted, found, cursor = sorted(set(cuts)), dict[int, Run](), 0
    for element in document.element.body.iter(_tag("p")):
        runs = [(run, words) for run in _runs(element) if (words := _words(run))]
        line = "".join(words for _, words in runs)
        start = _find(text, line, cursor)
        if start < 0:
            continue
        cursor = start + len(line)
        paragraph = Paragraph(element, document._body)
        for run, words in runs:
            inside = wanted[bisect_right(wanted, start) : bisect_left(wanted, start + len(words))]
            for place, piece in _cut(run, words, start, inside):
                found[place] = Run(piece, paragraph)
            start += len(words)
    return found


def _find(text: str, line: str, cursor: int) -> int:
    """Where ``line`` stands in ``text`` soon after ``cursor``, its outer white space kept by the reader or not."""
    if not line.strip():
        return -1
    at = text.find(line, cursor, cursor + len(line) + _AHEAD)
    if at >= 0:
        return at
    bare = line.strip()
    at = text.find(bare, cursor, cursor + len(line) + _AHEAD)
    return at - line.index(bare) if at >= line.index(bare) else -1


def _tag(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _runs(paragraph: Any) -> Iterator[Any]:
    """Yield the runs that belong to the paragraph itself and can be seen; those of a text box in it have their own."""
    for run in paragraph.iter(_tag("r")):
        above = [_local(element) for element in run.iterancestors()]
        inner = above[: above.index("p")]
        if run.iterancestors(_tag("p")).__next__() is paragraph and not set(_UNSEEN) & set(inner):
            yield run


def _words(run: Any) -> str:
    properties = run.find(_tag("rPr"))
    if properties is not None and properties.find(_tag("vanish")) is not None:
        return ""
    return "".join((child.text or "") if _local(child) == "t" else _mark(child) for child in run)


def _mark(child: Any) -> str:
    name = _local(child)
    if name == "br":
        return "" if child.get(_tag("type")) in ("page", "column") else "\n"
    return _MARKS.get(name, "")


def _cut(run: Any, words: str, start: int, cuts: list[int]) -> Iterator[tuple[int, Any]]:
    """Yield the run, or the pieces it was cut into, with their places; one that holds more than text stays whole."""
    content = [child for child in run if _local(child) not in ("rPr", "lastRenderedPageBreak")]
    if not cuts or len(content) != 1 or _local(content[0]) != "t":
        yield start, run
        return
    bounds = [0, *(cut - start for cut in cuts), len(words)]
    pieces = [run, *(deepcopy(run) for _ in cuts)]
    for before, after in pairwise(pieces):
        before.addnext(after)
    for piece, first, last in zip(pieces, bounds, bounds[1:], strict=False):
        held = piece.find(_tag("t"))
        held.text = words[first:last]
        held.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        yield start + first, piece
