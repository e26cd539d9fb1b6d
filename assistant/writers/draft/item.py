"""What one item tells: its facts as sentences or points, and what is missing in a clause of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.report import Role
from assistant.writers.draft.body import Body, Shortfall, Told, gap_clause
from assistant.writers.draft.clause import begins_with_verb, clause
from assistant.writers.draft.judgement import is_judgement, without_self
from assistant.writers.draft.kinds import Kinds
from assistant.writers.draft.naming import Naming
from assistant.writers.draft.own_words import bare
from assistant.writers.draft.plan import Gap, PlannedItem, missing
from assistant.writers.draft.points import CAME_OF_IT, LEANS, MOST_POINTS, POINT, Leads, as_points, in_order
from assistant.writers.draft.put import put_all
from assistant.writers.draft.sentences import full_stop, intended, linked, tell

_PLACE = re.compile(r"(?:在|到|村里|社区|各)[\u4e00-\u9fff]")
_RESULT = re.compile(
    r"发现|改|整改|解决|采纳|提|有\d|老百姓|群众|完成整改|解散|成功|退回|下架|化解|办结|接待|参加|采用|被|收回|其中|查出|均|共|累计|覆盖|参学|听众|受众|还|另|当|\d"
    r"|[^，]{0,8}(?:率|意度|时长)|应到|实到|同比|较上年|比上年|比去年|培训\d|参训|最终|往返|全年|平均|人均"
)
_TIME_TO_COME = re.compile("(?:明年|来年|下半年|下学期|新学期)(?!上|下|初|底|\\d)，?")
_LABELLED = re.compile("(?P<label>[\u4e00-\u9fff]{2,6}?)(?:方面)?，(?=[^，]{4})")
_CLAUSE = 16  # characters of shortfalls that are told in one sentence
_DEGREE = re.compile("还是|还|比较|较为|较|不太|有些|有点|相对|偏")
_HOW = re.compile(r"以[^，。]{1,12}为主|[靠照念停光]|主要[靠是]|多(?:是|为|以)|常常?|往往|[只仅](?![有是\d])")
_ONLY = re.compile(r"[只仅才][\u4e00-\u9fff]{1,4}了?\d")  # 只谈了5人次 stands by itself below its judgement


def item_body(
    item: PlannedItem,
    role: Role,
    kinds: Kinds,
    *,
    pointed: bool,
    alone: bool = False,
    apart: bool = False,
    untitled: bool = False,
    naming: Naming | None = None,
) -> Body:
    """Tell an item's facts: as points where the samples do and there are two or more, else linked by words.

    ``alone``: the item is one of few, so that each fact has room of its own; ``apart``: and is cut into its deeds;
    ``untitled``: its heading does not stand above it; ``naming``: points may be led by the things they name.
    """
    item = _unlabelled(item) if role == "done" and not untitled else item
    full = all(len(fact.said) >= POINT for _, fact in item.facts)
    loose = (alone or (pointed and full)) and len(item.facts) <= MOST_POINTS
    named = naming.lead if naming and role == "done" else lambda topic, said: ""
    leads = Leads(item.topic, "" if untitled else item.heading, kinds.bearing, named)

    def alike(one: str, other: str) -> bool:
        """Whether one lead stands for two facts, so that a point may tell both."""
        first, second = (leads.of(Told(said, kind=kinds.of(said, item.topic)), ()) for said in (one, other))
        if pointed and second and CAME_OF_IT.match(one):
            return False  # it stands by the deed before it, whatever that is
        return not pointed or not first or not second or first == second

    sentences = _timed_once(tell([fact for _, fact in item.facts], role, loose=loose, alike=alike), role)
    if alone and apart and role == "done" and len(sentences) < 2:
        sentences = [part for sentence in sentences for part in _apart(sentence)]
    sentences = [intended(one) for one in sentences] if role == "plans" else sentences
    told = [_told(sentence, item, role, kinds) for sentence in sentences]
    if pointed and len(told) >= 2:
        told = in_order(told, item.gaps) if item.ordered else as_points(told, role, leads, item.gaps)
    else:
        for one, text in zip(told, linked(sentences, role), strict=True):
            one.text = text
        put_all(item.gaps, told)
    told = told or [Told(full_stop(missing(f"{item.topic}的具体内容")))]
    result = closing(item.gaps)
    apart_from_all = "\n" if result and role == "done" else ""  # it speaks of the whole part, not of its last item
    return Body(told, item.gaps, result=f"{apart_from_all}{result}")


def _unlabelled(item: PlannedItem) -> PlannedItem:
    """Return an item whose facts do not open with a label that its heading says already: 移风易俗，红白理事会….."""
    facts = []
    for index, fact in item.facts:
        found = _LABELLED.match(fact.written)
        says = (
            found
            and found["label"] in item.heading
            and (len(item.facts) == 1 or "方面" in found[0])
            and not LEANS.match(fact.written, found.end())
        )
        facts.append((index, replace(fact, worded=fact.written[found.end() :]) if found and says else fact))
    return replace(item, facts=tuple(facts))


def _timed_once(sentences: Sequence[str], role: Role) -> list[str]:
    """Return the sentences of plans with the time that all are for said by the first alone: 下半年….下半年…."""
    first = _TIME_TO_COME.match(sentences[0]) if sentences and role == "plans" else None
    if not first:
        return [*sentences]
    told = [one.replace(first[0], "", 1) if n and one.startswith(first[0]) else one for n, one in enumerate(sentences)]
    return [one if len(one) > POINT else whole for one, whole in zip(told, sentences, strict=True)]


def closing(gaps: Sequence[Gap]) -> str:
    """Return the sentence that closes an item with what is missing of all it tells; "" for none."""
    return "".join(full_stop(gap_clause(gap)) for gap in gaps if gap.last)


def _told(sentence: str, item: PlannedItem, role: Role, kinds: Kinds) -> Told:
    """Return a sentence with the kind of deed it tells: that of the first fact in it, unless others are of others."""
    found = [
        kinds.of_fact(fact) for _, fact in item.facts if clause(fact.written, role).rstrip("。；，") in sentence
    ] or [kinds.of(sentence.rstrip("。"), item.topic)]
    return Told(sentence, kind=found[0], mixed=any(kind is not found[0] for kind in found))


def plain_body(item: PlannedItem, role: Role, kinds: Kinds) -> Body:
    """Tell an item's facts one after the other, as plans are told."""
    sentences = _timed_once(tell([fact for _, fact in item.facts], role), role)
    told = [_told(sentence, item, role, kinds) for sentence in map(intended, sentences)]
    put_all(item.gaps, told)
    return Body(told, item.gaps, result=closing(item.gaps))


