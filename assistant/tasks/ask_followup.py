"""Questions that lean on the turn before: 那第三部分呢, 再给几个, 只看述职的."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.results import Answer
from assistant.writers.asked import Asked, Intent

_LEANING = re.compile(
    r"^(?:那么?|再|还有|还要|只|就|换|继续|另外|也|它|其中|其|这个|这些|这一|这部分|上面|刚才|以上|前面|具体|详细|为什么|依据|出处|谁说|哪来)"
    r"|(?:呢|的呢|的话)[？?]?$"
)
_MORE = re.compile(r"再|还有|另外|继续|换[一几]?(?:个|批|组|些)|更多|别的|其他的|不一样的")
_INSIDE = re.compile(r"里|中|里面|当中")
_WHY = re.compile(r"为什么|依据|出处|谁说|哪来的?|哪里(?:规定|要求|写)|什么文件")
_SHORT = 16  # characters up to which a question without a subject of its own leans on the one before


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of the conversation and what was answered."""

    question: str
    answer: Answer


def leans(asked: Asked, question: str, unknown: tuple[str, ...]) -> bool:
    """Whether a question cannot stand alone; one about something strange does, to be refused."""
    if unknown and not asked.targeted:
        return False
    if _LEANING.search(question) and len(question) <= 2 * _SHORT:
        return True
    return len(question) <= _SHORT and not asked.targeted and not asked.informative and asked.intent != "about"


def merge(before: Asked, asked: Asked) -> Asked:
    """Return ``asked`` with what it leaves out taken from the question before."""
    question = asked.question
    if asked.intent in ("about", "difference") and asked.terms:
        return asked
    more = bool(_MORE.search(question))
    merged = replace(
        asked,
        intent=_intent(before, asked, more),
        type=asked.type or before.type,
        period=asked.period or before.period,
        documents=asked.documents or before.documents,
        listing=before.listing if asked.listing == "headings" and "标题" not in question else asked.listing,
        count=asked.count or (before.count if more or before.intent in ("headings", "example") else None),
        length=asked.length or (before.length and not more and asked.intent == "unclear"),
        negated=asked.negated or (before.negated and asked.intent == "unclear"),
        measure=asked.measure if asked.intent == "coverage" else before.measure,
        foreign=asked.foreign,
    )
    if asked.targeted and asked.target != "report":
        inside = asked.target == "role" and before.target == "topic" and _INSIDE.search(question)
        swapped = asked.target == "topic" and asked.roles == () and before.target == "topic"
        topics = before.topics if inside else merged.topics
        roles = before.roles if swapped else merged.roles
        return replace(merged, topics=topics, roles=roles, target="topic" if inside else asked.target)
    if asked.ordinal is not None:
        return merged
    return replace(
        merged,
        target=before.target,
        roles=before.roles,
        topics=before.topics,
        ordinal=before.ordinal,
        terms=(*before.terms, *asked.terms),
        form=asked.form or before.form,
        notice=asked.notice or before.notice,
        asks=asked.asks or before.asks,
    )


def _intent(before: Asked, asked: Asked, more: bool) -> Intent:
    if _WHY.search(asked.question):
        return "requirement"
    explicit = asked.intent not in ("unclear", "headings") or (asked.intent == "headings" and "题" in asked.question)
    if explicit or (asked.intent == "headings" and "句" in asked.question):
        return asked.intent
    return before.intent if before.intent not in ("about", "unclear", "other") or more else asked.intent
