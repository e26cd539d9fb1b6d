"""The stretch of a sample that best shows how a topic is written: of the very thing, with facts, whole, well worded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

from assistant.passage import Document
from assistant.report import Item, Point, Report, Role, Span
from assistant.writers.answer.count import topic_held
from assistant.writers.answer.headings import nodes
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.words import spread
from assistant.writers.cite import Quote
from assistant.writers.relevance import grams

_FACT = re.compile(r"\d+\s*[个条次件份篇名人场期户堂%％余]|[*×]{1,4}[个条次件份篇名人场期]")
_SLIP = re.compile(r"[。，、；：]{2,}|、[和及]")  # points one on another, which no sample should show
_SHORT, _LONG = 60, 320  # characters of a stretch that shows something and is read in one go
_ENOUGH = 3  # facts beyond which more show nothing more


def best_passage(material: Material, role: Role, topic: str, word: str = "") -> Quote | None:
    """Return the item or point on ``topic`` that shows most, quoted whole; one that has ``word`` where it is given."""
    found = [
        (_worth(material, document, report, node, topic, word), document, report, node, place)
        for document, report, section in material.samples.sections(role)
        for node, place in nodes(section)
        if _on_topic(material, document, report, node, topic, word)
    ]
    if not found:
        return None
    # Of equal ones, those of different samples for different topics, always the same for one.
    best = max(found, key=lambda one: (round(3 * one[0]), crc32(f"{topic}{one[1].name}".encode())))
    _, document, report, node, place = best
    span = Span(node.start, node.end)
    return span_quote(document, report, span, f"{place} › {_head(node)}")


def _worth(material: Material, document: Document, report: Report, node: Item | Point, topic: str, word: str) -> float:
    """Return how well a node shows the topic: its facts, its words of the topic, the office's own before ours."""
    text, heading = node.of(report.text), (node.lead if isinstance(node, Point) else node.heading) or ""
    worth = min(len(_FACT.findall(text)), _ENOUGH) / _ENOUGH
    words = {name.partition("^")[0] for name in material.pack.topic(topic).words if "^" in name}
    worth += min(sum(name in text for name in words), _ENOUGH) / _ENOUGH
    worth += 0.5 * bool(word and word in heading) + 0.6 * (not document.bundled)
    worth -= sum(1.0 for rule in material.common.wording if rule.level != "hint" and re.search(rule.pattern, text))
    worth -= bool(_SLIP.search(text))
    return worth - 0.5 * (not _SHORT <= len(text) <= _LONG) - 0.1 * text.count("*") / 10


def _on_topic(
    material: Material, document: Document, report: Report, node: Item | Point, topic: str, word: str
) -> bool:
    """Whether a node speaks of the topic itself; one with points below it is shown by one of them."""
    if isinstance(node, Item) and (node.points or node.end - node.start > _LONG):
        return False
    text, heading = node.of(report.text), (node.lead if isinstance(node, Point) else node.heading) or ""
    if len(text) < _SHORT:
        return False
    if word:
        return word in text
    under = material.samples.topics(material.pack, document, report, node)
    headed = material.samples.headed(material.pack, heading)[:1]
    names = set(grams(topic))
    return under[:1] == (topic,) and (headed == (topic,) or any(piece in heading for piece in names))


def _head(node: Item | Point) -> str:
    return f"{node.marker}{node.lead}" if isinstance(node, Point) else f"{node.number}{node.heading}"


def habits(material: Material, topic: str, role: Role) -> Iterator[str]:
    """Yield in how many samples the topic is written, the office's own told apart, one basis for every answer."""
    samples = material.samples
    if not samples.n:
        return
    held = topic_held(material, topic)
    written, own = [one for one in held if one.quote], [one for one in held if one.own]
    statistics = samples.statistics.topics.get((role, topic))
    lines = f"{samples.n} 篇{samples.label}中 {len(written)} 篇写到，{len(own)} 篇有专门的条目或要点"
    if statistics:
        lines += f"；单列成条的 {statistics.n_with} 篇，每篇合计{spread(statistics.chars, '字')}"
    yield f"{lines}。{samples.note}{samples.basis}"
    added = [one for one in held if not one.document.bundled]
    if added and len(added) < len(held):
        mine, apart = [one for one in added if one.quote], [one for one in added if one.own]
        yield f"你们加进来的 {len(added)} 篇里，{len(mine)} 篇写到，{len(apart)} 篇有专门的条目或要点。"
