"""What part a sentence is of, said at its end, 手机上的东西弄不来——算原因吧: read as the label before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit

_NAMED = re.compile(
    r"(?m)(?P<lead>^[ \t]*(?:[-–—•·●*#]+|[（(]?\d{1,2}[.．、)）](?!\d)|[（(]?[一二三四五六七八九十]{1,3}[、)）])?[ \t]*"
    r"|[。；;])"
    r"(?P<said>[^。；;\n]{4,}?)"
    r"[ \t]*[，,—–（(-]+[ \t]*(?:这|那|我看|我觉得)?(?:个|些|条|几条|两条)?(?:也|都|就|应该|大概|勉强)*"
    r"(?:算(?:是)?|(?<=[这也都就条些个])是)(?:个|一个|条|一条)?(?:主要|客观|主观)?(?P<part>原因|短板|不足|打算)"
    r"(?:之一)?(?:吧|了|哈|嘛)?[）)]?(?=[ \t]*(?:[。；;]|$))"
)
# 还有就是…: the line below goes on with the same part
_ONE_MORE = re.compile(r"\n[ \t]*(?:[-–—•·●*]+[ \t]*)?(?P<more>(?:还有|再有|再)(?:一个|一条|一点)?就是[，,]?)(?=\S)")


def named_behind(text: str) -> Iterator[Edit]:
    """Yield the names of parts that stand behind what is of them, moved before it, onto a line of its own."""
    for found in _NAMED.finditer(text):
        begin = found.start("said")
        new_line = "\n" if found["lead"][:1] in "。；;" and found["lead"] else ""
        yield Edit(begin, begin, f"{new_line}{found['part']}：")
        yield Edit(found.end("said"), found.end(), "")
        if more := _ONE_MORE.match(text, found.end()):
            yield Edit(more.start("more"), more.end("more"), f"{found['part']}：")
