"""Marks of an older text brought up to date that stand before what they are of, or give other words for it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.marks import ADDED, BEFORE, DROP, ENTRY, REWRITTEN, SINCE_DONE
from assistant.structure.notes.no_matter import LEFT_OUT

_IS_DONE = "您注明改写，正文按改后的写；其中说已经做完的，要写进正文请另写成一句"


def marked_before(text: str) -> Iterator[Edit]:
    """Yield lines marked as left out, 【删】…, the mark of added ones, 【新增】…, and what is done and reworded."""
    for found in BEFORE.finditer(text):
        if DROP.fullmatch(found["told"]):
            yield Edit(found.start("mark"), found.end("of"), "", LEFT_OUT)
        elif ADDED.fullmatch(found["told"]):
            yield Edit(found.start("mark"), found.end("mark"), "")
    for found in REWRITTEN.finditer(text):
        begin = max(text.rfind(stop, 0, found.start()) for stop in "。；;：:！!？?\n") + 1
        entry = ENTRY.match(text, begin, found.start())
        begin = entry.end() if entry else begin
        if begin < found.start() and SINCE_DONE.search(found["why"]):
            yield Edit(begin, found.start("new"), "", _IS_DONE)
            yield Edit(found.end("new"), found.end(), "")
