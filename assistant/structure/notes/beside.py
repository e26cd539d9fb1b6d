"""Words about the notes themselves: who took them down, what follows, what is to be written; no work to report.

A caption over a table is no fact either: 各科室检查情况（11月）：.
"""

from __future__ import annotations

import re

from assistant.structure.notes.lines import NoteLine

_WHO = r"[\u4e00-\u9fff]{0,8}"
_FEW = r"(?:几|[一二三四五六七八九十]|\d{1,2})"
_THESE = (
    rf"(?:(?:这|那|以下|下面|如下|上面)(?:么)?(?:{_FEW}?[条点件个段块项]|些)|{_FEW}[条点])"
    r"(?:内容|情况|意见|材料|要点|事儿?)?"
)
# 支书说了几条, 先写这几条, 数据先贴这
_ANNOUNCED = re.compile(
    rf"{_WHO}(?:说|讲|交代|口述|强调|反映|给)了{_THESE}"
    rf"|(?:我|咱们?|你)?(?:先|就|只|暂时|大概)+(?:写|记|列|说|贴|报|整理|想到|想起)(?:了|上|下|到)*{_THESE}(?:吧|了)?"
    r"|[\u4e00-\u9fff]{0,4}先?(?:贴|放|记|写|列)(?:在)?(?:这|下面)(?:里|儿)?(?:了)?"
)
# 党委办, 小何整理, 领导说写个全文: who took the notes down and what was asked for.
_TAKEN_DOWN = re.compile(rf"{_WHO}(?:整理|口述|记录|记|执笔|汇总|转写|录音|听写)(?:稿|的)?")
_ASKED = re.compile(
    rf"{_WHO}(?:说|让|要求?|叫|催)?(?:先|我|尽快)*(?:写|出|起草|弄|整|拟|交)(?:一|成|上)?[个份篇]?(?:全文|初稿|全篇|整篇|草稿|稿子)"
)
# 语言平实，不要套话; 写得实一点: how it is to be written, clause by clause.
_MANNER = re.compile(
    r"(?:(?:要求|注意)[：:]?)?(?:(?:语言|文字|文风|语气|口气|用词|行文)(?:要|尽量|力求)?(?:平实|朴实|简洁|精炼|正式|庄重|规范|实在|简练)(?:一?[些点])?"
    r"|(?:不要|少些?|别|少写|不写)(?:用|写|有)?(?:套话|空话|官话|口号|大话|废话)|(?:要)?写得?(?:实在?|短|长|具体|详细|简洁|平实)一?[些点])"
)
_NAMED = re.compile(r"[\u4e00-\u9fff]{2,6}(?:办|科|室|处|部|中心|组)")
_SCOPE = re.compile(r"[\u4e00-\u9fff]{2,10}(?:那|这)(?:一)?(?:块|部分|方面)")
_BRACKETED = re.compile(r"[（(]([^（）()]{2,40})[）)]$")
_CUT = re.compile(r"[，,、；;\s]+")


def about_notes(line: str) -> bool:
    """Whether a whole line speaks of the notes: 支书说了几条：, 先写这几条, （党委办 小何整理，领导说写个全文）."""
    bare = line.strip().rstrip("：:。")
    aside = _BRACKETED.fullmatch(bare)
    manner = all(_MANNER.fullmatch(clause) for clause in _CUT.split(bare))
    return manner or _ANNOUNCED.fullmatch(bare) is not None or (aside is not None and _is_aside(aside[1]))


def without_asides(line: str) -> str:
    """Return a head line without what it says of the notes, in brackets at its end or behind a blank or comma."""
    aside = _BRACKETED.search(line)
    line = line[: aside.start()].rstrip() if aside and _is_aside(aside[1]) else line
    parts = re.split(r"([，,；;\s]+)", line.rstrip("：:。"))
    while len(parts) > 2 and (_ANNOUNCED.fullmatch(parts[-1]) or _SCOPE.fullmatch(parts[-1])):
        del parts[-2:]
    return "".join(parts)


def _is_aside(words: str) -> bool:
    parts = [part for part in _CUT.split(words) if part]
    told = [bool(one.fullmatch(part)) for part in parts for one in (_TAKEN_DOWN, _ASKED, _ANNOUNCED)]
    return any(told) and all(
        any(one.fullmatch(part) for one in (_TAKEN_DOWN, _ASKED, _ANNOUNCED, _NAMED)) for part in parts
    )


_CAPTION = re.compile(
    r"[^，。；]{2,30}?(?:情况|统计|汇总|明细|一览|清单|台账|名单|安排|数据|结果)?表?(?:[（(][^（）()]{1,12}[)）])?[：:]|[^，。；]{2,30}?(?:情况|统计|汇总|明细|一览)表?(?:[（(][^（）()]{1,12}[)）])?"
)


def heads_table(lines: list[NoteLine], at: int) -> bool:
    """Whether a line is the caption of the table right below it: 各科室检查情况（11月）：."""
    below = next((line for line in lines[at + 1 :] if not line.blank), None)
    caption = not (lines[at].cells or lines[at].blank) and _CAPTION.fullmatch(lines[at].text) is not None
    return caption and below is not None and bool(below.cells)
