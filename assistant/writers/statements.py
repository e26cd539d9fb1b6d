"""Every sentence of the policies as one statement that can answer: what it is about, of whom it speaks, what it fixes.

A statement is about the words of its own text, of the headings over it and of its document's title. A word weighs by
how few statements hold it, so that 亲自 or 抄送 decides and 工作 does not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property

from assistant.passage import Passage
from assistant.writers.cite import Quote, quote_of
from assistant.writers.relevance import bare, grams, sentence_spans

_HEADED, _TITLED, _ALIKE, _PIECES = 0.85, 0.7, 0.75, 0.7  # what a word counts that stands not in the text itself
_SURE = 0.72  # share of the question's weight from which a statement answers by itself
_LED = 0.15  # what a statement gains that is headed by the very subject asked of
_FITS = 0.15  # what it gains by holding the aspect asked for, or loses by not holding it
_AT_HEAD = 0.1  # what it gains where the question's words stand in its lead or the heading right over it
_ASIDES = re.compile(r"另见|说法不尽一致|说法不一|没有公布全文|本篇|这里依据|为准。$|不在其中")
_ASIDE = 0.2  # what a remark about a text, rather than of it, loses
_REMEMBERED = 4096  # words whose weight is kept
_LEAD = 16  # characters of a lead
_LEAST = 8  # characters of a statement
_OTHER = 0.55  # what is left of a statement's score where it speaks of another subject
_STRANGE = 1.4  # what a thing no statement names weighs above the rarest of those they name
_UNSEEN_ACT = 0.35  # what an act weighs that no statement names: acts have many words
_NUMBER = r"(?:[每\d０-９一二两三四五六七八九十百几]|不少于|至少)\s*"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question is about: its words (True for the name of a thing), measure words, and the subjects it names."""

    words: tuple[tuple[str, bool], ...]
    measures: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    aspects: tuple[re.Pattern[str], ...] = ()  # what a statement that answers must hold
    strict: bool = False  # whether nothing else can answer it

    @property
    def empty(self) -> bool:
        """Whether it says nothing to look for."""
        return not (self.words or self.measures or self.subjects)


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a policy, with the headings over it that say more than it does itself."""

    quote: Quote
    own: str
    headings: str
    title: str
    head: str  # its lead (书记。书记是…) and the heading right over it
    subjects: tuple[str, ...]  # those the lead names, or else that heading


@dataclass(frozen=True, slots=True)
class Ranked:
    """A statement, the share of the question's weight it covers, and its score with subject and order."""

    statement: Statement
    covered: float
    score: float
    heaviest: bool  # whether it speaks of the question's weightiest word
    whole: bool  # whether it leaves out no word that names a thing
    fits: bool  # whether it holds the aspect asked for
    named: bool  # whether the question names more than a measure
    other: bool  # whether it speaks of another subject

    @property
    def sure(self) -> bool:
        """Whether it may answer where nothing else was found, or in place of what speaks less of the question."""
        return self.named and self.covered >= _SURE and self.heaviest and self.whole and self.fits and not self.other


