"""The reports that units gave of themselves, the newest first, and a question without its frame and their names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import of_duties
from assistant.writers.answer.own.reports import period_order, unit_of, without_units
from assistant.writers.answer.written import Extras

Pair = tuple[Document, Report]


def unit_reports(material: Material, extras: Extras) -> list[Pair]:
    """Return the own reports that are no person's account, the newest first."""
    pairs = [pair for pair in extras.own_samples(material) if not of_duties(pair[0])]
    return sorted(pairs, key=lambda pair: period_order(pair[0].period), reverse=True)


def dated_reports(material: Material, extras: Extras) -> list[Pair]:
    """Return those of the reports of units whose year is known, the newest first."""
    return [pair for pair in unit_reports(material, extras) if pair[0].period[:4].isdigit()]


def of_one_unit(pairs: Sequence[Pair]) -> bool:
    """Whether there are reports, and all of them are of one unit."""
    return len({unit_of(document) for document, _ in pairs}) == 1


def bare_of(frame: re.Pattern[str], said: str, pairs: Sequence[Pair]) -> str:
    """Return what is asked of, without the frame of the question and the names of the units that report."""
    return frame.sub("，", without_units(said, {unit_of(document) for document, _ in pairs}, "，"))
