"""Words around a set formulation: what it is explained as in brackets, what must follow it, 届 and 大 changed about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Desk
from assistant.checks.language.formulation_names import WRONG
from assistant.genre import SetPhrase, compiled
from assistant.results import Finding, FindingLevel

_BRACKET = (  # what stands in brackets after a formulation, or after 即
    r"[”’]?(?:制度|机制|要求|事项|决策制度)?(?:[（(](?:即)?[:：]?|，?即)"
    r"(?P<list>[^）)。；\n]{4,60}?)(?:[）)]|(?=[。；\n]))"
)
_DIVIDED = re.compile("[、，]|和(?!谐)|及|与")
_SESSION_OF_CONGRESS = re.compile(
    r"(?P<term>十[六七八九]|二十[一二三]?)大届?(?=[一二三四五六七]中(?:、[一二三四五六七]中)*(?:全会|全体会议)|历次全会)"
)
_CONGRESS_OF_TERM = re.compile(
    r"(?<=党的)(?P<term>十[六七八九]|二十)届大?(?=精神|报告(?!厅)|全国代表大会|开幕|闭幕|胜利)"
)


def check_words(desk: Desk) -> list[Finding]:
    """Find formulations that are explained wrong or go on wrong, and congresses taken for terms."""
    found = [*_terms(desk)]
    for phrase in desk.common.set_phrases:
        found += [*_explained(desk, phrase), *_followed(desk, phrase), *_clipped(desk, phrase)]
    return found


_BESIDE = 4  # characters between a piece of a formulation and the rest of it that may stand apart


def _clipped(desk: Desk, phrase: SetPhrase) -> Iterator[Finding]:
    """新时代中国特色社会主义思想, and no 习近平 before it: a piece that stands where the whole is meant."""
    if not phrase.clipped:
        return
    pattern = compiled("|".join(map(re.escape, sorted(phrase.clipped, key=len, reverse=True))))
    named = [match.span() for name in phrase.other_names for match in re.finditer(re.escape(name), desk.text)]
    highest = phrase.name.startswith("习近平")
    for match in pattern.finditer(desk.text):
        start, end = match.span()
        lost = "".join(part for part in phrase.components if part not in match[0]) or phrase.name.replace(match[0], "")
        reach = len(lost) + _BESIDE
        beside = desk.text[max(0, start - reach) : start] + "\n" + desk.text[end : end + reach]
        slipped = highest and desk.text[max(0, start - 1) : start] == lost[-1:]  # 习进平: a slip told by itself
        if lost in beside or slipped or any(a <= start and end <= b for a, b in named):
            continue
        proof = tuple(filter(None, (phrase.name, phrase.source)))
        if len(phrase.components) == 0:
            message, fix = f"“{match[0]}”前面少了“{lost}”", phrase.name
            suggestion = f"改为“{phrase.name}”"
        else:
            whole = all(part in match[0] for part in phrase.components)
            message = f"完整的提法是“{phrase.name}”" + ("，次序不能换" if whole else f"，这里没有“{lost}”")
            suggestion, fix = f"核对后改为“{phrase.name}”；上级文件原文如此的，不改", None
        level: FindingLevel = "error" if highest else "warning"
        yield desk.remark(WRONG, level, start, end, message, suggestion, evidence=proof, fix=fix)


def _explained(desk: Desk, phrase: SetPhrase) -> Iterator[Finding]:
    """“三会一课”（党员大会、支委会、组织生活会和党课）: a member that is none of its own."""
    if not phrase.explained:
        return
    for match in compiled(re.escape(phrase.name) + _BRACKET).finditer(desk.text):
        start = match.start("list")
        for member in re.finditer(r"[^、，]+", match["list"]):
            for at, word in _words(member[0]):
                if any(known in word for known in phrase.explained) or len(word) < 2:
                    continue
                place = start + member.start() + at
                message = f"“{phrase.name}”里没有“{word}”"
                proof = tuple(filter(None, (phrase.note, phrase.source)))
                suggestion = phrase.note or "核对后改正"
                yield desk.remark(WRONG, "warning", place, place + len(word), message, suggestion, evidence=proof)


def _words(member: str) -> Iterator[tuple[int, str]]:
    at = 0
    for word in _DIVIDED.split(member):
        at = member.index(word, at)
        yield at, word
        at += len(word)


# Nouns taken for the last one of a formulation that goes on in a set way: 决定性作用 for 决定性意义.
_NOT_ITS_END = "作用|地位|价值|影响|力量|内涵|含义|成果|意思"


def _followed(desk: Desk, phrase: SetPhrase) -> Iterator[Finding]:
    """“两个确立”的绝对性意义: a formulation that goes on in one set way, and in no other that ends alike."""
    right = phrase.followed
    if not right:
        return
    end, begun = right[-2:], right[:-2]
    said = rf"的[一-鿿]{{1,5}}?{end}|{begun}(?:{_NOT_ITS_END})"
    for match in re.finditer(rf"{re.escape(phrase.name)}[”’]?(?P<said>{said})", desk.text):
        told = any(re.sub("[“”]", "", form) in re.sub("[“”]", "", match[0]) for form in phrase.wrong)
        if match["said"] != right and not told:
            message = f"“{phrase.name}”后面接“{right}”，这里写的是“{match['said']}”"
            suggestion = f"改为“{right}”"
            yield desk.remark(WRONG, "warning", *match.span("said"), message, suggestion, fix=right)


def _terms(desk: Desk) -> Iterator[Finding]:
    for match in _SESSION_OF_CONGRESS.finditer(desk.text):
        right = f"{match['term']}届"
        message = f"全会属于一届中央委员会，应写“{right}”，不写“{match[0]}”"
        yield desk.remark(WRONG, "error", *match.span(), message, f"改为“{right}”", fix=right)
    for match in _CONGRESS_OF_TERM.finditer(desk.text):
        right = f"{match['term']}大"
        message = f"说党的代表大会，应写“{right}”，不写“{match[0]}”"
        yield desk.remark(WRONG, "warning", *match.span(), message, f"核对后改为“{right}”；说全会的，写明是几中全会")
