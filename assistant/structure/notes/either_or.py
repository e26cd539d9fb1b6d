"""Figures of which notes say that it is one or the other, 800份还是900？, and causes that they put right as they go.

What is not known is asked as a whole; of two causes the one that holds is kept: 下雨……不是，是场地没批.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.in_one_breath import COUNTS
from assistant.structure.notes.no_matter import CHECK, OPEN, REASONS
from assistant.structure.units import UNIT

CHANGED = "后面改口说不是，正文按后面说的写，请核实"
_HAN = "\u4e00-\u9fff"
_NUMBER = r"(?:\d[\d.,]*[万千]?|[一二两三四五六七八九十百千]+)[多余来几]?"
_EITHER = re.compile(
    rf"(?P<one>{_NUMBER})[ ]?(?P<unit>{UNIT})?[ ，,]*(?P<or>还是|或者?是?|要不就?是|不然就?是)[ ]?{_NUMBER}[ ]?"
    rf"(?P<other>{UNIT})?(?P<ends>[ ]*(?P<so>来着|呢|啊|吧)?[ ]*"
    r"(?:[？?]+|(?=[，,。；; ]*(?:我|回头|再|等|问|找|待|要|得)?[^，。；\n\d]{0,4}(?:记不清|忘了|不记得|不确定"
    r"|说不准|(?<!检)查|核|翻|问|确认|对一下|落实|搞不清|拿不准))|$|(?P<midst>(?=.))))",
    re.MULTILINE,
)
_MANY_DIGITS = re.compile(r"(?:\d{2}|[一二两三四五六七八九十百千]{2})[ ]*(?:来着|呢|啊|吧)?[ ]*[？?]*$")
_EITHER_WAY = re.compile(r"(?:不管|无论|不论|每)[^，,。；;\n]{0,6}$")  # whatever it is, and 每周一次或者两次
_STARTS = "。；;！!？?\n"
# 签了二十一份这个你核一下
_TO_CHECK = re.compile(
    r"(?<=[\u4e00-\u9fff\d])(?:这个?(?:数字?)?|数字?)?(?:你们?|您)(?:再|帮我|去|回头|给我|帮忙)*(?:核[实对]?|查"
    r"|对|问|确认)(?:一?下|一[遍核查对问]|[实准])+"
    r"[吧哈啊]*(?=[，,。；;\n]|$)",
    re.MULTILINE,
)
# 4月停水那个舆情算吗？…: whether it is to be told, before it is told
_TO_BE_TOLD = re.compile(
    r"(?m)(?:(?<=^)|(?<=[。；;\n]))[ \t]*[^，,。；;\n？?]{0,20}?(?:算不?算?(?:的)?(?:吗|么|不)|算不算|(?:要"
    r"|能|用|可以)(?:不要|不能|不用)?写"
    r"(?:上|进去)?(?:吗|么)|(?:要不要|能不能|用不用)写(?:上|进去)?)[？?]+(?=[^\n]{6})"
)
# 数没报上来，问小谭
_STILL_OUT = re.compile(
    rf"(?m)(?:(?<=^)|(?<=[，,。；;：:\t|（( \n]))(?:[{_HAN}]{{0,8}}?)(?:数字?|数据|人数|名单)(?:都|也)?(?:还"
    rf"|暂时|目前)?(?:都|也)?没有?(?:报|收|统计|交|给|拿|凑|要|出|汇总)(?:上来|齐|完|到|过来|出来|全|来)*"
    rf"(?:[，, ]*(?:要|得|去|再|回头|你)?(?:问|找|等|催)(?:一?下)?[{_HAN}]{{1,4}})?(?=[，,。；;\t|\n）)]|$)"
)
# 疫苗……不是，是系统上线撞了
_CAUSE = re.compile(
    rf"(?P<stop>[，,：:])(?P<said>[{_HAN}]{{1,12}}(?:…+|\.{{2,}}|—+|-{{2,}}|[，,](?=不是不是|不对不对"
    rf"|啊?不是[，,]|哦?不对[，,]))[ ]*(?:[啊哦噢呃嗯]*[，,]?)?"
    r"(?:不是|不对|错了|说错了)(?:不是|不对)?[，,]+[ ]*(?:应该)?)(?=(?:是|因为|由于))"
)


# 回收？份, 签了（？）份: the figure is not known yet
_UNKNOWN = re.compile(
    rf"(?:(?<=[，,。；;：:\n\t|])|(?<=^))[^，,。；;：:\n\t|？?]*[{_HAN}][ ]*(?:[？?]{{1,3}}|[（(][？?]{{1,3}}[）)])[ ]?"
    rf"(?:{UNIT})(?=$|[，,。；;\n\t|）)])",
    re.MULTILINE,
)


def _is_doubt(found: re.Match[str], text: str) -> bool:
    """Whether two figures are told as one or the other: asked, forgotten, or 还是 between two of one measure."""
    plain, measured = found["or"] == "还是", found["unit"] or found["other"]
    if found["other"] == "年" or _EITHER_WAY.search(text[: found.start()]):
        return False
    if not measured and not (_MANY_DIGITS.search(found[0]) and (plain or found[0][-1] in "？?")):
        return False
    return plain or found["midst"] is None or bool(found["so"])


def either_or(text: str) -> Iterator[Edit]:
    """Yield figures told as one or the other as open, with the item they stand in, and causes taken back."""
    for found in _EITHER.finditer(text):
        if not _is_doubt(found, text):
            continue
        begins = max(text.rfind(stop, 0, found.start()) for stop in (*_STARTS, "，", ",")) + 1
        between = text[begins : found.start()]
        if not re.search(rf"[{_HAN}]{{2}}", between):  # the thing stands before the comma
            begins = max(text.rfind(stop, 0, begins - 1) for stop in _STARTS) + 1
        if counted := list(COUNTS.finditer(text, begins, found.start())):  # dictated: 学习十次党课三次还是五次
            own = text[counted[-1].end() : found.start()]
            begins = counted[-1].end() if re.match(rf"[{_HAN}]{{2}}", own) else begins
        mark = re.match(
            r"[ \t]*(?:[-–—•·●*]|\d{1,2}[.、](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[）)])?[ \t]*", text[begins:]
        )
        begins += mark.end() if mark else 0
        rest = re.match(r"[^，,。；;\n]*", text[found.end() :])
        ends = found.end() + (rest.end() if rest and found["midst"] is not None and not COUNTS.search(rest[0]) else 0)
        parted = re.match(rf"[{_HAN}]", text[ends:]) and re.match(r"[^\s，,。；;]", text[begins - 1 : begins])
        yield Edit(begins, ends, "；" if parted and begins else "", OPEN)
    yield from (Edit(one.start(), one.end(), "", REASONS["talk"]) for one in _TO_BE_TOLD.finditer(text))
    yield from (Edit(one.start(), one.end(), "", OPEN) for one in _UNKNOWN.finditer(text))
    for found in _TO_CHECK.finditer(text):
        clause = re.split(r"[，,。；;\n]", text[: found.start()])[-1]
        if COUNTS.search(clause):
            yield Edit(found.start(), found.end(), "", CHECK)
    yield from (Edit(one.start(), one.end(), "", CHECK) for one in _STILL_OUT.finditer(text))
    for cause in _CAUSE.finditer(text):
        yield Edit(cause.start("said"), cause.end("said"), "", CHANGED)
