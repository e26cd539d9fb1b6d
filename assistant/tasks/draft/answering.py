"""Shortfalls of a whole report and the plans that answer them: where notes hold no plan, a direction is proposed."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from assistant.genre import GenrePack, Judgement, compiled
from assistant.meaning import meanings
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.kindred import kindred
from assistant.structure.notes.words import plainly_on
from assistant.structure.word_bounds import tagged
from assistant.tasks.draft.belonging import GENERAL_PAIRS
from assistant.tasks.draft.hinted import topics_hinted
from assistant.writers.draft.heads import Heads
from assistant.writers.draft.judgement import Shortfalls
from assistant.writers.draft.plan import PlannedItem, PlannedSection, missing, numeral

_THINGS = ("n", "t", "nz", "vn")
# A pair of characters that notes seldom hold, and no pair of words that any note may hold.
_RARE = 60
_WORDS = re.compile(
    r"(?:(?![的了不没有在是都也还就一二两三四五六七八九十个些着过要会能可和与或及被把让给对从到上下里中多少大小好年月日次人很太更最再又才只])"
    r"[\u4e00-\u9fff]){2}"
)
# Things of one character by which notes name what a shortfall and its plan are of: 微信群里有谣言, 群里设信息员.
_CARRIERS = tuple(
    map(
        re.compile,
        ("(?<!人)(?<!社)群(?!众|体)", "屏", "栏", "(?<!称)号(?!召|码)", "台账", "报刊|内刊", "稿", "念|讲课"),
    )
)
_MEASURES = "研究改进办法、抓好落实"
_MEANT_FOR, _OTHER_MATTER = 0.5, 0.05  # likeness from which a plan answers a shortfall, and below which none can
_TOO_FEW = re.compile("力量(?:还|仍)?(?:较为|比较)?(?:不足|薄弱|不够)$")  # 新媒体制作力量还不足
_TOWARDS = re.compile("^对(?=[\u4e00-\u9fff]{2})(?![外内口面方待策])")  # 针对 says it already: 对数字资源不懂
_OF_ALL = ("逐项研究改进，抓好问题整改", "紧盯其余问题，逐项研究改进")


def unanswered(sections: Sequence[PlannedSection], pack: GenrePack) -> list[tuple[int, PlannedItem]]:
    """Return the shortfalls, numbered as they stand, that no plan answers.

    One does that is on the same topic, names the same thing, or does what a shortfall of this kind calls for. A plan
    that answers none in words may be meant for one that is left, unless each is on a topic of its own.
    """
    plans = [
        fact for section in sections if section.role == "plans" for item in section.items for _, fact in item.facts
    ]
    short = [*enumerate(_items(sections, "problems"), 1)]
    met = [[plan for plan in plans if _answers(plan, item, pack)] for _, item in short]
    idle = [plan for plan in plans if not any(plan is one for answering in met for one in answering)]
    left = []
    for (n, item), answering in zip(short, met, strict=True):
        may = None if answering else next((plan for plan in idle if not _apart(plan, item, pack)), None)
        if may:
            idle.remove(may)
        elif not answering:
            left.append((n, item))
    return left


def _apart(plan: Fact, item: PlannedItem, pack: GenrePack) -> bool:
    """Whether a plan and a shortfall, which share no topic, each have one: 宣传栏半年没更新, 每月学习1次."""
    told = ((item.topic, _said(item)), (plan.topic, plan.said))
    hinted = all(topics_hinted(said, pack) for _, said in told)
    hinted = hinted or _alike(*(said for _, said in told)) < _OTHER_MATTER
    return hinted or (item.topic != plan.topic and all(topic and plainly_on(pack, topic, said) for topic, said in told))


def _alike(one: str, other: str) -> float:
    """Return how near two notes are in what they mean, from -1 to 1."""
    first, second = meanings().of((one, other), "note")
    return float(first @ second)


def _said(item: PlannedItem) -> str:
    return "，".join(fact.said for _, fact in item.facts)


def _items(sections: Sequence[PlannedSection], role: Role) -> list[PlannedItem]:
    return [item for section in sections if section.role == role for item in section.items]


def _answers(plan: Fact, item: PlannedItem, pack: GenrePack) -> bool:
    said = _said(item)
    if _alike(said, plan.said) >= _MEANT_FOR:
        return True
    kind = _kind(item, pack) or Shortfalls(pack).shown(item.topic, said)
    if topics_hinted(said, pack) & topics_hinted(plan.said, pack) or _is_called_for(plan, said, pack):
        return True
    if (item.topic and item.topic == plan.topic) or _named(item, plan.said, pack):
        return True
    if any(compiled(one.lack).search(said) and compiled(one.plan).search(plan.said) for one in pack.phrases.answered):
        return True
    apart = bool(item.topic and plan.topic)
    return kind is not None and bool(kind.met) and not apart and compiled(kind.met).search(plan.said) is not None


def _kind(item: PlannedItem, pack: GenrePack) -> Judgement | None:
    return Shortfalls(pack).kind(item.topic, _said(item), item.heading)


def _is_called_for(plan: Fact, said: str, pack: GenrePack) -> bool:
    """Whether a shortfall has a word that plans on this topic answer, by the genre's own data."""
    topic = next((one for one in pack.topics if one.name == plan.topic), None)
    return topic is not None and any(word in said for word in topic.answers)


