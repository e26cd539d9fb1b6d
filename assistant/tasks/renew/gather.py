"""Slots of a renewed text brought together: one a point for all that happened last year, not one a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.tasks.renew.wording import EVENT
from assistant.writers.draft.plan import Change, missing

_SENTENCE = re.compile(r"[^。【]*(?:【[^】]*】[^。【]*)*(?:。|$)")
_SPLIT = re.compile(r"([，；])(?![^【]*】)")
_POINT = re.compile(
    r"^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|首先，|其次，|再次，|同时，|此外，|另外，)"
)
_SLOT = re.compile(r"【待补：([^【】（]*)（去年：([^【】]*)）】")
_BESIDE = re.compile(r"(【待补：([^【】（]*)（去年：[^【】]*)）】、?【待补：\2（去年：([^【】]*）】)")
_LEANS = re.compile(r"^(?:同时也?|也|从而|使得?|并|进而|以及|还|更|均|都|因此)(?!坚持|注重|始终)")
_LEADS_OVER = re.compile(r"^(?:现将|现就|现把|下面)")
_OWN = 5  # characters a clause must say beside its slots to stand by itself
_SHOWN = 170  # characters of last year's wording shown in one slot; the list of changes has all of it


def gathered(text: str) -> str:
    """Return a renewed text with one slot a point (a line where it has none) for clauses that were last year's whole.

    What stays between them closes up; slots within a clause stay where they are, and like ones beside each other
    become one.
    """
    return "\n".join("".join(_points(line)) for line in text.split("\n"))


def gathered_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes with the events of one place as one."""
    found: list[Change] = []
    for change in changes:
        last = found[-1] if found else None
        if last and change.kind == "event" == last.kind and change.place == last.place:
            found[-1] = Change("event", last.place, f"{last.before}；{change.before}", missing(EVENT))
        else:
            found.append(
                Change("event", change.place, change.before, missing(EVENT)) if change.kind == "event" else change
            )
    return tuple(found)


def _points(line: str) -> Iterator[str]:
    """Yield the sentences of a line as they stay, and behind each point what last year's said in it."""
    old: list[str] = []
    for match in _SENTENCE.finditer(line):
        if not match[0]:
            continue
        if old and (_POINT.match(match[0]) or _LEADS_OVER.match(match[0])):
            yield _slot(old)
            old = []
        yield _kept(match[0], old)
    if old:
        yield _slot(old)


def _kept(sentence: str, old: list[str]) -> str:
    """Return what stays of a sentence; what last year's told goes to ``old``."""
    point = _POINT.match(sentence)
    head = point[0] if point else ""
    end = sentence[-1] if sentence[-1] in "。！？" else ""
    pieces = _SPLIT.split(sentence[len(head) : len(sentence) - len(end)])
    kept, gone = "", False
    for piece, mark in zip(pieces[::2], ["", *pieces[1::2]], strict=True):
        outside = _SLOT.sub("", piece)
        gone = (outside != piece and len(outside) < _OWN) or (gone and _LEANS.match(piece) is not None)
        if gone:
            old.append(_as_it_was(piece).strip("，；、 "))
        else:
            kept += f"{mark or '，'}{piece}" if kept else piece
    if not kept:
        return head if head and old and not head.endswith("，") else ""
    return f"{head}{_together(kept)}{end}"


def _as_it_was(piece: str) -> str:
    """Return a clause with last year's values in their slots; a unit that stands behind the slot is in the value."""
    words, last = "", 0
    for match in _SLOT.finditer(piece):
        words += piece[last : match.start()] + match[2]
        last = match.end()
        for size in (2, 1):
            if piece[last : last + size] and match[2].endswith(piece[last : last + size]):
                last += size
                break
    return words + piece[last:]


def _together(text: str) -> str:
    """Make slots for the same kind of thing that stand side by side one slot."""
    while (made := _BESIDE.sub(lambda pair: f"{pair[1]}{pair[3]}", text, count=1)) != text:
        text = made
    return text


def _slot(old: list[str]) -> str:
    shown = "；".join(dict.fromkeys(old))
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return f"{missing(f'{EVENT}（去年：{shown}）')}。"
