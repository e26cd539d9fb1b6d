"""What a genre knows by examples: notes by their kind, questions by what they want and are about."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import ConfigDict, Field, RootModel

from assistant.genre.data import Data, Texts


class Examples(Data):
    """Notes by the name of their kind in ``phrases.yaml``; a note is of the kind whose examples it is most like."""

    deeds: dict[str, Texts] = Field(default_factory=dict)  # what was done
    plans: dict[str, Texts] = Field(default_factory=dict)  # the same kinds, as what is planned
    judgements: dict[str, Texts] = Field(default_factory=dict)
    topics: dict[str, Texts] = Field(default_factory=dict)  # deeds of no kind in particular, by the topic they are on
    others: Texts = ()  # deeds of none of the kinds
    shortfalls: Texts = ()  # shortfalls of none of the kinds
    causes: Texts = ()
    none: Texts = ()  # no fact of a report: remarks, orders to the writer


# What a question may want; each is a heading of ``question_examples.yaml``.
Shape = Literal[
    "how", "mistakes", "length", "headings", "sentences", "example", "outline", "place", "may", "count", "extreme",
    "rule", "who", "when", "number", "meaning", "form", "difference", "notice", "about", "own", "future", "foreign",
    "deed", "swap",
]  # fmt: skip
SHAPES: tuple[Shape, ...] = get_args(Shape)
# What it may be about beside the parts and the topics of a genre.
FRAMES = ("whole", "title", "transition", "none")


class QuestionExamples(RootModel[dict[Shape, dict[str, Texts]]]):
    """Questions of ``question_examples.yaml`` by what is wanted (``how`` …), then by what they are about."""

    model_config = ConfigDict(frozen=True)
    root: dict[Shape, dict[str, Texts]] = Field(default_factory=dict)
