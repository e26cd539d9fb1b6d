"""The samples questions count over, with their statistics, kept until the library changes, and which are named."""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from assistant.genre import Common, GenrePack
from assistant.library import Library
from assistant.models.static import shipped as shipped_embedding
from assistant.passage import Document
from assistant.structure.checklist import Checklist, read_checklist
from assistant.structure.statistics import Sample, sample_statistics
from assistant.tasks.ask.full_width import full_report, full_width
from assistant.tasks.ask.known import KnownQuestions
from assistant.tasks.ask.own_texts import OwnTexts, read_passages
from assistant.tasks.ask.short_names import short_named
from assistant.tasks.ask.terms import ALIKE
from assistant.writers.answer.count_types import is_of_kind
from assistant.writers.answer.material import Samples
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.own.reports import years_in
from assistant.writers.answer.span import span_note, within, years_of
from assistant.writers.asked import Asked
from assistant.writers.statements import Statements


@dataclass
class _Shelf:
    """What is known of one genre at one version of the library."""

    documents: tuple[Document, ...]
    weak: frozenset[str]
    samples: tuple[Sample, ...]
    notices: tuple[Notice, ...]
    labels: dict[tuple[str, int, int], tuple[str, ...]]
    sets: dict[tuple[str | None, str | None, tuple[str, ...], tuple[str, ...]], Samples] = field(default_factory=dict)
    spoken: dict[str, bool] = field(default_factory=dict)
    headed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    statements: Statements | None = None
    own: OwnTexts | None = None
    lock: threading.RLock = field(default_factory=threading.RLock)  # around what is worked out of it later