def shortfall_body(item: PlannedItem, *, ask: bool, need: str = "", besides: str = "") -> Shortfall:
    """Tell shortfalls below their heading; what the heading says already is not said again.

    ``ask``: where the heading says all there is, leave a placeholder for how the shortfall shows; ``need``, and
    ``besides`` where there is room: what a shortfall of this kind calls for, without end mark.
    """
    told = [clause(fact.written, "problems") for _, fact in item.facts]
    first, _, rest = told[0].partition("，") if told else ("", "", "")
    rest = re.sub("^(?:还是|也是|还|也)(?=[\u4e00-\u9fff]{3})", "", rest)
    leans = rest and LEANS.match(rest) and not _ONLY.match(rest)
    if "，" in item.heading and told and told[0].startswith(f"{item.heading}，"):
        told = [told[0].removeprefix(f"{item.heading}，"), *told[1:]]  # it says in its own words what lacks first
    if item.heading in (first, without_self(first)) and not leans:
        shown = f"存在{rest}的情况" if re.fullmatch(r"[\u4e00-\u9fff]{2,5}化|零碎|零散|单一|滞后", rest) else rest
        told = [*([shown] if rest else []), *told[1:]]
    told = [_without(one, item.heading) for one in told] if len(told) == 1 else told
    told = [_scope(one, item.heading) for one in told]
    opens = told[:1]  # what stands before a clause that heads the item needs it below, too
    told = [
        one
        for one in told
        if one and (len(one) > POINT or set(one) - set(item.heading) or ([one] != opens and one == item.heading))
    ]
    if len(told) > 1 and max(map(len, told)) <= _CLAUSE:
        told = ["，".join(told)]
    shows = Gap("具体表现", f"“{item.heading}”具体表现在哪里？", "", 0, 0, "具体表现为{}")
    why = tuple(
        reversed([gap for gap in item.gaps if gap.of and not gap.last])
    )  # the most usual, why it is so, comes last
    # What tells by itself how it shows leaves no gap: 班组长传达文件靠微信一转了事.
    gaps = (shows, *why) if ask and not told and is_judgement(item.heading) else why
    ends = tuple(gap for gap in item.gaps if gap.last)
    all_told = [Told(full_stop(one)) for one in told]
    result = f"\n{closing(ends)}" if ends else ""
    return Shortfall(all_told, (*gaps, *ends), need=full_stop(need), besides=besides, result=result)


def goes_on(item: PlannedItem, text: str) -> bool:
    """Whether what stands below a shortfall is the rest of the very sentence whose first clause heads it."""
    said = clause(item.facts[0][1].written, "problems") if item.facts else ""
    if len(item.facts) > 1:  # 机关年轻干部就2个，文字能力弱: two facts of one sentence
        first, second = item.facts[0][1], item.facts[1][1]
        beside = 0 <= second.start - first.end <= 1 and said == item.heading
        return beside and text.startswith(clause(second.written, "problems"))
    return said.startswith(f"{item.heading}，") and text.startswith(said.removeprefix(f"{item.heading}，"))


def _scope(told: str, heading: str) -> str:
    """Return of a shortfall that its heading says but for whom, whom: 主要表现在个别支部 of 个别支部学习形式单一."""
    core, (first, _, rest) = _DEGREE.sub("", heading), told.partition("，")
    said = _DEGREE.sub("", first)
    if len(core) < POINT - 2 or not said.endswith(core):
        return told
    who = said.removesuffix(core).removesuffix("的").removesuffix("在")
    if rest:  # 个别支部学习形式单一，以念文件为主: the heading says of what, the rest how
        return f"{who}{rest}" if who and _HOW.match(rest) else told
    return f"主要表现在{who}" if who else ""


def _without(told: str, heading: str) -> str:
    """Return a shortfall without the clause of its own that heads it, where the others can stand by themselves."""
    parts = told.split("，")
    at = next((n for n, part in enumerate(parts) if bare(part) == heading), -1)
    if bare(told) == heading:
        return ""
    after = parts[at + 1] if at + 1 < len(parts) else ""
    leans = at < 0 or at == 0 or bare(parts[at]) != parts[at] or (after and LEANS.match(after))
    return told if leans else "，".join((*parts[:at], *parts[at + 1 :]))


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
    return [full_stop(part) for part in found] if len(found) <= MOST_POINTS else [sentence]
