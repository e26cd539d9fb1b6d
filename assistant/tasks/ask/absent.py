"""A turn that says the thing before is not there at all: 那没有舆情呢, after how it is written or after examples."""

from __future__ import annotations

import re

from assistant.tasks.ask.spoken import plainly
from assistant.writers.asked import Asked
from assistant.writers.relevance import grams

_ENDS = "，,。.！!？?、 　"
_ABSENT = re.compile(
    r"^(?:那么?|可是?|但是?|要是|如果|万一|假如|我们?|咱们?|本?单位|我[局校院镇办]|这边|今年|全年|实在|确实|真的?|压根|根本|就|都|又)*"
    r"(?P<says>(?:没有?|没啥|没什么|无|不存在)(?:发生|出|过|搞|开展?|建|设|有)*(?P<of>[^，。？?吗么几哪谁]{0,8}?))"
    r"(?:的话|的|可写的?|好写的?|过|了)*(?:呢|咋办|怎么办|(?:该|要|应该)?(?:怎么|咋|如何|怎样)写|该?写(?:啥|什么))$"
)
_ANY = ("", "事", "事情", "情况", "东西", "内容", "材料", "这个", "这块", "这方面", "这些")
_WROTE = re.compile(r"[写提讲列说]")  # 没写的呢 is of the samples, and tells of nothing that is not there


def without_it(text: str, before: Asked, held: str) -> str:
    """Return in full how what was asked before is written where there is none; "" for other turns.

    ``held`` is the word by which the question before names its part or topic.
    """
    found = _ABSENT.match(plainly(text).strip(_ENDS))
    of_part = before.target in ("role", "topic") and (before.roles or before.topics)
    if not found or not held or not of_part or before.intent not in ("how_to", "example", "headings"):
        return ""
    of = found["of"].removesuffix("单位").strip("的")
    if _WROTE.search(found["says"]):
        return ""
    names = {piece for name in (held, *before.topics) for piece in grams(name) if len(piece) > 1}
    if of not in _ANY and not names & set(grams(of)):
        return ""
    return f"没有{held if of in _ANY else of}，{held}怎么写"
