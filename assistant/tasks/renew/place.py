"""Where in last year's report a fact of this year belongs: the point whose lead or wording it shares, by rare words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from assistant.report import Role
from assistant.structure.figures import find_figures
from assistant.structure.notes.fact import Fact
from assistant.tasks.renew.frame import Clause, Point, Sentence
from assistant.writers.draft.clause import clause
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.sentences import tell

_ALIKE = 0.34  # share of a note's word pairs that an old clause must hold to be its predecessor, in the same unit
_SURE = 0.7  # from which it is, whatever its unit
_HELD = 0.6  # share of an old clause's word pairs that a note in the same unit must hold: 收回问卷, 问卷收回
_BY_TOPIC = 3.0  # what a topic in common is worth, and the score from which a point fits a note
_RARE = 2.5  # weight of a pair of characters that one point alone holds
_BY_NAME = 4.0  # what a quoted name in common is worth
_LEAD = 2.0  # how much more a word in a lead weighs than one below it
_HEADING = 0.5
_PLANNED = 0.8  # what a word weighs that only the plan holds which the note answers
_STILL = re.compile(r"(?:仍然?|还|依然|继续)(?:是|由|为|任)|没有?变(?!成)|不变")
_TIME_AND_DEED = re.compile(r"全年|今年|一年来|累计|共计?|先后|组织|开展|举办|召开|进行")
_COMMON_WORDS = pairs_of("开展组织参加工作情况全部问题发现整改反馈今年全年累计进行相关领导")


@dataclass(slots=True)
class Place:
    """A point of last year's report with what it may be found by."""

    item: int
    point: Point
    heading: str
    topics: tuple[str, ...]
    facts: list[tuple[int, Fact]] = field(default_factory=list)


class Places:
    """The points of the parts that tell what was done; ``best`` finds a note's."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.places = places
        self._held = Counter(
            pair for one in places for pair in pairs_of(f"{one.point.lead}，{one.point.said}，{one.heading}")
        )

    def best(
        self, fact: Fact, besides: str, topics: Sequence[str], fits: Callable[[Place], bool] = lambda place: True
    ) -> Place | None:
        """Return the place for a fact; ``besides``: the plan of last year's that it answers; ``topics``: best first.

        None where no point that ``fits`` shares words enough and none of its topics is a point's.
        """
        scored = [(self._score(fact, besides, topics[:1], one), one) for one in self.places if fits(one)]
        score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        if best is None or score >= _BY_TOPIC:
            return best
        near = [pair for pair in scored if set(topics) & set(pair[1].topics)]
        return max(near, key=lambda pair: pair[0])[1] if near else None

    def _score(self, fact: Fact, besides: str, topics: Sequence[str], place: Place) -> float:
        said = pairs_of(fact.written)
        lead, text, heading = pairs_of(place.point.lead), pairs_of(place.point.said), pairs_of(place.heading)
        score = 0.0
        for pair in (said | pairs_of(besides)) - _COMMON_WORDS:
            weight = self._weight(pair) * (1.0 if pair in said else _PLANNED)
            score += weight * (_LEAD if pair in lead else 1.0 if pair in text else _HEADING if pair in heading else 0)
        for topic in topics:
            score += _BY_TOPIC if topic in place.topics[:1] else _BY_TOPIC / 2 if topic in place.topics[1:2] else 0.0
        for name in re.findall("“[^”]+”", fact.written):
            score += _BY_NAME * (_LEAD if name in place.point.lead else 1.0 if name in place.point.said else 0.0)
        answered = any(answers(fact, c.text) for one in place.point.sentences for c in one.clauses)
        return score + (_BY_TOPIC if answered else 0.0)

    def _weight(self, pair: str) -> float:
        held = self._held[pair]
        most = math.log(1 + len(self.places))
        return _RARE * math.log((1 + len(self.places)) / held) / most if held else 0.0


def answers(fact: Fact, old: str) -> bool:
    """Whether ``fact`` tells this year what an old clause told last year.

    They share words and count in the same unit, or share nearly all words, or count in the same several units.
    """
    units = {figure.unit for figure in find_figures(old) if figure.unit}
    whole = {figure.unit for figure in find_figures(fact.written)}
    words = pairs_of(_TIME_AND_DEED.sub("", _bare(old)))
    for part in re.split("[，；、]", fact.written):
        mine, counted = pairs_of(_bare(part)), {figure.unit for figure in find_figures(part)}
        shared = len(mine & words) / len(mine) if mine else 0.0
        same_unit = bool(counted & units) or not counted
        if shared >= _SURE or (shared >= _ALIKE and same_unit):
            return True
        if counted & units and words and len(mine & words) / len(words) >= _HELD:
            return True
    return len(units) > 1 and units <= whole and bool(words & pairs_of(fact.written))


def put(place: Place, facts: Sequence[Fact], role: Role) -> list[tuple[str, str]]:
    """Tell ``facts``, which are of one line of the notes, in a point; return what they replace there: (old, new)."""
    replaced: list[tuple[str, str]] = []
    told, at = [], None
    for fact in facts:
        still = [part for part in re.split("[，；]", fact.written) if _STILL.search(part)]
        held = False
        for sentence in place.point.sentences:
            for number, old in enumerate(sentence.clauses):
                if old.closed or old.kind == "stays" or not answers(fact, old.text):
                    continue
                at = at or sentence
                if not find_figures(old.text) and any(answers(_saying(fact, part), old.text) for part in still):
                    old.kind, held = "own", True  # this year's notes say that it still holds
                elif old.kind in ("gone", "count"):
                    for clause_closed in (old, *_counted_with(sentence.clauses[number + 1 :], fact)):
                        clause_closed.closed = True
                        replaced.append((clause_closed.text, clause(fact.written, role)))
        rest = [part for part in re.split("，", fact.written) if not (held and _STILL.search(part))]
        told += [_saying(fact, "，".join(rest))] if rest else []
    if told:
        (at or _last(place.point)).told.append("".join(tell(told, role)))
    return replaced


def _saying(fact: Fact, words: str) -> Fact:
    return fact if words == fact.written else replace(fact, said=words, worded=words)


def _counted_with(after: Sequence[Clause], fact: Fact) -> list[Clause]:
    """Return the clause behind an answered one that counts what a bare count of ``fact`` counts: 覆盖68人, 70人."""
    bare = [part for part in re.split("[，；、]", fact.written) if find_figures(part) and not pairs_of(_bare(part))]
    units = {figure.unit for part in bare for figure in find_figures(part)}
    first = after[0] if after else None
    counted = {figure.unit for figure in find_figures(first.text)} if first else set()
    return [first] if first and counted and counted <= units and not first.closed else []


def _last(point: Point) -> Sentence:
    """Return the sentence behind which a fact that answers no old clause is told: the last that stays."""
    kept = [one for one in point.sentences if one.told or any(c.kind in ("stays", "own") for c in one.clauses)]
    if kept:
        return kept[-1]
    if not point.sentences:
        point.sentences.append(Sentence([Clause("", "gone", closed=True)]))
    return point.sentences[0]


def _bare(text: str) -> str:
    return re.sub(r"[\d.%％]+", "，", text)
