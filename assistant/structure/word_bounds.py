"""Where the words of a note begin and end, so that no repair of its wording cuts into one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_NAMED = re.compile(r"“[^”]*”|《[^》]*》|〔[^〕]*〕")
# Kinds of words that no name of a deed or a thing holds: 了, 得, 的, 那, 不, 把 and the like.
_NO_NOUN = ("u", "r", "d", "p", "y", "e")
_IN_NAMES = frozenset("站评展演编志建管")  # one-character verbs that names of bodies and deeds are made with
# 责任书签了14份, 发短视频: words of the dictionary that notes never mean.
_NOT_ONE = {
    "书签": (("书", "n"), ("签", "v")),
    "发短": (("发", "v"), ("短", "a")),
    "光念": (("光", "d"), ("念", "v")),
    "谁来管": (("谁", "r"), ("来", "v"), ("管", "v")),
    "系里": (("系", "n"), ("里", "f")),
    "里加": (("里", "f"), ("加", "v")),
    "搞了个": (("搞", "v"), ("了", "ul"), ("个", "q")),
}
_NOUN_ADVERBS = frozenset(("专项", "联合", "集中", "定期", "日常", "约谈", "随机", "全员", "实地", "专题", "便", "约"))


@lru_cache(maxsize=8192)
def tagged(text: str) -> tuple[tuple[str, str], ...]:
    """Return the words of ``text``, each with its kind as jieba tags it: v, n, m, ul …."""
    import rjieba

    return tuple(one for found in rjieba.tag(text, hmm=False) for one in _NOT_ONE.get(found[0], (found,)))


@lru_cache(maxsize=8192)
def cuts(text: str) -> frozenset[int]:
    """Return the offsets at which a word of ``text`` begins or ends."""
    at, found = 0, {0}
    for word, _ in tagged(text):
        at += len(word)
        found.add(at)
    return frozenset(found)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` begins and ends with whole words."""
    places = cuts(text)
    return start in places and end in places


def swapped(
    spoken: re.Pattern[str], written: str, said: str, free: tuple[int, ...] = (), verbs: tuple[int, ...] = ()
) -> str:
    """Return ``said`` with what matches ``spoken`` replaced, where the match begins and ends with whole words.

    ``free``: the groups that take whatever stands there; they too must hold whole words, or 重新登记一遍 would be
    read as 记 done to 重新登. ``verbs``: those that take a verb, which must begin a word: 提 of 提一提.
    """
    if not spoken.search(said):
        return said

    def one(found: re.Match[str]) -> str:
        spans = [found.span(), *(found.span(group) for group in free if found[group])]
        whole = all(is_whole(said, *span) for span in spans)
        return found.expand(written) if whole and {found.start(group) for group in verbs} <= cuts(said) else found[0]

    return spoken.sub(one, said)


def is_name(text: str) -> bool:
    """Whether ``text`` is a name without a count, before which a verb may be put: 民办培训机构, 舆情处置."""
    bare = _NAMED.sub("", text)
    if re.search(r"\d", bare):
        return False
    for word, kind in tagged(re.sub("会$", "会议", bare) if len(bare) > 1 else bare):
        if word in ("里", "里头") or (kind.startswith(_NO_NOUN) and word not in _NOUN_ADVERBS):
            return False
        if kind == "v" and len(word) == 1 and word not in _IN_NAMES:
            return False
    return True


def are_names(texts: Iterable[str]) -> bool:
    """Whether each of several is a name, bodies by their short ones too: 撰稿人, 科长, 党办."""
    return all(is_name(text) or is_name(re.sub("办$", "办公室", text)) for text in texts)
