"""Whether a text holds the kind of thing a question asks for: a number, one of two things offered, a mark by name."""

from __future__ import annotations

import re

_COUNTED = re.compile(r"(?:几|多少)\s*个?([次场期件起条篇份人名户家处元项级页])(?!月)")
_NUMBER = r"(?:[0-9０-９一二两三四五六七八九十百千]+|[*×]+)\s*[多余]?"
_LIKE = ("起件宗", "次场期届", "人名位", "家户个处")  # measures that stand for one another: 3件 for 几起
_OFFERED = re.compile(r"([^，。？?、；]{1,14}?)[，,]?还是([^，。？?、；]{1,14})")
_MARKS = re.compile(r"句号|逗号|顿号|分号|冒号|引号|书名号|括号|破折号|省略号|连接号")
_OF_ANY = ("报告", "材料", "稿子", "文章", "单位", "工作", "情况", "部分", "内容", "意识形态")
_THINGS = ("n", "v", "s", "j", "l", "f", "t", "m")


def counts_so(question: str, text: str) -> bool:
    """Whether ``text`` tells such a number as is asked for: 2期 for 几期; true where none is asked for."""
    found = _COUNTED.search(question)
    if not found:
        return True
    like = next((group for group in _LIKE if found[1] in group), found[1])
    return bool(re.search(rf"{_NUMBER}[{like}]", text))


def names_offered(question: str, text: str) -> bool:
    """Whether ``text`` names one of two things a question offers; true where it offers none, or only what any has."""
    offered = _OFFERED.search(question)
    if not offered or re.search(r"\d", offered[0]):
        return True
    first, second = (_words(side) for side in offered.groups())
    apart = (first ^ second) - set(_OF_ANY)
    return not apart or any(word in text for word in apart)


def _words(side: str) -> set[str]:
    import rjieba

    return {word for word, kind in rjieba.tag(side) if len(word) > 1 and kind[0] in _THINGS}


def names_mark(question: str, text: str) -> bool:
    """Whether ``text`` tells of the punctuation mark a question is on; true where it is on none."""
    found = _MARKS.search(question)
    return not found or found[0] in text or "标点" in text


def asks_kind(question: str) -> bool:
    """Whether a question asks for a kind of thing that is looked for in what answers it."""
    return bool(_OFFERED.search(question) or _MARKS.search(question))