class SampleBook:
    """Samples and statistics by genre, type, period and documents; safe to use from several threads."""

    def __init__(self, library: Library, packs: Mapping[str, GenrePack]) -> None:
        self._library, self._packs = library, packs
        self._shelves: dict[str, _Shelf] = {}
        self._labels: dict[str, dict[tuple[int, int], tuple[str, ...]]] = {}  # by document, which never changes
        self._version = -1
        self._reading, self._listing = threading.RLock(), threading.RLock()
        self._known: dict[str, tuple[tuple[str, ...], KnownQuestions]] = {}  # with the policies it was made of

    def shelf(self, genre: str) -> _Shelf:
        """Return what the library holds of ``genre``.

        While one thread reads the library again after a change, what was known before serves all others.
        """
        called, known = self._library.version, self._shelves.get(genre)
        if known and self._version >= called:
            return known
        if not self._reading.acquire(blocking=known is None) and known:
            return known
        try:
            if self._version < called or genre not in self._shelves:
                version = self._library.version
                others = self._shelves if version == self._version else {}
                self._shelves, self._version = {**others, genre: self._renewed(genre, known)}, version
            return self._shelves[genre]
        finally:
            self._reading.release()

    def samples(
        self,
        genre: str,
        kind: str | None = None,
        period: str | None = None,
        documents: tuple[str, ...] = (),
        kinds: tuple[str, ...] = (),
    ) -> Samples:
        """Return the samples of a type and period; where there are none of the type, all with a note."""
        shelf = self.shelf(genre)
        key = (kind, period, documents, kinds)
        with shelf.lock:
            if key not in shelf.sets:
                shelf.sets[key] = self._chosen(shelf, self._packs[genre], kind, period, documents, kinds)
            return shelf.sets[key]

    def statements(self, genre: str, common: Common) -> Statements:
        """Return the statements of the genre's policies; without any where there are too many to look at each."""
        shelf = self.shelf(genre)
        with shelf.lock:
            if shelf.statements is None:
                held = [document for document in shelf.documents if document.kind == "policy"]
                few = sum(document.passages for document in held) <= _STATED
                policies = [document.id for document in held] if few else []
                passages = read_passages(self._library, policies, shelf.documents)
                alike = (*common.synonyms, *(f"{word} {' '.join(others)}" for word, others in ALIKE.items()))
                shelf.statements = Statements(passages, common.subjects, alike, common.aspects)
            return shelf.statements

    def own(self, genre: str, common: Common) -> OwnTexts:
        """Return the office's own reports, rules and notices, to be read for a question."""
        shelf = self.shelf(genre)
        with shelf.lock:
            if shelf.own is None:
                others = tuple(one.own for one in self.statements(genre, common).all)
                held = shelf.documents, shelf.notices, others
                shelf.own = OwnTexts(self._library, self._packs[genre], common, *held)
            return shelf.own

    def known(self, genre: str, common: Common) -> KnownQuestions:
        """Return what the policies answer: all of them, or those that ship where there are too many."""
        shelf, statements = self.shelf(genre), self.statements(genre, common)
        policies = tuple(one.id for one in shelf.documents if one.kind == "policy" and (one.bundled or statements.all))
        with self._listing:
            if genre not in self._known or self._known[genre][0] != policies:
                if statements.partial:
                    statements = statements.within(p for name in policies for p in self._library.passages_of(name))
                known = KnownQuestions(
                    self._packs[genre], shelf.documents, statements, shipped_embedding(), common.judge
                )
                self._known[genre] = policies, known
            return self._known[genre][1]

    def _renewed(self, genre: str, known: _Shelf | None) -> _Shelf:
        """Return the shelf of a genre; what was counted over the one before is counted over it as well."""
        fresh = self._filled(genre)
        for key in list(known.sets)[-_RENEWED:] if known else ():
            if not key[2]:
                fresh.sets[key] = self._chosen(fresh, self._packs[genre], *key)
        return fresh

    def _filled(self, genre: str) -> _Shelf:
        documents = self._library.documents(genre=genre)
        held = [document for document in documents if document.kind == "sample"]
        weak = self._library.weak() & {document.id for document in documents}
        read = ((document, self._library.report(document.id)) for document in held if document.id not in weak)
        samples = tuple((document, report if document.bundled else full_report(report)) for document, report in read)
        notices = tuple(
            self._notice(document, checklist, genre)
            for document, checklist in self._library.notices(genre)
            if not document.bundled
        )
        wanted = {document.id for document, _ in samples}
        self._labels = {name: held for name, held in self._labels.items() if name in wanted}
        for name in wanted - self._labels.keys():
            self._labels[name] = {(one.start, one.end): one.topics for one in self._library.passages_of(name)}
        labels = {(name, *span): topics for name, held in self._labels.items() for span, topics in held.items()}
        return _Shelf(documents, weak, samples, notices, labels)

    def _notice(self, document: Document, checklist: Checklist, genre: str) -> Notice:
        text = self._library.text(document.id)
        if (full := full_width(text)) != text:
            checklist = read_checklist(full, self._packs[genre])
        return Notice(document, checklist, full)

    def _chosen(
        self,
        shelf: _Shelf,
        pack: GenrePack,
        kind: str | None,
        period: str | None,
        documents: tuple[str, ...],
        kinds: tuple[str, ...],
    ) -> Samples:
        chosen = [pair for pair in shelf.samples if not documents or pair[0].id in documents] or list(shelf.samples)
        label, note = "范文", ""
        if kind:
            fitting = [pair for pair in chosen if (pair[0].type or pair[1].type) == kind]
            if fitting:
                chosen, label = fitting, f"{kind}范文"
            else:
                note = f"资料库里没有“{kind}”的范文，按全部范文统计。"
        for name in kinds:
            fitting = [pair for pair in chosen if is_of_kind(name, *pair)]
            chosen = fitting or chosen
            label = f"{name}{label}" if fitting else label
            note = note if fitting else f"资料库里没有“{name}”的范文，按{label}统计。"
        if period:
            chosen = [pair for pair in chosen if within(pair[0].period or pair[1].period, period)]
            label = f"{period}{'的' if any(years_of(period)) else ''}{label}"
            note += span_note(period, [document for document, _ in chosen])
        return _counted(chosen, pack, label, note, shelf)


