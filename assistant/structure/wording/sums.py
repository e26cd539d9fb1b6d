"""A count and the counts it is made of: what adds up is told as its parts, each with the unit of the whole."""

from __future__ import annotations

import re

_UNIT = r"(?:人次|[次场期节件起条个名人篇份户家处项堂])"
# What compares with another time, or tells how much more there is, is no part: 61家，去年52家，增加9家.
_PART = r"(?![^，、]{0,8}(?:去年|上年|上次|同比|原来|原有|增加|减少|多了|少了|新增))[\u4e00-\u9fff“”]{1,8}\d+"
# 党课5次，书记2次，委员3次
_BEHIND = re.compile(rf"(?P<whole>\d+)(?P<unit>{_UNIT})，(?P<parts>{_PART}{_UNIT}(?:[，、]{_PART}{_UNIT})+)(?=$|，)")
# 分析研判4次，向区委汇报2次，向系统通报2次: told to somebody, a deed of its own.
_OTHER_DEED = re.compile("[向对为给与到把将被]")
# 涉医舆情3起（候诊时间长2、停车难1）
_INSIDE = re.compile(rf"(?P<whole>\d+)(?P<unit>{_UNIT})（(?P<parts>{_PART}(?:[，、]{_PART})+)）")


def parts_told(text: str) -> str:
    """Return ``text`` with 其中 before counts that make up the one before, and the unit where brackets leave it out."""
    return _INSIDE.sub(_with_units, _BEHIND.sub(_as_parts, text))


def _as_parts(found: re.Match[str]) -> str:
    parts, unit = re.split("[，、]", found["parts"]), found["unit"]
    if any(
        part.startswith(("其余", "剩", "另", "其中", "当中", "里面", "包括", "含", "分别", "分为")) for part in parts
    ):
        return found[0]
    if any(map(_OTHER_DEED.match, parts)):
        return found[0]
    fits = all(part.endswith(unit) for part in parts) and _adds_up(parts, found["whole"])
    return f"{found['whole']}{unit}，其中{'、'.join(parts)}" if fits else found[0]


def _with_units(found: re.Match[str]) -> str:
    parts, unit = re.split("[，、]", found["parts"]), found["unit"]
    told = "、".join(part + unit for part in parts)
    return f"{found['whole']}{unit}（{told}）" if _adds_up(parts, found["whole"]) else found[0]


def _adds_up(parts: list[str], whole: str) -> bool:
    return sum(int(number) for part in parts for number in re.findall(r"\d+", part)) == int(whole)
