"""Meetings that are counted and are still to be held: 4次（…、年底，年底那次还没开） tells three that were held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.numbering import numeral

NOT_HELD = "您注明这次还没有开，正文按已经开了的“{}”写；报送前开了请补上"

_HAN = "\u4e00-\u9fff"
_ITEM = rf"[{_HAN}\d]{{1,8}}"
_HELD = r"(?:开|搞|办|做|召开|进行|开展|举行|举办|组织|研究|讲|上)"
_WHEN = r"(?:下周|下个?月|月底|年底|年前|(?<!\d)\d{1,2}月)"
_COUNTED = re.compile(
    rf"(?<![\d.])(?P<many>\d{{1,2}}|[二两三四五六七八九十])(?P<unit>[次期场轮回])[（(](?P<list>{_ITEM}(?:、{_ITEM})+)"
    rf"(?P<rest>[，,；;][ ]*(?:其中)?(?P<which>{_ITEM}?)(?:那一?[次期场轮回]|的(?:那[次期场轮回])?|这[次期场轮回])?"
    rf"(?:(?:还|目前|暂时)*(?:没有?|未)(?:到时间)?{_HELD}?(?:呢|完)?|(?:还在)?(?:计划|拟|准备|打算|预计|定于)?(?:在|于)?{_WHEN}[{_HAN}\d]{{0,6}}{_HELD})"
    r"(?P<more>[，,；; ]+[^（）()\n]{2,20})?)[）)]"
)
_ALL_THE_SAME = re.compile("写上|照写|算上|先写|先算")


def not_yet(text: str) -> Iterator[Edit]:
    """Yield the count without the one that is still to be held, which is told as such and left out of the list."""
    for found in _COUNTED.finditer(text):
        items = found["list"].split("、")
        if (
            numeral(found["many"]) != len(items)
            or found["which"] not in items
            or _ALL_THE_SAME.search(found["more"] or "")
        ):
            continue
        held = f"{len(items) - 1}{found['unit']}"
        at = found.start("list") + sum(len(one) + 1 for one in items[: items.index(found["which"])])
        end = at + len(found["which"])
        start, end = (at - 1, end) if found["which"] != items[0] else (at, end + 1)
        yield Edit(found.start("many"), found.end("unit"), held)
        yield Edit(start, end, "")
        yield Edit(found.start("rest"), found.end("rest"), "", NOT_HELD.format(held))
