"""What notes take back in whole: two figures told the wrong way round, 写反了, and a claim that there was none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.overtaken import PUT_TO
from assistant.structure.notes.taken_back import COUNTED, HAN

TAKEN_BACK = "后面改口说有，正文按后面说的写，请核实"

_YEAR = r"(?:(?:19|20)\d{2}年?|\d{2}年|[去今前]年|[上下]半年|[一二三四]季度)"
_LABEL = rf"(?:{_YEAR}|[{HAN}]{{2,6}}?)"
_VALUE = rf"(?P<label>{_LABEL})(?:是|为|有|[：: ])*(?P<number>(?<![\d.])\d[\d.,]*[万亿]?)(?P<unit>{COUNTED})"
_PAIR = re.compile(_VALUE)
# 2024年35件，2025年53件 —— 写反了，应该是2024年53件，2025年35件
_ROUND = re.compile(
    rf"[ ]*[—–\-，,。；;（( ]+(?:哦|噢|啊|哎|不对|我|刚才|上面|这两个"
    rf"|数字?|[，, ])*(?:[写说报记填弄搞打登念看]|颠)(?:反|倒|颠倒)了?"
    rf"[，,：:。； ]*(?P<right>(?:应该|应当|其实|实际|是|应为|为|[，"
    rf",：: ])*{_VALUE.replace('?P<label>', '').replace('?P<number>', '').replace('?P<unit>', '')}[^\n。；）)]*)?[）)]?"
)
# 没出过差错。哦不对，有一条…
_NONE = re.compile(
    rf"(?P<stop>^|[，,。；;：: \n])(?P<claim>[ ]*[{HAN}]{{0,6}}?(?:没"
    rf"有?|未|从没|零)(?:出过?|发生过?|有过|接到过?|收到过?|出现过?|发现过?|闹过)?"
    rf"[{HAN}]{{0,8}}(?:差错|问题|事故|错误|舆情|投诉|事件|异常|纰漏|情况|失误|违规|错|事)(?:了|的|过)?[，,。；; ]+)"
    r"(?P<turn>(?:哦|噢|啊|哎|诶|嗯)*[，, ]*(?:不对|不是|错了|[说记"
    r"写]错了|等等|等一?下|更正一?下?|想起来了)(?:了|啊|哈)?[，,：:。 —–…]+)"
    r"(?=(?:其实|后来|上半年|下半年|\d{1,2}月(?:份)?|年初|年底|还)*(?:是)?(?:有|出过|发生过|出了|接到|收到))",
    re.MULTILINE,
)


def unsaid(text: str) -> Iterator[Edit]:
    """Yield what further words take back in whole as put right or put aside."""
    yield from _turned(text)
    for found in _NONE.finditer(text):
        yield Edit(found.start("claim"), found.end("claim"), "", TAKEN_BACK)
        yield Edit(found.start("turn"), found.end("turn"), "", TAKEN_BACK)


def _turned(text: str) -> Iterator[Edit]:
    for found in _ROUND.finditer(text):
        begin = text.rfind("\n", 0, found.start()) + 1
        told = list(_PAIR.finditer(text, begin, found.start()))
        right = list(_PAIR.finditer(text, found.start("right"), found.end("right"))) if found["right"] else []
        if right:
            pairs = [(one, new["number"]) for new in right for one in told if _same(one, new)]
            if len(pairs) != len(right):
                continue
        else:
            pairs = list(zip(told[-2:], (one["number"] for one in reversed(told[-2:])), strict=True))
            if len(pairs) != 2 or told[-1]["unit"] != told[-2]["unit"]:
                continue
        reason = PUT_TO.format(
            "、".join(one["label"] + one["number"] + one["unit"] for one, _ in pairs),
            "、".join(one["label"] + new + one["unit"] for one, new in pairs),
        )
        for one, new in pairs:
            yield Edit(one.start("number"), one.end("number"), new)
        yield Edit(found.start(), found.end(), "", reason)


def _same(one: re.Match[str], new: re.Match[str]) -> bool:
    """Whether two figures are of the same year or thing, and counted in the same unit."""
    left, right = (label["label"].strip("年").removeprefix("20") for label in (one, new))
    return one["unit"] == new["unit"] and (left.endswith(right) or right.endswith(left))
