"""What an answer is written from: the question understood, the samples with their statistics, and passages found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.genre import Common, GenrePack, Topic
from assistant.genre.guide import Guide
from assistant.passage import Document, Hit, Kind
from assistant.report import Report, Role, Section, Span
from assistant.structure.sentences import split_sentences
from assistant.structure.statistics import Quoted, Range, Statistics
from assistant.structure.topics import label_topics
from assistant.writers.asked import Asked
from assistant.writers.cite import Citer, Quote, quote_of

if TYPE_CHECKING:
    from assistant.writers.relevance import Found, Relevance
    from assistant.writers.statements import Statements, Wanted


_FRAME_WORDS = {
    "title": ("标题",),
    "opening": ("导语", "导言", "开头", "开篇", "开门见山"),
    "transition": ("过渡", "导言", "导语"),
    "closing": ("结尾", "结束语", "落款", "末尾"),
}


@dataclass(frozen=True)
class Samples:
    """The samples an answer counts over; ``label`` names them: 范文, 个人述职范文. Weak ones are not among them."""

    items: tuple[tuple[Document, Report], ...]
    statistics: Statistics
    label: str = "范文"
    note: str = ""  # why not the samples asked for
    labels: dict[tuple[str, int, int], tuple[str, ...]] = field(default_factory=dict)  # span → topics, best first
    own: Samples | None = None  # the office's own among them, where they are enough to count and not all of them
    _headed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sound: dict[str, bool] = field(default_factory=dict)  # words of theirs → whether a review finds them faultless

    @property
    def n(self) -> int:
        """How many there are."""
        return len(self.items)

    @property
    def basis(self) -> str:
        """What stands behind a statistical statement."""
        return f"（n={self.n}，据{self.label}统计）"

    @cached_property
    def by_id(self) -> dict[str, tuple[Document, Report]]:
        """Each of them by the id of its document."""
        return {document.id: (document, report) for document, report in self.items}

    def entries(self, role: Role) -> Range:
        """Return how many numbered entries (items, or points where there are none) the samples give the part."""
        counts = []
        for _, report in self.items:
            sections = [section for section in report.sections if section.role == role]
            if count := sum(len(section.items or section.points) for section in sections):
                counts.append(count)
        return Range.of(counts)

    def sections(self, role: Role) -> Iterator[tuple[Document, Report, Section]]:
        """Yield every section of that part."""
        for document, report in self.items:
            for section in report.sections:
                if section.role == role:
                    yield document, report, section

    def topics(self, pack: GenrePack, document: Document, report: Report, span: Span) -> tuple[str, ...]:
        """Return the topics of a part of a sample, best first; those found when it was learnt, where they are known."""
        key = (document.id, span.start, span.end)
        if key not in self.labels:
            self.labels[key] = tuple(name for name, _ in label_topics(pack, span.of(report.text)))
        return self.labels[key]

    def headed(self, pack: GenrePack, heading: str) -> tuple[str, ...]:
        """Return the topics a heading itself speaks of, best first; remembered, as samples repeat headings."""
        if heading not in self._headed:
            self._headed[heading] = tuple(name for name, _ in label_topics(pack, heading))
        return self._headed[heading]

    @cached_property
    def order(self) -> tuple[Role, ...]:
        """The parts in the samples' usual order, the opening not counted."""
        places: dict[Role, list[int]] = {}
        for _, report in self.items:
            for place, role in enumerate(dict.fromkeys(section.role for section in report.sections)):
                places.setdefault(role, []).append(place)
        common = [role for role, seen in places.items() if role != "other" and len(seen) * 4 >= len(self.items)]
        return tuple(sorted(common, key=lambda role: sum(places[role]) / len(places[role])))


@dataclass(frozen=True, slots=True)
class Known:
    """What the pack's own list of questions says of one: the sentences that answer it, or that none does."""

    found: tuple[Found, ...] = ()
    score: float = 0.0  # how sure it is that they do, 0..1
    refused: bool = False  # whether it is one of those that nothing answers
    short: str = ""  # what the first sentence comes to
    means: str = ""  # the plain question it comes to
    question: str = ""  # the nearest question of the list
    advice: str = ""  # the line of the writing guide that answers it
    far: Callable[[Quote], bool] = lambda _: False  # whether a sentence of a rule answers something else
    lacking: tuple[str | Quote, ...] = ()  # what is said of things not done or not happened, for a question of one
    near: tuple[Quote, ...] = ()  # the sentence that stands nearest though it does not answer
    nearby: tuple[str, ...] = ()  # questions answered outright that are most like one nothing answers
    read_as: str = ""  # the question of the list it is taken for, where that is to be said
    alike: float = 0.0  # how like the nearest question of the list is, 0..1

    @property
    def answers(self) -> bool:
        """Whether it holds an answer itself, and not only another question."""
        return bool(self.found or self.advice)


