"""A list that the user numbered keeps its count: what stands behind one number is one shortfall, or one plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.tasks.draft.group import Group

_NUMBER = re.compile(
    r"(?:^|[；;。：:，,\s])(?:[一二三四五六七八九]是|\d{1,2}[.、．)）](?!\d)|[（(][一二三四五六七八九\d]{1,2}[)）]|[①-⑨])"
)
_LEAST = 2


def as_numbered(groups: Sequence[Group], role: Role, text: str) -> list[Group]:
    """Return shortfalls or plans grouped as the notes ``text`` number them; as they are where some have no number."""
    pairs = [pair for _, facts in groups for pair in facts]
    if role not in ("problems", "plans") or not is_numbered([fact for _, fact in pairs], text):
        return list(groups)
    made: list[Group] = []
    held: dict[int, int] = {}
    for name, facts in groups:
        for pair in facts:
            number = _before(pair[1], text)
            if number in held:
                first, behind = made[held[number]]
                made[held[number]] = (first or name, [*behind, pair])
            else:
                held[number] = len(made)
                made.append((name, [pair]))
    return [(name, sorted(facts, key=lambda pair: pair[0])) for name, facts in made]


def is_numbered(facts: Sequence[Fact], text: str) -> bool:
    """Whether each of the facts stands behind a number of the notes' own, and there are several numbers."""
    numbers = [_before(fact, text) for fact in facts]
    return 0 not in numbers and len(set(numbers)) >= _LEAST


def _before(fact: Fact, text: str) -> int:
    """Return how many numbers stand before a fact."""
    return sum(found.end() <= fact.start + 1 for found in _NUMBER.finditer(text))
