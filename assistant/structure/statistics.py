"""What the samples have in common: sizes, shares, headings and topics, each with the documents that show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from statistics import median
from typing import Any

from assistant.genre import GenrePack, Slot, Topic
from assistant.passage import Document
from assistant.report import Item, Point, Report, Role, Section
from assistant.structure.topics import TopicWords


@dataclass(frozen=True, slots=True)
class Range:
    """Lowest, middle and highest of some numbers; all 0 where there are none."""

    low: float = 0
    median: float = 0
    high: float = 0

    @classmethod
    def of(cls, values: Sequence[float]) -> Range:
        """Return the range of ``values``."""
        return cls(min(values), median(values), max(values)) if values else cls()


@dataclass(frozen=True, slots=True)
class Quoted:
    """A verbatim stretch of a document: ``document`` is its id, ``name`` its name, offsets are into its text."""

    document: str
    name: str
    place: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RoleStatistics:
    """How the samples write one part. ``chars`` without white space; ``share`` of the whole text, 0..1."""

    n_with: int
    documents: tuple[str, ...]
    chars: Range
    share: Range
    items: Range
    points: Range
    run_in: int
    own_line: int
    headings: tuple[Quoted, ...] = ()
    item_headings: tuple[Quoted, ...] = ()
    items_with_facts: int = 0  # of run_in + own_line: those that give a number, a title or a time


@dataclass(frozen=True, slots=True)
class TopicStatistics:
    """How the samples cover one topic within one part; ``slots``: fact → names of documents that state it."""

    n_with: int
    documents: tuple[str, ...]
    chars: Range
    slots: dict[str, tuple[str, ...]] = field(default_factory=dict)
    headings: tuple[Quoted, ...] = ()
    sizes: dict[str, int] = field(default_factory=dict)  # name of the document → characters


@dataclass(frozen=True, slots=True)
class Statistics:
    """What ``n`` samples have in common; ``persons`` and ``types`` count documents."""

    n: int
    chars: Range
    roles: dict[Role, RoleStatistics]
    topics: dict[tuple[Role, str], TopicStatistics]
    persons: dict[str, int] = field(default_factory=dict)
    types: dict[str, int] = field(default_factory=dict)


Sample = tuple[Document, Report]
_KEPT = 512  # reports whose topics are remembered: a library that grows is counted again after every document


def sample_statistics(samples: Sequence[Sample], pack: GenrePack) -> Statistics:
    """Return the statistics of ``samples``; document tuples and quotes follow their order."""
    return Statistics(
        len(samples),
        Range.of([size(report.text) for _, report in samples]),
        _roles(samples),
        _topics(samples, pack),
        _counts([report.person for _, report in samples]),
        _counts([document.type or report.type for document, report in samples]),
    )


def size(text: str) -> int:
    """Return how many characters ``text`` has without white space."""
    return sum(map(len, text.split()))


def _counts(values: list[str]) -> dict[str, int]:
    return {value: values.count(value) for value in dict.fromkeys(values) if value}


def _roles(samples: Sequence[Sample]) -> dict[Role, RoleStatistics]:
    held: dict[Role, list[tuple[Document, Report, list[Section]]]] = {}
    for document, report in samples:
        for role in dict.fromkeys(section.role for section in report.sections):
            parts = [section for section in report.sections if section.role == role]
            held.setdefault(role, []).append((document, report, parts))
    found = {role: _role(parts) for role, parts in held.items()}
    opening = [(d, r) for d, r in samples if r.preamble]
    if opening and "opening" not in found:
        found["opening"] = _opening(opening)
    return found


def _opening(samples: list[Sample]) -> RoleStatistics:
    sizes = [size(report.preamble.of(report.text)) for _, report in samples if report.preamble]
    shares = [n / max(1, size(report.text)) for n, (_, report) in zip(sizes, samples, strict=True)]
    names = tuple(document.name for document, _ in samples)
    return RoleStatistics(len(samples), names, Range.of(sizes), Range.of(shares), Range(), Range(), 0, 0)


def _role(held: list[tuple[Document, Report, list[Section]]]) -> RoleStatistics:
    sizes = [sum(size(s.of(report.text)) for s in sections) for _, report, sections in held]
    shares = [n / max(1, size(report.text)) for n, (_, report, _) in zip(sizes, held, strict=True)]
    items = [[item for section in sections for item in section.items] for _, _, sections in held]
    points = [sum(_n_points(section) for section in sections) for _, _, sections in held]
    flat = [item for one in items for item in one]
    return RoleStatistics(
        len(held),
        tuple(document.name for document, _, _ in held),
        Range.of(sizes),
        Range.of(shares),
        Range.of([len(one) for one in items]),
        Range.of(points),
        sum(item.run_in for item in flat),
        sum(not item.run_in for item in flat),
        tuple(q for d, r, sections in held for s in sections if (q := _heading_quote(d, r, s, ""))),
        tuple(
            q
            for d, r, sections in held
            for section in sections
            for item in section.items
            if (q := _heading_quote(d, r, item, f"{section.number or ''}{section.heading or ''}"))
        ),
        sum(gives_facts(item.of(report.text)) for (_, report, _), one in zip(held, items, strict=True) for item in one),
    )


_FACT = re.compile(
    r"\d|[*×]|XX|《|[一二两三四五六七八九十](?:次|场|期|名|个(?!方面|环节|维护|确立|意识|自信)|项|篇|人|户|家)"
    r"|每(?:年|月|季度?|周|半年|天|日)|第[一二三四]季度|[上下]半年"
)


def gives_facts(text: str) -> bool:
    """Whether a part gives anything that can be counted or looked up: a number, a document, a time."""
    return bool(_FACT.search(text))


def _n_points(section: Section) -> int:
    return len(section.points) + sum(_item_points(item) for item in section.items)


def _item_points(item: Item) -> int:
    return len(item.points) + sum(_item_points(inner) for inner in item.items)


def _heading_quote(document: Document, report: Report, node: Section | Item | Point, place: str) -> Quoted | None:
    words = node.lead if isinstance(node, Point) else node.heading
    start = report.text.find(words, node.start, node.end) if words else -1
    if not words or start < 0:
        return None
    return Quoted(document.id, document.name, place, words, start, start + len(words))


def _topics(samples: Sequence[Sample], pack: GenrePack) -> dict[tuple[Role, str], TopicStatistics]:
    held: dict[tuple[Role, str], list[tuple[Document, Report, Section | Item | Point, str]]] = {}
    for document, report in samples:
        for role, topic, node, place in _known_topics(_Same(report), _Same(pack)):
            held.setdefault((role, topic), []).append((document, report, node, place))
    return {key: _topic(found, pack.topic(key[1]), key[0]) for key, found in held.items()}


Covered = tuple[Role, str, Section | Item | Point, str]  # role, topic, the part about it, its place


class _Same:
    """A key that is equal to itself only, so that looking up a report does not read it."""

    __slots__ = ("held",)

    def __init__(self, held: Any) -> None:
        self.held = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.held is other.held


@lru_cache(maxsize=_KEPT)
def _known_topics(report: _Same, pack: _Same) -> tuple[Covered, ...]:
    return tuple(covered_topics(report.held, pack.held))


def covered_topics(report: Report, pack: GenrePack) -> Iterator[Covered]:
    """Yield the topics a report covers with parts of their own: each item's, and points that are about another.

    A section without items is covered by its points, one without either by itself.
    """
    words = TopicWords(pack, report.text)
    for section in report.sections:
        place = f"{section.number or ''}{section.heading or ''}"
        parts: tuple[Item | Point, ...] = section.items or section.points
        if not parts:
            yield from _covered(words, section, section.role, place, "")
        for part in parts:
            yield from _covered(words, part, section.role, place, "")


def _covered(words: TopicWords, node: Section | Item | Point, role: Role, place: str, above: str) -> Iterator[Covered]:
    heading = (node.lead if isinstance(node, Point) else node.heading) or ""
    labels = words.of(node.start, node.end, heading)
    topic = labels[0][0] if labels else ""
    if topic and topic != above:
        yield role, topic, node, place
    if isinstance(node, Item):
        inner = f"{place} › {node.number}{node.heading}"
        parts: tuple[Item | Point, ...] = (*node.points, *node.items)
        for part in parts:
            yield from _covered(words, part, role, inner, topic)


def states(slot: Slot, text: str) -> bool:
    """Return whether a text gives the fact; 检查2轮 and 检查2轮次 count as 检查2次 does."""
    return bool(slot.pattern) and _found(slot.pattern, _IN_TIMES.sub("次", text))


def states_itself(slot: Slot, text: str) -> bool:
    """Return whether a text gives the fact by its own name: 两小时内首发 a time limit, 每日巡查 none."""
    return states(slot, text) and (not slot.itself or _found(slot.itself, _IN_TIMES.sub("次", text)))


_IN_TIMES = re.compile(r"(?<=\d)(?:轮次|轮|回|遍|趟)")


@lru_cache(maxsize=16 * _KEPT)
def _found(pattern: str, text: str) -> bool:
    return re.search(pattern, text) is not None


def _topic(
    found: list[tuple[Document, Report, Section | Item | Point, str]], topic: Topic, role: Role
) -> TopicStatistics:
    names = dict.fromkeys(document.name for document, *_ in found)
    sizes: dict[str, int] = dict.fromkeys(names, 0)
    slots: dict[str, dict[str, None]] = {slot.name: {} for slot in topic.slots if slot.role == role}
    for document, report, node, _ in found:
        text = node.of(report.text)
        sizes[document.name] += size(text)
        for slot in topic.slots:
            if slot.name in slots and states_itself(slot, text):
                slots[slot.name][document.name] = None
    return TopicStatistics(
        len(names),
        tuple(names),
        Range.of(list(sizes.values())),
        {name: tuple(holders) for name, holders in slots.items()},
        tuple(q for d, r, node, place in found if (q := _heading_quote(d, r, node, place))),
        sizes,
    )
