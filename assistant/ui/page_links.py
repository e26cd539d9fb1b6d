"""The downloads of a result, as the links that stand under it."""

from __future__ import annotations

import re

from assistant.messages import Language, say
from assistant.results import Draft, Review
from assistant.ui.downloads import Downloads
from assistant.ui.render_text import escape, tag

_UNFIT = re.compile(r'[\\/:*?"<>|\s]+')  # what no file name may hold on Windows


def draft_links(draft: Draft, downloads: Downloads, language: Language) -> str:
    """Offer a draft as Word and as Markdown."""

    def word() -> bytes:
        from assistant.export.drafted import drafted_docx

        return drafted_docx(draft)

    name = file_name(draft.title, "初稿")
    return _link(downloads.add(f"{name}.docx", word), "word", language) + _link(
        downloads.add(f"{name}.md", lambda: markdown(draft).encode("utf-8")), "markdown", language
    )


def review_links(review: Review, downloads: Downloads, language: Language, source: bytes | None = None) -> str:
    """Offer the compared text as Word with the findings as comments, in the writer's own file where that is known."""

    def word() -> bytes:
        from assistant.export.review_docx import review_docx

        return review_docx(review.outline.text, review, source=source)

    title = review.outline.title.of(review.outline.text) if review.outline.title else ""
    return _link(
        downloads.add(f"{file_name(title, '初稿')}（批注）.docx", word),
        "word_own" if source else "word_review",
        language,
    )


def markdown(draft: Draft) -> str:
    """Return a draft as Markdown: title and numbered parts as headings, each line a paragraph."""
    starts = {section.start: "## " for section in draft.outline.sections if section.heading}
    starts |= {item.start: "### " for section in draft.outline.sections for item in section.items if not item.run_in}
    if draft.outline.title:
        starts[draft.outline.title.start] = "# "
    lines, at = [], 0
    for line in draft.text.split("\n"):
        indent = len(line) - len(line.lstrip())
        if line.strip():
            lines.append(starts.get(at + indent, starts.get(at, "")) + line.strip())
        at += len(line) + 1
    return "\n\n".join(lines) + "\n"


def file_name(title: str, fallback: str) -> str:
    """Return ``title`` as a file name without suffix."""
    return _UNFIT.sub("", title)[:60] or fallback


def _link(address: str, key: str, language: Language) -> str:
    return tag("a", escape(say(key, language)), "act", href=address, download="")
