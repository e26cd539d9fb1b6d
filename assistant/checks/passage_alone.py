"""A single paragraph handed over is judged as one: what a notice asks of a whole report is told of it in one line."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.asked_of_passage import sentences_on
from assistant.checks.asked_rows import ATTACHED, PART, WHOLE
from assistant.checks.desk import Desk
from assistant.results import Asked, Finding

_KINDS = ("part", "duty", "attachment")
_LONGEST = 500  # characters up to which a paragraph is a passage of one part
_NAMED = 4


def is_passage_of_one_part(desk: Desk) -> bool:
    """Whether a text is one paragraph without headings that speaks of neither shortfalls nor plans."""
    text = desk.text.strip()
    bare = desk.report.title is None and not desk.report.sections and "\n" not in text and len(text) <= _LONGEST
    return bare and not sentences_on("problems", text) and not sentences_on("plans", text)


def as_passage(
    desk: Desk, rows: tuple[Asked, ...], found: Sequence[Finding]
) -> tuple[tuple[Asked, ...], list[Finding]]:
    """Return a notice's checklist and remarks as they hold for a passage of one part; as they are for a longer text."""
    if not is_passage_of_one_part(desk):
        return rows, list(found)
    lost = [row for row in rows if row.kind in _KINDS and row.met == "no"]
    kept = [one for one in found if one.check not in (PART.name, ATTACHED.name)]
    if not lost or len(kept) == len(found):
        return rows, list(found)
    named = "、".join(f"“{row.text[:12]}”" for row in lost[:_NAMED])
    many = f"等{len(lost)}项" if len(lost) > _NAMED else ""
    message = f"只贴了一段，按一段看；通知对整篇还要求{named}{many}，这一段没有拿来量"
    end, first = len(desk.text.rstrip()), next(one for one in found if one not in kept)
    remark = desk.remark(WHOLE, "hint", end - 1, end, message, "要按通知逐项查，贴全文", evidence=first.evidence)
    return tuple(row for row in rows if row not in lost), [*kept, remark]
