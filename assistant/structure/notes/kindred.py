"""What the notes a genre knows by example tell: kinds of deeds and shortfalls, and the part a note is of."""

from __future__ import annotations

import math
import re

from assistant.genre import GenrePack
from assistant.genre.per_pack import PerPack
from assistant.meaning import meanings
from assistant.structure.likeness import OTHER, Examples, Likeness

_TINY = 1e-3  # least likelihood
_PLAINLY = 0.7  # likelihood from which a clause plainly tells what was done
_DID = re.compile(r"(?:都|全部?|均|已经?)?[开签办做关换搞上学查建发讲](?:了|完|过)$")
_RULED = re.compile("(?:只能|一律|必须|须)凭")  # 会议室只能凭工作证进入
_FOR_NOTHING = re.compile(r"没人|没用|没效果|效果不|不管用|不见效|走过场|流于|摆设")
_TOOK_OFFICE = re.compile(r"(?:接手|接任|到任|上任|任职|履新)的?$")
_READ = 0.1  # what the encoder's own reading weighs: .995 of deeds and shortfalls kept apart, instead of .985


class Kindred:
    """The examples of one genre, as what its deeds, its shortfalls and the parts of a report are told by."""

    def __init__(self, pack: GenrePack) -> None:
        """Take the pack; a pack without examples knows nothing."""
        held = pack.examples
        done = [("done", name, text) for name, texts in held.deeds.items() for text in texts]
        done += [("done", OTHER, text) for text in held.others]
        planned = [("plans", name, text) for name, texts in held.plans.items() for text in texts]
        short = [("problems", name, text) for name, texts in held.judgements.items() for text in texts]
        short += [("problems", OTHER, text) for text in held.shortfalls]
        every = [*done, *planned, *short]
        on = [(topic, text) for topic, texts in held.topics.items() for text in texts]
        examples = Examples([*(text for _, _, text in every), *(text for _, text in on)])
        self._said = "\n".join(examples.texts)
        homes = {deed.name: deed.home or deed.otherwise for deed in pack.phrases.deeds}
        deeds = [name if part != "problems" else None for part, name, _ in every]
        no_kind: list[str | None] = [None] * len(on)
        at_home: list[str | None] = [None if name is None else homes.get(name, OTHER) for name in deeds]
        self.deeds = Likeness(examples, deeds + no_kind, "note")
        self.topics = Likeness(examples, at_home + [topic for topic, _ in on], "note")
        self.shortfalls = Likeness(
            examples, [name if part == "problems" else None for part, name, _ in every] + no_kind, "note"
        )
        self._parts = Likeness(examples, [part for part, _, _ in every] + no_kind)

    def times(self, stretch: str) -> int:
        """Return how often a stretch of characters stands in the examples."""
        return self._said.count(stretch)

    def is_shortfall(self, said: str) -> float:
        """Return how much more like a shortfall than like a deed ``said`` reads; 0 where nothing is known."""
        parts, deeds, short = self._parts.of(said), self.deeds.of(said), self.shortfalls.of(said)
        if not short or not deeds:
            return 0.0
        alike = max(short.values()) - max(deeds.values()) + parts["problems"] - parts["done"]
        likely = min(max(meanings().likely(said, "problems"), _TINY), 1 - _TINY)
        return alike + _READ * math.log(likely / (1 - likely))

    def tells_deed(self, said: str) -> bool:
        """Whether the first of several clauses tells by itself what was done, or all of it when one took office.

        责任书都签了，只是有1个站所没签; 2月份才接手.
        """
        if _TOOK_OFFICE.search(said) or _RULED.search(said):
            return True
        first, comma, more = said.partition("，")
        if not comma or _FOR_NOTHING.search(more):
            return False
        return bool(_DID.search(first)) or (bool(self.deeds.kinds) and meanings().likely(first, "done") > _PLAINLY)


def noted(pack: GenrePack) -> list[str]:
    """Return every note that is an example of something, each once."""
    held = pack.examples
    by_kind = (held.deeds, held.plans, held.judgements, held.topics)
    told = [text for kinds in by_kind for texts in kinds.values() for text in texts]
    return list(dict.fromkeys([*told, *held.others, *held.shortfalls]))


kindred = PerPack(Kindred)  # what a pack's examples tell kinds by
