"""Puts one misspelling into a text: a character of the same sound or shape, or another word that sounds alike."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from assistant.genre.language import SHAPE, Language

KINDS = ("sound", "shape", "word", "confused")
_TRIES, _EDGE = 60, 6


@dataclass(frozen=True, slots=True)
class Misspelt:
    """``text`` with ``wrong`` at ``start`` where ``right`` stood."""

    kind: str
    text: str
    start: int
    wrong: str
    right: str


Pairs = frozenset[tuple[str, str]]


def misspell(language: Language, text: str, kind: str, rng: random.Random, confused: Pairs) -> Misspelt | None:
    """Return ``text`` with one misspelling of ``kind``, common characters oftener; None where none was found."""
    numbers = {char: at for at, char in enumerate(language.characters)}
    if kind == "confused":
        return _confused(text, confused, rng)
    for _ in range(_TRIES):
        at = rng.randrange(_EDGE, len(text) - _EDGE)
        if kind == "word":
            right = text[at : at + 2]
            others = list(language.same_sound.get(right, ()))
            chosen = rng.choice(others) if others else ""
        else:
            right = text[at]
            chosen = _character(language, numbers.get(right, -1), kind == "shape", rng)
        if chosen:
            return Misspelt(kind, text[:at] + chosen + text[at + len(right) :], at, chosen, right)
    return None


def _confused(text: str, confused: Pairs, rng: random.Random) -> Misspelt | None:
    right, wrong = rng.choice(sorted(confused))
    places = [match.start() for match in re.finditer(right, text)]
    if not places:
        return None
    at = rng.choice(places)
    return Misspelt("confused", text[:at] + wrong + text[at + len(right) :], at, wrong, right)


def _character(language: Language, number: int, shape: bool, rng: random.Random) -> str:
    others, kinds = language.like.get(number, ((), ()))
    pool = [int(other) for other, kind in zip(others, kinds, strict=True) if (kind == SHAPE) == shape]
    if not pool:
        return ""
    # The commonest stand first in the list of characters.
    return language.characters[rng.choices(pool, [1 / (50 + number) for number in pool])[0]]
