"""Examples: verbatim stretches of the samples with document and place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.passage import Passage
from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.occasion import is_alike
from assistant.writers.answer.offices import is_of_office
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import joined, titles
from assistant.writers.cite import Quote, quote_of, shown
from assistant.writers.relevance import grams

_USUAL, _MOST = 3, 6
_FIGURED = re.compile(r"(?:带|有|写|用|具体的?|明确的?)(?:了|有|出)?(?:数字|数据|指标)|量化")
_FIGURE = re.compile(r"\d+(?![\d年〔])")
_LEAST = 40  # characters below which a passage only leads in
_HEADING = 45  # characters of a heading that was borrowed
_LENGTH = 200  # characters of one excerpt


def opening(text: str, span: Span, most: int = _LENGTH, around: str = "") -> Span:
    """Return whole sentences of ``text`` from the start of ``span``, or from the one that holds ``around`` on.

    Up to ``most`` characters; a first sentence longer than that is cut at its last clause.
    """
    spans = split_sentences(text, span.start, span.end)
    first = next((n for n, one in enumerate(spans) if around and around in one.of(text)), 0)
    start = spans[first].start if spans else span.start
    end = start
    for one in spans[first:]:
        if one.end - start > most and end > start:
            break
        end = one.end
    if end - start > most:
        clauses = [found.end() for found in re.finditer(r"[；，]", text[start : start + most])]
        end = start + (clauses[-1] if clauses else most)
    return Span(start, end)


def excerpt(passage: Passage, around: str = "") -> Quote:
    """Quote the beginning of a passage, or what it says from ``around`` on."""
    span = opening(passage.text, Span(0, len(passage.text)), around=around)
    return quote_of(passage, passage.start + span.start, passage.start + span.end)


def find_examples(material: Material) -> list[Passage]:
    """Return the passages that show what was asked for, the smallest whole parts of different documents first."""
    asked = material.asked
    fitting = [
        hit.passage
        for hit in material.passages
        if hit.passage.document not in material.weak
        and (not asked.roles or hit.passage.role in asked.roles)
        and _speaks(material, hit.passage)
        and len(hit.passage.text) >= _LEAST
        and not any(_overlaps(hit.passage, span) for span in asked.cited)
    ]
    if with_figures(material):
        fitting = [passage for passage in fitting if len(_FIGURE.findall(excerpt(passage).text)) > 1]
    if asked.topics:  # what names the topic shows more of it than what only stands under it
        named = [one for one in fitting if material.on_target(f"{one.place}{excerpt(one).text}")]
        fitting = named or fitting
    if asked.units:  # those of such an office
        own = [one for one in fitting if is_of_office(material, one.document, one.name, asked.units)]
        alike = {document.id for document, _ in material.samples.items if is_alike(material, document)}
        fitting = own or [passage for passage in fitting if passage.document in alike] or fitting
    # What says most of the question first; the order of the search decides among equals.
    if not asked.roles:  # what was done shows more than what is lacking or planned
        fitting.sort(key=lambda passage: passage.role in ("problems", "causes", "plans"))
    if not _topic_alone(material):
        fitting.sort(key=lambda passage: -round(material.relevance.coverage(f"{passage.place}{passage.text}"), 1))
    spread: list[Passage] = []
    for passage in [*_firsts(fitting), *fitting]:
        if passage not in spread and not any(_inside(passage, other) for other in spread):
            spread.append(passage)
    wanted = min(asked.count or _USUAL, _MOST)
    sound = [passage for passage in spread[: 3 * wanted] if is_sound(material, excerpt(passage).text)]
    return (sound if asked.documents or len(sound) >= wanted or sound else spread)[:wanted]


def with_figures(material: Material) -> bool:
    """Whether examples with figures in them are wanted: 有没有写具体数字的."""
    return bool(_FIGURED.search(f"{material.asked.said}\n{material.asked.question}"))


def _topic_alone(material: Material) -> bool:
    """Whether a question names its topics and nothing besides, so that no passage can say more of it than another."""
    topics = [material.pack.topic(name) for name in material.asked.topics]
    names = {word for topic in topics for word in (topic.name, *topic.synonyms)}
    return bool(topics) and all(term in names for term in material.asked.informative)


def _overlaps(passage: Passage, span: tuple[str, int, int]) -> bool:
    """Whether a passage was shown before; of one whose heading alone was borrowed there is more to show."""
    whole = span[2] - span[1] >= min(_HEADING, passage.end - passage.start)
    return whole and passage.document == span[0] and passage.start < span[2] and span[1] < passage.end


def _speaks(material: Material, passage: Passage) -> bool:
    asked = material.asked
    if asked.topics and not set(asked.topics) & set(passage.topics[:2]):
        return material.relevance.coverage(f"{passage.place}{passage.text}") >= 0.75
    if asked.topics or asked.roles:
        return True
    return material.relevance.coverage(f"{passage.place}{passage.text}") >= 0.6


def _firsts(passages: list[Passage]) -> list[Passage]:
    small = [passage for passage in passages if passage.level != "section"] or passages
    return list({passage.document: passage for passage in reversed(small)}.values())[::-1]


def _inside(one: Passage, other: Passage) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def write_examples(material: Material, passages: list[Passage]) -> Iterator[str]:
    """Yield the excerpts, each with where it stands."""
    asked = material.asked
    names = [guide.name for role in asked.roles if (guide := material.pack.guide(role))]
    subject = joined([*names, *asked.topics]) or joined([term for term in asked.terms if len(grams(term)) > 1][:2])
    holders = {passage.document for passage in passages}
    about = f"“{subject}”" if subject else "这方面"
    own = {document.id for document, _ in material.samples.items}
    label = material.samples.label if holders <= own else "范文"  # a part may be shown of other kinds of report
    about = f"{about}并带数字" if with_figures(material) else about
    alike = {document.id for document, _ in material.samples.items if is_alike(material, document)}
    if asked.units and not alike & holders:
        more = "更多的" if asked.given else ""
        yield f"没有找到{more}“{'”“'.join(asked.units)}”写到{about}的例子，下面是别的单位的。"
    yield f"有。{label}里写到{about}的，摘 {len(passages)} 段（出自 {len(holders)} 篇），都是原文："
    telling = () if asked.roles else asked.informative
    around = next((term for term in telling if any(term in passage.text for passage in passages)), "")
    for number, passage in enumerate(passages, 1):
        quote = excerpt(passage, around=around)
        place = f"，{shown(passage.place, 60)}" if passage.place else ""
        yield f"**{number}. {titles([passage.name])}**{place}\n\n> {shown(quote.text, 400)}{material.cite(quote)}"
    yield "范文只供学写法：里面的数字、活动和人名是别人的，不能带进自己的稿子。"
