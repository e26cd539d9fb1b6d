"""Words one character off: fixed words, words of the same sound or shape, and miswritings seen before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.desk import Check, Desk
from assistant.genre.common import Spelling
from assistant.genre.usage import Usage
from assistant.results import Finding

SPELLING = Check("spelling", "疑似错别字", "wording", "错别字表（knowledge/common/spelling.yaml）")
CHECKS = (SPELLING,)

_HAN = re.compile(r"[一-鿿]{2,}")


@dataclass(frozen=True, eq=False)
class _Words:
    """The lists made ready: every word with one character left out, and each character's likes."""

    gapped: dict[str, str]  # word with "?" for one character → the word
    lengths: tuple[int, ...]
    right: frozenset[str]
    usual: frozenset[str]
    alike: dict[str, frozenset[str]]
    pairs: re.Pattern[str] | None
    intact: frozenset[tuple[int, str]]  # (length, the two characters at either end): one of them stays whole


@lru_cache(maxsize=4)
def _words(key: tuple[tuple[str, ...], ...], pairs: tuple[str, ...]) -> _Words:
    fixed, usual, variants, sounds, shapes = key
    words = (*usual, *fixed)  # a fixed word wins over one that is only usual
    gapped = {f"{word[:at]}?{word[at + 1 :]}": word for word in words for at in range(len(word))}
    alike: dict[str, frozenset[str]] = {}
    for group in (*sounds, *shapes):
        for char in group:
            alike[char] = alike.get(char, frozenset()) | frozenset(group)
    lengths = tuple(sorted({len(word) for word in words}, reverse=True))
    longest = sorted(pairs, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest))) if longest else None
    ends = {(len(word), end) for word in words for end in (word[:2], word[-2:])}
    right = frozenset((*words, *variants))
    return _Words(gapped, lengths, right, frozenset(usual), alike, pattern, frozenset(ends))


def check_spelling(desk: Desk) -> list[Finding]:
    """Find words that are a known one but for one character; each is a warning with the known word as its fix."""
    lists = desk.common.spelling
    words = _words(_key(lists), tuple(lists.pairs))
    found: list[Finding] = []
    known = (*_seen(desk, lists, words), *_off_by_one(desk, words))
    for finding in (*known, *_unusual(desk, words)):
        if not any(one.start < finding.end and finding.start < one.end for one in found):
            found.append(finding)
    return sorted(found, key=lambda finding: finding.start)


def _key(lists: Spelling) -> tuple[tuple[str, ...], ...]:
    return lists.fixed, lists.usual, lists.variants, lists.sounds, lists.shapes


def _seen(desk: Desk, lists: Spelling, words: _Words) -> Iterator[Finding]:
    for match in words.pairs.finditer(desk.text) if words.pairs else ():
        yield _finding(desk, match.start(), match[0], lists.pairs[match[0]])


def _off_by_one(desk: Desk, words: _Words) -> Iterator[Finding]:
    for run in _HAN.finditer(desk.text):
        for at, written, word in _slips(words, desk.common.usage, run[0]):
            yield _finding(desk, run.start() + at, written, word)


@lru_cache(maxsize=20_000)
def _slips(words: _Words, usage: Usage, chars: str) -> tuple[tuple[int, str, str], ...]:
    """Where a stretch without punctuation has a word one character off: place, what is written, the word."""
    found, taken = [], -1
    for at in range(len(chars)):
        if at < taken:
            continue
        hit = next((hit for length in words.lengths if (hit := _near(words, chars, at, length, usage.words))), None)
        if hit:
            taken = at + len(hit[0])
            found.append((at, *hit))
    return tuple(found)


def _near(words: _Words, chars: str, at: int, length: int, usual: frozenset[str]) -> tuple[str, str] | None:
    """The stretch at ``at`` and the word it is one character away from; None where it is a word or none is near."""
    written = chars[at : at + length]
    if len(written) < length or written in words.right:
        return None
    whole = (length, written[:2]) in words.intact or (length, written[-2:]) in words.intact
    if not whole and length > 3:
        return None  # of four or more, one slip leaves one end whole
    for place in range(length):
        word = words.gapped.get(f"{written[:place]}?{written[place + 1 :]}")
        if word is None or _across(words, chars, at, written):
            continue
        beside = chars[at + length - 1 : at + length + 1] if place == length - 1 else chars[max(0, at - 1) : at + 1]
        if length < 4 and place in (0, length - 1) and beside in usual:
            continue  # 战斗历程 is no 战斗力
        if place == length - 1 and beside in usual:
            if word in words.usual or length < 6:
                continue
            return written, word + written[-1]  # 社会主思想: the last character is lost, not wrong
        if word not in words.usual or word[place] in words.alike.get(written[place], ()):
            return written, word
    return None


_GRAMMAR = frozenset("的是有一二之以不性对和也万八高")
_TOO_COMMON = frozenset("的地得以在与其些和为于是有不中一也人者及了可能")  # grammar words fit nearly everywhere


def _unusual(desk: Desk, words: _Words) -> Iterator[Finding]:
    """Two words side by side of which one is no word, and would be a usual phrase with a like character: 登记造策."""
    usage = desk.common.usage
    for run in _HAN.finditer(desk.text):
        chars = run[0]
        for at in range(len(chars) - 3):
            written = chars[at : at + 4]
            left, right = written[:2] in usage.words, written[2:] in usage.words
            if left == right or written[1:3] in usage.words or written in usage.phrases:
                continue
            odd, first = (written[2:], 2) if left else (written[:2], 0)
            beside = chars[at + 3 : at + 5] if left else chars[max(0, at - 1) : at + 1]
            if odd in words.right or beside in usage.words:
                continue
            if odd in usage.pairs and (len(beside) == 2 or set(odd) & _GRAMMAR):
                continue  # the end of one word and the head of the next
            if word := _usual(written, first, usage.phrases, words.alike):
                yield _finding(desk, run.start() + at + first, odd, word[first : first + 2])


def _usual(written: str, first: int, phrases: frozenset[str], alike: dict[str, frozenset[str]]) -> str:
    """The usual phrase one like character away, the character in the word that begins at ``first``; or nothing."""
    for place in (first, first + 1):
        for char in sorted(alike.get(written[place], frozenset()) - _TOO_COMMON):
            phrase = f"{written[:place]}{char}{written[place + 1 :]}"
            if phrase in phrases:
                return phrase
    return ""


def _across(words: _Words, chars: str, at: int, written: str) -> bool:
    """Whether the stretch only seems a word: a known word begins or ends inside it and goes on beyond."""
    length = len(written)
    around = range(max(0, at - length + 2), min(len(chars) - length, at + length - 2) + 1)
    return any(chars[start : start + length] in words.right for start in around if start != at)


def _finding(desk: Desk, start: int, written: str, word: str) -> Finding:
    message = f"“{written}”疑为“{word}”"
    return desk.remark(SPELLING, "warning", start, start + len(written), message, f"核对后改为“{word}”", fix=word)
