"""What the samples tell of something wherever they tell it: the first sentence of each, with what follows it."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.passage import Passage
from assistant.report import Report, Role, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.offices import samples_of_kind
from assistant.writers.answer.places import place_of

# What examples are to say, by its own words: 有没有写食堂的段落, 找几段写信访的; 写得好的 names none.
_THING = re.compile(
    r"(?:写|提|讲|说)(?:到|过|了)*(?P<thing>(?!得[^奖票分失])[一-鿿]{2,6}?)(?:这(?:块|方面|件事)|方面)?的(?:段落?|例子|原文|内容|片段|地方|话|有没有|有吗|[？?]|$)"
)
_REPORT = re.compile("报告|材料|稿|总结|汇报|范文")
_NUMBER = 6  # characters of the number before a heading and the stop behind it


def told_anywhere(material: Material, tells: Callable[[str], bool]) -> list[Passage]:
    """Return one passage of each sample, of such an office alone, that begins with a sentence that tells something."""
    found: list[Passage] = []
    units = material.asked.units
    for document, report in samples_of_kind(material, units) if units else material.samples.items:
        starts = report.preamble or (report.sections[0] if report.sections else None)
        for span in split_sentences(report.text, starts.start, len(report.text)) if starts else ():
            if tells(span.of(report.text)) and not _is_heading(report, span):
                end = report.text.find("\n", span.start)
                held = [one.role for one in report.sections if one.start <= span.start < one.end]
                role: Role = held[0] if held else "opening"
                found.append(
                    Passage(
                        f"{document.id}:{span.start}", document.id, document.name, "sample",
                        place_of(report, span.start), role, (), "point" if held else "preamble",
                        report.text[span.start : end if end > 0 else None], span.start, max(end, span.end),
                    )
                )  # fmt: skip
                break
    return found


def _is_heading(report: Report, span: Span) -> bool:
    """Whether a stretch is a heading, which tells nothing by itself."""
    text = span.of(report.text).strip()
    heads = ((getattr(one, "heading", "") or "", one) for one in report.nodes())
    return any(head and head in text and len(text) <= len(head) + _NUMBER for head, _ in heads)


def thing_named(material: Material) -> str:
    """Return the very word examples are wanted of, where the genre has no name for it: 食堂; empty for others."""
    asked = material.asked
    found = _THING.search(asked.said or asked.question)
    if not found or asked.documents or asked.foreign or asked.intent not in ("example", "coverage"):
        return ""
    thing, pack = found["thing"], material.pack
    topics = [
        word for one in pack.topics for word in (one.name, *one.synonyms, *(w.partition("^")[0] for w in one.words))
    ]
    parts = [word for one in pack.roles for word in (one.name, *one.headings, *one.cues, *one.spoken)]
    kinds = [word for one in pack.report_types for word in (one.name, *one.synonyms, *one.speakers)]
    known = any(word in thing for word in (*topics, *parts) if len(word) > 1)
    if any(word in thing for word in kinds) or _REPORT.search(thing):
        return ""
    if known and (asked.topics or asked.roles):
        return ""  # the page on it shows it
    return "" if thing in pack.subject else thing
