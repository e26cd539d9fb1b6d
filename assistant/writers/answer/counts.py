"""What a question for counts over the samples is answered with: which hold something, how long, how many points."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.writers.answer.count import write_count
from assistant.writers.answer.entries import so_many, write_with
from assistant.writers.answer.guide import offices_alike, write_offices
from assistant.writers.answer.literal import mentioned
from assistant.writers.answer.material import Material
from assistant.writers.answer.part import write_part
from assistant.writers.answer.written import Extras, Written


def compose_counts(material: Material, extras: Extras) -> Written | None:
    """Answer with what is counted; None where no sample is of the office named."""
    asked = material.asked
    if asked.roles and not asked.topics and (number := so_many(asked.question)):
        return Written("coverage", True, write_with(material, asked.roles[0], number), exact=True)
    mean = re.search("平均[^，。？?]*字|字[^，。？?]*平均", asked.question)  # the page on the part has the middle only
    if asked.measure == "length" and asked.roles and not asked.topics and not mean:
        return Written(
            "coverage", True, write_part(replace(material, asked=replace(asked, length=True)), asked.roles[0])
        )
    if asked.units and not (asked.topics or asked.roles or asked.open or mentioned(material)):
        return Written("coverage", True, write_offices(material), exact=True) if offices_alike(material) else None
    return Written("coverage", True, write_count(material), exact=True)
