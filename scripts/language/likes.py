"""Which characters sound or look alike: sounds from pypinyin, shapes from lists of groups."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np
from pypinyin import Style, pinyin

from assistant.genre.language import NEAR, SHAPE, SOUND


def syllables(characters: str) -> list[str]:
    """Return the usual syllable of each character, without its tone."""
    return [re.sub(r"\d", "", pinyin(char, style=Style.TONE3)[0][0]) for char in characters]


def blurred(syllable: str) -> str:
    """Return what is left of a syllable for those who do not tell zh from z, n from l, ing from in."""
    syllable = re.sub(r"^(zh|ch|sh)", lambda match: match[0][0], syllable)
    syllable = re.sub(r"^[nl](?!$)", "l", syllable)
    return re.sub(r"(in|en)g$", r"\1", syllable)


def likes(
    characters: str, confused: Iterable[str], shapes: Iterable[str]
) -> np.ndarray[tuple[int, int], np.dtype[np.uint16]]:
    """Return rows of (character, one like it, kind) as numbers; ``confused``: groups of words apart by spaces."""
    kinds: dict[tuple[int, int], int] = {}
    number = {char: at for at, char in enumerate(characters)}
    usual = syllables(characters)
    groups = [(shape, SHAPE) for shape in shapes]
    groups += [("".join(group), NEAR) for group in _by(characters, map(blurred, usual))]
    groups += [("".join(group), SOUND) for group in _by(characters, usual)]
    groups += [(group, SOUND) for group in _differing(confused)]
    for group, kind in groups:
        known = [number[char] for char in dict.fromkeys(group) if "一" <= char <= "鿿" and char in number]
        kinds.update({(a, b): kind for a in known for b in known if a != b})
    return np.array([(a, b, kind) for (a, b), kind in sorted(kinds.items())], dtype=np.uint16)


def _differing(groups: Iterable[str]) -> Iterable[str]:
    """Yield the two characters in which two words of a group differ, where it is but one."""
    for words in map(str.split, groups):
        for a in words:
            for b in words:
                apart = [x + y for x, y in zip(a, b, strict=False) if x != y]
                if len(a) == len(b) and len(apart) == 1:
                    yield apart[0]


def _by(characters: str, names: Iterable[str]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for char, name in zip(characters, names, strict=True):
        groups.setdefault(name, []).append(char)
    return list(groups.values())
