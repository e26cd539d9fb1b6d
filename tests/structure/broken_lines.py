"""A text with its lines broken at a width, as mail programs and old editors save it."""

from __future__ import annotations

import random

_NOT_FIRST = "，。；：、！？”）》"


def broken_lines(text: str, narrowest: int, widest: int, indent: str) -> str:
    """Break lines as editors do: anywhere but before a closing mark."""
    chance = random.Random(widest)
    out: list[str] = []
    for whole in text.split("\n"):
        line = indent + whole if whole.strip() else whole
        while len(line) > widest:
            at = chance.randint(narrowest, widest)
            while at < len(line) and line[at] in _NOT_FIRST:
                at += 1
            out.append(line[:at])
            line = line[at:]
        out.append(line)
    return "\n".join(out)
