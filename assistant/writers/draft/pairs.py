"""What two texts share: the neighbouring pairs of 汉字 that say something."""

from __future__ import annotations

import re

_EMPTY_PAIRS = frozenset(
    re.findall(
        "..?",
        "工作还不不够有待还需进一一步提高加强情况方面意识形态问题坚持持续继续注重推动做好抓好",
    )
)


def pairs_of(text: str) -> set[str]:
    """Return the neighbouring pairs of 汉字 in ``text`` that say something."""
    found = {text[i : i + 2] for i in range(len(text) - 1) if re.fullmatch(r"[\u4e00-\u9fff]{2}", text[i : i + 2])}
    return found - _EMPTY_PAIRS
