"""What this year's notice wants of one part or topic of the report: its entry, and what else it fixes of that part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.report import Span
from assistant.structure.notice import Requirement
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, fitting, quoted_in
from assistant.writers.relevance import grams

_GENERAL = re.compile(r"(?:开展|落实|推进|完成)?情况$")
_NAMED = 0.6  # share of the pairs of characters of an entry that a question must have to name it
_NOT_HAPPENED = "确实没有发生的，不要编：如实写明没有，写平时怎么看住的，并先问发通知的单位可不可以这样交代。"
_CASE, _NONE = re.compile(r"(?:至少|不少于|必须|须|要)[^，。；]{0,8}(?:例|事件)"), re.compile(r"没[有出发啥什]|未发生")
_CLAUSES = re.compile(r"(?<=[，；。：\n）])[^，；。：\n]{4,60}")
_GOES_ON = re.compile(r"(?:[，；](?:且|并|其中|同时|而且|还|每)[^。\n；]*)+")
# What the next clause fixes of the same part: 不少于3条，篇幅不少于全文的三分之一.
_ITS_LENGTH = re.compile(r"[，；](?:篇幅|字数|占)[^，。\n；]*(?:分之|[%％字])[^，。\n；]*")
_NUMBERED = re.compile(r"\d[^，。]{0,4}[字%％条个]|分之[一二三四五]|百分之")


_BOUNDED = re.compile(
    r"(?:其中|并且|且)?(?P<of>[一-鿿]{2,14}?)(?:部分|板块|这一?块)?(?:的?(?:字数|篇幅))?(?:应当?|要|须|原则上)?(?:不(?:得|能)?(?:少|多|低|高|超)|至少|最多|占|控制)"
)
_ITEMS_ASKED = re.compile(
    r"写(?:明|清楚?)?(?:些|点)?(?:哪|什么|啥)|哪[几些]?个?(?:项|方面|块|点|件|内容|些)|[几多]少?个?(?:项|方面)|包[括含]|逐项|怎么要求|要求"
)
_OF_THIS = re.compile(r"今年|这[次回份]|本次|本年|通知|要求|逐项|哪?几个?(?:项|方面)")
_MARK = re.compile(r"[；;、]|(?<!\d)\d[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]")
_AT_LENGTH = re.compile(
    r"(?<!小标题)(?<!标题)(?:写|列|提|说)?(?:[几多]少?条|多少条)|[几多]少?个?字|多长|篇幅|占[^，。]{0,6}(?:多[少大]|几)"
)
_SIZED = re.compile(r"(?:\d+|[一二两三四五六七八九十])[^，。]{0,2}[字%％条点页]|分之|百分之")
_TO_INCLUDE = re.compile(
    r"(?:怎么|咋|如何|怎样|怎么样)[^，。？?]{0,8}(?:写|安排|布局|铺陈)|写(?:些|点)?(?:什么|啥|哪|清楚|法|好|实)|(?:要|该)(?:写|交代|突出|包括|体现|反映)"
    r"|要点|重点|突出什么|包[括含]|还写不写|思路"
)
# What is asked of a part, and is no matter of a notice: its headings, another phrase, what sets two things apart.
_NOT_OF_NOTICE = re.compile(
    r"标题|句式|说法|怎么说|咋说|换[成个一种]|替换|近义|区别|不同|差别|例句|例子|范文|口径|标点|字体|字号|对应|归类"
)
_TO_BE_WRITTEN = re.compile(
    r"行文|(?:怎么|咋|如何|怎样|该|应)[^，。？?]{0,4}(?:写|下笔|落笔|成文|表述|展开|组织)|写什么|形诸"
)


def on_the_part(material: Material, notices: Sequence[Notice]) -> Iterator[str]:
    """Yield what the notice that fits wants of the very part or topic to be written; once in a message.

    Only where it is asked how that part is written, what it includes or how long it is: 小标题用什么句式 is not of it.
    """
    asked = material.asked
    put = f"{asked.said}，{asked.question}"
    sized, written = _AT_LENGTH.search(put), _TO_INCLUDE.search(put)
    if _NOT_OF_NOTICE.search(asked.said) or not (sized or written):
        return
    cited = {(one.document, one.start) for one in material.citer.citations}
    for notice in fitting(material, notices)[:1]:
        called = [one for one in notice.checklist.parts if _calls(asked.said, one)]
        for part in called or notice.checklist.parts:
            same = bool(called) or (
                _is_of(material, part) if asked.roles else bool(set(part.topics[:1]) & set(asked.topics))
            )
            same = same and not (asked.topics and part.topics and not set(part.topics) & set(asked.topics))
            elsewhere = of_part_elsewhere(notice, part)
            if not (same and (part.states or elsewhere)):
                continue
            if not written and not (_SIZED.search(part.states) or elsewhere):
                return  # how long the part is, it does not say
            if (notice.document.id, part.start) not in cited:
                none = _CASE.search(part.states) and _NONE.search(f"{asked.said}{asked.question}")
                whole = (part, *elsewhere) if part.states or not elsewhere else elsewhere
                said = "；".join(quoted_in(material, notice, span) for span in whole)
                yield f"**这次通知对这一部分的要求**：{said}{_NOT_HAPPENED if none else ''}"
            return


def _is_of(material: Material, part: Requirement) -> bool:
    """Whether an entry is of the part a question names first, or names that itself: 问题及原因 of 原因占多大篇幅."""
    roles = material.asked.roles
    guide = material.pack.guide(roles[0])
    return part.role == roles[0] or bool(part.role in roles and guide and guide.name[:2] in part.value)


def of_part_elsewhere(notice: Notice, part: Requirement) -> list[Span]:
    """Return the clauses that fix a number of the same part outside the list of parts: 存在问题不少于全文的15%."""
    name = part.value.strip("，。；; ")
    found: list[Span] = []
    for clause in _CLAUSES.finditer(notice.text):
        outside = not any(one.start <= clause.start() < one.end for one in notice.checklist.parts)
        if outside and len(name) > 1 and _is_named(name, clause[0]) and _NUMBERED.search(clause[0]):
            end = notice.text[clause.end() :]
            goes_on = _GOES_ON.match(end)  # …不少于三分之一，且至少列举两个具体事例
            goes_on = goes_on or _ITS_LENGTH.match(end)
            span = Span(clause.start(), clause.end() + (goes_on.end() if goes_on else 0))
            if not (found and found[-1].end >= span.end):
                found.append(span)
    return found[:2]


def _is_named(name: str, clause: str) -> bool:
    """Whether a clause is of the part, by its whole name or by what it says before its bound: 存在问题部分不少于…."""
    if name in clause:
        return True
    pieces = grams(of["of"]) if (of := _BOUNDED.match(clause)) else ()
    return len(pieces) > 1 and sum(piece in name for piece in pieces) >= _NAMED * len(pieces)


def _calls(said: str, part: Requirement) -> bool:
    """Whether a question calls an entry by its name, 情况 and the like left out."""
    core = _GENERAL.sub("", part.value.strip("，。；; "))
    pieces = grams(core)
    return len(pieces) > 2 and core[:2] in said and sum(piece in said for piece in pieces) >= _NAMED * len(pieces)


def listing_part(material: Material, notices: Sequence[Notice], said: str) -> tuple[Notice, Requirement] | None:
    """Return the entry with a list of its own which a question calls by its name and of which it asks what is in it."""
    if not _ITEMS_ASKED.search(said) or _NOT_OF_NOTICE.search(said):
        return None
    for notice in fitting(material, notices)[:1]:
        called = [one for one in notice.checklist.parts if _calls(said, one) and len(_MARK.findall(one.states)) > 1]
        if len(called) == 1 and (_OF_THIS.search(said) or not material.asked.roles):
            return notice, called[0]
    return None


def named_part(material: Material, notices: Sequence[Notice]) -> str:
    """Return the entry of the notice that a question asks how to write, topic of the genre or not; else nothing."""
    if not _TO_BE_WRITTEN.search(material.asked.said):
        return ""
    held = set(grams(material.asked.said))
    best, score = None, _NAMED
    for notice in fitting(material, notices)[:1]:
        for part in notice.checklist.parts:
            pieces = grams(_GENERAL.sub("", part.value))
            share = sum(piece in held for piece in pieces) / max(len(pieces), 1)
            if len(pieces) > 2 and share >= score:
                best, score = (notice, part), share
    return f"**通知里的这一项**：{quoted_in(material, *best)}" if best else ""
