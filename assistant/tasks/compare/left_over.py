"""The line of the summary that says when a draft looks like an older report brought up to date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.results import Finding

_FEW = 3  # left-overs from which a draft looks like last year's; one or two are slips
_ASKED = re.compile("往年|旧稿")  # how the checks of years and campaigns ask whether an older text was taken up
_YEAR = 5  # characters of 2025年
_SHOWN = 4


def of_last_year(text: str, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the line, below an empty one, where several years and campaigns have stopped in an earlier time."""
    left = [one for one in findings if one.check == "plan-year" or _ASKED.search(one.suggestion)]
    left = [one for one in left if one.level != "hint"]
    if len(left) < _FEW:
        return
    named = list(dict.fromkeys(_with_what_follows(text, one) for one in left))
    shown = "、".join(named[:_SHOWN]) + ("……" if len(named) > _SHOWN else "")
    yield ""
    yield f"**像是在往年的稿子上改的**：{len(left)} 处年份、活动停在以前（{shown}），先逐处核对。"


def _with_what_follows(text: str, finding: Finding) -> str:
    """A year with what is said of it: 2025年国庆假期."""
    after = "" if len(finding.quote) > _YEAR else re.split("[，。；、“\n]", text[finding.end : finding.end + 6])[0]
    return f"“{(finding.quote + after).translate(_INNER)}”"


_INNER = str.maketrans("“”", "‘’")
