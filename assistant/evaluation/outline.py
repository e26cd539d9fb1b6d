"""How exactly outlines are found: real reports against outlines made by hand, and the samples that ship."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.report import Report
from assistant.structure.parse import parse_report

if TYPE_CHECKING:
    from assistant.build import Assistant

Node = tuple[str, str, str, int]  # level, number or marker, heading or lead, start


def measure(assistant: Assistant) -> dict[str, Any]:
    """Return precision, recall and F1 by level over the hand-made outlines, and the parsing speed."""
    figures: dict[str, Any] = {}
    folder = assistant.settings.evaluation_data
    if folder and (folder / "gold_outline.json").exists():
        figures |= against_gold(folder, assistant)
    texts = [text.text for text in assistant.pack().texts if text.kind == "sample"]
    began = time.perf_counter()
    reports = [parse_report(text, assistant.pack()) for text in texts]
    seconds = time.perf_counter() - began
    usual = sum({"done", "problems", "plans"} <= {section.role for section in report.sections} for report in reports)
    return figures | {
        "samples": len(texts),
        "samples_with_the_usual_three_parts": usual,
        "characters_per_second": round(sum(map(len, texts)) / seconds) if seconds else 0,
    }


def against_gold(folder: Path, assistant: Assistant) -> dict[str, Any]:
    """Compare with ``gold_outline.json``: every node counts once, right in level, number, heading and place."""
    gold = json.loads((folder / "gold_outline.json").read_text("utf-8"))
    right = found = wanted = 0
    for entry in gold["docs"]:
        text = (folder / "seeds" / entry["file"]).read_text("utf-8")
        mine, theirs = set(nodes(parse_report(text, assistant.pack()))), set(gold_nodes(entry))
        right, found, wanted = right + len(mine & theirs), found + len(mine), wanted + len(theirs)
    return {
        "gold_documents": len(gold["docs"]),
        "gold_nodes": wanted,
        "precision": round(right / found, 4) if found else 0.0,
        "recall": round(right / wanted, 4) if wanted else 0.0,
        "f1": round(2 * right / (found + wanted), 4) if found + wanted else 0.0,
    }


def nodes(report: Report) -> Iterator[Node]:
    """Yield every node of a parsed report."""
    for section in report.sections:
        yield "section", section.number or "", section.heading or "", section.start
        for point in section.points:
            yield "point", point.marker, point.lead, point.start
        for item in section.items:
            yield "item", item.number, item.heading, item.start
            for point in item.points:
                yield "point", point.marker, point.lead, point.start


def gold_nodes(entry: dict[str, Any]) -> Iterator[Node]:
    """Yield every node of an outline made by hand."""
    for section in entry["sections"]:
        yield "section", section["n"], section["h"], section["start"]
        for point in section["enum"]:
            yield "point", point["m"], point["h"], point["start"]
        for item in section["items"]:
            yield "item", item["n"], item["h"], item["start"]
            for point in item["enum"]:
                yield "point", point["m"], point["h"], point["start"]
