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
    if not run_on:
        return False
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
