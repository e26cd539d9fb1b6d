"""What this year's notice wants of one part or topic of the report: its entry, and what else it fixes of that part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.report import Span
from assistant.structure.notice import Requirement
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice_fit import Notice, fitting, quote_in
from assistant.writers.answer.words import quoted
from assistant.writers.relevance import grams

_GENERAL = re.compile(r"(?:开展|落实|推进|完成)?情况$")
_NAMED = 0.6  # share of the pairs of characters of an entry that a question must have to name it
_NOT_HAPPENED = "确实没有发生的，不要编：如实写明没有，写平时怎么看住的，并先问发通知的单位可不可以这样交代。"
_CASE, _NONE = re.compile(r"(?:至少|不少于|必须|须|要)[^，。；]{0,8}(?:例|事件)"), re.compile(r"没[有出发啥什]|未发生")
_CLAUSES = re.compile(r"(?<=[，；。：\n）])[^，；。：\n]{4,60}")
_NUMBERED = re.compile(r"\d[^，。]{0,4}[字%％条个]|分之[一二三四五]|百分之")


_TO_BE_WRITTEN = re.compile(
    r"行文|(?:怎么|咋|如何|怎样|该|应)[^，。？?]{0,4}(?:写|下笔|落笔|成文|表述|展开|组织)|写什么|形诸"
)


def on_the_part(material: Material, notices: Sequence[Notice]) -> Iterator[str]:
    """Yield what the notice that fits wants of the very part or topic to be written; once in a message."""
    asked = material.asked
    cited = {(one.document, one.start) for one in material.citer.citations}
    for notice in fitting(material, notices)[:1]:
        for part in notice.checklist.parts:
            same = part.role in asked.roles if asked.roles else bool(set(part.topics[:1]) & set(asked.topics))
            if not (same and (part.states or _of_part_elsewhere(notice, part))):
                continue
            if (notice.document.id, part.start) not in cited:
                none = _CASE.search(part.states) and _NONE.search(f"{asked.said}{asked.question}")
                said = "；".join(
                    quoted(material, quote_in(notice, span)) for span in (part, *_of_part_elsewhere(notice, part))
                )
                yield f"**这次通知对这一部分的要求**：{said}{_NOT_HAPPENED if none else ''}"
            return


def _of_part_elsewhere(notice: Notice, part: Requirement) -> list[Span]:
    """Return the clauses that fix a number of the same part outside the list of parts: 存在问题不少于全文的15%."""
    name = part.value.strip("，。；; ")
    found = []
    for clause in _CLAUSES.finditer(notice.text):
        outside = not any(one.start <= clause.start() < one.end for one in notice.checklist.parts)
        if outside and len(name) > 1 and name in clause[0] and _NUMBERED.search(clause[0]):
            found.append(Span(clause.start(), clause.end()))
    return found[:2]


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
    return f"**通知里的这一项**：{quoted(material, quote_in(*best))}" if best else ""
