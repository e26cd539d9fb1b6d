"""Counts how many planted slips the checks name, and what they say that is not there."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from assistant.evaluation.slips import Planted, kinds, plant
from assistant.results import Finding

Check = Callable[[str], list[Finding]]


@dataclass
class Score:
    """Slips planted and named; remarks of the same checks elsewhere that the clean text does not get."""

    planted: int = 0
    named: int = 0
    invented: int = 0
    missed: list[Planted] = field(default_factory=list)
    strange: list[Finding] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of the planted slips that was named."""
        return self.named / max(1, self.planted)

    @property
    def precision(self) -> float:
        """Share of the remarks that names a planted slip."""
        return self.named / max(1, self.named + self.invented)


def measure(texts: Iterable[str], check: Check, *, times: int = 1, seed: int = 7) -> dict[str, Score]:
    """Plant every kind of slip ``times`` into every text and hold what is found against it."""
    rng = random.Random(seed)
    scores: dict[str, Score] = defaultdict(Score)
    for text in texts:
        clean = {(f.check, f.quote) for f in check(text)}
        for kind in kinds():
            for _ in range(times):
                planted = plant(text, kind, rng)
                if planted is not None:
                    count(scores[kind], planted, check(planted.text), clean)
    return dict(scores)


def count(score: Score, planted: Planted, found: list[Finding], clean: set[tuple[str, str]]) -> None:
    """Add to ``score`` whether ``planted`` was named and what was invented; ``clean``: remarks on the clean text."""
    score.planted += 1
    near = [f for f in found if f.start <= planted.end and planted.start <= f.end]
    if any(f.check in planted.checks for f in near):
        score.named += 1
    else:
        score.missed.append(planted)
    strange = [f for f in found if f not in near and f.level != "hint" and (f.check, f.quote) not in clean]
    score.invented += len(strange)
    score.strange += strange
