"""One change asked for of a draft: its kind, its place and what belongs there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.tasks.revise.targets import NOWHERE, Target

EditKind = Literal[
    "undo", "shorter", "longer", "plain", "first", "unit_voice", "move", "swap", "add", "drop", "heading", "title",
    "reword", "replace", "fill", "period", "unit", "sober", "formal", "correct", "merge", "split", "rehome", "ends",
    "apart", "lift", "use", "outside", "unread", "gap", "list", "rerole", "untitle", "vague", "concrete",
    "frame", "cut", "dictate", "soften", "blank", "avoid", "stance", "cause",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edit:
    """One change asked for; ``value`` is what to put there, ``other`` a second place, ``number`` characters."""

    kind: EditKind
    target: Target = NOWHERE
    value: str = ""
    other: Target = NOWHERE
    number: int = 0
