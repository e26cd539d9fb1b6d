"""Which stock sentences a part of a draft takes, and in which order, until it is as long as it should be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.genre import GenrePack
from assistant.structure.notes.words import plainly_on
from assistant.writers.draft.body import Body, Kind
from assistant.writers.draft.frames import Deck
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection

_TELLING = ("purpose", "aim", "further", "own")  # kinds that say what something is for
_AIMS, _MORE = (
    1,
    4,
)  # of these a part takes at most (one more where it has several items, or one alone), and more where length was asked
FEW = 3  # items of a part written by itself up to which each has room for more


class Filling:
    """Adds stock sentences to the bodies of one section's items."""

    def __init__(
        self, plan: DraftPlan, pack: GenrePack, deck: Deck, section: PlannedSection, bodies: Sequence[Body]
    ) -> None:
        self._plan, self._pack, self._deck = plan, pack, deck
        self._section, self._bodies = section, bodies
        self._aims = 0  # what facts are for, said so far
        self._most_aims = _AIMS + (len(section.items) >= FEW or len(section.items) == 1) + (_MORE if plan.rich else 0)
        self._open = [n for n, item in enumerate(section.items) if not item.text]

    def fill(self) -> None:
        """Add until the part is long enough: a stance each, what each fact is for, rules, then more."""
        items, bodies = self._section.items, self._bodies
        self._deck.full = not self._plan.whole or len(items) == 1
        size = sum(len(item.heading) + (len(item.text) or body.size) for item, body in zip(items, bodies, strict=True))
        for n, kind in self._wanted():
            if size >= self._section.target:
                break
            topic = self._topic(items[n])
            told = kind in _TELLING and self._section.role in ("done", "plans")
            if (topic == "default" and (told or kind in ("duty", "inner"))) or (told and self._aims >= self._most_aims):
                continue
            brought = bodies[n].add(kind, self._section.role, topic, self._deck, items[n].heading)
            self._aims += bool(told and brought)
            size += brought

    def _wanted(self) -> Iterator[tuple[int, Kind]]:
        """Yield the stock sentences a part may take, in the order in which they are worth their room."""
        open_, bodies = self._open, self._bodies
        if self._plan.sober:
            yield from ((n, "stance") for n in open_[::2])
            yield from ((n, "aim" if self._section.role == "problems" else "purpose") for n in open_[1::2])
            return
        yield from ((n, "stance") for n in open_)
        if self._section.role in ("problems", "causes"):
            yield from ((n, "aim") for n in open_)
            yield from ((n, "duty") for n in open_[1:2])
            return
        most = max((len(bodies[n].facts) for n in open_), default=0)
        dutiful = self._dutiful()
        yield from ((n, "duty") for n in dutiful)
        yield from ((n, "beside") for n in open_ if n not in dutiful)
        yield from ((n, "purpose") for turn in range(most) for n in open_ if turn < len(bodies[n].facts))
        yield from ((n, "beside") for n in open_)
        yield from ((n, "duty") for n in open_ if n not in dutiful)
        yield from ((n, "aim") for n in open_[-1:])
        yield from ((n, "inner") for n in open_ if len(bodies[n].facts) > 2)
        if self._plan.rich or len(self._section.items) < FEW:
            yield from ((n, "inner") for _ in range(most if self._plan.rich else 3 - min(2, len(open_))) for n in open_)
            yield from ((n, "aim") for n in open_)
            yield from ((n, "further") for n in open_)
        if self._plan.rich:
            yield from ((n, "own") for _ in range(most) for n in open_)

    def _topic(self, item: PlannedItem) -> str:
        """Return the topic whose stock sentences fit an item: none of its own where its facts are not plainly on it."""
        told = [fact for _, fact in item.facts]
        if self._section.role == "problems":
            own = "方面还" not in item.heading and item.topic
            return item.topic if own and plainly_on(self._pack, item.topic, item.heading) else "default"
        sure = any(fact.headed or plainly_on(self._pack, item.topic, fact.said) for fact in told)
        return item.topic if sure or not told else "default"

    def _dutiful(self) -> list[int]:
        """Return the items that may name their rule: every second of those whose topic is plain, or the first."""
        if self._section.role not in ("done", "plans") or len(self._section.items) < FEW:
            return [n for n in self._open if n == 0]
        plain = [n for n in self._open if self._topic(self._section.items[n]) != "default"]
        return plain[self._plan.seed % 2 :: 2] if len(plain) > 2 else plain[:1]
