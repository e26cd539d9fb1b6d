"""现在呢, after a fact that an own report of an earlier year told: the same is asked of the last report."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.writers.answer.material import Material
from assistant.writers.answer.own.recorded import write_recorded
from assistant.writers.answer.own.reports import own_reports
from assistant.writers.answer.written import Extras, Written

_NOW = re.compile(r"^(?:那么?)?(?:现在|目前|如今|眼下)(?:的)?(?:呢|是多少|多少|几个)[？?]?$")
_YEAR = re.compile(r"(?:(?:19|20)\d\d|[去前今]|上一?)年(?:全年|年底|底)?|[上下]半年")
_SEVERAL = re.compile(r"[，,；;。？?]\S")


def write_now(material: Material, extras: Extras) -> Written | None:
    """Tell what the last reports say of the fact told before; None where a turn asks for anything else."""
    said = material.asked.said or material.asked.question
    if not _NOW.match(said) or not extras.answers:
        return None
    before, own = extras.answers[-1], own_reports(material)
    if not any(one.document in own for one in before.citations) or _SEVERAL.search(before.question):
        return None
    question = f"现在{_YEAR.sub('', before.question)}"
    asked = replace(material.asked, question=question, said=question, documents=(), outside="")
    written = write_recorded(replace(material, asked=asked), extras)
    last = max(own.values(), key=lambda one: one.period).id
    return written if written and last in written.reports else None  # an earlier number is not that of now
