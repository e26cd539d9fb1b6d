"""How well slips are found: slips planted into clean samples, named or missed, and what is invented."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.evaluation.planting import measure as plant_and_count
from assistant.results import Finding
from assistant.structure.parse import parse_report

if TYPE_CHECKING:
    from assistant.build import Assistant


def measure(assistant: Assistant) -> dict[str, Any]:
    """Plant every kind of slip once into each good sample of the genre: recall and precision, worst kinds first."""
    pack, common = assistant.pack(), assistant.common

    def check(text: str) -> list[Finding]:
        return check_all(Desk(parse_report(text, pack), common, pack))

    texts = [one.text for one in pack.texts if one.kind == "sample" and not one.weak]
    began = time.perf_counter()
    scores = plant_and_count(texts, check)
    seconds = time.perf_counter() - began
    planted = sum(score.planted for score in scores.values())
    named = sum(score.named for score in scores.values())
    invented = sum(score.invented for score in scores.values())
    low = sorted((score.recall, kind) for kind, score in scores.items() if score.recall < 1)
    return {
        "samples": len(texts),
        "kinds": len(scores),
        "planted": planted,
        "recall": round(named / planted, 4) if planted else 0.0,
        "precision": round(named / (named + invented), 4) if named else 0.0,
        "kinds_missed": {kind: round(recall, 3) for recall, kind in low},
        "errors_on_clean_samples": sum(finding.level == "error" for text in texts for finding in check(text)),
        "seconds": round(seconds, 1),
    }
