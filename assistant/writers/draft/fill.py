"""Which stock sentences stand around the facts of a part's items, so that no two items are built alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.genre import GenrePack
from assistant.structure.notes.words import plainly_on
from assistant.writers.draft.body import Body, Kind, Shortfall
from assistant.writers.draft.frames import Deck
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection
from assistant.writers.draft.polarity import falls_short, is_confessed

FEW = 3  # items of a part written by itself up to which each has room for more
_SHORT = 500  # characters below which a part written by itself takes more than its items are built of
_EACH = 100  # the same for each item of a whole report
_FULL, _FULL_ALONE = 380, 430  # characters below which a part by itself takes all there is; one of one item
FLOOR = 400  # characters of its items from which a part by itself is as long as it should be at least
_TAIL = 35  # characters, about, of a sentence that closes a part
_FACT = 100  # the same for each fact
_DUTIES = 5  # items of a short part that may name a duty
_PLAIN: tuple[Kind, ...] = ("stance", "further")  # what may stand around facts of no known topic
_TAILS: tuple[Kind, ...] = ("aim", "purpose", "further")  # say what a deed is for
_CLAIMS: tuple[Kind, ...] = ("stance", "beside", "wider", "duty", "each")  # claim what one keeps to
_BRIEF = 14  # characters of a fact that stands alone in an item without a stance
_A_TAIL = 3  # items, of a part by itself facts, of which one says what it is for, unless length was asked for
_POINTS = 3  # points of an item that may open with a stance of their own
_MORE = 3  # purposes of single facts for an item where length was asked for, and where a part has one item or two


class Filling:
    """Adds stock sentences to the bodies of one section's items."""

    def __init__(
        self, plan: DraftPlan, pack: GenrePack, deck: Deck, section: PlannedSection, bodies: Sequence[Body]
    ) -> None:
        self._plan, self._pack, self._deck = plan, pack, deck
        self._section, self._bodies = section, bodies
        self._topics = [self._topic(item) for item in section.items]
        self._open = [n for n, item in enumerate(section.items) if not item.text]
        self._own = [n for n in self._open if self._topics[n] != "default"]  # facts on no topic stand as they are
        self._rich = plan.rich

    def fill(self) -> None:
        """Add what the items are built of, then more where the part is shorter than it should be."""
        for n, kind in self._each():
            self._add(n, kind, self._section.target)
        for n, kind in self._more():
            self._add(n, kind, self._least())
        if self._plan.whole or self._plan.sober:
            return
        self._rich = True
        facts = sum(len(item.facts) for item in self._section.items)
        for n, kind in self._more():
            full = _FULL_ALONE if len(self._section.items) == 1 else _FULL
            self._add(n, kind, min(self._section.target, full, _FACT * facts))
        for n, kind in self._last():
            ends = 0 if self._section.role == "done" else _TAIL  # a sentence closes it by itself
            self._add(n, kind, min(FLOOR - ends, _FACT * facts))

    def _least(self) -> int:
        """Return up to which length a part takes more than its items are built of."""
        target = self._section.target
        if self._plan.rich:
            return target
        if self._plan.sober:
            return 0
        return min(target, _EACH * len(self._section.items) if self._plan.whole else _SHORT)

    def _add(self, n: int, kind: Kind, target: int) -> None:
        if self._size() < target and not self._is_enough(n, kind) and not self._belies(n, kind):
            item, topic = self._section.items[n], self._topics[n]
            topic = "default" if kind in ("aim", "further") and self._mixed(n) else topic
            self._deck.told = "".join(fact.said for _, fact in item.facts)
            self._deck.aimless = kind in ("stance", "beside") and self._is_enough(n, "aim")
            self._deck.afresh = self._section.role == "plans" and self._is_new(item)
            self._bodies[n].add(kind, self._section.role, topic, self._deck, item.heading)
            self._deck.told, self._deck.aimless, self._deck.afresh = "", False, False

    def _is_new(self, item: PlannedItem) -> bool:
        """Whether the notes tell of no deed on what is planned, which then cannot go on."""
        done = {fact.topic for fact in self._plan.notes.facts if fact.role in (None, "done") and not fact.reason}
        return item.topic not in done

    def _belies(self, n: int, kind: Kind) -> bool:
        """Whether a fact of an item that tells deeds falls short of what a stance would claim beside it."""
        if kind not in _CLAIMS or self._section.role in ("problems", "causes"):
            return False
        return any(falls_short(fact.said) or is_confessed(fact.said) for _, fact in self._section.items[n].facts)

    def _is_enough(self, n: int, kind: Kind) -> bool:
        """Whether the part says often enough what its deeds are for; of what is lacking it is never said."""
        if self._section.role not in ("done", "plans") or kind not in _TAILS:
            return False
        if any(falls_short(fact.said) for _, fact in self._section.items[n].facts):
            return True
        if self._rich:  # nothing asked for the length: one aim an item, none of it behind another
            return kind == "further" and not self._plan.rich and self._bodies[n].aimed
        if self._plan.whole:
            return sum(body.aimed for body in self._bodies) >= max(1, len(self._bodies) // _A_TAIL)
        facts = sum(len(body.facts) for body in self._bodies)
        share = _A_TAIL if len(self._bodies) > 1 else _A_TAIL - 1  # what is on one topic has no other room to be longer
        return sum(body.aims for body in self._bodies) >= max(1, (facts + 1) // share)

    def _size(self) -> int:
        pairs = zip(self._section.items, self._bodies, strict=True)
        return sum(len(item.heading) + (len(item.text) or body.size) for item, body in pairs)

    def _each(self) -> Iterator[tuple[int, Kind]]:
        """Yield by turns a stance and a duty, and an aim for every second item; a shortfall takes none of them."""
        own, turn = self._own, self._plan.seed % 2
        if self._section.role in ("problems", "causes"):
            return
        if self._plan.sober:
            yield from ((n, "stance") for n in own[::2])
            yield from ((n, "aim") for n in own[1::2])
        else:
            yield from ((n, "stance") for n in self._staged()[turn::2])
            yield from ((n, "duty") for n in own[1 - turn :: 2])
            yield from ((n, "aim") for n in self._aimed()[::2])

    def _staged(self) -> list[int]:
        """Return the items that a stance may open: of several, one begins with its fact."""
        plain = self._own[self._plan.seed % len(self._own)] if len(self._own) >= FEW else -1
        return [n for n in self._own if n != plain and not self._mixed(n) and not self._brief(n)]

    def _brief(self, n: int) -> bool:
        """Whether an item of a whole report tells one short fact, which a stance would outweigh."""
        facts = self._section.items[n].facts
        return self._plan.whole and not self._rich and len(facts) == 1 and len(facts[0][1].said) < _BRIEF

    def _aimed(self) -> list[int]:
        """Return the items that an aim may close: of several, one ends with its fact."""
        plain = self._own[(self._plan.seed + 1) % len(self._own)] if len(self._own) >= FEW else -1
        return [n for n in self._own if n != plain]

    def _more(self) -> Iterator[tuple[int, Kind]]:
        """Yield what a part that is still short takes; where length was asked for, every item takes all."""
        if self._section.role in ("problems", "causes"):
            needs: tuple[Kind, ...] = ("aim",) if self._plan.rich else ()  # that each needs to be mended goes unsaid
            kinds: tuple[Kind, ...] = ("measure", *needs, "further") if self._rich else ()
            yield from ((n, kind) for kind in kinds for n in self._open)
            return
        rich, own = self._rich, self._own
        staged, aimed = (own, own) if rich else (self._staged(), self._aimed())
        yield from ((n, "aim") for n in aimed)
        yield from ((n, "stance") for n in staged)
        yield from ((n, "duty") for n in (own if rich else own[:_DUTIES]))
        wider = rich or not (
            self._plan.whole or self._section.role == "plans"
        )  # of what is not done yet, one is enough
        yield from ((n, "beside") for n in (staged if wider else ()))
        most = len(own) * _MORE if rich else _MORE if len(own) < FEW else len(own)
        yield from ((own[turn % len(own)], "purpose") for turn in range(most if own else 0))
        alone = (
            rich
            and len(self._open) == 1
            and not self._plan.rich
            and not self._plan.whole
            and self._section.role == "done"
        )
        yield from ((n, "each") for _ in range(_POINTS) for n in (own if alone else ()))
        yield from ((n, "further") for n in (own if rich else () if self._plan.whole else aimed))
        yield from ((n, "duty") for n in own)
        loose = [n for n in self._open if n not in own and not self._told_plainly(n) and not self._brief(n)]
        few = len(own) < FEW and self._section.role != "plans"  # that what is planned will be done goes without saying
        yield from ((n, kind) for n in loose for kind in (_PLAIN if few else ()))

    def _last(self) -> Iterator[tuple[int, Kind]]:
        """Yield what a part takes that would be shorter than a section may be although all else was said."""
        if self._section.role in ("problems", "causes"):
            short = [body for body in self._bodies if isinstance(body, Shortfall)]
            for n in self._open:  # half of them tell what they call for: all would be one tune
                if sum(bool(body.need) for body in short) * 2 < len(short):
                    yield n, "called"
            return
        loose = [n for n in self._open if n not in self._own and not self._told_plainly(n)]
        yield from ((n, kind) for kind in _PLAIN for n in loose)
        yield from ((n, "all") for n in self._open[-1:] if len(self._section.items) > 1)
        yield from ((n, "wider") for n in self._open if not self._told_plainly(n))

    def _mixed(self, n: int) -> bool:
        """Whether an item tells of several topics, for which no stance on one of them speaks."""
        done = self._section.role in ("done", "plans")
        return done and len({fact.topic for _, fact in self._section.items[n].facts if fact.topic}) > 1

    def _told_plainly(self, n: int) -> bool:
        """Whether an item tells what is told as it is: a prize, a score, a gift, what ends on what it lacks."""
        return self._short(self._section.items[n]) or any(
            told.kind is not None and told.kind.plain for told in self._bodies[n].facts
        )

    def _topic(self, item: PlannedItem) -> str:
        """Return the topic whose stock sentences fit an item: that of its facts, or of the heading of a shortfall."""
        if self._section.role == "problems":
            return item.topic if item.topic and plainly_on(self._pack, item.topic, item.heading) else "default"
        neutral = self._pack.phrases.leads.get(self._section.role, {}).get("default", ())
        plainly = (item.proposed and not item.facts) or (self._section.role == "done" and self._short(item))
        plainly = plainly or item.heading in neutral
        return "default" if plainly else item.topic or "default"

    @staticmethod
    def _short(item: PlannedItem) -> bool:
        return bool(item.facts) and all(falls_short(fact.said) for _, fact in item.facts)
