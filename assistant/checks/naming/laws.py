"""Names of laws and of the party's rules that are nearly one that there is, and no such: 《防汛法》, 《统战工作条例》.

It knows only the names of ``laws.yaml``, which may lack some: a law that is like none of them is left alone, and a
rule of the party, of which there are few, is only to be looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from assistant.checks.desk import Check, Desk
from assistant.results import Finding
from assistant.structure.likeness import holds_in_order

LAW = Check("law-name", "法律法规名称存疑", "formulations", "法律、党内法规名称表")
CHECKS = (LAW,)

_LAW = re.compile(r"《中华人民共和国(?P<name>[一-鿿]{1,24}?(?<!办)法)(?P<edition>（[^（）\n]{1,12}）)?》")
_RULE = re.compile(r"《(?P<name>中国共产党[一-鿿（）]{3,30}?(?:条例|准则|规则))(?P<edition>（[^（）\n]{1,12}）)?》")
_SHARED, _OF_IT = 4, 0.6  # characters that two names are to share in their order; share of the longer one
_MORE = 4  # characters that one may have more than the other, which it holds whole
_SHORT = 3  # characters of a name's own from which another one is not meant for sure
_EDITION = re.compile("（(?:试行|修订|草案|修正)[^（）]*）$")


def check_laws(desk: Desk) -> list[Finding]:
    """Find names that are nearly a law's or a party rule's: to be looked up, since a new one may have come."""
    return [*_unlike(desk, _LAW), *_unlike(desk, _RULE)]


def _unlike(desk: Desk, pattern: re.Pattern[str]) -> Iterator[Finding]:
    known = tuple(one for one in desk.common.laws if one.startswith("中国共产党") is (pattern is _RULE))
    for match in pattern.finditer(desk.text) if known else ():
        near = _nearest(match["name"], known)
        if not near and pattern is _RULE and not _is_listed(match["name"], known):
            message = "名称表里没有它，不能确定有没有这部党内法规"
            suggestion = "核对名称；确有其名的，不改"
            yield desk.remark(LAW, "hint", match.start() + 1, match.end() - 1, message, suggestion)
        if near:
            prefix = "" if pattern is _RULE else "中华人民共和国"
            like = (
                f"，与《{prefix}{near}》相近"
                if len(_own(match["name"])) >= _SHORT or _holds(match["name"], near)
                else ""
            )
            message = f"名称表里没有它{like}"
            suggestion = "核对名称；确是新出台的，不改"
            yield desk.remark(LAW, "warning", match.start() + 1, match.end() - 1, message, suggestion)


def _is_listed(name: str, known: tuple[str, ...]) -> bool:
    return _EDITION.sub("", name) in {_EDITION.sub("", one) for one in known}


@lru_cache(maxsize=512)
def _nearest(name: str, known: tuple[str, ...]) -> str:
    """The known name that ``name`` is nearly, or "": where it is one itself, or like none."""
    bare = {_EDITION.sub("", one): one for one in known}
    if name in bare or name in known:
        return ""
    alike = [(_likeness(name, one), one) for one in bare if _is_near(name, one)]
    return bare[max(alike)[1]] if alike else ""


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _is_near(name: str, known: str) -> bool:
    """Whether one is the other with characters more or less, or the most of it in its order."""
    if name[-1] != known[-1]:
        return False
    own, theirs = _own(name), _own(known)
    short, long = sorted((own, theirs), key=len)
    if not short:
        return False
    if holds_in_order(long, short):
        return len(long) - len(short) <= _MORE
    if len(own) == len(theirs) and sum(a != b for a, b in zip(own, theirs, strict=True)) == 1:
        return len(own) > _SHORT or (len(own) > 1 and own[0] == theirs[0])
    shared = sum(block.size for block in SequenceMatcher(None, own, theirs, autojunk=False).get_matching_blocks())
    return shared >= _SHARED and shared >= _OF_IT * len(long)


def _holds(name: str, known: str) -> bool:
    short, long = sorted((_own(name), _own(known)), key=len)
    return holds_in_order(long, short)


def _own(name: str) -> str:
    """What is a name's own: 防洪 of 防洪法, 统一战线 of 中国共产党统一战线工作条例."""
    return re.sub("(?:工作)?(?:条例|准则|规则)$|法$", "", name.removeprefix("中国共产党"))
