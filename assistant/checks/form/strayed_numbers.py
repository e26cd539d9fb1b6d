"""Numbers written as another level's: 一是 二是 （三）; （一） （二） 3. （四）; （1） 2. 3."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

POINTS = 5  # the level of 一是


@dataclass(frozen=True, slots=True)
class Marker:
    """One number found at the head of a line or sentence; ``level`` 1–4, 5 for 一是, 6 for 第一，."""

    level: int
    value: int
    start: int
    end: int


def strayed_numbers(
    markers: list[Marker], inner: frozenset[Marker], alone: frozenset[Marker] = frozenset()
) -> Iterator[tuple[Marker, Marker]]:
    """Yield numbers written as another level's, with the number they stand for: 一是 二是 （三）; （一） （二） 三、.

    Such a number does not go on its own level, and does go on another one that is open. ``inner``: numbers within a
    paragraph, which are none of any level unless they go on the points there. ``alone``: those whose heading has a
    line of its own, so that it is none of the points that are told within paragraphs.
    """
    last: dict[int, int] = {}
    leapt: set[int] = set()  # levels whose last number left one out
    for place, marker in enumerate(markers):
        after = markers[place + 1] if place + 1 < len(markers) else None
        deeper = [one for one, value in last.items() if value + 1 == marker.value > 1 and one > marker.level]
        if after and after.value == 1:  # a list begins under it, so it is no member of a list of that level
            deeper = [one for one in deeper if one != after.level]
        if marker in alone and last.get(POINTS) and _latest(markers[:place], POINTS) not in alone:
            deeper = [one for one in deeper if one != POINTS]
        level, value = marker.level, marker.value
        if stood_for := _stands_for(markers, place):
            level, value = stood_for
        elif between := _between(markers, place) or _first_of(markers, place, last):
            level = between
        elif deeper and (marker in inner or _out_of_place(markers, place, last, leapt)):
            level = deeper[-1]
        elif marker in inner:
            continue
        if level != marker.level:
            yield marker, replace(marker, level=level, value=value)
        leapt = {one for one in leapt if one < level}
        if value == last.get(level, 0) + 2:
            leapt.add(level)
        last = {one: number for one, number in last.items() if one < level} | {level: value}


def _latest(markers: list[Marker], level: int) -> Marker | None:
    return next((one for one in reversed(markers) if one.level == level), None)


def _stands_for(markers: list[Marker], place: int) -> tuple[int, int] | None:
    """The level and number that a lone 1. stands for between headings that leave just one out: （一） 1. （三）."""
    marker, points = markers[place], POINTS
    before = next((one for one in reversed(markers[:place]) if one.level < points), None)
    after = next((one for one in markers[place + 1 :] if one.level < points), None)
    if before is None or after is None or not before.level == after.level < marker.level < points:
        return None
    return (before.level, before.value + 1) if before.value + 2 == after.value else None


def _out_of_place(markers: list[Marker], place: int, last: dict[int, int], leapt: set[int]) -> bool:
    """Whether a number has no place on its own level, not even as a slip there."""
    marker = markers[place]
    before = last.get(marker.level, 0)
    rest = iter(markers[place + 1 :])
    following = next((one for one in rest if one.level <= marker.level), None)
    after = following.value if following and following.level == marker.level else 0
    if after:
        # 二、 … （一） （二） 三、 三、: the first 三、 is （三）
        return after == before + 1 and (marker.value != before + 1 or (place > 0 and _goes_on(markers, place)))
    again = marker.value == before and marker.level in leapt  # （二） （四） （四）: the first was the slip
    return before == 0 or (marker.value <= before and not again) or marker.value > before + 2


def _goes_on(markers: list[Marker], place: int) -> bool:
    """Whether a number goes on the very one before it, of a deeper level."""
    before, marker = markers[place - 1], markers[place]
    return before.level > marker.level and before.value + 1 == marker.value


def _between(markers: list[Marker], place: int) -> int:
    """The level of both neighbours, where a number goes on the one and is gone on by the other; else 0."""
    marker = markers[place]
    passed = POINTS if marker.level < POINTS else 9  # a heading goes on the heading before, whatever points between
    before = next((one for one in reversed(markers[:place]) if one.level < passed), None)
    after = next((one for one in markers[place + 1 :] if one.level < passed), None)
    if before is None or after is None:
        return 0
    fits = before.value + 1 == marker.value == after.value - 1
    return before.level if fits and before.level == after.level != marker.level else 0


def _first_of(markers: list[Marker], place: int, last: dict[int, int]) -> int:
    """The level of the next heading, where a heading's 1 opens its list in another style: （1） 2. 3.; else 0."""
    marker = markers[place]
    after = next((one for one in markers[place + 1 :] if one.level < POINTS), None)
    if marker.value != 1 or after is None or after.value != 2:
        return 0
    opens = after.level < marker.level < POINTS and not last.get(after.level)
    return after.level if opens and min(last.values(), default=0) > 0 else 0
