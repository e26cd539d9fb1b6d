"""A draft as the Word file that is sent: addressee below the title, signed by the unit its title names, dated."""

from __future__ import annotations

import re
from typing import Any

from assistant.export.draft_docx import draft_docx
from assistant.results import Draft

_UNIT = re.compile(r"(.{2,30}?)(?=关于|(?:19|20)\d{2}年|落实|履行)")
_OPEN = "【待补：{}】"


def drafted_docx(draft: Draft, *, label: bool = True) -> bytes:
    """Return a draft as .docx by GB/T 9704; what a whole report must bear and nobody has said is left open in yellow.

    A part of a report has neither addressee nor signature. ``label``: say that a machine helped to write.
    """
    plan, outline = _plan_of(draft), draft.outline
    title = outline.title_line or draft.title
    if not getattr(plan, "whole", False):
        return draft_docx(draft.title, draft.text, label=label)
    signed = outline.signature is not None or outline.date is not None  # by hand, in the text
    return draft_docx(
        title,
        draft.text,
        unit="" if signed else _signer(title, plan),
        date="" if signed else getattr(draft.request, "date", "") or _OPEN.format("日期"),
        addressee="" if outline.addressee else plan.addressee,
        label=label,
    )


def _plan_of(draft: Draft) -> Any:
    """Return the plan of a draft, or of the last version before it that had one: an edit by hand may have none."""
    one: Draft | None = draft
    while one is not None and one.plan is None:
        one = one.before
    return one.plan if one is not None else None


def _signer(title: str, plan: Any) -> str:
    """Return who signs: the unit that the title names, else the plan's; a person signs by a name nobody has said."""
    voice = plan.voice
    if voice.person == "first":
        return _OPEN.format("述职人姓名")
    named = _UNIT.match(title)
    if named and "【" not in named[1]:
        return named[1]
    return str(voice.unit) or _OPEN.format("单位")
