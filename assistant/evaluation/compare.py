"""How well slips are found: slips planted into clean reports, named or missed by family, and what is invented."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.checks.desk import Desk
from assistant.checks.registry import CHECKS, check_all
from assistant.evaluation.edits import measure_edits
from assistant.evaluation.insertions import insertions, read_kinds
from assistant.evaluation.planting import Check, Score, count
from assistant.evaluation.planting import measure as plant_and_count
from assistant.evaluation.slips import Planted, kinds
from assistant.genre import GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

if TYPE_CHECKING:
    from assistant.build import Assistant

_SEED = 7
_LONG = 4  # long reports of another kind
_TIMES = 2  # texts each sentence with a slip is put into


def measure(assistant: Assistant) -> dict[str, Any]:
    """Plant slips of every kind into the good samples and the real reports: recall and precision by family.

    Two sorts are planted: edits of a text's own words (``slips.py``) and sentences with a slip (``slips.yaml``),
    which were written apart from the checks.
    """
    pack, common = assistant.pack(), assistant.common

    def check(text: str) -> list[Finding]:
        return check_all(Desk(parse_report(text, pack), common, pack))

    samples = [one.text for one in pack.texts if one.kind == "sample" and not one.weak]
    real = real_reports(assistant.settings.evaluation_data)
    began = time.perf_counter()
    scores = plant_and_count([*samples, *real], check, seed=_SEED)
    families: dict[str, Score] = defaultdict(Score)
    for kind, score in scores.items():
        add(families[_family(kinds()[kind])], score)
    sentences = plant_sentences([*samples, *real], pack, check)
    for name, score in sentences.items():
        add(families[name], score)
    whole = Score()
    for score in families.values():
        add(whole, score)
    by_hand = measure_edits(pack, check)
    long = work_reports(assistant.settings.evaluation_data)
    return {
        "samples": len(samples),
        "real_reports": len(real),
        **_figures(whole),
        "families": {name: _figures(score) for name, score in sorted(families.items())},
        "edits_by_hand": {name: _figures(score) for name, score in sorted(by_hand.items())} | {"all": _all(by_hand)},
        "work_reports": {"texts": len(long), **_all(plant_and_count(long, check, seed=_SEED))},
        "missed": sorted({_told(one) for score in families.values() for one in score.missed}),
        "errors_on_clean_samples": sum(finding.level == "error" for text in samples for finding in check(text)),
        "seconds": round(time.perf_counter() - began, 1),
    }


def real_reports(folder: Path | None) -> list[str]:
    """Return the real reports of the genre in the folder of evaluation data; none where there is none."""
    found = sorted((folder / "seeds").glob("*.txt")) if folder else []
    return [path.read_text("utf-8") for path in found]


def work_reports(folder: Path | None) -> list[str]:
    """Return some long reports of another kind, one a decade; none where there are none."""
    found = sorted((folder / "government-work-reports").glob("*.txt")) if folder else []
    return [path.read_text("utf-8") for path in found[:: max(1, len(found) // _LONG)]]


def plant_sentences(texts: list[str], pack: GenrePack, check: Check) -> dict[str, Score]:
    """Plant the genre's sentences with slips, each into some of ``texts``; scores by family."""
    rng, scores = random.Random(_SEED), defaultdict[str, Score](Score)
    clean = {text: {(f.check, f.quote) for f in check(text)} for text in texts}
    for kind in read_kinds(pack):
        for text, planted in insertions(kind, texts, pack, rng, _TIMES):
            if text not in clean:
                clean[text] = {(f.check, f.quote) for f in check(text)}
            count(scores[kind.family], planted, check(planted.text), clean[text])
    return scores


def add(score: Score, other: Score) -> None:
    """Add ``other`` to ``score``."""
    score.planted += other.planted
    score.named += other.named
    score.invented += other.invented
    score.missed += other.missed
    score.strange += other.strange


def _all(scores: dict[str, Score]) -> dict[str, Any]:
    whole = Score()
    for score in scores.values():
        add(whole, score)
    return _figures(whole)


def _family(checks: frozenset[str]) -> str:
    return next((CHECKS[name].family for name in sorted(checks) if name in CHECKS), "")


def _told(planted: Planted) -> str:
    quote = " ".join(planted.text[max(0, planted.start) : planted.end].split())
    return f"{planted.kind}：{quote[:40]}"


def _figures(score: Score) -> dict[str, Any]:
    return {"planted": score.planted, "recall": round(score.recall, 4), "precision": round(score.precision, 4)}
