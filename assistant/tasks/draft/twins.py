"""Items of one topic whose headings say the same in other words, made one: 抓好业务培训 and 抓实教育培训."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.report import Role
from assistant.tasks.draft.group import Group
from assistant.writers.draft.pairs import pairs_of

_WIDE = {"工作", "管理", "建设", "阵地", "宣传", "要求", "思想"}  # words that headings of unlike things share


def as_one(
    role: Role, groups: Sequence[Group], headings: Sequence[str], fits: Callable[[str, Role, Group], bool]
) -> tuple[list[Group], list[str]]:
    """Return groups and headings with each twin put into the one before it, where the heading ``fits`` both."""
    held: list[Group] = []
    heads: list[str] = []
    for (name, pairs), heading in zip(groups, headings, strict=True):
        for at, (other, before) in enumerate(held):
            both = (other, [*before, *pairs])
            if name == other and _are_twins(heads[at], heading) and fits(heads[at], role, both):
                held[at] = both
                break
        else:
            held.append((name, list(pairs)))
            heads.append(heading)
    return held, heads


def _are_twins(one: str, other: str) -> bool:
    """Whether each half of a heading shares a word that tells something with the same half of another."""
    halves = list(zip(one.split("，"), other.split("，"), strict=False))
    return len(halves) > 1 and all((pairs_of(mine) & pairs_of(theirs)) - _WIDE for mine, theirs in halves)
