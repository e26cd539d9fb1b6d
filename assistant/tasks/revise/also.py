"""Which item is meant by 也: 把南门的屏也接进来 goes on with what tells of the other screens."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ALSO = re.compile(r"(?P<thing>[\u4e00-\u9fff]{1,4})(?:也|一并|一起)(?=[\u4e00-\u9fff])")
_OF = re.compile(r".*的")
_NO_THING = re.compile(r"^[们人我他她都还再就是有在个次名条]$")


def goes_on_with(said: str, items: Sequence[str]) -> int | None:
    """Return which of the ``items``, as they are told, ``said`` goes on with; None where no single one names it."""
    found = _ALSO.search(said)
    if not found:
        return None
    thing = _OF.sub("", found["thing"])
    for size in range(len(thing), 0, -1):
        word = thing[-size:]
        named = [n for n, text in enumerate(items) if word in text]
        if named:
            return named[0] if len(named) == 1 and not _NO_THING.match(word) else None
    return None
