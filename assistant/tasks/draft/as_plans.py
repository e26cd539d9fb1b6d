"""Shortfalls noted where only plans are asked for: each becomes a plan against it, with a gap for what is unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.order import UNRELATED
from assistant.structure.wording import Wording, wording
from assistant.tasks.draft.reach import SUBJECT
from assistant.tasks.draft.section import Wanted
from assistant.writers.draft.clause import begins_with_verb, clause
from assistant.writers.draft.plan import missing
from assistant.writers.draft.polarity import lacks

_RISE = r"提高|提升|增加|增长|扩大|扩充|降低|下降|减少|压缩|缩短"
# A goal without a measure: 明年提高, 再多一些.
VAGUE_GOAL = re.compile(
    rf"(?:明年|来年|今后|下一?步|争取|力争|要|计划|打算|继续|进一步|逐步|再)*(?P<verb>{_RISE}|改进|改善|加强|补上|多)(?:一?[点些]|上去|起来)?"
)
_RATE = re.compile(
    r"(?P<what>[\u4e00-\u9fff“”]{2,16}?(?:率|比例|占比|覆盖面|满意度))(?:只有|仅有|仅为|还?只|仅|就|才|为|是|达|不到)?(?P<now>\d+(?:\.\d+)?[%％])"
)
_SCARCE = re.compile(
    r"(?:流于|[弄搞建]了|什么都|啥都|了?没|没有?|未|就|只有?|仅有?|才|缺少?|少|不够?|旧|坏|破|褪|老化|过时|慢|差|低|弱|难|偏|跟不上|半年|断|脱|漏)"
)
_WORN = re.compile(
    r"[\u4e00-\u9fff]{2,10}?(?:太|很|也|都|已经?|有点)?(?:旧|坏|破|褪色|老化|过时|掉色|破损|生锈|慢|差|乱|脏)(?:了|\d|$)"
)
_PAST = re.compile(r"已|今年(?!底)|上半年|[\u4e00-\u9fff]了(?=[\u4e00-\u9fff\d])|完成|过了")
_OVER = re.compile("[已过均曾]|了(?!解)")
_BRIEF = 24  # characters of a shortfall that its plan names whole
_NAME = 10


def as_plans(text: str, facts: Sequence[Fact], wanted: Wanted, pack: GenrePack) -> list[Fact]:
    """Return the facts of the notes ``text`` for a draft of nothing but plans; as they are for any other."""
    if wanted.role != "plans":
        return [*facts]
    facts = [_to_come(fact, wording(pack.spoken)) for fact in facts]
    if wanted.topic:
        return facts
    found = list(facts) if any(fact.same_as is not None for fact in facts) else [*_each_lack(facts)]
    noted = list(found)
    for n, fact in enumerate(found):
        if fact.same_as is not None or fact.reason not in ("", UNRELATED):
            continue
        if n and _same_line(text, found[n - 1], fact) and VAGUE_GOAL.fullmatch(fact.said):
            if raised := _raised(found[n - 1].said, fact.said):
                found[n - 1] = _plan(found[n - 1], raised)
                found[n] = replace(fact, same_as=n - 1)
        elif against := _with_remedy(fact):
            found[n] = _plan(fact, against)
    own = [fact for n, fact in enumerate(found) if fact.role == "plans" and not _behind_a_lack(text, found, n)]
    if own:
        return found  # plans of their own are told, and what is lacking beside them is of another part
    for n, fact in enumerate(found):
        others = [one for m, one in enumerate(noted) if m != n]
        alone = not any(_same_line(text, one, fact) and one.role == "plans" for one in others)
        if fact.same_as is None and not fact.reason and alone and _is_lack(fact):
            found[n] = _plan(fact, _open_plan(fact))
    return found


def _to_come(fact: Fact, words: Wording) -> Fact:
    """Return what shows no part of its own, and not that it is done, in the words of what is to come."""
    meant = fact.role is None and not fact.reason and not _OVER.search(fact.said)
    return replace(fact, worded=words.written(fact.said, "plans")) if meant else fact


def _each_lack(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield a line that names one shortfall behind the other as one fact each."""
    for fact in facts:
        parts = fact.text.split("，")
        leans = any(not SUBJECT.match(part) for part in parts[1:])  # 督查少，半年才1次 is one
        if fact.reason or len(parts) < 2 or fact.said != fact.text or leans or not all(map(_lacking, parts)):
            yield fact
            continue
        at = fact.start
        for part in parts:
            yield replace(fact, start=at, end=at + len(part), text=part, said=part, worded="", topic="")
            at += len(part) + 1


