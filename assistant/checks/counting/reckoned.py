"""What of a report could be reckoned at all: the sums, rates, dates and formulations that were found and held."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.checks.counting.many_measures import sorted_groups
from assistant.checks.counting.parts import right_parts
from assistant.checks.counting.rates import rates, returns
from assistant.checks.counting.settled import settled_and_left
from assistant.checks.counting.shares_again import shares_again
from assistant.checks.counting.sums import Group, groups
from assistant.checks.counting.trends import changes_in
from assistant.checks.desk import Desk
from assistant.checks.timing.dates import dates_in


@dataclass(frozen=True, slots=True)
class Reckoned:
    """How many of each were found in words the checks read; others may stand in the text, told in other words."""

    sums: int
    remainders: int
    rates: int
    changes: int
    dates: int
    formulations: tuple[str, ...]  # their names, in the order of the table
    steps: tuple[str, ...] = ()  # what was reckoned, as it is reckoned: 20＋15＋10＝45


def reckoned(desk: Desk) -> Reckoned:
    """Count what was added up, divided, held against a calendar or against a formulation's wording."""
    sums = {
        (group.start, group.end): group
        for group in (*groups(desk), *sorted_groups(desk))
        if len(group.parts) > 1 and _is_held(group)
    }
    for whole, run in right_parts(desk):
        if not any(start < run[-1].end and run[0].start < end for start, end in sums):
            values = tuple(one.value for one in run)
            sums[whole.start, run[-1].end] = Group(whole.start, run[-1].end, whole.unit, whole.value, values)
    left = {(one.start, one.end): one for one in settled_and_left(desk)}
    told = (*rates(desk), *shares_again(desk))
    shares = {(one.start, one.end): f"{one.divided}＝{one.stated:g}%" for one in told if one.holds}
    back, changes = returns(desk), changes_in(desk)
    phrases = (phrase.name for phrase in desk.common.set_phrases)
    named = tuple(dict.fromkeys(name for name in phrases if name and name in desk.text))
    steps = [
        *((start, f"{_plus(group.parts)}＝{group.total:g}") for (start, _), group in sums.items()),
        *((start, f"{_plus((*one.parts, one.rest))}＝{one.whole}") for (start, _), one in left.items()),
        *((start, step) for (start, _), step in shares.items()),
        *((one.start(), f"发出{one['whole']}、收回{one['part']}") for one in back),
        *((one.start(), f"由{one['a']}到{one['b']}") for one in changes),
    ]
    shown = tuple(dict.fromkeys(step for _, step in sorted(steps)))
    return Reckoned(len(sums), len(left), len(shares) + len(back), len(changes), len(dates_in(desk)), named, shown)


def _is_held(group: Group) -> bool:
    """Whether the parts are known to be all of the whole: with 等 there may be others."""
    return not group.open_ and sum(group.parts) == group.total


def _plus(values: Iterable[float]) -> str:
    return "＋".join(f"{value:g}" for value in values)
