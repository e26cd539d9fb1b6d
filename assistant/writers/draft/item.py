"""What one item tells: its facts as sentences or points, and what is missing in a clause of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.report import Role
from assistant.writers.draft.body import Body, Shortfall, Told
from assistant.writers.draft.clause import begins_with_verb, clause
from assistant.writers.draft.frames import Deck
from assistant.writers.draft.heads import Heads, pairs_of
from assistant.writers.draft.pieces import split_at
from assistant.writers.draft.plan import Gap, PlannedItem, missing
from assistant.writers.draft.sentences import full_stop, linked, tell

_MOST_POINTS = 6
_PLACE = re.compile(r"(?:在|到|村里|社区|各)[\u4e00-\u9fff]")
_RESULT = re.compile(
    r"发现|改|整改|解决|采纳|提|有\d|老百姓|群众|完成整改|解散|成功|退回|下架|化解|办结|接待|参加|采用|被|收回|其中|查出|均|共|累计|覆盖|参学|听众|受众|还|另|当|\d"
    r"|[^，]{0,8}(?:率|意度|时长)|应到|实到|同比|较上年|比上年|比去年|培训\d|参训|最终|往返|全年|平均|人均"
)
_COUNT_NAME = re.compile(r"^(.+?)(次数|件数|场次|期数|篇数|条数|个数|人数|人次|户数|点数|数)$")
_LONGEST = 80  # characters of a sentence into which a gap may still go
_WHO = re.compile(r"(?:共有|现有)[^，。]{0,8}\d+[名人个户]。")
_POINT = 8  # characters of a fact that can be a point of its own
_LEANS = re.compile(r"只|仅|且|但|导致|还|也|以致|致使|使|而|甚至|其中|与|和")


def item_body(
    item: PlannedItem, role: Role, heads: Heads, deck: Deck, *, pointed: bool, alone: bool = False, apart: bool = False
) -> Body:
    """Tell an item's facts: as points where the samples do and there are two or more, else linked by words.

    ``alone``: the item is one of few, so that each fact has room of its own; ``apart``: and is cut into its deeds.
    """
    full = all(len(fact.said) >= _POINT for _, fact in item.facts)
    loose = (alone or (pointed and full)) and len(item.facts) <= _MOST_POINTS
    sentences = tell([fact for _, fact in item.facts], role, loose=loose)
    if alone and apart and role == "done" and len(sentences) < 2:
        sentences = [part for sentence in sentences for part in _apart(sentence)]
    if pointed and len(sentences) >= 2:
        told = _as_points(sentences, role, item, heads, deck)
    else:
        told = [Told(sentence) for sentence in linked(sentences, role)]
        if role == "done" and len(sentences) > 1 and not told[0].link:
            told[0].link = deck.link(role, item.topic)
    told = told or [Told(full_stop(missing(f"{item.topic}的具体内容")))]
    for gap in item.gaps:
        if not gap.ask_only:
            _put(gap, told)
    return Body(told, item.gaps, topics=_topics(item))


def plain_body(item: PlannedItem, role: Role) -> Body:
    """Tell an item's facts one after the other, as plans are told."""
    told = [Told(sentence) for sentence in tell([fact for _, fact in item.facts], role)]
    told += [Told(full_stop(_gap_clause(gap))) for gap in item.gaps if not gap.ask_only]
    return Body(told, item.gaps, topics=_topics(item))


def causes_body(item: PlannedItem) -> Body:
    """Tell causes as 一是, 二是 where there are several."""
    told = [clause(fact.said, "causes") for _, fact in item.facts]
    return Body([Told(full_stop(one), number=n if len(told) > 1 else 0) for n, one in enumerate(told, 1)])


def shortfall_body(item: PlannedItem, *, ask: bool, need: str = "") -> Shortfall:
    """Tell shortfalls below their heading; what the heading says already is not said again.

    ``ask``: where the heading says all there is, leave a placeholder for how the shortfall shows; ``need``: what a
    shortfall of this kind calls for, without end mark.
    """
    told = [clause(fact.said, "problems") for _, fact in item.facts]
    first, _, rest = told[0].partition("，") if told else ("", "", "")
    rest = re.sub("^(?:还是|也是|还|也)(?=[\u4e00-\u9fff]{3})", "", rest)
    if first == item.heading and not (rest and _LEANS.match(rest)):
        shown = f"存在{rest}的情况" if re.fullmatch(r"[\u4e00-\u9fff]{2,5}化|零碎|零散|单一|滞后", rest) else rest
        told = [*([shown] if rest else []), *told[1:]]
    told = [one for one in told if len(one) > _POINT or set(one) - set(item.heading)]  # the heading says all of it
    if told or not ask:
        return Shortfall([Told(full_stop(one)) for one in told], need=full_stop(need))
    gap = Gap(
        "具体表现",
        f"“{item.heading}”具体表现在哪里？",
        "",
        0,
        0,
    )
    return Shortfall([], (gap,), need=full_stop(need))


