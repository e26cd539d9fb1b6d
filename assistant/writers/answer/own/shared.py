"""The pieces of a question that stand word for word in own reports, each with how much it says of what is asked.

Names of things the office has made up (融媒体中心, 管网二所) are no words of any list; where the question puts them as
the reports do, the longest piece both have is the name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

_SHORTEST, _FULL = 2, 4  # characters of a piece, and of one that weighs in full
_RARELY, _FEW = 0.12, 7  # share of the sentences, or so many, that may hold a rare piece
_APART = re.compile(r"[^一-鿿A-Za-z\d]+")


def shared_pieces(said: str, sentences: Sequence[str]) -> tuple[dict[str, float], float]:
    """Return the pieces of what is said that stand in the sentences with their weight, and what share of it they are.

    A piece weighs more the longer it is and the fewer sentences hold it; two characters that are no word count nothing.
    """
    import rjieba

    text = "\n".join(sentences)
    pieces: dict[str, float] = {}
    found = whole = 0
    for chunk in _APART.split(said):
        whole += len(chunk)
        at = 0
        while at < len(chunk):
            end = next((n for n in range(len(chunk), at + 1, -1) if chunk[at:n] in text), at)
            piece = chunk[at:end]
            if len(piece) < _SHORTEST or (len(piece) == _SHORTEST and not rjieba.has_word(piece)):
                at += 1
                continue
            held = sum(piece in one for one in sentences)
            pieces[piece] = math.log((len(sentences) + 1) / (held + 0.5)) * min(len(piece), _FULL) / _FULL
            found += len(piece)
            at = end
    return pieces, found / whole if whole else 0.0


def rare_pieces(pieces: Iterable[str], sentences: Sequence[str]) -> list[str]:
    """Return the pieces that few of the sentences hold."""
    most = max(_FEW, _RARELY * len(sentences))
    return [piece for piece in pieces if sum(piece in one for one in sentences) <= most]


def speaks_of_piece(text: str, piece: str) -> bool:
    """Whether a text has a piece, or calls a long name by its end: 体验馆 for 中医文化体验馆."""
    return piece in text or (len(piece) > _FULL and piece[-3:] in text)
