"""Misspelt words: seen before, one character off a known word, or much less likely than a word like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.checks.desk import Check, Desk
from assistant.checks.language.likely import Suspicion, suspicions, weigh
from assistant.checks.language.misspelt_verbs import misspelt_verbs
from assistant.checks.language.spared import is_spared
from assistant.checks.language.turned_about import lost_characters, turned_about
from assistant.genre.common import Spelling
from assistant.genre.language import Language
from assistant.results import Finding, FindingLevel

SPELLING = Check("spelling", "疑似错别字", "wording", "错别字表")
LIKELY = Check("likely-spelling", "用字存疑", "wording", "通行用法：只是推测", guess=True)
CHECKS = (SPELLING, LIKELY)

_HAN = re.compile(r"[一-鿿]{2,}")
_JOINS = frozenset("和与及或的等在是")  # where the next word begins, rather than the last character of this one


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
def _words(lists: tuple[tuple[str, ...], ...], pairs: tuple[str, ...], language: Language) -> _Words:
    fixed, usual, variants, shapes = lists
    words = (*usual, *fixed)  # a fixed word wins over one that is only usual
    gapped = {f"{word[:at]}?{word[at + 1 :]}": word for word in words for at in range(len(word))}
    alike = dict(language.alike)
    for group in shapes:
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
    listed = lists.fixed, lists.usual, lists.variants, lists.shapes
    words = _words(listed, tuple(lists.pairs), desk.common.language)
    found: list[Finding] = []
    known = (*_seen(desk, lists, words), *_off_by_one(desk, words), *_verbs(desk), *_of_words(desk))
    for finding in (*known, *_likely(desk)):
        if not any(one.start < finding.end and finding.start < one.end for one in found):
            found.append(finding)
    return sorted(found, key=lambda finding: finding.start)


def _seen(desk: Desk, lists: Spelling, words: _Words) -> Iterator[Finding]:
    for match in words.pairs.finditer(desk.text) if words.pairs else ():
        word, beside = lists.pairs[match[0]], desk.text[match.end() - 1 : match.end() + 1]
        if word[:-1] == match[0][:-1] and beside in desk.common.language.pairs_of_words:
            continue  # 宣讲对象: the last character begins a word of its own
        yield _finding(desk, match.start(), match[0], word)


def _verbs(desk: Desk) -> Iterator[Finding]:
    for start, written, verb in misspelt_verbs(desk):
        yield _finding(desk, start, written, verb, LIKELY)


def _of_words(desk: Desk) -> Iterator[Finding]:
    for start, written, word in lost_characters(desk):
        yield _finding(desk, start, written, word)
    for start, written, word in turned_about(desk):
        yield _finding(desk, start, written, word, LIKELY)


def _off_by_one(desk: Desk, words: _Words) -> Iterator[Finding]:
    for run in _HAN.finditer(desk.text):
        for at, written, word in _slips(words, desk.common.language, run[0]):
            yield _finding(desk, run.start() + at, written, word)


@lru_cache(maxsize=20_000)
def _slips(words: _Words, language: Language, chars: str) -> tuple[tuple[int, str, str], ...]:
    """Where a stretch without punctuation has a word one character off: place, what is written, the word."""
    found, taken = [], -1
    for at in range(len(chars)):
        if at < taken:
            continue
        hit = next(
            (hit for length in words.lengths if (hit := _near(words, chars, at, length, language.pairs_of_words))), None
        )
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
        if place == length - 1 and written[place] in _JOINS:
            continue  # 新闻发言和舆情应对 is no 新闻发言人
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


def _likely(desk: Desk) -> Iterator[Finding]:
    """What the usual course of the language speaks against: a warning where that is sure, a hint where it is not."""
    language = desk.common.language
    told: dict[int, tuple[float, Suspicion]] = {}
    for suspicion in suspicions(language, desk.text, desk.common.spelling):
        sure = weigh(language, suspicion)
        if sure > told.get(suspicion.start, (_HINT,))[0] and not (
            _is_built(desk.text, suspicion) or is_spared(desk, suspicion)
        ):
            told[suspicion.start] = sure, suspicion
    for sure, one in sorted(told.values(), key=lambda pair: -pair[0]):
        start, end = _word_about(desk, one)
        if desk.text[end : end + 2] == f"、{desk.text[start]}":
            continue  # 可学、可比、可及: built alike on purpose
        right = desk.text[start : one.start] + one.likely + desk.text[one.end : end]
        finding = _finding(desk, start, desk.text[start:end], right, LIKELY, "warning" if sure > 0 else "hint")
        yield finding if sure > (0 if len(one.written) == 1 else _CERTAIN) else replace(finding, fix=None)


_HINT = -1.3  # log odds beside those of a warning
# From here a click may mend a word (睡眠 for 水面 is below), from 0 a character: in 290,000 right characters that
# asked for two changes (one of them 帐 for 账), and of planted slips 99 of 100 got the right word.
_CERTAIN = 2.0
# 讲活, 用活, 守牢; 守好…阵地: verbs of one character with what comes of them go together freely.
_ACTS = "讲管用守抓建做办学看唱打走查写谈演练干说选带推盯补压扛立"
_RESULT = "活牢强优实细深透精准新严好亮响全稳紧靠密畅顺通清净美足住"
_PUT = re.compile(r"[把将][^，。；\n]*$")
_BOTH = re.compile(r"[^。\n]{1,40}[又也还更且]")


def _is_built(text: str, one: Suspicion) -> bool:
    """Whether what is written is a free combination that no count of words can know: 把故事讲活, 守好, 既算…又算."""
    if one.written in tuple("均都也皆") and one.likely == "的":
        return True  # 8个支部书记均签字确认: all of them did
    if one.written[0] == "既" and _BOTH.match(text, one.end):
        return True
    first, last = (one.start - 1, one.start) if one.written in _RESULT else (one.start, one.end - 1)
    if len(one.written) == 1 and one.written in _ACTS:
        first, last = one.start, one.end
    if first < 0 or text[first] not in _ACTS or text[last : last + 1] not in tuple(_RESULT):
        return False
    return bool(_PUT.search(text, max(0, first - 40), first)) or text[last] in "好牢住"


def _word_about(desk: Desk, one: Suspicion) -> tuple[int, int]:
    """The word that the likely character makes with its neighbours, for showing; itself where it makes none."""
    text, words = desk.text, desk.common.language.words
    for before, after in ((0, 1), (1, 0)) if len(one.written) == 1 else ():
        start, end = one.start - before, one.end + after
        if start >= 0 and text[start : one.start] + one.likely + text[one.end : end] in words and end <= len(text):
            return start, end
    return one.start, one.end


def _across(words: _Words, chars: str, at: int, written: str) -> bool:
    """Whether the stretch only seems a word: a known word begins or ends inside it and goes on beyond."""
    length = len(written)
    around = range(max(0, at - length + 2), min(len(chars) - length, at + length - 2) + 1)
    return any(chars[start : start + length] in words.right for start in around if start != at)


def _finding(
    desk: Desk, start: int, written: str, word: str, check: Check = SPELLING, level: FindingLevel = "warning"
) -> Finding:
    message = f"“{written}”疑为“{word}”"
    return desk.remark(check, level, start, start + len(written), message, f"核对后改为“{word}”", fix=word)
