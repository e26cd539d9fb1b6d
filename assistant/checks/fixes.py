"""Putting the safe fixes of findings into a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from assistant.results import Finding

_ROUNDS = 6  # a fix may uncover the next one: 。，， or the numbers after a repeated one


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
    """Return ``text`` with every fix that ``check`` offers, checked again until it offers none that changes it."""
    for _ in range(_ROUNDS):
        mended = apply_fixes(text, check(text))
        if mended == text:
            break
        text = mended
    return text
