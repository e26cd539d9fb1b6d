"""One thing said twice over (不少于12次以上, 仅仅只有), or denied twice so that it says the contrary (严禁不得)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.desk import Check, Desk
from assistant.genre.common import Doubled
from assistant.results import Finding

_NUMBER = r"(?:[一-鿿]{0,4}?(?:\d[\d,.]{0,9}|[一二三四五六七八九十百千万半两]{1,6})(?:[余多来]?[一-鿿%％]{0,3}?))"


def check_doubled(desk: Desk, check: Check) -> Iterator[Finding]:
    """Yield every pair of the list that stands in the text, as remarks of ``check``."""
    for pair in desk.common.doubled:
        for match in _pattern(pair).finditer(desk.text):
            message = pair.message.format(first=match["first"], then=match["then"])
            proof = (f"“{match['first']}……{match['then']}”", "通行校对规则：语义重复")
            yield desk.remark(check, pair.level, *match.span(), message, pair.suggestion, evidence=proof)


@lru_cache(maxsize=64)
def _pattern(pair: Doubled) -> re.Pattern[str]:
    first, then = (
        "|".join(map(re.escape, sorted(words.split(), key=len, reverse=True))) for words in (pair.first, pair.then)
    )
    unless = f"(?!{'|'.join(map(re.escape, pair.unless.split()))})" if pair.unless else ""
    between = _NUMBER if pair.number else ""
    return re.compile(rf"(?<![不条公契集节违最附])(?P<first>{first}){unless}{between}(?P<then>{then})")
