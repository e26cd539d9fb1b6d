"""A heading kept in step with a fact that was put right: 4次 in both of them."""

from __future__ import annotations

import re

from assistant.writers.draft.pairs import pairs_of

_REPEATED = 0.5  # share of a heading's words that stand in a fact from which it is taken to repeat it


def in_step(heading: str, told: str, tells: str) -> str:
    """Return a heading that repeats what a fact told with what it tells now: 4次 put right stands there as well."""
    if told in heading:
        return heading.replace(told, tells)
    start = _alike(told, tells)
    end = _alike(told[start:][::-1], tells[start:][::-1])
    old, new = told[start : len(told) - end], tells[start : len(tells) - end]
    around = told[len(told) - end :][:1]  # 4 alone may stand anywhere, 4次 does not
    before = re.search(r"[\d.,]*$", told[:start])
    lead = before[0] if before else ""
    whole = f"{lead}{old}{around}"
    alike = len(pairs_of(heading) & pairs_of(told)) >= _REPEATED * max(1, len(pairs_of(heading)))
    return heading.replace(whole, f"{lead}{new}{around}") if old and alike else heading


def _alike(first: str, second: str) -> int:
    """Return how many characters two texts begin with alike."""
    unlike = (n for n, (one, other) in enumerate(zip(first, second, strict=False)) if one != other)
    return next(unlike, min(len(first), len(second)))
