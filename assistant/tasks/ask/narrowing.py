"""What was shown, asked for again with one condition changed: the others hold on until a turn names them anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.tasks.ask.again import told_office
from assistant.tasks.ask.back import Shown
from assistant.tasks.ask.followup import LISTINGS, only_more
from assistant.tasks.ask.intent import read_intent
from assistant.tasks.ask.slots import Named, Slots, read_slots
from assistant.tasks.ask.way import Way
from assistant.writers.answer.span import halves_of
from assistant.writers.asked import Asked

NARROWED = "narrowed"  # the turn of a question whose samples are those of all its conditions, and of no other
_SHOWN = ("example", "headings")
_ONE = 1
_READS = Callable[[str], Way]


def narrowed(text: str, before: Asked, shown: Shown, named: Named, way: _READS) -> Asked | None:
    """Return the question before with the condition a turn names put in its place; None for any other turn."""
    if before.swap or before.foreign or before.outside or before.documents or not shown.answers:
        return None
    if before.turn == NARROWED and only_more(text):
        return replace(before, said=_said(before, text), count=read_intent(text).count or before.count, length=False)
    slots = read_slots(text, named)
    if not slots:
        return None
    if before.turn == "years" or (before.turn == NARROWED and before.intent == "coverage"):
        return _of_set(slots, before, text, way) if slots.of_set and not slots.part else None
    if not _may_show(before) or not _is_meant(slots, text, before):
        return None
    asked = _with_part(slots, before, way) if slots.part else before
    return _shown(_of_set(slots, asked, text, way), slots, before) if asked else None


def _said(before: Asked, text: str) -> str:
    """Return what is asked in all: a condition is said of the question that stands."""
    return f"{before.question}，{text}"


def _may_show(before: Asked) -> bool:
    """Whether what was asked before has examples or headings to be shown of it."""
    of_part = before.target in ("role", "topic") and (before.roles or before.topics)
    return before.intent in ("how_to", *_SHOWN) and bool(of_part or before.target in LISTINGS)


def _is_meant(slots: Slots, text: str, before: Asked) -> bool:
    """Whether a turn changes what is shown, and not what a page on how to write is of (党支部的呢)."""
    if before.turn == NARROWED:
        return True
    if slots.part:
        return slots.changes and (before.intent in _SHOWN or _also(text))
    if slots.year or slots.form:
        return True
    if before.intent == "how_to":
        return (slots.changes and (slots.example or bool(slots.half))) or (slots.short and _another(text))
    if slots.half or (slots.short and before.intent == "example"):
        return True
    if slots.short:
        return _another(text)
    return before.intent == "example" and not told_office(text) and bool(slots.type or slots.unit)


def _also(text: str) -> bool:
    return "也" in text


def _another(text: str) -> bool:
    """Whether another one is wanted, and not the same in fewer words."""
    return any(word in text for word in ("换", "例", "来个", "来一个", "给个", "另"))


def _with_part(slots: Slots, before: Asked, way: _READS) -> Asked | None:
    """Return the question before asked of another part or topic; None where the turn names none that can be shown."""
    read = way(f"{slots.part}怎么写").understood.asked
    if read.target not in ("role", "topic", *LISTINGS) or not (read.roles or read.topics or read.target in LISTINGS):
        return None
    task = "小标题" if before.intent == "headings" and read.target not in LISTINGS else "例子"
    return replace(
        before,
        question=f"给几个{slots.part}的{task}",
        target=read.target,
        roles=read.roles,
        topics=read.topics,
        terms=read.terms,
        writing=read.writing,
        open=read.open,
        measure="which",
        listing="headings",
        cited=(),
        given="",
    )


def _of_set(slots: Slots, before: Asked, text: str, way: _READS) -> Asked:
    """Return the question before over the samples of the set a turn names, other conditions as they were."""
    read = way(f"{slots.type or slots.unit}的报告有哪几篇").understood.asked if slots.type or slots.unit else None
    year, half = halves_of(before.period or "")
    period = f"{slots.year or year}{slots.half or half}"
    return replace(
        before,
        turn=NARROWED,
        said=_said(before, text),
        period=period or None,
        type=(read.type if read else None) or before.type,
        kinds=() if slots.half else before.kinds,
        units=(slots.unit,) if slots.unit else before.units,
        among=(),
        pointing=False,
        length=False,
        mistakes=False,
        place=False,
        asks="",
        ordinal=None,
    )


def _held_count(before: Asked) -> int | None:
    """Return how many were wanted before; a single example may be of the plain question, and was not asked for."""
    counted = (
        before.turn == NARROWED or before.intent == "headings" or (before.intent == "example" and before.count != 1)
    )
    return before.count if counted else None


def _shown(asked: Asked, slots: Slots, before: Asked) -> Asked:
    """Return the question as one for examples, or for headings and sentences where these are what was shown."""
    listing = LISTINGS.get(asked.target)
    figures = "数字" in slots.form and asked.intent != "headings"  # of examples as well as of headings
    of_form = bool(slots.form) and not figures
    heads = listing or slots.headings or of_form or (asked.intent == "headings" and not slots.example)
    one = slots.count == _ONE or (slots.short and before.intent == "how_to" and slots.count is None)
    fresh = slots.short or slots.form  # others than those shown; of a set named, those shown may be among them
    return replace(
        asked,
        intent="headings" if heads else "example",
        listing=listing or ("headings" if heads and asked.listing not in ("headings", "points") else asked.listing),
        count=_ONE if one else slots.count or _held_count(before),
        measure="shortest" if slots.short else asked.measure if before.turn == NARROWED else "which",
        length=slots.short,  # shorter than those just shown
        question=f"{asked.question}，{slots.form}的" if slots.form else asked.question,
        cited=asked.cited if fresh else (),
        given=asked.given if fresh else "",
    )
