"""The sentences of the office's own reports that hold what a question asks of them, found by its rare words.

A word weighs by how few own sentences hold it. A sentence tells a value where the clause that holds one speaks of the
thing it is asked of; years, persons and numbers must stand there as asked.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import RecordAsked, is_of
from assistant.writers.answer.own.sentences import is_planned
from assistant.writers.cite import Quote
from assistant.writers.statements import Statement, Statements, Wanted

_CLAUSES = re.compile(r"[，,；;。：:\n]")
_CHANGED = re.compile(
    r"由[\d.]+\D{0,3}(?:增至|增加到|扩大到|提高到|上升到|降至|降到|减至|减少到|调整为)[\d.]+\s*[%％一-鿿]"
)
_MEASURES = (
    "起件例",
    "次场期轮回",
    "人名位",
    "条篇则件",
    "个家处",
    "册本份",
    "项条点",
)  # that may stand for one another
_AROUND = 0.75  # what a word counts that stands in the sentence and not in the clause of the value
_ABOVE = 0.6  # the same of one in the heading over it
_UNSEEN, _STRANGE = 1.2, 0.6  # what a thing no own sentence names weighs: alone, beside one that is rare
_HALVES, _APART = 4, 0.9  # characters of a word of two, and what it counts where both stand apart: 专题学习
_HELD = 0.5  # how far a text must speak of a word to have it
_RARE, _SHARE = 2, 0.08  # own sentences that hold a rare word: so many, or such a share of all
_OF_UNIT = 0.04  # what a report of the unit is ahead by where no person is named
_BEHIND = 0.12  # what a plan is behind what was done
# What a clause gains that has the number in the very unit, several things, the word next to the number, and one that
# stands in the report of the person asked of.
_EXACT, _VALUE, _FOCUS, _OWN = 0.2, 0.05, 0.1, 0.1


@dataclass(frozen=True, slots=True)
class Recorded:
    """A sentence of an own report: how far it speaks of what is asked, the value it tells, whether it withholds it."""

    quote: Quote
    document: Document
    share: float
    head: bool  # whether it speaks of the very thing that is counted
    value: str = ""
    masked: bool = False
    planned: bool = False
    held: tuple[str, ...] = ()
    rank: float = 0.0

    @property
    def period(self) -> str:
        """The year of the report."""
        return self.document.period[:4]


class Records:
    """The own reports a question may be about, with their sentences."""

    def __init__(self, material: Material, held: Sequence[tuple[Document, Report]]) -> None:
        self._material = material
        self.held = {document.id: (document, report) for document, report in held}
        self.statements: Statements = material.told(tuple(sorted(self.held)))
        self._seen: dict[str, int] = {}

    def seen(self, word: str) -> int:
        """Return how many own sentences hold ``word``."""
        if word not in self._seen:
            low = word.lower()
            self._seen[word] = sum(low in one.own for one in self.statements.all)
        return self._seen[word]

    def is_rare(self, word: str) -> bool:
        """Whether few own sentences hold ``word``, and some do."""
        return 0 < self.seen(word) <= max(_RARE, _SHARE * len(self.statements.all))

    def lacks_act(self, one: Recorded, asked: RecordAsked) -> bool:
        """Whether another own sentence tells of the act asked of and this one does not; of who did it, any does not."""
        if not asked.act or asked.act in one.quote.text:
            return False
        return asked.kind == "who" or self.seen(asked.act) > 0

    def weights(self, asked: RecordAsked) -> dict[str, float]:
        """Return what each word of a question weighs among the own sentences."""
        many = len(self.statements.all)
        rare = any(self.is_rare(word) for word, weight in asked.words if weight == 1.0)
        weights = {}
        for word, kind in asked.words:
            count = self.seen(word) or sum(self._alike(one, word, one.own) >= _HELD for one in self.statements.all)
            unseen = math.log(many + 2) * (_UNSEEN if not rare or word == asked.head else _STRANGE)
            weights[word] = kind * (math.log((many + 1) / (count + 0.5)) if count else unseen)
        return weights

    def found(self, asked: RecordAsked, documents: Sequence[Document]) -> list[Recorded]:
        """Return the sentences of ``documents`` that speak of what is asked and hold its value, best first."""
        weights = self.weights(asked)
        wanted = {one.id for one in documents}
        spoken = self.statements.ranked(Wanted(tuple((word, True) for word, _ in asked.words))) if asked.words else []
        rated = [
            told
            for one in (ranked.statement for ranked in spoken)
            if one.quote.document in wanted
            and self._may_tell(one, asked)
            and (told := self._rated(one, asked, weights))
        ]
        return sorted(rated, key=lambda one: -one.rank)

    def _may_tell(self, statement: Statement, asked: RecordAsked) -> bool:
        """Whether a sentence is of every person asked of: it names them, or stands in their own report."""
        document, report = self.held[statement.quote.document]
        return all(name in statement.quote.text or is_of(name, document, report.text) for name in asked.people)

    def _rated(self, statement: Statement, asked: RecordAsked, weights: dict[str, float]) -> Recorded | None:
        total = sum(weights.values())
        document, _ = self.held[statement.quote.document]
        around = {word: self._alike(statement, word, statement.own) for word in weights}
        over = {word: _ABOVE * self._alike(statement, word, statement.headings) for word in weights}
        whole = {word: max(around[word], over[word]) for word in weights}
        best: Recorded | None = None
        for clause, value, masked, exact in _valued(statement.own, asked):
            held = {word: max(self._alike(statement, word, clause), _AROUND * whole[word]) for word in weights}
            share = sum(weights[word] * held[word] for word in weights) / total if total else 0.0
            head = not asked.head or self._is_of_head(statement, asked, clause, exact)
            focus = bool(asked.focus) and self._alike(statement, asked.focus, clause) >= _HELD
            planned = is_planned(self._material, replace(statement, own=clause), document.period[:4])
            listed = asked.lists and "、" in clause
            personal = not asked.people and bool(re.search("述职|履职", f"{document.title}{document.name}"))
            own = bool(asked.people) and is_of(asked.people[0], document, self.held[document.id][1].text)
            rank = (
                share
                + _EXACT * exact
                + _VALUE * listed
                + _FOCUS * focus
                + _OWN * own
                - _BEHIND * planned
                - _OF_UNIT * personal
                - (0 if head else 0.5)
            )
            spoken = tuple(word for word in weights if held[word] >= _HELD * _AROUND)
            one = Recorded(statement.quote, document, share, head, value, masked, planned, spoken, rank)
            if best is None or (one.rank, not one.masked) > (best.rank, not best.masked):
                best = one
        return best

    def _is_of_head(self, statement: Statement, asked: RecordAsked, clause: str, exact: float) -> bool:
        """Whether a number is of the thing asked of: in its clause, or behind it in the very unit or right behind."""
        if self._alike(statement, asked.head, clause) >= _HELD:
            return True
        at = statement.own.find(clause)
        before = statement.own[: max(0, at)]
        halves = (asked.head[:2], asked.head[2:]) if len(asked.head) == _HALVES else (asked.head, asked.head)
        if exact == 1.0 and (
            self._alike(statement, asked.head, before) >= _HELD
            or (any(half in clause for half in halves) and all(half in before + clause for half in halves))
        ):
            return True
        last = _CLAUSES.split(statement.own[: max(0, at - 1)])[-1] if at > 0 else ""
        bare = len(clause) <= 12 and not re.search(r"\d", last)
        return bare and self._alike(statement, asked.head, last) >= _HELD

    def _alike(self, statement: Statement, word: str, text: str) -> float:
        if len(word) == 1:
            return 1.0 if word in text else 0.0
        if len(word) == 3 and re.search(f"{re.escape(word[:2])}[一-鿿]{{0,3}}{re.escape(word[2])}", text):
            return 1.0  # 志愿服务队 of 志愿队
        if len(word) == _HALVES and word[:2] in text and word[2:] in text:
            return _APART
        return self.statements.held(word, (replace(statement, own=text, headings="", title=""),)) if text else 0.0


def _valued(text: str, asked: RecordAsked) -> list[tuple[str, str, bool, float]]:
    """Return the clauses of a sentence that may tell the value, with it, whether it is withheld, its measure.

    Where no value is asked for, that is the whole sentence.
    """
    if not asked.value:
        return [(text, "", False, 0.0)]
    found: list[tuple[str, str, bool, float]] = []
    for clause in _CLAUSES.split(text):
        values = [one for one in asked.value.finditer(clause) if not _of_rule(clause, one)]
        near = max((_near(asked.unit, one[0]) for one in values), default=0.0)
        if values:
            best = [one for one in values if _near(asked.unit, one[0]) == near]
            found.append((clause, _nearest(clause, best, asked.head), False, near))
        elif asked.masked and (masked := asked.masked.search(clause)):
            found.append((clause, "", True, _near(asked.unit, masked[0])))
    nearer = any(near for *_, near in found)
    return [one for one in found if one[3] or one[2] or not (asked.unit and nearer)]


def _near(unit: str, value: str) -> float:
    """Return how near the measure of a number is to the one asked for: the very one, one like it, any other."""
    if not unit or value.endswith(unit):
        return float(bool(unit))
    return 0.5 if any(unit in group and value[-1] in group for group in _MEASURES) else 0.0


def _of_rule(clause: str, value: re.Match[str]) -> bool:
    """Whether a number is no number of things: 二条 of 第十二条, 6个 of 6个月."""
    return clause[: value.start()].endswith("第") or bool(re.match(r"月|季度|百分点", clause[value.end() :]))


def _nearest(clause: str, values: Sequence[re.Match[str]], head: str) -> str:
    """Return the value nearest behind the thing it is of, or right before it; the first where that is not named."""
    if not values:
        return ""
    if changed := _CHANGED.search(clause):
        return changed[0]
    at = clause.find(head) if head else -1
    if at < 0:
        return values[0][0].strip()
    end = at + len(head)
    behind = [one for one in values if one.start() >= end]
    ahead = [one for one in values if one.end() <= at]
    if ahead and at - ahead[-1].end() <= 4 and not (behind and behind[0].start() - end <= 1):
        return ahead[-1][0].strip()
    return (behind[0] if behind else values[0])[0].strip()
