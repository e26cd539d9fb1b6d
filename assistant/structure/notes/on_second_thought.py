"""What is taken back in speech: 六月底之前啊不对是九月底之前, 三次哦不对四次, and on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.overtaken import PUT_TO
from assistant.structure.notes.taken_back import COUNTED, HAN, NUMBER, SLIP

_CHINESE = "[一二三四五六七八九十]"
_YEAR = r"(?:今年|明年|去年|后年|本年度?|前年)"
_WHEN = (
    rf"{_YEAR}?(?:(?:\d{{1,2}}|{_CHINESE}{{1,3}})月份?(?:(?:\d{{1,2}}|{_CHINESE}{{1,3}})[日号]|底|初|[上中下]旬|末)?"
    rf"|年[底初中末]|[上下]半年"
    rf"|第?{_CHINESE}季度|月底|月初|周{_CHINESE}|春节|国庆|元旦|七一)(?:之?前|之?后|以前|以后)?"
)
_COUNT = rf"{NUMBER}[余多来几]?(?:{COUNTED})"
_OH = r"(?:[啊呃哦噢嗯哎诶吧]|那个)"
_WRONG = rf"(?:不对(?![外称等口应症劲])|错了|{SLIP}|口误|不是(?=应该是|，?是))(?:了|啊|哈|哦)?"
_ALSO = r"(?:应该|应当|其实|我[想记]错了)*(?:是|为)?"
_BETWEEN = rf"(?:{_OH}*{_WRONG}|{_OH}+不(?:是)?(?=[，, ]?(?:是|应该|[\d{_CHINESE[1:-1]}今明])))[，,： ]*{_OH}?{_ALSO}"
_BEFORE = rf"(?<![\d.:：第{_CHINESE[1:-1]}两百千])"
_TAKEN_BACK = tuple(
    re.compile(rf"{_BEFORE}(?P<old>{kind})(?P<says>{stops}{_BETWEEN}(?P<new>{kind}))")
    for kind, stops in ((_WHEN, "[ ，,—–…]*"), (_COUNT, ""))  # a figure with a stop behind it: see overtaken.py
)
_UNIT = re.compile(rf"{NUMBER}[余多来几]?")
# 不是第二天，是当天晚上发的: said of what stands in so many words on one of the lines above
_NOT_SO = re.compile(
    rf"(?m)^(?P<who>[ \t]*[{HAN}]{{1,4}}[：:])?(?P<says>[ \t]*(?:更正|不对|说错了|记错了)?[，,：: ]*(?:应该)?"
    rf"不是(?P<old>[{HAN}\d]{{2,10}}?)(?:[{HAN}]的)?[，,]?(?:而|应该)?是"
    rf"(?P<new>[{HAN}\d]{{2,10}}?)(?P<deed>[{HAN}]的)?[。！ ]*)$"
)
_ABOVE = 4  # lines above in which what is taken back may stand
_NEAR = 16  # characters before in which the year that both dates are of may stand


def on_second_thought(text: str) -> Iterator[Edit]:
    """Yield dates and figures that are taken back where they stand, without a stop between, as put right."""
    for dates, shape in zip((True, False), _TAKEN_BACK, strict=True):
        for found in shape.finditer(text):
            old, new = found["old"], found["new"]
            if old == new or not (dates or _UNIT.sub("", old, count=1) == _UNIT.sub("", new, count=1)):
                continue
            year = re.match(_YEAR, new)
            if dates and year and not re.match(_YEAR, old):
                told = re.search(rf"({_YEAR})[{HAN}]*$", text[max(0, found.start() - _NEAR) : found.start()])
                new = new[year.end() :] if told and told[1] == year[0] else new
            yield Edit(found.start("old"), found.end("old"), new)
            yield Edit(found.start("says"), found.end("says"), "", PUT_TO.format(old, found["new"]))
    yield from _of_lines_above(text)


def _of_lines_above(text: str) -> Iterator[Edit]:
    """Yield what a line of its own takes back of those above it: the one place where just that is said."""
    for found in _NOT_SO.finditer(text):
        old, new = found["old"], found["new"]
        above = text[: found.start()].split("\n")[:-1]
        begin = found.start() - sum(len(line) + 1 for line in above[-_ABOVE:])
        if re.fullmatch(_COUNT, old) or text.count(old, begin, found.start()) != 1:
            continue
        at = text.index(old, begin, found.start())
        if found["deed"] and found["deed"][0] not in text[at + len(old) :].split("\n")[0]:
            new += found["deed"]
        yield Edit(at, at + len(old), new)
        yield Edit(found.start("says"), found.end("says"), "", PUT_TO.format(old, new))
