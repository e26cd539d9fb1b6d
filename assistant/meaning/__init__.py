"""What a short text means, as numbers: a small encoder that ships, and the numbers of the texts that ship with it."""

from assistant.meaning.encoder import PARTS, Head
from assistant.meaning.known import Meanings, meanings
from assistant.meaning.matter import Matter, Said, matter
from assistant.meaning.parts import Parts, parts
from assistant.meaning.stops import Gap, Stops, stops

__all__ = [
    "PARTS",
    "Gap",
    "Head",
    "Matter",
    "Meanings",
    "Parts",
    "Said",
    "Stops",
    "matter",
    "meanings",
    "parts",
    "stops",
]
