"""Slips of the pen in notes: what is certainly meant is read in their place, and the writer is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.notes.fact import Notes
from assistant.structure.parse import parse_report

_CERTAIN = "spelling"  # the check that knows the word that is meant; beside it stands one that guesses
_HAN = re.compile("[\u4e00-\u9fff]+")


def without_slips(text: str, pack: GenrePack, common: Common) -> tuple[str, Mapping[str, str]]:
    """Return ``text``, of the same length, with misspelt words as they are meant, and which: 意思形态 → 意识形态."""
    mended: dict[str, str] = {}
    for one in check_all(Desk(parse_report(text, pack), common, pack), ("spelling",)):
        same = one.fix is not None and len(one.fix) == one.end - one.start and _HAN.fullmatch(one.fix)
        if one.check == _CERTAIN and same and one.fix and one.fix != text[one.start : one.end]:
            mended[text[one.start : one.end]] = one.fix
            text = f"{text[: one.start]}{one.fix}{text[one.end :]}"
    return text, mended


def as_given(notes: Notes, text: str) -> Notes:
    """Return notes read from a text without slips as those of ``text``, which has them: spans show what was typed."""
    facts = tuple(replace(fact, text=text[fact.start : fact.end]) for fact in notes.facts)
    return replace(notes, text=text, facts=facts)


def told_of(mended: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the writer is told of words that were read as others."""
    if not mended:
        return ()
    named = "、".join(f"“{typed}”按“{meant}”" for typed, meant in mended.items())
    return (f"要点里的{named}写，请核对。",)
