"""Finds how much each trait of a suspicion counts: logistic regression of planted slips against untouched text."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from plant import KINDS, misspell
from texts import held_out

from assistant.checks.language.likely import Suspicion, confusions, suspicions
from assistant.genre import GenrePack
from assistant.genre.common import Spelling
from assistant.genre.language import Language

_PLANTED = 5000
_ABOUT = 40  # characters on either side of a planted slip that are read
_FALSE = {"character": 0.6, "word": 0.2}  # false remarks allowed in 10,000 characters
_SEED = 11

Rows = NDArray[np.float64]


def calibrate(language: Language, folder: Path, packs: Iterable[GenrePack], lists: Spelling) -> dict[str, float]:
    """Return the weights, named ``sort:trait``, shifted so that above 0 is worth a remark."""
    samples = {one.stem: one.text for pack in packs for one in pack.texts if one.kind == "sample" and not one.weak}
    texts = held_out(folder) | samples
    clean = [(name, one) for name, text in texts.items() for one in suspicions(language, text, lists)]
    right = list(_planted(language, texts, lists))
    weights: dict[str, float] = {}
    for sort in ("character", "word"):
        wrong = [(f"{name}:{one.start}", one.traits) for name, one in clean if _sort(one) == sort]
        true = [one.traits for one in right if _sort(one) == sort]
        sizes = [sum(len(text) for name, text in texts.items() if (name in samples) is own) for own in (True, False)]
        weights |= _fitted(sort, wrong, true, sizes, [name in samples for name, one in clean if _sort(one) == sort])
    return weights


def _sort(suspicion: Suspicion) -> str:
    return "word" if len(suspicion.written) > 1 else "character"


def _planted(language: Language, texts: dict[str, str], lists: Spelling) -> Iterable[Suspicion]:
    rng = random.Random(_SEED)
    names = [name for name in texts if re.search("[一-鿿]{200}", re.sub(r"\W", "", texts[name]))]
    for number in range(_PLANTED):
        name = rng.choice(names)
        slip = misspell(language, texts[name], KINDS[number % len(KINDS)], rng, confusions(lists))
        if slip is None:
            continue
        start = max(0, slip.start - _ABOUT)
        piece = slip.text[start : slip.start + _ABOUT]
        for one in suspicions(language, piece, lists):
            mended = slip.text[: start + one.start] + one.likely + slip.text[start + one.end :]
            if mended == texts[name]:
                yield one


def _fitted(
    sort: str,
    wrong: list[tuple[str, dict[str, float]]],
    true: list[dict[str, float]],
    sizes: list[int],
    of_samples: list[bool],
) -> dict[str, float]:
    names = list(true[0])
    rows = np.array([[traits[name] for name in names] for traits in [*(one for _, one in wrong), *true]])
    is_slip = np.array([0.0] * len(wrong) + [1.0] * len(true))
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.column_stack([np.ones(len(rows)), (rows - middle) / spread])
    fitted = _logistic(scaled, is_slip)
    odds = (scaled @ fitted)[: len(wrong)].tolist()
    least = max(  # neither our samples nor the other texts may get more false remarks than are allowed
        _least(
            sort,
            size,
            [(place, odd) for (place, _), odd, one in zip(wrong, odds, of_samples, strict=True) if one is own],
        )
        for size, own in zip(sizes, (True, False), strict=True)
    )
    found = float((scaled[len(wrong) :] @ fitted > least).mean())
    print(f"{sort}: {len(wrong)} untouched, {len(true)} planted, {found:.2f} of these told of, from {least:.2f}")
    weights = fitted[1:] / spread
    return {f"{sort}:all": float(fitted[0] - weights @ middle - least)} | {
        f"{sort}:{name}": float(weight) for name, weight in zip(names, weights, strict=True)
    }


def _least(sort: str, chars: int, told: list[tuple[str, float]]) -> float:
    best: dict[str, float] = {}
    for place, odds in told:
        best[place] = max(best.get(place, -99.0), odds)
    allowed = int(_FALSE[sort] * chars / 10_000)
    return sorted([*best.values(), *([-99.0] * (allowed + 1))], reverse=True)[allowed]


def _logistic(rows: Rows, wanted: Rows) -> Rows:
    weights: Rows = np.zeros(rows.shape[1])
    for _ in range(30):
        sure = 1 / (1 + np.exp(-rows @ weights))
        bend = (rows * (sure * (1 - sure))[:, None]).T @ rows + np.eye(len(weights))
        weights = weights + np.linalg.solve(bend, rows.T @ (wanted - sure) - weights)
    return weights
