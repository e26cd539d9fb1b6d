"""What a bracket puts in the place of what stands before it: two figures at once, or one activity by another.

参加320人次、学习10次（这两个数今年是…、…）; 开展“板凳课堂”6场（今年没搞了，删掉，换成“楼栋微宣讲”15场）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.marks import DROP, ENTRY, OLD, UNDONE, clause_begin
from assistant.structure.notes.no_matter import REASONS
from assistant.structure.notes.overtaken import PUT_TO

REPLACED = "您注明换成{}，正文按换过的写，请核实"

_HAN = "\u4e00-\u9fff"
_BRACKET = re.compile(r"[（(](?P<told>[^（）()\n]{4,60})[）)]")
_VALUE = OLD.pattern.replace("?P<number>", "").replace("?P<rough>", "").replace("?P<unit>", "")
_SEVERAL = re.compile(
    r"(?:(?P<these>(?:这|上面|前面)(?:[两二三2-3]|几)个?(?:数(?:字|据)?|人数)?(?:都|要)?)?(?P<now>今年|本年|现在|目前)?"
    r"(?:都|要|应)?(?P<sure>改(?:成|为|到)?|换成|应[为是]|更新[为成]|是|为)?[ ：:]*)"
    rf"(?P<values>{_VALUE}(?:[、，,和 ]+{_VALUE})+)(?:了|吧)?"
)
_CHANGES = re.compile("改|换|应|更")
_NEW = re.compile(
    rf"(?:就|都|要|已|今年|现在|给|直接)*(?:换成|改成|改为|换为|换了|改搞|改办|改做|改叫|搞的是|办的是)(?:了)?"
    rf"(?P<new>(?:“[^”]{{2,16}}”|[{_HAN}]{{2,12}}?)(?:[{_HAN}]{{0,3}})\d+[余多]?[{_HAN}]{{1,2}})"
)
_GONE = re.compile(
    r"(?:这[个项条]?|该项)?(?:活动)?(?:今年|现在|后来|已经?)*(?:就|都|也)?(?:没有?|不|未)(?:再)?(?:搞|办|开展?|做|弄|组织|举办)?"
    r"(?:这[个项种些])?(?:活动)?(?:了|过)?|(?:今年|已经?)?(?:停(?:了|办|掉)|取消了?|去掉|删[掉了去]?|不要了?|划掉)(?:了|吧)?"
)
_INSTEAD = re.compile(r"(?:这[条句个]?)?(?:换|改|改写)(?:成|为)[：:](?P<new>[^：:]{4,})")  # 换成：把外包工纳入班前会
# 这是去年的事，今年的是夜班补贴晚发，3天补发到位: the whole sentence is last year's
_LAST_YEARS = re.compile(
    r"这?(?:个|件)?是?(?:去年|上年|往年)的(?:事情?|例子|情况|内容)?[，,；;]今年(?:的|这个)?(?:是|换成|改成)(?P<new>.{6,})"
)
_BESIDES = re.compile(r"(?:再|还)?(?:加|补|新增|增加)(?:上|写)?(?:一?[条句个点])?[：:](?P<new>[^：:]{4,})")
_VERB = re.compile(r"(?:开展|组织|举办|召开|推出|开设|搞|办|做)了?")


def replaced(text: str) -> Iterator[Edit]:
    """Yield what a bracket replaces as put right, and the bracket as put aside."""
    for bracket in _BRACKET.finditer(text):
        told = bracket["told"].strip(" ，,。；;")
        if several := _SEVERAL.fullmatch(told):
            yield from _figures(text, bracket, several)
        elif instead := _INSTEAD.fullmatch(told):
            begin = clause_begin(text, bracket.start())
            yield Edit(begin, bracket.start(), instead["new"])
            yield Edit(bracket.start(), bracket.end(), "", REPLACED.format(instead["new"]))
        elif this_year := _LAST_YEARS.fullmatch(told):
            end = len(text[: bracket.start()].rstrip("。；; "))
            begin = max(text.rfind(stop, 0, end) for stop in "。；;\n") + 1
            begin = ENTRY.match(text, begin).end()  # type: ignore[union-attr]
            yield Edit(begin, bracket.start(), this_year["new"])
            yield Edit(bracket.start(), bracket.end(), "", REPLACED.format(this_year["new"]))
        elif besides := _BESIDES.fullmatch(told):
            yield Edit(bracket.start(), text.index(besides["new"], bracket.start()), "", REASONS["talk"])
            yield Edit(bracket.end() - 1, bracket.end(), "")
        else:
            yield from _activity(text, bracket, told)


def _figures(text: str, bracket: re.Match[str], told: re.Match[str]) -> Iterator[Edit]:
    """Put several figures in the place of the last ones before a bracket, each counted in the same unit."""
    if not (told["these"] or _CHANGES.search(told["sure"] or "") or (told["now"] and told["sure"])):
        return
    new = list(OLD.finditer(told["values"]))
    begin = max(text.rfind(stop, 0, bracket.start()) for stop in "。；;\n") + 1
    old = list(OLD.finditer(text, begin, bracket.start()))[-len(new) :]
    if [one["unit"] for one in old] != [one["unit"] for one in new]:
        return
    for one, other in zip(old, new, strict=True):
        yield Edit(one.start(), one.end(), other[0])
    reason = PUT_TO.format("、".join(one[0] for one in old), "、".join(one[0] for one in new))
    yield Edit(bracket.start(), bracket.end(), "", reason)


def _activity(text: str, bracket: re.Match[str], told: str) -> Iterator[Edit]:
    """Put an activity in the place of the one in the clause before a bracket, which says that it is no more."""
    parts = [one for one in re.split(r"[，,；;。 ]+", told) if one]
    new = next((found for one in parts if (found := _NEW.fullmatch(one))), None)
    rest = [one for one in parts if new and one != new[0]]
    gone = rest and all(_GONE.fullmatch(one) or DROP.fullmatch(one) or UNDONE.fullmatch(one) for one in rest)
    if new is None or not gone:
        return
    begin = clause_begin(text, bracket.start())
    quoted = text.find("“", begin, bracket.start())
    verb = _VERB.search(text, begin, bracket.start())
    begin = quoted if quoted >= 0 else verb.end() if verb else begin
    yield Edit(begin, bracket.start(), new["new"])
    yield Edit(bracket.start(), bracket.end(), "", REPLACED.format(new["new"]))
