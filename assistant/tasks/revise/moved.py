"""Which clauses of a fact go together when one of them is moved: what became of a thing stays behind it."""

from __future__ import annotations

import re

from assistant.tasks.revise.facts import OF_BEFORE, clause_named

_TIME = re.compile(
    r"(?:20\d\d年|今年|全年|年初|年底|[上下]半年|[一二三四]季度|\d{1,2}月|每[年月季周]|目前|截至)"
)  # where the next thing begins
# What became of the things counted before: 用了6篇, 被转载5篇, 已整改.
_OUTCOME = re.compile(
    r"(?:其中|被|已|均|都|共|全部|采|录|并)*(?:用|采纳|刊[发登]|发表|登|转载|播[出发]|获奖|入选|上稿|发现|解决|整改|办结|完成|销号|清理|通过)[了出]?(?:问题)?(?:\d|$)"
)


def going_together(said: str, words: str) -> tuple[str, str] | None:
    """Return the clauses of a fact that go with the one ``words`` name, and the rest; None where they name no one."""
    found = clause_named(said, words)
    if not found:
        return None
    pieces, moved = re.split("[，；]", said), re.split("[，；]", found[0])
    at = next(n for n in range(len(pieces)) if pieces[n : n + len(moved)] == moved)
    ends = (n for n in range(at + 1, at + len(moved)) if _TIME.match(pieces[n]))
    end = next(ends, at + len(moved))
    timed = _TIME.match(pieces[at])
    while end < len(pieces) and not _TIME.match(pieces[end]):
        if not (timed or OF_BEFORE.match(pieces[end]) or _OUTCOME.match(pieces[end])):
            break
        end += 1
    left = [*pieces[:at], *pieces[end:]]
    return ("，".join(pieces[at:end]), "，".join(left)) if left else None
