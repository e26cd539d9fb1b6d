"""What a later question of a message takes from the one before: 研判多久搞一次，谁来参加."""

from __future__ import annotations

import re

from assistant.tasks.ask.spoken import plainly
from assistant.writers.asked import Asked

# Where the subject of a question ends and the asking begins.
_ASKING = re.compile(
    r"(?:一般|通常|到底|究竟|应该|应当|应|该|要|得|可以|能)*"
    r"(?:怎么|怎样|如何|写(?:些|点|成|上)?(?:什么|哪|几|多少|多长)|[写放归列](?:在|到|进)|一年|每年|每季度?|每月|全年|多久|多长|几[次条点个]|多少"
    r"|要不要|该不该|用不用|能不能|有没有|是不是|谁|什么|哪|吗$)"
)
_COMPARES = re.compile(
    r"^(?:那|它|这)?(?:跟|和|与|同|比)(?!谐|平|时)[^，。？?]{1,16}(?:区别|不同|不一样|差别|差在|一回事|一样)"
)
_ADDRESS = re.compile(r"^(?:请问|我想问|想问|我们?|咱们|本单位|头一回|第一次)[，,]?|^[^，,]{0,24}[，,](?=[^，,]+$)")
_LONGEST, _SHORT = 24, 16  # characters of a subject that is carried, and of a question that lacks one


def compares(part: str) -> bool:
    """Whether a question sets something apart from what the one before it was about: 跟问题有什么区别."""
    return bool(_COMPARES.search(plainly(part)))


def lacks_subject(asked: Asked, part: str) -> bool:
    """Whether a question names nothing of its own that an answer could be about: 要不要写进报告, 写在哪一部分."""
    own = asked.targeted or asked.documents or asked.foreign or asked.type or asked.outside
    return len(part) <= _SHORT and not own and len(asked.informative) <= 1 and asked.intent != "about"


def subject(question: str) -> str:
    """Return what a question is about, up to where it begins to ask; empty where that is not plain."""
    plain = _ADDRESS.sub("", plainly(question).strip("，。！？?"))
    found = _ASKING.search(plain)
    held = plain[: found.start()].strip("，,、 的") if found else ""
    return held if 2 <= len(held) <= _LONGEST else ""


def carried(before: str, part: str) -> str:
    """Return a question with the subject of the one before it put in front; empty where that has none."""
    held = subject(before)
    return f"{held}{plainly(part).lstrip('那它这')}" if held else ""
