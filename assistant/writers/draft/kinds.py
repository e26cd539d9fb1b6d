"""Which kind of deed a fact tells, by the genre's data: what was done, not what it mentions, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.genre import Deed, GenrePack, compiled
from assistant.genre.phrases import NO_TOPIC
from assistant.structure.likeness import OTHER, Likeness
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.kindred import kindred
from assistant.structure.notes.words import plainly_on
from assistant.structure.topics import label_topics
from assistant.writers.draft.acts import is_own_deed
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.clause import clause
from assistant.writers.draft.generals import Generals
from assistant.writers.draft.homes import Homes, home_of
from assistant.writers.draft.main_deed import main_deed
from assistant.writers.draft.polarity import affirmed

# Names hold words of other deeds: 《舆情处置办法》, 民办培训机构; “三审三校” is what is done.
_NAMES = re.compile(r"“(?!三审)(?![^”]*(?:党|思政)课”)[^”]*”|[\u4e00-\u9fff]{2}机构")
_COUNT = re.compile(r"^[^，\d]{1,8}\d+[名人个]，(?=.{8})")  # who there is, before what was done
_QUOTED = re.compile(r"《[^》]*》")
# Whose deed it is tells no kind of it: 网络中心给机房换了门禁.
_DOER = re.compile(r"^[一-鿿]{1,5}(?:中心|科室?|室|站|处|股|局|办|部|公司)(?=[给把为替从往送换调])")
# How far a kind must lead the next one to be said of a deed: a wrong heading is far
# worse than a plain one. Of notes by a writer whose others are not known, .96 of what is so told is right.
_KIND_LEAD = 0.11
_NAMED_LEAD, _NAMED = 0.1, 0.35  # the same lead for what a shortfall names; score of a topic's own words
_WITNESS = 0.02  # lead that the pattern of the kind is worth, and that one of another kind takes
_CLOSE = 3  # of how many kinds beside the first two one that is told as it is must be, where its pattern shows it
_NAMING = 2  # clauses of a note that may name the thing it is about
_LINK = re.compile("^(?:同时|此外|另外|与此同时)，")
# What a lesson was on tells no deed: 领学2次（讲网络安全法）.
_TAUGHT = re.compile("（(?:主要|重点)?(?:讲|学|内容|主题|题目|专题|讲的|学的)[^（）]*）")
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


class Kinds:
    """Knows the kinds of deeds of one genre: by the examples they are like, and by the patterns of the kinds."""

    def __init__(self, pack: GenrePack, like: Likeness | None = None, homes: Homes | None = None) -> None:
        """Take the pack, and what tells kinds and homes if not all its examples do."""
        self._pack = pack
        self._deeds = [(compiled(deed.about), deed) for deed in pack.phrases.deeds]
        self.bearing = Bearing(pack.phrases)
        self._generals = Generals(pack.phrases)
        self._objects = [(topic, compiled(things)) for topic, things in pack.phrases.objects.items()]
        self._like = like or kindred(pack).deeds
        self._homes = homes or Homes(pack, kindred(pack))
        self.seen = lru_cache(4096)(self._seen)
        self._lent = lru_cache(256)(self._as_lent)

    def of(self, said: str, topic: str = "") -> Deed | None:
        """Return the kind of deed of what is ``said`` on ``topic``, with what it lends it; None where none is sure."""
        seen = self.seen(said, topic)
        return self._lending(seen.kind, said) if seen and seen.is_sure else None

    def home(self, said: str, topic: str = "") -> str:
        """Return the topic that what is ``said`` belongs to by all signs together, or by what it names; else ""."""
        said = main_deed(said) or said
        bare = _bare(said)
        return self.named(said) or self._homes.of(bare, self._shown(said, topic))

    def nearest(self, said: str) -> str:
        """Return the topic a deed is likeliest on, be that sure or not: enough to say where it stands among others."""
        return self.home(said) or self._homes.likely(_bare(said), None)[0]

    def _seen(self, said: str, topic: str = "") -> Seen | None:
        said = main_deed(said) or said
        shown = self._shown(said, topic)
        like = self._like.of(_bare(said))
        if not like:  # a genre without examples: its patterns are all there is
            return Seen(shown, 1.0, 1.0) if shown else None
        first, second, *rest = sorted((deed for _, deed in self._deeds), key=lambda deed: -like.get(deed.name, 0.0))
        if shown and shown.plain and shown in (second, *rest[:_CLOSE]):
            return Seen(shown, 1.0, 1.0)  # a prize, a score, a gift is told as it is: nothing is said of it
        other, best = like.get(OTHER, 0.0), like.get(first.name, 0.0)
        elsewhere = (like.get(deed.name, 0.0) for deed in (second, *rest) if home_of(deed) != home_of(first))
        lead = best - max(like.get(second.name, 0.0), other)
        topic_lead = best - max(other, *elsewhere)
        if not shown:
            return Seen(first, lead, topic_lead)
        kind_so = 1 if shown is first else -1
        topic_so = 1 if home_of(shown) == home_of(first) else -1
        return Seen(first, lead + _WITNESS * kind_so, topic_lead + _WITNESS * topic_so)

    def _shown(self, said: str, topic: str) -> Deed | None:
        """Return the first kind whose pattern stands in what is said: in its first clause, else in all of it."""
        said = _TAUGHT.sub("", said) or said
        bare = _COUNT.sub("", _NAMES.sub("“”", said))
        first, whole = self._first(bare.split("，")[0], topic), self._first(bare, topic)
        if first and first.topics and whole and not (whole.plain or whole.befell):
            return whole  # a kind known by its means alone gives way to what was done with them
        return first or whole or self._first(said, topic)

    def of_fact(self, fact: Fact) -> Deed | None:
        """Return the kind of deed of a fact with what it lends this one; None where none is sure."""
        kind = self._sure(fact)
        return self._lending(kind, clause(fact.written, fact.role or "done")) if kind else None

    def befell(self, fact: Fact) -> bool:
        """Whether a fact tells what came upon the one who reports, which is a matter of its own."""
        kind = self._sure(fact)
        return kind is not None and kind.befell

    def _lending(self, kind: Deed, told: str) -> Deed:
        """Return a kind with what may stand beside what is ``told``.

        Policy asks it, and it is done for something, only where it tells what the one who reports did: not of
        县纪委来检查2次. What it is for stands behind its last clause, which then tells such a deed, too.
        """
        parts = re.split("[，；]", _LINK.sub("", told))
        own = is_own_deed(parts[0])
        aim = own and is_own_deed(parts[-1], behind=len(parts) > 1)
        return self._lent(kind.name, duty=own, aim=aim) if kind.duty or kind.aim else kind

    def _as_lent(self, name: str, *, duty: bool, aim: bool) -> Deed:
        kind = next(deed for _, deed in self._deeds if deed.name == name)
        left = {} if duty else {"duty": None}
        return kind.model_copy(update={**left, **({} if aim else {"aim": ()})})

    def _sure(self, fact: Fact) -> Deed | None:
        """Return the kind of deed of a fact, by its own words, or by those it is written in where they say the same."""
        seen = self.seen_in(fact)
        if not seen or not seen.is_sure or not affirmed(fact.said) or not main_deed(fact.said):
            return None
        elsewhere = seen.kind.home and fact.topic and not fact.headed and seen.kind.home != fact.topic
        return None if elsewhere else seen.kind  # all signs together are surer than the kind alone

    def seen_in(self, fact: Fact) -> Seen | None:
        """Return what is seen in a fact: in its own words and, where those say the same, in those it is written in."""
        said, written = self.seen(fact.said, fact.topic), self.seen(fact.written, fact.topic)
        if not said or not written or said.kind is not written.kind:
            return said or written
        return Seen(said.kind, (said.lead + written.lead) / 2, (said.topic_lead + written.topic_lead) / 2)

    def _first(self, part: str, topic: str) -> Deed | None:
        for about, deed in self._deeds:
            if (not deed.topics or (topic or NO_TOPIC) in deed.topics) and about.search(part):
                return deed
        return None

    def among(self, facts: Iterable[Fact]) -> list[Deed]:
        """Return the kinds of deed that facts tell, each once; a fact of none counts as one that is not known."""
        found = {id(kind): kind for fact in facts if (kind := self._sure(fact) or _UNKNOWN)}
        return list(found.values())

    def spoken_of(self, fact: Fact) -> str:
        """Return the topic of a shortfall, of the thing it names rather than of the word that judges it; "" unsure."""
        name, score = next(iter(label_topics(self._pack, fact.said)), ("", 0.0))
        seen = self.seen(fact.said) if self._like.kinds else None
        if seen is None:
            return name or fact.topic
        home = home_of(seen.kind)
        if seen.topic_lead >= _NAMED_LEAD or (home and home in (name, fact.topic) and seen.topic_lead > 0):
            return home
        return name if score >= _NAMED else ""

    def lacking(self, said: str) -> str:
        """Return the topic of one shortfall by its words alone; "" where they do not tell it."""
        found = next((name for name, _ in label_topics(self._pack, said)), "")
        return self.spoken_of(Fact(0, 0, said, said, "problems", topic=found))

    def topic(self, fact: Fact) -> str:
        """Return the topic a deed belongs to: its heading's, else where all signs put it, else its kind's; else ""."""
        if fact.headed:
            return fact.topic
        if not affirmed(fact.said):
            return ""  # it names nothing that was done: it stands with what it was said of
        seen = self.seen(fact.said, fact.topic)
        kind = seen.kind if seen and seen.is_sure else self._sure(replace(fact, topic=""))
        if kind and kind.plain:
            return kind.home
        known = self.home(fact.said, fact.topic) or (home_of(kind) if kind else "") or self._worded(fact)
        return known or self._generals.home(fact.said)

    def named(self, said: str) -> str:
        """Return the topic of the thing a note names first, where that thing is on no other topic; else ""."""
        for part in _NAMES.sub("“”", affirmed(_TAUGHT.sub("", said) or said)).split("，")[:_NAMING]:
            found = [topic for topic, things in self._objects if things.search(part)]
            if found:
                return found[0] if len(found) == 1 else ""
        return ""

    def _worded(self, fact: Fact) -> str:
        """Return the topic that a fact's words are plainly on, in a genre that has no examples to tell it by."""
        if self._like.kinds or not fact.topic:
            return ""
        return fact.topic if plainly_on(self._pack, fact.topic, fact.said) else ""


def _bare(said: str) -> str:
    """Return what is said of a deed itself: without names, whoever did it, and what it was on."""
    return _DOER.sub("", _QUOTED.sub("《》", _TAUGHT.sub("", said) or said))
