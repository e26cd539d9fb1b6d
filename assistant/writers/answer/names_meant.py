"""Which kind of report a name is taken for, where a question sets kinds apart by other names than their own."""

from __future__ import annotations

import re

from assistant.genre import ReportType
from assistant.writers.answer.material import Material

# A report told by when it is due or what it is on, which is one of the office where it is set against one's own.
_PLAIN = re.compile(r"(?:年度|全年|年终|季度|责任制|落实情况|情况|综合|年底)(?:工作)?(?:报告|总结|材料|汇报)")


def plain_name(question: str) -> str:
    """Return the name of a report that is of no kind by its words: 年度报告; empty for none."""
    found = _PLAIN.search(question)
    return found[0] if found else ""


def meant_by(material: Material, kinds: list[ReportType]) -> str:
    """Say which kind each name of a question is taken for; "" where all are the kinds' own names."""
    said = re.sub("的(?=报告|述职|汇报)", "", f"{material.asked.said}\n{material.asked.question}")
    named = {}
    for kind in kinds:
        names = [name for name in (kind.name, *kind.synonyms) if name in said]
        if names and kind.name not in said:
            named[max(names, key=len)] = kind.name
    unit = next((kind.name for kind in kinds if kind.name == "单位报告"), "")
    if unit and unit not in said and unit not in named.values() and (other := plain_name(said)):
        named[other] = unit
    lines = [f"“{name}”按{kind}讲" for name, kind in named.items()]
    return (
        f"{'，'.join(lines)}；名称相近，看谁署名：以单位名义交的是单位的报告，以本人名义交的是个人述职。"
        if lines
        else ""
    )
