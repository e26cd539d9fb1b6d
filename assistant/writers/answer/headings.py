"""Headings, leads and sentences to borrow: from the samples first (cited), then from the phrase library (marked)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from assistant.report import Item, Point, Role, Section, Span
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import LIBRARY, frame, joined, quoted, titles
from assistant.writers.asked import Listing
from assistant.writers.cite import Quote, shown
from assistant.writers.relevance import grams

USUAL = 5
_OFTEN = 6  # headings with a pair of characters from which it counts as common
_SAME = 0.6  # shared pairs from which two headings say the same
_EVEN = re.compile(r"对仗|对偶|工整|排比|字数(?:一样|相等|相同)")
_USUAL_LENGTH = (7, 20)
_ODD = re.compile(r"[“”‘’0-9×*]|[^，]{14,}")  # of one office only, or no heading at all
_BODY: tuple[Role, ...] = ("done", "problems", "causes", "plans")
_NAMES: dict[Listing, str] = {
    "headings": "小标题",
    "sections": "大标题",
    "points": "要点起首句",
    "titles": "报告标题",
    "openings": "开头",
    "transitions": "过渡句",
    "closings": "结尾",
    "sentences": "句式",
}


def topic_headings(material: Material, roles: Sequence[Role], topic: str, most: int, word: str = "") -> list[Quote]:
    """Return headings of the samples that are of the topic by their own words, one of a sample, well built first."""
    words = [name.partition("^")[0] for name in material.pack.topic(topic).words if "^" in name]
    found = [
        quote
        for quote in _typical(_fresh(material, _headings(material, roles, (topic,))), material)
        if (
            topic in material.samples.headed(material.pack, quote.text)[:2] or any(word in quote.text for word in words)
        )
        and is_sound(material, quote.text)
    ]
    found.sort(key=lambda quote: bool(_ODD.search(quote.text)) + 2 * (not _is_even(quote.text, 3)))
    found.sort(key=lambda quote: word not in quote.text)
    kept: list[Quote] = []
    for quote in found:
        pieces = set(grams(quote.text))
        if not any(quote.document == one.document or _nearly(pieces, set(grams(one.text)), 0.3) for one in kept):
            kept.append(quote)
    return kept[:most]


def write_list(material: Material) -> Iterator[str]:
    """Yield exactly as many headings or sentences as were asked for, or say that there are no more."""
    asked = material.asked
    wanted = asked.count or USUAL
    fresh: Iterable[Quote] = _fresh(material, _quotes(material))
    if asked.listing in ("headings", "points", "sections", "sentences"):
        fresh = _typical(fresh, material)
    quotes = _varied(material, list(fresh), wanted)
    frames = [text for text in _frames(material) if shown(text) not in asked.given][: wanted - len(quotes)]
    what = f"{_subject(material)}{_NAMES[asked.listing]}"
    have = len(quotes) + len(frames)
    if not have:
        yield f"资料库里没有{'更多的' if asked.given else ''}{what}可以给了。"
        return
    lines = [f"{quoted(material, quote)}（{titles([quote.name])}）" for quote in quotes]
    lines += [f"“{text}”{LIBRARY}" for text in frames]
    yield f"{what} {have} 个" + (
        f"，其中范文原文 {len(quotes)} 个、句式库 {len(frames)} 个：" if frames and quotes else "："
    )
    yield "\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1))
    if have < wanted:
        yield f"要的是 {wanted} 个，资料库里只找到这 {have} 个{'（前面给过的不再重复）' if asked.given else ''}。"
    if habit := _habit(material):
        yield habit


def _subject(material: Material) -> str:
    asked = material.asked
    kind = f"{asked.type}的" if asked.type else ""
    names = [guide.name for role in asked.roles if (guide := material.pack.guide(role))]
    if asked.listing in ("openings", "transitions", "closings", "titles"):
        names = []
    subject = joined([*names, *asked.topics])
    return f"{kind}“{subject}”的" if subject else kind


def _quotes(material: Material) -> Iterable[Quote]:
    asked = material.asked
    if asked.listing in ("titles", "openings", "transitions", "closings"):
        return _frame_quotes(material, asked.listing)
    if asked.listing == "sections":
        return _section_quotes(material, asked.roles or _BODY)
    if asked.listing == "sentences" and not (asked.topics or asked.roles):
        return ()
    if asked.topics and not asked.roles:
        done = list(_headings(material, ("done",), asked.topics))
        if len({quote.text for quote in done}) >= (asked.count or USUAL) + len(asked.given.split("\n")) // 8:
            return done
    return _headings(material, asked.roles or _default_roles(asked.topics), asked.topics)


def _default_roles(topics: Sequence[str]) -> tuple[Role, ...]:
    return ("done", "plans", "problems") if topics else _BODY


def _headings(material: Material, roles: Sequence[Role], topics: Sequence[str]) -> Iterator[Quote]:
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


def _section_quotes(material: Material, roles: Sequence[Role]) -> Iterator[Quote]:
    for role in roles:
        for document, report, section in material.samples.sections(role):
            start = report.text.find(section.heading, section.start) if section.heading else -1
            if section.heading and start >= 0:
                yield span_quote(document, report, Span(start, start + len(section.heading)), section.number or "")


def _frame_quotes(material: Material, listing: Listing) -> Iterator[Quote]:
    for document, report in material.samples.items:
        span, place = {
            "titles": (report.title, "标题"),
            "transitions": (report.transition, "导语"),
            "closings": (report.closing, "结尾"),
            "openings": (report.preamble, "导语"),
        }[listing]
        if span and span.of(report.text).strip():
            yield span_quote(
                document, report, first_sentence(report.text, span) if listing == "openings" else span, place
            )


def first_sentence(text: str, span: Span) -> Span:
    """Return the first sentence of ``span``."""
    found = re.search(r"[。！？]", span.of(text))
    return Span(span.start, span.start + found.end()) if found else span


def _fresh(material: Material, quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Yield what was not given before, each text once."""
    seen: set[str] = set()
    for quote in quotes:
        text = shown(quote.text).replace("“", "‘").replace("”", "’")
        if text not in seen and text not in material.asked.given:
            seen.add(text)
            yield quote


