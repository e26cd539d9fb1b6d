"""A parsed report as a few short lines, so that tests can show the outline they expect."""

from __future__ import annotations

from assistant.report import Item, Point, Report


def sketch(report: Report) -> list[str]:
    """Return one line a part: kind, marker, heading, what else matters."""
    text = report.text
    found: list[str] = []
    for name in ("title", "addressee", "transition"):
        span = getattr(report, name)
        if span:
            found.append(f"{name} {span.of(text)}".replace("\n", "/"))
    for section in report.sections:
        causes = " +causes" if section.causes else ""
        found.append(f"S {section.number or '-'} {section.heading or '-'} [{section.role}{causes}]")
        found += [_point(point, 1) for point in section.points]
        for item in section.items:
            found += _item(item, 1)
    for name in ("closing", "signature", "date"):
        span = getattr(report, name)
        if span:
            found.append(f"{name} {span.of(text)}".replace("\n", "/"))
    return found + [f"attachment {span.of(text)}" for span in report.attachments]


def _item(item: Item, depth: int) -> list[str]:
    form = "run in" if item.run_in else "own line"
    found = [f"{'  ' * depth}I {item.number} {item.heading} [{form}]"]
    found += [_point(point, depth + 1) for point in item.points]
    for inner in item.items:
        found += _item(inner, depth + 1)
    return found


def _point(point: Point, depth: int) -> str:
    return f"{'  ' * depth}p {point.marker} {point.lead}"
