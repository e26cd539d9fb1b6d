"""Slips that are data (``evaluation/slips.yaml`` of a genre): sentences with one slip each, put into clean reports."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.evaluation.slips import Planted
from assistant.genre import GenrePack, read_yaml
from assistant.structure.parse import parse_report

_YEAR = re.compile(r"(20\d\d)年")
_RECENT = 2024  # from this year on, no formulation is too new
_SENTENCE_END = re.compile(r"(?<=[一-鿿])。(?=[一-鿿])")


@dataclass(frozen=True, slots=True)
class Kind:
    """Slips of one kind: the family they count for, the remarks that name them, and where they are put."""

    name: str
    family: str
    where: str
    checks: frozenset[str]
    slips: tuple[str | list[str], ...]
    marks_only: bool = False  # without what stands in «» the sentence is right, so other remarks on it are no invention


def read_kinds(pack: GenrePack) -> tuple[Kind, ...]:
    """Return the kinds of slip of a genre; none where it has no such file."""
    path = Path(pack.folder) / "evaluation" / "slips.yaml"
    if not path.exists():
        return ()
    rows: list[dict[str, Any]] = read_yaml(path)["slips"]
    return tuple(
        Kind(
            row["kind"],
            row["family"],
            row["where"],
            frozenset(row["checks"]),
            tuple(row["slips"]),
            row.get("marks_only", False),
        )
        for row in rows
    )


def insertions(
    kind: Kind, texts: Sequence[str], pack: GenrePack, rng: random.Random, times: int
) -> Iterator[tuple[str, Planted]]:
    """Yield each slip of ``kind`` put into ``times`` of ``texts``: the text to hold it against and the one with it."""
    for slip in kind.slips:
        pool, made = rng.sample(list(texts), len(texts)), 0
        for text in pool:
            planted = _insert(kind, slip, text, pack, rng) if made < times else None
            if planted:
                made += 1
                yield _without(planted) if kind.marks_only else text, planted


def _without(planted: Planted) -> str:
    """The text with the same sentence, its slip taken out: a lone （六） stands out of sequence there too."""
    return planted.text[: planted.start + 1] + planted.text[planted.end - 1 :]


def _insert(kind: Kind, slip: str | list[str], text: str, pack: GenrePack, rng: random.Random) -> Planted | None:
    report = parse_report(text, pack)
    year = int((_YEAR.search(text) or ["", "2022"])[1])
    if (kind.where == "event" and year >= _RECENT) or (kind.where == "unit" and report.person != "unit"):
        return None
    bounds = [section for section in report.sections if section.role == "done"] or list(report.sections)
    places = [
        m.end() for m in _SENTENCE_END.finditer(text) if any(part.start < m.start() < part.end for part in bounds)
    ]
    if len(places) < 2:
        return None
    first, second = (slip[0], slip[1]) if isinstance(slip, list) else ("", slip)
    words = re.sub(r"\{y([+-]\d)\}", lambda match: str(year + int(match[1])), second)
    start, end = words.index("«"), words.rindex("»")
    bare = words.replace("«", "").replace("»", "")
    inner = len(words[start:end].replace("«", "").replace("»", ""))
    before, at = sorted(rng.sample(places, 2))
    if kind.where == "end":
        at = len(text.rstrip())
    elif kind.where == "top":
        at = 0
    else:
        at, text = at + len(first), text[:before] + first + text[before:]
    if kind.where == "end":
        bare, start = f"\n{bare}", start + 1
    return Planted(kind.name, text[:at] + bare + text[at:], at + start - 1, at + start + inner + 1, kind.checks)
