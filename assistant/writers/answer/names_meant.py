"""Which kind of report a name is taken for, where a question sets kinds apart by other names than their own."""

from __future__ import annotations

import re

from assistant.genre import ReportType
from assistant.writers.answer.material import Material


def meant_by(material: Material, kinds: list[ReportType]) -> str:
    """Say which kind each name of a question is taken for; "" where all are the kinds' own names."""
    said = re.sub("的(?=报告|述职|汇报)", "", f"{material.asked.said}\n{material.asked.question}")
    named = {}
    for kind in kinds:
        names = [name for name in (kind.name, *kind.synonyms) if name in said]
        if names and kind.name not in said:
            named[max(names, key=len)] = kind.name
    lines = [f"“{name}”按{kind}讲" for name, kind in named.items()]
    return (
        f"{'，'.join(lines)}；名称相近，看谁署名：以单位名义交的是单位的报告，以本人名义交的是个人述职。"
        if lines
        else ""
    )