def _typical(quotes: Iterable[Quote], material: Material) -> list[Quote]:
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


def _varied(material: Material, quotes: list[Quote], most: int) -> list[Quote]:
    """Return headings of the kind wanted: in two even clauses where asked, of different topics where none is named."""
    asked = material.asked
    if asked.listing not in ("headings", "points"):
        return _spread(quotes, most)
    if _EVEN.search(asked.question):
        quotes.sort(key=lambda quote: not _is_even(quote.text))
        return quotes[:most]
    if asked.topics:
        return _spread(quotes, most)
    return _of_kinds(material, quotes)[:most]


def _of_kinds(material: Material, quotes: list[Quote]) -> list[Quote]:
    """Return headings so that each topic comes once before any comes again."""
    kinds: dict[str, list[Quote]] = {}
    for quote in _spread(quotes, len(quotes)):
        kinds.setdefault(next(iter(material.samples.headed(material.pack, quote.text)), ""), []).append(quote)
    kinds[""] = kinds.pop("", [])  # those of no topic last
    rounds = max(len(held) for held in kinds.values())
    return [held[n] for n in range(rounds) for held in kinds.values() if n < len(held)]


def _is_even(heading: str, apart: int = 0) -> bool:
    """Whether a heading is of two clauses, their lengths at most ``apart`` characters from each other."""
    clauses = re.split(r"[，、]", heading.strip("。"))
    return len(clauses) == 2 and abs(len(clauses[0]) - len(clauses[1])) <= apart


def _nearly(one: set[str], other: set[str], share: float = _SAME) -> bool:
    return len(one & other) >= share * len(one | other) > 0


def _spread(quotes: Iterable[Quote], most: int) -> list[Quote]:
    """Take quotes from one document after another until there are ``most``."""
    pools: dict[str, list[Quote]] = {}
    for quote in quotes:
        pools.setdefault(quote.document, []).append(quote)
    picked: list[Quote] = []
    for place in range(max((len(pool) for pool in pools.values()), default=0)):
        picked += [pool[place] for pool in pools.values() if place < len(pool)]
    return picked[:most]


def _frames(material: Material) -> Iterator[str]:
    """Yield what the phrase library has, with its slots shown as blanks."""
    asked, phrases = material.asked, material.pack.phrases
    by_type = {"titles": phrases.titles, "openings": phrases.openings, "transitions": phrases.transitions}
    by_type["closings"] = phrases.closings
    if asked.listing in by_type:
        chosen = by_type[asked.listing]
        texts = [*chosen.get(asked.type or "default", ()), *(chosen.get("default", ()) if asked.type else ())]
    elif asked.listing == "sections":
        texts = [text for role in asked.roles or _BODY for text in phrases.headings.get(role, ())]
    elif asked.listing == "sentences":
        texts = sentence_frames(material, asked.roles or ("done", "problems", "plans"), asked.topics)
    else:
        texts = heading_frames(material, asked.roles or _default_roles(asked.topics), asked.topics)
    yield from dict.fromkeys(frame(material, text) for text in texts)


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


def _habit(material: Material) -> str:
    role = material.asked.role
    if material.asked.listing != "headings" or not role:
        return ""
    guide = material.pack.guide(role)
    advice = next((line for line in (guide.advice if guide else ()) if "标题" in line[:4]), "")
    return f"拟题提示：{material.advised(advice)}" if advice else ""
