"""The patterns of ``spoken.yaml`` as rules: each knows which characters a text must hold for it to apply.

Most notes hold none of what most rules are about; so a rule is compiled and tried only where its characters stand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from assistant.genre import Turn
from assistant.report import Role
from assistant.structure.word_bounds import swapped

_LOOKS = ("?=", "?!", "?<=", "?<!")
_NAMED = re.compile("‹([\u4e00-\u9fff]+)›")  # in what is written: the verb that a document has for this one
_FREE = re.compile(r"(?:\(\?[^)]*\))*(?:\{汉\}|\[\^)")  # what opens a group of any text
_VERB = re.compile(r"\{动\}")
Need = list[list[frozenset[str]]]  # of each list, all characters of one set must stand in the text


class Rule:
    """One turn of speech, with its blanks such as {数} filled."""

    def __init__(self, turn: Turn, blanks: Mapping[str, str], alone: Mapping[str, str] | None = None) -> None:
        """Take the turn; what it needs is read off its pattern. ``alone``: short verbs → what ‹verb› is written as."""
        self._said = filled(turn.said, blanks)
        self._alone = alone or {}
        self._written, self._roles = turn.written, turn.roles
        self._free = free_groups(turn.said)
        self._verbs = () if re.search(r"\\\d", turn.said) else free_groups(turn.said, _VERB)  # 提一提 shows it
        need = needed(re.sub(r"\{[\u4e00-\u9fff]+\}", "(?=)", turn.said))
        self._sure = frozenset(char for one in need if len(one) == 1 for char in one[0])
        self._either = [one for one in need if len(one) > 1]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._said)

    def fits(self, chars: frozenset[str], role: Role) -> bool:
        """Whether a text of these characters, in a part of ``role``, may hold what the rule is about."""
        if not self._sure <= chars or (self._roles and role not in self._roles):
            return False
        return all(any(some <= chars for some in one) for one in self._either)

    def put(self, text: str) -> str:
        """Return ``text`` with what the rule is about put as written."""
        told = swapped(self._pattern, self._written, text, self._free, self._verbs)
        return _NAMED.sub(lambda found: self._alone.get(found[1], found[1]), told) if "‹" in self._written else told


def free_groups(pattern: str, opens: re.Pattern[str] = _FREE) -> tuple[int, ...]:
    """Return the numbers of the groups that take whatever text stands there: ([^，]{2,18}?), ({汉}{2,6})."""
    groups = list(re.finditer(r"(?<!\\)\((?!\?)", pattern))
    return tuple(number for number, found in enumerate(groups, start=1) if opens.match(pattern, found.end()))


def filled(pattern: str, blanks: Mapping[str, str]) -> str:
    """Return a pattern of the data with its blanks such as {数} put in."""
    return re.sub(r"\{([\u4e00-\u9fff]+)\}", lambda found: blanks[found[1]], pattern)


def needed(pattern: str) -> Need:
    """Return which Chinese characters every match of ``pattern`` holds: 两张皮 of (?:跟|和)(.{2,8}?)两张皮."""
    branches = [_sequence(branch) for branch in _split(pattern)]
    if len(branches) == 1:
        return branches[0]
    sure = [frozenset(char for one in branch if len(one) == 1 for char in one[0]) for branch in branches]
    return [sure] if all(sure) else []


def _sequence(pattern: str) -> Need:
    """Return what a pattern without | outside its groups needs."""
    need: Need = []
    at = 0
    while at < len(pattern):
        end, inner = _item(pattern, at)
        after = re.match(r"[?*]|\{0?,", pattern[end:])
        optional = after is not None or bool(re.match(r"\{0", pattern[end:]))
        if not optional and inner is not None:
            need += needed(inner)
        elif not optional and "\u4e00" <= pattern[at] <= "\u9fff":
            need.append([frozenset(pattern[at])])
        at = end + len((re.match(r"(?:[?*+]|\{\d*,?\d*\})\??", pattern[end:]) or [""])[0])
    return need


def _item(pattern: str, at: int) -> tuple[int, str | None]:
    """Return where the item at ``at`` ends, and what stands in it where it is a group that a match goes through."""
    if pattern[at] == "\\":
        return at + 2, None
    if pattern[at] == "[":
        return pattern.index("]", at + 2) + 1, None
    if pattern[at] != "(":
        return at + 1, None
    depth, end = 0, at
    while True:
        if pattern[end] == "\\":
            end += 1
        elif pattern[end] == "[":
            end = pattern.index("]", end + 2)
        depth += (pattern[end] == "(") - (pattern[end] == ")")
        end += 1
        if not depth:
            break
    inside = pattern[at + 1 : end - 1]
    looks = next((sign for sign in _LOOKS if inside.startswith(sign)), "")
    return end, None if looks else inside.removeprefix("?:")


def _split(pattern: str) -> list[str]:
    """Split at | outside groups and classes."""
    found, left, at = [], 0, 0
    while at < len(pattern):
        if pattern[at] == "|":
            found.append(pattern[left:at])
            left = at + 1
        at = _item(pattern, at)[0]
    return [*found, pattern[left:]]
