"""One slip, one remark: of remarks on the same words the one that knows most speaks, and only its fix is offered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from assistant.results import Finding

# Who knows most of what is written, first: a formulation's exact form, a rule for just these words, a likely word.
_KNOWS = ("formulation-wrong", "formulation-parts", "formulation-verb", "document-title", "wording", "spelling")
_LEVELS = {"error": 0, "warning": 1, "hint": 2}
_TWICE = "repeated-paragraph"
_RANK = {check: rank for rank, check in enumerate(_KNOWS)}


def one_voice(findings: Iterable[Finding]) -> list[Finding]:
    """Drop what another remark on overlapping words says better; of fixes that overlap keep the first one's."""
    found = list(findings)
    found = _outside([one for one in found if one.check == _TWICE], found)
    told = [finding for finding in found if finding.check in _RANK]
    kept = []
    for finding in found:
        rank = _RANK.get(finding.check)
        over = [one for one in told if one is not finding and one.start < finding.end and finding.start < one.end]
        if rank is not None and any(_RANK[one.check] < rank for one in over):
            continue
        kept.append(finding)
    return _fixes_apart(_surest(kept))


def _outside(twice: list[Finding], findings: list[Finding]) -> list[Finding]:
    """Drop remarks inside a paragraph that is to go as a whole, since it stands there twice."""
    wholes = sorted((one.start, one.end) for one in twice)
    starts = [start for start, _ in wholes]

    def inside(one: Finding) -> bool:
        at = bisect_right(starts, one.start) - 1
        return at >= 0 and one.end <= wholes[at][1]

    return [one for one in findings if one.check == _TWICE or not inside(one)]


def _surest(findings: list[Finding]) -> list[Finding]:
    """Of remarks of one kind on the very same words only those of the highest level."""
    best: dict[tuple[str, int, int], int] = {}
    for one in findings:
        key = one.check, one.start, one.end
        best[key] = min(best.get(key, _LEVELS[one.level]), _LEVELS[one.level])
    return [one for one in findings if _LEVELS[one.level] == best[one.check, one.start, one.end]]


def _fixes_apart(findings: list[Finding]) -> list[Finding]:
    """Where two fixes reach into one another only the one that covers more is left."""
    chosen: list[Finding] = []
    for finding in sorted((one for one in findings if one.fix is not None), key=lambda one: one.start - one.end):
        if not any(one.start < finding.end and finding.start < one.end for one in chosen):
            chosen.append(finding)
    sure = {id(finding) for finding in chosen}
    return [one if one.fix is None or id(one) in sure else replace(one, fix=None) for one in findings]
