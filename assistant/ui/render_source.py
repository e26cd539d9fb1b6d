"""A document around a passage: the passage marked in its text, with its place in the outline and its neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.messages import Language, say
from assistant.passage import Document
from assistant.report import Item, Report, Section
from assistant.ui.render_paper import Mark, paper
from assistant.ui.render_text import escape, tag

_AROUND = 1200  # characters shown on either side of a passage
_MOST = 120_000  # characters shown of a whole document
_HEADINGS = 120  # entries of the outline


def source(document: Document, report: Report, start: int, end: int, language: Language, *, whole: bool = False) -> str:
    """Show ``document`` around ``start``..``end``, or as a whole."""
    text = report.text
    start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
    left, right = _window(report, start, end, whole)
    shown = paper(text, [Mark(start, end, "hit")], report, left, right)
    if left > 0:
        shown = _more(document, start, end, "text_before", language) + shown
    if right < len(text) and not whole:
        shown += _more(document, start, end, "text_after", language)
    elif right < len(text):
        shown += tag("p", say("text_cut", language, n=_MOST), "note")
    body = tag("div", shown, "paper source-text", tabindex=0)
    return _head(document, language) + tag("div", _outline(document, report, start, language) + body, "source-body")


def _window(report: Report, start: int, end: int, whole: bool) -> tuple[int, int]:
    """Return the stretch to show: whole lines around the passage, or the beginning of the document."""
    text = report.text
    if whole:
        left = max(0, start - _MOST // 2) if len(text) > _MOST else 0
        return left, min(len(text), left + _MOST)
    left = text.rfind("\n", 0, max(0, start - _AROUND)) + 1
    right = text.find("\n", min(len(text), end + _AROUND))
    return left, len(text) if right < 0 else right


def _head(document: Document, language: Language) -> str:
    title = tag("h2", escape(document.title or document.name))
    facts = [tag("span", say(document.kind, language), f"kind {document.kind}")]
    file = document.name if document.name != document.title else ""
    facts += [tag("span", escape(fact)) for fact in (document.type, document.period, file) if fact]
    return tag("div", title + tag("div", "".join(facts), "facts"), "source-head")


def _more(document: Document, start: int, end: int, key: str, language: Language) -> str:
    address = f"{document.id}:{start}:{end}:whole"
    return tag("button", say(key, language), "more open-source", type="button", value=address)


def _outline(document: Document, report: Report, start: int, language: Language) -> str:
    """List the headings; the one the passage stands under is marked, a click goes to another."""
    headed = list(_headed(report))[:_HEADINGS]
    if not headed:
        return ""
    within = [node for node in headed if node.start <= start < node.end]
    here = {id(node) for node in within}
    entries = "".join(_entry(document, node, within[-1] if within else None, id(node) in here) for node in headed)
    head = tag("h3", say("outline", language))
    return tag("nav", head + tag("ol", entries), "outline", aria_label=say("outline", language))


def _entry(document: Document, node: Section | Item, last: Section | Item | None, here: bool) -> str:
    words = escape(f"{node.number or ''}{node.heading or ''}")
    level = "first" if isinstance(node, Section) else "second"
    stretch = f"{document.id}:{node.start}:{node.start + len(node.number or '') + len(node.heading or '')}"
    named = {"aria_current": "true"} if node is last else {}
    button = tag("button", words, "open-source", type="button", value=stretch, **named)
    return tag("li", button, f"{level} here" if here else level)


def _headed(report: Report) -> Iterator[Section | Item]:
    for section in report.sections:
        if section.heading:
            yield section
        yield from (item for item in section.items if item.heading)
