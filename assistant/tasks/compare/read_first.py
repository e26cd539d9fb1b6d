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
    {
        "part-missing",
        "part-empty",
        "impossible-date",
        "period-mismatch",
        "signed-early",
        "month-off",
        "addressee",
        "unit-name",
        "name-spelling",
    }
)
_BLANK = frozenset({"mask-left", "placeholder", "number-left-out"})
_ADDED_UP = frozenset({"sum", "shares", "over-hundred"})
_GRAVE = frozenset({"event-date", "phrase-date", "year-off", "no-problem", "repeated-paragraph", "law-name"})
_UNSEEN = frozenset({"stray-space", "notice-whole"})  # which hardly anybody sees, or which is of another text
_LAST = 5  # the step of what does no harm outside


def most_important(findings: Sequence[Finding], count: int = 3, text: str = "") -> list[Finding]:
    """Return the remarks to read first, by tier, no two of one place, or of one sentence of ``text``, and no guesses.

    Within a tier, and among warnings, no two are of one kind while others are left; but no warning is read before
    an error of matter that is still untold. A hint is among them only where there are too few errors and warnings.
    Up to two more follow where they, too, are seen at once or left blank: a wrong addressee, 【此处填写】.
    """
    ordered = sorted((one for one in findings if one.check not in GUESSES), key=_weight)
    kept: list[Finding] = []
    for tiers in ((_SWORN,), (_SECRET,), (_ERROR,), (_SEEN, _SMALL, _WARNING)):
        _keep([one for one in ordered if _tier(one) in tiers], kept, count, text)
    kept += [one for one in ordered if one not in kept and one.level != "hint"][: count - len(kept)]
    _keep([one for one in ordered if one.level == "hint"], kept, count, text)
    seen = [one for one in ordered if one.level != "hint" and _step(one) <= _SHOWS]
    more = [one for one in seen if one not in kept and not any(_together(one, other, text) for other in kept)]
    _keep(more if text else [], kept, count + _MORE, text)
    return sorted(kept, key=_weight)


_SHOWS, _MORE = 3, 2  # the last step of what shows outside; how many of these follow the first ones
_BREAK = re.compile("[。！？\n]")


def _together(one: Finding, other: Finding, text: str) -> bool:
    """Whether two remarks are on one sentence: the name and the number of one person."""
    first, last = sorted((one, other), key=lambda finding: finding.start)
    return bool(text) and _BREAK.search(text, first.end - 1, max(first.end, last.start)) is None


def _keep(own: Sequence[Finding], kept: list[Finding], count: int, text: str) -> None:
    """Add to ``kept``, up to ``count`` in all, the remarks of a tier: first those of a kind and place not yet told."""
    first: dict[str, Finding] = {}
    for finding in own:
        if not any(_one_place(finding, other) or _together(finding, other, text) for other in (*kept, *first.values())):
            first.setdefault(finding.check, finding)
    told = {one.check for one in kept}
    kept += [one for one in first.values() if one.check not in told][: count - len(kept)]
    for one in own:
        apart = not _same_again(one, kept) and not any(_together(one, other, text) for other in kept)
        if len(kept) < count and one not in kept and apart:
            kept.append(one)


# Tiers: what loyalty is sworn to, what may not leave the house, errors of matter, what anyone sees who only leafs
# through it, errors of marks and numbers, other warnings, hints.
_SWORN, _SECRET, _ERROR, _SEEN, _SMALL, _WARNING, _HINT = range(7)
_MARKS = frozenset({"punctuation", "numbering", "repetition", "wording"})


def _family(finding: Finding) -> str:
    return CHECKS[finding.check].family if finding.check in CHECKS else ""


def _tier(finding: Finding) -> int:
    step = _step(finding)
    if finding.level == "hint":
        return _HINT
    if step <= 1:
        return _SWORN if step == 0 else _SECRET
    if finding.level == "error" and (step < _LAST or _family(finding) not in _MARKS):
        return _ERROR
    if step < _LAST:
        return _SEEN
    return _SMALL if finding.level == "error" else _WARNING


def _weight(finding: Finding) -> tuple[int, int, int, int]:
    family = _family(finding)
    weight = _WEIGHT.index(family) if family in _WEIGHT else len(_WEIGHT)
    if finding.check in _UNSEEN:
        weight = len(_WEIGHT)
    if finding.check in _BLANK:
        weight = len(_WEIGHT) + 1  # counted on a line of its own
    return _tier(finding), _step(finding), weight, finding.start


def _step(finding: Finding) -> int:
    """The step on which a remark is read: 0 before all others."""
    family = _family(finding)
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
    told = finding.quote + finding.message + finding.suggestion
    return _family(finding) in _NAMING and finding.check not in GUESSES and bool(_NEVER_WRONG.search(told))


def _one_place(one: Finding, other: Finding) -> bool:
    """Whether two remarks speak of one thing: on the same words, or one name or number told from both its ends."""
    if one.start < other.end and other.start < one.end:
        return True
    return len(one.quote) > _NAME and one.quote in other.message and other.quote in one.message


def _same_again(one: Finding, kept: Sequence[Finding]) -> bool:
    """Whether a remark only says again, a few words on, what one of the same kind says: 恳请……, 请予批复."""
    return any(one.check == other.check and abs(one.start - other.end) < _NEAR for other in kept)


_NEAR = 30  # characters between two remarks on one sentence
_NAME = 2  # characters of a quote that is a name
