"""What a check found: faults all of them, but for what it found in order or what was mended on the spot."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.fact import Fact

_FOUND = re.compile(r"(?:发现|查出|查到)(?:了|的)?$")
_IN_ORDER = re.compile(
    r"(?:^|，)(?![^，]*(?:[不欠差缺弱少]|没有?(?!发现|问题|大问题)|未(?!发现|见)))[^，。；]*(?:规范|齐全|健全|完备|完整|良好|较好|到位|及时|有序|正常|扎实|整齐"
    r"|合格|达标|值得(?:推广|肯定)|(?:没有?|未)(?:发现|见)?[^，。；]{0,6}(?:问题|异常))(?=$|，)"
)
_MENDED = re.compile(
    r"(?:当场|当[天日月]|次日|第二天|已经?|现已|立即|随即|马上|后来|随后|全部|都|均)[^，。；没未不还仍]{0,6}(?:改|补|换|删|撤|修|清|拆|解决|更新|纠正)"
    r"|(?<![没未不])(?:补|改|换|删|撤|修|整改|纠正)(?:了|齐|正|好|完|过来)(?=$|，)"
)


def as_found(label: str, facts: list[Fact]) -> list[Fact]:
    """Return what stands behind 检查发现： with what was in order, or was mended in the same words, as done."""
    if not _FOUND.search(label):
        return facts
    return [replace(fact, role="done", certain=True) if _no_fault(fact) else fact for fact in facts]


def _no_fault(fact: Fact) -> bool:
    if fact.role != "problems":
        return False
    mended = _MENDED.search(fact.said)
    return mended is not None or (cue_role(fact.said)[0] != "problems" and _IN_ORDER.search(fact.said) is not None)
