"""What is made once for each genre pack, or part of one, and kept: by identity, as a pack is dear to hash."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")
_MOST = 16  # packs remembered, as tests make many


class PerPack(Generic[K, T]):
    """Calls ``make`` once for each pack; safe from several threads, which may at worst make the same thing twice."""

    def __init__(self, make: Callable[[K], T]) -> None:
        self._make = make
        self._made: dict[int, tuple[K, T]] = {}  # each holds its pack, so that a number is not given twice

    def __call__(self, pack: K) -> T:
        """Return what is made of ``pack``."""
        known = self._made.get(id(pack))
        if known is None or known[0] is not pack:
            known = pack, self._make(pack)
            if len(self._made) >= _MOST:
                self._made.clear()
            self._made[id(pack)] = known
        return known[1]
