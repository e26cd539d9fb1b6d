"""What brackets in notes say of what stands before them: a figure put right, or that it is to be written."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What says by itself that the figure before was wrong, and what says so only with an 是 behind it.
_WRONG = r"(?:不对|错了|[说记写报数算打填]错了?|搞错了|弄错了|口误|更正|应为|准确?数|准确的?)"
_LOOKED_UP = (
    r"(?:(?:后来|又|再|刚|刚才)*(?:查|核|核对|核实|数|翻)了?(?:一?下|一遍|过|后|清)?"
    r"(?:[\u4e00-\u9fff]{0,2}(?:记录|台账|本子|名册|名单|底册|系统|纪要|表))?[里上]?)"
)
_CORRECTED = re.compile(
    r"(?P<old>\d[\d.]*[余多来]?)(?P<unit>[\u4e00-\u9fff]{1,2})(?P<more>[^，,。；;（）()\d]{0,5})[（(]"
    rf"(?P<says>(?:{_WRONG}[了吧啊]?[，,：: ]*(?:{_LOOKED_UP}[，,：: ]*)?(?:应该|其实|实际)?(?:[以按]|是|为|有|只有)?"
    rf"|{_LOOKED_UP}[，,：: ]*(?:应该|其实|实际)?(?:是|为|只有))[ ]*)"
    r"(?P<new>\d[\d.]*)(?P<same>(?P=unit)?)(?:为准|才对)?[，,、； ]*(?P<rest>[^（）()]*)[）)]"
)
_ORDER = re.compile(
    r"(?<=[\u4e00-\u9fff])[，,；; ]+(?:这[个条点块事些]?)?(?:必须|一定|可以|值得|都|也)*(?:要|得)?"
    r"写(?:上|进去|进来|一下)?(?=[）)])"
)
_FACT = re.compile(r"[（(](?P<told>[^（）()，,；; ]{4,20}(?:过|了))[，,；; ]+[^（）()]{2,12}[）)]")


@dataclass(frozen=True, slots=True)
class InBrackets:
    """What a bracket puts right: from where to where it says so, the number before and the one that stands."""

    start: int
    end: int
    old: str
    new: str


def corrections_in(words: str) -> list[InBrackets]:
    """Return what brackets put right: 研究了2次（记错了，是3次，2月6月11月）."""
    return [
        InBrackets(hit.start("says"), hit.end("same"), hit["old"] + hit["unit"], hit["new"] + hit["unit"])
        for hit in _CORRECTED.finditer(words)
    ]


def orders_in(words: str) -> list[tuple[int, int]]:
    """Return where a bracket that tells a fact also says that it is to be written: （教育局点过，这个要写）."""
    told = [hit.span() for hit in _FACT.finditer(words)]
    return [hit.span() for hit in _ORDER.finditer(words) if any(left < hit.start() < right for left, right in told)]


def speaks_for_facts(bracket: str) -> bool:
    """Whether a bracket puts a figure right or tells a fact, so that it is no mere talk."""
    return bool(corrections_in(bracket) or orders_in(bracket))


def without_asides(words: str) -> str:
    """Return words with the figures that brackets put right, and without what only says to write."""
    for start, end in reversed(orders_in(words)):
        words = words[:start] + words[end:]
    return _CORRECTED.sub(_put_right, words)


def _put_right(hit: re.Match[str]) -> str:
    rest = f"（{hit['rest'].strip(' ，,、；')}）" if hit["rest"].strip(" ，,、；") else ""
    return f"{hit['new']}{hit['unit']}{hit['more'].strip()}{rest}"