def _topics(item: PlannedItem) -> frozenset[str]:
    return frozenset({item.topic or "default", *(fact.topic for _, fact in item.facts if fact.topic)})


def _as_points(sentences: Sequence[str], role: Role, item: PlannedItem, heads: Heads, deck: Deck) -> list[Told]:
    """Number sentences 一是, 二是, each led by what kind of deed it tells; none is led where one has no lead."""
    who = [Told(one) for one in sentences if _WHO.match(one)]
    rest = [one for one in sentences if not _WHO.match(one)]
    led: dict[str, list[str]] = {}
    for sentence in rest:
        lead = deck.lead(sentence, _topics(item)) or heads.point(role, item.topic, sentence, ())
        led.setdefault(lead, []).append(sentence)
    if "" not in led and len(led) > 1:
        return [*who, *(Told("".join(told), lead, n) for n, (lead, told) in enumerate(led.items(), 1))]
    groups = _shared_out(rest, _MOST_POINTS)
    if len(groups) < 2:
        return [*who, *(Told(one) for group in groups for one in linked(group, role))]
    return [*who, *(Told("".join(group), "", number) for number, group in enumerate(groups, 1))]


def _shared_out(sentences: list[str], most: int) -> list[list[str]]:
    size = -(-len(sentences) // most)
    return [sentences[i : i + size] for i in range(0, len(sentences), size)]


def _apart(sentence: str) -> list[str]:
    """Cut a sentence where a deed of its own begins; what a deed led to stays with it."""
    found: list[str] = []
    for part in sentence.rstrip("。").split("，"):
        deed = begins_with_verb(part) or _PLACE.match(part) or re.match(r"[^，\d]{2,8}(?:讲|开展|组织|参加)", part)
        own = len(part) >= 6 and deed and re.search(r"\d", part) and not _RESULT.match(part)
        if found and own and len(found[-1]) >= 8 and not re.search(r"[“（《][^”）》]*$", found[-1]):
            found.append(part)
        else:
            found[-1:] = [f"{found[-1]}，{part}"] if found else [part]
    return [full_stop(part) for part in found] if len(found) <= _MOST_POINTS else [sentence]


def _put(gap: Gap, told: list[Told]) -> None:
    """Put what is missing into the sentence that speaks of it, or after it where that is long already."""
    words = pairs_of(f"{gap.slot}{gap.frame}")
    one = max(told, key=lambda one: len(words & pairs_of(one.text)))
    asked = _gap_clause(gap)
    one.fact = one.fact or one.text
    if len(one.text) + len(asked) > _LONGEST - 15:
        one.text += f"{asked}。"
        return
    parts = split_at(one.text.rstrip("。"), "，")
    shared = [len(words & pairs_of(part)) for part in parts]
    best = max(range(len(parts)), key=lambda at: (shared[at], at)) if "。" not in one.text[:-1] else len(parts) - 1
    at = (
        best + 1
        if shared[best]
        and re.search(r"\d", parts[best])
        and not any(re.match(_RESULT, part) for part in parts[best + 1 :])
        else len(parts)
    )
    sign = "，" if at < len(parts) or begins_with_verb(asked) or re.match("主要|议题|内容|[^，]*率", asked) else "；"
    one.text = f"{'，'.join(parts[:at])}{sign}{asked}{''.join(f'，{part}' for part in parts[at:])}。"


def _gap_clause(gap: Gap) -> str:
    if "{}" in gap.frame:
        return gap.frame.removeprefix("全年").replace("{}", missing(gap.slot), 1)
    counted = _COUNT_NAME.match(gap.slot)
    if counted and gap.unit:
        return f"{counted[1]}{missing(gap.slot)}{gap.unit}"
    return f"{gap.slot}为{missing(gap.slot)}"
