"""Questions that lean on the turn before: 那第三部分呢, 再给几个, 只看述职的."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.report import Role
from assistant.results import Answer
from assistant.tasks.ask.carry import compares, things
from assistant.tasks.ask.held_on import is_office
from assistant.writers.asked import Asked, Intent, Listing

_LEANING = re.compile(
    r"^(?:那么?|再|还有|还要|只|就|换|继续|另外|也|它|其中|其|这个|这些|这一|这部分|上面|刚才|以上|前面|具体|详细|为什么|依据|出处|谁说|哪来|短|简|太长|精简|说人话|那篇|这篇|只要|要|改成|改为|来|给|没写|都写)"
    r"|(?:呢|的呢|的话)[？?]?$"
)
_MORE = re.compile(r"再|还有|另外|继续|换[一几]?(?:个|批|组|些)|更多|别的|其他的|不一样的")
# Nothing but more or others of the same: 换几个别的, 再来三个不一样的.
_ONLY_MORE = re.compile(
    r"(?:那|再|换|还有|还要|另外|继续|给我?|来|找|举|列|要|想要|更多|别的|其他的?|不一样的|有没有|没有?|么|[几一两二三四五六七八九十\d]+|[个条句段批组些点套]|的|吧|呗|吗|[？?])+"
)
_SOME = re.compile(r"[几一二两三四五六七八九十\d]+[个条句段批组点套]")
_TURNS = (
    ("sources", re.compile(r"^(?:这个|这些|上面|刚才|那)?的?(?:出处|来源|依据)|^从?哪(?:里|儿)?来的|^谁说的")),
    ("why", re.compile(r"^(?:那)?(?:这是)?(?:为什么|为何|凭什么)")),
    (
        "brief",
        re.compile(
            r"短一?[点些]|(?:成|到|用|为|在)[一两二三四五六][两二三四五]?句(?:话)?(?:以内|之内)?(?:来|就)?(?:说|概括|总结|讲|归纳|回答|完|清楚|行)*[吧呢吗。]*$"
            r"|^(?:那|就|请|能不能|可以)*(?:用)?[一两二三四五六]句话?(?:以内|之内)?(?:来|给我|帮我|就)?(?:说|概括|总结|讲|归纳|说完|说清|讲清)[^，。？?写]{0,4}$|^(?:有没有|还有没有|有|来|要|换|再|给我?|几个|那)*更?短的?(?:有没有|有吗|没有|呢|吧|[几一二三四五]个)?的?[？?]?$|简[短单要洁]一?[点些下]|太长|精简|概括一下|一句话|只要要点|说重点"
        ),
    ),
)
_WHICH = re.compile(r"[是叫指](?:什么|啥|哪)")  # 第三部分是什么 names none of what was told
_GENERAL = frozenset(("报告", "材料", "范文", "部分"))
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
    if any(pattern.search(question) for _, pattern in _TURNS) or compares(question):
        return True
    if unknown and not asked.targeted:
        return False
    if _LEANING.search(question) and len(question) <= 2 * _SHORT:
        return True
    if asked.ordinal is not None and not asked.type and len(question) <= _SHORT and not _WHICH.search(question):
        return True  # 第三部分展开说说, of the kind of report spoken of
    return len(question) <= _SHORT and not asked.targeted and not asked.informative and asked.intent != "about"


def goes_on(question: str) -> bool:
    """Whether a turn wants more of the same, or another of it: 再给几个, 换一个."""
    return bool(_MORE.search(question))


def only_more(question: str) -> bool:
    """Whether a turn says nothing but that more or others are wanted: 再来一个, 给三个, 换一批."""
    return bool(_ONLY_MORE.fullmatch(question)) and bool(_MORE.search(question) or _SOME.search(question))


def merge(before: Asked, asked: Asked) -> Asked:
    """Return ``asked`` with what it leaves out taken from the question before."""
    question = asked.question
    if asked.intent == "difference" and compares(question):  # 和原因有什么区别, of the part told before
        return replace(asked, roles=tuple(dict.fromkeys((*before.roles, *asked.roles))))
    if asked.intent in ("about", "difference") and asked.terms:
        return asked
    turn = _turn_of(before, asked)
    if turn:
        return replace(before, turn=turn, said=asked.said)
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
        units=asked.units or _of_offices(before),
        foreign=asked.foreign,
    )
    if asked.intent == "unclear" and asked.count and before.intent in ("how_to", "headings"):
        listing = LISTINGS.get(before.target, merged.listing)  # 给两个 of what was told how to write
        merged = replace(merged, intent="headings", listing=listing)
    if asked.targeted and asked.target != "report":
        inside = asked.target == "role" and before.target == "topic" and _INSIDE.search(question)
        swapped = asked.target == "topic" and asked.roles == () and before.target == "topic"
        topics = before.topics if inside else merged.topics
        roles = before.roles if swapped else merged.roles
        terms = (*asked.terms, *_attributes(before, asked))
        return replace(merged, topics=topics, roles=roles, target="topic" if inside else asked.target, terms=terms)
    if asked.ordinal is not None:
        return merged
    return replace(
        merged,
        target=before.target,
        roles=before.roles,
        topics=before.topics,
        ordinal=before.ordinal,
        terms=_terms(before, asked),
        form=asked.form or before.form,
        notice=asked.notice or before.notice,
        asks=asked.asks or before.asks,
    )


def _of_offices(before: Asked) -> tuple[str, ...]:
    """Return the kinds of office whose samples the question before counted."""
    return tuple(unit for unit in before.units if is_office(unit)) if before.intent == "coverage" else ()


def _turn_of(before: Asked, asked: Asked) -> str:
    """Return what a turn wants of the answer before; a why of something that was not spoken of stands alone."""
    turn = next((name for name, pattern in _TURNS if pattern.search(asked.question)), "")
    of_heads = turn == "brief" and before.intent == "headings" and "题" in asked.question  # 标题起短一点的
    if turn != "why":
        return "" if asked.targeted and not (of_heads and not (asked.roles or asked.topics)) else turn
    of_else = set(asked.roles) - set(before.roles) or set(asked.topics) - set(before.topics)
    told = f"{before.question}{before.said}{before.given}"
    strange = asked.type != before.type if asked.type else any(word not in told for word in things(asked.question))
    return "" if strange or (asked.targeted and of_else and asked.target != before.target) else turn


LISTINGS: dict[str, Listing] = {
    "opening": "openings",
    "transition": "transitions",
    "closing": "closings",
    "title": "titles",
}
# What is asked of a thing of layout; the thing changes (标题呢), this stays.
_ATTRIBUTES = frozenset(("字体", "字号", "标点", "位置", "格式", "编号"))
_ACTOR = re.compile(r"支部|党委|党组|书记|班子|成员|领导|支委|党小组")


def _attributes(before: Asked, asked: Asked) -> tuple[str, ...]:
    if _ATTRIBUTES & set(asked.terms):
        return ()
    return tuple(term for term in before.terms if term in _ATTRIBUTES)


def _terms(before: Asked, asked: Asked) -> tuple[str, ...]:
    """Return the words of both turns; another thing, or another actor, takes the place of the one before."""
    own = [term for term in asked.terms if term not in _GENERAL]
    if not own:
        return (*before.terms, *asked.terms)
    if all(_ACTOR.search(term) for term in own):
        return (*(term for term in before.terms if not _ACTOR.search(term)), *asked.terms)
    if asked.question.endswith(("呢", "呢？", "呢?")) and before.intent == "requirement":
        return (*asked.terms, *_attributes(before, asked))
    return (*before.terms, *asked.terms)


def _intent(before: Asked, asked: Asked, more: bool) -> Intent:
    if _WHY.search(asked.question):
        return "requirement"
    if more and before.intent in ("headings", "example") and _ONLY_MORE.fullmatch(asked.question):
        return before.intent
    explicit = asked.intent not in ("unclear", "headings") or (asked.intent == "headings" and "题" in asked.question)
    if explicit or (asked.intent == "headings" and "句" in asked.question):
        return asked.intent
    return before.intent if before.intent not in ("about", "unclear", "other") or more else asked.intent


def numbered(asked: Asked, order: Sequence[Role]) -> Asked:
    """Turn 第三部分 into the part that is third in the samples' ``order``."""
    place = (asked.ordinal or 0) - 1 if (asked.ordinal or 0) > 0 else len(order) - 1
    return replace(asked, roles=(order[place],), topics=(), target="role") if 0 <= place < len(order) else asked
