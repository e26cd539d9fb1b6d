"""How long each part of a draft should be: by its facts, by the samples, and by what was asked for."""

from __future__ import annotations

from dataclasses import replace

from assistant.writers.draft.plan import PlannedSection


def room_for(chars: int, items: int, facts: int, median: float) -> int:
    """Return how long a part should be: room around its facts, up to what the samples take."""
    room = int(chars * 2.4 + 130 * max(items, 1))
    least = 160 + 95 * min(max(facts - 1, 0), 5)
    return max(min(room, int(median) or room), least)


def scaled(sections: list[PlannedSection], length: int, rest: int) -> tuple[PlannedSection, ...]:
    """Share out the length asked for over the parts; ``rest`` goes to title, opening and closing."""
    if not length or not sections:
        return tuple(sections)
    whole = sum(section.target for section in sections)
    left = max(length - rest, 100)
    return tuple(replace(section, target=int(section.target * left / whole)) for section in sections)