class Statements:
    """The statements of some policies; ``families`` are subjects that exclude one another, each with its names."""

    def __init__(
        self,
        passages: Iterable[Passage],
        families: Mapping[str, Sequence[str]],
        synonyms: Sequence[str] = (),
        aspects: Mapping[str, str] | None = None,
    ) -> None:
        self._passages = tuple(passages)
        self._families = [[tuple(group.split()) for group in groups] for groups in families.values()]
        self._alike: dict[str, set[str]] = {}
        for group in synonyms:
            words = group.split()
            for word in words:
                self._alike.setdefault(word, set()).update(other for other in words if other != word)
        self._names = {name: group for groups in self._families for group in groups for name in group}
        self._columns: dict[str, dict[int, float]] = {}  # word → place of a statement → how far it speaks of it
        self._aspects = [(re.compile(asked), re.compile(answer)) for asked, answer in (aspects or {}).items()]

    @cached_property
    def all(self) -> tuple[Statement, ...]:
        """Every statement, each stretch of a document once, under its fullest heading path."""
        found: dict[tuple[str, int, int], Statement] = {}
        for passage in self._passages:
            above = [part for part in passage.place.split(" › ") if part]
            for span in sentence_spans(passage.text):
                text = bare(span.of(passage.text))
                key = (passage.document, passage.start + span.end - len(text), passage.start + span.end)
                if len(text) < _LEAST or (key in found and len(found[key].quote.place) >= len(passage.place)):
                    continue
                if len(text) < 40 and not re.search(r"[。；！？：”’)）]$", text):
                    continue
                quote = quote_of(passage, key[1], key[2])
                headings = "\n".join(part for part in above if not text.startswith(bare(part)[:10])).lower()
                found[key] = self._statement(quote, text.lower(), headings)
        return tuple(found.values())

    def _statement(self, quote: Quote, own: str, headings: str) -> Statement:
        lead, stop, _ = own.partition("。")
        lead = lead if stop and len(lead) <= _LEAD else ""
        near = headings.rpartition("\n")[2]
        subjects = self.subjects(lead) or self.subjects(near)
        return Statement(quote, own, headings, quote.name.lower(), f"{lead}\n{near}", subjects)

    def within(self, passages: Iterable[Passage]) -> Statements:
        """Return the statements of some passages alone, for a library with too many policies to look at each."""
        some = copy(self)
        some._passages, some._columns = tuple(passages), {}
        for name in ("all", "_whole"):
            some.__dict__.pop(name, None)
        return some

    @property
    def partial(self) -> bool:
        """Whether it was given no passages, because there are too many."""
        return not self._passages

    def subjects(self, question: str) -> tuple[str, ...]:
        """Return the subjects ``question`` names as it names them, a longer name before one inside it."""
        found: list[str] = []
        rest = question
        for name in sorted(self._names, key=len, reverse=True):
            if name in rest:
                found.append(name)
                rest = rest.replace(name, "\n")
        return tuple(found)

    def unnamed(self, subjects: Sequence[str], text: str) -> int:
        """Return how many of ``subjects`` ``text`` does not name, by whatever name."""
        return sum(not any(name in text for name in self._names[subject]) for subject in subjects)

    def aspect(self, question: str) -> tuple[str, re.Pattern[str] | None]:
        """Return the words by which ``question`` asks for an aspect and what must hold it; the first line that fits."""
        for asked, answer in self._aspects:
            if found := asked.search(question):
                return found[found.lastindex or 0], answer
        return "", None

    def ranked(self, wanted: Wanted) -> list[Ranked]:
        """Return the statements that cover anything of what is wanted, best first."""
        weights = self.weighed(wanted)
        total = sum(weights.values())
        if not total:
            return []
        things = {word for word, thing in wanted.words if thing} & weights.keys()
        heaviest = max(weights, key=lambda word: weights[word])
        ranked = []
        columns = {word: self._column(word, word in wanted.measures) for word in weights}
        for place in sorted(set().union(*columns.values())):
            statement = self.all[place]
            held = {word: column.get(place, 0.0) for word, column in columns.items()}
            covered = sum(weights[word] * share for word, share in held.items()) / total
            led, other = self._of_subject(wanted.subjects, statement)
            fits = all(aspect.search(statement.own) for aspect in wanted.aspects)
            score = covered * (_OTHER if other else 1.0) + _LED * led - min(0.08, len(statement.own) / 2500)
            score += (_FITS if fits else -_FITS) if wanted.aspects else 0.0
            score += _AT_HEAD * sum(weights[word] for word in weights if word in statement.head) / total
            score -= _ASIDE * bool(_ASIDES.search(statement.own))
            whole = all(held[word] for word in things)
            ranked.append(
                Ranked(
                    statement,
                    covered,
                    score,
                    held[heaviest] > 0,
                    whole,
                    fits,
                    bool(wanted.words or wanted.subjects),
                    other,
                )
            )
        return sorted(ranked, key=lambda one: -one.score)

    def weighed(self, wanted: Wanted) -> dict[str, float]:
        """Return the weight of each word, measure and subject of a question."""
        weights = {word: self._weight(word, word in wanted.measures) for word in (*wanted.subjects, *wanted.measures)}
        for word, thing in wanted.words:
            seen = self._weight(word, False)
            weights[word] = seen if thing or seen < math.log(len(self.all) + 1) else _UNSEEN_ACT * seen
        return weights

    def held(self, word: str, statements: Sequence[Statement], measure: bool = False) -> float:
        """Return how far the one of ``statements`` that speaks most of ``word`` does, 0..1."""
        return max((self._held(word, statement, measure) for statement in statements), default=0.0)

    def _weight(self, word: str, measure: bool) -> float:
        count = sum(held >= _TITLED for held in self._column(word, measure).values())
        if count:
            return math.log((len(self.all) + 1) / (count + 0.5))
        return math.log(len(self.all) + 2) * _STRANGE

    def _column(self, word: str, measure: bool) -> dict[int, float]:
        """Return how far each statement speaks of ``word``, those that do not at all left out; kept for next time."""
        key = f"{word}\n" if measure else word
        if key not in self._columns:
            if len(self._columns) > _REMEMBERED:
                self._columns = {}
            told = (
                *self._names.get(word, (word,)),
                *self._alike.get(word, ()),
                *(grams(word) if len(word) > 3 else ()),
            )
            near = [n for n, whole in enumerate(self._whole) if any(part in whole for part in told)]
            held = ((n, self._held(word, self.all[n], measure)) for n in near)
            self._columns[key] = {n: share for n, share in held if share}
        return self._columns[key]

    @cached_property
    def _whole(self) -> tuple[str, ...]:
        """All that each statement is about, in one string."""
        return tuple(f"{one.own}\n{one.headings}\n{one.title}" for one in self.all)

    def _held(self, word: str, statement: Statement, measure: bool) -> float:
        """Return how far ``statement`` speaks of ``word``, 0..1."""
        if measure:
            return 1.0 if re.search(_NUMBER + re.escape(word), statement.own) else 0.0
        names = self._names.get(word, (word,))
        best = max(_placed(name, statement) for name in names)
        if best >= _TITLED or word in self._names:
            return best
        best = max([best, *(_ALIKE * _placed(other, statement) for other in self._alike.get(word, ()))])
        if not best and len(word) > 3:
            pieces = grams(word)
            share = sum(piece in statement.own or piece in statement.headings for piece in pieces) / len(pieces)
            best = _PIECES * share if share >= 0.5 else 0.0
        return best

    def _of_subject(self, subjects: Sequence[str], statement: Statement) -> tuple[bool, bool]:
        """Return whether a statement is headed by a subject asked of, and whether by another of the same family."""
        led = other = False
        for family in self._families:
            asked = [group for group in family if any(name in group for name in subjects)]
            held = [group for group in family if any(name in group for name in statement.subjects)]
            if not asked or not held:
                continue
            if any(group in asked for group in held):
                led = True
            else:
                other = True
        return led, other and not led


def _placed(word: str, statement: Statement) -> float:
    if word in statement.own:
        return 1.0
    if word in statement.headings:
        return _HEADED
    return _TITLED if word in statement.title else 0.0
