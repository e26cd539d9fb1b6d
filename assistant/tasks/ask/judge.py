"""Which of all that could answer a question does, and how sure that is, by weights learnt from labelled questions.

``scripts/judge.py`` learns them from the lists of ``evaluation/`` and writes ``knowledge/common/judge.yaml``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.genre import JudgeWeights
from assistant.retrieval.asked import AskedBefore, Group
from assistant.tasks.ask.contrary import denied, is_contrary
from assistant.tasks.ask.ways import compared, way, ways
from assistant.writers.asked import Asked
from assistant.writers.relevance import FACTS
from assistant.writers.statements import Ranked, Statement, Statements, Wanted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.models.array import ArrayEmbeddings

_LOOKED_AT = 24  # candidates whose features are worked out
_EXACT = ("number", "time", "when", "year", "consequence")  # kinds of fact that a sentence holds or does not
_NUMBER = r"[0-9０-９一二两三四五六七八九十百千]+"
_SAME = 0.93  # likeness from which a question is the one written down
_MUCH_THE_SAME, _SURELY = 0.8, 0.6  # likeness from which it is as good as that, and how sure it then is
COUNTED = re.compile(r"(?:几|多少)个?([天日年月周岁元块]|小时|分钟|毫米)(?!纪|轻)")
_UNITS = {"天": "天|日|小时|个?工作日|周", "块": "元|块", "月": "个?月|半年|季度|每月"}
_HELD = 0.5  # how far a sentence must speak of a word to have it
_USUAL = 3  # of the nearest questions of a group, averaged


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may answer: sentences of rules, a line of the guide, the question it comes to, or that nothing does."""

    group: Group
    statements: tuple[Statement, ...] = ()
    short: str = ""  # what the sentences come to
    means: str = ""
    advice: str = ""

    @property
    def answers(self) -> bool:
        """Whether it is anything but that nothing answers."""
        return bool(self.statements or self.means or self.advice)


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with its features, its score among the others, and the question written down that is nearest."""

    candidate: Candidate
    features: Mapping[str, float]
    score: float
    question: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A question as it is held against each candidate."""

    question: str  # in the words documents use
    asked: Asked
    wanted: Wanted
    weights: Mapping[str, float]  # of its words


@dataclass(frozen=True, slots=True)
class Verdict:
    """Candidates, best first; how sure the first answers (0..1); whether the question is like one nothing answers."""

    ranked: tuple[Judged, ...] = ()
    sure: float = 0.0
    like_unanswered: float = 0.0
    others: tuple[Judged, ...] = ()  # answers to a question that wants something else


