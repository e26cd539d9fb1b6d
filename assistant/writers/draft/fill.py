"""Which stock sentences a part of a draft takes: one stance or duty and one aim an item, else more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.genre import GenrePack
from assistant.structure.notes.words import plainly_on
from assistant.writers.draft.body import Body, Kind
from assistant.writers.draft.frames import Deck
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection

FEW = 3  # items of a part written by itself up to which each has room for more
_SHORT = 400  # characters below which a part written by itself takes more than one stance and one aim an item
_EACH = 125  # the same for each item of a whole report
_DUTIES = 3  # duties that a part names at most
_MORE = 3  # purposes of single facts that a short part takes beside them


class Filling:
    """Adds stock sentences to the bodies of one section's items."""

    def __init__(
        self, plan: DraftPlan, pack: GenrePack, deck: Deck, section: PlannedSection, bodies: Sequence[Body]
    ) -> None:
        self._plan, self._pack, self._deck = plan, pack, deck
        self._section, self._bodies = section, bodies
        self._topics = [self._topic(item) for item in section.items]
        self._open = [n for n, item in enumerate(section.items) if not item.text]

    def fill(self) -> None:
        """Add what every item takes, then more where the part is shorter than it should be."""
        target = self._section.target
        for n, kind in self._each():
            self._add(n, kind, target)
        for n, kind in self._more():
            self._add(n, kind, self._least())

    def _least(self) -> int:
        """Return up to which length a part takes more than one stance and one aim an item."""
        target = self._section.target
        if self._plan.rich:
            return target
        if self._plan.sober:
            return 0
        return min(target, _EACH * len(self._section.items) if self._plan.whole else _SHORT)

    def _add(self, n: int, kind: Kind, target: int) -> None:
        if self._size() < target:
            item, topic = self._section.items[n], self._topics[n]
            topic = "default" if kind == "aim" and self._mixed(n) else topic
            self._bodies[n].add(kind, self._section.role, topic, self._deck, item.heading)

    def _size(self) -> int:
        pairs = zip(self._section.items, self._bodies, strict=True)
        return sum(len(item.heading) + (len(item.text) or body.size) for item, body in pairs)

    def _each(self) -> Iterator[tuple[int, Kind]]:
        """Yield what every item takes: none for those on no topic, whose facts stand as they are."""
        own = [n for n in self._open if self._topics[n] != "default"]
        if self._section.role in ("problems", "causes"):
            yield from self._yardsticks()
        elif self._plan.sober:
            yield from ((n, "stance") for n in own[::2])
            yield from ((n, "aim") for n in own[1::2])
        else:
            turn = self._plan.seed % 2
            for place, n in enumerate(own):
                before = self._bodies[n].size
                if place % 2 == turn or self._plan.formal:
                    self._add(n, "duty", self._section.target)
                if self._bodies[n].size == before and not self._mixed(n):
                    yield n, "stance"
            yield from ((n, "aim") for n in own)

    def _yardsticks(self) -> Iterator[tuple[int, Kind]]:
        """Yield, by turns, a yardstick, a link and a rule for shortfalls, and what they call for."""
        turn = self._plan.seed % 2
        if self._plan.sober:
            yield from ((n, "stance") for n in self._open[::2])
            return
        yield from ((n, "stance") for place, n in enumerate(self._open) if place % 2 == turn)
        yield from ((n, "duty") for place, n in enumerate(self._open[:4]) if place % 2 != turn and place > 1)
        yield from ((n, "beside") for place, n in enumerate(self._open) if place % 2 != turn)

    def _more(self) -> Iterator[tuple[int, Kind]]:
        """Yield what a part that is still short takes beside."""
        if self._section.role in ("problems", "causes"):
            yield from ((n, "stance") for n in self._open)
            yield from ((n, "aim") for n in self._open)
            yield from ((n, "further") for n in self._open)
            return
        own = [n for n in self._open if self._topics[n] != "default"]
        named = sum(any(told.before for told in body.facts) for body in self._bodies)
        yield from ((n, "duty") for n in own[: max(0, _DUTIES - named) if not self._plan.rich else None])
        yield from ((n, "stance") for n in own)
        yield from ((n, "beside") for n in own)
        most = len(own) * _MORE if self._plan.rich else _MORE if len(own) == 1 else 0
        yield from ((own[turn % len(own)], "purpose") for turn in range(most if own else 0))
        if self._plan.rich:
            yield from ((n, "further") for n in own)

    def _mixed(self, n: int) -> bool:
        """Whether an item tells of several topics, for which no stance on one of them speaks."""
        done = self._section.role in ("done", "plans")
        return done and len({fact.topic for _, fact in self._section.items[n].facts if fact.topic}) > 1

    def _topic(self, item: PlannedItem) -> str:
        """Return the topic whose stock sentences fit an item: that of its facts, or of the heading of a shortfall."""
        if self._section.role == "problems":
            return item.topic if item.topic and plainly_on(self._pack, item.topic, item.heading) else "default"
        return "default" if item.proposed and not item.facts else item.topic or "default"
