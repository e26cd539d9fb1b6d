"""One slip, one remark: of remarks on the same words the one that knows most speaks, and only its fix is offered."""

from __future__ import annotations

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
    twice = [one for one in found if one.check == _TWICE]
    found = [one for one in found if not any(_inside(one, whole) for whole in twice)]
    told = [finding for finding in found if finding.check in _RANK]
    kept = []
    for finding in found:
        rank = _RANK.get(finding.check)
        over = [one for one in told if one is not finding and one.start < finding.end and finding.start < one.end]
        if rank is not None and any(_RANK[one.check] < rank for one in over):
            continue
        kept.append(finding)
    kept = [one for one in kept if not any(_said(other, one) for other in kept)]
    return _fixes_apart(kept)


def _inside(one: Finding, whole: Finding) -> bool:
    """Whether a remark is about a paragraph that is to go as a whole, since it stands there twice."""
    return one is not whole and whole.start <= one.start and one.end <= whole.end


def _said(one: Finding, other: Finding) -> bool:
    """Whether ``one`` says what ``other`` says of the same words, and is surer."""
    same = (one.check, one.start, one.end) == (other.check, other.start, other.end)
    return same and _LEVELS[one.level] < _LEVELS[other.level]


def _fixes_apart(findings: list[Finding]) -> list[Finding]:
    """Where two fixes reach into one another only the one that covers more is left."""
    chosen: list[Finding] = []
    for finding in sorted((one for one in findings if one.fix is not None), key=lambda one: one.start - one.end):
        if not any(one.start < finding.end and finding.start < one.end for one in chosen):
            chosen.append(finding)
    sure = {id(finding) for finding in chosen}
    return [one if one.fix is None or id(one) in sure else replace(one, fix=None) for one in findings]
