"""The clauses of the office's own rules and notices, and how like each is to what a question is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.report import Span
from assistant.structure.likeness import Examples
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.notice.fit import Notice, quote_in
from assistant.writers.answer.value_kinds import ValueAsked
from assistant.writers.cite import Quote
from assistant.writers.relevance import grams

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SPELT, _AROUND, _BEFORE = (
    0.5,
    0.25,
    0.25,
)  # weight of shared characters: of the clause, its sentence, with the one before
_MEANT, _MEANT_AROUND = 0.5, 0.2  # weight of the embedding: of the clause, of its sentence
_MOST = 3000  # clauses looked at
_SHARING = 600  # those looked at for one question, of the sentences that share most with it
_LEAST = 4  # characters of a clause
_CLAUSE = re.compile(r"(?:（[^（）\n]{0,60}）|[^，；。：\n])+")
_PREAMBLE = re.compile(r"^为(?:了)?[^。]{2,80}(?:制定|如下|现就)|^(?:现就|根据|按照)[^。]{2,80}(?:制定|如下)|通知如下")
# A title, a line that only announces, a date by itself.
_NO_SENTENCE = re.compile(
    r"^[一二三四五六七八九十]+、[^，。；：]{2,12}$|(?:通知|细则|办法|规定|制度)(?:（[^）]{1,9}）)?$|^[^，。]{0,24}[：:]$|^(?:19|20)\d\d年\d{1,2}月\d{1,2}日$"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of an own text: where it stands, and its sentence."""

    notice: Notice
    asks: bool  # whether it stands in a notice that asks for a report
    span: Span
    sentence: Span

    @property
    def text(self) -> str:
        """The clause itself."""
        return self.span.of(self.notice.text)

    @property
    def quote(self) -> Quote:
        """Its whole sentence, as a quote."""
        return quote_in(self.notice, self.sentence)


@dataclass(frozen=True, slots=True)
class Likely:
    """A clause that holds the value asked for, how like it is to the question, and how much more so than one of
    another sentence."""

    clause: Clause
    score: float
    lead: float
    value: ValueAsked

    @property
    def bare(self) -> str:
        """The value without its bound."""
        found = self.value.holds.search(self.clause.text)
        return found[0] if found else ""

    @property
    def told(self) -> str:
        """The value as it stands in the clause, with its bound (不少于, 之内)."""
        found = self.value.holds.search(self.clause.text)
        return bounded(self.clause.text, found) if found else ""


_BOUND = re.compile(
    r"(?:不[少多高低超得]*[于过]|至少|最[多少高低]|超过|提前|连续|控制在|达到|以|在|[低高少多]于|不足)(?:全文的?)?$|全文的$"
)
_WITHIN = re.compile(r"以?之?[内前]|以[上下内]|左右|为宜")


def bounded(text: str, value: re.Match[str]) -> str:
    """Return a value found in ``text`` with its bound (不少于, 之内)."""
    before = _BOUND.search(text[: value.start()])
    after = _WITHIN.match(text, value.end())
    return f"{before[0] if before else ''}{value[0]}{after[0] if after else ''}"


class OwnClauses:
    """The clauses of some own texts, those likest ``asked`` if it is given; ``others`` tell which words are common."""

    def __init__(
        self,
        rules: Sequence[Notice],
        notices: Sequence[Notice],
        others: Sequence[str],
        embed: Callable[[Sequence[str]], NDArray[np.float32]],
        asked: str = "",
    ) -> None:
        held = [clause for one in notices for clause in _clauses(one, True)]
        held += [clause for one in rules for clause in _clauses(one, False)]
        self.all = tuple(_likest(held, asked) if asked else held[:_MOST])
        self._others, self._embed = tuple(others), embed

    def likeliest(self, content: str, value: ValueAsked, fits: Callable[[Clause], float]) -> Likely | None:
        """Return the clause holding ``value`` that is most like ``content``; None where none holds it.

        ``fits`` is added to the likeness of a clause; minus infinity leaves it out.
        """
        held = [n for n, one in enumerate(self.all) if value.holds.search(one.text)]
        if not held or not content:
            return None
        like = self.like(content)
        scores = sorted(((float(like[n]) + fits(self.all[n]), -n) for n in held), reverse=True)
        best = self.all[-scores[0][1]]
        others = [score for score, n in scores[1:] if self.all[-n].sentence != best.sentence]
        return Likely(best, scores[0][0], scores[0][0] - (others[0] if others else 0.0), value)

    def speak_of(self, word: str) -> bool:
        """Whether any clause holds ``word``."""
        return any(word in one.text for one in self.all)

    def like(self, content: str) -> NDArray[np.float64]:
        """Return how like every clause is to ``content``, shape (clauses,)."""
        n, spelt = len(self.all), self._examples.like(content)
        meant = self._vectors @ _unit(self._embed([content]))[0]
        like: NDArray[np.float64] = (
            _SPELT * spelt[:n]
            + _AROUND * spelt[n : 2 * n]
            + _BEFORE * spelt[2 * n : 3 * n]
            + _MEANT * meant[:n]
            + _MEANT_AROUND * meant[n : 2 * n]
        )
        return like

    @cached_property
    def _texts(self) -> tuple[list[str], list[str], list[str]]:
        """Each clause, its sentence, and the clause with the one before it in the sentence."""
        clauses = [one.text for one in self.all]
        before = [
            f"{self.all[n - 1].text}，{one.text}" if n and self.all[n - 1].sentence == one.sentence else one.text
            for n, one in enumerate(self.all)
        ]
        return clauses, [one.sentence.of(one.notice.text) for one in self.all], before

    @cached_property
    def _examples(self) -> Examples:
        clauses, sentences, before = self._texts
        return Examples([*clauses, *sentences, *before, *self._others])

    @cached_property
    def _vectors(self) -> NDArray[np.float32]:
        clauses, sentences, _ = self._texts
        return _unit(self._embed([*clauses, *sentences]))


def _likest(clauses: Sequence[Clause], asked: str) -> list[Clause]:
    """Return the clauses of the sentences that share most with a question, in their order."""
    pieces = grams(asked)
    shared: dict[tuple[str, Span], int] = {}
    for one in clauses:
        key = (one.notice.document.id, one.sentence)
        if key not in shared:
            text = one.sentence.of(one.notice.text).lower()
            shared[key] = sum(piece in text for piece in pieces)
    ranked = sorted(clauses, key=lambda one: -shared[one.notice.document.id, one.sentence])[:_SHARING]
    chosen = {(one.notice.document.id, one.sentence) for one in ranked}
    return [one for one in clauses if (one.notice.document.id, one.sentence) in chosen]


def _clauses(notice: Notice, asks: bool) -> list[Clause]:
    found = []
    for sentence in split_sentences(notice.text):
        text = sentence.of(notice.text)
        if _PREAMBLE.search(text) or _NO_SENTENCE.search(text):
            continue
        for match in _CLAUSE.finditer(text):
            if match.end() - match.start() >= _LEAST:
                span = Span(sentence.start + match.start(), sentence.start + match.end())
                found.append(Clause(notice, asks, span, sentence))
    return found


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    held = np.asarray(vectors, np.float32)
    lengths = np.linalg.norm(held, axis=1, keepdims=True)
    return np.asarray(held / np.where(lengths > 0, lengths, 1), np.float32)
