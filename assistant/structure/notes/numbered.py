"""Numbers inside the lines of notes: a list of its own, a breakdown, a point of one, or a leftover of another list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre import GenrePack
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.headings import heading_role
from assistant.structure.units import UNIT

_HAN = "\u4e00-\u9fff"
_CIRCLED = re.compile(r"[①-⑳]")
_STEP = 6  # the same for the steps of one deed: ①初审②复审③终审
_BRIEF = 12  # characters up to which what circled numbers list is a breakdown of the count before
_BARE = re.compile(rf"(?:(?<=[：:；;，, ])|^)([1-9])[ ]?(?=[{_HAN}]{{2}})(?!{UNIT})")
# 反馈2个问题：1.甲 2.乙。1已整改，2还在改: which of the points listed before is meant
_POINT = re.compile(rf"(?:(?<=[：:；;。，, ])|^)(?P<number>[1-9])[.．、](?=[ ]?[{_HAN}])")
_MEANT = re.compile(
    r"(?<=[，,。；; ])第?(?P<number>[1-9])[条个项点]?(?=(?:已|都|还|正|仍|未|没|尚)[\u4e00-\u9fff"
    r"]{1,4}(?:[，,。；;]|$))"
)
# 2.7月一起案件 below 1.…: a point that opens with a month, none of 2.7月
_MONTH_NEXT = re.compile(r"(?m)^(?P<lead>[ \t]*)(?P<number>\d{1,2})(?P<dot>[.．])(?=\d{1,2}月)")
# 明年，一是每周碰头，二是…; 不足是，第一，…: the words before the first point are what all points stand below
_LED = re.compile(
    rf"(?:(?<=[。；;\n])|^)(?P<lead>[ \t\u3000]*(?:[-–—•·●*]|\d{{1,2}}[.、）)])?[ \t\u3000]*)"
    rf"(?P<label>[{_HAN}]{{2,10}}?)(?:主要|还|就|的话|呢)?(?:[是有要])?(?P<stop>[，,]?[ \u3000]*)"
    r"(?=(?:一是|一个是|第一(?:[，,、是]|个是)|首先[，,是])\S)"
)


def number_edits(text: str, pack: GenrePack) -> Iterator[Edit]:
    """Yield what is read for the numbers inside the lines of notes."""
    yield from _led(text, pack)
    yield from _months(text)
    yield from _meant(text)
    yield from _listed(text)


def _led(text: str, pack: GenrePack) -> Iterator[Edit]:
    for found in _LED.finditer(text):
        if heading_role(found["label"], pack):
            if found.start() and text[found.start() - 1] != "\n":
                yield Edit(found.start(), found.start(), "\n")
            yield Edit(found.end("label"), found.end(), "：")


def _months(text: str) -> Iterator[Edit]:
    lines = text.split("\n")
    for found in _MONTH_NEXT.finditer(text):
        at, number = text.count("\n", 0, found.start()), int(found["number"])
        beside = [line.strip() for line in (lines[at - 1] if at else "", lines[at + 1] if at + 1 < len(lines) else "")]
        if any(re.match(rf"{one}[.．、]", near) for one, near in zip((number - 1, number + 1), beside, strict=True)):
            yield Edit(found.start("dot"), found.end("dot"), "、")


def _meant(text: str) -> Iterator[Edit]:
    at = 0
    for line in text.splitlines(keepends=True):
        points = list(_POINT.finditer(line))
        meant = list(_MEANT.finditer(line, points[-1].end())) if len(points) > 1 else []
        if meant and [int(one["number"]) for one in points] == [*range(1, len(points) + 1)]:
            for one in meant:
                yield Edit(at + one.start(), at + one.end(), f"第{one['number']}个")
        at += len(line)


def _listed(text: str) -> Iterator[Edit]:
    """Yield what is read for numbers inside a line: a list of its own, a breakdown, or a leftover of another list."""
    at = 0
    for line in text.splitlines(keepends=True):
        marks = list(_CIRCLED.finditer(line))
        inside = [one for one in marks if re.search(rf"[{_HAN}\d]", line[: one.start()])]
        values = [ord(one[0]) - ord("①") + 1 for one in marks]
        if values == [*range(1, len(values) + 1)] and len(values) > 1:
            ends = [*(one.start() for one in marks[1:]), len(line.rstrip())]
            parts = [line[one.end() : end].strip(" ，,、；;。") for one, end in zip(marks, ends, strict=True)]
            brief = all(len(part) <= _BRIEF and re.search(r"\d", part) for part in parts)
            steps = re.search(rf"[{_HAN}]$", line[: marks[0].start()].rstrip()) is not None
            brief = brief or (steps and all(len(re.split("[，,]", part)[0]) <= _STEP for part in parts))
            for number, one in enumerate(marks):
                before = re.search(r"[ ，,、；;。]*$", line[: one.start()])
                start = before.start() if before and number else one.start()
                if one in inside:
                    yield Edit(at + start, at + one.end(), ("、" if brief else "；") if number else "")
        elif len(set(values)) == len(values):  # 前②整改: no list is left to which it would belong
            yield from (Edit(at + one.start(), at + one.end(), "") for one in inside)
        bare = list(_BARE.finditer(line))
        if len(bare) > 1 and [int(one[1]) for one in bare] == [*range(1, len(bare) + 1)]:
            for number, one in enumerate(bare):
                before = re.search(r"[ ，,、；;。]*$", line[: one.start()])
                start = before.start() if before and number else one.start()
                yield Edit(at + start, at + one.end(), "；" if number else "")
        at += len(line)
