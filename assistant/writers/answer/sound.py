"""Whether words of a sample may be shown to borrow from: our own review finds nothing wrong in them."""

from __future__ import annotations

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.structure.parse import parse_report
from assistant.writers.answer.material import Material

# What can be wrong with a stretch by itself; the rest of a review needs the whole report.
_FAMILIES = (
    "wording",
    "punctuation",
    "pairs",
    "lists",
    "spelling",
    "formulations",
    "dates",
)
_WITHHELD = "mask-left"  # a name withheld on purpose


def is_sound(material: Material, text: str) -> bool:
    """Whether a review of ``text`` alone has no error and no warning."""
    known = material.samples.sound
    if text not in known:
        desk = Desk(parse_report(text, material.pack), material.common, material.pack)
        known[text] = all(one.level == "hint" or one.check == _WITHHELD for one in check_all(desk, _FAMILIES))
    return known[text]
