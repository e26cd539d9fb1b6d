"""What the samples tell of something wherever they tell it: the first sentence of each, with what follows it."""

from __future__ import annotations

from collections.abc import Callable

from assistant.passage import Passage
from assistant.report import Report, Role, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.offices import samples_of_kind
from assistant.writers.answer.places import place_of

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
