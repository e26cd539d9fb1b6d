"""Headings of one sample that go together: a part's own set, alike in build and length, to be borrowed as a whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.report import Item, Point, Report, Role, Section, Span
from assistant.writers.answer.heading_form import of_form
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.occasion import fitness, ids_alike
from assistant.writers.answer.offices import is_of_office
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import joined, quoted, titles
from assistant.writers.cite import Quote, shown
from assistant.writers.relevance import grams

_LEAST, _MOST = 3, 6  # headings of a set
_WIDEST = 8  # of a row of short ones
_LENGTH = (6, 24)  # characters of a heading
_ODD = re.compile(r"[0-9×*]|[“”‘’]")  # of one office only, or hard to carry over
_NOUN = re.compile(r"(?:情况|工作|方面)$")  # no act in it
_OFTEN = 8  # headings with a pair of characters from which it counts as common
_SETS = 4  # that a list is taken from
_EVEN = 2  # characters by which two clauses may differ and still look even


def parallel_sets(material: Material, role: Role, most: int = 1) -> list[list[Quote]]:
    """Return the sets of headings of a part that are most alike in build, each of one sample, best first."""
    found = [
        (entries, document)
        for document, report, section in material.samples.sections(role)
        if _LEAST <= len(entries := list(_entries(document, report, section))) <= _MOST
    ]
    held = Counter(piece for entries, _ in found for quote in entries for piece in set(grams(quote.text)))
    found.sort(key=lambda one: -_worth(material, one[0], one[1], held))
    sets: list[list[Quote]] = []
    for entries, _ in found[: 6 * most]:
        if len(sets) < most and all(is_sound(material, quote.text) for quote in entries):
            sets.append(entries)
    return sets


def form_rows(material: Material, most: int = 3) -> list[list[Quote]]:
    """Return rows of headings of the form wanted (四个字), each row of one part of one sample; none of no form.

    A row is what is asked for where nothing else is named: single ones of several samples do not stand together.
    """
    asked = material.asked
    fits = of_form(asked)
    if not fits or asked.topics or asked.count or asked.given or asked.listing == "titles":
        return []
    rows = []
    roles: tuple[Role, ...] = asked.roles or ("done", "problems", "plans")
    for role in roles:
        for document, report, section in material.samples.sections(role):
            for held in _together(section):
                row = list(_quotes(document, report, section, held))
                if _LEAST <= len(row) <= _WIDEST and all(fits(quote.text) for quote in row):
                    rows.append(row)
    return rows[:most]


def _together(section: Section) -> Iterator[Sequence[Item | Point]]:
    """Yield what stands side by side in a section: its items, the points of each item, its points."""
    yield section.items
    yield from (item.points for item in section.items)
    yield section.points


def _entries(document: Document, report: Report, section: Section) -> Iterator[Quote]:
    entries: tuple[Item | Point, ...] = section.items or section.points
    yield from _quotes(document, report, section, entries)


def _quotes(document: Document, report: Report, section: Section, entries: Sequence[Item | Point]) -> Iterator[Quote]:
    place = f"{section.number or ''}{section.heading or ''}"
    for node in entries:
        words = (node.lead if isinstance(node, Point) else node.heading) or ""
        start = report.text.find(words, node.start, node.end) if words else -1
        if start >= 0:
            yield span_quote(document, report, Span(start, start + len(words)), place)


def _worth(material: Material, quotes: list[Quote], document: Document, held: Counter[str]) -> float:
    """Return how well headings go together, and how many other offices could use their words."""
    texts = [quote.text for quote in quotes]
    clauses = Counter(len(re.split(r"[，、]", text)) for text in texts)
    lengths = [len(text) for text in texts]
    worth = clauses.most_common(1)[0][1] / len(texts) - 0.12 * (max(lengths) - min(lengths))
    pieces = [piece for text in texts for piece in set(grams(text))]
    worth += 2 * sum(min(held[piece], _OFTEN) for piece in pieces) / (_OFTEN * max(1, len(pieces)))
    worth -= 0.4 * sum(bool(_ODD.search(text)) for text in texts) + 0.5 * sum(bool(_NOUN.search(t)) for t in texts)
    worth -= 0.3 * sum(not _LENGTH[0] <= length <= _LENGTH[1] for length in lengths)
    return worth + 0.1 * (not document.bundled) + 1.5 * fitness(material, document)


def write_set(material: Material, quotes: list[Quote]) -> str:
    """Return a set in one line, with the sample it is of."""
    return f"{joined([quoted(material, quote) for quote in quotes])}（{titles([quotes[0].name])}）"


def even_headings(material: Material) -> str:
    """Return how many headings of the main part are of two clauses, and of two of about the same length."""
    texts = [
        item.heading for _, _, section in material.samples.sections("done") for item in section.items if item.heading
    ]
    if not texts:
        return ""
    clauses = [re.split(r"[，、]", text.strip("。")) for text in texts]
    two = [pair for pair in clauses if len(pair) == 2]
    even = [pair for pair in two if abs(len(pair[0]) - len(pair[1])) <= _EVEN]
    return (
        f"{material.samples.n} 篇{material.samples.label}的做法部分共 {len(texts)} 个小标题：两个分句的 {len(two)} 个，"
        f"其中前后字数相差不超过 {_EVEN} 个字的 {len(even)} 个。{material.samples.note}{material.samples.basis}"
    )


def in_sets(material: Material, quotes: list[Quote]) -> list[Quote]:
    """Return whole sets of one sample each, alike in build, then the other headings."""
    sets = parallel_sets(material, material.asked.role or "done", _SETS)
    whole = [
        quote for held in sets if not any(shown(one.text) in material.asked.given for one in held) for quote in held
    ]
    found = [*whole, *(quote for quote in quotes if quote not in whole)]
    if units := material.asked.units:  # of such an office before of one alike, of those before of any
        alike = ids_alike(material)
        found.sort(
            key=lambda one: (not is_of_office(material, one.document, one.name, units), one.document not in alike)
        )
    return found
