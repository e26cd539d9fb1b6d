"""Counts over the samples, computed and not guessed: which ones write something, which do not, which is longest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.passage import Document
from assistant.report import Item, Point, Report, Section, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.by_parts import write_unnamed
from assistant.writers.answer.count_told import Held, Named, headline, listed, named, share_of, under_topic, yes_or_no
from assistant.writers.answer.literal import called_also, in_pieces, literal_words, wanted_words, words_in_part
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.sizes import write_listing, write_sizes
from assistant.writers.answer.thing import Thing, thing_inside
from assistant.writers.answer.words import joined
from assistant.writers.cite import Quote

_AHEAD = 60  # characters of a sentence that may stand before the word it is shown for
_OF_LACKS = ("problems", "causes")  # parts whose headings name a topic by what lacks
_BECAUSE = ("原因是", "原因在于", "主要原因", "根子在", "究其", "根源", "是因为", "主要是")


def write_count(material: Material) -> Iterator[str]:
    """Yield the count, the names on both sides, and where it stands."""
    asked, samples = material.asked, material.samples
    if not samples.n:
        yield "资料库里没有符合条件的范文，没法统计。"
        return
    if asked.measure != "which":
        yield from write_sizes(material)
        return
    subject, held = _search(material)
    if not subject:
        yield from write_listing(material)
        return
    having = [one for one in held if one.quote]
    lacking = [one.document.name for one in held if not one.quote]
    own = [one for one in having if one.own]
    literal = in_pieces(material, literal_words(material))
    if yes := yes_or_no(material, bool(having)):
        yield yes
    if not having and (words := literal or ((subject,) if not (asked.topics or asked.roles) else ())):
        yield from write_unnamed(material, words)
        return
    by_word = not literal and bool(asked.topics) and subject not in joined(asked.topics)
    yield headline(
        material, subject, len(having), own, lacking, by_word=by_word, literal=_names_told(material, literal)
    )
    yield share_of(material, len(having))
    yield under_topic(material, subject, literal)
    if asked.negated:
        yield named("完全没有写的" if asked.roles else "没有写的", lacking) or f"没有一篇漏写“{subject}”。"
    else:
        alone = "单列成条的" if subject in asked.topics else "有专门的部分、条目或要点"
        yield listed(material, alone, own)
        beside = [one for one in having if not one.own]
        yield listed(material, "只在段落里提到" if own else "写到的", beside)
    if (weak := len(material.weak)) and not asked.documents:
        yield f"另有 {weak} 篇是标明的反例，不计在内。"


def _search(material: Material) -> tuple[str, list[Held]]:
    """Return what is looked for, in words, and for each sample where it has it."""
    asked = material.asked
    if literal := in_pieces(material, literal_words(material)):
        return joined(literal), _holding(material, literal)
    if thing := _thing(material):
        return "”或“".join(thing.words), [_literal(*pair, (thing.words,)) for pair in material.samples.items]
    if asked.topics:
        names = asked.topics
        held = [_topic(material, document, report) for document, report in material.samples.items]
        return joined(names), held
    if words := words_in_part(material):
        part, spans = _part(material)
        held = [_mentioned(document, report, words, spans(report)) for document, report in material.samples.items]
        return f"{part}里的{joined(words)}", held
    if asked.target in ("title", "transition", "closing", "opening"):
        name = {"title": "标题", "transition": "过渡句", "closing": "结尾句", "opening": "导语"}[asked.target]
        return name, [_frame(asked.target, document, report) for document, report in material.samples.items]
    if asked.roles:
        names = tuple(guide.name for role in asked.roles if (guide := material.pack.guide(role)))
        return joined(names), [_role(material, document, report) for document, report in material.samples.items]
    words = wanted_words(material)
    if not words:
        return "", []
    return joined(words), _holding(material, words)


def _holding(material: Material, words: Sequence[str]) -> list[Held]:
    """Return where each sample has every one of ``words``, by whatever name it goes there."""
    groups = tuple(called_also(material, word) for word in words)
    # Halves of a compound belong together: 职工 in one sentence and 宿舍 in another are no 职工宿舍.
    together = len(words) > 1 and "".join(words) in material.asked.question
    return [_literal(document, report, groups, together=together) for document, report in material.samples.items]


def _names_told(material: Material, literal: Sequence[str]) -> Named | None:
    """Return by which names what was asked for stands in the samples; None where no word was looked for."""
    if not literal:
        return None
    others = [name for word in literal for name in called_also(material, word) if word not in name]
    texts = [report.text for _, report in material.samples.items]
    return Named(sum(all(word in text for word in literal) for text in texts), tuple(others))


def _thing(material: Material) -> Thing | None:
    """Return the thing smaller than its topic that is to be counted: 志愿服务 of 精神文明."""
    asked = material.asked
    if len(asked.topics) != 1 or asked.roles:
        return None
    return thing_inside(material, material.pack.topic(asked.topics[0]), usual=False)


def _part(material: Material) -> tuple[str, Callable[[Report], list[Span]]]:
    """Return the name of the part asked about, and what gives its spans in a sample."""
    roles = material.asked.roles
    name = joined([guide.name for role in roles if (guide := material.pack.guide(role))])

    def spans(report: Report) -> list[Span]:
        opening = [report.preamble] if "opening" in roles and report.preamble else []
        return [*opening, *(section for section in report.sections if section.role in roles)]

    return name, spans


def topic_held(material: Material, topic: str) -> list[Held]:
    """Return where each sample writes ``topic``, whatever part the question names."""
    material = replace(material, asked=replace(material.asked, topics=(topic,), roles=()))
    return [_topic(material, document, report) for document, report in material.samples.items]


def _topic(material: Material, document: Document, report: Report) -> Held:
    """Look for a node headed by the topic, then for one mainly about it, then for its name in the text."""
    topics, roles = material.asked.topics, material.asked.roles
    best: tuple[int, Span, str] | None = None
    strong = {word for name in topics for word in _strong_words(material, name)}
    for section in report.sections:
        if roles and section.role not in roles:
            continue
        for node in section.nodes():
            if isinstance(node, Section) and node.items:
                continue
            heading = (node.lead if isinstance(node, Point) else node.heading) or ""
            under = material.samples.topics(material.pack, document, report, node)
            if not under or under[0] not in topics:
                continue
            if section.role in _OF_LACKS and not (roles or any(word in node.of(report.text) for word in strong)):
                continue  # 教师网络素养参差不齐 is a shortfall of people, and tells nothing done about 舆情
            above = material.samples.headed(material.pack, heading)
            named = 2 if above[:1] and above[0] in topics else int(bool(set(above) & set(topics)))
            if (named or node.end - node.start < 400) and (best is None or named > best[0]):
                best = (named, _telling(material, report, node, heading, above), _place(section, node))
    if best:
        alone = bool(roles) or any(document.name in _alone(material, name) for name in topics)
        return Held(document, span_quote(document, report, best[1], best[2]), alone)
    return _mention(document, report, tuple(strong), roles)


def _telling(
    material: Material, report: Report, node: Section | Item | Point, heading: str, above: Sequence[str]
) -> Span:
    """Return the heading where it speaks of the topic itself, else the first sentence under it that does."""
    topics = [material.pack.topic(name) for name in material.asked.topics]
    names = {word for topic in topics for word in (topic.name, *topic.synonyms)}
    telling = {word.partition("^")[0] for topic in topics for word in topic.words if re.search(r"\^[23]$", word)}
    plain = any(word in heading.removesuffix(word) for word in names)  # 织密管理网络 ends in no 网络
    if not (set(above) & set(material.asked.topics) or plain or any(word in heading for word in telling)):
        spans = split_sentences(report.text, node.start, node.end)
        for words in (telling, names):
            if span := next((span for span in spans if any(word in span.of(report.text) for word in words)), None):
                return span
    return _heading_span(report, node, heading)


def _alone(material: Material, topic: str) -> tuple[str, ...]:
    """Return the samples that give the topic a point of its own, as every page on it counts them."""
    held = material.samples.statistics.topics.get(("done", topic))
    return held.documents if held else ()


def _strong_words(material: Material, name: str) -> list[str]:
    topic = material.pack.topic(name)
    strong = [word.partition("^")[0] for word in topic.words if word.endswith("^3")]
    return [topic.name, *strong]


def _heading_span(report: Report, node: Section | Item | Point, heading: str) -> Span:
    start = report.text.find(heading, node.start, node.end) if heading else -1
    if start < 0:
        first = split_sentences(report.text, node.start, node.end)
        return first[0] if first else Span(node.start, node.end)
    return Span(start, start + len(heading))


def _place(section: Section, node: Section | Item | Point) -> str:
    place = f"{section.number or ''}{section.heading or ''}"
    if isinstance(node, Item):
        return f"{place} › {node.number}{node.heading}"
    return f"{place} › {node.marker}{node.lead}" if isinstance(node, Point) else place


def _role(material: Material, document: Document, report: Report) -> Held:
    roles = material.asked.roles
    if "opening" in roles and report.preamble:
        return Held(document, _first(document, report, report.preamble, "导语"), True)
    for section in report.sections:
        if section.role in roles or ("causes" in roles and section.causes):
            span = _heading_span(report, section, section.heading or "")
            return Held(document, span_quote(document, report, span, _place(section, section)), True)
    guides = [guide for role in roles if (guide := material.pack.guide(role))]
    for section in report.sections:
        for node in section.nodes():
            heading = (node.lead if isinstance(node, Point) else getattr(node, "heading", "")) or ""
            if any(name in heading for guide in guides for name in (guide.name, *guide.headings)):
                span = _heading_span(report, node, heading)
                return Held(document, span_quote(document, report, span, _place(section, node)), True)
    if roles == ("causes",):
        return _mention(document, report, _BECAUSE, ("problems",))
    return Held(document, None, False)


def _frame(target: str, document: Document, report: Report) -> Held:
    spans = {"title": report.title, "transition": report.transition, "closing": report.closing}
    span = spans.get(target, report.preamble)
    return Held(document, _first(document, report, span, "") if span else None, True)


def _first(document: Document, report: Report, span: Span, place: str) -> Quote | None:
    sentences = split_sentences(report.text, span.start, span.end)
    return span_quote(document, report, sentences[0], place) if sentences else None


def _literal(document: Document, report: Report, groups: Sequence[Sequence[str]], *, together: bool = False) -> Held:
    """Look for a word of each of ``groups``, first in a heading; ``together`` in one sentence."""
    if not all(any(word in report.text for word in group) for group in groups):
        return Held(document, None, False)
    if together:
        for span in split_sentences(report.text, 0, len(report.text)):
            if all(any(word in span.of(report.text) for word in group) for group in groups):
                return Held(document, span_quote(document, report, span, place_of(report, span.start)), False)
        return Held(document, None, False)
    # The rarest of the words tells most: of 扫黑除恶 and 宣传 the sentence with the first is shown.
    held = _mention(document, report, min(groups, key=lambda group: sum(map(report.text.count, group))), ())
    for section in report.sections:
        for node in section.nodes():
            heading = (node.lead if isinstance(node, Point) else node.heading) or ""
            if all(any(word in heading for word in group) for group in groups):
                span = _heading_span(report, node, heading)
                return Held(document, span_quote(document, report, span, _place(section, node)), True)
    return Held(document, held.quote, False)


def _mention(document: Document, report: Report, words: Sequence[str], roles: tuple[str, ...]) -> Held:
    """Return the first sentence that holds one of ``words``."""
    whole: list[Span] = [Span(0, len(report.text))]
    return _mentioned(
        document, report, words, [one for one in report.sections if one.role in roles] if roles else whole
    )


def _mentioned(document: Document, report: Report, words: Sequence[str], spans: Sequence[Span]) -> Held:
    for stretch in spans:
        found = [place for word in words if (place := report.text.find(word, stretch.start, stretch.end)) >= 0]
        if not found:
            continue
        at = min(found)
        for span in split_sentences(report.text, stretch.start, stretch.end):
            if span.start <= at < span.end:
                return Held(
                    document, span_quote(document, report, _near(report, span, at), place_of(report, at)), False
                )
    return Held(document, None, False)


def _near(report: Report, span: Span, at: int) -> Span:
    """Return a sentence from the clause on that holds a place far behind its start, where what is shown would end."""
    if at - span.start < _AHEAD:
        return span
    stops = [found.end() for found in re.finditer("[，；：]", report.text[span.start : at])]
    return Span(span.start + stops[-1], span.end) if stops else span


def place_of(report: Report, at: int) -> str:
    """Return the headings over a place of a report."""
    for section in report.sections:
        if section.start <= at < section.end:
            inner = next((item for item in section.items if item.start <= at < item.end), None)
            return _place(section, inner or section)
    return "导语" if report.preamble and report.preamble.start <= at < report.preamble.end else ""
