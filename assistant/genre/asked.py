"""What a genre pack says of questions: which sentence of a policy answers them, and which nothing answers."""

from __future__ import annotations

from pydantic import Field

from assistant.genre.data import Data, Texts


class AskedOf(Data):
    """What a sentence of a policy answers: a stretch of it found once in the policy, and how people ask."""

    says: str  # part of the sentence, or of the heading whose sentences answer together
    asked: Texts
    short: str = ""  # what it comes to, where the sentence alone is no plain answer


class Saying(Data):
    """Ways of asking that come to one plain question."""

    means: str
    asked: Texts


class OfThings(Data):
    """What nothing answers of any of some things: each thing with each way of asking after it."""

    things: Texts
    asked: Texts


class AskedFile(Data):
    """Questions by the policy that answers them, those that come to another, and those that only look answerable."""

    # Stem of a file in ``policies/``, or ``genre`` for the writing guide in genre.yaml →
    asked: dict[str, tuple[AskedOf, ...]] = Field(default_factory=dict)
    sayings: tuple[Saying, ...] = ()
    unanswered: Texts = ()
    unanswered_of: tuple[OfThings, ...] = ()
