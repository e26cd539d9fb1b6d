"""Periods and dated wording of last year's report brought to this year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.timing.events import period_dates
from assistant.genre import Common
from assistant.tasks.renew.kinds import day

_YEAR = re.compile(r"((?:19|20)\d{2})(?:年(?!\d{1,2}月)|(?=[上下]半年))")
_MOST_EVENTS = 6


def redated(text: str, old: str, new: str) -> str:
    """Put the new period for the old one in wording that stays."""
    made = re.sub(f"{re.escape(old)}(?!度)" if new.endswith("度") else re.escape(old), new, text) if old else text
    return _YEAR.sub(lambda year: new[:5] if year[1] == old[:4] else year[0], made)


def new_events(common: Common, old: str, new: str) -> list[str]:
    """Return the latest meetings and campaigns that began after the old period and before the end of the new."""
    before, after = period_dates(old), period_dates(new)
    if not before or not after:
        return []
    began = [(start, event) for event in common.events if (start := day(event.start)) and before[1] < start <= after[1]]
    latest = sorted(began, key=lambda pair: pair[0])[-_MOST_EVENTS:]
    return [f"{event.name}（{event.start}）" for _, event in latest]


def old_sayings(common: Common, text: str, new: str) -> Iterator[str]:
    """Yield the meetings and plans that wording which stays still names, though they were before the new period."""
    dates = period_dates(new)
    for event in common.events if dates else ():
        ended = day(event.end or event.start)
        names = sorted({event.name, *event.names}, key=len, reverse=True)
        named = next((name for name in names if name in text), "")
        if named and dates and ended and ended < dates[0]:
            yield named


def next_period(period: str) -> str:
    """Return the period a year later: 2025年上半年 → 2026年上半年."""
    return f"{int(period[:4]) + 1}{period[4:]}" if re.match(r"(?:19|20)\d{2}", period) else ""
