"""Blanks that only set figures off from their units, left out: 检查 96 家次, 10 月 12 日, 每月 15 号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.cells import in_table
from assistant.structure.notes.edits import Edit
from assistant.structure.units import UNIT
from assistant.structure.word_bounds import tagged

_HAN = "\u4e00-\u9fff"
_NUMBER = r"(?P<number>\d[\d.,]*[万亿]?[余多来]?)[ \u3000]"
_BEHIND = re.compile(rf"(?<=[{_HAN}”》），,：:；;（(])(?P<left>[ \u3000])?{_NUMBER}(?=[{_HAN}])")
_MARK = r"(?:[-–—•·●*]+|[（(]?\d{1,2}[)）.、])"
_FIRST = re.compile(rf"(?m)^(?P<left>[ \t\u3000]*(?P<mark>{_MARK}[ \t\u3000]*)?){_NUMBER}(?=[{_HAN}])")
_LAST = re.compile(rf"(?<=[{_HAN}])[ ](?=\d[\d.,]*[万亿]?[）)])")  # （含线上 700）
# The word behind a figure that it counts or dates by; 月报, 场馆, 年轻干部 are words of their own.
_COUNTS = re.compile(
    rf"(?:{UNIT})|号|月[份底初中]|年[级度底初]|学年|周岁|点钟|个人|首歌|套房|部手机|本书|批次|层楼|面墙|辆车|字节"
)
_ROUGH = re.compile(rf"[余多来几](?:{UNIT}|[，,。；\n）)])|[万亿](?:{UNIT}|[，,。；\n）)写来])")
_MONTHLY = re.compile("月报(?![送告道名刊请给])")
_WORD = 8  # characters behind the blank that are looked at


def set_off(text: str) -> Iterator[Edit]:
    """Yield what stands between a figure and its unit, and between a clause and such a figure."""
    for found in _BEHIND.finditer(text):
        if _counts(text, found.end()) and not in_table(text, found.start()):
            yield Edit(found.start(), found.end(), found["number"])
    for found in _FIRST.finditer(text):
        if _counts(text, found.end()) and not in_table(text, found.start()):
            yield Edit(found.end("number"), found.end(), "." if _numbers(text, found) else "")
    yield from (Edit(one.start(), one.end(), "") for one in _LAST.finditer(text))


def _counts(text: str, at: int) -> bool:
    """Whether what stands at ``at`` opens with a unit that is a word of its own: 月对图书室, not 年轻干部."""
    rest = text[at : at + _WORD]
    return _ROUGH.match(rest) is not None or (
        _COUNTS.fullmatch(tagged(rest)[0][0]) is not None and not _MONTHLY.match(rest)
    )


def _numbers(text: str, found: re.Match[str]) -> bool:
    """Whether a figure at the head of a line numbers it: the lines about it go on to count, and with other words."""
    if found["mark"] or not found["number"].isdigit():
        return False
    unit = text[found.end() : found.end() + 1]
    lines = text[: found.start()].splitlines()[-1:] + text[found.end() :].splitlines()[1:2]
    beside = [re.match(r"[ \t\u3000]*(\d{1,2})[ \u3000.、](.)", line) for line in lines]
    return any(one and abs(int(one[1]) - int(found["number"])) == 1 and one[2] != unit for one in beside)
