"""The day that a line of notes opens with, as people type it: 7.19 爆管停水, 10/23 食堂, 5-18 发帖."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.structure.notes.edits import Edit
from assistant.structure.units import UNIT

_HAN = "\u4e00-\u9fff"
_LEAD = r"(?m)^(?P<lead>[ \t\u3000]*(?:(?:[-–—•·●*]+|[（(]?\d{1,2}[)）、])[ \t]*)?)"
_DAY = re.compile(
    rf"{_LEAD}(?P<day>(?P<month>\d{{1,2}})(?P<sign>[./-])(?P<number>\d{{1,2}}))(?P<blank>[ \t\u3000]*)(?=[{_HAN}“《])"
)
# 3-4 家单位, 2/3 以上: a range or a share of something
_COUNTED = re.compile(
    rf"(?!家长|人[员们民]|场[馆地所]|名单|次日|条例|个[别人]|部[分门]|小[学区]|集[中体团]|期[间中末]|项目|班[子委主]|组[织长]|队[伍员]|批评|课[堂题]"
    rf"|户外|件事|届时|台风|处[理置室]|条件|节[日目前]|科[室技普长])(?:{UNIT}|[万亿千百余多来几左上倍成分折度小])"
)
_MEASURE = re.compile(rf"{_LEAD}(?P<number>\d+[.~～-]\d+)(?P<blank>[ \t\u3000]+)(?={_COUNTED.pattern})")  # 14.5 万人次
_HAPPENED = re.compile(
    r"有人|有个|有[一位名]|网上|网传|群里|群传|视频|发帖|帖子?|投诉|举报|停[水电气]|爆|火灾|事故|开会|召开|辟谣|反映|约谈|上门|来访"
    r"|当[晚天日]|次日|第二天|后来|^[\u4e00-\u9fff]{1,2}了"
)
_SEVERAL = 2
_SECTIONS = 9  # how far the sections of a chapter are counted at most


def dates(text: str) -> Iterator[Edit]:
    """Yield the days that lines open with as 7月19日; the numbers of sections (1.1, 1.2, 2.1) are none."""
    yield from (Edit(one.start("blank"), one.end("blank"), "") for one in _MEASURE.finditer(text))
    found = [one for one in _DAY.finditer(text) if _is_day(one)]
    numbered = _is_numbering([(int(one["month"]), int(one["number"])) for one in found if one["sign"] == "."])
    head = len(text) - len(text.lstrip())
    many = any(int(one["number"]) > _SECTIONS and not _COUNTED.match(text, one.end()) for one in found[_SEVERAL - 1 :])
    for one in found:
        if one["sign"] == "." and numbered:
            continue
        behind = text[one.end() : text.find("\n", one.end()) if "\n" in text[one.end() :] else len(text)]
        title = (
            len(found) < _SEVERAL and one.start() == head and not re.search(r"[\d，,]", behind)
        )  # 11.12 供电所意识形态
        sure = ((int(one["number"]) > _SECTIONS or many or one["sign"] == "/") and not title) or _HAPPENED.search(
            behind
        )
        if (one["blank"] or one["sign"] == ".") and sure and not _COUNTED.match(behind):
            yield Edit(one.start("day"), one.end("blank"), f"{int(one['month'])}月{int(one['number'])}日")


def _is_day(found: re.Match[str]) -> bool:
    return 1 <= int(found["month"]) <= 12 and 1 <= int(found["number"]) <= 31


def _is_numbering(pairs: list[tuple[int, int]]) -> bool:
    """Whether pairs of numbers count sections: each is the one after the one before it; one alone ends in 1."""
    if len(pairs) < _SEVERAL:
        return [second for _, second in pairs] == [1]
    return all(after in ((before[0], before[1] + 1), (before[0] + 1, 1)) for before, after in pairwise(pairs))
