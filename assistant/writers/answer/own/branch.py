"""Which branch of an article holds for the case a question tells: by its number (50人以上) and by its words (境外人员).

Where the article lays down different things for different cases and it is not certain which one is asked of, none may
lead: the opposite one in bold is worse than the whole article alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.genre.patterns import compiled
from assistant.structure.numbering import numeral

_SEGMENT = re.compile(r"[^；。\n]+")
_ACTS = r"由|报|经|须|应|交|向|还|另|可|责令|给予|予以|取消"
_OF_CASE = re.compile(rf"^(?P<case>[^，；。\n]{{2,40}}?的)(?:，|(?={_ACTS}))")
_LEADING = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百\d]+条|[（(][一二三四五六七八九十\d]{1,2}[）)]|其中[，：]?)?\s*"
)
_UNITS = "人次|人|名|元|万元|分|次|天|日|小时|场|粉丝"
_OVER, _UNDER = r"以上|及以上|或以上|多", r"以下|及以下|以内|之内|不到"
_BEFORE_OVER, _BEFORE_UNDER = (
    r"超过|超出|多于|高于|大于|不少于|不低于|满|达到?",
    r"不足|不满|少于|低于|不超过|小于|未满|不到",
)
_BOUND = re.compile(
    rf"(?P<before>{_BEFORE_OVER}|{_BEFORE_UNDER})?(?P<n>\d+(?:\.\d+)?)\s*(?:多|来)?(?:个(?=人))?(?P<unit>{_UNITS})(?P<after>{_OVER}|{_UNDER})?"
)


# 八十个人以上 is 80人以上, in the question and in the rule.
_NUMERAL = re.compile(rf"[一二两三四五六七八九十百千零〇]+(?=\s*(?:多|来)?个?(?:{_UNITS}))")


@dataclass(frozen=True, slots=True)
class Branch:
    """One case of an article, and all that the article says of it."""

    case: str
    text: str


@dataclass(frozen=True, slots=True)
class _Range:
    low: float
    high: float
    unit: str

    def holds(self, other: _Range) -> bool:
        return self.unit == other.unit and self.low <= other.low and other.high <= self.high


def branches_of(text: str) -> list[Branch]:
    """Return the cases that an article keeps apart from each other, or from what it lays down for all."""
    found = []
    for segment in _SEGMENT.finditer(text):
        bare = _LEADING.sub("", segment[0])
        if case := _OF_CASE.match(bare):
            found.append(Branch(case["case"], bare.strip()))
    return found


def branch_told(said: str, branches: Sequence[Branch], groups: Sequence[str]) -> Branch | None:
    """Return the one branch that holds for the case told; None where it is not certain which one does.

    ``groups`` are the words for one kind of case each, the narrower first: 外国专家 is 境外 and no more 院外. A case
    that is called by such words comes before one that only the number fits.
    """
    patterns = [compiled(one) for one in groups]
    kind = next((one for one in patterns if one.search(said)), None)
    named = [one for one in branches if kind and kind.search(one.case)]
    if kind:  # a kind of case of which no branch speaks leaves it open which one holds
        return named[0] if len(named) == 1 else None
    told = _ranges(said)
    by_number = [one for one in branches if any(r.holds(t) for r in _ranges(one.case) for t in told)]
    return by_number[0] if len(by_number) == 1 else None


def _ranges(text: str) -> list[_Range]:
    """Return what numbers a text bounds or names: 50人以上 is from 50 on, 120人 that very number."""
    found = []
    text = _NUMERAL.sub(lambda one: str(numeral(one[0]) or one[0]), text)
    for one in _BOUND.finditer(text):
        n, before, after = float(one["n"]), one["before"] or "", one["after"] or ""
        over = bool(re.fullmatch(_BEFORE_OVER, before)) or bool(re.fullmatch(_OVER, after))
        under = bool(re.fullmatch(_BEFORE_UNDER, before)) or bool(re.fullmatch(_UNDER, after))
        beyond = re.fullmatch(r"超过|超出|多于|高于|大于", before) or after == "多"
        below = re.fullmatch(r"不足|不满|少于|低于|小于|未满|不到", before) or after == "不到"
        unit = {"名": "人", "人次": "人", "日": "天"}.get(one["unit"], one["unit"])
        if over and not under:
            found.append(_Range(n + (0.5 if beyond else 0), float("inf"), unit))
        elif under:
            found.append(_Range(float("-inf"), n - (0.5 if below else 0), unit))
        else:
            found.append(_Range(n, n, unit))
    return found
