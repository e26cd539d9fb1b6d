"""What stands around the parts of the samples, quoted: titles, headings of parts, openings, transitions, closings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.report import Role, Span
from assistant.writers.answer.between import turning, turns_asked
from assistant.writers.answer.headings import TOO_SPOKEN, first_sentence
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.asked import Listing
from assistant.writers.cite import Quote


def section_quotes(material: Material, roles: Sequence[Role]) -> Iterator[Quote]:
    """Yield the headings of these parts."""
    for role in roles:
        for document, report, section in material.samples.sections(role):
            start = report.text.find(section.heading, section.start) if section.heading else -1
            if section.heading and start >= 0:
                yield span_quote(document, report, Span(start, start + len(section.heading)), section.number or "")


def frame_quotes(material: Material, listing: Listing) -> Iterator[Quote]:
    """Yield the titles, openings, transitions or closings of the samples."""
    if listing == "transitions" and (between := turns_asked(material)):
        for role, _ in between:
            yield from turning(material, role)
        return
    yield from frame_spans(material, listing, first=True)


def frame_spans(material: Material, listing: Listing, first: bool = False) -> Iterator[Quote]:
    """Yield the titles, openings, transitions or closings of the samples, of openings the ``first`` sentence or all."""
    for document, report in material.samples.items:
        span, place = {
            "titles": (report.title, "标题"),
            "transitions": (report.transition, "导语"),
            "closings": (report.closing, "结尾"),
            "openings": (report.preamble, "导语"),
        }[listing]
        spoken = listing == "closings" and TOO_SPOKEN.search(span.of(report.text) if span else "")
        if span and span.of(report.text).strip() and not spoken:
            alone = first and listing == "openings"
            yield span_quote(document, report, first_sentence(report.text, span) if alone else span, place)
