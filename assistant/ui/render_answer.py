"""Messages and answers as HTML: what the user said, what is being written, and an answer with its sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.messages import Language, say
from assistant.passage import Citation
from assistant.results import Answer, Receipt, Word
from assistant.ui.render_text import escape, inline, no_cite, prose, tag

LONG = 1200  # characters of a user's message shown before the rest is folded away
_SLOW = 5000  # characters from which reading them takes seconds
_WORKING = re.compile(r'<div class="working">.*?</div>')
_LIVE, _ENDED = "reply live", "reply"  # while a reply is live, the style sheet shows the stop button
MOST = 20_000  # characters of it that the page keeps; what was sent is used whole


def said(message: str, attachment: str, language: Language) -> str:
    """Show what the user sent: the text as typed, and the name of the file that came with it."""
    text = message.strip()
    shown = escape(text)
    if len(text) > LONG:
        rest = escape(text[:MOST]) + ("……" if len(text) > MOST else "")
        summary = tag("summary", say("show_all", language, n=len(text)))
        shown = escape(text[:240]) + "……" + tag("details", summary + rest)
    if attachment:
        label = tag("span", say("attached", language), "note")
        shown += tag("div", label + escape(attachment), "attachment")
    return tag("div", shown, "said")


def writing(text: str, status: str, *, as_draft: bool = False) -> str:
    """Show a text as far as it is written, a draft as on paper, and under it what is being done."""
    if as_draft and text:
        lines = (tag("p", inline(line.strip()), "para") for line in text.split("\n") if line.strip())
        body = tag("div", "".join(lines), "paper")
    else:
        body = tag("div", prose(text, _pending), "prose-body")
    return tag("div", body + (working(status) if status else ""), _LIVE)


def working(message: str, fraction: float | None = None) -> str:
    """Show what is being done, and how far it has come where that is known."""
    meter = tag("progress", "", value=f"{fraction:.2f}", max=1) if fraction is not None else tag("i", "", "going")
    return tag("div", tag("span", "", "spin") + escape(message) + meter, "working")


def waiting(given: str, language: Language) -> str:
    """Return what is said before there is any progress; what takes a while says why."""
    return say("working_long", language, n=len(given)) if len(given) > _SLOW else say("working", language)


def _pending(n: int) -> str:
    return tag("span", str(n), "cite")


def trouble(line: str, note: str = "") -> str:
    """Show an error as one line with its cure."""
    more = tag("span", escape(note), "note") if note else ""
    return tag("div", tag("strong", "!", "sign") + tag("span", escape(line) + more), "trouble", role="alert")


def question(line: str) -> str:
    """Show a question or a short word to the user."""
    return tag("div", escape(line), "notice", role="status")


def word(said: Word) -> str:
    """Show a short reply, and its ways to go on as buttons that send a message."""
    buttons = "".join(
        tag("button", escape(one.label), "act send", type="button", value=one.message) for one in said.choices
    )
    row = tag("div", buttons, "choices") if buttons else ""
    return tag("div", tag("div", prose(said.text, no_cite), "prose-body copyable") + row, "word", role="status")


def ended(shown: str) -> str:
    """Return what was shown of a reply that goes on no more."""
    return _WORKING.sub("", shown.replace(f'class="{_LIVE}"', f'class="{_ENDED}"', 1))


def stopped(shown: str, language: Language) -> str:
    """Mark a reply that was stopped while it was written."""
    return ended(shown) + tag("div", say("stopped", language), "note")


def answer(result: Answer, number: int, language: Language) -> str:
    """Show an answer; ``number`` is the message's, so that its sources have names of their own."""
    known = {citation.n for citation in result.citations}

    def cite(n: int) -> str:
        if n not in known:
            return no_cite(n)
        return tag("a", str(n), "cite", href=f"#s{number}-{n}", title=say("based_on", language) + f" {n}")

    body = tag("div", prose(result.text, cite), "prose-body copyable")
    listed = sources(result.citations, f"s{number}", language)
    return tag("div", body + listed + foot(result.receipt, result.elapsed_ms, language), "reply result")


def sources(citations: Sequence[Citation], prefix: str, language: Language) -> str:
    """List the sources behind a text, folded; each is named ``{prefix}-{n}``."""
    if not citations:
        return ""
    summary = tag("summary", say("sources", language, n=len(citations)))
    return tag("details", summary + _entries(citations, prefix, language), "sources")


def panel(citations: Sequence[Citation], language: Language) -> str:
    """Show the last answer's sources for the column beside the chat."""
    head = tag("h2", say("panel", language))
    if not citations:
        return tag("div", head + tag("p", say("panel_empty", language), "empty"), "panel")
    return tag("div", head + _entries(citations, "p", language), "panel")


def _entries(citations: Sequence[Citation], prefix: str, language: Language) -> str:
    entries = []
    for citation in citations:
        head = tag("span", str(citation.n), "n") + tag("span", escape(citation.name), "name")
        head += tag("span", say(citation.kind, language), f"kind {citation.kind}")
        place = tag("div", escape(citation.place), "place") if citation.place else ""
        quote = tag("blockquote", escape(citation.quote.strip()))
        stretch = f"{citation.document}:{citation.start}:{citation.end}"
        look = tag("button", say("open_source", language), "open-source", type="button", value=stretch)
        quote += tag("div", look, "look")
        entries.append(tag("li", tag("div", head, "head") + place + quote, id=f"{prefix}-{citation.n}"))
    return tag("ol", "".join(entries), "entries")


def foot(receipt: Receipt, elapsed_ms: int, language: Language, links: str = "") -> str:
    """Show what stands under every result: copy, downloads, who wrote it and how long it took."""
    offline = receipt.writer == "offline"
    by = say("writer_offline", language) if offline else say("writer_model", language, model=receipt.writer)
    facts = [escape(by), say("seconds", language, n=f"{max(elapsed_ms, 100) / 1000:.1f}")]
    if receipt.note:
        facts.append(escape(receipt.note))
    copy = tag("button", say("copy", language), "act copy", type="button", title=say("copied", language))
    return tag("div", copy + links + tag("span", " · ".join(facts), "by"), "foot")
