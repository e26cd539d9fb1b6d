"""How written Chinese usually goes on: counted stretches of up to four characters, words, and what is like what."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ids = NDArray[np.int64]
    Numbers = NDArray[np.float64]

ORDER = 4  # characters of the longest stretch
_BITS = 13  # of one character's number within a stretch's key
_SCALE, _BACK_SCALE, _WORD_SCALE = 8, 16, 16  # steps a nat, as kept
_LEAST = -14.0  # log probability of a character that was never counted
_LINE, _UNKNOWN = 0, 1
_NUMBER, _LATIN = "0", "A"  # stand for any number and any Latin word
_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)|(?P<latin>[A-Za-z]+)|(?P<line>\s*\n\s*)|[^\S\n]+|[#*>`_|-]"
    r"|(?P<plain>[一-鿿，。、；：“”《》（）]+)|(?P<other>.)"
)
_COMMON, _USUAL = -14.5, -15.5  # log probability of a word that may be typed for another; that is sure to be one
SOUND, NEAR, SHAPE = 1, 2, 3  # kinds of likeness: the same sound, nearly the same, the same shape


@dataclass(frozen=True, slots=True)
class Tables:
    """What was counted, of one order: sorted keys, log probability of the last character, what backing off costs."""

    keys: Ids
    log_probability: Numbers
    back_off: Numbers


class Language:
    """The counts of ``language.npz``, read when first asked for; knows nothing where the file is absent or damaged."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Language) and (self._path == other._path or not (self or other))

    def __hash__(self) -> int:
        return hash(Language)

    @cached_property
    def _parts(self) -> dict[str, Any]:
        import numpy as np

        if self._path is None or not self._path.exists():
            return {}
        try:
            with np.load(self._path) as file:
                return {name: file[name] for name in file.files}
        except (OSError, ValueError, EOFError, BadZipFile):
            return {}

    def __bool__(self) -> bool:
        return bool(self._parts)

    @cached_property
    def tables(self) -> tuple[Tables, ...]:
        """The counted stretches of 1 to 4 characters."""
        return tuple(_unpacked(self._parts, order) for order in range(1, ORDER + 1))

    @cached_property
    def characters(self) -> str:
        """Every character that is known; its number is its place."""
        return bytes(self._parts["characters"]).decode("utf-8") if self._parts else ""

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {char: number for number, char in enumerate(self.characters)}

    @cached_property
    def words(self) -> dict[str, float]:
        """Words of one to five characters with their log probability."""
        if not self._parts:
            return {}
        words = bytes(self._parts["words"]).decode("utf-8").split("\n")
        return {
            word: -steps / _WORD_SCALE for word, steps in zip(words, self._parts["frequency"].tolist(), strict=True)
        }

    @cached_property
    def like(self) -> dict[int, tuple[Ids, Ids]]:
        """For a character's number: the numbers of those like it, and the kind of likeness of each."""
        import numpy as np

        if not self._parts:
            return {}
        own, other, kind = (self._parts["like"][:, at].astype(np.int64) for at in range(3))
        starts = np.flatnonzero(np.diff(own, prepend=-1))
        ends = [*starts[1:].tolist(), len(own)]
        return {int(own[a]): (other[a:b], kind[a:b]) for a, b in zip(starts.tolist(), ends, strict=True)}

    @cached_property
    def alike(self) -> dict[str, frozenset[str]]:
        """For a character: those like it."""
        chars = self.characters
        return {chars[own]: frozenset(chars[other] for other in others) for own, (others, _) in self.like.items()}

    @cached_property
    def sounding(self) -> dict[str, frozenset[str]]:
        """For a character: those that sound the same."""
        chars = self.characters
        return {
            chars[own]: frozenset(
                chars[other] for other, kind in zip(others.tolist(), kinds.tolist(), strict=True) if kind == SOUND
            )
            for own, (others, kinds) in self.like.items()
        }

    @cached_property
    def pairs_of_words(self) -> frozenset[str]:
        """Words of two characters that are common enough to be trusted where they are seen."""
        return frozenset(word for word, log in self.words.items() if len(word) == 2 and log > _USUAL)

    @cached_property
    def same_sound(self) -> dict[str, tuple[str, ...]]:
        """For a word of two characters: the words that sound like it and share no character with it in its place."""
        if not self._parts:
            return {}
        sound = dict(zip(self.characters, self._parts["syllables"].tolist(), strict=True))
        groups: dict[tuple[int, int], list[str]] = {}
        for word, log in self.words.items():
            if len(word) == 2 and log > _COMMON and word[0] in sound and word[1] in sound:
                groups.setdefault((sound[word[0]], sound[word[1]]), []).append(word)
        return {
            word: others
            for group in groups.values()
            for word in group
            if (others := tuple(one for one in group if one[0] != word[0] and one[1] != word[1]))
        }

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much each trait of a suspicion counts, as calibrated; empty before that."""
        if "weights" not in self._parts:
            return {}
        names = bytes(self._parts["weight_names"]).decode("utf-8").split("\n")
        return dict(zip(names, self._parts["weights"].tolist(), strict=True))

    @cached_property
    def pairs(self) -> NDArray[np.float16]:
        """Log probability of each character (column) after each other one (row), for a first quick look."""
        import numpy as np

        one, two = self.tables[0], self.tables[1]
        table = (one.back_off[:, None] + one.log_probability[None, :]).astype(np.float16)
        table[two.keys >> _BITS, two.keys & ((1 << _BITS) - 1)] = two.log_probability
        return table

    def numbers(self, text: str) -> tuple[Ids, list[int]]:
        """Return the characters of ``text`` as numbers and the place of each; white space within a line is left out."""
        import numpy as np

        found: list[int] = []
        places: list[int] = []
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup
            if kind is None:
                continue
            if kind == "plain":
                found += [self._numbers.get(char, _UNKNOWN) for char in match[0]]
                places += range(*match.span())
                continue
            char = {"number": _NUMBER, "latin": _LATIN, "line": "\n"}.get(kind, match[0])
            found.append(self._numbers.get(char, _UNKNOWN))
            places.append(match.start())
        return np.array(found, dtype=np.int64), places

    def log_probabilities(self, keys: Ids) -> Numbers:
        """Return the log probability of the last of each four characters after the three before it."""
        return look_up(self.tables, keys, ORDER)


def key_of(*numbers: Ids) -> Ids:
    """Return the keys of stretches, given the numbers of their first, second … characters."""
    key = numbers[0]
    for more in numbers[1:]:
        key = (key << _BITS) | more
    return key


def look_up(tables: tuple[Tables, ...], keys: Ids, order: int) -> Numbers:
    """Return log probabilities of stretches of ``order`` characters, backing off to shorter ones where not counted."""
    import numpy as np

    found, cost, left = np.zeros(len(keys)), np.zeros(len(keys)), np.arange(len(keys))
    while len(left):
        table = tables[order - 1]
        at = np.minimum(np.searchsorted(table.keys, keys), len(table.keys) - 1)
        hit = table.keys[at] == keys
        found[left[hit]] = cost[left[hit]] + table.log_probability[at[hit]]
        left, keys = left[~hit], keys[~hit]
        if order == 1:
            found[left] = cost[left] + _LEAST
            break
        shorter = tables[order - 2]
        at = np.minimum(np.searchsorted(shorter.keys, keys >> _BITS), len(shorter.keys) - 1)
        known = shorter.keys[at] == keys >> _BITS
        cost[left[known]] += shorter.back_off[at[known]]
        order -= 1
        keys = keys & ((1 << (_BITS * order)) - 1)
    return found


def _unpacked(parts: dict[str, Any], order: int) -> Tables:
    import numpy as np

    steps = parts[f"keys{order}"]  # the differences of neighbouring keys, a byte a row
    keys = np.zeros(steps.shape[1], dtype=np.int64)
    for row, byte in enumerate(steps):
        keys |= byte.astype(np.int64) << (8 * row)
    back = parts.get(f"back{order}")
    return Tables(
        np.cumsum(keys),
        parts[f"log{order}"].astype(np.float64) / -_SCALE,
        np.zeros(0) if back is None else back.astype(np.float64) / -_BACK_SCALE,
    )


def pack(tables: tuple[Tables, ...]) -> dict[str, Any]:
    """Return the arrays that ``Language`` reads the tables from."""
    import numpy as np

    packed: dict[str, Any] = {}
    for order, table in enumerate(tables, 1):
        steps = np.diff(table.keys, prepend=0)
        rows = [(steps >> (8 * row)) & 255 for row in range(math.ceil(_BITS * order / 8))]
        packed[f"keys{order}"] = np.array(rows, dtype=np.uint8)
        packed[f"log{order}"] = np.clip(np.round(table.log_probability * -_SCALE), 0, 255).astype(np.uint8)
        if order < ORDER:
            packed[f"back{order}"] = np.clip(np.round(table.back_off * -_BACK_SCALE), 0, 255).astype(np.uint8)
    return packed


def pack_words(words: dict[str, float]) -> dict[str, Any]:
    """Return the arrays for words with their log probabilities."""
    import numpy as np

    names = sorted(words)
    steps = [min(511, round(words[name] * -_WORD_SCALE)) for name in names]
    return {"words": _bytes("\n".join(names)), "frequency": np.array(steps, dtype=np.uint16)}


def _bytes(text: str) -> Any:
    import numpy as np

    return np.frombuffer(text.encode("utf-8"), dtype=np.uint8)
