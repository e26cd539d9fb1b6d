"""What the plans tell as done with another number than before: 宣讲15场, and 全年开展的18场宣讲受到欢迎 at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import Quantity, sentences
from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import INNER, Desk, shorten
from assistant.results import Finding

_OWN_TIME = "全年|今年(?:以来)?|年内|本年度|一年来|一年以来|年初以来"
_INTENDED = re.compile(
    "计划|拟|打算|力争|争取|确保|再|继续|新增|达到?|不少于|不低于|至少|以上|提高|增加|扩大|每|起|底前|年前|月前|前完成|目标|要|须|应|将(?!把)"
)
_AHEAD = re.compile("明年|来年|次年|下一年|下半年|下一步|下一阶段|翌年|下年度|新的一年|20\\d\\d年")
_LOOKED_BACK_ON = re.compile("^[一-鿿“”]{0,12}?的(?:经验|做法|成果|成效|基础|情况|教训|体会)")
_WELCOMED = re.compile("受到|得到|取得了?|赢得|获得|效果|反响|反映(?:良好|较好)|打下了?|积累了|奠定了")
_SUMMED_UP = re.compile("整理|总结|梳理|汇编|归纳|提炼|固化|编成|回顾")
_PART = re.compile("其中|其余|剩|另|每|平均|新增|上年|去年|同期|同比|季度|\\d月|至|从|比|首|前|后|部分|重点|余")
_SHARED = 4  # characters of a name that two counts share, so that they count one thing
_NAME = 12  # characters beside a count in which its thing is named
_DOINGS = re.compile(
    "开展|组织|举办|召开|进行|完成|全年|上半年|今年|我们|共计|累计|合计|先后|受到|得到|已|共|的|了|“|”"
)


def check_told_in_plans(desk: Desk) -> Iterator[Finding]:
    """Yield the counts of what was done that the plans tell otherwise; what is intended has no earlier number."""
    for sentence, counts in sentences(desk):
        for one in counts:
            if desk.role_at(one.start) in ("plans", "closing") and not one.rough and _is_done(desk, sentence, one):
                yield from _held(desk, one)


def _is_done(desk: Desk, sentence: re.Match[str], one: Quantity) -> bool:
    """Whether a count is told of as of something that has been: named by its time and pointed at, or welcomed."""
    time = f"(?:{_OWN_TIME}{'|上半年' if '上半年' in desk.period else ''})"
    head = desk.text[sentence.start() : one.start]
    if _AHEAD.search(head) or _INTENDED.search(one.before) or not re.search(f"{time}|的$|已", one.before):
        return False
    rest = desk.text[one.end : sentence.end()]
    timed = re.search(time, one.before) is not None
    pointed = re.search(f"{time}[^，；]{{0,14}}的$|{time}$", one.before) is not None
    if pointed and (_WELCOMED.search(rest) or _SUMMED_UP.search(rest) or one.before.endswith("的")):
        return True
    if timed and _LOOKED_BACK_ON.match(rest):
        return True
    told = _WELCOMED.search(rest) is not None and not _INTENDED.search(rest.split("，")[0])
    return told and (timed or one.before.endswith("的"))


def _held(desk: Desk, one: Quantity) -> Iterator[Finding]:
    if _PART.search(one.before):
        return
    first: dict[float, Quantity] = {}
    told = []
    for _, counts in sentences(desk):
        for other in counts:
            if other.start >= one.start or desk.role_at(other.start) == "plans" or other.kind != one.kind:
                continue
            if not other.rough and not _PART.search(other.before) and _one_thing(desk, one, other):
                told.append(other.value)
                first.setdefault(other.value, other)
    if len(first) != 1 or one.value in (*first, sum(told)):
        return
    known = next(iter(first.values()))
    words = f"{known.before[-_NAME:]}{desk.text[known.start : known.end]}"
    words += "" if _shared(known.before[-_NAME:], one) else known.after[:_NAME]
    said = desk.text[one.start : one.end]
    message = f"这里是 {said}，前面写的是“{shorten(words, 30).translate(INNER)}”"
    yield desk.remark(TWO_VALUES, "warning", one.start, one.end, message, "核对后统一；口径或时段不同的，写明口径")


def _names(one: Quantity) -> tuple[str, str]:
    """What may name the thing counted: the words before the number, and those behind its measure."""
    return _DOINGS.sub("|", one.before[-_NAME - 4 :]), _DOINGS.sub("|", one.after[:_NAME])


def _shared(words: str, one: Quantity) -> bool:
    return any(
        name[at : at + _SHARED] in words for name in _names(one) for at in range(max(0, len(name) - _SHARED + 1))
    )


def _one_thing(desk: Desk, one: Quantity, other: Quantity) -> bool:
    """Whether one name of four characters and more stands at both counts, at the end of what is before a number."""
    for name in _names(one):
        for known in _names(other):
            for at in range(len(name) - _SHARED + 1):
                stretch = name[at : at + _SHARED]
                if "|" in stretch or stretch not in known:
                    continue
                if _ends_there(one, stretch) and _ends_there(other, stretch) and not _told_apart(desk, one, other):
                    return True
    return False


def _ends_there(one: Quantity, stretch: str) -> bool:
    """Whether the name is what is counted: it ends right before the number, or opens what is behind the measure."""
    return one.before.rstrip("共计累已了为达“”").endswith(stretch) or stretch in one.after[: _SHARED + 6]


def _told_apart(desk: Desk, one: Quantity, other: Quantity) -> bool:
    """Whether the earlier count is of a shorter time, or stands in a list of kinds that make up more."""
    around = desk.text[max(0, other.start - 30) : other.start].split("。")[-1]
    half = "上半年" in around and "上半年" not in desk.period
    return half or "其中" in around or one.unit != other.unit
