"""The stretch of a sample that best shows how a topic is written: of the very thing, with facts, without fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from zlib import crc32

from assistant.genre.writing import Plight
from assistant.passage import Document
from assistant.report import Item, Point, Report, Role, Span
from assistant.writers.answer.count_held import topic_held
from assistant.writers.answer.excerpt import opening
from assistant.writers.answer.headings import nodes
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.occasion import fitness
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import spread
from assistant.writers.cite import Quote
from assistant.writers.relevance import grams

_FACT = re.compile(r"\d[\d.]*\s*[万余多]{0,2}(?![年月日时])[一-鿿%％]")
_WITHHELD = re.compile(r"[*×]{1,4}\s*[余多]?[个条次件份篇名人场期户堂%％]")
# Whom it is said of, where, or when: what tells a real lack or plan from an empty one.
_TELLING = re.compile(r"个别|有的|部分|少数|科室|班组|季度|每[月季年周]|月底|牵头|负责|主要是|原因")
_SHORT, _LONG, _SHOWN = 60, 420, 190  # characters of a stretch that shows something, and of what is shown of it
_ENOUGH = 3  # facts beyond which more show nothing more
_TELLS = 3  # weight of a word that shows a topic by itself
_TRIED = 12  # stretches looked at for faults before none is shown


def best_passage(
    material: Material, role: Role, topic: str, word: str = "", plights: Sequence[Plight] = ()
) -> Quote | None:
    """Return the item or point on ``topic`` that shows most; one that has ``word`` where it is given.

    ``plights`` are those the question tells of. Of a long one its first sentences. None where nothing is
    fit to be shown.
    """
    found = [
        (_worth(material, document, report, node, topic, word, plights, place), document, report, node, place)
        for document, report, section in material.samples.sections(role)
        for node, place in nodes(section)
        if _on_topic(material, document, report, node, topic, word)
    ]
    # Of equal ones, those of different samples for different topics, always the same for one.
    found.sort(key=lambda one: (-round(3 * one[0]), crc32(f"{topic}{one[1].name}".encode())))
    for _, document, report, node, place in found[:_TRIED]:
        span = opening(report.text, Span(node.start, node.end), _SHOWN)
        if not _avoided(material, topic, span.of(report.text), plights) and is_sound(material, span.of(report.text)):
            return span_quote(document, report, span, f"{place} › {_head(node)}")
    return None


def _avoided(material: Material, topic: str, text: str, plights: Sequence[Plight]) -> bool:
    """Whether the guide wants no example of the topic, or for the case told of, to hold what ``text`` does."""
    avoided = (material.pack.writing.part(topic).avoid, *(one.avoid for one in plights))
    return any(avoid and re.search(avoid, text) for avoid in avoided)


def best_entry(material: Material, role: Role, plights: Sequence[Plight] = ()) -> Quote | None:
    """Return the entry of a part, whatever its topic, that says most in few words: whom, where, how often."""
    found = []
    for document, report, section in material.samples.sections(role):
        place = f"{section.number or ''}{section.heading or ''}"
        for node in section.items or section.points:
            text = node.of(report.text)
            if _SHORT <= len(text) <= _SHOWN:
                worth = min(len(_FACT.findall(text)), _ENOUGH) / _ENOUGH + len(_TELLING.findall(text)) / 4
                worth += fitness(material, document, plights)
                if shows := material.pack.writing.shows.get(role):
                    worth += 1.0 * bool(re.search(shows, _head(node)))
                worth += 0.2 * (not document.bundled) - 0.4 * len(_WITHHELD.findall(text)) - 0.1 * text.count("*") / 10
                if hollow := material.pack.writing.hollow:
                    worth -= 0.12 * len(re.findall(hollow, text))
                found.append((worth, document, report, node, place))
    found.sort(key=lambda one: (-round(3 * one[0]), crc32(f"{role}{one[1].name}".encode())))
    for _, document, report, node, place in found[:_TRIED]:
        if is_sound(material, node.of(report.text)):
            return span_quote(document, report, Span(node.start, node.end), f"{place} › {_head(node)}")
    return None


def _worth(
    material: Material,
    document: Document,
    report: Report,
    node: Item | Point,
    topic: str,
    word: str,
    plights: Sequence[Plight],
    place: str,
) -> float:
    """Return how well a node shows the topic: by its facts, its words and headings, and the office it is of."""
    text = opening(report.text, Span(node.start, node.end), _SHOWN).of(report.text)
    heading = (node.lead if isinstance(node, Point) else node.heading) or ""
    mainly = material.samples.topics(material.pack, document, report, node)[:1] == (topic,)
    facts = _facts(material, text, topic)
    worth = facts + 0.2 * bool(facts and not document.bundled) - _faintness(material, text)
    worth += _nearness(material, text, heading, place, topic) + 0.7 * mainly
    worth += 1.5 * any(report.text.count(term) > 2 for term in material.asked.open if len(term) > 1)
    worth += 0.5 * bool(word and word in heading) - 2.0 * (word not in text) + fitness(material, document, plights)
    return worth - 0.4 * (node.end - node.start > _LONG)


def _facts(material: Material, text: str, topic: str) -> float:
    """Return how much a text tells in figures, and how many of the facts that the topic usually reports."""
    slots = [slot for slot in material.pack.topic(topic).slots if slot.role == "done" and slot.pattern]
    told = sum(bool(re.search(slot.pattern, text)) for slot in slots)
    figures = len(_FACT.findall(text))
    return 1.5 * min(figures, _ENOUGH) / _ENOUGH + 0.7 * min(told, _ENOUGH) - 0.8 * (not figures)


def _faintness(material: Material, text: str) -> float:
    """Return what a text loses as an example: words that say nothing, figures withheld, an end cut off."""
    hollow = material.pack.writing.hollow
    faint = 0.12 * len(re.findall(hollow, text)) if hollow else 0.0
    faint += 0.4 * len(_WITHHELD.findall(text)) + 0.01 * text.count("*")
    return faint + 0.6 * (len(text) < _SHORT) + 0.5 * (text[-1:] not in "。！”\n")


def _nearness(material: Material, text: str, heading: str, place: str, topic: str) -> float:
    """Return how plainly a text speaks of the topic: by its own words, its heading and the one above it."""
    weighed = [name.partition("^")[::2] for name in material.pack.topic(topic).words if "^" in name]
    near = min(sum(float(weight) / 3 for name, weight in weighed if name in text), _ENOUGH) / 2
    near += 0.3 * min(sum(float(weight) >= _TELLS and name in text for name, weight in weighed), 2)
    pieces = [piece for piece in grams(topic) if len(piece) > 1]
    near += 0.5 * sum(piece in text for piece in pieces) / max(1, len(pieces))
    headed = material.samples.headed(material.pack, heading)[:1]
    own = headed == (topic,) or any(piece in heading for piece in pieces)
    over = place.rpartition(" › ")[2] if " › " in place else ""
    above = material.samples.headed(material.pack, over) if over else ()
    under = topic in above[:2] or any(name in over for name, weight in weighed if float(weight) > 1)
    near += 0.6 * any(piece in over for piece in pieces)
    return near + 0.8 * own - 1.0 * bool(headed and not own) + 0.5 * under - 0.8 * bool(above and not under)


def _on_topic(
    material: Material, document: Document, report: Report, node: Item | Point, topic: str, word: str
) -> bool:
    """Whether a node speaks of the topic itself; one with points below it is shown by one of them."""
    if isinstance(node, Item) and (node.points or node.items):
        return False
    text, heading = node.of(report.text), (node.lead if isinstance(node, Point) else node.heading) or ""
    if len(text) < _SHORT:
        return False
    under = material.samples.topics(material.pack, document, report, node)
    if word:
        return word in text and topic in under[:2]
    headed = material.samples.headed(material.pack, heading)[:1]
    return under[:1] == (topic,) or (topic in under[:2] and headed == (topic,))


def _head(node: Item | Point) -> str:
    return f"{node.marker}{node.lead}" if isinstance(node, Point) else f"{node.number}{node.heading}"


def habits(material: Material, topic: str, role: Role, *, whole: bool = False) -> Iterator[str]:
    """Yield in how many samples the topic is written, the office's own told apart, one basis for every answer.

    ``whole`` says that a word of it was counted before, so that this is said to be of all of the topic.
    """
    samples = material.samples
    if not samples.n:
        return
    held = topic_held(material, topic)
    written = [one for one in held if one.quote]
    statistics = material.samples.statistics.topics.get((role, topic))
    guide = material.pack.guide(role)
    of_all = f"按“{topic}”整个主题数（换了说法的也算），" if whole else ""
    lines = f"{of_all}{samples.n} 篇{samples.label}中 {len(written)} 篇写到"
    if statistics:
        where = f"在“{guide.name}”部分" if guide and role != "done" else ""
        told = f"，都{where}单列成条" if statistics.n_with == len(written) else ""
        told = told or f"，其中{where}单列成条的 {statistics.n_with} 篇"
        lines += f"{told}，每篇合计{spread(statistics.chars, '字')}"
    yield f"{lines}。{samples.note}{samples.basis}"
    added = [one for one in held if not one.document.bundled]
    if added and len(added) < len(held):
        mine, apart = [one for one in added if one.quote], [one for one in added if one.own]
        yield f"你们加进来的 {len(added)} 篇里，{len(mine)} 篇写到，{len(apart)} 篇单列成条。"
