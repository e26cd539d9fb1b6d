"""How one note bears on the ones before it: what it leans on, what list it goes on with, what it says again."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.report import Role, Span
from assistant.structure.notes.apart import leans
from assistant.structure.notes.asked import answer_to
from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.halves import is_other_half, nearly_done, with_whole
from assistant.structure.notes.inseparable import is_fragment
from assistant.structure.notes.lines import NoteLine, unnumbered
from assistant.structure.notes.of_whole import of_whole, with_deed
from assistant.structure.notes.order import tells_deed
from assistant.structure.notes.points_back import named_again
from assistant.structure.notes.talk import Talk
from assistant.structure.notes.words import core, with_thing

# 不足是…；…: what the list begun so goes on with is of its kind.
_SHORT_LIST = re.compile(
    r"^(?:(?:我们?|自己|本人)的?)?(?:不过|但|存在的?|主要)?(?:的)?(?:问题|不足|短板|差距|弱项|毛病)(?:主要)?(?:是|在于|有)"
)


# 一站每周三政治教育，全年43课时，谈心谈话106人次: whose deeds a sentence tells
_ONE_OF_OURS = re.compile(
    r"第?(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:号)?(?:中队|大队|车间|班组|院区|校区|支部|分局|营业部|网格|社区|站|所|队|科)"
    r"(?=每|今年|全年|上半年|共|也|都|开展|组织|举办|召开|学习|集中|坚持|完成)"
)
_SAYS_WHOSE = re.compile(
    r"第?[一二三四五六七八九十\d]{1,2}(?:号)?[站所队科中车班支]|全[县市区局校院队所站大]|各|我|共|合计|两"
)
# 原因是…；…: what a sentence so opened goes on with are causes
_CAUSES_LIST = re.compile(
    r"^(?:[^，。；]{0,6}的)?(?:主要|根本|深层|主观|客观|究其)?(?:的)?(?:原因|根源|根子|病根)(?:上|里)?(?:主要|就|还)?(?:是|在于|有)"
)
_PART_OF_REPORT = re.compile("原因|剖析|分析")  # the label of a part of its own
_BECAUSE = re.compile(r"(?:这?(?:主要)?(?:是)?(?:因为|由于)|主要(?:就)?是(?!.{0,6}[：:]))[，,：:]?(?=[\u4e00-\u9fff])")


def with_causes(facts: list[Fact], text: str) -> list[Fact]:
    """Join what only tells why, 主要是没有专职人员, to the shortfall right before it."""
    kept: list[Fact] = []
    for fact in facts:
        before = kept[-1] if kept else None
        why = _BECAUSE.match(fact.said) is not None and fact.role in (None, "problems", "causes")
        beside = before is not None and before.role == "problems" and not (before.reason or fact.reason)
        if (
            before is None
            or not (why and beside)
            or text[before.end : fact.start].count("\n") > 1
            or _BECAUSE.match(before.said)
            or _PART_OF_REPORT.search(text[before.end : fact.start])
        ):
            kept.append(fact)
        else:
            kept[-1] = joined(before, fact, text)
    return kept


def beneath(head: Fact, fact: Fact) -> Fact:
    """Return a bullet below a shortfall as more of that shortfall, unless it shows to be something else."""
    other = fact.reason or cue_role(fact.said)[0] in ("plans", "done", "causes")
    if other or head.reason or head.role != "problems":
        return fact
    return replace(fact, role="problems", topic=head.topic, group=head.group, beneath=True)


def leaning(before: Fact, fact: Fact) -> Fact:
    """Give 质量不高 after 宣传报道60篇 the thing and the topic it speaks of."""
    own = _ONE_OF_OURS.match(before.said)
    if own and fact.role in (None, "done") and not (fact.reason or _SAYS_WHOSE.match(fact.said)):
        return replace(fact, said=f"{own[0]}{fact.said}")
    if fact.role == "plans" and (said := named_again(fact.said, before.said)) != fact.said:
        return replace(fact, said=said)
    if fact.role != "problems" or before.role == "problems":
        return fact
    said = with_thing(fact.said, before.said)
    said = with_whole(said, before.said) if said == fact.said else said
    for whole in (of_whole, with_deed):
        said = whole(said, before.said) if said == fact.said else said
    return replace(fact, said=said, topic=before.topic or fact.topic)


def add(facts: list[Fact], fact: Fact, text: str, *, behind_stop: bool) -> None:
    """Add a piece of a line of ``text`` to its ``facts``, or to the last of them where it says nothing without that."""
    if facts and _goes_with(facts[-1], fact, behind_stop=behind_stop):
        facts[-1] = joined(facts[-1], fact, text)
    else:
        facts.append(fact)


def _goes_with(before: Fact, fact: Fact, *, behind_stop: bool) -> bool:
    parted = fact.role == "problems" != before.role and is_other_half(fact.text, before.text)
    if fact.reason or before.reason or parted:
        return False
    return (behind_stop and is_fragment(fact.text)) or leans(fact.text, before.text)


def joined(before: Fact, fact: Fact, text: str) -> Fact:
    """Return a fact of the notes ``text`` with what a clause behind it adds: 讲座11场；退了1场商业推广的."""
    said = f"{before.said}，{fact.said}"
    if before.role is None and nearly_done(said):
        before = replace(before, role="done", certain=True)
    return replace(before, end=fact.end, text=text[before.start : fact.end], said=said)


def carries_on(before: Fact, fact: Fact, text: str) -> bool:
    """Whether a fact without a cue of its own goes on with what its line began: 下一步，一是…；二是…."""
    if before.role == "causes" and not before.reason and fact.role != "causes":
        begun = max(text.rfind(stop, 0, before.start) for stop in "。！!？?\n") + 1
        behind = text[before.end : fact.start].strip()
        return behind in ("；", ";") and _causes_go_on(text[begun : before.end], fact)
    if cue_role(fact.said)[0] is not None or before.role is None or before.reason or fact.role == before.role:
        return False
    if before.role == "problems" and _SHORT_LIST.match(before.text):
        return True
    return before.role == "plans" or bool(re.match(r"[二三四五六七八九十]是|其次|再次|最后|第[二三四五]", fact.said))


def _causes_go_on(sentence: str, fact: Fact) -> bool:
    """Whether a sentence that opened with 原因是 tells one more cause: what is lacking is one too."""
    opened = _CAUSES_LIST.match(unnumbered(sentence.strip(), Span(0, len(sentence.strip()))).of(sentence.strip()))
    return opened is not None and cue_role(fact.said)[0] in (None, "problems") and not tells_deed(fact.said)


def merged(facts: list[Fact]) -> list[Fact]:
    """Mark facts that say the same as an earlier one of the same role."""
    seen: dict[tuple[Role, str], int] = {}
    kept = []
    for index, fact in enumerate(facts):
        key = (fact.role or "done", core(fact.said))
        if key in seen and not fact.reason:
            fact = replace(fact, same_as=seen[key])
        else:
            seen.setdefault(key, index)
        kept.append(fact)
    return kept


def answering(
    found: list[Fact], line: NoteLine, talk: Talk, facts: list[Fact], text: str, pack: GenrePack
) -> list[Fact]:
    """Give what a message of a chat tells the subject of its question; one that only goes on joins the fact before."""
    if not talk.aside or not found or found[0].reason:
        return found
    if asked := talk.answers.get(line.start):
        return [answer_to(asked, found[0], pack), *found[1:]]
    of_one_part = bool(facts) and found[0].role in (None, facts[-1].role)
    if line.start in talk.goes_on and of_one_part and not facts[-1].reason:
        facts[-1] = joined(facts[-1], found[0], text)
        return found[1:]
    return found
