"""How drafts hold to their notes: facts kept, nothing invented, nothing leaked, and style within the samples' range."""

from __future__ import annotations

import re
import statistics
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from assistant.genre import GenrePack, read_yaml
from assistant.report import Figure, Report
from assistant.results import Draft, Event
from assistant.structure.figures import find_figures, tells
from assistant.structure.parse import parse_report
from assistant.structure.sentences import split_sentences

if TYPE_CHECKING:
    from assistant.build import Assistant

_COUNTED = ("facts", "kept", "untraced", "leaks", "near_copies", "errors", "unplaced", "placeholders")
_FIVE = 5  # notes of a set that makes one section of the length samples have
_FEW_NOTES = range(4, 7)  # about so many
_LENGTH = (400, 900)  # characters such a section should have
_RUN = 8  # characters that two drafts share by a stock sentence rather than by chance


def measure(assistant: Assistant) -> dict[str, Any]:
    """Draft every note set of the genre's ``evaluation/drafts.yaml`` and count what went wrong; fresh ones apart."""
    from assistant.tasks.draft.job import DraftRequest

    pack = assistant.pack()
    path = pack.folder / "evaluation" / "drafts.yaml"
    cases = read_yaml(path)["drafts"] if path.exists() else []
    rows: list[dict[str, Any]] = []
    for case in cases:
        fresh = case.pop("fresh", False)
        began = time.perf_counter()
        *_, draft = assistant.draft(DraftRequest(**case))
        seconds = time.perf_counter() - began
        assert isinstance(draft, Draft)
        rows.append(row(case["notes"], draft) | {"ms": seconds * 1000, "fresh": fresh, "draft": draft})
    if not rows:
        return {"cases": 0}
    samples = [assistant.library.report(one.id) for one in assistant.library.documents("sample", pack.id)]
    return {
        **_table(rows),
        "fresh": _table([one for one in rows if one["fresh"]]),
        "section from five notes": _from_few(rows),
        "style": _style([one["draft"] for one in rows], samples, pack),
        "repeated_within": round(statistics.median(_repeated([one["draft"].text]) for one in rows), 3),
        "repeated_across": round(_repeated([one["draft"].text for one in rows]), 3),
    }


def _table(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    if not rows:
        return {"cases": 0}
    total = {name: sum(one[name] for one in rows) for name in _COUNTED}
    parts = [one for one in rows if not one["whole"]]
    whole = [one for one in rows if one["whole"]]
    return {
        "cases": len(rows),
        "facts_kept": round(total["kept"] / total["facts"], 4) if total["facts"] else 1.0,
        **{name: total[name] for name in ("untraced", "leaks", "near_copies", "unplaced")},
        "form_errors": total["errors"],
        "placeholders": total["placeholders"],
        "median_characters_part": _median(one["characters"] for one in parts),
        "median_characters_whole": _median(one["characters"] for one in whole),
        "median_ms_part": _median(one["ms"] for one in parts),
        "median_ms_whole": _median(one["ms"] for one in whole),
    }


def _from_few(rows: Sequence[dict[str, Any]]) -> str:
    """Return how long sections from about five notes are, how many as long as they should be, and one item alone."""
    few = [one for one in rows if not one["whole"] and one["used"] in _FEW_NOTES]
    several = [one for one in few if one["items"] > 1]
    five = [one["characters"] for one in several if one["used"] == _FIVE]
    alone = [one["characters"] for one in few if one["items"] == 1]
    about = _within([one["characters"] for one in several])
    return f"{_within(five)}; from four to six {about}; one item alone {_spread(alone)}"


def _within(sizes: list[float]) -> str:
    low, high = _LENGTH
    return f"{_spread(sizes)}, {sum(low <= size <= high for size in sizes)} of {len(sizes)} in {low}–{high}"


def _median(values: Iterable[float]) -> int:
    found = list(values)
    return round(statistics.median(found)) if found else 0


def row(notes: str, draft: Event) -> dict[str, Any]:
    """Return the counts for one draft; a fact is a figure of a note that belongs in the draft."""
    assert isinstance(draft, Draft)
    wanted = [note for note in draft.notes if note.used or not note.reason]
    facts = [
        figure
        for figure in find_figures(notes)
        if figure.form != "ordinal" and any(note.start <= figure.start < note.end for note in wanted)
    ]
    return {
        "facts": len(facts),
        "kept": sum(_told(fact, draft.text) for fact in facts),
        "untraced": sum(figure.origin == "untraced" for figure in draft.figures),
        "leaks": sum(figure.origin.startswith("sample:") for figure in draft.figures),
        "near_copies": sum(finding.check.startswith("near-copy") for finding in draft.findings),
        "errors": sum(finding.level == "error" for finding in draft.findings),
        "unplaced": sum(not note.used and not note.reason for note in draft.notes),  # told nothing about
        "placeholders": len(draft.placeholders),
        "items": sum(1 for _ in draft.plan.items()) if draft.plan else 0,
        "used": sum(len(item.facts) for item in draft.plan.items()) if draft.plan else 0,
        "whole": draft.text.startswith(draft.title),
        "characters": len("".join(draft.text.split())),
    }


def _told(figure: Figure, text: str) -> bool:
    """Whether a draft holds a figure: a year by its digits, cells of a table that look like one number each."""
    fact = figure.text
    if re.fullmatch(r"(?:19|20)\d{2}年度?", fact):
        return fact[:4] in text
    if months := re.fullmatch(r"(\d{1,2})月?[-—–~～至到](\d{1,2})月", fact):
        return f"{months[1]}月至{months[2]}月" in text
    return tells(text, figure) or ("," in fact and all(part in text for part in fact.split(",")))


def _style(drafts: Sequence[Draft], samples: Sequence[Report], pack: GenrePack) -> dict[str, Any]:
    """Return drafts beside samples, median (low–high): length of items and sentences, points an item, headings."""
    ours = [parse_report(draft.text, pack) for draft in drafts]
    return {
        name: f"{_spread(_values(name, ours))} beside {_spread(_values(name, samples))}"
        for name in ("item characters", "points an item", "items in done", "sentence characters", "heading clauses")
    }


def _values(name: str, reports: Sequence[Report]) -> list[float]:
    found: list[float] = []
    for report in reports:
        items = [(s, item) for s in report.sections for item in s.items]
        done = [item for s, item in items if s.role == "done"]
        if name == "item characters":
            found += [len(item.of(report.text)) for item in done]
        elif name == "points an item":
            found += [len(item.points) for item in done]
        elif name == "items in done":
            found += [len(s.items) for s in report.sections if s.role == "done" and s.items]
        elif name == "sentence characters":
            found += [span.end - span.start for s in report.sections for span in split_sentences(s.of(report.text))]
        else:
            found += [len(item.heading.split("，")) for item in done if item.heading]
    return found


def _spread(values: list[float]) -> str:
    if not values:
        return "–"
    ordered = sorted(values)
    low, high = ordered[len(ordered) // 20], ordered[-1 - len(ordered) // 20]
    return f"{statistics.median(ordered):.0f} ({low:.0f}–{high:.0f})"


def _repeated(texts: Sequence[str]) -> float:
    """Return the share of runs of eight characters that stand elsewhere too, in the same text or in another."""
    runs: Counter[str] = Counter()
    for text in texts:
        for part in re.split(r"[，。；：、\s]", text):
            runs.update(part[at : at + _RUN] for at in range(len(part) - _RUN + 1))
    total = sum(runs.values())
    return sum(count for count in runs.values() if count > 1) / total if total else 0.0
