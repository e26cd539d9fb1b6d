"""Where a deed belongs: the topic that its likeness to examples, its pattern and its words together speak for."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Protocol

from assistant.genre import Deed, GenrePack
from assistant.structure.likeness import OTHER, Likeness
from assistant.structure.notes.words import fact_topic

# What speaks for a topic, and how much. Learnt from a fifth of the examples that ship, told by the rest with an encoder
# that was trained on the rest alone: .72 of them get a home, .95 of those the right one.
_OF_ITS_KINDS, _OF_ALL, _SCORE, _PATTERN, _WORDS, _NONE = 4.5, 4.3, 2.0, 0.7, 0.3, 0.3
_FAINT_KIND, _FAINT_ALL = 0.15, 0.08  # likeness below which the best is no better than others
_NAMED = re.compile(r"“[^”]*”")  # a name alone tells no home: “保密先锋”评了3名
_ENOUGH = 0.76  # how likely a home must be to be taken: below, a note stands better by itself


class Told(Protocol):
    """The examples as what kinds and topics of deeds are told by."""

    @property
    def deeds(self) -> Likeness:
        """Likeness to kinds."""

    @property
    def topics(self) -> Likeness:
        """Likeness to topics."""


class Homes:
    """Weighs, topic by topic, what speaks for each of being the home of a deed."""

    def __init__(self, pack: GenrePack, held: Told) -> None:
        """Take the pack and what its examples tell; without examples nothing is known."""
        self._pack, self._held = pack, held
        self._homes = {deed.name: home_of(deed) for deed in pack.phrases.deeds} | {OTHER: OTHER}
        self.likely = lru_cache(4096)(self._likely)

    def of(self, said: str, shown: Deed | None) -> str:
        """Return the home of what is ``said``, whose pattern ``shown`` is; "" where none is likely enough."""
        pattern = home_of(shown) if shown else None
        topic, how_likely = self.likely(said, pattern)
        bare = _NAMED.sub("“”", said)
        alone = bare == said or pattern == topic or self.likely(bare, pattern)[0] == topic
        return topic if how_likely >= _ENOUGH and alone else OTHER

    def _likely(self, said: str, shown: str | None) -> tuple[str, float]:
        """Return the likeliest home and how likely it is, 0 to 1: "" for no topic, 0 where nothing is known."""
        kinds, every = self._held.deeds.of(said), self._held.topics.of(said)
        if not kinds or not every:
            return OTHER, 0.0
        like: dict[str, float] = {}
        for kind, score in kinds.items():
            topic = self._homes.get(kind, OTHER)
            like[topic] = max(score, like.get(topic, 0.0))
        best, best_of_all = max(_FAINT_KIND, *like.values()), max(_FAINT_ALL, *every.values())
        words = fact_topic(said, self._pack)
        weighed = {
            topic: _OF_ITS_KINDS * like.get(topic, 0.0) / best
            + _SCORE * like.get(topic, 0.0)
            + _OF_ALL * score / best_of_all
            + _PATTERN * (topic == shown)
            + _WORDS * (topic == words and topic != OTHER)
            + _NONE * (topic == OTHER)
            for topic, score in every.items()
        }
        likeliest = max(weighed, key=lambda topic: weighed[topic])
        others = sum(math.exp(weight - weighed[likeliest]) for weight in weighed.values())
        return likeliest, 1 / others


def home_of(deed: Deed) -> str:
    """Return the topic at which a kind of deed is at home, or else falls to; "" where it is at none."""
    return deed.home or deed.otherwise
