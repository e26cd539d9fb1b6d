"""Counts kept to reports of half a year or of whole years, where a question names these: 上半年的报告里几篇写了."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.report import Report
from assistant.structure.statistics import sample_statistics
from assistant.writers.answer.material import Material
from assistant.writers.answer.span import is_of_half, within
from assistant.writers.answer.written import Extras

_NAMED = re.compile(
    r"(?P<half>[上下]半年|半年|全年)(?:度)?的?(?:工作|总结)?(?:报告|范文|材料|汇报|样[本例稿]|述职)|(?P<alone>[上下]半年|半年|全年)的(?:里面?|中|当中)"
)
_HALVES = ("上半年", "下半年", "半年")


def half_of(period: str) -> str:
    """Return which half of a year a period is: 上半年; 全年 for a whole year, empty for no period."""
    return next((half for half in _HALVES if half in period), "全年" if period else "")


def within_half(material: Material, extras: Extras) -> Material:
    """Return the material with the samples of the half a count names alone; unchanged where it names none.

    半年报告 is what party organisations mostly call theirs; counted, it is of whoever writes one.
    """
    asked = material.asked
    found = _NAMED.search(asked.said or asked.question)
    half = found and (found["half"] or found["alone"])
    if not found or not half or asked.intent != "coverage" or asked.documents:
        return material
    samples = material.samples
    named = [one for kind in material.pack.report_types for one in (kind.name, *kind.synonyms) if one in found[0]]
    if asked.type and any(half in one for one in named):
        samples = replace(extras.every_sample(material), label=samples.label.replace(asked.type, ""))
    held = tuple(pair for pair in samples.items if is_of_half(_period(pair[1], pair[0].period), half))
    if asked.period:
        held = tuple(pair for pair in held if within(_period(pair[1], pair[0].period), asked.period))
    label = samples.label if half in samples.label else f"{half}{samples.label}"
    statistics = sample_statistics(held, material.pack)
    samples = replace(samples, items=held, statistics=statistics, label=label, note="", own=None)
    return replace(material, samples=samples)


def _period(report: Report, period: str) -> str:
    return period or report.period
