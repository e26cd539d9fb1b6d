"""Which kind of deed a fact tells, by the genre's data: what was done, not what it mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.genre import Deed, GenrePack
from assistant.genre.phrases import NO_TOPIC
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.likeness import OTHER, kindred
from assistant.structure.notes.words import plainly_on
from assistant.structure.topics import label_topics

# Names hold words of other deeds: 《舆情处置办法》, 民办培训机构.
_NAMES = re.compile(r"“[^”]*”|[\u4e00-\u9fff]{2}机构")
_COUNT = re.compile(r"^[^，\d]{1,8}\d+[名人个]，(?=.{8})")  # who there is, before what was done
_QUOTED = re.compile(r"《[^》]*》")
_SHOWN = 0.09  # what the pattern of a kind adds to the likeness of its examples
_SURE = 0.13  # score from which a deed is of the kind it is most like
_UNKNOWN = Deed(about="(?!)")


class Kinds:
    """Knows the kinds of deeds of one genre: by the examples they are like, and by the patterns of the kinds."""

    def __init__(self, pack: GenrePack) -> None:
        self._pack = pack
        self._deeds = [(re.compile(deed.about), deed) for deed in pack.phrases.deeds]
        self._like = kindred(pack).deeds
        self.of = lru_cache(4096)(self._of)

    def _of(self, said: str, topic: str = "") -> Deed | None:
        """Return the kind of deed of what is ``said`` and speaks of ``topic``; None where none is sure."""
        shown = self._shown(said, topic)
        like = self._like.of(_QUOTED.sub("《》", said))
        if not like:
            return shown
        score = {deed.name: like.get(deed.name, 0.0) for _, deed in self._deeds}
        if shown:
            score[shown.name] += _SHOWN
        best = max((deed for _, deed in self._deeds), key=lambda deed: score[deed.name])
        sure = score[best.name] >= _SURE and score[best.name] > like.get(OTHER, 0.0)
        return best if sure else shown

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
        kind = self.of(fact.said)
        return (kind.home if kind else "") or (labels[0][0] if labels else "") or fact.topic

    def topic(self, fact: Fact) -> str:
        """Return the topic a deed belongs to: its heading's, its kind's, its words' where they are plain; else ""."""
        if fact.headed:
            return fact.topic
        kind = self.of_fact(fact)
        if kind and (kind.plain or kind.home):
            return kind.home
        if fact.topic and plainly_on(self._pack, fact.topic, fact.said):
            return fact.topic
        return kind.otherwise if kind else ""
