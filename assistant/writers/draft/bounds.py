"""Where the words of a note begin and end, so that no repair of its wording cuts into one."""

from __future__ import annotations

import re
from functools import lru_cache

_NAMED = re.compile(r"“[^”]*”|《[^》]*》|〔[^〕]*〕")
# Kinds of words that no name of a deed or a thing holds: 了, 得, 的, 那, 不, 把 and the like.
_NO_NOUN = ("u", "r", "d", "p", "y", "e")
_IN_NAMES = frozenset("站评展演编志建管")  # one-character verbs that names of bodies and deeds are made with
_NOUN_ADVERBS = frozenset(("专项", "联合", "集中", "定期", "日常", "约谈", "随机", "全员", "实地", "专题", "便", "约"))


@lru_cache(maxsize=8192)
def _tagged(text: str) -> tuple[tuple[str, str], ...]:
    import rjieba

    return tuple(rjieba.tag(text, hmm=False))


@lru_cache(maxsize=8192)
def cuts(text: str) -> frozenset[int]:
    """Return the offsets at which a word of ``text`` begins or ends."""
    at, found = 0, {0}
    for word, _ in _tagged(text):
        at += len(word)
        found.add(at)
    return frozenset(found)


def swapped(spoken: re.Pattern[str], written: str, said: str) -> str:
    """Return ``said`` with what matches ``spoken`` replaced, where the match begins and ends with whole words."""
    if not spoken.search(said):
        return said
    places = cuts(said)

    def one(found: re.Match[str]) -> str:
        whole = found.start() in places and found.end() in places
        return found.expand(written) if whole else found[0]

    return spoken.sub(one, said)


def is_name(text: str) -> bool:
    """Whether ``text`` is a name without a count, before which a verb may be put: 民办培训机构, 舆情处置."""
    bare = _NAMED.sub("", text)
    if re.search(r"\d", bare):
        return False
    for word, kind in _tagged(bare):
        if kind.startswith(_NO_NOUN) and word not in _NOUN_ADVERBS:
            return False
        if kind == "v" and len(word) == 1 and word not in _IN_NAMES:
            return False
    return True
