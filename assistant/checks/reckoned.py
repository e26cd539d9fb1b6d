"""What of a report could be reckoned at all: the sums, rates, dates and formulations that were found and held."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checks.dates import dates_in
from assistant.checks.desk import Desk
from assistant.checks.rates import rates, returns
from assistant.checks.settled import settled_and_left
from assistant.checks.sums import groups
from assistant.checks.trends import changes_in


@dataclass(frozen=True, slots=True)
class Reckoned:
    """How many of each were found in words the checks read; others may stand in the text, told in other words."""

    sums: int
    remainders: int
    rates: int
    changes: int
    dates: int
    formulations: tuple[str, ...]  # their names, in the order of the table


def reckoned(desk: Desk) -> Reckoned:
    """Count what was added up, divided, held against a calendar or against a formulation's wording."""
    sums = {(group.start, group.end) for group in groups(desk) if len(group.parts) > 1}
    shares = {(rate.start, rate.end) for rate in rates(desk)}
    phrases = (phrase.name for phrase in desk.common.set_phrases)
    named = tuple(dict.fromkeys(name for name in phrases if name and name in desk.text))
    remainders = sum(1 for _ in settled_and_left(desk))
    return Reckoned(
        len(sums), remainders, len(shares) + len(returns(desk)), len(changes_in(desk)), len(dates_in(desk)), named
    )
