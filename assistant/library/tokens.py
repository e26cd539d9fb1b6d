"""Chinese text as index tokens without a segmenter: characters, pairs of characters, whole words and numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from operator import add

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_HAN}]+|[a-z0-9]+")
_IS_HAN = re.compile(rf"[{_HAN}]")


def tokens(text: str) -> list[str]:
    """Return the tokens of ``text`` in order; widths and case are folded, punctuation parts words."""
    found: list[str] = []
    for run in _RUN.findall(unicodedata.normalize("NFKC", text).lower()):
        found += _of_run(run)
    return found


def query_tokens(text: str) -> list[str]:
    """Return the different tokens of a question, in order."""
    return list(dict.fromkeys(tokens(text)))


def joined(parts: Iterable[str]) -> str:
    """Return tokens as one string that a tokenizer splitting at spaces gives back."""
    return " ".join(parts)


def is_han(token: str) -> bool:
    """Whether the token is of Chinese characters."""
    return bool(_IS_HAN.match(token))


def _of_run(run: str) -> list[str]:
    if not _IS_HAN.match(run):
        return [run]
    return [*run, *map(add, run, run[1:])]
