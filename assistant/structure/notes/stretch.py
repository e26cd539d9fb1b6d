"""A line of notes cut into stretches: what stands between the parts cut out, each as a line of its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from assistant.structure.notes.lines import NoteLine

STOPS = " \t\u3000，,、。；;！!…"


def rest_of(text: str, cut: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what of a line stands between the parts cut out, without stops at its ends."""
    edges = [(0, 0), *sorted(cut), (len(text), len(text))]
    left: list[tuple[int, int]] = []
    done = 0
    for (_, before), (after, _) in pairwise(edges):
        done = max(done, before)
        start, end = done, after
        while start < end and text[start] in STOPS:
            start += 1
        while cut and end > start and text[end - 1] in " \t\u3000，,、；;：:":
            end -= 1
        if start < end:
            left.append((start, end))
    return left


def part_of(line: NoteLine, start: int, end: int) -> NoteLine:
    """Return a part of a line as a line of its own, without the blanks at its ends."""
    text = line.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return replace(line, start=line.start + start, end=line.start + start + len(text), text=text)
