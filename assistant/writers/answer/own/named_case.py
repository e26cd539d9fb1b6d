"""The cases and conditions that a question names, as own rules write them, and where an article comes to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.genre import Common
from assistant.genre.patterns import compiled

_CLAUSE = re.compile(r"[^，；。：\n]+")


def named_cases(said: str, common: Common, *, exceptions: bool = True) -> tuple[list[re.Pattern[str]], str]:
    """Return how own texts write the cases that a question names, exceptions first, and the rest of it."""
    words, conditions, rest = common.own_rules, [], said
    for one in (*(words.exceptions if exceptions else ()), *words.conditions):
        if compiled(one.said).search(rest):
            conditions.append(compiled(one.written))
            rest = compiled(one.said).sub("，", rest)
    # The narrowest kind of case: whom one invites, when it is; 外国专家 is 境外 and no more 院外.
    if case := next((one for one in map(compiled, words.cases) if one.search(rest)), None):
        conditions.append(case)
        rest = case.sub("，", rest)
    return conditions, rest


def clauses_from_case(part: str, conditions: Sequence[re.Pattern[str]]) -> list[str]:
    """Return the clauses of a part from the one that names the case on; all of them where none does."""
    clauses = [one[0] for one in _CLAUSE.finditer(part)]
    first = next((n for n, one in enumerate(clauses) if any(c.search(one) for c in conditions)), 0)
    return clauses[first:]
