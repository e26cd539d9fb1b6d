"""Putting the safe fixes of findings into a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from assistant.results import Finding

_WORDS = (
    "formulation",
    "spelling",
    "likely-spelling",
    "wording",
    "document-title",
)  # remarks on words; numbers may uncover the next
_ROUNDS = 20  # a fix may uncover the next one: 。，， or the numbers after a repeated one
_NUMBERS = "number-sequence"


def apply_fixes(text: str, findings: Iterable[Finding]) -> str:
    """Return ``text`` with the fix of every finding in its place.

    Left out are findings without a fix, those whose quote does not stand at their span (they belong to another
    text), and the later of two that overlap.
    """
    pieces, done = list[str](), 0
    for finding in sorted(findings, key=lambda one: (one.start, -one.end)):
        if finding.fix is None or finding.start < done or text[finding.start : finding.end] != finding.quote:
            continue
        pieces += [text[done : finding.start], finding.fix]
        done = finding.end
    return "".join([*pieces, text[done:]])


def fix_all(text: str, check: Callable[[str], Iterable[Finding]]) -> str:
    """Return ``text`` with every fix that ``check`` offers, checked again until it offers none that changes it.

    A round that makes a new slip of words is not taken whole: its fixes are made one by one, without those that do.
    Numbers are put right to the end of their list or left as they are.
    """
    mended = _in_rounds(text, check)
    if _misnumbered(check(mended)) <= _misnumbered(check(text)):
        return mended
    return _in_rounds(text, lambda one: [finding for finding in check(one) if finding.check != _NUMBERS])


def _misnumbered(found: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.message for finding in found if finding.check == _NUMBERS)


def _in_rounds(text: str, check: Callable[[str], Iterable[Finding]]) -> str:
    found = list(check(text))
    for _ in range(_ROUNDS):
        mended = apply_fixes(text, found)
        after = list(check(mended))
        if _slips(after) - _slips(found):
            mended, after = _one_by_one(text, found, check)
        if mended == text:
            break
        text, found = mended, after
    return text


def _one_by_one(
    text: str, found: list[Finding], check: Callable[[str], Iterable[Finding]]
) -> tuple[str, list[Finding]]:
    """Make the fixes from the last to the first, so that places stay true, and leave out those that make a slip."""
    known = found
    for finding in sorted(found, key=lambda one: -one.start):
        mended = apply_fixes(text, [finding])
        if mended != text and not _slips(after := list(check(mended))) - _slips(known):
            text, known = mended, after
    return text, known


def _slips(found: Iterable[Finding]) -> set[tuple[str, str]]:
    return {(finding.check, finding.quote) for finding in found if finding.check.startswith(_WORDS)}
