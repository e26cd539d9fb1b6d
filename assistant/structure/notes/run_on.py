"""Where a note typed or dictated without punctuation begins another clause; only places that are sure.

发了213份收回210份 holds two, 宣传栏换了46块花了3.8万 as well; 组织12人参加3场 is one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.structure.units import UNIT
from assistant.structure.word_bounds import tagged

_LONG = 20  # characters without punctuation from which a stretch is taken to be run on
_LEAST = 4  # characters of a clause
_FAR = 6  # characters that stand before a word that goes on
_STRETCH = re.compile(r"[^，。；：、！？,;:!?（）()\s]+")
_HELD = re.compile(r"“[^”]*”|《[^》]*》|〔[^〕]*〕|\"[^\"\n]*\"")
_PEOPLE = ("人", "名", "户", "家", "位", "人次")  # counted so, they do what stands behind them
_TIMES = ("年", "月", "日", "天", "周", "季", "季度", "个月", "小时", "分钟", "级", "届")
_COUNTED = re.compile(rf"\d[\d.,]*[万亿千百]?[余多来]?(?P<unit>{UNIT})$|\d[\d.]*[万亿]$|各(?:一|\d)(?P<each>[次场期])$")
# The same in characters, of two or more: 二百一十三条, 十九场.
_SPELT = re.compile(
    rf"(?<![第初月])(?=[一二两三四五六七八九十百千万]{{2}})[一二两三四五六七八九十百千万]+[余多来]?(?P<unit>{UNIT})$"
)
_FEW = re.compile(r"[了过][二两三四五六七八九十](?P<unit>[次场期轮批个条件])$")
# Who came to what was counted, what all of those counted are, and one of them that was otherwise.
_CAME = re.compile(
    r"(?:参加|参训|参学|参与|来听|听讲|受众|到场)的?(?=(?:大概|大约|约|差不多|一共|共)*有?[\d一二两三四五六七八九十几])"
)
_ALL_OF_THEM = re.compile(r"(?:[一二三四五六]审(?:[一二三四五六]校)?(?:制度?)?)?(?:都|均|全部?)[\u4e00-\u9fff]{1,4}了")
_ONE_OF_THEM = re.compile(rf"(?:其中)?有(?:[一两几]|\d+)(?:[条件场次篇期处起]|{UNIT})[\u4e00-\u9fff]{{2}}")
_SUM = re.compile(r"[\u4e00-\u9fff]{1,4}?(?:一共|总共)(?:是|有)?[\d一二两三四五六七八九十]")
_AT_ONCE = re.compile(r"(?:当[天场晚日]|随后|马上|立即|第二天)(?:就|便|即)?[\u4e00-\u9fff]{1,4}(?:了|改|撤|删|回)")
_COUNT_AHEAD = re.compile(rf"[了过]?(?:约|近|共)?\d[\d.,]*(?:[余多]?(?:{UNIT})|[万亿]|$)")
_GOES_ON = ("有时候", "剩下", "其中", "另外", "然后", "后来")
_ADVERBS = ("都", "还", "也", "均", "只", "没", "再", "已", "光")
_NO_DEED = re.compile(
    r"会|分|参加|有|为|是|达|到|占|[增降减升扩提缩涨]|以上|左右|翻|作为|不等|涉及|反映|支持|用于|[推带]动"
)
_LEANING = re.compile(r"[在到从于对把被给跟和与由让请至向比不也都就是因为光按将]$")
_LEADER = re.compile(r"(?:书记|局长|主任|校长|院长|镇长|所长|支书|领导)(?:都|均|亲自)")
# 园长当天晚上就开了家长会: who acted upon what was told before
_ACTED = re.compile(
    r"(?:书记|局长|主任|[校院镇园所站馆乡]长|支书|经理|老师|民警|干部)(?:当天|当晚|当场|第二天|马上|立即|立刻|随后|连夜)"
)
_ASKED_TOO = ("请", "让", "给", "把", "组织", "安排", "专门", "带")
_MONTHS = re.compile(r"(?<![\d至到从在于是年、—-])(?:\d{1,2}月){2,}(?=各|都|$|[^\d初底中上下份])")


@lru_cache(maxsize=4096)
def clause_starts(text: str) -> tuple[int, ...]:
    """Return the offsets in ``text`` before which a comma is wanting."""
    found: list[int] = []
    for stretch in _STRETCH.finditer(_HELD.sub(lambda held: "“" + "□" * (len(held[0]) - 2) + "”", text)):
        found += [stretch.start() + at for at in _in_stretch(stretch[0])]
    return tuple(found)


def with_commas(text: str) -> str:
    """Return ``text`` with a comma where each clause begins, and months that follow one another listed."""
    for at in reversed(clause_starts(text)):
        text = f"{text[:at]}，{text[at:]}"
    return re.sub(r"(?<=\d月)(?=\d{1,2}月)", "、", text)


def _in_stretch(text: str) -> list[int]:
    run_on = len(text) >= _LONG
    words = tagged(text)
    months = {found.start() for found in _MONTHS.finditer(text)} if run_on else set[int]()
    found: list[int] = []
    at = 0
    for word, kind in words:
        left = at - (found[-1] if found else 0)
        if left >= _LEAST and len(text) - at >= _LEAST and _begins(text, at, word, kind, left, months, run_on=run_on):
            found.append(at)
        at += len(word)
    return found


def _begins(text: str, at: int, word: str, kind: str, left: int, months: set[int], *, run_on: bool) -> bool:
    """Whether the word at ``at`` begins a clause; ``left``: characters of the clause before it."""
    before, behind = text[:at], text[at + len(word) :]
    counted = _COUNTED.search(before)
    unit = (counted["unit"] or counted["each"]) if counted else None
    counted = None if unit in _TIMES else counted
    acts = kind == "v" and not _NO_DEED.match(word)
    if (acts or word in ("报", "清")) and counted and unit not in _PEOPLE and _COUNT_AHEAD.match(behind):
        return True
    if (run_on or _CAME.match(text, at)) and _of_counted(text, at, left):
        return True
    if not run_on:
        return False
    spelt = _SPELT.search(before)
    if spelt and spelt["unit"] not in _PEOPLE + _TIMES and word == "没" and left >= _FAR:
        return True
    if (
        left >= _FAR
        and ((word == "又" and "了" in before[-left:]) or (word == "还" and counted))
        and not _LEANING.search(before)
    ):
        return re.match("[\u4e00-\u9fff]{2}", behind) is not None and not behind.startswith(("要", "是", "不", "没"))
    too = word == "还" and behind.startswith(_ASKED_TOO) and "了" in before[-left:]
    if left >= _FAR and not _LEANING.search(before) and (too or _ACTED.match(text, at)):
        return True
    if counted and unit not in _PEOPLE:
        told = acts and not re.search(r"的(?=[\u4e00-\u9fff])", behind)
        return word in _ADVERBS or kind == "r" or told or word in _GOES_ON or _LEADER.match(text, at) is not None
    if at in months:
        return left >= _FAR
    goes_on = word in _GOES_ON or (word == "还" and re.search(r"[的了]$", before) is not None)
    goes_on = goes_on or (word == "光" and behind.startswith(("今年", "上半年", "去年")))
    return goes_on and left >= _FAR and not _LEANING.search(before)


def _of_counted(text: str, at: int, left: int) -> bool:
    """Whether what begins at ``at`` goes on with what was counted or done before it: 办了五期 参加的有六百人次."""
    before = text[:at]
    counted = _COUNTED.search(before) or _SPELT.search(before) or _FEW.search(before)
    unit = counted.groupdict().get("unit") if counted else None
    things = counted and unit not in (*_TIMES, *_PEOPLE) and left >= _LEAST
    if things and (_CAME.match(text, at) or _ALL_OF_THEM.match(text, at)):
        return True
    if before.endswith("了") and left >= _LEAST:
        return _ONE_OF_THEM.match(text, at) is not None
    done = re.search(r"[错漏误]了?[\u4e00-\u9fff]{1,6}$", before)
    if done and left >= _FAR and _AT_ONCE.match(text, at):
        return True
    place = re.search(r"(?:\d+|[一二两三四五六七八九十百]{2,})个[\u4e00-\u9fff]{2}$", before)
    return place is not None and left >= _FAR and _SUM.match(text, at) is not None
