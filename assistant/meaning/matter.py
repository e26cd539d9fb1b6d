"""Whether a line of notes is matter of a report, or only said, ordered or remarked beside it: learnt by example.

A line is compared with the examples of ``knowledge/common/talk.yaml`` by what it means and by the characters it holds;
``scripts/meaning/matter.py`` works out what each example weighs, and keeps that in ``zh/matter.npz``.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.meaning.encoder import FOLDER
from assistant.meaning.known import meanings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float32]

BESIDE = ("writer", "order", "frame", "remark")  # kinds of what is no matter, in the order of their numbers
BUCKETS = 1 << 14  # stretches of characters are told apart by a number below this
NARROW = 2.0  # how fast an example counts for less, the less alike a line is
_SCALE = 127
_WEIGHTS = (0.5, 1.0, 1.0)  # of a stretch of one, two and three characters
_MARKS = " \t\u3000，,、。.；;：:！!？?~～…—-·•*＊"
_YEAR = re.compile(r"(?:19|20)\d\d年")


@dataclass(frozen=True, slots=True)
class Said:
    """How a line reads: from -1, surely matter of the report, to 1, surely beside it; and then what kind of words."""

    beside: float
    kind: str


class Matter:
    """Tells matter of a report from what is said beside it; knows nothing where its file is absent."""

    def __init__(self, path: Path = FOLDER / "matter.npz") -> None:
        """Take where what was learnt is kept; nothing is read before the first line."""
        self._path = path
        self.of = lru_cache(4096)(self._of)

    def read_ahead(self, lines: Iterable[str]) -> None:
        """Have the encoder read many lines at once, which takes it half as long as one by one."""
        if self._learnt:
            meanings().read([plain for line in lines if (plain := plainly(line))])

    def _of(self, line: str) -> Said:
        """Return how a line, or a clause of one, reads."""
        import numpy as np

        plain = plainly(line)
        if not plain or not self._learnt:
            return Said(-1.0, "")
        held = self._learnt
        near = as_meant(meanings().read([plain]), held["shape"], held["middle"])[0]
        by_meaning = np.exp(NARROW * (held["examples"] @ near - 1)) @ held["weights"]
        numbers, weights = stretches(plain)
        found = by_meaning + weights @ held["characters"][numbers] + held["before"]
        return Said(float(found[0]), BESIDE[int(found[1:].argmax())])

    @cached_property
    def _learnt(self) -> dict[str, Array]:
        import numpy as np

        if not self._path.exists():
            return {}
        with np.load(self._path) as held:
            found = {name: held[name].astype(np.float32) for name in held.files}
        found["examples"] /= np.linalg.norm(found["examples"], axis=1, keepdims=True)
        return found


def plainly(line: str) -> str:
    """Return a line as it is compared: without the marks around it, whichever year it is of."""
    return _YEAR.sub("今年", line).strip(_MARKS)


def as_meant(read: Array, shape: Array, middle: Array) -> Array:
    """Return what the encoder read in texts, in the few directions in which the examples differ, as unit rows."""
    import numpy as np

    found = (read - middle) @ shape
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9), np.float32)


def stretches(plain: str) -> tuple[NDArray[np.int64], Array]:
    """Return the numbers of the stretches of characters in a line, and what each weighs."""
    import numpy as np

    said = f"^{re.sub(r'[0-9][0-9.,%％]*', '0', plain.lower())}$"
    held = {
        said[at : at + size]: _WEIGHTS[size - 1]
        for size in range(1, len(_WEIGHTS) + 1)
        for at in range(len(said) - size + 1)
    }
    numbers = np.array([zlib.crc32(piece.encode("utf-8", "replace")) % BUCKETS for piece in held], np.int64)
    weights = np.array(list(held.values()), np.float32)
    return numbers, np.asarray(weights / np.linalg.norm(weights), np.float32)


def in_bytes(rows: Array) -> NDArray[np.int8]:
    """Return unit rows in 8 bits, as the file keeps them."""
    import numpy as np

    return np.asarray(np.round(rows / np.abs(rows).max(axis=1, keepdims=True) * _SCALE), np.int8)


@lru_cache(maxsize=1)
def matter() -> Matter:
    """Return what ships, loaded once however many use it."""
    return Matter()
