"""What was changed in a draft under review, place by place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from assistant.export.own_docx import edits
from assistant.messages import Language, say
from assistant.ui.render_text import escape, tag

_AROUND = 8  # characters shown on either side


class Made(NamedTuple):
    """One change: the words before it, what went, what came, the words behind it."""

    before: str
    old: str
    new: str
    behind: str


def changes_made(first: str, now: str) -> tuple[Made, ...]:
    """Return what turns the text as it came into the text as it is."""
    return tuple(
        Made(
            first[max(0, one.start - _AROUND) : one.start].rpartition("\n")[2],
            first[one.start : one.end].strip("\n"),
            one.new,
            first[one.end : one.end + _AROUND].partition("\n")[0],
        )
        for one in edits(first, now)
    )


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
