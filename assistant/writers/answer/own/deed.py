"""The deed that a number is asked of, and how a clause stands to it: 两个未整改到位 is not how many were."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.genre.common import OwnRules

_NAMES = ("deed of finding", "deed of mending")  # in own_rules.yaml, the ways each is put
_NOT = r"(?:未能?|没有?|不(?![全足齐清明力当])|尚未|仍未|还没)[^，。；\d]{0,3}$"  # 资料不全暂缓1场 is put off
_SLOT = re.compile(r"几|多少")
_SHORT, _PAIR = 6, 2  # characters between a deed and the number asked of it, and of an act that is a word


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done so often, as a question has it: the ways it is put, and whether it is denied."""

    pattern: re.Pattern[str]
    denied: bool = False
    named: bool = False  # whether its other names are known, so that a clause without it tells another deed

    def stands(self, clause: str) -> bool | None:
        """Whether a clause tells of the deed as it is asked; None where it does not speak of it at all."""
        found = list(self.pattern.finditer(clause))
        if not found:
            return None
        return any(_is_denied(clause, one) == self.denied for one in found)


def deed_asked(said: str, act: str, rules: OwnRules) -> Deed | None:
    """Return the deed next to the number that is asked for; None where the question has none that can be told."""
    slot = _SLOT.search(said)
    if not slot:
        return None
    near = []
    for name in _NAMES:
        for one in rules.way(name).finditer(said):
            gap = slot.start() - one.end() if one.end() <= slot.start() else one.start() - slot.end()
            near.append((gap, name, one))
    if near and min(near, key=lambda one: one[0])[0] <= _SHORT:
        _, name, found = min(near, key=lambda one: one[0])
        return Deed(rules.way(name), _is_denied(said, found), True)
    if len(act) < _PAIR or not (at := re.search(re.escape(act), said)):
        return None
    return Deed(re.compile(re.escape(act)), _is_denied(said, at))


def _is_denied(text: str, found: re.Match[str]) -> bool:
    return bool(re.search(_NOT, text[: found.start()]))
