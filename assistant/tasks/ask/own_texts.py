"""The office's own texts as they are read for one question: all of them, or the likeliest where there are many.

Own reports and rules are read sentence by sentence, so that of thousands only those are read whose passages speak most
of what is asked, with those the talk already stands on and the last reports of the office itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from threading import RLock

from assistant.genre import Common, GenrePack
from assistant.library import Filter, Library
from assistant.library.tokens import query_tokens
from assistant.models.static import shipped as shipped_embedding
from assistant.passage import Citation, Document, Kind, Passage
from assistant.structure.checklist import Checklist
from assistant.structure.notice import read_notice
from assistant.tasks.ask.full_width import full_passages, full_width
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.own.clauses import OwnClauses
from assistant.writers.answer.own.offices import Offices, is_of_office
from assistant.writers.answer.own.reports import period_order
from assistant.writers.asked import Asked
from assistant.writers.statements import Statements

_ALL = 40  # own reports, or own rules, that are all read for each question
_REPORTS, _RULES = 24, 8  # those read of more
_OF_HOME = 8  # reports of the office itself read whatever is asked, where there are more
_PASSAGES = 300  # passages looked at for those that speak most of it
_KEPT = 16  # choices of texts whose sentences are kept
_HELD = 400  # rules that are kept as read


@dataclass
class OwnTexts:
    """The own reports, rules and notices of one genre at one version of the library, for several threads."""

    library: Library
    pack: GenrePack
    common: Common
    documents: tuple[Document, ...]
    notices: tuple[Notice, ...]
    sentences: tuple[str, ...]  # of policies: they tell which words are common
    _read: dict[str, Notice] = field(default_factory=dict)
    _clauses: dict[tuple[str, ...], OwnClauses] = field(default_factory=dict)
    _told: dict[tuple[str, ...], Statements] = field(default_factory=dict)
    _near: dict[tuple[str, Kind], tuple[str, ...]] = field(default_factory=dict)
    _lock: RLock = field(default_factory=RLock)

    @cached_property
    def _reports(self) -> tuple[Document, ...]:
        return tuple(one for one in self.documents if one.kind == "sample" and not one.bundled)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all own reports."""
        return frozenset(one.id for one in self._reports)

    @cached_property
    def _rules(self) -> tuple[Document, ...]:
        asking = {one.document.id for one in self.notices}
        return tuple(one for one in self.documents if one.kind == "policy" and not (one.bundled or one.id in asking))

    @cached_property
    def home(self) -> str:
        """The office whose reports and rules these are, where it can be told."""
        return Offices.of(self._reports, [*self._notices_of(self._rules[:_ALL]), *self.notices]).home

    @cached_property
    def _of_home(self) -> tuple[Document, ...]:
        own = [one for one in self._reports if self.home and is_of_office(one, self.home)]
        return tuple(sorted(own, key=lambda one: period_order(one.period), reverse=True)[:_OF_HOME])

    def near(self, asked: Asked, before: str, told: Iterable[Citation]) -> NearTexts:
        """Return what is read for a question, which goes on about the one ``before`` it and what was ``told``."""
        said = "，".join(filter(None, dict.fromkeys([asked.question, asked.said, before])))
        return NearTexts(self, said, asked.documents, tuple(dict.fromkeys(one.document for one in told)))

    def reports(self, asked: str, kept: Iterable[str] = ()) -> tuple[Document, ...]:
        """Return the own reports to read for a question, those ``kept`` by the talk among them."""
        if len(self._reports) <= _ALL:
            return self._reports
        return self._nearest(asked, "sample", self._reports, [*kept, *(one.id for one in self._of_home)], _REPORTS)

    def rules(self, asked: str, kept: Iterable[str] = ()) -> tuple[Notice, ...]:
        """Return the own rules to read for a question, with what they ask of a report."""
        if len(self._rules) <= _ALL:
            return self._notices_of(self._rules)
        return self._notices_of(self._nearest(asked, "policy", self._rules, kept, _RULES))

    def clauses(self, rules: tuple[Notice, ...], asked: str) -> OwnClauses:
        """Return the clauses of some own rules and of the notices, of many those likest what is asked."""
        asked = asked if len(self._rules) > _ALL else ""
        key = (*(one.document.id for one in rules), asked)
        with self._lock:
            if key not in self._clauses:
                made = OwnClauses(rules, self.notices, self.sentences, shipped_embedding().embed_array, asked)
                self._clauses = {**dict([*self._clauses.items()][1 - _KEPT :]), key: made}
            return self._clauses[key]

    def told(self, documents: tuple[str, ...]) -> Statements:
        """Return every sentence of some documents as a statement; of the first of them where there are many."""
        with self._lock:
            if documents not in self._told:
                passages = read_passages(self.library, documents[: 2 * _ALL], self.documents)
                made = Statements(passages, self.common.subjects, self.common.synonyms, self.common.aspects)
                # One question asks of all own reports and of each.
                self._told = {**dict([*self._told.items()][1 - _KEPT :]), documents: made}
            return self._told[documents]

    def _notices_of(self, documents: tuple[Document, ...]) -> tuple[Notice, ...]:
        with self._lock:
            found = {
                one.id: self._read.pop(one.id) if one.id in self._read else self._notice_of(one) for one in documents
            }
            self._read = dict([*self._read.items(), *found.items()][-_HELD:])
            return tuple(found.values())

    def _notice_of(self, document: Document) -> Notice:
        text = full_width(self.library.text(document.id))
        return Notice(document, Checklist(read_notice(text, self.pack)), text)

    def _spoken(self, asked: str, kind: Kind) -> tuple[str, ...]:
        """Return the documents whose passages speak most of what is asked; kept, as a question is read in many ways."""
        with self._lock:
            if (asked, kind) not in self._near:
                where = Filter(kind=kind, genre=self.pack.id)
                found = [name for name, _ in self.library.lexical(query_tokens(asked), _PASSAGES, where)]
                near = tuple(dict.fromkeys(one.document for one in self.library.passages(found)))
                self._near = {**dict([*self._near.items()][1 - _KEPT :]), (asked, kind): near}
            return self._near[asked, kind]

    def _nearest(
        self, asked: str, kind: Kind, among: tuple[Document, ...], kept: Iterable[str], most: int
    ) -> tuple[Document, ...]:
        """Return those of many documents whose passages speak most of what is asked, in the library's order."""
        near = self._spoken(asked, kind)
        held = {one.id for one in among}
        first = [name for name in dict.fromkeys((*kept, *near)) if name in held][:most]
        chosen = set(first)
        return tuple(one for one in among if one.id in chosen)


