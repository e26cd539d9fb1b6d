"""Slips put into clean samples are named, and nothing else is invented."""

from __future__ import annotations

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.evaluation.planting import measure
from assistant.evaluation.slips import kinds
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report


def test_planted_slips_are_named_and_nothing_is_invented(pack: GenrePack, common: Common) -> None:
    def check(text: str) -> list[Finding]:
        return check_all(Desk(parse_report(text, pack), common, pack))

    samples = [text for text in pack.texts if text.kind == "sample" and not text.weak]
    scores = measure([text.text for text in samples[::9]], check)
    assert len(scores) >= len(kinds()) - 2  # not every text has a place for every slip
    planted, named = (sum(getattr(score, key) for score in scores.values()) for key in ("planted", "named"))
    invented = [finding for score in scores.values() for finding in score.strange]
    assert named >= 0.97 * planted, [(kind, score.missed) for kind, score in scores.items() if score.missed]
    assert len(invented) <= 0.03 * planted, invented
