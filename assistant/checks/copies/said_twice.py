"""The same clauses in two places of one report: pasted twice, or a sentence that was moved and left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.copies.struck_out import twice
from assistant.checks.desk import Check, Desk, shorten
from assistant.results import Finding, FindingLevel

CLAUSES = Check("repeated-clauses", "前后文字重复", "repetition", "通行校对规则：同一句话不在两处写")
CHECKS = (CLAUSES,)

_CLAUSE = re.compile(r"(?:[^，。；！？：\n]|(?<=[\d０-９])，(?=[\d０-９]))+[，。；！？：]?")
_HEADING = re.compile(
    r"[ 　]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])[^。\n]*。?"
)
_NUMBER = re.compile(r"^[ 　（(]*[一二三四五六七八九十\d]{1,3}[、.）)是]+")
_RUN = 16  # characters of two and more clauses that do not come twice by chance
_ALONE = 14  # the same of one clause
_LONG_REPORT = 8000  # characters from which a report may well take up a clause of its own again
# What every report says, and may say again.
_STOCK = re.compile(
    r"为(?:指导|遵循|引领|统领|主线|抓手)|习近平|中国特色社会主义|党中央|^高举|^在[^，]*下[，。]?$|报告如下|如下"
)


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    key: str
    stock: bool


def check_said_twice(desk: Desk) -> list[Finding]:
    """Find runs of clauses that stand in the report twice; whole sentences are told of by ``repetition``."""
    copies = [span for one in twice(desk) for span in (one.strike, one.stays)]
    clauses = [one for one in _clauses(desk) if not any(span.start <= one.start < span.end for span in copies)]
    first: dict[str, int] = {}
    found, at = list[Finding](), 0
    while at < len(clauses):
        clause = clauses[at]
        earlier = first.get(clause.key)
        if earlier is None:
            first[clause.key] = at
            at += 1
            continue
        count = _run(clauses, earlier, at)
        level = _level(desk, clauses[at : at + count])
        if not level and desk.chars < _LONG_REPORT and (more := _stitched(desk, clauses, first, at)) > count:
            level, count = "hint" if _level(desk, clauses[at : at + more]) else None, more
        if level:
            found.append(_told(desk, clauses, earlier, at, count, level))
        at += count
    return found


def _clauses(desk: Desk) -> Iterator[_Clause]:
    names = [phrase.name for phrase in desk.common.set_phrases]
    for start, line in desk.body_lines:
        if not re.search("[。；！？]", line):
            continue  # a heading, a title, a name
        heading = _HEADING.match(line)
        for match in _CLAUSE.finditer(line, heading.end() if heading else 0):
            key = re.sub(r"[^一-鿿A-Za-z0-9０-９．%]", "", _NUMBER.sub("", match[0]))
            stock = bool(_STOCK.search(match[0])) or any(name in match[0] for name in names) or "《" in match[0]
            if len(re.sub(r"\d", "", key)) >= 4:
                yield _Clause(start + match.start(), start + match.end(), key, stock)


def _run(clauses: list[_Clause], earlier: int, at: int) -> int:
    count = 1
    while (
        at + count < len(clauses) and earlier + count < at and clauses[earlier + count].key == clauses[at + count].key
    ):
        count += 1
    return count


def _stitched(desk: Desk, clauses: list[_Clause], first: dict[str, int], at: int) -> int:
    """How many clauses of a paragraph in a row stand before, be it in different places."""
    count = 1
    while at + count < len(clauses) and first.get(clauses[at + count].key, at) < at:
        if "\n" in desk.text[clauses[at].start : clauses[at + count].start]:
            break
        count += 1
    return count


def _level(desk: Desk, run: list[_Clause]) -> FindingLevel | None:
    """A warning for several clauses, a hint for a long one; what every report says does not count."""
    own = [clause for clause in run if not clause.stock]
    size = sum(len(clause.key) for clause in own)
    if len(own) > 1 and size >= _RUN:
        return "warning"
    return "hint" if own and size >= _ALONE and desk.chars < _LONG_REPORT else None


def _told(desk: Desk, clauses: list[_Clause], earlier: int, at: int, count: int, level: FindingLevel) -> Finding:
    run = clauses[at : at + count]
    line = sum(1 for start, _ in desk.lines if start <= clauses[earlier].start)
    start = (
        run[0].start + len(desk.text[run[0].start : run[0].end]) - len(desk.text[run[0].start : run[0].end].lstrip())
    )
    end = run[-1].end
    message = f"这段话前面已经写过（第 {line} 段）：“{shorten(desk.text[start:end])}”"
    return desk.remark(CLAUSES, level, start, end, message, "两处留一处，或改写其中一处")
