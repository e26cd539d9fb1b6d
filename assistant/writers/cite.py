"""The markers [n] of a written text: made, read and checked in this one file.

A marker stands behind the statement it supports; its number is the ``n`` of one citation, counted from 1 in the
order in which the markers appear. Whatever is shown of a document goes through ``shown``, so that a bracketed
number of the document itself is never taken for a marker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.passage import Citation, Kind, Passage

MARKER = re.compile(r"\[(\d{1,3})\]")
# What models write instead of [1][2]: 【1】, ［1］, [1,2], [1、2], [资料1], [^1].
_LOOSE = re.compile(r"[\[［【〔]\s*(?:资料|来源|证据|注|\^)?\s*(\d{1,3}(?:\s*[,，、;；]\s*\d{1,3})*)\s*[\]］】〕]")
_MARKDOWN = re.compile(r"([\\`*_<>|~#])")
_MOST = 200  # characters of a quote: one to three sentences


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim stretch of a document, before it has a number."""

    document: str
    name: str
    kind: Kind
    place: str
    text: str
    start: int
    end: int


def quote_again(one: Citation) -> Quote:
    """Return the stretch a marker stood on, to be quoted once more."""
    return Quote(one.document, one.name, one.kind, one.place, one.quote, one.start, one.end)


def quote_of(passage: Passage, start: int | None = None, end: int | None = None) -> Quote:
    """Quote ``passage`` from ``start`` to ``end``, offsets in its document; the whole passage by default."""
    first = passage.start if start is None else start
    last = passage.end if end is None else end
    text = passage.text[first - passage.start : last - passage.start]
    return Quote(passage.document, passage.name, passage.kind, passage.place, text, first, last)


class Citer:
    """Hands out markers: a new stretch gets the next number, one cited before keeps its own."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, int, int], Citation] = {}

    def cite(self, quote: Quote) -> str:
        """Return the marker of ``quote``, such as ``[3]``."""
        key = (quote.document, quote.start, quote.end)
        if key not in self._given:
            self._given[key] = Citation(
                len(self._given) + 1,
                quote.document,
                quote.name,
                quote.kind,
                quote.place,
                quote.text,
                quote.start,
                quote.end,
            )
        return f"[{self._given[key].n}]"

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All citations so far, by number."""
        return tuple(self._given.values())

    def kept(self, blocks: Sequence[str]) -> list[str]:
        """Return ``blocks`` numbered anew in order of appearance; what none of them cites is forgotten."""
        checked = check_markers("\0".join(blocks), self.citations)
        self._given = {(one.document, one.start, one.end): one for one in checked.citations}
        return checked.text.split("\0")


@dataclass(frozen=True, slots=True)
class Checked:
    """A text whose markers all resolve; ``unknown`` are the numbers that did not and were taken out."""

    text: str
    citations: tuple[Citation, ...]
    unknown: tuple[int, ...] = ()


def markers(text: str) -> tuple[int, ...]:
    """Return the numbers of the markers of ``text`` in order, repeats included."""
    return tuple(int(found[1]) for found in MARKER.finditer(text))


def tidy_markers(text: str) -> str:
    """Bring the loose forms in which models cite (【1】, [1、2]) into the one form, ``[1][2]``."""

    def one_form(found: re.Match[str]) -> str:
        return "".join(f"[{int(number)}]" for number in re.findall(r"\d+", found[1]))

    return _LOOSE.sub(one_form, text)


def check_markers(text: str, citations: tuple[Citation, ...]) -> Checked:
    """Take out markers that stand for nothing and number the rest from 1 in order of appearance.

    Citations no marker points to are left out, so text and citations agree both ways.
    """
    known = {citation.n: citation for citation in citations}
    order: dict[int, int] = {}
    unknown: list[int] = []

    def renumber(found: re.Match[str]) -> str:
        number = int(found[1])
        if number not in known:
            unknown.append(number)
            return ""
        return f"[{order.setdefault(number, len(order) + 1)}]"

    checked = MARKER.sub(renumber, text)
    kept = tuple(replace(known[old], n=new) for old, new in order.items())
    return Checked(checked, kept, tuple(unknown))


def shown(text: str, most: int = _MOST) -> str:
    """Return ``text`` of a document as it can stand in Markdown: one line, nothing in it taken for markup.

    Longer than ``most`` characters, it is cut at the last full clause and ends in ``……``.
    """
    line = " ".join(text.split())
    if len(line) > most:
        line = _cut(line, most) + "……"
    line = MARKER.sub(r"［\1］", line)
    return _MARKDOWN.sub(r"\\\1", line)


def plain(text: str) -> str:
    """Take back the escapes of ``shown``."""
    return re.sub(r"\\([\\`*_<>|~#])", r"\1", text)


def _cut(line: str, most: int) -> str:
    ends = [found.end() for found in re.finditer(r"[。；，！？]", line[:most])]
    cut = ends[-1] if ends and ends[-1] > most // 2 else most
    return line[:cut].rstrip("，；。")
