"""Chinese text as index tokens without a segmenter: characters, pairs of characters, whole words and numbers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from operator import add

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_HAN}]+|[a-z0-9]+")
# Any other character may be a compatible form of one that belongs to a token; folding is most of the work otherwise.
_TO_FOLD = re.compile("[^\0-\x7f\u4e00-\u9fff\u3000-\u3002\u3007-\u3011“”‘’—…·，；：！？（）]")
_IS_HAN = re.compile(rf"[{_HAN}]")


def tokens(text: str) -> list[str]:
    """Return the tokens of ``text`` in order; widths and case are folded, punctuation parts words."""
    found: list[str] = []
    for run in _runs(text):
        found += _of_run(run)
    return found


def query_tokens(text: str) -> list[str]:
    """Return the different tokens of a question, in order."""
    return list(dict.fromkeys(tokens(text)))


def token_text(text: str) -> str:
    """Return the tokens of ``text`` as one string that a tokenizer splitting at spaces gives back."""
    return " ".join(map(_text_of_run, _runs(text)))


def is_han(token: str) -> bool:
    """Whether the token is of Chinese characters."""
    return bool(_IS_HAN.match(token))


def _runs(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKC", text) if _TO_FOLD.search(text) else text
    return _RUN.findall(folded.lower())


def _of_run(run: str) -> list[str]:
    if not _IS_HAN.match(run):
        return [run]
    return [*run, *map(add, run, run[1:])]


@lru_cache(maxsize=16_384)
def _text_of_run(run: str) -> str:
    """Return a run's tokens joined; a stretch of text comes again in each passage around it."""
    return " ".join(_of_run(run))
