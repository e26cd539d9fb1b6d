"""Slips put into clean samples are named, and nothing else is invented."""

from __future__ import annotations

import random
from dataclasses import replace

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.evaluation.edits import planted, read_edits
from assistant.evaluation.insertions import insertions, read_kinds
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


def test_sentences_with_a_slip_are_named_wherever_they_stand(pack: GenrePack, common: Common) -> None:
    def check(text: str) -> list[Finding]:
        return check_all(Desk(parse_report(text, pack), common, pack))

    rng = random.Random(5)
    texts = [text.text for text in pack.texts if text.kind == "sample" and not text.weak]
    kinds = read_kinds(pack)
    assert len({kind.family for kind in kinds}) >= 10
    planted, missed = 0, []
    for kind in kinds:
        few = replace(kind, slips=kind.slips[::4])
        for _, slip in insertions(few, texts, pack, rng, 1):
            near = [f for f in check(slip.text) if f.start <= slip.end and slip.start <= f.end]
            planted += 1
            if not any(finding.check in kind.checks for finding in near):
                missed.append((kind.name, slip.text[slip.start : slip.end]))
    assert planted >= 100
    assert len(missed) <= 0.07 * planted, missed  # unknown misspellings and units that name themselves nowhere


CERTAIN = {"punct", "numbering", "unit", "over100", "date", "event", "formulation", "request", "secrecy", "trend"}


def test_edits_made_by_hand_are_named(pack: GenrePack, common: Common) -> None:
    """Places of our samples changed as a tired writer would; written before the checks were held against them."""
    found: dict[str, list[bool]] = {}
    for edit, _, slip in list(planted(pack))[::4]:
        near = [
            finding
            for finding in check_all(Desk(parse_report(slip.text, pack), common, pack))
            if finding.start <= slip.end and slip.start <= finding.end
        ]
        found.setdefault(edit.family, []).append(any(finding.check in edit.checks for finding in near))
    certain = [named for family in CERTAIN for named in found.get(family, [])]
    assert len(certain) >= 25
    assert sum(certain) >= 0.93 * len(certain), found
    every = [named for one in found.values() for named in one]
    assert sum(every) >= 0.8 * len(every), found


def test_edits_still_have_their_places(pack: GenrePack) -> None:
    assert len(list(planted(pack))) >= 0.95 * len(read_edits(pack))


def test_a_slip_of_marks_is_held_against_its_own_sentence(pack: GenrePack) -> None:
    """A lone （六） put anywhere breaks the sequence: the checks did not invent that, the mark is the slip."""
    texts = [text.text for text in pack.texts if text.kind == "sample" and not text.weak][:6]
    for kind in (kind for kind in read_kinds(pack) if kind.marks_only):
        for without, slip in insertions(kind, texts, pack, random.Random(3), 1):
            assert len(slip.text) - len(without) == 1
            assert without not in texts
