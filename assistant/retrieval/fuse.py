"""How the signs that a passage fits a question are weighed into one score between 0 and 1.

Words and vectors are added by calibrated scores, not by ranks: ranks let a weak half spoil a strong one.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.passage import Passage
from assistant.retrieval.understand import Query

COSINE = 0.6  # beside the best BM25 score as 1
_NAMED = 0.3  # a match of a named role or topic in a question that also asks for something else
_ONLY_NAMED = 0.8  # in a question that is nothing but names
_WORDS_THEN = 0.4  # what words count in such a question: the passage need not use the question's name
_SECOND_TOPIC = 0.6  # of a match with a topic that is not the passage's first
_LEVEL = 0.6  # of the weight of a name: for whole sections, where a part is asked for as such
_TYPE, _PERIOD, _KIND, _DOCUMENT = 0.1, 0.1, 0.12, 0.3
_WEAK = 0.8  # what is left of the score of a text that shows what to avoid


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights for one question: what it names counts the more, the less else it says."""

    words: float
    named: float
    most: float  # the highest sum a passage can reach


def weights(query: Query) -> Weights:
    """Return the weights for ``query``."""
    said = sum(len(word) for word in {word for word, _ in query.named})
    share = min(1.0, said / max(1, len(query.content.replace(" ", ""))))
    words = 1 - (1 - _WORDS_THEN) * share
    named = _NAMED + (_ONLY_NAMED - _NAMED) * share
    most = words + COSINE + named * (bool(query.roles) + bool(query.topics))
    most += named * _LEVEL * bool(query.roles and not query.topics)
    most += _TYPE * bool(query.type) + _PERIOD * bool(query.period) + _KIND * bool(query.kind)
    return Weights(words, named, most + _DOCUMENT * bool(query.documents or query.units))


def score(passage: Passage, query: Query, by: Weights, words: float, cosine: float, *, weak: bool = False) -> float:
    """Return how well ``passage`` fits, in 0..1; ``words`` is its BM25 score over the best one's."""
    total = by.words * words + COSINE * max(0.0, cosine)
    total += by.named * (_role(passage, query) + _topic(passage, query) + _LEVEL * _level(passage, query))
    total += _TYPE * (query.type is not None and passage.type == query.type)
    total += _PERIOD * (query.period is not None and passage.period.startswith(query.period))
    total += _KIND * (query.kind == passage.kind) + _DOCUMENT * (passage.document in {*query.documents, *query.units})
    return min(1.0, max(0.0, total / by.most)) * (_WEAK if weak else 1)


def _role(passage: Passage, query: Query) -> float:
    return float(passage.role in query.roles)


def _topic(passage: Passage, query: Query) -> float:
    if not query.topics or not passage.topics:
        return 0.0
    if passage.topics[0] in query.topics:
        return 1.0
    return _SECOND_TOPIC if set(passage.topics) & set(query.topics) else 0.0


def _level(passage: Passage, query: Query) -> float:
    """A question for a part as such is answered by whole sections; one for a topic in it, by whatever is about it."""
    if query.topics or not query.roles:
        return 0.0
    return float(passage.level in ("section", "preamble"))
