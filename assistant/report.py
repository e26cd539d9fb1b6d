"""The structure of a formal report as nouns, from the whole down to one figure.

Every node carries ``start`` and ``end``: code-point offsets into ``Report.text``, end exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

Role = Literal["opening", "done", "problems", "causes", "plans", "closing", "other"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text, ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch itself."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Point(Span):
    """One enumerated point (一是 …, 一方面 …, 第一，…) with its lead clause, marker excluded."""

    marker: str
    lead: str


@dataclass(frozen=True, slots=True)
class Item(Span):
    """A numbered part below a section: （一）, 1. or （1）; ``run_in``: its text follows on the line."""

    number: str
    heading: str
    run_in: bool
    level: int = 2
    points: tuple[Point, ...] = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Section(Span):
    """A top part of a report; ``number`` and ``heading`` are None where the report has none."""

    number: str | None
    heading: str | None
    role: Role
    items: tuple[Item, ...] = ()
    points: tuple[Point, ...] = ()
    causes: bool = False  # a problems section whose heading also announces causes

    def nodes(self) -> Iterator[Section | Item | Point]:
        """Yield the section, its items and all points, in reading order."""
        yield self
        yield from self.points
        for item in self.items:
            yield from _item_nodes(item)


def _item_nodes(item: Item) -> Iterator[Item | Point]:
    yield item
    yield from item.points
    for inner in item.items:
        yield from _item_nodes(inner)


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """A number with its unit and what it counts; ``value`` is None where it cannot be computed.

    ``form`` is one of digits, hanzi, percent, range, date, year, document (发文字号), ordinal.
    """

    text: str
    form: str
    value: float | None = None
    unit: str = ""
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Mask(Span):
    """A withheld name or number (``**``, ``×``, ``XX``, ``××``); ``stands_for``: quantity, place, name, other."""

    text: str
    stands_for: str


@dataclass(frozen=True, slots=True)
class Report:
    """A parsed report: the text and everything found in it, in reading order."""

    text: str
    title: Span | None = None
    addressee: Span | None = None  # 主送机关
    preamble: Span | None = None
    transition: Span | None = None  # 现将……报告如下：
    sections: tuple[Section, ...] = ()
    closing: Span | None = None  # 特此报告
    signature: Span | None = None  # 署名
    date: Span | None = None  # 成文日期
    attachments: tuple[Span, ...] = ()
    figures: tuple[Figure, ...] = ()
    masks: tuple[Mask, ...] = ()
    speaker: str = ""  # who speaks: 本人, 局党组, 我局 …
    person: Literal["first", "unit", ""] = ""
    period: str = ""  # such as 2022年, 2022年上半年
    type: str = ""  # a report type's name in the genre pack
    notes: tuple[str, ...] = field(default=())  # what the reader should know about the parsing

    @property
    def title_line(self) -> str:
        """The title on one line, however it is broken on the page; "" without one."""
        return "".join(self.title.of(self.text).split("\n")) if self.title else ""

    def nodes(self) -> Iterator[Section | Item | Point]:
        """Yield every section, item and point in reading order."""
        for section in self.sections:
            yield from section.nodes()
