"""Where a dictated line turns to the next thing, and what is only asked for before and behind what is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import REASONS

_HAN = "\u4e00-\u9fff"
# 然后呢就是…, 还有就是…: where dictated notes turn to the next thing
_LONG_LINE, _TURNS = 70, 3
_NEXT_THING = re.compile(
    r"[，,。；; ]*(?:嗯+|呃+)?(?:(?:然后|还有|再有|另外)(?:呢|啊|嘛)?[，,]?(?:就是|是)?(?:那个)?|再就是"
    r"|(?:哦|噢)对了|对了)[，, ]*"
    r"(?=[\u4e00-\u9fff])"
)
# 喂小孙我跟你说一下…你帮我写一下给镇里交: what is only asked for before and behind what is told
_ASKS_FIRST = re.compile(
    rf"^[{_HAN}，, ]{{0,40}}?(?:帮|给|替)我?(?:帮我)?(?:写|弄|整)(?:一?下|个|份)?(?:给[{_HAN}]{{1,4}}?["
    rf"交报])?(?:就是|呢|啊|吧)*[，。 ]*"
)
ENDS_WITH = re.compile(rf"(?:大概|反正|差不多)*就?(?:这些|这么多|这样)了?(?:吧|啊)?[，, ]*[{_HAN}]{{0,16}}[。 ]*$")


def turns(text: str) -> Iterator[Edit]:
    """Yield line breaks where a dictated line turns to the next thing."""
    at = 0
    for line in text.splitlines(keepends=True):
        turns = list(_NEXT_THING.finditer(line, 1))
        if len(line) >= _LONG_LINE and len(turns) >= _TURNS:
            for shape in (_ASKS_FIRST, ENDS_WITH):
                if said := shape.search(line):
                    yield Edit(at + said.start(), at + said.end(), "", REASONS["talk"])
            edges = [0, *(one.start() for one in turns), len(line)]
            for one, (left, right) in zip(turns, pairwise(edges), strict=False):
                if right - left > 6:
                    yield Edit(at + one.start(), at + one.end(), "\n")
        at += len(line)
