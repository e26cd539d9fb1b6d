"""Headings made of the thing that facts speak of, where no kind of deed and no topic tells what they have in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from assistant.genre import Phrases, compiled


class Generals:
    """Knows the things of one genre by the patterns of its data; what is of none has no such heading."""

    def __init__(self, phrases: Phrases) -> None:
        self._things = [(compiled(one.about), one.head) for one in phrases.generals]
        self._lacks = [(compiled(one.about), one.head) for one in phrases.lacks]

    def of_things(self, clauses: Sequence[str], free: Callable[[str], bool] = lambda head: True) -> str:
        """Return a heading of the first thing that every one of ``clauses`` speaks of; "" where there is none."""
        about = (heads for things, heads in self._things if clauses and all(map(things.search, clauses)))
        return next((head for heads in about for head in heads if free(head)), "")

    def heads(self, clause: str) -> Iterator[str]:
        """Yield the headings of every thing that a clause speaks of."""
        return (head for things, heads in self._things if things.search(clause) for head in heads)

    def of_lack(self, told: str, taken: Collection[str] = ()) -> str:
        """Return a judgement on the thing that a shortfall lacks, none that is ``taken``; "" where none is known."""
        return next((head for head in self._judgements(told) if head not in taken), "")

    def same_lack(self, first: str, second: str) -> bool:
        """Whether two shortfalls are one, told in two pieces: of one thing, which lacks the same."""
        one, other = (next(self._judgements(told), "") for told in (first, second))
        return bool(one) and one == other

    def _judgements(self, told: str) -> Iterator[str]:
        found = ((lack.search(told), heads) for lack, heads in self._lacks)
        return (_named(head, lack) for lack, heads in found if lack for head in heads)


def _named(head: str, lack: re.Match[str]) -> str:
    """Return a judgement with the thing that the shortfall itself names: {thing}还不够经常 → 谈心谈话还不够经常."""
    return head.replace("{thing}", lack["thing"]) if "{thing}" in head else head
