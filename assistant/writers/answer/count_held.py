"""Where each sample writes what is counted: under a heading of its own, in a point mainly about it, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.passage import Document
from assistant.report import Item, Point, Report, Section, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.between import turning, turns_asked
from assistant.writers.answer.count_form import FORMS
from assistant.writers.answer.count_told import Held
from assistant.writers.answer.literal import (
    called_also,
    in_pieces,
    literal_words,
    near_words,
    phrase_asked,
    wanted_words,
    without_nets,
    words_in_part,
)
from assistant.writers.answer.material import Material, span_quote, strong_words
from assistant.writers.answer.places import heading_span, mention, mentioned_in, place_in, place_of
from assistant.writers.answer.thing import Thing, thing_inside
from assistant.writers.answer.words import joined
from assistant.writers.cite import Quote

_OF_LACKS = ("problems", "causes")  # parts whose headings name a topic by what lacks
_BECAUSE = ("原因是", "原因在于", "主要原因", "根子在", "究其", "根源", "是因为", "主要是")


@dataclass(frozen=True, slots=True)
class Counted:
    """What was looked for, the samples that have it, those that only come near it, and the names of the rest.

    ``form`` says whether it is a feature of the form of a report, which its structure has and no word tells.
    """

    subject: str
    having: list[Held]
    near: list[Held]
    lacking: list[str]
    form: bool = False


def as_worded(material: Material) -> Material:
    """Return the question without a topic that it does not name, where samples have its own words: 作风建设.

    A part of a report that no word of it names is none that is counted: 批评和自我批评 is no 存在问题.
    """
    asked, words = material.asked, wanted_words(material)
    if asked.target == "role" and words and not asked.topics and set(words) <= set(asked.open):
        return replace(material, asked=replace(asked, roles=(), target="none"))
    texts = [report.text for _, report in material.samples.items]
    held = bool(words) and all(any(word in text for text in texts) for word in words)
    if not asked.topics or asked.roles or not held or not set(words) <= set(asked.open):
        return material
    return replace(material, asked=replace(asked, topics=(), target="none"))


def counted(material: Material) -> Counted:
    """Return which samples write what a question looks for; ``subject`` is empty where it names nothing."""
    subject, held = _search(material)
    of_topic = material.asked.topics and subject in joined(material.asked.topics) and not material.asked.roles
    of_topic = of_topic and not literal_words(material)  # who has not the very word comes no nearer to it
    near = _nearly(material, held) if of_topic else []
    nearly = {one.document.id for one in near}
    lacking = [one.document.name for one in held if not (one.quote or one.document.id in nearly)]
    return Counted(subject, [one for one in held if one.quote], near, lacking, counts_form(material))


def counts_form(material: Material) -> bool:
    """Whether a feature of the form is counted, and neither words in it nor a topic: 几篇有署名."""
    asked = material.asked
    if asked.target not in FORMS or asked.topics:
        return False
    alone = not asked.terms or (asked.target == "transition" and bool(turns_asked(material)))
    return alone or not (literal_words(material) or words_in_part(material))


def _form(material: Material) -> tuple[str, list[Held]]:
    """Return the name of the feature a question counts, and for each sample where it has it."""
    form, items = FORMS[material.asked.target], material.samples.items
    if material.asked.target == "transition" and (turns := turns_asked(material)):
        role, name = turns[0]
        led = {quote.document: quote for quote in turning(material, role)}
        return f"{name}的{form.name}", [Held(document, led.get(document.id), True) for document, _ in items]
    spans = [(document, report, form.span(report)) for document, report in items]
    return form.name, [
        Held(one, _first(one, text, span, form.name) if span else None, True) for one, text, span in spans
    ]


def _search(material: Material) -> tuple[str, list[Held]]:
    """Return what is looked for, in words, and for each sample where it has it."""
    asked = material.asked
    if counts_form(material):
        return _form(material)
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
        held = [mentioned_in(document, report, words, spans(report)) for document, report in material.samples.items]
        return f"{part}里的{joined(words)}", held
    if asked.target == "title":
        return "标题", [Held(document, _title(document, report), True) for document, report in material.samples.items]
    if asked.roles:
        names = tuple(guide.name for role in asked.roles if (guide := material.pack.guide(role)))
        return joined(names), [_role(material, document, report) for document, report in material.samples.items]
    words = wanted_words(material)
    if not words:
        return "", []
    return phrase_asked(material, words), _holding(material, words)


def word_held(material: Material, word: str) -> list[Held]:
    """Return the samples in which a word stands, with the sentence that has it."""
    held = (_literal(document, report, ((word,),)) for document, report in material.samples.items)
    return [one for one in held if one.quote]


def _holding(material: Material, words: Sequence[str]) -> list[Held]:
    """Return where each sample has every one of ``words``, by whatever name it goes there."""
    groups = tuple(called_also(material, word) for word in words)
    # Halves of a compound belong together: 职工 in one sentence and 宿舍 in another are no 职工宿舍.
    together = len(words) > 1 and "".join(words) in material.asked.question
    return [_literal(document, report, groups, together=together) for document, report in material.samples.items]


def names_thing(material: Material) -> bool:
    """Whether a question counts a thing smaller than its topic, by whatever words samples have for it."""
    return _thing(material) is not None


def _thing(material: Material) -> Thing | None:
    """Return the thing smaller than its topic that is to be counted: 志愿服务 of 精神文明."""
    asked = material.asked
    if (
        not asked.topics
        or asked.roles
        or (len(asked.topics) > 1 and any(one in asked.question for one in asked.topics))
    ):
        return None
    if kept := [term for term in wanted_words(material) if term not in asked.question]:  # 其中个人述职的有几篇
        material = replace(material, asked=replace(asked, question="，".join((*kept, asked.question))))
    # 谈心谈话 is of two topics and more than neither of them says.
    found = (thing_inside(material, material.pack.topic(name), usual=False) for name in asked.topics)
    return next((one for one in found if one), None)


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
    best: tuple[float, Span, str] | None = None
    strong = {word for name in topics for word in strong_words(material.pack.topic(name))}
    for section in report.sections:
        if roles and section.role not in roles:
            continue
        for node in section.nodes():
            if isinstance(node, Section) and node.items:
                continue
            heading = (node.lead if isinstance(node, Point) else node.heading) or ""
            under = material.samples.topics(material.pack, document, report, node)
            if not under or under[0] not in topics or not _truly(material, node.of(report.text)):
                continue
            if section.role in _OF_LACKS and not (roles or any(word in node.of(report.text) for word in strong)):
                continue  # 教师网络素养参差不齐 is a shortfall of people, and tells nothing done about 舆情
            above = material.samples.headed(material.pack, heading)
            named = 2.0 if above[:1] and above[0] in topics else float(bool(set(above) & set(topics)))
            named = named or 0.5 * any(
                word in without_nets(heading) for name in topics for word in _called(material, name)
            )
            if (named or node.end - node.start < 400) and (best is None or named > best[0]):
                best = (named, _telling(material, report, node, heading, above), place_in(section, node))
    if best:
        alone = bool(roles) or any(document.name in _alone(material, name) for name in topics)
        return Held(document, span_quote(document, report, best[1], best[2]), alone)
    return mention(document, report, tuple(strong), roles)


def _called(material: Material, name: str) -> tuple[str, ...]:
    """Return the words by which a heading names a topic, short as headings are: 阵地 of 阵地管理."""
    topic = material.pack.topic(name)
    return (topic.name, *topic.synonyms)


def _telling(
    material: Material, report: Report, node: Section | Item | Point, heading: str, above: Sequence[str]
) -> Span:
    """Return the heading where it speaks of the topic itself, else the first sentence under it that does."""
    topics = [material.pack.topic(name) for name in material.asked.topics]
    names = {word for topic in topics for word in (topic.name, *topic.synonyms)}
    telling = {word.partition("^")[0] for topic in topics for word in topic.words if re.search(r"\^[23]$", word)}
    heading = heading if (bare := without_nets(heading)) == heading else ""
    plain = any(word in bare.removesuffix(word) for word in names)  # 织密管理网络 ends in no 网络
    if not (set(above) & set(material.asked.topics) or plain or any(word in heading for word in telling)):
        spans = split_sentences(report.text, node.start, node.end)
        for words in (telling, names):
            for span in spans:
                if any(word in without_nets(span.of(report.text)) for word in words):
                    return span
    return heading_span(report, node, heading)


def _truly(material: Material, text: str) -> bool:
    """Whether a text has a word of the topics asked for beside a net of people: 织密管理网络 is of no 网络舆情."""
    bare = without_nets(text)
    if bare == text:
        return True
    return any(word in bare for name in material.asked.topics for word in near_words(material.pack.topic(name)))


def _nearly(material: Material, held: Sequence[Held]) -> list[Held]:
    """Return the samples that give a topic no point and none of its own words, but come near it: 网上传言有人答."""
    words = [word for name in material.asked.topics for word in near_words(material.pack.topic(name))]
    lacking = [one.document.id for one in held if not one.quote]
    found = (mention(*material.samples.by_id[document], words, ()) for document in lacking)
    return [one for one in found if one.quote and _truly(material, one.quote.text)]


def _alone(material: Material, topic: str) -> tuple[str, ...]:
    """Return the samples that give the topic a point of its own, as every page on it counts them."""
    held = material.samples.statistics.topics.get(("done", topic))
    return held.documents if held else ()


def _role(material: Material, document: Document, report: Report) -> Held:
    roles = material.asked.roles
    if "opening" in roles and report.preamble:
        return Held(document, _first(document, report, report.preamble, "导语"), True)
    for section in report.sections:
        if section.role in roles or ("causes" in roles and section.causes):
            span = heading_span(report, section, section.heading or "")
            return Held(document, span_quote(document, report, span, place_in(section, section)), True)
    guides = [guide for role in roles if (guide := material.pack.guide(role))]
    for section in report.sections:
        for node in section.nodes():
            heading = (node.lead if isinstance(node, Point) else getattr(node, "heading", "")) or ""
            if any(name in heading for guide in guides for name in (guide.name, *guide.headings)):
                span = heading_span(report, node, heading)
                return Held(document, span_quote(document, report, span, place_in(section, node)), True)
    if roles == ("causes",):
        return mention(document, report, _BECAUSE, ("problems",))
    return Held(document, None, False)


def _title(document: Document, report: Report) -> Quote | None:
    return _first(document, report, report.title, "") if report.title else None


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
    held = mention(document, report, min(groups, key=lambda group: sum(map(report.text.count, group))), ())
    for section in report.sections:
        for node in section.nodes():
            heading = (node.lead if isinstance(node, Point) else node.heading) or ""
            if all(any(word in heading for word in group) for group in groups):
                span = heading_span(report, node, heading)
                return Held(document, span_quote(document, report, span, place_in(section, node)), True)
    return Held(document, held.quote, False)
