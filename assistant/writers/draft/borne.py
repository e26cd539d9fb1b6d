"""Whether the facts bear what a stock sentence says: its means, its object, whom it speaks of."""

from __future__ import annotations

import re

from assistant.genre import Phrases


class Bearing:
    """Counts what the headings and sentences of one genre say beyond the facts they stand with."""

    def __init__(self, phrases: Phrases, *, person: bool = False) -> None:
        """Take the phrases; ``person``: one person reports, who speaks for no body."""
        self._promises = re.compile(phrases.promises or "(?!)")
        held = (one for one in phrases.borne if person or not one.person)
        self._rules = [(re.compile(one.says), re.compile(one.told or "(?!)")) for one in held]

    def promised(self, said: str, told: str) -> int:
        """Return how many things a heading names that what is told does not."""
        return sum(word not in told for word in self._promises.findall(said)) + self.unborne(said, told)

    def unborne(self, said: str, told: str) -> int:
        """Return how many things a sentence says that nothing in what is told bears."""
        return sum(says.search(said) is not None and not bears.search(told) for says, bears in self._rules)
