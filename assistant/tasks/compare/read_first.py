"""Which remarks a chief reads first: what shames the office outside, before what is only not well written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.registry import CHECKS, GUESSES
from assistant.results import Finding

# Which remark a chief wants to see first, among those of one level.
_WEIGHT = (
    "secrecy",
    "requests",
    "notice",
    "structure",
    "dates",
    "formulations",
    "figures",
    "overlap",
    "voice",
    "wording",
    "numbering",
    "repetition",
    "punctuation",
    "answering",
    "coverage",
    "length",
    "opinion",
)
# What may do harm outside, whatever its level: read before a doubled particle, however certain that is. First the
# names that are never to be wrong, then what may not leave the house, then what anyone sees who only leafs through
# it (a part that is not there, a request's ending, another unit's name, the year before, a day that is none), then
# what is left blank or anyone can add up.
_NEVER_WRONG = re.compile("习近平|党中央|两个确立|两个维护|四个意识|四个自信")
_NAMING = frozenset({"formulations", "wording"})
_SEEN_AT_ONCE = frozenset(
    {"part-missing", "part-empty", "impossible-date", "period-mismatch", "signed-early", "unit-name", "name-spelling"}
)
_BLANK = frozenset({"mask-left", "placeholder", "number-left-out"})
_ADDED_UP = frozenset({"sum", "shares", "over-hundred"})
_GRAVE = frozenset({"event-date", "phrase-date", "year-off", "no-problem", "repeated-paragraph", "law-name"})
_RANK = {"error": 0, "warning": 1, "hint": 2}
_LAST = 5  # the step of what does no harm outside


def most_important(findings: Sequence[Finding], count: int = 3) -> list[Finding]:
    """Return the remarks to read first, no two of one kind or one place while others are left, and no guesses.

    A hint is among them only where there are too few errors and warnings.
    """
    ordered = sorted((one for one in findings if one.check not in GUESSES), key=_weight)
    kept: list[Finding] = []
    for hints in (False, True):
        level = [one for one in ordered if (one.level == "hint") is hints]
        first: dict[str, Finding] = {}
        for finding in level:
            if not any(_one_place(finding, other) for other in (*kept, *first.values())):
                first.setdefault(finding.check, finding)
        kept += list(first.values())[: count - len(kept)]
        kept += [one for one in level if one not in kept][: count - len(kept)]
    return sorted(kept, key=_weight)


def _weight(finding: Finding) -> tuple[int, int, int, int]:
    family = CHECKS[finding.check].family if finding.check in CHECKS else ""
    weight = _WEIGHT.index(family) if family in _WEIGHT else len(_WEIGHT)
    if finding.check in _BLANK:
        weight = len(_WEIGHT) + 1  # counted on a line of its own
    return _step(finding, family), _RANK[finding.level], weight, finding.start


def _step(finding: Finding, family: str) -> int:
    """The step on which a remark is read: 0 before all others."""
    if finding.level == "hint":
        return _LAST
    if names_wrongly(finding):
        return 0
    if family == "secrecy" or finding.check == "near-twin":  # which is nearly another's report altogether
        return 1
    if (family == "requests" and finding.level == "error") or finding.check in _SEEN_AT_ONCE:
        return 2
    if family == "requests" or finding.check in _ADDED_UP or finding.check in _BLANK:
        return 3
    return 4 if finding.check in _GRAVE else _LAST


def names_wrongly(finding: Finding) -> bool:
    """Return whether a remark is on the wording of the leader's thought or of what loyalty is sworn to."""
    family = CHECKS[finding.check].family if finding.check in CHECKS else ""
    told = finding.quote + finding.message + finding.suggestion
    return family in _NAMING and finding.check not in GUESSES and bool(_NEVER_WRONG.search(told))


def _one_place(one: Finding, other: Finding) -> bool:
    """Whether two remarks speak of one thing: on the same words, or one name or number told from both its ends."""
    if one.start < other.end and other.start < one.end:
        return True
    return len(one.quote) > _NAME and one.quote in other.message and other.quote in one.message


_NAME = 2  # characters of a quote that is a name
