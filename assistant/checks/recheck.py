"""Two reviews of one text before and after an edit: what is solved, what is new, what still stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence

from assistant.results import Changes, Finding

_DIGITS = re.compile(r"\d+(?:\.\d+)?")


def changes(before: Sequence[Finding], after: Sequence[Finding]) -> Changes:
    """Tell the findings apart by what they say of which words, since an edit moves their places.

    A remark whose figures have changed (全文 2300 字) is still the same one; so is one on the same matter in the
    same section, where the words around it were edited.
    """
    gone, new, still = list(before), list(after), list[Finding]()
    for key in (_same, _same_but_figures, _same_matter):
        gone, new, found = _paired(gone, new, key)
        still += found
    order = {id(finding): place for place, finding in enumerate(after)}
    return Changes(tuple(gone), tuple(new), tuple(sorted(still, key=lambda finding: order[id(finding)])))


def _paired(
    before: list[Finding], after: list[Finding], key: Callable[[Finding], Hashable]
) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """Return what of each has no partner, and the later ones that have."""
    waiting: dict[Hashable, list[Finding]] = {}
    for finding in reversed(before):
        waiting.setdefault(key(finding), []).append(finding)
    found, new = list[Finding](), list[Finding]()
    for finding in after:
        partners = waiting.get(key(finding))
        if partners:
            partners.pop()
            found.append(finding)
        else:
            new.append(finding)
    left = {id(finding) for partners in waiting.values() for finding in partners}
    return [finding for finding in before if id(finding) in left], new, found


def _same(finding: Finding) -> Hashable:
    return finding.check, finding.quote, finding.message


def _same_but_figures(finding: Finding) -> Hashable:
    return finding.check, finding.quote, _DIGITS.sub("", finding.message)


def _same_matter(finding: Finding) -> Hashable:
    return finding.check, finding.section, _DIGITS.sub("", finding.message)
