"""The short names of set formulations one character off: “四个维护”, 三会两课, 一岗多责."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.desk import Check, Desk
from assistant.genre import SetPhrase
from assistant.results import Finding

WRONG = Check("formulation-wrong", "固定提法有误", "formulations", "固定提法表")

_SHORT = re.compile(r"[一两二三四五六七八九十第][一-鿿]{3}")  # what such a name looks like
_NUMERALS = "一二两三四五六七八九十"
# Around a name that stands without quotation marks.
_BEFORE = r"(?:(?<=落实)|(?<=执行)|(?<=坚持)|(?<=履行)|(?<=增强)|(?<=坚定)|(?<=做到)|(?<=拥护))"
_AFTER = r"(?=(?:制度|要求|职责|责任|机制|的决定性意义|的政治自觉|[，。；、]))"


def check_names(desk: Desk) -> list[Finding]:
    """Find quoted names that are a known one but for one character; those in ``other_names`` are names themselves."""
    phrases = tuple(phrase for phrase in desk.common.set_phrases if _SHORT.fullmatch(phrase.name))
    return [finding for phrase in phrases for finding in _off_by_one(desk, phrase, _names(phrases))]


@lru_cache(maxsize=8)
def _names(phrases: tuple[SetPhrase, ...]) -> frozenset[str]:
    return frozenset(name for phrase in phrases for name in (phrase.name, *phrase.wrong, *phrase.other_names))


def _swapped(name: str) -> Iterator[str]:
    """The name with two of its characters changed about: 三大一重."""
    for one in range(4):
        for two in range(one + 1, 4):
            chars = list(name)
            chars[one], chars[two] = chars[two], chars[one]
            yield "".join(chars)


def _off_by_one(desk: Desk, phrase: SetPhrase, known: frozenset[str]) -> Iterator[Finding]:
    name = phrase.name
    inner = (f"{name[:at]}[一-鿿]{name[at + 1 :]}" for at in range(1, 4) if name[at] != "个")
    forms = "|".join([f"[{_NUMERALS}]{name[1:]}", *inner, *_swapped(name)])
    for match in re.finditer(rf"(?<=[“‘])(?:{forms})(?=[”’])|{_BEFORE}(?:{forms}){_AFTER}", desk.text):
        if match[0] not in known:
            message = f"“{match[0]}”疑为“{name}”之误"
            proof = tuple(filter(None, (name, phrase.source)))
            yield desk.remark(WRONG, "warning", *match.span(), message, f"核对提法，应为“{name}”", evidence=proof)
