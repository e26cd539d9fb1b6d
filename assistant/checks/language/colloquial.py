"""Words of speech in a report's prose; what is quoted was said by somebody and is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.desk import Check, Desk
from assistant.genre.common import Colloquial
from assistant.results import Finding, FindingLevel
from assistant.structure.word_bounds import is_whole

COLLOQUIAL = Check("colloquial", "口语", "wording", "口语表")
CHECKS = (COLLOQUIAL,)

_QUOTED = re.compile(r"“[^”\n]*”|‘[^’\n]*’|《[^》\n]*》|「[^」\n]*」")
_ENDS = "，。；！？\n"
_CLAUSE = re.compile(f"[^{_ENDS}]+")
_Said = tuple[int, int, FindingLevel, str]  # start, end, level, how it is written


@lru_cache(maxsize=4)
def _patterns(words: Colloquial) -> tuple[tuple[FindingLevel, re.Pattern[str], str], ...]:
    made: list[tuple[FindingLevel, re.Pattern[str], str]] = []
    made += [("warning", re.compile(said, re.MULTILINE), written) for said, written in words.sure]
    made += [("hint", re.compile(said, re.MULTILINE), written) for said, written in words.unsure]
    return tuple(made)


def check_colloquial(desk: Desk) -> list[Finding]:
    """Find words of speech, one remark a clause: a warning where no report writes so, a hint where one may."""
    return list(_told(desk, _QUOTED.sub(lambda quoted: "□" * len(quoted[0]), desk.text)))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where words do: 主要是 holds no 要是, 考试试题 no 试试."""
    first = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    last = _CLAUSE.match(text, start)
    clause = text[first : last.end() if last else end]
    return is_whole(clause, start - first, min(end - first, len(clause)))


def _told(desk: Desk, text: str) -> Iterator[Finding]:
    found = [
        (match.start(), match.end(), level, written)
        for level, pattern, written in _patterns(desk.common.colloquial)
        for match in pattern.finditer(text)
        if match[0] and _is_whole(text, *match.span())
    ]
    if not found:
        return
    for clause in _CLAUSE.finditer(text):
        own = sorted(one for one in found if clause.start() <= one[0] < clause.end())
        if not own:
            continue
        level: FindingLevel = "warning" if any(one[2] == "warning" for one in own) else "hint"
        apart = _apart(own)
        said = [desk.text[start:end] for start, end, _, _ in apart]
        named = "".join(f"“{word}”" for word in dict.fromkeys(said))
        message = f"{named}是口语，报告里一般不这样写"
        written = "；".join(
            written if len(apart) == 1 else f"“{word}”——{written}"
            for word, written in dict(zip(said, (one[3] for one in apart), strict=True)).items()
        )
        yield desk.remark(COLLOQUIAL, level, apart[0][0], apart[-1][1], message, f"换成书面语：{written}")


def _apart(found: list[_Said]) -> list[_Said]:
    """Of words that reach into one another the longest: 忙活到半夜 for 忙活."""
    kept: list[_Said] = []
    for one in sorted(found, key=lambda one: (one[0] - one[1], one[0])):
        if not any(one[0] < other[1] and other[0] < one[1] for other in kept):
            kept.append(one)
    return sorted(kept)
