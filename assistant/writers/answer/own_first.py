"""What the office's own texts answer before all else: each composer that knows for certain that it does."""

from __future__ import annotations

from assistant.writers.answer.material import Material
from assistant.writers.answer.notice_asked import write_noticed
from assistant.writers.answer.own_next import write_next
from assistant.writers.answer.own_numbered import write_numbered
from assistant.writers.answer.own_ruled import write_ruled
from assistant.writers.answer.written import Extras, Written


def own_first(material: Material, extras: Extras) -> Written | None:
    """Return the first certain answer from the office's own texts; None where there is none."""
    asked = material.asked
    if asked.turn or asked.is_order or asked.foreign:
        return None
    for write in (write_next, write_numbered, write_ruled, write_noticed):
        if written := write(material, extras):
            return written
    return None
