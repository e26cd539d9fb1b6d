"""A Report as the plain data of the ``outline`` command."""

from __future__ import annotations

from typing import Any

from assistant.report import Figure, Item, Mask, Point, Report, Section, Span


def outline_json(report: Report) -> dict[str, Any]:
    """Return the outline as JSON-ready data; offsets are code points of the text, absent parts are None."""
    text = report.text
    named: dict[str, Span | None] = {
        "title": report.title,
        "addressee": report.addressee,
        "preamble": report.preamble,
        "transition": report.transition,
        "closing": report.closing,
        "signature": report.signature,
        "date": report.date,
    }
    return {
        **{name: span.of(text) if span else None for name, span in named.items()},
        "title": report.title_line or None,
        "attachments": [span.of(text) for span in report.attachments],
        "sections": [_section(section) for section in report.sections],
        "figures": [_figure(figure) for figure in report.figures],
        "masks": [_mask(mask) for mask in report.masks],
        "speaker": report.speaker or None,
        "person": report.person or None,
        "period": report.period or None,
        "type": report.type or None,
        "spans": {name: _ends(span) if span else None for name, span in named.items()}
        | {"attachments": [_ends(span) for span in report.attachments]},
        "notes": list(report.notes),
    }


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _section(section: Section) -> dict[str, Any]:
    return {
        "number": section.number,
        "heading": section.heading,
        "role": section.role,
        "causes": section.causes,
        **_ends(section),
        "items": [_item(item) for item in section.items],
        "points": [_point(point) for point in section.points],
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "number": item.number,
        "heading": item.heading,
        "run_in": item.run_in,
        "level": item.level,
        **_ends(item),
        "points": [_point(point) for point in item.points],
        "items": [_item(inner) for inner in item.items],
    }


def _point(point: Point) -> dict[str, Any]:
    return {"marker": point.marker, "lead": point.lead, **_ends(point)}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "text": figure.text,
        "form": figure.form,
        "value": figure.value,
        "unit": figure.unit or None,
        "counted": figure.counted or None,
        **_ends(figure),
    }


def _mask(mask: Mask) -> dict[str, Any]:
    return {"text": mask.text, "stands_for": mask.stands_for, **_ends(mask)}
