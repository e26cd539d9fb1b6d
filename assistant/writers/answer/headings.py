"""Headings of the samples and of the phrase library: found by topic, the typical ones first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from assistant.report import Item, Point, Role, Section, Span
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.occasion import fitness
from assistant.writers.answer.sound import is_sound
from assistant.writers.cite import Quote, shown
from assistant.writers.relevance import grams

_OFTEN = 6  # headings with a pair of characters from which it counts as common
_SAME = 0.6  # shared pairs from which two headings say the same
_USUAL_LENGTH = (7, 20)
_APART = -0.5  # fitness of a sample whose ways stand apart
_ODD = re.compile(r"[“”‘’0-9×*]|[^，]{14,}")  # of one office only, or no heading at all


def topic_headings(material: Material, roles: Sequence[Role], topic: str, most: int, word: str = "") -> list[Quote]:
    """Return headings of the samples that are of the topic by their own words, one of a sample, well built first."""
    words = [name.partition("^")[0] for name in material.pack.topic(topic).words if "^" in name]
    found = [
        quote
        for quote in typical(fresh(material, headings_of(material, roles, (topic,))), material)
        if (
            topic in material.samples.headed(material.pack, quote.text)[:2] or any(word in quote.text for word in words)
        )
        and is_sound(material, quote.text)
    ]
    # Without an office named, a school's own ways (师德) are not what every office could head a point with.
    apart = {document.id for document, _ in material.samples.items if fitness(material, document) <= _APART}
    found.sort(key=lambda quote: bool(_ODD.search(quote.text)) + 2 * (not is_even(quote.text, 3)))
    found = [quote for quote in found if quote.document not in apart] or found
    fitting = [quote for quote in found if is_even(quote.text, 3)]
    found = fitting if fitting and not word else found
    found.sort(key=lambda quote: word not in quote.text)
    kept: list[Quote] = []
    for quote in found:
        pieces = set(grams(quote.text))
        if not any(quote.document == one.document or _nearly(pieces, set(grams(one.text)), 0.3) for one in kept):
            kept.append(quote)
    return kept[:most]


# What closes a talk, and no report handed in: 不妥之处请批评指正.
TOO_SPOKEN = re.compile("批评指正|请指正|多提(?:宝贵)?意见")


def headings_of(material: Material, roles: Sequence[Role], topics: Sequence[str]) -> Iterator[Quote]:
    """Yield the headings and leads under these parts; of topics only those that speak of one."""
    for role in roles:
        for document, report, section in material.samples.sections(role):
            for node, above in nodes(section):
                words = (node.lead if isinstance(node, Point) else node.heading) or ""
                start = report.text.find(words, node.start, node.end)
                if not 4 <= len(words) <= 40 or start < 0:
                    continue
                if topics and not _about(
                    material, words, material.samples.topics(material.pack, document, report, node), topics
                ):
                    continue
                yield span_quote(document, report, Span(start, start + len(words)), above)


def nodes(section: Section) -> Iterator[tuple[Item | Point, str]]:
    """Yield the items and points of a section, items first, each with the place it stands in."""
    place = f"{section.number or ''}{section.heading or ''}"
    for item in section.items:
        yield item, place
    for point in section.points:
        yield point, place
    for item in section.items:
        for point in item.points:
            yield point, f"{place} › {item.number}{item.heading}"


def _about(material: Material, words: str, under: tuple[str, ...], topics: Sequence[str]) -> bool:
    """Whether a heading speaks of one of the topics itself, or stands over a text that is mainly about it."""
    if not under or under[0] not in topics:
        return False
    return any(name in topics for name in material.samples.headed(material.pack, words)[:1]) or len(words) > 9


def first_sentence(text: str, span: Span) -> Span:
    """Return the first sentence of ``span``."""
    found = re.search(r"[。！？]", span.of(text))
    return Span(span.start, span.start + found.end()) if found else span


def fresh(material: Material, quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Yield what was not given before, each text once."""
    seen: set[str] = set()
    for quote in quotes:
        text = shown(quote.text).replace("“", "‘").replace("”", "’")
        if text not in seen and text not in material.asked.given:
            seen.add(text)
            yield quote


def typical(quotes: Iterable[Quote], material: Material) -> list[Quote]:
    """Return headings others could use first: of words that many have, of usual length; an office's own before ours."""
    given = list(quotes)
    pieces = {quote.text: set(grams(quote.text)) for quote in given}
    held = Counter(piece for found in pieces.values() for piece in found)
    own = {document.id for document, _ in material.samples.items if not document.bundled}

    def worth(quote: Quote) -> float:
        found = pieces[quote.text] or {""}
        common = sum(min(held[piece], _OFTEN) for piece in found) / (_OFTEN * len(found))
        odd = bool(_ODD.search(quote.text)) + (not _USUAL_LENGTH[0] <= len(quote.text) <= _USUAL_LENGTH[1])
        return common - 0.3 * odd + 0.3 * (quote.document in own)

    ranked = sorted(given, key=lambda quote: -worth(quote))
    kept: list[Quote] = []
    for quote in ranked:
        if not any(_nearly(pieces[quote.text], pieces[other.text]) for other in kept):
            kept.append(quote)
    return [*kept, *(quote for quote in ranked if quote not in kept)]


def is_even(heading: str, apart: int = 0) -> bool:
    """Whether a heading is of two clauses, their lengths at most ``apart`` characters from each other."""
    clauses = re.split(r"[，、]", heading.strip("。"))
    return len(clauses) == 2 and abs(len(clauses[0]) - len(clauses[1])) <= apart


def _nearly(one: set[str], other: set[str], share: float = _SAME) -> bool:
    return len(one & other) >= share * len(one | other) > 0


def spread_over(quotes: Iterable[Quote], most: int) -> list[Quote]:
    """Take quotes from one document after another until there are ``most``."""
    pools: dict[str, list[Quote]] = {}
    for quote in quotes:
        pools.setdefault(quote.document, []).append(quote)
    picked: list[Quote] = []
    for place in range(max((len(pool) for pool in pools.values()), default=0)):
        picked += [pool[place] for pool in pools.values() if place < len(pool)]
    return picked[:most]


def heading_frames(material: Material, roles: Sequence[Role], topics: Sequence[str]) -> list[str]:
    """Return headings and point leads of the phrase library for these parts and topics."""
    phrases = material.pack.phrases
    texts: list[str] = []
    for table in (phrases.leads, phrases.points):
        for role in roles:
            held = table.get(role, {})
            for topic in topics or tuple(held):
                texts += held.get(topic, ())
    return texts


def sentence_frames(material: Material, roles: Sequence[Role], topics: Sequence[str]) -> list[str]:
    """Return whole sentences of the phrase library for these parts and topics, then its general ones."""
    texts: list[str] = []
    for role in roles:
        held = material.pack.phrases.sentences.get(role, {})
        for name in (*topics, "default"):
            if frames := held.get(name):
                texts += [*frames.stance, *frames.aim, *frames.link]
    return texts
