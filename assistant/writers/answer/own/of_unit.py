"""The reports that units gave of themselves, the newest first, and a question without its frame and their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import of_duties
from assistant.writers.answer.own.reports import period_order, unit_of, without_units
from assistant.writers.answer.written import Extras

Pair = tuple[Document, Report]

_OF_IDEOLOGY = "意识形态专题"
_NAMELESS = re.compile(r"(?:中共|机关)?党(?:组|委|总支|支部|工委)(?:委员会)?")
_STUDIED = re.compile(rf"{_OF_IDEOLOGY}(?!研究|会|报告|汇报|调研)")


def unit_reports(material: Material, extras: Extras) -> list[Pair]:
    """Return the own reports that are no person's account, the newest first."""
    pairs = with_unit([pair for pair in extras.own_samples(material) if not of_duties(pair[0])])
    return sorted(pairs, key=lambda pair: period_order(pair[0].period), reverse=True)


def dated_reports(material: Material, extras: Extras) -> list[Pair]:
    """Return those of the reports of units whose year is known, the newest first."""
    return [pair for pair in unit_reports(material, extras) if pair[0].period[:4].isdigit()]


def with_unit(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the reports that say whose they are; all where none does: one of some 党组 is not known to be ours."""
    return [pair for pair in pairs if not _NAMELESS.fullmatch(unit_of(pair[0]))] or list(pairs)


def of_one_unit(pairs: Sequence[Pair]) -> bool:
    """Whether there are reports, and all of them are of one unit."""
    return len({unit_of(document) for document, _ in pairs}) == 1


def bare_of(frame: re.Pattern[str], said: str, pairs: Sequence[Pair]) -> str:
    """Return what is asked of, without the frame of the question and the names of the units that report."""
    return frame.sub("，", without_units(said, {unit_of(document) for document, _ in pairs}, "，"))


def of_one_name(words: tuple[str, ...], said: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words of a question; that one alone by which reports call a share of what they count.

    意识形态专题 is some of what the 中心组 studied, and no 专题研究.
    """
    named = bool(_STUDIED.search(said)) and any(_STUDIED.search(text) for text in texts)
    return (_OF_IDEOLOGY,) if named else words
