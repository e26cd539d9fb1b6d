"""A draft or a review that is no longer worked on: its text in a few nodes, and a button that shows it whole again.

A page of many whole results is slow: each message makes the browser look at all of them.
"""

from __future__ import annotations

from assistant.messages import Language, say
from assistant.results import Draft, Review
from assistant.ui.render_text import escape, prose, tag


def draft(result: Draft, language: Language, name: str) -> str:
    """Show an earlier draft; ``name`` is the one it is changed by."""
    head = _head("earlier_draft", language, sum(not char.isspace() for char in result.text))
    body = tag("div", escape(result.text), "paper plain copyable", tabindex=0)
    return tag("div", head + body, "result draft light", id=f"w-{name}")


def review(result: Review, language: Language, name: str) -> str:
    """Show an earlier review."""
    head = _head("earlier_review", language, len(result.findings))
    body = tag("div", prose(result.summary), "prose-body copyable summary")
    return tag("div", head + body, "result review light", id=f"w-{name}")


def _head(key: str, language: Language, n: int) -> str:
    wake = tag("button", say("wake", language), "act wake", type="button")
    return tag("div", tag("span", say(key, language, n=n), "note") + tag("div", wake, "links"), "head-row")
