"""Whom a plan is to find where the line before tells who is wanting: 宣讲员少; 明年每个村配1名 is of those."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit

_HAN = "\u4e00-\u9fff"
_TO_FIND = re.compile(
    r"(?:配(?:齐|备|上|强)?|招|聘|选(?:出|配)?|补(?:充|上)?|增加?|添|培养|发展)了?"
    r"(?P<many>(?:\d{1,3}|[一两二三四五])[至到-]?\d{0,2})(?P<unit>[名位个])(?=$|[，,。；;\n])",
    re.MULTILINE,
)
_WANTING = re.compile(
    rf"(?P<who>[{_HAN}]{{2}}[员师])(?:[{_HAN}]{{0,2}}?)(?:太|比较|还是?|有点|偏|很|也|都)*(?:少|不足|不够|缺乏|紧缺|没有|没配)"
)
_NAMED = re.compile(r"[员师人]|专干|书记|干部|志愿者|老师")
_FAR = 4  # lines back, names and times of a chat counted


def of_whom(text: str) -> Iterator[Edit]:
    """Yield the word for those who are wanting, put behind how many are to be found."""
    for found in _TO_FIND.finditer(text):
        clause = re.split(r"[，,。；;\n：:]", text[: found.start()])[-1]
        above = "\n".join(text[: found.start()].split("\n")[-_FAR:])
        wanting = list(_WANTING.finditer(above))
        if wanting and not _NAMED.search(clause):
            yield Edit(found.end("unit"), found.end("unit"), wanting[-1]["who"])
