"""A count that only names other samples, asked of what the count before looked for: 其中2023年以后的有几篇."""

from __future__ import annotations

import re

from assistant.genre import GenrePack
from assistant.tasks.ask.spoken import plainly
from assistant.writers.answer.tally import Tally, read_tally

_COUNTED = re.compile(
    r"(?:几|多少|哪[几些一]?)[篇份]|(?:哪些|多少)(?:报告|范文|样[本例稿]|材料)|[写提讲](?:了|到|过)[^，。？?]*的有(?:几|多少|哪)"
)
_WITHIN = re.compile(r"^(?:那么?|其中|再|又)?[^，。？?写提讲]{1,16}的报告里(?=.{4})")
_ENDS = "，,。.！!？?、 　"


def whole_count(message: str, pack: GenrePack) -> bool:
    """Whether a message as a whole is one count of the library, so that no clause of it stands alone."""
    return _tally(message, pack) is not None


def _tally(text: str, pack: GenrePack) -> Tally | None:
    return read_tally(text, pack) or read_tally(plainly(text), pack)


def asked_again(before: str, tally: Tally, pack: GenrePack) -> str:
    """Return the count ``before`` asked of the samples a bare count names; empty where it has nothing to keep."""
    if tally.names or tally.groups or not tally.of:
        return ""
    old, before = _tally(before, pack), _WITHIN.sub("", plainly(before).strip(_ENDS))
    if old is None:
        return f"{tally.of}的报告里{before}" if _COUNTED.search(before) else ""
    if old.groups or len(old.choices) != 1 or "weak" in old.asks:
        return ""
    own = {one.sort for one in tally.choices[0]}
    kept = [one.said for one in old.choices[0] if one.sort not in own]
    return "的".join((*(one.said for one in tally.choices[0]), *kept, "范文有几篇")) if kept else ""


def count_in_full(text: str, before: str, pack: GenrePack) -> str:
    """Return how a count of the library is read after the question ``before``; empty for any other question."""
    if not (tally := _tally(text, pack)):
        return ""
    return (asked_again(before, tally, pack) if before else "") or text
