"""Words ready to be filled in: set openings, transitions and closings with blanks where one's own facts go."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.writers.answer.material import Material
from assistant.writers.asked import Listing

_READY = re.compile(r"套话|套用|套语|句式|惯用语|常用语|模板|填空|(?:直接|能|可以|拿来)[就能可以]{0,2}(?:填|套)|万能")
_LISTED: tuple[tuple[Listing, re.Pattern[str]], ...] = (
    ("transitions", re.compile(r"过渡(?:句|语)|衔接句")),
    ("openings", re.compile(r"开头|导语|开篇|起头")),
    ("closings", re.compile(r"结尾|结束语|收尾")),
)
_WANTS = re.compile(r"[给来列找要][^，。？?]{0,3}[几些点一两二三四五]|有(?:没有)?(?:什么|哪些|啥|几)|有哪些|都?有吗")
_PART = re.compile(r"问题|不足|原因|打算|做法|每[一段条]|小标题|阵地|舆情|学习")


def wants_ready(material: Material) -> bool:
    """Whether what can be filled in is wanted, before sentences full of what another office did."""
    return bool(_READY.search(f"{material.asked.said}\n{material.asked.question}"))


def of_ready(material: Material) -> Material:
    """Return the question as one for a list, where set openings or closings are wanted whatever it was taken for."""
    asked = material.asked
    said = asked.said or asked.question
    listing = next((name for name, names in _LISTED if names.search(said)), None)
    if not listing or asked.intent not in ("how_to", "example", "unclear", "headings") or asked.documents:
        return material
    if not (wants_ready(material) and _WANTS.search(said)) or _PART.search(said) or asked.topics or asked.foreign:
        return material
    return replace(material, asked=replace(asked, intent="headings", listing=listing))