def _counted(chosen: list[Sample], pack: GenrePack, label: str, note: str, shelf: _Shelf) -> Samples:
    """Return ``chosen`` with their statistics, and with the office's own apart where they are enough to count."""
    own = [pair for pair in chosen if not pair[0].bundled]
    apart = _counted(own, pack, label, "", shelf) if _OWN <= len(own) < len(chosen) else None
    return Samples(tuple(chosen), sample_statistics(chosen, pack), label, note, shelf.labels, apart, shelf.headed)


_RENEWED = 4  # choices of samples that are counted anew before anybody asks
_STATED = 5000  # passages of policies up to which each of their sentences is looked at for every question
_OWN = 3  # samples of an office from which its own habit can be told
_UNIT = re.compile(r"^(.{2,20}?)(?:关于|20\d\d|党组|党委|党支部|支部|落实|履行|意识形态|年度|上半年|下半年)")
_PLACE = re.compile(r"^.{1,8}?[省市县区州镇乡旗](?=[\u4e00-\u9fff]{3})")
_TO_COME = re.compile(r"打算|计划|下一步|安排")
_DATED = re.compile(r"(?:19|20)\d\d年")  # a title that begins with its year names no unit there
_NUMBERED = re.compile(r"^(\d{2,6})[_\-－—\s.、]")


# How such offices usually write is asked of no certain text: 街道党工委的汇报最后一段一般怎么收.
_USUALLY = re.compile(
    r"(?:一般|通常|大都|多半)[^，。？?]{0,4}(?:怎么|咋|如何|怎样)(?!写的)"
    r"|(?:报告|汇报|材料|述职|总结)(?:里|中|里面|里头)?(?:要写哪些内容|(?:要|必须|应当|应该|得|该)(?:写|有|包括|包含)(?:些|到)?(?:哪|什么|啥))"
)


def named_samples(question: str, documents: tuple[Document, ...]) -> dict[str, str]:
    """Return the samples a question names by unit (区委办) or by the number its file begins with, id → that name.

    A unit is also named without the place before it (林业局); then the office's own reports are meant where it has any.
    """
    if _USUALLY.search(question):
        return {}
    named: dict[str, str] = {}
    tails: dict[str, tuple[bool, str]] = {}
    for document in documents:
        if document.kind != "sample":
            continue
        for pattern, text in ((_UNIT, document.title), (_UNIT, document.name), (_NUMBERED, document.name)):
            found = pattern.match(text)
            numbered = pattern is _NUMBERED
            if not found or _DATED.match(found[1]) or found[1].isdigit() != numbered:
                continue
            tail = _PLACE.sub("", found[1]).strip("*×")
            # 000 of a file's name is no part of 4000字
            told = (
                re.search(rf"(?<!\d){found[1]}(?![\d字人次篇元个条])", question) if numbered else found[1] in question
            )
            if len(found[1].strip("*×")) >= 3 and told:
                named[document.id] = found[1]
            elif not numbered and len(tail) >= 3 and tail in question:
                tails[document.id] = document.bundled, tail
    own = {name: tail for name, (bundled, tail) in tails.items() if not bundled}
    others = {name: tail for name, (_, tail) in tails.items()}
    return named or own or others or short_named(question, documents)


def of_years(asked: Asked, documents: tuple[Document, ...]) -> Asked:
    """Return the question with those of the own reports it names that are of the years it says; all where none is."""
    years = years_in(asked.said or asked.question)
    own = {one.id: one for one in documents if one.kind == "sample" and not one.bundled}
    if not years or len(asked.documents) < 2 or not all(name in own for name in asked.documents):
        return asked
    before = [str(int(year) - 1) for year in years] if _TO_COME.search(asked.said) else []
    dated = tuple(name for name in asked.documents if own[name].period.startswith(tuple(years)))
    dated = dated or tuple(name for name in asked.documents if before and own[name].period.startswith(tuple(before)))
    return replace(asked, documents=dated) if dated else asked
