"""Where what is missing is put: in or behind the sentence that speaks of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.writers.draft.body import Told, gap_clause
from assistant.writers.draft.clause import begins_with_verb
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import Gap

_MANY = 5
# Goes on with the deed before it: what came of it, who took part.
_OF_IT = re.compile("发现|参加|参与|参训|覆盖|化解|办结|整改|解决|形成|共|累计|其中|查出|收到|接待|吸引|惠及|为|有|达")
_SHORT_TAIL = 14  # characters of what follows a deed that stay with it
_CLAUSES = 2  # of a sentence that may end with what is missing of it


def put_all(gaps: Sequence[Gap], told: Sequence[Told], *, within: bool = False) -> None:
    """Put what is missing where it belongs: what is usual of a single fact first, while its words stand as told.

    ``within``: in the sentence, however many clauses it has.
    """
    left = [gap for gap in gaps if not gap.ask_only and not gap.last]
    for gap in sorted(left, key=lambda gap: not gap.of):
        _put(gap, told, _MANY if within else _CLAUSES)


def _put(gap: Gap, told: Sequence[Told], clauses: int) -> None:
    """Put what is missing behind the sentence that speaks of it: in it where that is short, else beside it."""
    words = pairs_of(f"{gap.slot}{gap.frame}")
    fitting = [one for one in told if gap.beside and re.search(gap.beside, one.text)] or told
    if not fitting:
        return
    one = max(fitting, key=lambda one: len(words & pairs_of(one.text)))
    one.text, behind, together = _cut(one.text, gap.beside)
    last = one.text.rstrip("。").rpartition("。")[2]
    marks = re.findall("[，；]", last)
    within = not together and (
        not marks or (gap.of and len(marks) < clauses and "；" not in marks and "【" not in last)
    )
    asked = gap_clause(gap)
    one.text = f"{one.text.rstrip('。')}，{asked}。" if within else f"{one.text}{asked}。"
    one.text += behind


def _cut(told: str, beside: str) -> tuple[str, str, bool]:
    """Cut a text before the deed that another follows, where what is missing is missing of the first alone.

    True where that deed is too short to be cut off: what is missing then stands behind both.
    """
    before, mark, last = told.rstrip("。").rpartition("。")
    parts = re.split("(?<=[，；])", last)
    at = next((n for n in range(len(parts) - 1, -1, -1) if beside and re.search(beside, parts[n])), len(parts))
    then = next((n for n in range(at + 1, len(parts)) if _is_deed(parts[n])), len(parts))
    if then >= len(parts):
        return told, "", False
    if len("".join(parts[then:])) <= _SHORT_TAIL:
        return told, "", True  # two short counts are one breath: 11次，作重点发言3次
    return f"{before}{mark}{''.join(parts[:then]).rstrip('，；')}。", f"{''.join(parts[then:])}。", False


def _is_deed(part: str) -> bool:
    return begins_with_verb(part) and re.search(r"\d", part) is not None and _OF_IT.match(part) is None
