"""The straight word before a rule: 要, where a question is whether something must be done and the rule is on that."""

from __future__ import annotations

import re

_WHETHER = re.compile(
    r"(?:要不要|需不需要|用不用|该不该|是不是(?:应该|应当|必须|都)?(?:要|得)|有没有必要)(?P<of>[^，。？?]{2,20}?)(?:吗|呢)?(?:[，。？?]|$)"
    r"|(?:必须|应当|需要|要)(?P<must>[^，。？?]{2,20})(?:吗|么)[？?]?$"
)
# What makes a rule say that it need not be, may not be, or is only told of.
_DENIES = re.compile("不(?!同|仅|但|断|少于|低于)|无须|无需|没有|可以|写(?!法)")
_TELLING = ("n", "v", "j", "l")
_IDLE = frozenset(("工作", "意识形态", "情况", "方面", "年度"))


def straight_word(question: str, told: str) -> str:
    """Return 要 in bold where every word of what is to be done stands in what a rule tells, which denies nothing."""
    import rjieba

    found = _WHETHER.search(question)
    if not found or _DENIES.search(told):
        return ""
    words = rjieba.tag(found["of"] or found["must"])
    needed = [word for word, kind in words if kind[0] in _TELLING and len(word) > 1 and word not in _IDLE]
    return "**要。**" if needed and all(word in told for word in needed) else ""
