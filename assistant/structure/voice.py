"""Who speaks, in which person, about which period, and which type of report it is."""

from __future__ import annotations

import re
from typing import Literal

from assistant.genre import GenrePack, ReportType

Person = Literal["first", "unit", ""]

_FIRST = re.compile(
    r"本人|(?<![自忘])我(?![们国省市区县镇乡局委办部厅院校校公司单位支党处科站所队街中团社村办为我是你他她们的群])"
)
_UNIT = re.compile(
    r"我(?:局|委|办|部|厅|院|校|公司|单位|支部|党|处|科|站|所|队|街道|中心|区|市|县|镇|乡)|我们"
    r"|[\u4e00-\u9fff]{0,4}(?:局|区|市|县|镇|校|院|机关|街道)?(?:党组|党委|党支部|党工委|党总支|支部)"
    r"|(?:区|市|县|省)委(?:办公?室?|宣传部|组织部)"
)
_PERIOD = re.compile(
    r"((?:[0-9]{4}|[〇零一二三四五六七八九]{4})年?(?:度)?(?:上半年|下半年|第?[一二三四]季度|[0-9]{1,2}月至[0-9]{1,2}月)?)(?=[度以来上下]|年|[^0-9]|$)"
)
_HALF_YEAR = re.compile(r"([0-9]{4})年?(上半年|下半年|第?[一二三四]季度)")
_YEAR = re.compile(r"([0-9]{4})年")


def find_person(text: str) -> Person:
    """Return "first" where an individual speaks, "unit" where a body does, "" where neither shows."""
    first = len(_FIRST.findall(text))
    unit = len(_UNIT.findall(text))
    if first == unit == 0:
        return ""
    return "first" if ("述职" in text[:600] and first) or first > unit else "unit"


def find_speaker(pack: GenrePack, text: str, person: Person) -> str:
    """Return the words by which the speaker calls itself most, or ""."""
    if person == "first":
        return "本人" if "本人" in text else "我"
    counts: dict[str, int] = {}
    for match in _UNIT.finditer(text):
        counts[match[0]] = counts.get(match[0], 0) + 1
    return max(counts, key=lambda name: (counts[name], len(name))) if counts else ""


def find_period(title: str, opening: str, text: str) -> str:
    """Return the period the report covers, such as 2022年 or 2022年上半年; "" where none shows."""
    for stretch in (title, opening, text[:3000]):
        half = _HALF_YEAR.search(stretch)
        if half:
            return f"{half[1]}年{half[2]}"
        year = _YEAR.search(stretch)
        if year:
            return f"{year[1]}年"
    return ""


def find_type(pack: GenrePack, title: str, opening: str, person: Person, speaker: str) -> str:
    """Return the name of the report type that fits best, or ""."""
    best, score = "", 0.0
    for kind in pack.report_types:
        mine = _type_score(kind, title, opening, person, speaker)
        if mine > score:
            best, score = kind.name, mine
    return best


def _type_score(kind: ReportType, title: str, opening: str, person: Person, speaker: str) -> float:
    score = sum(2.0 for cue in kind.cues if cue in title) + sum(1.0 for cue in kind.cues if cue in opening)
    score += sum(2.0 for name in kind.speakers if name and name in speaker)
    if score and person:
        score += 2.0 if kind.person == person else -2.0
    return score
