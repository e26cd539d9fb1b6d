"""Names of set formulations one character off: “四个维护”, 一岗多责, 习近平新时期中国特色社会主义思想."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.desk import Check, Desk
from assistant.genre import SetPhrase, compiled
from assistant.results import Finding

WRONG = Check("formulation-wrong", "固定提法有误", "formulations", "固定提法表")
PARTS = Check("formulation-parts", "固定提法不完整", "formulations", "固定提法表")

_SHORT = re.compile(r"[一两二三四五六七八九十第][一-鿿]{3}")  # what such a name looks like
_NUMERALS = "一二两三四五六七八九十"
# Around a name that stands without quotation marks.
_BEFORE = r"(?:(?<=落实)|(?<=执行)|(?<=坚持)|(?<=履行)|(?<=增强)|(?<=坚定)|(?<=做到)|(?<=拥护))"
_AFTER = r"(?=(?:制度|要求|职责|责任|机制|的决定性意义|的政治自觉|[，。；、]))"


def check_names(desk: Desk) -> list[Finding]:
    """Find quoted names that are a known one but for one character; those in ``other_names`` are names themselves."""
    phrases = tuple(phrase for phrase in desk.common.set_phrases if _SHORT.fullmatch(phrase.name))
    short = [finding for phrase in phrases for finding in _off_by_one(desk, phrase, _names(phrases))]
    return [*short, *_long(desk)]


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
    for match in compiled(rf"(?<=[“‘])(?:{forms})(?=[”’])|{_BEFORE}(?:{forms}){_AFTER}").finditer(desk.text):
        if match[0] not in known:
            message = f"“{match[0]}”疑为“{name}”之误"
            proof = tuple(filter(None, (name, phrase.source)))
            yield desk.remark(WRONG, "warning", *match.span(), message, f"核对提法，应为“{name}”", evidence=proof)


_LONG = 7  # characters from which a text of almost the same ones is meant to be the same
_ENDS = 3  # characters at either end that show where to look
_FIRST = 2  # characters that may be a verb of one's own: 大力 for 着力
_LOOSE = frozenset("的地得了和与及、")  # come and go without harm


@lru_cache(maxsize=4)
def _long_names(phrases: tuple[SetPhrase, ...]) -> tuple[dict[str, list[str]], dict[str, list[str]], frozenset[str]]:
    """Formulations of some length by their first and by their last characters; and all right forms."""
    right = {name for phrase in phrases for name in (phrase.name, *phrase.components, *phrase.other_names)}
    heads: dict[str, list[str]] = {}
    tails: dict[str, list[str]] = {}
    for name in sorted(right):
        if len(name) >= _LONG and re.fullmatch("[一-鿿]+", name):
            heads.setdefault(name[:_ENDS], []).append(name)
            tails.setdefault(name[-_ENDS:], []).append(name)
    return heads, tails, frozenset(right)


_WOVEN_IN = re.compile("[我都均皆也]")  # 重要工作我亲自部署 tells who does it


def _long(desk: Desk) -> Iterator[Finding]:
    """Find long formulations with one character changed, lost or put in."""
    text = desk.text
    heads, tails, right = _long_names(desk.common.set_phrases)
    if not heads:
        return
    seen: set[tuple[int, int, str]] = set()
    wrong = frozenset(form for phrase in desk.common.set_phrases for form in phrase.wrong)
    ends = "|".join(map(re.escape, sorted({*heads, *tails})))
    for match in re.finditer(f"(?=({ends}))", text):
        at = match.start()
        for name in heads.get(match[1], ()):
            seen |= _told_at(text, [(at, at + len(name) + more) for more in (0, -1, 1)], name, right)
        for name in tails.get(match[1], ()):
            end = at + _ENDS
            seen |= _told_at(text, [(end - len(name) - more, end) for more in (0, -1, 1)], name, right)
    told = -1
    for start, end, name in sorted(seen):
        said = text[start:end]
        if start < told or any(form in said for form in wrong):
            continue
        if _WOVEN_IN.search(said) and _WOVEN_IN.sub("", said) == name:
            continue
        told = end
        message = f"“{text[start:end]}”与固定提法“{name}”差一个字"
        yield desk.remark(WRONG, "warning", start, end, message, f"核对后改为“{name}”", evidence=(name,), fix=name)


def _told_at(text: str, spans: list[tuple[int, int]], name: str, right: frozenset[str]) -> set[tuple[int, int, str]]:
    for start, end in spans:
        written = text[start:end] if start >= 0 else ""
        if written in right or not re.fullmatch("[一-鿿]+", written):
            continue
        if _one_apart(written, name) and name not in text[start : end + 1]:
            return {(start, end, name)}
    return set()


def _one_apart(written: str, name: str) -> bool:
    """Whether one character is changed, lost or put in, and it is not one that comes and goes."""
    short, long = sorted((written, name), key=len)
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) == len(long):
        return _FIRST <= same < len(short) - 1 and short[same + 1 :] == long[same + 1 :]
    return _FIRST <= same < len(short) and short[same:] == long[same + 1 :] and long[same] not in _LOOSE
