"""Which kind of deed a fact tells, by the genre's data: what was done, not what it mentions, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from assistant.genre import Deed, GenrePack
from assistant.genre.phrases import NO_TOPIC
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.likeness import OTHER, Likeness, kindred
from assistant.structure.notes.words import plainly_on
from assistant.structure.topics import label_topics

# Names hold words of other deeds: 《舆情处置办法》, 民办培训机构.
_NAMES = re.compile(r"“[^”]*”|[\u4e00-\u9fff]{2}机构")
_COUNT = re.compile(r"^[^，\d]{1,8}\d+[名人个]，(?=.{8})")  # who there is, before what was done
_QUOTED = re.compile(r"《[^》]*》")
_SHOWN = 0.09  # what the pattern of a kind adds to the likeness of its examples
_FAVOUR = 0.05  # how much of that says nothing on how sure the kind is
# How far a kind must lead the next one, and its topic the next topic, to be said of a deed: a wrong heading is far
# worse than a plain one. Of notes by a writer whose others are not known, .96 of what is so told is right.
_KIND_LEAD, _TOPIC_LEAD = 0.08, 0.06
_AGREED = 0.03  # what it is worth that the words of a note are plainly on the topic, too
_UNKNOWN = Deed(about="(?!)")


@dataclass(frozen=True, slots=True)
class Seen:
    """The kind a text is most like, and by how much more than the next kind, and than any kind of another topic."""

    kind: Deed
    lead: float
    topic_lead: float

    @property
    def is_sure(self) -> bool:
        """Whether the kind may be said of it."""
        return self.lead >= _KIND_LEAD

    @property
    def is_on_topic(self) -> bool:
        """Whether the kind's topic may be said of it, though another kind of that topic may be meant."""
        return self.topic_lead >= _TOPIC_LEAD


class Kinds:
    """Knows the kinds of deeds of one genre: by the examples they are like, and by the patterns of the kinds."""

    def __init__(self, pack: GenrePack, like: Likeness | None = None) -> None:
        """Take the pack, and what tells likeness if not all its examples do."""
        self._pack = pack
        self._deeds = [(re.compile(deed.about), deed) for deed in pack.phrases.deeds]
        self._like = like or kindred(pack).deeds
        self.seen = lru_cache(4096)(self._seen)

    def of(self, said: str, topic: str = "") -> Deed | None:
        """Return the kind of deed of what is ``said`` and speaks of ``topic``; None where none is sure."""
        seen = self.seen(said, topic)
        return seen.kind if seen and seen.is_sure else None

    def home(self, said: str, topic: str = "") -> str:
        """Return the topic at which the kind of what is ``said`` is at home; "" where that is not sure."""
        seen = self.seen(said, topic)
        return _home(seen.kind) if seen and seen.is_on_topic else ""

    def _seen(self, said: str, topic: str = "") -> Seen | None:
        shown = self._shown(said, topic)
        like = self._like.of(_QUOTED.sub("《》", said))
        if not like:  # a genre without examples: its patterns are all there is
            return Seen(shown, 1.0, 1.0) if shown else None
        score = {deed.name: like.get(deed.name, 0.0) for _, deed in self._deeds}
        if shown:
            score[shown.name] += _SHOWN
        first, second, *_ = sorted((deed for _, deed in self._deeds), key=lambda deed: -score[deed.name])
        elsewhere = (score[deed.name] for _, deed in self._deeds if _home(deed) != _home(first))
        other, best = like.get(OTHER, 0.0), score[first.name] - _FAVOUR * (shown is first)
        agreed = bool(topic) and topic == _home(first) and plainly_on(self._pack, topic, said)
        return Seen(
            first, best - max(score[second.name], other), best - max(other, *elsewhere) + _AGREED * agreed
        )

    def _shown(self, said: str, topic: str) -> Deed | None:
        """Return the first kind whose pattern stands in what is said: in its first clause, else in all of it."""
        bare = _COUNT.sub("", _NAMES.sub("“”", said))
        first, whole = self._first(bare.split("，")[0], topic), self._first(bare, topic)
        if first and first.topics and whole and not (whole.plain or whole.befell):
            return whole  # a kind known by its means alone gives way to what was done with them
        return first or whole or self._first(said, topic)

    def of_fact(self, fact: Fact) -> Deed | None:
        """Return the kind of deed of a fact, by its own words or by those it is written in."""
        return self.of(fact.said, fact.topic) or self.of(fact.written, fact.topic)

    def _first(self, part: str, topic: str) -> Deed | None:
        for about, deed in self._deeds:
            if (not deed.topics or (topic or NO_TOPIC) in deed.topics) and about.search(part):
                return deed
        return None

    def among(self, facts: Iterable[Fact]) -> list[Deed]:
        """Return the kinds of deed that facts tell, each once; a fact of none counts as one that is not known."""
        found = {id(kind): kind for fact in facts if (kind := self.of_fact(fact) or _UNKNOWN)}
        return list(found.values())

    def spoken_of(self, fact: Fact) -> str:
        """Return the topic of a shortfall: of the thing it names, rather than of the word that judges it."""
        labels = label_topics(self._pack, fact.said)
        return self.home(fact.said) or (labels[0][0] if labels else "") or fact.topic

    def topic(self, fact: Fact) -> str:
        """Return the topic a deed belongs to: its heading's, else its kind's where that is sure; else ""."""
        if fact.headed:
            return fact.topic
        kind = self.of_fact(fact)
        if kind and (kind.plain or kind.home):
            return kind.home
        if home := self.home(fact.said, fact.topic) or self.home(fact.written, fact.topic):
            return home
        return kind.otherwise if kind else self._worded(fact)

    def _worded(self, fact: Fact) -> str:
        """Return the topic that a fact's words are plainly on, in a genre that has no examples to tell it by."""
        if self._like.kinds or not fact.topic:
            return ""
        return fact.topic if plainly_on(self._pack, fact.topic, fact.said) else ""


def _home(deed: Deed) -> str:
    return deed.home or deed.otherwise
