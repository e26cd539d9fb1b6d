"""What was changed in a draft under review, place by place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.export.own_docx import Edit, edits
from assistant.messages import Language, say
from assistant.ui.render_text import escape, tag

_AROUND = 8  # characters shown on either side
_NAME = 40  # characters of a document's name, which is shown whole
_OPENED, _CLOSED = re.compile(r"《[^《》\n]*$"), re.compile(r"[^《》\n]*》")
_NEAR = 6  # characters between two changes of one word or name
_APART = re.compile(r"[，。；：！？、\n]")


class Made(NamedTuple):
    """One change: the words before it, what went, what came, the words behind it."""

    before: str
    old: str
    new: str
    behind: str


def changes_made(first: str, now: str) -> tuple[Made, ...]:
    """Return what turns the text as it came into the text as it is; what was moved within a name is one change."""
    return tuple(
        Made(
            _before(first[: one.start]),
            first[one.start : one.end].strip("\n"),
            one.new,
            _behind(first[one.end :]),
        )
        for one in _together(first, edits(first, now))
    )


def _before(text: str) -> str:
    """What stands before a change: the beginning of the document's name that it is made in, else some characters."""
    near = text[-_NAME:]
    name = _OPENED.search(near)
    return (name[0] if name else near[-_AROUND:]).rpartition("\n")[2]


def _behind(text: str) -> str:
    """What stands behind it, likewise."""
    near = text[:_NAME]
    name = _CLOSED.match(near)
    return (name[0] if name else near[:_AROUND]).partition("\n")[0]


def _together(text: str, found: list[Edit]) -> list[Edit]:
    """Changes with but a few characters between them, and no mark, are one: 责任制工作 put right as 工作责任制."""
    joined: list[Edit] = []
    for one in found:
        between = text[joined[-1].end : one.start] if joined else ""
        if joined and len(between) <= _NEAR and not _APART.search(between + one.new + joined[-1].new):
            last = joined.pop()
            one = Edit(last.start, one.end, last.new + between + one.new)
        joined.append(one)
    return joined


def changes(made: Sequence[Made], language: Language) -> str:
    """List the changes, and offer to go back on the last."""
    undo = tag("button", say("undo", language), "act undo", type="button")
    return tag("div", listed(made, language) + undo, "changes-row")


def listed(made: Sequence[Made], language: Language, key: str = "changes_made") -> str:
    """List the changes, folded; "" where there are none."""
    rows = "".join(
        tag(
            "li",
            escape(one.before) + (tag("del", escape(one.old)) if one.old else "")
            + (tag("ins", escape(one.new)) if one.new else "") + escape(one.behind),
        )
        for one in made
    )  # fmt: skip
    summary = tag("summary", say(key, language) + tag("span", str(len(made)), "count"))
    return tag("details", summary + tag("ul", rows, "made"), "sources") if made else ""
