"""The numbers of short texts, each worked out once: those of the texts that ship are kept in a file beside them."""

from __future__ import annotations

import hashlib
import re
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from assistant.meaning.encoder import FOLDER, PARTS, Encoder, Head, encoder_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_YEAR = re.compile(r"(?:19|20)\d\d(?=年)年?")  # whichever year it is: the file must not go stale at New Year
_SCALE = 127
_MOST = 20_000  # texts remembered beside those of the file


class Meanings:
    """Tells what texts mean; safe from several threads."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder, self._encoder = folder, encoder_of(folder)
        self._read: OrderedDict[str, NDArray[np.float32]] = OrderedDict()  # each text once, whoever looks at it
        self._lock = Lock()

    def of(self, texts: Sequence[str], head: Head) -> NDArray[np.float32]:
        """Return one row a text, as ``Encoder.seen_as`` does, from what is known of it or read now."""
        import numpy as np

        plain = [_plain(text) for text in texts]
        rows = {text: self._kept(text, head) for text in dict.fromkeys(plain)}
        if missing := [text for text, row in rows.items() if row is None]:
            rows |= zip(missing, self._encoder.seen_as(head, self._reading(missing)), strict=True)
        return np.array([rows[text] for text in plain], np.float32) if plain else np.zeros((0, 1), np.float32)

    def likely(self, said: str, part: str) -> float:
        """Return how likely what is said tells of that part of a report, one of ``PARTS``."""
        return float(self.of([said], "part")[0][PARTS.index(part)])

    def read(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return what the encoder reads in each text, in its plain form, before any head looks at it."""
        return self._reading([_plain(text) for text in texts])

    def unknown(self, texts: Iterable[str], head: Head) -> list[str]:
        """Return those of ``texts`` that the file does not hold, in the form it would hold them."""
        places = self._file[0]
        return [text for text in dict.fromkeys(map(_plain, texts)) if self.key(head, text) not in places]

    @staticmethod
    def key(head: Head, text: str) -> bytes:
        """Return under what the file keeps a text that is in its plain form."""
        return hashlib.blake2b(f"{head} {text}".encode("utf-8", "replace"), digest_size=8).digest()

    def _kept(self, text: str, head: Head) -> NDArray[np.float32] | None:
        """Return the row of a text that ships; None for any other."""
        import numpy as np

        places, rows = self._file
        if (place := places.get(self.key(head, text))) is None:
            return None
        found = rows[place].astype(np.float32)
        return np.asarray(found / np.linalg.norm(found), np.float32)

    def _reading(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return what the encoder reads in each of ``texts``, remembered or read now."""
        import numpy as np

        held = {text: row for text in texts if (row := self._read.get(text)) is not None}
        if new := [text for text in texts if text not in held]:
            read = dict(zip(new, self._encoder.read(new), strict=True))
            held |= read
            with self._lock:
                self._read.update(read)
                while len(self._read) > _MOST:
                    self._read.popitem(last=False)
        return np.array([held[text] for text in texts], np.float32)

    @cached_property
    def _file(self) -> tuple[dict[bytes, int], NDArray[np.int8]]:
        """Where each text that ships stands, and its numbers in 8 bits, shape (texts, 128)."""
        import numpy as np

        path = self._folder / "known.npz"
        if not path.exists():
            return {}, np.zeros((0, 1), np.int8)
        with np.load(path) as held:
            keys, rows = held["keys"], held["rows"]
        return {key.tobytes(): place for place, key in enumerate(keys)}, rows


def kept(texts: Sequence[str], head: Head, encoder: Encoder) -> tuple[list[bytes], NDArray[np.int8]]:
    """Return the keys and 8-bit rows under which the file keeps ``texts``, in their plain form."""
    import numpy as np

    rows = encoder.seen_as(head, encoder.read(texts))
    return [Meanings.key(head, text) for text in texts], np.round(rows * _SCALE).astype(np.int8)


def _plain(text: str) -> str:
    return _YEAR.sub("今年", text).strip()


@lru_cache(maxsize=1)
def meanings() -> Meanings:
    """Return what ships, loaded once however many use it."""
    return Meanings()