def _plan(fact: Fact, said: str) -> Fact:
    return replace(fact, said=said, worded=said, role="plans", certain=True, reason="")


def _same_line(text: str, one: Fact, other: Fact) -> bool:
    first, last = sorted((one, other), key=lambda fact: fact.start)
    return "\n" not in text[first.start : last.end]


def _behind_a_lack(text: str, facts: Sequence[Fact], at: int) -> bool:
    """Whether a plan stands behind the shortfall it answers, or names one itself."""
    fact = facts[at]
    return (
        fact.said.startswith("针对")
        or "【待补：" in fact.said
        or any(_same_line(text, one, fact) and one.role == "problems" for one in facts[:at])
    )


def _raised(short: str, goal: str) -> str:
    """Return what is told now and that it is to be raised, with a gap for the measure; "" without a figure."""
    found = _RATE.fullmatch(short)
    verb = VAGUE_GOAL.fullmatch(goal)
    if not found or not verb:
        return ""
    word = verb["verb"] if re.fullmatch(_RISE, verb["verb"]) else "提高"
    return f"{found['what']}由{found['now']}{word}到{missing(found['what'] + '目标')}"


def _with_remedy(fact: Fact) -> str:
    """Return a plan from a line that tells what is lacking and what is to be done about it; "" for any other."""
    if fact.said.startswith("针对") or fact.role == "plans":
        return ""
    told = fact.said if _PAST.search(fact.written) else fact.written  # 全换新的 is worded as done where a deed is meant
    first, comma, rest = told.partition("，")
    if not comma or not _lacking(first) or _PAST.search(rest) or _lacking(rest.split("，")[0]):
        return ""
    if not (begins_with_verb(rest) or _ACT.match(rest)):
        return ""
    return f"针对{_short(first)}的问题，{clause(rest, 'plans').rstrip('。')}"


# What is done about a worn or lacking thing, by one character: 换3块, 办一期, 配2个.
_ACT = re.compile(
    r"(?:重新?|再|都|全部?|统统|统一|每[年月季周个]|请|找|派)?(?:换|办|配|修|补|建|买|做|装|招|聘|培训|设|添|拆|改|调|开|请|定|加)"
)


def _is_lack(fact: Fact) -> bool:
    return fact.role == "problems" or (
        fact.role is None and (_RATE.fullmatch(fact.said) is not None or _lacking(fact.said))
    )


def _lacking(said: str) -> bool:
    return lacks(said) or _WORN.match(said) is not None


def _open_plan(fact: Fact) -> str:
    if found := _RATE.fullmatch(fact.said):
        return f"{found['what']}由{found['now']}提高到{missing(found['what'] + '目标')}"
    named = _SCARCE.split(fact.said)[0].strip("，的得")
    slot = f"{named[:_NAME]}的改进措施" if len(named) > 1 else "改进措施"
    return f"针对{_short(fact.written)}的问题，{missing(slot)}"


def _short(said: str) -> str:
    told = re.sub("(?<![陈破老])旧$", "陈旧", clause(said, "problems").rstrip("。了"))
    return told if len(told) <= _BRIEF else told[:_BRIEF].rpartition("，")[0] or told