def _pairs(said: str) -> set[str]:
    """Return the pairs of characters of which a word for a thing or an act may be made."""
    return {said[at : at + 2] for at in range(len(said) - 1) if _WORDS.fullmatch(said[at : at + 2])}


def _named(item: PlannedItem, told: str, pack: GenrePack) -> bool:
    """Whether a plan names what the shortfall names: three characters in a row, a noun, a time of day, a rare word."""
    said = re.sub(r"意识形态|工作|网络", "，", "".join(fact.said for _, fact in item.facts))
    if any(said[at : at + 3] in told for at in range(len(said) - 2) if "，" not in said[at : at + 3]):
        return True
    if any(kindred(pack).times(pair) <= _RARE for pair in (_pairs(said) & _pairs(told)) - GENERAL_PAIRS):
        return True
    if any(one.search(said) and one.search(told) for one in _CARRIERS):
        return True
    return any(word in told for word, kind in tagged(said) if len(word) > 1 and kind in _THINGS)


def answered(sections: Sequence[PlannedSection], pack: GenrePack, heads: Heads) -> list[PlannedSection]:
    """Return the parts, with a plan proposed for each shortfall where notes hold none."""
    at = next((n for n, section in enumerate(sections) if section.role == "plans"), None)
    left = unanswered(sections, pack)
    if at is None or not left or sections[at].items:
        return [*sections]  # beside plans of the notes' own nothing is proposed: what has none is asked for
    proposed: dict[str, list[tuple[int, PlannedItem, str]]] = {}
    unknown = list[tuple[int, PlannedItem, str]]()  # of which nothing is known but that something is to be done
    for number, item in left:
        heading, remedy = _answer(item, pack, heads, [*proposed])
        if remedy == _MEASURES:
            unknown.append((number, item, heading))
        else:
            same = next((head for head, group in proposed.items() if group[0][2] == remedy), heading)
            proposed.setdefault(same, []).append((number, item, remedy))
    if unknown:  # said once of all of them: the same hollow sentence below each heading tells nothing
        heading = unknown[0][2] if len(unknown) == 1 else _heading_of_all(proposed)
        proposed.setdefault(heading, []).extend((number, item, _MEASURES) for number, item, _ in unknown)
    new = tuple(_proposal(heading, group) for heading, group in proposed.items())
    section = replace(sections[at], items=new, form="items" if len(new) > 1 else sections[at].form)
    return [*sections[:at], section, *sections[at + 1 :]]


def _answer(item: PlannedItem, pack: GenrePack, heads: Heads, taken: Sequence[str]) -> tuple[str, str]:
    """Return the heading and the direction of a plan that answers a shortfall; one heading may answer several."""
    kind = _kind(item, pack)
    if not (kind and kind.answer and kind.remedy) and _TOO_FEW.search(item.heading):
        kind = next((one for one in pack.phrases.judgements if _is_on_strength(one)), kind)
    if kind and kind.answer and kind.remedy:
        return next((one for one in kind.answer if one not in taken), kind.answer[0]), kind.remedy[0]
    names = {topic.name for topic in pack.topics}
    said = [fact.said for _, fact in item.facts]
    heading = heads.items("plans", [item.topic if item.topic in names else ""], [said], names, taken=taken)[0]
    return heading, _MEASURES


def _is_on_strength(kind: Judgement) -> bool:
    """Whether a kind of shortfall is that there are too few people, whoever they are."""
    heads = [head for heads in kind.heads.values() for head in heads]
    return bool(heads) and all("力量" in head for head in heads)


def _heading_of_all(taken: Container[str]) -> str:
    return next((one for one in _OF_ALL if one not in taken), _OF_ALL[0])


def _proposal(heading: str, group: Sequence[tuple[int, PlannedItem, str]]) -> PlannedItem:
    remedy = group[0][2]
    quoted = any("，" in item.heading for _, item, _ in group) and len(group) > 1
    named = "、".join(f"“{item.heading}”" if quoted else item.heading for _, item, _ in group)
    asked = missing(f"问题{'、'.join(numeral(number) for number, _, _ in group)}的改进措施")
    if remedy == _MEASURES and len(group) > 1:
        remedy = "逐项研究改进办法、逐项抓好落实"
    named = _TOWARDS.sub("", named)
    text = f"针对{named}{'等' if quoted else '的'}问题，拟{remedy}，具体措施为{asked}。"
    return PlannedItem(group[0][1].topic, heading, (), proposed=text)
