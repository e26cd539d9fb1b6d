"""An answer composed: by an own text that holds the value asked for, with what this year's notice wants before it."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from assistant.writers.answer.material import Material
from assistant.writers.answer.notice_part import on_the_part
from assistant.writers.answer.offline import composed
from assistant.writers.answer.own_value import own_values, tells, write_own_values
from assistant.writers.answer.turn import shortened
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Citer


def compose(material: Material, extras: Extras) -> Written:
    """Answer a question; what this year's notice wants of the part to be written stands first."""
    asked = material.asked
    if asked.turn == "brief":
        whole = compose(replace(material, asked=replace(asked, turn="")), extras)
        return replace(whole, blocks=shortened(whole.blocks), exact=True)
    written = _own_first(material, extras)
    if not (extras.notices and (asked.roles or asked.topics) and written.answered):
        return written
    if asked.notice or asked.turn or asked.documents or (not asked.of_writing and written.intent != "how_to"):
        return written
    if written.intent not in ("how_to", "requirement") and not (asked.length and asked.roles):
        return written
    return replace(written, blocks=chain(on_the_part(material, extras.notices), written.blocks))


def _own_first(material: Material, extras: Extras) -> Written:
    """Answer by the clause of an own text that holds the value asked for, unless the answer tells it anyway."""
    told = own_values(material, extras)
    if not told:
        return composed(material, extras)
    tried = composed(replace(material, citer=Citer()), extras)
    if tried.answered and tells("\n\n".join(tried.blocks), told):
        return composed(material, extras)
    at_length = tried.intent == "how_to" and material.asked.of_writing
    return write_own_values(material, told, composed(material, extras) if at_length else None)
