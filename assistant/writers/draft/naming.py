"""Sentences that name what a part speaks of, by the words of its own facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.genre import GenrePack, compiled
from assistant.structure.notes.words import plainly_on
from assistant.writers.draft.lacking import LAST
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection
from assistant.writers.draft.polarity import affirmed

_LEAST, _MOST = 3, 5  # things that a sentence names
_LISTED = re.compile("[\u4e00-\u9fff]、(?:\\d+[块个处间])?[\u4e00-\u9fff]")  # several things in one


class Naming:
    """Names the things of one draft's parts; where too few are known by name there is no such sentence."""

    def __init__(self, plan: DraftPlan, pack: GenrePack) -> None:
        self._plan, self._pack = plan, pack

    def lead(self, topic: str, told: str) -> str:
        """Return the lead of a point that tells a fact on ``topic``, by the thing it names; "" for none."""
        naming = self._pack.phrases.naming.get(topic)
        if not naming or self._plan.plain:
            return ""
        leads = [naming.things[name].lead for name in things_named(self._pack, topic, told)]
        if naming.many and _LISTED.search(told) and len(set(leads)) > 1:
            return naming.many
        return next((lead for lead in leads if lead and lead not in told), "")

    def of_item(self, item: PlannedItem) -> str:
        """Return a clause that names what the facts of one item are about, with its full stop; "" for none."""
        naming = self._pack.phrases.naming.get(item.topic)
        if not naming:
            return ""
        told = [fact.said for _, fact in item.facts]
        found = [things_named(self._pack, item.topic, one) for one in told]
        things = list(dict.fromkeys(name for one in found for name in one))
        if sum(map(bool, found)) < _LEAST or len(things) < _LEAST:
            return ""
        frame = naming.frames[self._plan.seed % len(naming.frames)]
        return frame.replace("{things}", "、".join(things[:_MOST]))

    def of_part(self, section: PlannedSection, sides: Sequence[str] = ()) -> str:
        """Return a sentence to stand under the heading of a part, naming what its items are about; "" for none.

        ``sides``: what it names where these are causes.
        """
        pool = self._pack.phrases.named_preludes.get(section.role, ())
        things = list(dict.fromkeys(name for name in sides or self._named(section) if name))[:_MOST]
        least = 2 if section.role == "causes" else _LEAST
        filled = [
            text
            for frame in pool
            if (text := self._plan.voice.fill(self._introduced(frame, section).replace("{things}", "、".join(things))))
        ]
        return filled[self._plan.seed % len(filled)] if filled and len(things) >= least else ""

    def _introduced(self, frame: str, section: PlannedSection) -> str:
        """Return a frame with the time and the post of who reports, where no opening names them."""
        voice = self._plan.voice
        if section.role != "done" or self._plan.opening or not voice.position:
            return frame
        when = f"{voice.period}，" if voice.period and "{period}" not in frame else ""
        return when + frame.replace("{speaker}", f"{{speaker}}作为{voice.position.removeprefix('任')}，", 1)

    def _named(self, section: PlannedSection) -> Iterable[str]:
        if section.role == "problems":
            return [item.topic for item in section.items if self._plainly(item)]
        known = [item for item in section.items if item.heading not in LAST]
        return [self._first(item) or (item.topic if self._plainly(item) else "") for item in known]

    def _plainly(self, item: PlannedItem) -> bool:
        """Whether an item is on its topic by its words and its heading, so that a reader finds there what is named."""
        told = "，".join([item.heading, *(fact.said for _, fact in item.facts)])
        carried = bool(item.topic) and bool(pairs_of(item.topic) & pairs_of(told))
        return carried and plainly_on(self._pack, item.topic, told)

    def _first(self, item: PlannedItem) -> str:
        """Return the name of what an item is about, as a part speaks of it: one its heading names, or its only one."""
        naming = self._pack.phrases.naming.get(item.topic)
        told = item.facts[0][1].said if item.facts else ""
        names = things_named(self._pack, item.topic, told)
        carried = [name for name in names if pairs_of(name) & pairs_of(item.heading)]
        name = next(iter(carried), names[0] if len(names) == 1 and not _LISTED.search(told) else "")
        return f"{name}{naming.suffix}" if name and naming else ""


def things_named(pack: GenrePack, topic: str, told: str) -> Sequence[str]:
    """Return the names of what is told on a topic, in its order; what is said not to be there is not named."""
    naming, there = pack.phrases.naming.get(topic), affirmed(told)
    places = {
        name: found.start()
        for name, thing in (naming.things if naming else {}).items()
        if (found := compiled(thing.about).search(there))
    }
    return sorted(places, key=lambda name: places[name])
