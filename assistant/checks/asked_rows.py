"""The rows of a notice's checklist, and those that come of what must be stated and of what a passage tells thinly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.checks.asked_of_passage import musts, sentences_on, too_few
from assistant.checks.desk import Check, Desk, shorten
from assistant.report import Span
from assistant.results import Asked
from assistant.structure.notice import Requirement
from assistant.structure.statistics import size

PART = Check("notice-part", "通知要求的内容没有写", "notice", "本次通知")
STATES = Check("notice-states", "通知点到的事项没有写", "notice", "本次通知")
LENGTH = Check("notice-length", "字数不合通知要求", "notice", "本次通知")
PERIOD = Check("notice-period", "期间与通知不符", "notice", "本次通知")
ADDRESSEE = Check("notice-addressee", "主送与通知不符", "notice", "本次通知")
ATTACHED = Check("notice-attachment", "通知要求的附件没有提到", "notice", "本次通知")
WHOLE = Check("notice-whole", "通知对整篇的要求", "notice", "本次通知")
CHECKS = (PART, STATES, LENGTH, PERIOD, ADDRESSEE, ATTACHED, WHOLE)

Remark = tuple[Check, str, Span | None, str, str]


def row_of(one: Requirement, name: str, met: str, said: str, span: Span | None = None) -> Asked:
    """Return one line of the checklist."""
    start, end = (span.start, span.end) if span else (0, 0)
    return Asked(one.kind, one.value, name, one.start, one.end, met, said, start, end)  # type: ignore[arg-type]


def beyond(desk: Desk, name: str, text: str) -> Iterator[tuple[Asked, list[Remark]]]:
    """Yield a row and its remarks for what must be stated, and for too few shortfalls in a passage without headings."""
    for must in musts(desk.text, text):
        one = Requirement(must.start, must.end, "duty", must.value)
        row = row_of(one, name, "no" if must.wrong else "yes", must.wrong or "写到了", must.span)
        message = f"通知要求写明“{shorten(must.value)}”，{must.wrong}"
        remark: Remark = (STATES, "warning", must.span, message, "补上；没有这方面情况的，写明没有")
        yield row, [remark] if must.wrong else []
    few = too_few(desk.text, text) if not desk.report.sections else None
    if few:
        said, span, at = few
        row = row_of(Requirement(at.start, at.end, "duty", at.of(text)), name, "no", said, span)
        yield row, [(STATES, "warning", span, said, "补足，每条写到哪类人、哪个环节、有几次")]


def thin_of(desk: Desk, one: Requirement, name: str) -> tuple[Asked, list[Remark]] | None:
    """Say of a part that a passage without headings tells in a sentence that it is there, and thin."""
    if desk.report.sections or one.role not in ("done", "problems", "plans"):
        return None
    spans = sentences_on(one.role, desk.text)
    if not spans:
        return None
    chars = sum(size(span.of(desk.text)) for span in spans)
    said = f"写了{len(spans)}句，{chars}字，没有单列"
    message = f"“{shorten(one.value)}”{said}；通知要求单独写这一部分"
    return row_of(one, name, "no", said, spans[0]), [(PART, "hint", spans[0], message, "单列成一部分，逐条写实")]


def out_of_order(rows: Sequence[Asked]) -> Asked | None:
    """Return the first part that stands before the one the notice asks for ahead of it."""
    parts = [row for row in rows if row.kind == "part" and row.end > row.start]
    return next((later for one, later in pairwise(parts) if later.start < one.start), None)
