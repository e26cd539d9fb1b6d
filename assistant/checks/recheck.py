"""Two reviews of one text before and after an edit: what is solved, what is new, what still stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.results import Finding


@dataclass(frozen=True, slots=True)
class Changes:
    """Findings of the earlier review that are gone, of the later one that are new, and of both (as they stand now)."""

    solved: tuple[Finding, ...]
    new: tuple[Finding, ...]
    still: tuple[Finding, ...]


def changes(before: Sequence[Finding], after: Sequence[Finding]) -> Changes:
    """Tell the findings apart by check and quote, since an edit moves their places."""
    earlier = Counter(map(_key, before))
    new: list[Finding] = []
    still: list[Finding] = []
    for finding in after:
        known = earlier[_key(finding)] > 0
        earlier[_key(finding)] -= known
        (still if known else new).append(finding)
    solved: list[Finding] = []
    for finding in reversed(before):
        if earlier[_key(finding)] > 0:
            earlier[_key(finding)] -= 1
            solved.append(finding)
    return Changes(tuple(reversed(solved)), tuple(new), tuple(still))


def _key(finding: Finding) -> tuple[str, str]:
    return finding.check, finding.quote
