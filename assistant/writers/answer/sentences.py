"""Whole sentences of the samples on a topic or a part, to learn the wording from, the plainest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from assistant.report import Role, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.headings import nodes
from assistant.writers.answer.literal import USUAL, called_also, same_named
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.sound import is_sound
from assistant.writers.cite import Quote
from assistant.writers.relevance import grams

_LENGTH = (24, 90)  # characters of a sentence worth borrowing
_SHORTEST = 10  # the same where shorter ones are asked for
_I = ("本人", "我")
_SELF = re.compile(r"本人|我(?!们|国|[省市县区镇乡村局院校委办])")
_FIGURE = re.compile(r"\d")
_MARKER = re.compile(r"^(?:[一二三四五六七八九十]+(?:是|要)|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])")
_FEW = 4  # one sample in so many has a word that is a usual one
_HALVES = 4  # characters of a word that falls into two
_UNFIT = 99.0  # of a sentence that uses none of the words
_TRIED = 30  # looked at for faults before fewer are given


def personal_sentences(material: Material, roles: tuple[Role, ...], most: int, longest: int = 0) -> Iterator[Quote]:
    """Yield sentences of these parts in which the one who reports speaks of himself, one of a sample."""
    held = topic_sentences(material, roles, _I, _TRIED, longest)
    yield from islice((one for one in held if _SELF.search(one.text)), most)


def topic_sentences(
    material: Material,
    roles: tuple[Role, ...],
    words: tuple[str, ...],
    most: int,
    longest: int = 0,
    speaks: Callable[[Quote], bool] | None = None,
) -> Iterator[Quote]:
    """Yield sentences of points on the topics asked about that use one of ``words``, one of a sample.

    They are of at most ``longest`` characters, where that is not 0, and each is one for which ``speaks`` says so.
    """
    least, most_long = (_SHORTEST, longest) if longest else _LENGTH
    topics = material.asked.topics
    found: list[tuple[float, Quote]] = []
    for role in roles:
        for document, report, section in material.samples.sections(role):
            for node, place in nodes(section):
                under = material.samples.topics(material.pack, document, report, node)
                on_topic = not topics or bool(set(under[:1]) & set(topics))
                for span in split_sentences(report.text, node.start, node.end):
                    text = span.of(report.text)
                    if not on_topic and not any(word in text for word in words):
                        continue
                    if (mark := _MARKER.match(text)) or not least <= len(text) <= most_long or "\n" in text:
                        span = _bare(report.text, span) if mark else span
                        if not mark or not least <= span.end - span.start <= most_long:
                            continue
                    if longest and not text.endswith("。"):
                        continue  # a heading that runs on is no sentence
                    quote = span_quote(document, report, span, place)
                    found.append((_lacks(material, quote, words) + (not on_topic), quote))
    if speaks:
        found = [pair for pair in found if speaks(pair[1])]
    found.sort(key=lambda pair: pair[0])
    seen: set[str] = set()
    tried = 0
    for lacks, quote in found:
        if lacks >= _UNFIT or quote.document in seen or quote.text in material.asked.given:
            continue
        tried += 1
        if tried > _TRIED or len(seen) >= most:
            return
        if is_sound(material, quote.text):
            seen.add(quote.document)
            yield quote


def named_words(material: Material) -> tuple[str, ...]:
    """Return the words by which a question means its topics, where they are more particular: 研判 of 风险防范."""
    question = material.asked.question
    topics = [material.pack.topic(name) for name in material.asked.topics]
    words = {word for topic in topics for word in topic.synonyms if word in question and len(word) > 1}
    held = [word for word in words if not any(word != other and word in other for other in words)]
    return tuple(sorted(held, key=question.find))


def said_words(material: Material) -> tuple[str, ...]:
    """Return what sentences are to speak of, where that is more particular than a topic; what is quoted before all."""
    asked = material.asked
    if quoted_words := tuple(re.findall(r"[“\"]([^“”\"，。]{2,12})[”\"]", asked.question)):
        return quoted_words
    parts = (guide.name for role in asked.roles if (guide := material.pack.guide(role)))
    named = "\n".join((*asked.topics, *parts))  # the part itself is where they stand, not what they speak of
    other = tuple(
        word for word in (*asked.informative, asked.inferred) if len(word) > 1 and word.replace("的", "") not in named
    )
    texts = [report.text for _, report in material.samples.items]
    known = {word for topic in material.pack.topics if topic.name not in asked.topics for word in topic.synonyms}
    held = [word for word in other if any(word in text for text in texts)]
    held = [
        word
        for word in held
        if len(word) > 2 or word in asked.open or (word in known and _count(material, word) < USUAL * len(texts))
    ]
    same = same_named(material, f"{asked.said}\n{asked.question}")
    words = dict.fromkeys(
        (*([same] if same else named_words(material)), *(held if asked.topics else particular(material, held)))
    )
    return tuple(word for word in words if not any(word != one and word in one for one in words))


def particular(material: Material, words: Sequence[str]) -> tuple[str, ...]:
    """Return the word that tells most of what sentences are to be of: a thing before an act, the rarer of two things.

    课堂 of 课堂阵地, 教材 of 教材审查; nothing where there is none.
    """
    import rjieba

    def usual(word: str) -> tuple[bool, int]:
        kinds = [kind[0] for _, kind in rjieba.tag(word)]
        return kinds[-1:] == ["v"], _count(material, word)

    return tuple(sorted(words, key=usual)[:1])


def _count(material: Material, word: str) -> int:
    """Return how many samples have a word, by any of its names."""
    names = called_also(material, word)
    return sum(any(name in report.text for name in names) for _, report in material.samples.items)


def narrow_words(material: Material) -> tuple[str, ...]:
    """Return the words of which every sentence is to be; none where they are only another name of the topic.

    A word more particular than its topic is what the sentences are to be of.
    """
    words = said_words(material)
    return () if _is_alias(material, words) else words


def _is_alias(material: Material, words: Sequence[str]) -> bool:
    """Whether words are only another name of their topic: 舆情处置 of 网络舆情, and not 学习强国 of 理论学习."""
    topics = [material.pack.topic(name) for name in material.asked.topics]
    texts = [report.text for _, report in material.samples.items]

    def usual(rest: str) -> bool:
        return not rest or _FEW * sum(rest in text for text in texts) >= len(texts)

    return bool(topics) and all(
        any(
            word in topic.synonyms and half in word and usual(word.replace(half, ""))
            for topic in topics
            for half in (topic.name[:2], topic.name[2:])
        )
        for word in words
    )


def speaking_of(material: Material, words: Sequence[str]) -> Callable[[str], bool]:
    """Return what tells whether a text speaks of one of ``words``: by one of its names, or by both halves of it."""
    names = [name for word in words for name in called_also(material, word)]
    terms = {name for topic in material.pack.topics for name in topic.synonyms}  # 学习强国 is one word
    halves = [
        one for one in words if len(one) == _HALVES and one not in terms and f"“{one}" not in material.asked.question
    ]
    return lambda text: (
        any(name in text for name in names) or any(word[:2] in text and word[2:] in text for word in halves)
    )


def _bare(text: str, span: Span) -> Span:
    """Return a sentence without the number it begins with."""
    found = _MARKER.match(span.of(text))
    return Span(span.start + found.end(), span.end) if found else span


def _lacks(material: Material, quote: Quote, words: tuple[str, ...]) -> float:
    """Return how little a sentence serves: without the words asked for, full of figures, masks or empty words."""
    text = quote.text
    topics = [material.pack.topic(name) for name in material.asked.topics]
    telling = [word.partition("^")[0] for topic in topics for word in topic.words if "^" in word]
    pieces = {piece for word in words for piece in grams(word) if piece not in material.pack.subject}
    named = sum(word in text for word in words) + 0.5 * sum(piece in text for piece in pieces)
    named += 0.5 * min(2, sum(word in text for word in telling))
    named += not (words or topics)  # any of the part serves where nothing more particular is asked for
    hollow = len(re.findall(material.pack.writing.hollow, text)) if material.pack.writing.hollow else 0
    if not named:
        return _UNFIT
    return (
        0.02 * len(text) - 2.0 * min(named, 3) + 0.7 * len(_FIGURE.findall(text)) + 2.0 * ("*" in text) + 0.5 * hollow
    )
