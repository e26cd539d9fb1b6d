"""What a genre's ``examples.yaml`` holds: notes as offices jot them, by the kind of deed or shortfall they tell."""

from __future__ import annotations

from pydantic import Field

from assistant.genre.common import Data, Texts


class Examples(Data):
    """Notes by the name of their kind in ``phrases.yaml``; a note is of the kind whose examples it is most like."""

    deeds: dict[str, Texts] = Field(default_factory=dict)  # what was done
    plans: dict[str, Texts] = Field(default_factory=dict)  # the same kinds, as what is planned
    judgements: dict[str, Texts] = Field(default_factory=dict)
    others: Texts = ()  # deeds of none of the kinds
    shortfalls: Texts = ()  # shortfalls of none of the kinds
    causes: Texts = ()
    none: Texts = ()  # no fact of a report: remarks, orders to the writer