@dataclass
class NearTexts:
    """What is read of the office's own texts for one question; each kind is chosen when first needed."""

    every: OwnTexts
    said: str
    named: tuple[str, ...]  # documents the question names
    told: tuple[str, ...]  # documents the talk stands on

    @cached_property
    def reports(self) -> tuple[Document, ...]:
        """The own reports."""
        return self.every.reports(self.said, (*self.named, *self.told))

    @cached_property
    def _rules(self) -> tuple[Notice, ...]:
        return self.every.rules(self.said, self.told)

    def rules(self) -> tuple[Notice, ...]:
        """Return the own rules, with what they ask of a report."""
        return self._rules

    def clauses(self) -> OwnClauses:
        """Return the clauses of these rules and of the notices."""
        return self.every.clauses(self._rules, self.said)

    def home(self) -> str:
        """Return the office whose reports and rules these are; empty where it cannot be told."""
        return self.every.home


def read_passages(library: Library, names: Iterable[str], documents: Iterable[Document]) -> list[Passage]:
    """Return the passages of some documents, of those that the office has added with their marks full-width."""
    own = {one.id for one in documents if not one.bundled}
    held = ((name, library.passages_of(name)) for name in names)
    return [one for name, passages in held for one in (full_passages(passages) if name in own else passages)]
