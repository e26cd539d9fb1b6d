"""One way to read a turn, how sure it is of an answer, and the order in which the ways of a turn are tried."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.tasks.ask.asks import without_asking, words_asked
from assistant.tasks.ask.carry import belongs, of_anything, things
from assistant.tasks.ask.in_full import asks_where, names_whose, nowhere, other_thing
from assistant.tasks.ask.reading import Understood
from assistant.tasks.ask.wanted import is_aspect
from assistant.writers.answer.material import Known
from assistant.writers.asked import Asked
from assistant.writers.relevance import grams

_COMES_TO = 0.6  # how sure it must be that a rule answers
_SURER = 0.8  # and that one does where the page on a part would
_BUILT = ("how_to", "headings", "example", "coverage")  # what a part or topic named before is enough for
_REPORTS = ("报告", "材料", "汇报", "述职", "总结", "正文")
_SOMEBODY = ("由", "负责", "牵头", "主持", "召集", "责任人", "书记", "领导", "主任", "科室", "部门")
_FACTS = ("time", "when", "number", "person", "year")
_PLACE = re.compile(r"[写放归列]在|[写放归列]进|写到|单列|一条里|那条|部分")
_NOT_SAID = re.compile(r"[^一-鿿]|[的了吗呢么吧]|一般|通常|要|应该|需要|可以|报告|材料")
_THIS = re.compile(r"^(?:这|那)(?:一)?(?:段|条|块|部分|点|句|个)")


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read a turn, and the question it comes to in full."""

    understood: Understood
    known: Known
    full: str

    def told(self, own: str = "") -> float:
        """How sure it is that a rule or a line of the guide answers, and speaks of what a turn itself names."""
        known = self.known
        if not (known.found or known.advice or known.short or known.means):
            return 0.0
        said = f"{known.question}{known.short}{known.advice}{known.means}" + "".join(
            one.quote.text for one in known.found
        )
        if asks_where(own) and not _PLACE.search(said):
            return 0.0
        if (put := other_thing(own)) and put not in said:
            return 0.0
        named = [one for one in things(own) if not is_aspect(one) and one not in _REPORTS]
        if named and not put:
            return known.score if any(word in said for word in named) else 0.0
        rest = () if put or known.score >= _SURER else _pieces(own)
        return known.score if not rest or any(piece in said for piece in rest) else 0.0

    def of_words(self, own: str) -> Way:
        """Return the reading held to the words of the turn, where only a search could answer it."""
        asked = self.understood.asked
        if not self.told() and asked.target in ("role", "topic") and asked.asks in _FACTS and (acts := acts_of(own)):
            pieces = frozenset(_SOMEBODY if asked.asks == "person" else acts)
            return replace(self, understood=replace(self.understood, pieces=pieces))
        if self.told() or asked.target not in ("none", "report") or asked.intent not in ("requirement", "unclear"):
            return self
        return replace(self, understood=replace(self.understood, pieces=frozenset(_pieces(own))))

    def checked(self, own: str) -> Way:
        """Return the reading without what the list of questions says where that is of something else."""
        return self if self.told(own) else replace(self, known=Known())


def leant(asked: Asked, full: str) -> Way:
    """Return a turn that is read as what it wants of the one before, and not as a question of its own."""
    return Way(Understood(asked, leaning=True), Known(), full)


def acts_of(said: str) -> list[str]:
    """Return the acts a question names, which what answers it must speak of: 排查 of 谁来排查."""
    return [word for word, kind in words_asked(said) if len(word) > 1 and kind == "v"]


def _pieces(said: str) -> list[str]:
    """Return the pairs of characters of what a turn says beside its asking words."""
    return [one for one in grams(_NOT_SAID.sub("，", without_asking(said))) if len(one) > 1]


def surest(ways: Sequence[Way], text: str) -> Way | None:
    """Return the full question that is surest answered, the likeliest where none is."""
    best = max(ways, key=lambda one: one.told(text), default=None)
    return best if not best or best.told(text) >= _COMES_TO else ways[0]


def in_order(text: str, apart: Way, fulls: Sequence[Way], merged: Way) -> Iterator[Way]:
    """Yield the readings of a turn, the surest first."""
    other = other_thing(text)
    best = surest(fulls, text)
    sure = best.told(text) if best else 0.0
    asked = merged.understood.asked
    shown = merged.understood.leaning and asked.targeted and asked.intent in _BUILT and not names_whose(other)
    leans = of_anything(text) or nowhere(text) or _THIS.match(text) or belongs(text)
    # 要署名吗 names an act, and is a question of the list as it stands.
    listed = apart.known.score >= 1.0 and acts_of(text) and not (nowhere(text) or _THIS.match(text) or belongs(text))
    own = apart.told() if listed or not leans else 0.0
    if shown and not (sure >= _SURER and asked.intent == "how_to" and not asked.length):
        yield merged
        yield from [best] if best else []
    elif not best or (own >= _SURER and not other):
        yield apart if own >= _COMES_TO else merged
    elif len(fulls) > 1 and sure < _COMES_TO and merged.understood.leaning:
        yield from [merged, best]
    else:
        yield best
        yield from [apart] if own >= _COMES_TO else []
        yield from [merged] if merged.understood.leaning else []
