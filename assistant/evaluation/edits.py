"""Slips that are data (``evaluation/edits.yaml`` of a genre): one place of one shipped sample changed by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.evaluation.planting import Check, Score, count
from assistant.evaluation.slips import Planted
from assistant.genre import GenrePack, read_yaml

_LINE_END = "⏎"  # stands for a line end in the file


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of ``old`` to ``new`` in the sample called ``stem``, and the remarks that name it."""

    family: str
    checks: frozenset[str]
    stem: str
    old: str
    new: str


def read_edits(pack: GenrePack) -> list[Edit]:
    """Return the edits of a genre; none where it has no such file."""
    path = Path(pack.folder) / "evaluation" / "edits.yaml"
    rows: list[dict[str, Any]] = read_yaml(path)["edits"] if path.exists() else []
    return [
        Edit(row["family"], frozenset(row["checks"]), stem, *(one.replace(_LINE_END, "\n") for one in (old, new)))
        for row in rows
        for stem, old, new in row["slips"]
    ]


def planted(pack: GenrePack) -> Iterator[tuple[Edit, str, Planted]]:
    """Yield each edit with the clean sample and the changed one; what no longer stands in its sample is left out."""
    texts = {text.stem: text.text for text in pack.texts}
    for edit in read_edits(pack):
        text = texts.get(edit.stem, "")
        at = text.find(edit.old)
        if at < 0:
            continue
        same = next((n for n, (a, b) in enumerate(zip(edit.old, edit.new, strict=False)) if a != b), len(edit.old))
        changed = text[:at] + edit.new + text[at + len(edit.old) :]
        start = at + min(same, max(0, len(edit.new) - 1))
        yield edit, text, Planted(edit.family, changed, start, at + len(edit.new), edit.checks)


def measure_edits(pack: GenrePack, check: Check) -> dict[str, Score]:
    """Hold the checks against every edit; scores by family."""
    clean: dict[str, set[tuple[str, str]]] = {}
    scores: dict[str, Score] = {}
    for edit, text, slip in planted(pack):
        if text not in clean:
            clean[text] = {(finding.check, finding.quote) for finding in check(text)}
        count(scores.setdefault(edit.family, Score()), slip, check(slip.text), clean[text])
    return scores
