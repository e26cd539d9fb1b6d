"""How drafts hold to their notes: facts kept, nothing invented, nothing leaked, length and time."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, Any

from assistant.genre import read_yaml
from assistant.results import Draft, Event
from assistant.structure.figures import find_figures

if TYPE_CHECKING:
    from assistant.build import Assistant


def measure(assistant: Assistant) -> dict[str, Any]:
    """Draft every note set of the genre's ``evaluation/drafts.yaml`` and count what went wrong."""
    from assistant.tasks.draft import DraftRequest

    path = assistant.pack().folder / "evaluation" / "drafts.yaml"
    cases = read_yaml(path)["drafts"] if path.exists() else []
    rows = []
    for case in cases:
        began = time.perf_counter()
        *_, draft = assistant.draft(DraftRequest(**case))
        rows.append(row(case["notes"], draft) | {"ms": (time.perf_counter() - began) * 1000})
    if not rows:
        return {"cases": 0}
    total = {name: sum(one[name] for one in rows) for name in ("facts", "kept", "untraced", "leaks", "near_copies")}
    return {
        "cases": len(rows),
        "facts_kept": round(total["kept"] / total["facts"], 4) if total["facts"] else 1.0,
        **{name: total[name] for name in ("untraced", "leaks", "near_copies")},
        "form_errors": sum(one["errors"] for one in rows),
        "median_characters": round(statistics.median(one["characters"] for one in rows)),
        "median_ms": round(statistics.median(one["ms"] for one in rows)),
    }


def row(notes: str, draft: Event) -> dict[str, int]:
    """Return the counts for one draft; a fact is a figure of a note that belongs in the draft."""
    assert isinstance(draft, Draft)
    wanted = [note for note in draft.notes if note.used or not note.reason]
    facts = [
        figure.text
        for figure in find_figures(notes)
        if figure.form != "ordinal" and any(note.start <= figure.start < note.end for note in wanted)
    ]
    return {
        "facts": len(facts),
        "kept": sum(fact in draft.text for fact in facts),
        "untraced": sum(figure.origin == "untraced" for figure in draft.figures),
        "leaks": sum(figure.origin.startswith("sample:") for figure in draft.figures),
        "near_copies": sum(finding.check.startswith("near-copy") for finding in draft.findings),
        "errors": sum(finding.level == "error" for finding in draft.findings),
        "characters": len("".join(draft.text.split())),
    }