@dataclass(frozen=True)
class Material:
    """Everything the writers need for one question; passages are looked up when first needed."""

    asked: Asked
    pack: GenrePack
    common: Common
    samples: Samples
    relevance: Relevance
    search: Callable[[Kind], tuple[Hit, ...]]
    statements: Statements
    wanted: Wanted
    documents: tuple[Document, ...] = ()  # the whole library of this genre
    own: tuple[Document, ...] = ()  # the reports the office has added, the likeliest of them where there are many
    weak: frozenset[str] = frozenset()
    notices: frozenset[str] = frozenset()  # those of the documents that ask for a report
    others: Mapping[str, GenrePack] = field(default_factory=dict)
    elsewhere: Callable[[str], bool] = lambda _: True  # a genre → whether it answers the question
    citer: Citer = field(default_factory=Citer)
    known: Known = Known()
    guide: Guide | None = None  # the pack's writing guide as a text that can be cited
    rules: Callable[[str], tuple[Found, ...]] = lambda _: ()  # a word → sentences of rules on it
    told: Callable[[tuple[str, ...]], Statements] = lambda _: Statements((), {})  # samples → their sentences
    said: Callable[[str, str], tuple[Quote, ...]] = lambda stem, says: ()  # sentences of a policy that ships

    @property
    def policies(self) -> tuple[Hit, ...]:
        """Passages of policies for the question, best first; looked up when first needed."""
        return self._found("policy")

    def rule_sentences(self) -> Iterator[Quote]:
        """Yield the sentences of these passages."""
        for hit in self.policies:
            passage = hit.passage
            for span in split_sentences(passage.text):
                yield quote_of(passage, passage.start + span.start, passage.start + span.end)

    @property
    def passages(self) -> tuple[Hit, ...]:
        """Passages of samples for the question, best first; looked up when first needed."""
        return self._found("sample")

    def _found(self, kind: Kind) -> tuple[Hit, ...]:
        """Search once. Before Python 3.12 a cached_property has all questions search one after the other."""
        found: tuple[Hit, ...] | None = self.__dict__.get(kind)
        if found is None:
            found = self.__dict__[kind] = self.search(kind)
        return found

    @cached_property
    def target_words(self) -> frozenset[str]:
        """The words by which a text shows that it speaks of the part or topic asked about; empty for none."""
        asked = self.asked
        if asked.target == "topic":
            topics = [self.pack.topic(name) for name in asked.topics]
            words = {word for topic in topics for word in (*topic.synonyms, *strong_words(topic))}
            return frozenset({*words, asked.inferred} - {""})
        if asked.target in _FRAME_WORDS:
            return frozenset(_FRAME_WORDS[asked.target])
        guides = [guide for role in asked.roles if (guide := self.pack.guide(role))]
        return frozenset(word for guide in guides for word in (guide.name, *guide.headings, *guide.cues))

    def on_target(self, text: str) -> bool:
        """Whether ``text`` speaks of the part or topic asked about; any text does where none is named."""
        return not self.target_words or any(word in text for word in self.target_words)

    @property
    def looked_at(self) -> tuple[str, ...]:
        """Ids of the passages looked up for the question, for the receipt."""
        found = [self.__dict__.get(name, ()) for name in ("policy", "sample")]
        return tuple(hit.passage.id for hits in found for hit in hits)

    def cite(self, quote: Quote) -> str:
        """Return the marker of ``quote``."""
        return self.citer.cite(quote)

    def advised(self, line: str) -> str:
        """Return a line of the writing guide with its marker."""
        return f"{line}{self.cite(quote)}" if (quote := self.advice(line)) else line

    def advice(self, line: str) -> Quote | None:
        """Return where a line of the writing guide stands in it, or None."""
        where = self.guide.lines.get(line) if self.guide else None
        if not self.guide or not where:
            return None
        held = self.guide.document
        return Quote(held.id, held.title, "guide", where.place, line, where.start, where.end)


def strong_words(topic: Topic) -> list[str]:
    """Return the words that show a topic wherever they stand: its name, and those that count threefold."""
    return [topic.name, *(word.partition("^")[0] for word in topic.words if word.endswith("^3"))]


def span_quote(document: Document, report: Report, span: Span, place: str) -> Quote:
    """Quote a span of a document's text."""
    return Quote(document.id, document.name, document.kind, place, span.of(report.text), span.start, span.end)


def quoted_quote(quoted: Quoted) -> Quote:
    """Quote what the sample statistics found."""
    return Quote(quoted.document, quoted.name, "sample", quoted.place, quoted.text, quoted.start, quoted.end)
