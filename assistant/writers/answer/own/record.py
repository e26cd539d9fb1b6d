"""The sentences of the office's own reports that hold what a question asks of them, found by its rare words.

A word weighs by how few own sentences hold it. A sentence tells a value where the clause that holds one speaks of the
thing it is asked of; years, persons and numbers must stand there as asked.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.aliases import aliases_in, other_names, with_kind, with_same_names
from assistant.writers.answer.own.asked import RecordAsked, is_of, of_duties
from assistant.writers.answer.own.deed import Deed, deed_asked
from assistant.writers.answer.own.found import Recorded, stands_in
from assistant.writers.answer.own.points import is_planned
from assistant.writers.answer.own.valued import CLAUSES, JOINS, Valued, acts_together, of_another, of_other_kind, valued
from assistant.writers.answer.own.very_number import counts_another
from assistant.writers.cite import Quote
from assistant.writers.statements import Statement, Statements, Wanted

_AROUND = 0.75  # what a word counts that stands in the sentence and not in the clause of the value
_ABOVE = 0.6  # the same of one in the heading over it
_UNSEEN, _STRANGE = 1.2, 0.6  # what a thing no own sentence names weighs: alone, beside one that is rare
_HALVES, _APART = 4, 0.9  # characters of a word of two, and what it counts where both stand apart: 专题学习
_HELD = 0.5  # how far a text must speak of a word to have it
_RARE, _SHARE = 2, 0.08  # own sentences that hold a rare word: so many, or such a share of all
_OF_UNIT = 0.04  # what a report of the unit is ahead by where no person is named
_OF_EVENT = 0.3  # the same where it is asked how something was dealt with
_AIM, _REAL = re.compile(r"计划(?!书|表)|目标|原定"), re.compile(r"实际|真正")
_AHEAD = re.compile(r"打算|计划|目标|安排|准备|下一步|下半年|[明来]年|再|还要|将|(?<![需只主重])要(?!求|点|素)")
# What asks of a want; else a number of some (滩头站只研究1次) stands behind that of all.
_LACKS = re.compile(r"问题|不足|短板|没|未|只|缺|差|率|个别")
_OF_SHARE = "其中意识形态专题"
_STUDIED = re.compile(
    r"(?:党[组委])?(?:理论学习)?中心组的?(?:集中)?(?:学习)?[，,]?(?:其中)?(?=意识形态专题(?!研究|会))"
)
_TOLD_APART = ("day", "span")  # kinds of value that hold for the thing named in their very clause
_OF_OTHER = 0.4  # what a number is behind beside which another has more of what is asked
_BEHIND = 0.12  # what a plan is behind what was done
# What a clause gains that has the number in the very unit, several things, the word next to the number, and one that
# stands in the report of the person asked of.
_EXACT, _VALUE, _FOCUS, _OWN = 0.2, 0.05, 0.1, 0.1
# 清理工作群5个，现有工作群12个: how many there are is not how many were done away with.
STANDING = re.compile(r"现有|共有|现存|目前有|现保留|尚有")
CHANGES = re.compile(r"清理|注销|关停|解散|新增|新建|撤销|关闭|停用|删除|整改|增加|减少|退回")


class Records:
    """The own reports a question may be about, with their sentences."""

    def __init__(self, material: Material, held: Sequence[tuple[Document, Report]]) -> None:
        self._material = material
        self.held = {document.id: (document, report) for document, report in held}
        self.statements: Statements = material.told(tuple(sorted(self.held)))
        self._seen: dict[str, int] = {}
        self._named = aliases_in(report.text for _, report in held)
        self._aliases = with_same_names(self._named, material.common.same_names)
        self._called: dict[str, frozenset[str]] = {}

    def seen(self, word: str) -> int:
        """Return how many own sentences hold ``word``."""
        if word not in self._seen:
            names = (word.lower(), *self._others(word))
            self._seen[word] = sum(any(name in one.own for name in names) for one in self.statements.all)
        return self._seen[word]

    def _others(self, word: str) -> frozenset[str]:
        """Return what own texts also call a thing; kept, as it is asked of every sentence."""
        if word not in self._called:
            self._called[word] = other_names(word, self._aliases)
        return self._called[word]

    def in_kind(self, said: str) -> str:
        """Return a question with the kind of thing in place of its one name: 公众号 for “青岭林语”."""
        share = any(_OF_SHARE in one.own for one in self.statements.all)
        said = said.replace("专门研究", "专题研究")
        said = _STUDIED.sub("", said) if share else said  # 其中意识形态专题3次 stands in a clause of its own
        return with_kind(said, self._named)

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
        held = [ranked.statement for ranked in spoken]
        spoken_of = {id(one) for one in held}
        rest = [one for one in self.statements.all if id(one) not in spoken_of]
        # 8月，网传… is of the 舆情 that the sentence before it counts.
        held += [one for one in rest if asked.month or self._calls_so(one, asked)]
        deed = deed_asked(asked.said, asked.act, self._material.common.own_rules) if asked.kind == "count" else None
        rated = [
            told
            for one in held
            if one.quote.document in wanted
            and self._may_tell(one, asked)
            and (told := self._rated(one, asked, weights, deed))
        ]
        if deed and deed.named and any(one.of_deed and one.head for one in rated):
            rated = [one for one in rated if one.of_deed]  # 4个检查问题未整改到位 is not how many were found
        return sorted(rated, key=lambda one: -one.rank)

    def _calls_so(self, one: Statement, asked: RecordAsked) -> bool:
        """Whether a sentence calls a thing asked of by its other name."""
        return any(name in one.own for word, weight in asked.words if weight == 1.0 for name in self._others(word))

    def naming(self, people: Sequence[str], documents: Sequence[Document]) -> list[Quote]:
        """Return the sentences of ``documents`` that name all of the people."""
        wanted = {one.id for one in documents}
        quotes = (one.quote for one in self.statements.all if one.quote.document in wanted)
        return [one for one in quotes if all(name in one.text for name in people)]

    def _may_tell(self, statement: Statement, asked: RecordAsked) -> bool:
        """Whether a sentence is of every person asked of: it names them, or stands in their own report."""
        document, report = self.held[statement.quote.document]
        if asked.month and not re.search(rf"(?<!\d){asked.month}月", statement.own):
            return False
        return all(name in statement.quote.text or is_of(name, document, report) for name in asked.people)

    def _rated(
        self, statement: Statement, asked: RecordAsked, weights: dict[str, float], deed: Deed | None = None
    ) -> Recorded | None:
        total = sum(weights.values())
        document, report = self.held[statement.quote.document]
        around = {word: self._alike(statement, word, statement.own) for word in weights}
        over = {word: _ABOVE * self._alike(statement, word, statement.headings) for word in weights}
        whole = {word: max(around[word], over[word], *self._beside(statement, word, asked)) for word in weights}
        best: Recorded | None = None
        clauses = valued(statement.own, asked)
        if deed:  # 两个问题未整改到位 is the contrary of what was mended
            clauses = [one for one in clauses if deed.stands(one.text) is not False]
            done = [one for one in clauses if deed.stands(one.text)] if deed.named else []
            clauses = done or clauses
        spoken_of = [self._qualifiers(statement, one, asked, weights) for one in clauses]
        stands = asked.kind == "count" and not CHANGES.search(asked.said)
        of_lack = not _LACKS.search(asked.said) and stands_in(report, statement.quote, "problems")
        dated = bool(asked.event and re.match(r"\d{1,2}月|[^，。]{0,4}月\d", statement.own))
        for one, mine in zip(clauses, spoken_of, strict=True):
            clause, exact = one.text, one.exact
            held = {word: max(self._alike(statement, word, clause), _AROUND * whole[word]) for word in weights}
            share = sum(weights[word] * held[word] for word in weights) / total if total else 0.0
            head = not asked.head or self._is_of_head(statement, asked, one)
            head = head and not of_other_kind(asked, one.value)
            head = head and not of_another(statement.own, clause, asked, self.seen)
            another = head and self._counts_another(statement, asked, one, of_lack)
            head = head and not another
            focus = bool(asked.focus) and self._alike(statement, asked.focus, clause) >= _HELD
            planned = is_planned(self._material, replace(statement, own=clause), document.period[:4])
            if asked.kind == "count" and not _AHEAD.search(asked.said):
                planned = planned or stands_in(report, statement.quote, "plans")
            listed = asked.lists and "、" in clause
            personal = not asked.people and of_duties(document)
            # another number of the sentence has what is asked for, and this one has not: 其中外请21场
            aimed = asked.kind == "count" and not _REAL.search(asked.said)
            aimed = aimed and bool(_AIM.search(clause)) != bool(_AIM.search(asked.said))
            aim = bool(_AIM.search(clause) and not aimed)
            other = aimed or (
                head
                and not aim
                and any(more > mine or (asked.act in more and asked.act not in mine) for more in spoken_of)
            )
            other = other or self._names_another(statement, one, clauses, asked, weights)
            rank = (
                share
                + _EXACT * exact
                + _VALUE * listed
                + _FOCUS * focus
                + _OWN * (bool(asked.people) and is_of(asked.people[0], document, report))
                + _EXACT * (stands and bool(STANDING.search(clause)))
                + _EXACT * dated
                - _BEHIND * (planned or (of_lack and asked.kind == "count"))
                - (_OF_EVENT if asked.event else _OF_UNIT) * personal
                - _OF_OTHER * other
                - (0 if head else 0.5)
            )
            spoken = tuple(word for word in weights if held[word] >= _HELD * _AROUND)
            value = one.value
            if value and head and asked.acts and len(mine & set(asked.acts)) == 1:
                value = self._of_acts(asked, clauses, spoken_of, one) or value
            told = Recorded(
                statement.quote,
                document,
                share,
                head,
                value,
                one.masked,
                planned,
                spoken,
                rank,
                tuple(sorted(mine)),
                bool(deed and deed.stands(clause)),
                another,
            )
            if best is None or (told.rank, not told.masked) > (best.rank, not best.masked):
                best = told
        return best

    def _beside(self, statement: Statement, word: str, asked: RecordAsked) -> Iterator[float]:
        """Yield how far the sentences in the paragraph of an event speak of a word."""
        for one in self.statements.all if asked.event else ():
            if one.quote.document == statement.quote.document and one.quote.place == statement.quote.place:
                yield self._alike(one, word, one.own)

    def _qualifiers(
        self, statement: Statement, one: Valued, asked: RecordAsked, weights: dict[str, float]
    ) -> frozenset[str]:
        """Return the words of a question beside the thing that is counted which stand with a number."""
        if not asked.value:
            return frozenset()
        said = [word for word in (*weights, *asked.acts, asked.act) if word and word != asked.head]
        return frozenset(word for word in said if self._alike(statement, word, one.text) >= _HELD)

    def _names_another(
        self,
        statement: Statement,
        one: Valued,
        clauses: Sequence[Valued],
        asked: RecordAsked,
        weights: dict[str, float],
    ) -> bool:
        """Whether the rarest name asked of stands in another clause with a value: 柳塘 of 枫桥3月底前，柳塘5月15日."""
        if asked.kind not in _TOLD_APART or len(clauses) < 2:
            return False
        for word in sorted(weights, key=lambda word: -weights[word]):
            held = [self._alike(statement, word, clause.text) >= _HELD for clause in clauses]
            if any(held) and not all(held):
                return not held[clauses.index(one)]
        return False

    def _of_acts(
        self, asked: RecordAsked, clauses: Sequence[Valued], said: Sequence[frozenset[str]], one: Valued
    ) -> str:
        """Return the numbers of several acts that are asked of together: 退回3场、叫停2场."""
        group = acts_together(asked)
        of = {act: [n for n, words in enumerate(said) if act in words and not clauses[n].masked] for act in group}
        if len(group) < 2 or not all(of.values()):
            return ""
        places = sorted({places[0] for places in of.values()})
        return "、".join(clauses[n].text.strip("“”") for n in places) if len(places) > 1 else ""

    def _is_of_head(self, statement: Statement, asked: RecordAsked, one: Valued) -> bool:
        """Whether a number is of the thing asked of: in its clause, or behind it in the very unit or right behind."""
        clause = one.text
        before = statement.own[: max(0, at := statement.own.find(clause))]
        halves = (asked.head[:2], asked.head[2:]) if len(asked.head) == _HALVES else (asked.head, asked.head)
        led = any(half in clause for half in halves) and all(half in before + clause for half in halves)
        led = led or self._alike(statement, asked.head, before) >= _HELD
        if self._alike(statement, asked.head, clause) >= _HELD or (led and one.is_exactly_told):
            return True
        last = CLAUSES.split(statement.own[: max(0, at - 1)])[-1] if at > 0 else ""
        bare = len(clause) <= 12 and bool(JOINS.match(clause) or not re.search(r"\d", last))
        return bare and self._alike(statement, asked.head, last) >= _HELD

    def _counts_another(self, statement: Statement, asked: RecordAsked, one: Valued, of_lack: bool) -> bool:
        """Whether a number counts something else than the thing it stands with, as one of a problem with it does."""
        apart = re.search(rf"{re.escape(one.value)}[一-鿿]{{2}}", one.text)  # 2条视频, for 抖音号
        near = one.text if apart else f"{statement.own}\n{statement.headings}"
        if of_lack and asked.kind == "count" and asked.head and self._alike(statement, asked.head, near) < _HELD:
            return True
        undone, title = self._material.common.own_rules.undone, self.held[statement.quote.document][0].title
        told = statement.own, statement.headings, title
        return counts_another(asked, one, *told, lambda *said: self._alike(statement, *said) >= _HELD, undone)

    def _alike(self, statement: Statement, word: str, text: str) -> float:
        if len(word) == 1:
            return 1.0 if word in text else 0.0
        if any(name in text for name in self._others(word)):
            return 1.0
        if len(word) == 3 and re.search(f"{re.escape(word[:2])}[一-鿿]{{0,3}}{re.escape(word[2])}", text):
            return 1.0  # 志愿服务队 of 志愿队
        if len(word) == _HALVES and word[:2] in text and word[2:] in text:
            return _APART
        return self.statements.held(word, (replace(statement, own=text, headings="", title=""),)) if text else 0.0
