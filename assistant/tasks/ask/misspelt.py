"""Slips in a question: an unheard-of word that sounds like one of writing is read as that word (过度 is 过渡)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from assistant.genre import Common

_ON_ITS_OWN = frozenset("指是有要能会得在到给把被用写报叫算让请问讲说看想")  # verbs that may follow any noun
_LONG = 4  # characters from which a fixed word with one other character is certainly meant
_SELDOM_SLIPS = frozenset("一二三四五六七八九十几年没不有会要")  # 专题会一年开几次 has no 专题会议 in it
_WHICH = re.compile(r"[对错]|正确|规范|还是|哪个|哪种|“|应写")  # whether a word is rightly written may be what is asked


def as_meant(question: str, unknown: Iterable[str], words: frozenset[str], common: Common) -> str:
    """Return ``question`` with its slips as they are meant, where only one word can be; else as it stands.

    ``unknown`` are the words of it that nothing in the library speaks of; ``words`` those that may be meant.
    """
    seen = common.spelling.pairs
    for typed in sorted((one for one in seen if one in question), key=len, reverse=True):
        question = question.replace(typed, seen[typed])
    for typed in unknown:
        if typed in question and (meant := _sounding(typed, words, common)):
            question = question.replace(typed, meant)
    held = frozenset(common.spelling.fixed)
    for typed, word in _off_by_one(question, held if _WHICH.search(question) else held | words, common):
        question = question.replace(typed, word)
    return question


def _sounding(typed: str, words: frozenset[str], common: Common) -> str:
    """Return the only word that sounds as ``typed`` does; empty where there is none or more than one."""
    if len(typed) > 2 and typed[-1] in _ON_ITS_OWN:
        return ""  # 三审指的什么: no 三审制
    same = [word for word in words if len(word) == len(typed) > 1 and word != typed and _alike(typed, word, common)]
    return same[0] if len(same) == 1 else ""


def _alike(typed: str, word: str, common: Common) -> bool:
    """Whether two words differ in characters of one sound, and in no more than half of them."""
    sounds = common.language.sounding
    other = [(one, meant) for one, meant in zip(typed, word, strict=True) if one != meant]
    return 2 * len(other) <= len(word) and all(meant in sounds.get(one, ()) for one, meant in other)


def _off_by_one(question: str, words: frozenset[str], common: Common) -> Iterator[tuple[str, str]]:
    """Yield what stands in ``question`` for one of ``words``, one character of the same sound apart, with the word."""
    gapped, lengths = _gapped(words)
    for length in lengths:
        for start in range(len(question) - length + 1):
            typed = question[start : start + length]
            for at in range(length):
                word = gapped.get(f"{typed[:at]}?{typed[at + 1 :]}", typed)
                known = typed in words or typed in common.spelling.variants
                own = typed[at : at + 1] in _SELDOM_SLIPS or word in question
                if word != typed and not (known or own) and _alike(typed, word, common):
                    yield typed, word


@lru_cache(maxsize=4)
def _gapped(words: frozenset[str]) -> tuple[dict[str, str], tuple[int, ...]]:
    """Return the long words by what is left of each without one character, and their lengths."""
    long = [word for word in words if len(word) >= _LONG]
    gapped = {f"{word[:at]}?{word[at + 1 :]}": word for word in long for at in range(len(word))}
    return gapped, tuple(sorted({len(word) for word in long}))