class Judge:
    """The candidates of one pack against the statements of one library."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        statements: Statements,
        embeddings: ArrayEmbeddings,
        weights: JudgeWeights,
    ) -> None:
        self.candidates, self._statements, self._embeddings = tuple(candidates), statements, embeddings
        self._weights = weights
        self.before = AskedBefore([candidate.group for candidate in candidates], embeddings)
        self._vectors = embeddings.embed_array([_told(one) or " " for one in candidates]) if candidates else None
        self._places = {one: n for n, candidate in enumerate(candidates) for one in candidate.statements}

    def verdict(self, asked: Asked, wanted: Wanted, wants_other: Callable[[Judged], bool] = lambda _: False) -> Verdict:
        """Judge one question; a candidate of which ``wants_other`` holds is none."""
        if self._vectors is None or not self._weights.rank:
            return Verdict()
        looked, unanswered = self.look(asked, wanted)
        others = tuple(one for one in looked if wants_other(one))
        looked = [one for one in looked if one not in others]
        if thing := denied(asked.said or asked.question):  # a sentence on what is sealed is none on what is not
            looked = [one for one in looked if not self._is_contrary(thing, one.candidate)]
        ranked = scored(looked, self._weights)
        same = next((one for one in ranked if one.features["alike"] >= _SAME), None)
        if same and unanswered < _SAME:  # written down in these very words
            return Verdict((same, *(one for one in ranked if one is not same)), 1.0, unanswered, others)
        sure = how_sure(ranked, asked, unanswered, self._weights)
        if ranked and ranked[0].features["alike"] >= _MUCH_THE_SAME > unanswered:
            sure = max(sure, _SURELY)  # another that answers too makes the first no less sure
        return Verdict(ranked, sure, unanswered, others)

    def look(self, asked: Asked, wanted: Wanted, hidden: NDArray[np.bool_] | None = None) -> tuple[list[Judged], float]:
        """Return the candidates nearest at a rough look, and how like the question is to one that nothing answers.

        ``hidden`` are questions written down that are to count as unknown, for measuring.
        """
        import numpy as np

        assert self._vectors is not None
        question = compared(asked.question)
        alike = self.before.alike(question, hidden)
        best, nearest, unanswered = self._nearest(alike.likeness)
        covered = np.zeros(len(self.candidates), np.float32)
        ranked: dict[int, Ranked] = {}
        for one in self._statements.ranked(wanted):
            place = self._places.get(one.statement)
            if place is not None and (place not in ranked or one.score > ranked[place].score):
                ranked[place], covered[place] = one, one.score
        near = self._vectors @ self._embeddings.embed_array([question])[0]
        seen = Seen(question, asked, wanted, self._statements.weighed(wanted))
        looked = []
        answers = np.array([candidate.answers for candidate in self.candidates])
        rough = np.where(answers, best + alike.held + covered + near, -np.inf)
        for place in map(int, np.argsort(-rough)[:_LOOKED_AT]):
            candidate = self.candidates[place]
            questions = self._written(place, hidden)
            usual = sorted(alike.likeness[self.before.of == place])[-_USUAL:] if questions else [0.0]
            numbers = {
                "alike": float(best[place]),
                "usual": float(np.mean(usual)),
                "held": float(alike.held[place]),
                "written_down": float(bool(questions)),
                "meant": float(near[place]),
            }
            features = numbers | self._compared(candidate, tuple(questions), seen, ranked.get(place))
            like = self.before.questions[nearest[place]] if questions else ""
            looked.append(Judged(candidate, features, 0.0, like))
        return looked, unanswered

    def _compared(
        self, candidate: Candidate, questions: tuple[str, ...], seen: Seen, found: Ranked | None
    ) -> dict[str, float]:
        """Return what the words of a candidate tell of how it answers."""
        told = " ".join((*questions, candidate.group.answer)).lower()
        wanted = seen.wanted
        lacks = not (found.fits if found else candidate.advice)
        fact = _fact(seen.asked) if candidate.statements else None
        return {
            "covered": found.score if found else 0.0,
            "missing": self._missing(seen.weights, candidate, wanted, told),
            "strange": float(min(3, sum(word.lower() not in told for word in seen.asked.open))),
            "other_way": float(bool(questions) and way(seen.question) not in ways(questions)),
            "lacks_fact": float(bool(fact) and not re.search(fact or "", f"{candidate.short}{_told(candidate)}")),
            "lacks_aspect": float(wanted.strict and lacks),
            "other": float(found.other if found else False),
            "unnamed": float(self._statements.unnamed(wanted.subjects, told)),
        }

    def _is_contrary(self, thing: str, candidate: Candidate) -> bool:
        """Whether the sentences of a candidate speak of ``thing`` and of none without it."""

        def alike(word: str, text: str) -> bool:
            made = (replace(one, own=text, headings="", title="") for one in candidate.statements[:1])
            return word in text or self._statements.held(word, tuple(made)) >= _HELD

        return is_contrary(thing, [one.own for one in candidate.statements], alike)

    def _nearest(self, likeness: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.int64], float]:
        """Return the likeness of the nearest question of each candidate, which it is, and that of the unanswered."""
        import numpy as np

        best = np.zeros(len(self.candidates), np.float32)
        nearest = np.zeros(len(self.candidates), np.int64)
        order = np.argsort(likeness)
        nearest[self.before.of[order]] = order
        np.maximum.at(best, self.before.of, likeness)
        idle = [n for n, candidate in enumerate(self.candidates) if not candidate.answers]
        return best, nearest, float(best[idle].max()) if idle else 0.0

    def _written(self, place: int, hidden: NDArray[np.bool_] | None) -> list[str]:
        questions = self.candidates[place].group.questions
        if hidden is None or not questions:
            return list(questions)
        places = (self.before.of == place).nonzero()[0]
        return [self.before.questions[n] for n in places if not hidden[n]]

    def _missing(self, weights: Mapping[str, float], candidate: Candidate, wanted: Wanted, told: str) -> float:
        """Return the share of the question's weight that its weightiest word takes which the candidate has nowhere."""
        total = sum(weights.values()) or 1.0
        missing = [
            weight * (1.0 - self._statements.held(word, candidate.statements, word in wanted.measures))
            for word, weight in weights.items()
            if word not in told
        ]
        return max(missing, default=0.0) / total


def scored(looked: Iterable[Judged], weights: JudgeWeights) -> tuple[Judged, ...]:
    """Return candidates with their scores, best first."""
    found = [replace(one, score=_sum(weights.rank, one.features)) for one in looked]
    return tuple(sorted(found, key=lambda one: -one.score))


def how_sure(ranked: Sequence[Judged], asked: Asked, unanswered: float, weights: JudgeWeights) -> float:
    """Return how sure the first of ``ranked`` answers, 0..1."""
    if not ranked:
        return 0.0
    value = weights.sure.get("bias", 0.0) + _sum(weights.sure, sureness(ranked, asked, unanswered))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))


def _sum(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def sureness(ranked: Sequence[Judged], asked: Asked, unanswered: float) -> dict[str, float]:
    """Return what tells whether the first of ``ranked`` answers: its features, its lead, and what the question is."""
    first = ranked[0]
    exponents = [math.exp(one.score - first.score) for one in ranked]
    return {
        **first.features,
        "score": first.score,
        "lead": first.score - ranked[1].score if len(ranked) > 1 else 0.0,
        "share": 1.0 / sum(exponents),
        "unanswered": unanswered,
        "rather_unanswered": unanswered - first.features["alike"],
        "open": float(min(3, len(asked.open))),
        "length": len(asked.question) / 20,
        "foreign": float(bool(asked.foreign)),
        "known": float(asked.known),
        "form": float(asked.form),
        "whether": float(asked.asks == "yesno"),
    }


def _fact(asked: Asked) -> str:
    """Return a pattern of the kind of fact that must be in what answers: 几年 wants a number of years."""
    if found := COUNTED.search(asked.question):
        return rf"{_NUMBER}\s*[多余]?(?:{_UNITS.get(found[1], found[1])})"
    return FACTS[asked.asks].pattern if asked.asks in _EXACT else ""


def _told(candidate: Candidate) -> str:
    return "".join(statement.own for statement in candidate.statements) or candidate.advice
