"""What a renewed report changed of last year's, told point by point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.tasks.renew.frame import EVENT, Point, count_slot, keeps_counts, kept_own
from assistant.writers.draft.plan import Change, missing

KEPT = "请核实"  # the kind of change that names what stays of the unit's own


class Changes:
    """Gathers the changes from ``old`` to ``new``, one or two lines a point."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._made: list[Change] = []
        self.dated = False

    def add(self, points: Iterable[Point]) -> None:
        """Name what points leave open."""
        for point in points:
            if keeps_counts(point):
                self._made += [Change("fact", point.place, one.text, count_slot(one.text)) for one in point.open()]
            elif old := point.open_text():
                self.event(point.place, old, missing(EVENT))

    def event(self, place: str, before: str, after: str) -> None:
        """Name one thing of last year's that a slot stands for."""
        self._made.append(Change("event", place, before, after))

    def replaced(self, point: Point, pairs: Sequence[tuple[str, str]]) -> None:
        """Name what this year's notes say in a point instead of last year's."""
        if pairs:
            before, after = (list(dict.fromkeys(side)) for side in zip(*pairs, strict=True))
            self._made.append(Change("dropped", point.place, "；".join(before), "；".join(after)))

    def drop(self, place: str, before: str) -> None:
        """Name what is not carried over; it is no slot then."""
        self._made = [one for one in self._made if one.place != place]
        self._made.append(Change("dropped", place, before.strip(), ""))

    def listed(self, kept: Iterable[Point]) -> tuple[Change, ...]:
        """Return the changes by place, the period's first, and last what stays of the unit's own."""
        dates = [Change("date", "标题和正文", self._old, self._new)] if self.dated else []
        points = list(kept)
        order = {place: n for n, place in enumerate(dict.fromkeys(point.place for point in points))}
        made = sorted(self._made, key=lambda change: order.get(change.place, len(order)))
        own = list(dict.fromkeys(kept_own(points)))
        stays = [Change(KEPT, "沿用的本单位说法", "；".join(own), "照写")] if own else []
        return (*dates, *made, *stays)
