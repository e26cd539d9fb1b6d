"""What a column of a table says of its row, with the name of that row: 3期 of 网络评论员培训 is 网络评论员培训3期."""

from __future__ import annotations

import re

from assistant.report import Role
from assistant.structure.likeness import shares_pair
from assistant.structure.word_bounds import tagged

_SHORT = 3  # characters of a name that is only a topic: 学习, 阵地
# How much there was of the row, without a word of what: 全年3次（2月、7月）, 96场.
_BARE = re.compile(r"(?:全年|今年|[上下]半年|已|共|约|累计)*\d[\d.]*[余多万]*(?:人次|[\u4e00-\u9fff])(?=$|[，（])")
_ACTS = re.compile(r"[\u4e00-\u9fff]{1,2}了?\d")  # 备案33个
_MORE_OF_IT = re.compile(r"(?:再|都|要)*(?:增|扩|加|减|延|提前|每|办|开|\d)")


def with_row(name: str, said: str, role: Role | None) -> str:
    """Return a sentence made of a cell with the ``name`` of its row, unless it names that, or a thing, itself."""
    if len(name) < 2 or _names(name, said):
        return said
    bare = _BARE.match(said) is not None
    if role in ("done", None):
        acts = tagged(said)[0][1].startswith("v") or _ACTS.match(said) is not None
        return name + said if bare or (len(name) > _SHORT and acts) else said
    if len(name) <= _SHORT:
        return said
    if role == "plans":
        return name + said if _MORE_OF_IT.match(said) else f"{name}中{said}"
    return f"{name}中{said}"


def _names(name: str, said: str) -> bool:
    """Whether the first clause of a sentence shares a word with the name of its row."""
    first = said.partition("，")[0]
    return shares_pair(name, first)
