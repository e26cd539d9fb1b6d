"""A draft as the Word file that is sent: addressee below the title, signed by the one who reports, dated."""

from __future__ import annotations

import re
from typing import Any

from assistant.export.draft_docx import draft_docx
from assistant.results import Draft

_UNIT = re.compile(r"(.{2,30}?)(?=关于|(?:19|20)\d{2}年|落实|履行)")
_BODY = re.compile(r"(?:党工委|党委|党组|党总支|党支部)$")  # who may report for a unit
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
    """Return who signs: the unit of the title, else of the plan, or its body that reports; a person's name is open."""
    voice = plan.voice
    if voice.person == "first":
        return _OPEN.format("述职人姓名")
    named = _UNIT.match(title)
    unit = named[1] if named and "【" not in named[1] else str(voice.unit)
    return _body_of(unit, str(voice.speaker)) if unit else _OPEN.format("单位")


def _body_of(unit: str, speaker: str) -> str:
    """Return the Party body of a unit where it is the body that reports: 安平街道 and 街道党工委 → 安平街道党工委."""
    body = _BODY.search(speaker)
    return f"{unit.removesuffix(body[0])}{body[0]}" if body and not _BODY.search(unit) else unit
