"""Parts that tell of nothing done: no number, no document, no time, where the samples' parts have some."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.desk import Check, Desk
from assistant.checks.form.layout import heading_span
from assistant.results import Finding
from assistant.structure.empty_phrases import Empty, empty_phrases
from assistant.structure.statistics import gives_facts, size

EMPTY_TALK = Check("no-facts", "内容空泛", "coverage", "范文统计")
CHECKS = (EMPTY_TALK,)

_HABIT = 0.8  # share of the samples' parts with facts from which a part without any is worth a remark
_ENOUGH = 10  # of the samples' parts
_LEAST = 60  # characters from which a part should have told of something
_PASSAGE = 30  # characters from which a passage of its own should have told of something
_PHRASES = 2  # empty phrases from which a passage is empty whatever samples there are
_NO_FACT = "这一段没有写到一个数字、文件名称或时间，读起来空"
_LEADS_ON = re.compile(r"如下[：:。]?\s*$|以下[^。]{0,12}[：:。]?\s*$")
_TOLD = 4  # remarks in one report


def check_emptiness(desk: Desk) -> list[Finding]:
    """Find parts of what was done that give no number, document or time."""
    known = desk.statistics.roles.get("done") if desk.statistics else None
    parts = known.run_in + known.own_line if known else 0
    if known is None or parts < _ENOUGH or known.items_with_facts < _HABIT * parts:
        return list(_phrases_alone(desk))
    return list(_empty(desk, known.items_with_facts, parts))[:_TOLD]


def _empty(desk: Desk, with_facts: int, parts: int) -> Iterator[Finding]:
    proof = (f"范文的做法里 {with_facts}/{parts} 条有数字、文件名称或时间",)
    suggestion = "补上做了什么：次数、人数、时间、文件或活动的名称；没有的，不必凑"
    if _is_passage(desk) and not gives_facts(desk.text):
        message, suggestion = _NO_FACT, f"{suggestion}{_named(empty_phrases(desk.text))}"
        yield desk.remark(EMPTY_TALK, "hint", 0, len(desk.text.rstrip()), message, suggestion, evidence=proof)
    for section in desk.sections_of("done"):
        for item in section.items:
            text = item.of(desk.text)
            if size(text) < _LEAST or gives_facts(text):
                continue
            span = heading_span(desk, item)
            message = "这一条没有写到一个数字、文件名称或时间，读起来空"
            yield desk.remark(EMPTY_TALK, "hint", span.start, span.end, message, suggestion, evidence=proof)


def _phrases_alone(desk: Desk) -> Iterator[Finding]:
    """Find a passage of nothing but empty phrases where there are no samples to hold it against."""
    found = empty_phrases(desk.text) if _is_passage(desk) and not gives_facts(desk.text) else []
    if len(found) >= _PHRASES:
        proof = (f"文中：“{found[0].said}”",)
        suggestion = f"补上做了什么{_named(found)}"
        yield desk.remark(EMPTY_TALK, "hint", 0, len(desk.text.rstrip()), _NO_FACT, suggestion, evidence=proof)


def _named(found: Sequence[Empty]) -> str:
    told = [f"“{one.said}”要补{one.lacks}" for one in found[:_TOLD]]
    return f"：{'；'.join(told)}" if told else ""


def _is_passage(desk: Desk) -> bool:
    """Whether the text is a paragraph by itself, handed over to be looked at; an opening need not tell of facts."""
    text = desk.text.strip()
    alone = desk.report.title is None and not desk.report.sections and "\n" not in text
    return alone and size(text) >= _PASSAGE and not _LEADS_ON.search(text)
