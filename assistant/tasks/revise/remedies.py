"""What is to be done about a shortfall, told from the shortfall it names: 针对写稿的人少，每月评一次好稿."""

from __future__ import annotations

import re

_REMEDY = re.compile(
    r"^(?:针对(?!性)|为了?(?:解决|改变|补[上齐]|克服))[^，]{2,30}，|^对[^，]{2,24}(?:的问题|的情况|不足|问题)，"
    r"|^(?P<named>(?:具体)?(?:的)?(?:改进|整改|解决|应对|改正)(?:的)?(?:办法|措施|思路|打算|方法|计划)(?:就)?(?:是|为|：|:)?)(?=[^，：:]{4,})"
)
_EVERY = re.compile(r"每个?(?:月|周|季度?|年|半年)[^，]{0,4}")
_DID = re.compile(
    r"[\u4e00-\u9fff]了(?=[\u4e00-\u9fff\d])|已经?|全年|今年|完成|[\u4e00-\u9fff]\d+[次场期篇条件](?!以上)"
)


def remedy(said: str) -> str:
    """Return what ``said`` wants done, without the words that only announce it; "" where it tells no remedy.

    One that was carried out is a deed.
    """
    found = _REMEDY.match(said)
    if not found or _DID.search(_EVERY.sub("", said[found.end() :])):
        return ""
    return said[found.end() :] if found["named"] else said
