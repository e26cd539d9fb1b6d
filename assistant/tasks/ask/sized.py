"""How long a report of the list just shown is, or each of them, whole or in one part: 第二篇全文多长, 它们各多少字."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.structure.numbering import numeral
from assistant.tasks.ask.spoken import plainly
from assistant.tasks.ask.way import Way
from assistant.writers.asked import Asked

_ENDS = "，,。.！!？?、 　"
_N = r"[一二三四五六七八九十\d]{1,2}"
_SIZE = (
    r"(?:大概|大约|一共|总共|总|都|各|分别|有|是|写了?|的)*"
    r"(?:多长|多少个?字|几个字|字数|篇幅(?:多长|多大)?|几千字)(?:呢|啊|的)?"
)
_OF = r"(?:报告|范文|材料)?(?:里面?|中|的|是)*(?P<of>[^，。？?]{0,8}?)(?:那?部分|那?一?块|那?一?段)?"
_LED = r"^(?:那么?|看看?|我想知道|上面|刚才|前面|的)*"
_ONE = re.compile(rf"{_LED}(?:第(?P<n>{_N})|(?P<last>最后一?)|(?P<first>头一))[篇份个]{_OF}{_SIZE}$")
_EACH = re.compile(rf"{_LED}(?:它们|这些|这[几两三四五六七八九\d]+[篇份个]){_OF}{_SIZE}$")
_WHOLE = re.compile(r"(?:全文|整篇|全篇|通篇|一篇|正文|各自?|都|分别|大概|[的了])*")


def size_of_shown(text: str, before: Asked, held: Sequence[str], way: Callable[[str], Way]) -> Asked | None:
    """Return how long the reports of the set shown are, as a turn asks it; None for every other turn."""
    plain = plainly(text).strip(_ENDS)
    one = _ONE.match(plain)
    found = one or _EACH.match(plain)
    if not held or not found:
        return None
    number = 0
    if one:
        number = len(held) if one["last"] else 1 if one["first"] else numeral(one["n"]) or 0
        if not number:
            return None
    part = "" if _WHOLE.fullmatch(found["of"]) else found["of"]
    read = way(f"{part}怎么写").understood.asked if part else replace(before, roles=(), topics=(), target="none")
    if part and not (read.roles or read.topics):
        return None
    beyond = number > len(held)
    return replace(
        before,
        question=text,
        said=text,
        turn="beyond_set" if beyond else "sized",
        intent="coverage",
        documents=tuple(held) if beyond or not number else (held[number - 1],),
        ordinal=number or None,
        roles=read.roles,
        topics=read.topics,
        target=read.target,
        type=None,
        kinds=(),
        period=None,
        units=(),
        among=(),
        outside="",
    )
