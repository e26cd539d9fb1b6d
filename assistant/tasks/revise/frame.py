"""The set sentences of a renewed item put in other words; its slots and this year's facts stay as they stand."""

from __future__ import annotations

import re

from assistant.report import Role
from assistant.structure.figures import find_figures
from assistant.structure.sentences import split_sentences
from assistant.writers.draft.clause import clause
from assistant.writers.draft.frames import Deck, Kind
from assistant.writers.draft.plan import MISSING, PlannedItem

_AIM = re.compile(r"力求|着力|努力|确保|推动|不断|切实|进一步|为[^，。]{2,20}提供")


def reframed(item: PlannedItem, role: Role, deck: Deck) -> str:
    """Return the wording of ``item`` with its set sentences exchanged; as it is where it has none, or none is left."""
    told = [clause(fact.written, role) for _, fact in item.facts]
    spans = split_sentences(item.text)
    text, shift = item.text, 0
    for number, span in enumerate(spans):
        said = span.of(item.text)
        if not _is_set(said, told):
            continue
        kind: Kind = "aim" if _AIM.match(said) or 0 < number == len(spans) - 1 else "stance"
        new = deck.sentence(role, item.topic or "default", kind, item.heading)
        if new:
            text = text[: span.start + shift] + new + text[span.end + shift :]
            shift += len(new) - (span.end - span.start)
    return text


def _is_set(said: str, told: list[str]) -> bool:
    """Whether a sentence states no fact: no slot, no figure, no title, no part of what this year's notes say."""
    if (
        MISSING.search(said)
        or find_figures(said)
        or re.search("[《“]", said)
        or re.match("[一二三四五六七八九十]是", said)
    ):
        return False
    return not any(part in said for one in told for part in re.split("[，；]", one) if len(part) > 3)
