"""A genre as data: what a report of it is made of, read and checked from ``knowledge/``."""

from assistant.genre.asked import AskedFile
from assistant.genre.common import (
    AboutEntry,
    Common,
    DatedEvent,
    FixedDay,
    Founding,
    JudgeWeights,
    Replacement,
    SetPhrase,
    WordingRule,
)
from assistant.genre.kept import load_common, load_packs
from assistant.genre.pack import (
    NUMBER,
    BundledText,
    GenrePack,
    ReportType,
    RoleGuide,
    Slot,
    Topic,
    load_pack,
    read_bundled,
    read_yaml,
)
from assistant.genre.patterns import compiled
from assistant.genre.phrases import Cause, Deed, Detail, Duty, Frames, Judgement, Naming, Phrases
from assistant.genre.spoken import Spoken, SpokenVerb, Turn

__all__ = [
    "NUMBER",
    "AboutEntry",
    "AskedFile",
    "BundledText",
    "Cause",
    "Common",
    "DatedEvent",
    "Deed",
    "Detail",
    "Duty",
    "FixedDay",
    "Founding",
    "Frames",
    "GenrePack",
    "JudgeWeights",
    "Judgement",
    "Naming",
    "Phrases",
    "Replacement",
    "ReportType",
    "RoleGuide",
    "SetPhrase",
    "Slot",
    "Spoken",
    "SpokenVerb",
    "Topic",
    "Turn",
    "WordingRule",
    "compiled",
    "load_common",
    "load_pack",
    "load_packs",
    "read_bundled",
    "read_yaml",
]
